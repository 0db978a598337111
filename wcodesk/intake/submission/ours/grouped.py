"""Which sheets of a file belong together, where somebody put several workbooks into one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from wcodesk.intake.submission.grid import Grid
from wcodesk.intake.submission.ours.located import Located
from wcodesk.model.markdown import parse
from wcodesk.model.sheet_rows import cell_text
from wcodesk.model.workbook import Stamp
from wcodesk.model.workbook_words import ROW_TYPES

GUIDE = "guide"
_LINE = re.compile(r"(?P<format>\d+) · (?P<member>[A-Z]{2}) · \S+ (?P<edition>[0-9a-f-]{36})")
# What Excel ("Texts (2)"), LibreOffice ("Texts_2") and Google ("Texts2") put behind the name of a second sheet.
_SECOND = re.compile(r"(?: ?\((\d+)\)|_(\d+)|(?<!\d)(\d{1,2}))$")


class Group(NamedTuple):
    """Sheets of one workbook. member, edition: as its guide says, "" where there is none."""

    sheets: list[Located]
    member: str
    edition: str


def guide_line(grid: Grid) -> re.Match[str] | None:
    """The line of a guide that says what the workbook is; None for a sheet that is no guide."""
    for row in grid.rows:
        for column in grid.columns(row):
            if "·" in (text := grid.text(row, column)) and (found := _LINE.search(text)):
                return found
    return None


def is_lists(grid: Grid) -> bool:
    """Whether a sheet holds the lists that cells of our workbook offer."""
    return grid.text(1, 1) == "types" and grid.text(2, 1) in {
        next(iter(names.values())) for names in ROW_TYPES.values()
    }


def groups(grids: Sequence[Grid], located: Sequence[Located]) -> list[Group]:
    """The sheets of each workbook: all, where none comes twice; else by what stands behind their names, or by order."""
    by_name = {each.grid.name: each for each in located}
    guides = {grid.name: line for grid in grids if grid.name not in by_name and (line := guide_line(grid))}
    parts = {
        grid.name: by_name[grid.name].part if grid.name in by_name else GUIDE
        for grid in grids
        if grid.name in by_name or grid.name in guides
    }
    numbers: Mapping[str, object] = dict.fromkeys(parts, 0)
    for way in (_by_name, _by_order):
        if len({(numbers[name], part) for name, part in parts.items()}) == len(parts):
            break
        numbers = way(parts)
    found: dict[object, list[str]] = {}
    for name in parts:
        found.setdefault(numbers[name], []).append(name)
    made = []
    for names in found.values():
        line = next((guides[name] for name in names if name in guides), None)
        sheets = [by_name[name] for name in names if name in by_name]
        made.append(Group(sheets, line["member"] if line else "", line["edition"] if line else ""))
    return made


def _by_name(parts: Mapping[str, str]) -> dict[str, object]:
    return {name: next(filter(None, found.groups())) if (found := _SECOND.search(name)) else "" for name in parts}


def _by_order(parts: Mapping[str, str]) -> dict[str, object]:
    numbers: dict[str, object] = {}
    number = 0
    seen: set[str] = set()
    for name, part in parts.items():
        if part in seen:
            number, seen = number + 1, set()
        seen.add(part)
        numbers[name] = number
    return numbers


def words_sent(stamp: Stamp, part: str) -> set[str]:
    """What stood in the cells of a sheet when it was sent, without headings, which all Members share."""
    if part == "texts":
        return {cell_text(block.runs) for each in stamp.sections for block in parse(each.text) if block.runs}
    if part == "missions":
        return {value for each in stamp.missions for value in each.fields.values() if value}
    return {value for each in stamp.facts for value in each.fields.values() if value}


def words_found(grid: Grid) -> set[str]:
    """What stands in the cells of a sheet."""
    return {grid.text(row, column) for row in grid.rows for column in grid.columns(row)}


def assigned(
    stamps: Sequence[tuple[Grid, Stamp]], located: Sequence[Located], owners: Mapping[str, str]
) -> list[dict[str, Located]]:
    """The sheets of each stamp, by part. owners: the Member of a sheet, where that is known.

    Those that hold most of what was sent; of those that hold about as much, the one that has the name that was sent.
    """
    pairs = []
    for at, (grid, stamp) in enumerate(stamps):
        second = grid.name.removeprefix("wcodesk")
        for part in dict.fromkeys(each.part for each in located):
            sent = words_sent(stamp, part)
            mine = [
                one for one in located if one.part == part and owners.get(one.grid.name, stamp.member) == stamp.member
            ]
            scores = {one.grid.name: len(sent & words_found(one.grid)) if len(located) > 3 else 0 for one in mine}
            top = max(scores.values(), default=0)
            for one in mine:
                score = scores[one.grid.name]
                named = one.grid.name == stamp.sheets.get(part, "") + second
                pairs.append(((2 * score >= top, named, score, -at), at, one))
    books: list[dict[str, Located]] = [{} for _ in stamps]
    used: set[str] = set()
    for _, at, one in sorted(pairs, key=lambda pair: pair[0], reverse=True):
        if one.part not in books[at] and one.grid.name not in used:
            books[at][one.part] = one
            used.add(one.grid.name)
    return books
