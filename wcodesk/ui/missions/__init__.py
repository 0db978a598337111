"""All missions in a window of their own: listed, changed many at once, pasted, exported, their names tidied."""
