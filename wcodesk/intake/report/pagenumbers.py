"""Page numbers that stand on lines of their own, with nothing beside them that tells them from other numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wcodesk.intake.report.lines import Line

_FEWEST = 5
_APART = 8  # lines from one to the next, on the average: rows of a table stand closer
_HIGHEST = 999  # a year is no page


def page_numbers(lines: Sequence[Line], taken: Iterable[int] = ()) -> list[int]:
    """The places of lone numbers that count up by one from page to page, five or more of them.

    taken: places that are known as something else.
    """
    others = set(taken)
    waiting: dict[int, list[int]] = {}  # by the number that each row of places waits for
    rows: list[list[int]] = []
    for at, line in enumerate(lines):
        if len(line.text) > 3 or not (line.text.isascii() and line.text.isdecimal()) or at in others:
            continue
        number = int(line.text)
        row = waiting.pop(number, None)
        if row is None:
            row = []
            rows.append(row)
        row.append(at)
        if number < _HIGHEST and len(row) > len(waiting.get(number + 1, ())):
            waiting[number + 1] = row
    counted = (row for row in rows if len(row) >= _FEWEST and row[-1] - row[0] >= _APART * (len(row) - 1))
    return sorted(at for row in counted for at in row)
