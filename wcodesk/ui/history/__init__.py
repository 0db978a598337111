"""What became of a section: its saved states, where each came from, and the way back to one."""
