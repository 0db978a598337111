"""Text made comparable: without case, accents, punctuation and extra blanks."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = re.compile(r"['’‘ʼ`´]")
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """The words of a text in small plain letters, one blank between: "Côte d’Ivoire" is "cote divoire"."""
    text = _APOSTROPHES.sub("", text).replace("&", " and ")
    if not text.isascii():
        text = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(_WORD.findall(text.casefold()))
