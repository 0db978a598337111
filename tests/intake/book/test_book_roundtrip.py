"""What other programs' libraries write is read to the same cells; what is broken at random is refused in words."""

from __future__ import annotations

import csv
import datetime as dt
import io
import math
import re
import unicodedata
import zipfile

import openpyxl
import xlsxwriter
from book_maker import cells, ods, parts_of, shared, sheet, table, zipped
from hypothesis import given, settings
from hypothesis import strategies as st

from wcodesk.intake.book import Book, CellKind, Limits
from wcodesk.intake.book.content import read_content
from wcodesk.intake.book.faults import Unreadable

LIMITS = Limits()
ESCAPE = re.compile("_x[0-9A-Fa-f]{4}_")


def plain(text: str) -> bool:
    """Whether the desk keeps a text as it is: cleaning has tests of its own."""
    fine = all(unicodedata.category(sign) not in ("Cc", "Cs", "Cn") or sign == "\n" for sign in text)
    gone = set(text) & set("\u200b\u2060\ufeff\xad\u2028\u2029\u202a\u202b\u202c\u202d\u202e")
    return fine and not gone and unicodedata.is_normalized("NFC", text) and not ESCAPE.search(text)


texts = st.text(min_size=1, max_size=60).filter(plain)
written = texts.filter(lambda text: not text.startswith(("=", "{=")))  # both libraries make formulas of these
numbers = st.integers(-(10**15), 10**15) | st.floats(-1e300, 1e300)
dates = st.dates(dt.date(1900, 3, 1), dt.date(9999, 12, 31))
# To the millisecond, which is all that a number of days can hold over so many years.
moments = st.datetimes(dt.datetime(1900, 3, 1), dt.datetime(2200, 1, 1)).map(
    lambda one: one.replace(microsecond=one.microsecond // 1000 * 1000)
)
values = st.one_of(written, numbers, st.booleans(), dates, moments)
grids = st.dictionaries(st.tuples(st.integers(1, 300), st.integers(1, 40)), values, max_size=30)


def found(book: Book) -> dict[tuple[int, int], object]:
    (only,) = book.sheets
    assert only.seen == only.delivered and not only.passed
    return {(row.number, cell.column): cell.value for row in only.rows for cell in row.cells}


def same(one: object, other: object) -> bool:
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, int | float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=1e-15, abs_tol=0)
    return type(one) is type(other) and one == other


def assert_same(expected: dict[tuple[int, int], object], book: Book) -> None:
    actual = found(book)
    assert actual.keys() == expected.keys()
    for where, value in expected.items():
        assert same(value, actual[where]), (where, value, actual[where])


@given(grids)
def test_what_openpyxl_writes(grid: dict[tuple[int, int], object]) -> None:
    book = openpyxl.Workbook()
    for (row, column), value in grid.items():
        book.active.cell(row, column, value)
    target = io.BytesIO()
    book.save(target)
    assert_same(grid, read_content(target.getvalue(), LIMITS).book)


@given(grids, st.booleans())
def test_what_xlsxwriter_writes(grid: dict[tuple[int, int], object], since_1904: bool) -> None:
    target = io.BytesIO()
    options = {"in_memory": True, "strings_to_numbers": False, "strings_to_urls": False, "date_1904": since_1904}
    book = xlsxwriter.Workbook(target, options)
    day, moment = (book.add_format({"num_format": code}) for code in ("yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss.000"))
    page = book.add_worksheet()
    expected = dict(grid)
    for (row, column), value in grid.items():
        where = (row - 1, column - 1)
        if isinstance(value, dt.date):
            if since_1904 and value.year < 1905:
                expected.pop((row, column))
                continue
            page.write_datetime(*where, value, moment if isinstance(value, dt.datetime) else day)
        elif isinstance(value, str):
            page.write_string(*where, value)
        else:
            page.write(*where, value)
    book.close()
    assert_same(expected, read_content(target.getvalue(), LIMITS).book)


@given(st.lists(st.lists(st.just("") | texts, min_size=2, max_size=6), min_size=1, max_size=8), st.sampled_from(",;\t"))
def test_what_csv_writes(rows: list[list[str]], separator: str) -> None:
    target = io.StringIO(newline="")
    target.write(f"sep={separator}\r\n")
    csv.writer(target, delimiter=separator).writerows(rows)
    expected = {(r, c): text for r, row in enumerate(rows, 1) for c, text in enumerate(row, 1) if text}
    if target.getvalue()[6:].strip():
        assert_same(expected, read_content(target.getvalue().encode("utf-8-sig"), LIMITS).book)


def test_a_formula_that_nobody_calculated_is_named() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "=SUM(B1:B3)"
    target = io.BytesIO()
    book.save(target)
    cell = read_content(target.getvalue(), LIMITS).book.sheets[0].cell(1, 1)
    assert (cell.kind, cell.value, cell.shown) == (CellKind.FORMULA, None, "=SUM(B1:B3)")


# Broken at random.

STRINGS = shared("<t>one</t>", "<r><t>two</t></r>")
PARTS = parts_of(
    sheet(
        '<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43894.5</v></c></row>'
        '<row r="2"><c r="A2" t="e"><f>X</f><v>#REF!</v></c><c r="C2" t="b"><v>1</v></c></row>' + cells(["a", "b"]),
        after='<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    ),
    strings=STRINGS,
)
# No old workbook among them: calamine ends the whole process over some, which only a child may risk.
WHOLE = (
    zipped(PARTS),
    ods(
        table(
            '<table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p>'
            "</table:table-cell></table:table-row>"
        )
    ),
)
changes = st.lists(
    st.tuples(st.integers(0, 10**6), st.binary(min_size=0, max_size=6), st.integers(0, 6)), min_size=1, max_size=6
)


def changed(data: bytes, edits: list[tuple[int, bytes, int]]) -> bytes:
    for place, put, taken in edits:
        place %= len(data) + 1
        data = data[:place] + put + data[place + taken :]
    return data


def try_to_read(data: bytes) -> None:
    """Any refusal will do, and any book whose count is right; nothing else."""
    try:
        book = read_content(data, LIMITS).book
    except Unreadable as refusal:
        assert refusal.sentence
        return
    for one in book.sheets:
        assert one.seen == one.delivered + sum(passed.times for passed in one.passed)


@settings(max_examples=300)
@given(st.sampled_from(WHOLE), changes)
def test_broken_bytes(data: bytes, edits: list[tuple[int, bytes, int]]) -> None:
    try_to_read(changed(data, edits))


TOKENS = st.sampled_from(
    ["<c>", "</c>", "<v>", "</v>", "<f/>", "<is>", "<t>", "</row>", "<row>", "<sheetData>", "-1", "999999999999",
     "A1", "XFE1", '"', "&#0;", "&amp;", "&x;", "<!--", "]]>", "<?x?>", "xmlns=''", "\u0661", "true", "1e400",
     "<mergeCell ref='A1:B9'/>"]
)  # fmt: skip


@settings(max_examples=300)
@given(
    st.sampled_from(sorted(PARTS)), st.lists(st.tuples(st.integers(0, 10**6), TOKENS, st.integers(0, 8)), max_size=5)
)
def test_broken_parts(part: str, edits: list[tuple[int, str, int]]) -> None:
    raw = PARTS[part]
    data = changed(raw if isinstance(raw, bytes) else raw.encode(), [(a, b.encode(), c) for a, b, c in edits])
    try_to_read(zipped(PARTS | {part: data}, zipfile.ZIP_STORED))
