"""The tasks in the text: find a place, correct a figure, make a list and a table, paste, replace a term."""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData, QRect
from PySide6.QtGui import QGuiApplication

from tasks.hand import must, until
from tasks.office import Office
from tasks.places import EDGE, GAP, area_of, go, said, search, show_palette, show_text
from tasks.word import FROM_WORD, WORDS
from wcodesk.model.blocks import BlockType
from wcodesk.model.markdown import parse
from wcodesk.ui.editor.find_window import FindWindow

PROGRESS = "Customs Reform and Modernization Progress"
OLD, NEW = "staff grew from 11 to 27", "staff grew from 11 to 29"
TERM, FULL = "SW", "Single Window"
TABLE = ("Topic", "When", "Place"), ("Integrity", "May 2019", "Tirana"), ("Risk", "June 2019", "Vlora")


def find_swaziland(office: Office) -> None:
    """What the edition has of Eswatini, by its former name."""
    hand = office.hand
    search(office, "swaziland")
    palette = office.desk.going.finder.palette
    until(lambda: any(row.hit for row in palette.model.rows), "texts are found")
    must("Swaziland" in palette.model.rows[0].detail, "the first row tells the former name")
    show_palette(office, "swaziland")
    hand.press("Return")
    found = office.text()
    until(lambda: found.textCursor().selectedText() == "Eswatini", "the name of today is selected")
    must(office.desk.entry.place is not None and office.desk.entry.place.region == "esa", "the chapter is shown")
    show_text(office, "swaziland-text", "The Agreement", "Zimbabwe")


def correct_figure(office: Office) -> None:
    """A wrong figure in the text of a Member whose name need not be known."""
    search(office, OLD)
    palette = office.desk.going.finder.palette
    until(lambda: (row := palette.current()) is not None and row.hit is not None, "the text is found")
    show_palette(office, "figure-found")
    office.hand.press("Return")
    until(lambda: office.text().textCursor().selectedText() == OLD, "the words are selected")
    show_text(office, "figure-before", "Two Departments", "help for business")
    office.hand.write(NEW)
    show_text(office, "figure", "Two Departments", "help for business")
    office.saved()
    text = office.section("AL", PROGRESS).text
    must(NEW in text and OLD not in text, "the figure is stored")


def make_list(office: Office) -> None:
    """A paragraph becomes bullets on two levels."""
    hand, edit = office.hand, office.text()
    hand.click_before(edit, "Two Departments")
    hand.press("Ctrl+Shift+L")
    show_text(office, "list-begun", "Two Departments", "help for business")
    for words, keys in (
        ("The IT Department", ("Return", "Tab")),
        ("The new Tirana", ("Return", "Shift+Tab")),
        ("The Customs laboratory", ("Return",)),
        ("A further sector", ("Return",)),
    ):
        hand.click_before(edit, words)
        hand.press(*keys)
    show_text(office, "list", "Two Departments", "help for business")
    office.saved()
    items = [block for block in parse(office.section("AL", PROGRESS).text) if block.type is BlockType.BULLET]
    must([item.level for item in items] == [1, 2, 1, 1, 1], f"five bullets: {items}")
    must(NEW in items[1].text, "the words are those of before")


def add_table(office: Office) -> None:
    """A table below the last paragraph of a section."""
    hand = office.hand
    search(office, said("albania wco", "wco alba"))
    show_palette(office, "go-to")
    hand.press("Return")
    edit = office.text()
    hand.press("Ctrl+End", "Ctrl+Shift+T")
    form = office.dialog("table_form")
    hand.press("Tab")
    hand.write(str(len(TABLE[0])))
    office.hand.show("table-form", form)
    hand.press("Return")
    until(lambda: edit.textCursor().currentTable() is not None and edit.hasFocus(), "the cursor is in the table")
    for number, cell in enumerate(cell for row in TABLE for cell in row):
        if number:
            hand.press("Tab")
        hand.write(cell)
    show_text(office, "table", "WCO support mattered", TABLE[-1][0])
    office.saved()
    tables = [block for block in parse(office.section("AL", "WCO support").text) if block.type is BlockType.TABLE]
    must(len(tables) == 1, "one table is stored")
    cells = tuple(tuple("".join(run.text for run in cell) for cell in row) for row in tables[0].rows)
    must(cells == TABLE, f"its cells are what was typed: {cells}")


def paste_from_word(office: Office) -> None:
    """What was copied in Word comes in as text of the report."""
    hand = office.hand
    copied = QMimeData()
    copied.setHtml(FROM_WORD)
    copied.setText(WORDS)
    QGuiApplication.clipboard().setMimeData(copied)  # Word did this
    go(office, said("albania current", "albanie current"), "Current planning")
    hand.press("Ctrl+End", "Return", "Ctrl+V")
    notice = office.desk.notices
    until(notice.isVisible, "what was left out is told")
    page = notice.parentWidget()
    assert page is not None
    section = office.text().parentWidget()
    hand.show("paste", page, lambda: QRect(0, 0, page.width(), area_of(section, page).bottom() + GAP))
    office.saved()
    blocks = parse(office.section("AL", "Current planning").text)[1:]
    kinds = [block.type for block in blocks]
    bullet, paragraph = BlockType.BULLET, BlockType.PARAGRAPH
    must(kinds == [paragraph, bullet, bullet, bullet, paragraph], f"a list between two paragraphs: {kinds}")
    text = office.section("AL", "Current planning").text
    must("**one office**" in text and "Calibri" not in text, "bold stays and fonts go")


def replace_term(office: Office) -> None:
    """An abbreviation is written out through a chapter, but where it explains itself."""
    hand = office.hand
    go(office, "europe", "Europe")
    before = "\n".join(office.texts("europe").values())
    hand.press("Ctrl+Shift+F")
    window = office.dialog("find_window")
    assert isinstance(window, FindWindow)
    window.resize(1000, 440)
    hand.write(TERM)
    hand.press("Tab")
    hand.write(FULL)
    hand.click(window.whole)
    hand.click(window.case)
    until(lambda: window.model.ticked() and window.replace.isEnabled(), "the places are found")
    sought = re.compile(rf"\b{TERM}\b")
    count = len(sought.findall(before))
    until(lambda: len(window.model.ticked()) == count, f"{count} places are ticked")
    hand.show("find-window", window)
    hand.click(window.replace)
    until(window.outcome.text, "what was done is told")
    hand.show(
        "find-done", window, lambda: window.rect().adjusted(0, area_of(window.outcome, window).top() - EDGE, 0, 0)
    )
    after = "\n".join(office.texts("europe").values())
    must(after == sought.sub(FULL, before), "every place of the chapter is replaced, and nothing else")
    hand.press("Escape")
    until(office.desk.isActiveWindow, "the desk is in front")
