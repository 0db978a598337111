"""Workbooks that nobody changed, through other programs: nothing changes."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
import xlsxwriter
from any_blocks import TEXT, any_blocks
from helpers_content import bullet, lower_heading, numbered, paragraph, table
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from submission_kit import (
    MEMBERS,
    SENT,
    STORE,
    changed,
    changes,
    edited,
    edition_with,
    opened,
    proposed,
    revisions,
    say,
    sentences,
    serious,
    states,
    with_ids,
    workbook,
)

from wcodesk.intake.book import BookFile, read_books
from wcodesk.intake.submission import propose, understand
from wcodesk.model.blocks import Block
from wcodesk.model.content import EditionContent, MissionContent, Scope
from wcodesk.model.markdown import clean
from wcodesk.model.normal import clean_text
from wcodesk.model.records import MissionMode, MissionState
from wcodesk.model.submission import ChangeState
from wcodesk.model.workbook import Origin
from wcodesk.reports.excel import write_xlsx
from wcodesk.reports.outline import outline
from wcodesk.reports.workbook import WorkbookOptions, make_workbooks
from wcodesk.store.bundle import bundled_edition

AWKWARD = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "'quoted",
    "#N/A",
    "TRUE",
    "1",
    "1.",
    "2020-06-03",
    "_x0041_",
    "_x005F_x0041_",
    "S1",
    "S1 title",
    "M1",
    "CLEAR",
    "Clear",
    "wcodesk",
    "Type",
    "Texte",
    "Background",
    "Write the heading into the white cell above and the text below.",
    "- one\n- two",
    "one\n\ntwo",
    "• one",
    "a\u00a0b",
    "\u00a0",
    "a\u200bb",
    "a\u00adb",
    "a\u2060b",
    "a\u2060",
    "\u202babc\u202c",
    "e\u0301",
    "\u0338x",
    "\ufeffx",
    "a\u200d\u200cb",
    "\U0001f600",
    "| a | b |",
    "**a",
    "<br>",
    "[a](https://b.c)",
    "word " * 12_000 + "end",
    "x" * 60_000,
    "a\n" * 200 + "b",
]


def unchanged(data: bytes, content: EditionContent) -> None:
    proposal = proposed(data, content)
    assert not changes(proposal), [(each.state, each.sent, each.returned) for each in changes(proposal)]
    assert not serious(proposal), sentences(proposal)


def again(data: bytes) -> bytes:
    """Every cell of a workbook written by another library."""
    target = io.BytesIO()
    old = opened(data)
    with xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False}) as book:
        for page in old:
            new = book.add_worksheet(page.title)
            if page.sheet_state != "visible":
                new.very_hidden() if page.sheet_state == "veryHidden" else new.hide()
            for row in page.iter_rows():
                for cell in row:
                    if isinstance(cell.value, str):
                        new.write_string(cell.row - 1, cell.column - 1, cell.value)
                    elif cell.value is not None:
                        new.write(cell.row - 1, cell.column - 1, cell.value)
    return target.getvalue()


@pytest.mark.parametrize("text", AWKWARD, ids=lambda text: ascii(text[:20]))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    blocks = (paragraph(text), bullet(text), numbered("1.", text), lower_heading(text), table((text, "b"), ("c", text)))
    line = " ".join(clean_text(text[:80]).split())  # as headings and fields are kept
    content = edition_with(*clean(blocks), heading=line or "Background")
    content = changed(content, "AL", lambda entry: entry._replace(missions=(MissionContent(line or "x", place=line),)))
    content = with_ids(content)
    unchanged(edited(workbook(content)), content)


def test_through_another_library_with_all_its_cells_written_anew() -> None:
    unchanged(again(workbook()), SENT)
    assert states(proposed(again(edited(workbook(), say("A workshop on", "Two.")))))


@settings(max_examples=12)
@given(st.lists(any_blocks(), max_size=6), st.sampled_from(["openpyxl", "xlsxwriter", ""]))
def test_any_blocks_come_back_as_they_were(blocks: list[Block], library: str) -> None:
    content = edition_with(*blocks)
    data = workbook(content)
    unchanged(edited(data) if library == "openpyxl" else again(data) if library else data, content)


LINE = TEXT.map(lambda text: " ".join(clean_text(text).split()))  # as fields are kept
WHEN = st.sampled_from(
    ["", "2019", "1900", "2100-12-31", "2020-02-29", "2019/20", "2019/2020", "2019-12/2020-01", "2019-12-31/2020-01-01"]
)
MISSION = st.builds(
    MissionContent,
    title=LINE.map("A{}".format),
    topic=LINE,
    programme=LINE,
    donor=LINE,
    when=WHEN,
    place=LINE,
    mode=st.sampled_from(MissionMode),
    state=st.sampled_from(MissionState),
    note=LINE,
)


@settings(max_examples=12)
@given(st.lists(MISSION, max_size=3).map(tuple), st.sampled_from(["en", "fr"]))
def test_any_missions_come_back_as_they_were(missions: tuple[MissionContent, ...], language: str) -> None:
    content = with_ids(changed(edition_with(), "AL", lambda entry: entry._replace(missions=missions)))
    proposal = proposed(again(workbook(content, language=language)), content)
    assert not changes(proposal), [(each.state, each.sent, each.returned) for each in changes(proposal)]


@cache
def bundled() -> EditionContent:
    return with_ids(bundled_edition(MEMBERS))


@cache
def all_workbooks() -> dict[str, bytes]:
    content = bundled()
    origin = Origin(STORE, "2026-11-28", "June 2020, Part I", revisions(content))
    made = make_workbooks(content, Scope("report"), origin, MEMBERS, WorkbookOptions())
    return {one.name: one.data for one in made}


def test_all_members_of_the_bundled_edition() -> None:
    content = bundled()
    assert len(all_workbooks()) == 70
    for name, data in all_workbooks().items():
        proposal = proposed(data, content, name=f"{name}.xlsx")
        assert not changes(proposal), name
        assert not proposal.problems, name


# -- LibreOffice -------------------------------------------------------------------------------------------------

OFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed here")


@cache
def office_files() -> dict[str, BookFile]:
    """Workbooks saved by LibreOffice: as its own format, as Excel's old and new one, and a sheet as text."""
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="wcodesk-office-"))
    try:
        names = list(all_workbooks())
        chosen = {"plain": workbook(), "changed": edited(workbook(), say("A workshop on", "Two workshops took place."))}
        chosen |= {"pages": write_xlsx(outline(SENT, Scope("report")))}
        chosen |= {"bundled": all_workbooks()[names[3]], "french": workbook(language="fr")}
        for name, data in chosen.items():
            (folder / f"{name}.xlsx").write_bytes(data)
        for suffix in ("xlsx", "ods", "xls"):
            target = folder / suffix
            subprocess.run(
                [
                    str(OFFICE),
                    f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                    "--headless",
                    "--convert-to",
                    suffix,
                    "--outdir",
                    str(target),
                    *map(str, sorted(folder.glob("*.xlsx"))),
                ],
                check=True,
                capture_output=True,
                timeout=120,
            )
        paths = sorted(folder.glob("*/*.*s*"))
        paths = [path for path in paths if path.parent.name in ("xlsx", "ods", "xls")]
        files = read_books(paths)
        return {f"{path.stem}.{path.parent.name}": file for path, file in zip(paths, files, strict=True)}  # type: ignore[misc]
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@needs_office
@pytest.mark.parametrize("suffix", ["xlsx", "ods", "xls"])
def test_saved_by_libreoffice(suffix: str) -> None:
    files = office_files()
    for name, content in (("plain", SENT), ("french", SENT), ("pages", SENT), ("bundled", bundled())):
        file = files[f"{name}.{suffix}"]
        assert isinstance(file, BookFile), file
        proposal = propose(understand(file, MEMBERS), content, "June 2020, Part I", revisions(content))
        assert not changes(proposal), name
        assert not serious(proposal), sentences(proposal)
    proposal = propose(understand(files[f"changed.{suffix}"], MEMBERS), SENT, "June 2020, Part I", revisions(SENT))
    assert states(proposal) == {"WCO support": ChangeState.CHANGED}


def test_the_sheet_of_texts_alone_saved_as_text_with_separated_columns() -> None:
    data = edited(workbook(), say("A workshop on", "Two workshops took place."))
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";")
    for row in opened(data)["Texts"].iter_rows(values_only=True):
        writer.writerow(["" if value is None else value for value in row])
    proposal = proposed(target.getvalue().encode("utf-8-sig"), name="Albania - Texts.csv")
    assert states(proposal) == {"WCO support": ChangeState.DIFFERS}
    assert len(serious(proposal)) == 1


def test_every_cell_as_text_as_google_sheets_exports_it() -> None:
    def edit(book: Workbook) -> None:
        for page in book:
            page.sheet_state = "visible"
            for row in page.iter_rows():
                for cell in row:
                    if isinstance(cell.value, int):
                        cell.value = float(cell.value)

    unchanged(edited(workbook(), edit), SENT)
