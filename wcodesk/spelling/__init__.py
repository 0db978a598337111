"""Offline spelling: what of a text is checked, the dictionaries that are installed, the process that looks words up."""
