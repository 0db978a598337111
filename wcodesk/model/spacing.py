"""Blanks between words."""

from __future__ import annotations


def spaced(text: str) -> str:
    """The words of a text with one blank between them. text: without controls other than tabs and line breaks."""
    if "  " in text or "\n" in text or "\t" in text or not (text.isascii() or text.isprintable()):
        return " ".join(text.split())
    return text.strip()  # as most texts are, whose words need not be taken apart: what prints has no blank but " "


def count_words(text: str) -> int:
    """How many words a text has; for the same texts as spaced."""
    text = spaced(text)
    return text.count(" ") + 1 if text else 0
