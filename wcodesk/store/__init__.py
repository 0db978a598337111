"""The SQLite file: records, journal, search."""
