"""Files in, proposals out."""
