"""Text made comparable: without case, accents, punctuation and extra blanks."""

from __future__ import annotations

import unicodedata


class _Letters(dict[int, str]):
    """What each character becomes: small plain letters, a blank for what is no letter or digit."""

    def __missing__(self, code: int) -> str:
        plain = "".join(char for char in unicodedata.normalize("NFKD", chr(code)) if not unicodedata.combining(char))
        self[code] = "".join(char if char.isalnum() else " " for char in plain.casefold())
        return self[code]


_LETTERS = _Letters({ord(apostrophe): "" for apostrophe in "'’‘ʼ`´"} | {ord("&"): " and "})


def fold(text: str) -> str:
    """The words of a text in small plain letters, one blank between: "Côte d’Ivoire" is "cote divoire"."""
    return " ".join(folded_words(text))


def folded_words(text: str) -> list[str]:
    """The words that fold puts together."""
    return text.translate(_LETTERS).split()
