"""Blanks between words."""

from __future__ import annotations


def spaced(text: str) -> str:
    """The words of a text with one blank between them. text: without controls other than tabs and line breaks."""
    if text.isascii() and not ("  " in text or "\n" in text or "\t" in text):
        return text.strip()  # as most texts are, whose words need not be taken apart
    return " ".join(text.split())


def count_words(text: str) -> int:
    """How many words a text has; for the same texts as spaced."""
    text = spaced(text)
    return text.count(" ") + 1 if text else 0
