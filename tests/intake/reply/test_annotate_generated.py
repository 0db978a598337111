"""Any text at any cell, and any file: the cells stay, the text is shown as it is, and nothing breaks."""

from __future__ import annotations

import io
from xml.parsers import expat

import openpyxl
import pytest
from book_cases import Case
from book_maker import zipped
from hypothesis import given, settings
from hypothesis import strategies as st
from reply_kit import HOSTILE, noted, notes, parts, sheets

from wcodesk.intake.book.cells import MAX_COLUMN, MAX_ROW, address
from wcodesk.intake.book.clean import clean
from wcodesk.intake.book.faults import Unreadable
from wcodesk.intake.reply.notes import LONGEST


def made_book() -> bytes:
    book = openpyxl.Workbook()
    page = book.active
    page.title = "One"
    for row in (2, 3, 7, 40):
        for column in (1, 3, 9):
            page.cell(row, column, f"{row} {column}")
    page.merge_cells("C7:D9")
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


DATA = made_book()
SHEETS = sheets(DATA)
odd = st.sampled_from(
    ["<b>x</b>", "&amp; & <![CDATA[", "]]>", "=1+1", "@SUM(A1)", "_x0041_ _x005F_", "\x00\x01\x1f", "\u202eabc\u202c",
     "\ud800", "\ufffe", "a\r\nb\rc", "'\"", "\\0 \\1 \\g<0>", "{0} {file}", "א ע", "👩\u200d👩", "x" * 40_000,
     "中" * 3_000, " ", "\n" * 500, "</:t> <:r>"]
)  # fmt: skip
texts = st.one_of(st.text(max_size=200), odd, st.lists(odd, max_size=3).map("".join))
near = st.tuples(st.integers(1, 45), st.integers(1, 12))
anywhere = st.tuples(st.integers(1, MAX_ROW), st.integers(1, MAX_COLUMN))


_GAP = "\n\n"


def expected(text: str) -> str:
    """What is kept of a text."""
    text = clean(text)[0].strip()
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


@settings(max_examples=120)
@given(st.dictionaries(near | anywhere, texts, max_size=8))
def test_any_text_at_any_cell(wanted: dict[tuple[int, int], str]) -> None:
    made = noted(DATA, *(("One", address(*where), text) for where, text in wanted.items()))
    assert sheets(made) == SHEETS
    said: dict[str, list[str]] = {}
    for where, text in wanted.items():
        if expected(text):
            row, column = where
            shown = (7, 3) if 7 <= row <= 9 and 3 <= column <= 4 else where
            said.setdefault(address(*shown), []).append(expected(text))
    # The reader strips once more, since blanks that were cut free may stand at the end.
    assert {cell: text.strip() for cell, text in notes(made, "One").items()} == {
        cell: f"WCO Desk:\n{expected(_GAP.join(texts))}".strip() for cell, texts in said.items()
    }
    for name, part in parts(made).items():
        if name.endswith((".xml", ".rels", ".vml")):
            expat.ParserCreate().Parse(part, True)


@settings(max_examples=60)
@given(st.lists(st.text(alphabet="AB$:12é-!'<\n", max_size=8) | st.text(max_size=12), max_size=4))
def test_any_address(places: list[str]) -> None:
    assert sheets(noted(DATA, *(("One", place, "x") for place in places))) == SHEETS


@pytest.mark.parametrize("case", HOSTILE, ids=[case.name for case in HOSTILE])
def test_hostile_files_are_refused_or_keep_their_cells(case: Case) -> None:
    data = case.make()
    try:
        before = sheets(data)
    except Unreadable:
        with pytest.raises(Unreadable):
            noted(data, ("Sheet1", "A1", "x"))
        return
    wanted = [(sheet.name, cells, "x") for sheet in before for cells in ("", "A1", "B7:C9")]
    try:
        made = noted(data, *wanted)
    except Unreadable as refusal:
        assert refusal.sentence
    else:
        assert sheets(made) == before


def with_all() -> dict[str, bytes]:
    """The parts of a workbook that has notes and boxes already."""
    return parts(noted(DATA, ("One", "C3", "Theirs"), ("One", "K1", "x")))


PARTS = with_all()
PIECES = st.sampled_from(
    ["<c>", "</c>", "<v>", "</row>", "<row>", "<sheetData>", "</sheetData>", "<sheetData/>", "-1", "999999999999", '"',
     "A1", "&#0;", "&x;", "<!--", "]]>", "<?x?>", "xmlns=''", "<xf/>", "</fills>", "<fills/>", "<text/>", "</comment>",
     "<comment ref='C3'/>", "</xml>", "<v:shape x></v:shape>", "<legacyDrawing/>", "tabSelected='1'", "/>", "<t/>"]
)  # fmt: skip


@settings(max_examples=400)
@given(
    st.sampled_from(sorted(PARTS)),
    st.lists(st.tuples(st.integers(0, 10**6), PIECES, st.integers(0, 8)), min_size=1, max_size=4),
)
def test_broken_parts(part: str, edits: list[tuple[int, str, int]]) -> None:
    raw = PARTS[part]
    for place, put, taken in edits:
        place %= len(raw) + 1
        raw = raw[:place] + put.encode() + raw[place + taken :]
    data = zipped(PARTS | {part: raw})
    try:
        made = noted(data, ("One", "C3", "Ours"), ("One", "B4", "y"), ("One", "A900", "z"))
    except Unreadable as refusal:
        assert refusal.sentence
    else:
        assert sheets(made) == sheets(data)
