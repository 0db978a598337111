"""The plain words of a document: two letters a to z or more, in any case, that no other letter or figure touches."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

_PLAIN = re.compile(r"\b[a-z]{2,}\b")
_FEW = 200  # words that are sooner looked for one by one than all words listed; few documents are damaged more


class PlainWords:
    """Says of a word in small letters whether the document has it. texts: all of it, no word in two of them."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._given = list(texts)
        self._asked: dict[str, bool] = {}

    def __contains__(self, word: str) -> bool:
        if word not in self._asked:
            look = self._has if len(self._asked) < _FEW else self._listed.__contains__
            self._asked[word] = _PLAIN.fullmatch(word) is not None and look(word)
        return self._asked[word]

    @cached_property
    def _texts(self) -> tuple[str, str]:
        """The document in small letters; what is ASCII by itself, which is most and is searched much faster so."""
        plain = "\n".join(text for text in self._given if text.isascii())
        other = "\n".join(text for text in self._given if not text.isascii())
        return plain.lower(), other.lower()

    @cached_property
    def _listed(self) -> frozenset[str]:
        return frozenset(word for text in self._texts for word in _PLAIN.findall(text))

    def _has(self, word: str) -> bool:
        return any(_stands_in(text, word) for text in self._texts)


def _stands_in(text: str, word: str) -> bool:
    """Whether a text has a word as no part of a longer one."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (_is_of_word(text[at - 1 : at]) or _is_of_word(text[end : end + 1])):
            return True
        at = text.find(word, end)
    return False


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_"
