"""What all workbooks of one run have in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from wcodesk.model.when import When
from wcodesk.model.workbook import Origin
from wcodesk.model.workbook_words import WORDS


class Issue(NamedTuple):
    """What is the same for all workbooks.

    edition: its id; published, part: as the edition has them; registers: of the edition; deadline: a date or "".
    """

    title: str
    edition: str
    published: str
    part: str
    origin: Origin
    registers: Mapping[str, Iterable[Mapping[str, str]]]
    deadline: str = ""

    def name(self, language: str) -> str:
        """What people call the edition: "juin 2020, Partie I"."""
        part = self.part
        if part.startswith("Part "):
            part = f"{WORDS[language].part} {part.removeprefix('Part ')}"
        return ", ".join(filter(None, (printed(self.published, language) or self.title, part)))


def printed(date: str, language: str) -> str:
    """A date for people; what is none is left as it is."""
    try:
        return When.parse(date).label(language)
    except ValueError:
        return date
