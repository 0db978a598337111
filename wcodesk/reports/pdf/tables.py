"""Tables of the PDF: columns as wide as their words want, header repeated overleaf, cells flowing over pages."""

from __future__ import annotations

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from wcodesk.model.blocks import Block, Run
from wcodesk.reports import fonts
from wcodesk.reports.pdf.text import P
from wcodesk.reports.styles import Styles
from wcodesk.reports.table_widths import column_widths, filled

_Row = tuple[tuple[Run, ...], ...]
_HEADER_PART = 0.3  # of the page; a higher header row is not repeated


def table(block: Block, styles: Styles) -> list[Flowable]:
    """The flowables of a table; one with more columns than the page can hold goes on below with the next columns."""
    count = max(len(row) for row in block.rows)
    rows = [row + ((),) * (count - len(row)) for row in block.rows]
    widths = column_widths(block, styles, styles.page.column)
    parts: list[Flowable] = []
    first = 0
    while first < count:
        last = first + 1
        while last < count and sum(widths[first : last + 1]) <= styles.page.column + 0.01:
            last += 1
        parts += [
            Spacer(0, 3),
            _part([row[first:last] for row in rows], filled(widths[first:last], styles.page.column), styles),
            Spacer(0, 9),
        ]
        first = last
    return parts


def _part(rows: list[_Row], widths: list[float], styles: Styles) -> Table:
    header, cell = styles.text["column"], styles.text["cell"]
    data = [[[P(runs, header if number == 0 else cell)] for runs in row] for number, row in enumerate(rows)]
    inner = [width - 2 * styles.table_padding for width in widths]
    top = max(cells[0].wrap(width, 1e6)[1] for cells, width in zip(data[0], inner, strict=True))
    repeats = len(rows) > 1 and top < _HEADER_PART * styles.page.height
    made = Table(data, colWidths=widths, repeatRows=1 if repeats else 0, splitByRow=1, splitInRow=1)
    padding, rule = styles.table_padding, HexColor(styles.colours["rule"])
    made.setStyle(
        TableStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), fonts.face_name()),  # else the empty cells bring Helvetica in
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), padding),
                ("RIGHTPADDING", (0, 0), (-1, -1), padding),
                ("TOPPADDING", (0, 0), (-1, -1), padding - 1),
                ("BOTTOMPADDING", (0, 0), (-1, -1), padding),
                ("BACKGROUND", (0, 0), (-1, 0), HexColor(styles.colours["tint"])),
                ("LINEABOVE", (0, 0), (-1, 0), 2 * styles.table_rule, HexColor(styles.colours["accent"])),
                ("LINEBELOW", (0, 0), (-1, -1), styles.table_rule, rule),
            ]
        )
    )
    return made
