"""What all workbooks of one run have in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from wcodesk.model.when import When
from wcodesk.model.workbook import Origin


class Issue(NamedTuple):
    """What is the same for all workbooks. deadline: a canonical date or ""; registers: of the edition."""

    title: str
    edition: str
    origin: Origin
    registers: Mapping[str, Iterable[Mapping[str, str]]]
    deadline: str = ""


def printed(date: str, language: str) -> str:
    """A date for people; what is none is left as it is."""
    try:
        return When.parse(date).label(language)
    except ValueError:
        return date
