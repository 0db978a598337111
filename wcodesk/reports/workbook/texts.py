"""The sheet of texts: a row a block, section by section, with room for more."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import PatternFill

from wcodesk.model.markdown import parse
from wcodesk.model.normal import without_unseen
from wcodesk.model.records import SectionKind
from wcodesk.model.sheet_rows import RowType, SheetRow, to_rows
from wcodesk.model.workbook import Key, Role, SentSection
from wcodesk.model.workbook_words import ROW_TYPES, Words
from wcodesk.reports.workbook.lists import Lists
from wcodesk.reports.workbook.page import Page, lines

_NARROW = (17.0, 7.0, 9.0)
_TEXT = 88.0
_CELL = 20.0
_TABLE_CELLS = 3  # columns for a table's further cells, where there is no table yet
# Where there is one, the text's column is narrower and those beside it wider.
_TEXT_BY_TABLE = 70.0
_CELLS_BY_TABLE = 78.0
_LEAST_BY_TABLE = 22.0
_SPARE = 6  # empty rows below a section
_SPARE_EMPTY = 8
_TABLE_TYPES = (RowType.TABLE_HEAD, RowType.TABLE_ROW)


def widths(sections: Sequence[SentSection]) -> list[float]:
    """The widths of the visible columns: as many as the widest table of the sections needs."""
    cells = max((len(row) for section in sections for block in parse(section.text) for row in block.rows), default=0)
    if not cells:
        return [*_NARROW, _TEXT, *([_CELL] * _TABLE_CELLS)]
    further = max(cells - 1, 2)
    return [*_NARROW, _TEXT_BY_TABLE, *([max(_CELLS_BY_TABLE / further, _LEAST_BY_TABLE)] * further)]


def write_texts(page: Page, sections: Sequence[SentSection], words: Words, language: str, lists: Lists) -> None:
    """Write the sections under their headings."""
    further = len(page.widths) - 4
    page.across(words.texts_lead, "lead")
    heads = [*words.texts_columns, *(words.table_cell.format(number=number + 2) for number in range(further))]
    page.line([(head, "head") for head in heads])
    page.freeze()
    names = ROW_TYPES[language]
    spans: list[tuple[int, int]] = []
    for section in sections:
        page.gap(9)
        _heading(page, section, words)
        first = page.row + 1
        key = Key(section.key)
        rows = to_rows(without_unseen(parse(section.text)), lambda text: lines(text, page.room(3), "input")[1])
        for row in rows:
            _row(page, row, names, key)
        for _ in range(_SPARE if rows else _SPARE_EMPTY):
            _row(page, SheetRow(""), names, key)
        spans.append((first, page.row))
    page.offer(0, spans, lists.formula("types"), showErrorMessage=True)
    page.offer(1, spans, '"1,2,3"', showErrorMessage=True)
    _shade(page, spans, names)


def _heading(page: Page, section: SentSection, words: Words) -> None:
    key = Key(section.key, Role.TITLE)
    hint = Key(section.key, Role.HINT)
    if section.heading or section.id:
        page.across(section.heading, "section", key, above=6)
        page.across(words.expects[SectionKind(section.kind)], "hint", hint)
        return
    page.across(words.own_section, "section", above=6)
    page.line([("", "label")] * 3 + [("", "input")], key, least=20)
    page.across(words.own_hint, "hint", hint)


def _row(page: Page, row: SheetRow, names: dict[RowType, str], key: Key) -> None:
    kind = names[RowType(row.type)] if row.type else ""
    cells = row.cells + ("",) * (len(page.widths) - 3 - len(row.cells))
    page.line([(kind, "choice"), ("", "number"), (row.label, "choice"), *((cell, "input") for cell in cells)], key, 17)
    if row.level:
        page.number(1, row.level)


def _shade(page: Page, spans: Sequence[tuple[int, int]], names: dict[RowType, str]) -> None:
    """Grey where only a table's row has cells."""
    kind = f"${page.letter(0)}{spans[0][0]}"
    table = ",".join(f'{kind}="{names[each]}"' for each in (*_TABLE_TYPES, RowType.CONTINUED))
    area = " ".join(f"{page.letter(4)}{first}:{page.letter(len(page.widths) - 1)}{last}" for first, last in spans)
    grey = PatternFill("solid", bgColor="EDEDED")
    page.sheet.conditional_formatting.add(area, FormulaRule([f"NOT(OR({table}))"], fill=grey))
