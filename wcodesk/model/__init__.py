"""The words of the report as plain values: no Qt, no SQL, no file formats."""
