"""Tables whose cells are known from the pages of a PDF: those that go over the end of a page are made one again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wcodesk.intake.report.pdf_lines import FURNITURE, Cells, Printed

_HEADER_LINES = 12  # of a header that is printed again; a higher one is hardly repeated


def whole_tables(pages: Iterable[Sequence[Printed]]) -> list[list[Printed]]:
    """The pages, with each table where it begins, and its header once."""
    found: list[list[Printed]] = []
    above: Cells | None = None  # the table that ends the page before
    for page in pages:
        kept = list(page)
        tables = [(at, line.cells) for at, line in enumerate(page) if line.cells]
        if above and tables and _goes_on(above, tables[0][1]):
            at, rest = tables[0]
            _append(above, _without_first(rest, above))
            kept = [*_without_header(page[:at], above), *page[at + 1 :]]
            tables[0] = at, above
        above = tables[-1][1] if tables and tables[-1][0] >= len(page) - 1 - FURNITURE else None
        found.append(kept)
    return found


def _goes_on(above: Cells, below: Cells) -> bool:
    """Whether a page's first table is more of the one that ended the page before."""
    return min(below)[0] > 0 and _columns(below) == _columns(above) and max(above)[0] <= min(below)[0]


def _columns(cells: Cells) -> int:
    return max(column for _, column in cells) + 1


def _without_first(rest: Cells, table: Cells) -> Cells:
    """The rest of a table without its first row where that is the table's header once more."""
    again, header = min(rest)[0], min(table)[0]
    if _row(rest, again) != _row(table, header):
        return rest
    shift = again - max(table)[0]
    return {(row - shift, column): lines for (row, column), lines in rest.items() if row != again}


def _row(cells: Cells, number: int) -> dict[int, list[str]]:
    return {column: lines for (row, column), lines in cells.items() if row == number and lines}


def _append(above: Cells, below: Cells) -> None:
    for place, lines in below.items():
        above[place] = [*above.get(place, []), *lines]


def _without_header(lines: Sequence[Printed], table: Cells) -> Sequence[Printed]:
    """The lines above the rest of a table without those that are its header, printed again."""
    first = min(table)[0]
    header = _signs(text for (row, _), texts in table.items() if row == first for text in texts)
    for count in range(1, min(_HEADER_LINES, len(lines)) + 1):
        if _signs(line.text for line in lines[-count:]) == header:
            return lines[:-count]
    return lines


def _signs(texts: Iterable[str]) -> list[str]:
    """The letters and figures of texts, whatever the order in which these stand."""
    return sorted(char for text in texts for char in text if char.isalnum())
