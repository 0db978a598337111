"""Dates in columns: whether the day or the month comes first, and what begin and end say together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wcodesk.intake.book.cells import CellKind, letters
from wcodesk.intake.submission.grid import Grid, date_text
from wcodesk.model.dates import understand
from wcodesk.model.submission import DateOrder, Level, Place, Problem, ProblemKind
from wcodesk.model.translation import counted, tr
from wcodesk.model.when import Precision, When

_PAIR = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?![\d/])")


class Order(NamedTuple):
    """How the figures of dates are read. note: what to tell about it, None where nothing can be misread.

    date: one that can be read in two ways, "" for none.
    """

    month_first: bool = False
    note: Problem | None = None
    date: str = ""


def order_of(grid: Grid, columns: Iterable[int], rows: Iterable[int], said: DateOrder = DateOrder.AS_SHOWN) -> Order:
    """The order of columns that belong together: a number over 12 in one of their dates shows it for all.

    said: what somebody who knows them said.
    """
    columns = sorted(columns)
    day: list[str] = []
    month: list[str] = []
    open_ones: list[tuple[int, str]] = []
    for row in rows:
        for column in columns:
            if grid.cell(row, column).kind is CellKind.DATE and not grid.mended(row, column):
                continue
            for found in _PAIR.finditer(grid.spread(row, column)):
                first, second = int(found[1]), int(found[2])
                if first > 12 >= second:
                    day.append(found[0])
                elif second > 12 >= first:
                    month.append(found[0])
                elif first != second and max(first, second) <= 12:
                    open_ones.append((row, found[0]))
    month_first = said is DateOrder.MONTH if said else bool(month) and not day
    if not open_ones:
        return Order(month_first)
    dates = [text for _, text in open_ones]
    sentence = _said(columns, dates, day, month, month_first=month_first, chosen=bool(said))
    level = Level.NOTE if said or not (day and month) else Level.WARNING
    place = Place(grid.name, f"{letters(columns[0])}{open_ones[0][0]}:{letters(columns[-1])}{open_ones[-1][0]}")
    return Order(month_first, Problem(level, ProblemKind.DATE, place, sentence, dates[0]), dates[0])


def _said(
    columns: Sequence[int],
    dates: Sequence[str],
    day: Sequence[str],
    month: Sequence[str],
    *,
    month_first: bool,
    chosen: bool,
) -> str:
    """What is said of dates that can be read in two ways: how they were read, and why."""
    names = tr(" and ").join(letters(column) for column in columns)
    if chosen:
        why = tr("as was chosen for this sheet")
    elif day and month:
        why = tr("though both orders occur ({first} and {second}); look them over", first=day[0], second=month[0])
    elif day or month:
        why = tr("as {date} in the same column shows", date=(day or month)[0])
    else:
        why = tr("as nothing in the column shows otherwise; look them over")
    return tr(
        "{columns}: {dates} can be read in two ways; read {order}, {why}.",
        columns=counted(len(columns), tr("Column {names}"), tr("Columns {names}"), names=names),
        dates=counted(len(dates), tr("the date {date}"), tr("{n} dates such as {date}"), date=dates[0]),
        order=tr("month first") if month_first else tr("day first"),
        why=why,
    )


def when_text(grid: Grid, row: int, column: int) -> str:
    """What a cell says of a date."""
    cell = grid.cell(row, column)
    if cell.kind is CellKind.DATE and not grid.mended(row, column):
        return date_text(cell)
    return grid.spread(row, column).strip()


def span(begin: str, end: str, *, month_first: bool) -> str | None:
    """What two cells say together, in canonical form; None where that is no date or span."""
    first, last = (understand(text, day_first=not month_first) for text in (begin, end))
    if not begin.strip() or not end.strip():
        one = first if begin.strip() else last
        return one.text if one is not None else None
    if first is None or last is None:  # "3" and "7 June 2019" are understood together only
        both = understand(f"{begin} - {end}", day_first=not month_first)
        return both.text if both is not None else None
    if first == last or not last:
        return first.text
    if Precision.FISCAL_YEAR in (first.precision, last.precision):
        return None
    text = f"{first.text.split('/')[0]}/{last.text.split('/')[-1]}"
    try:
        return When(text).text
    except ValueError:
        return None
