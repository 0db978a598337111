"""What the fields of a foreign sheet are called, and how sure a guess is, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wcodesk.model.fields import MISSION_FIELDS
from wcodesk.model.submission import ForeignSheet, SheetUse
from wcodesk.model.translation import mark, tr

NOT_READ = mark("– not read –")
USES = (
    (SheetUse.TEXTS, mark("Texts: sections of a Member's entry")),
    (SheetUse.MISSIONS, mark("Missions: an activity a row")),
    (SheetUse.NOTHING, mark("Nothing to read")),
)
_ENDS = (("begin", mark("When: first day")), ("end", mark("When: last day")))
_MISSIONS = tuple(
    pair for field in MISSION_FIELDS for pair in ((field.name, field.label), *(_ENDS if field.name == "when" else ()))
)
_TEXTS = (
    ("member", mark("Member")),
    ("heading", mark("Heading of the section")),
    ("text", mark("Text")),
    ("type", mark("Type (paragraph, bullet…)")),
    ("level", mark("Level of a bullet")),
    ("label", mark("Number of an item")),
)
_SURE, _LIKELY = 0.8, 0.6
SAMPLES = 3  # values of a column that are shown
_SAMPLE = 40  # characters of each


class Column(NamedTuple):
    """A column that holds something. samples: its first values below the heads."""

    number: int
    head: str
    samples: tuple[str, ...]


def fields_of(use: SheetUse) -> tuple[tuple[str, str], ...]:
    """Names and labels of what a column can be read as."""
    if use is SheetUse.NOTHING:
        return ()
    fields = _MISSIONS if use is SheetUse.MISSIONS else _TEXTS
    return tuple((name, tr(label)) for name, label in fields)


def may_repeat(use: SheetUse, name: str) -> bool:
    """Whether several columns can be read as this."""
    return use is SheetUse.TEXTS and name == "text"


def sureness(score: float) -> str:
    """How sure a guess is, as a sign and a word."""
    if score >= _SURE:
        return tr("✓ sure")
    return tr("~ likely") if score >= _LIKELY else tr("? guess")


def columns_of(sheet: ForeignSheet, header: int) -> list[Column]:
    """The columns of a sheet when its heads stand in this row."""
    known = dict(sheet.heads) if header == sheet.mapping.header else _heads(sheet, header)
    below = [row for number, row in enumerate(sheet.rows, sheet.first) if number > header]
    found = []
    for number in range(1, max(map(len, sheet.rows), default=0) + 1):
        samples = _samples(row[number - 1] for row in below if len(row) >= number)
        if samples or number in known:
            found.append(Column(number, known.get(number, ""), samples))
    return found


def _heads(sheet: ForeignSheet, header: int) -> dict[int, str]:
    at = header - sheet.first
    row: Sequence[str] = sheet.rows[at] if header and 0 <= at < len(sheet.rows) else ()
    return {number: " ".join(text.split()) for number, text in enumerate(row, 1) if text.strip()}


def _samples(texts: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for text in texts:
        if line := " ".join(text.split()):
            found[line if len(line) <= _SAMPLE else f"{line[: _SAMPLE - 1]}…"] = None
            if len(found) == SAMPLES:
                break
    return tuple(found)
