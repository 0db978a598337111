"""Help: the manual, the keyboard shortcuts, and where the log lies."""
