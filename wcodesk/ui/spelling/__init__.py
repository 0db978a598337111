"""Spelling in the editor: marks under words, suggestions, words of the user's own."""
