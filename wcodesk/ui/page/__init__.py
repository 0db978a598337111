"""The printed page beside the text: what is on the screen, as it will be printed, while it is typed."""
