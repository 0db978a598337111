"""Marks on printed text: what was added, what was removed."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple


class Mark(Enum):
    """Whether a stretch of text was added or removed."""

    NONE = auto()
    ADDED = auto()
    REMOVED = auto()


class MarkedRun(NamedTuple):
    """A run of text as blocks.Run is one, with its mark."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""
    mark: Mark = Mark.NONE
