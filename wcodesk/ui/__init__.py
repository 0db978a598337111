"""The desk: windows over one store."""
