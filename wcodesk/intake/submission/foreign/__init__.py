"""Sheets that are none of ours: guessed, confirmed by somebody, read, and remembered for the sender's next file."""
