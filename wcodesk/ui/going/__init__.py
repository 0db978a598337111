"""Going places: the palette that finds them, and the way back to where one was."""
