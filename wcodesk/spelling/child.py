"""The child process that looks words up: loading a dictionary and suggesting words take up to a second.

The library holds Python's lock all the while, so that a thread would stop the window. Requests and answers are JSON,
one a line: {"check": [language, words]} is answered by {"wrong": [language, words asked for, those that are wrong]},
{"suggest": [language, word]} by {"suggest": [language, word, suggestions]}.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wcodesk.spelling.dictionaries import find_dictionaries

if TYPE_CHECKING:
    from hunspell import Hunspell

WORD = "--speller"
"""The argument by which the program, frozen or not, knows that it is such a child."""
MOST = 5  # suggestions


class Speller:
    """The dictionaries, each loaded when it is first asked."""

    def __init__(self, paths: dict[str, Path]) -> None:
        self._paths = paths
        self._load = cache(self._loaded)

    def _loaded(self, language: str) -> Hunspell | None:
        from hunspell import Hunspell

        path = self._paths.get(language)
        return Hunspell(path.name, hunspell_data_dir=str(path.parent), system_encoding="UTF-8") if path else None

    def is_right(self, language: str, word: str) -> bool:
        """Whether the dictionary has the word; also where there is none, or it cannot write the word's letters."""
        dictionary = self._load(language)
        if dictionary is None:
            return True
        try:
            # Abbreviations are kept with their dot ("etc."), and Russian words without the dots of ё.
            return any(dictionary.spell(form) for form in (word, f"{word}.", word.replace("ё", "е")))
        except UnicodeEncodeError:
            return True

    def suggest(self, language: str, word: str) -> list[str]:
        """The nearest words first."""
        dictionary = self._load(language)
        try:
            found = dictionary.suggest(word) if dictionary else ()
        except UnicodeEncodeError:
            return []
        return list(dict.fromkeys(found))[:MOST]

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """See the module."""
        if "check" in request:
            language, asked = request["check"]
            return {"wrong": [language, asked, [word for word in asked if not self.is_right(language, word)]]}
        language, word = request["suggest"]
        return {"suggest": [language, word, self.suggest(language, word)]}


def serve() -> int:
    """Answer until there is nobody to ask."""
    speller = Speller(find_dictionaries())
    for line in sys.stdin.buffer:
        sys.stdout.buffer.write(json.dumps(speller.answer(json.loads(line))).encode() + b"\n")
        sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(serve())
