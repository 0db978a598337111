"""Going to places as a user does, and the parts of the window that the pictures show."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from tasks.hand import found, until
from tasks.office import Office
from wcodesk.model.translation import spoken
from wcodesk.ui.editor.section_edit import SectionEdit

EDGE = 18  # pixels shown around what stands over a window
GAP = 3  # pixels around a paragraph in which no other one stands
MARGIN = 8  # pixels that are added there, as empty as the page


def said(english: str, french: str) -> str:
    """What is typed or called so in the language that is spoken."""
    return french if spoken() == "fr" else english


def search(office: Office, words: str) -> None:
    """Type words into the list of places to go to, and wait for the texts that hold them."""
    office.hand.press("Ctrl+K")
    palette = office.desk.going.finder.palette
    until(palette.isVisible, "the list of places is shown")
    office.hand.write(words)
    until(lambda: palette.current() is not None, f"something is found for {words}")


def go(office: Office, words: str, title: str) -> None:
    """To what is found first, which is called so."""
    search(office, words)
    palette = office.desk.going.finder.palette
    until(lambda: (row := palette.current()) is not None and row.title == title, f"{title} is found")
    office.hand.press("Return")
    until(lambda: not palette.isVisible(), "the list of places is closed")


def show_palette(office: Office, name: str) -> None:
    """A picture of the list of places, and a little of what is around it."""
    palette = office.desk.going.finder.palette
    until(lambda: palette.model.rowCount() > 1, "texts are found")
    office.hand.show(name, office.desk, lambda: palette.geometry().adjusted(-EDGE, -EDGE, EDGE, EDGE))


def show_text(office: Office, name: str, first: str, last: str) -> None:
    """A picture of the text from the paragraph with some words to that with others, as far as it goes."""
    page = office.desk.entry.widget()
    office.hand.show(name, page, lambda: _part(office.text(), page, first, last), margin=MARGIN)


def _part(edit: SectionEdit, page: QWidget, first: str, last: str) -> QRect:
    above, below = found(edit, first), found(edit, last)
    above.movePosition(above.MoveOperation.StartOfBlock)
    below.movePosition(below.MoveOperation.EndOfBlock)
    whole = area_of(edit.parentWidget(), page)  # with the heading
    top, bottom = whole.top(), whole.bottom()
    if not above.atStart():
        top = edit.viewport().mapTo(page, edit.cursorRect(above).topLeft()).y()
    if not below.atEnd() and below.currentTable() is None:
        bottom = edit.viewport().mapTo(page, edit.cursorRect(below).bottomLeft()).y()
    return QRect(0, top - GAP, page.width(), bottom - top + 2 * GAP)


def area_of(widget: QWidget, inside: QWidget) -> QRect:
    """Where a widget stands in another one."""
    return QRect(widget.mapTo(inside, QPoint()), widget.size())
