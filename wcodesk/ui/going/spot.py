"""Where in the text of a place somebody is, and going to such a spot."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QTextCursor, QTextDocument
from shiboken6 import isValid

from wcodesk.ui.going.trail import Stop

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wcodesk.ui.editor.entry_view import EntryView
    from wcodesk.ui.editor.growing_edit import GrowingEdit
    from wcodesk.ui.editor.section_box import SectionBox
    from wcodesk.ui.place import Place

SETTLING = (0, 0, 0, 40)  # milliseconds from turn to turn until a page that was just filled has its height
MARGIN = 14  # pixels above the heading that was gone to


def spot_of(entry: EntryView) -> Stop | None:
    """Where somebody is; None for nowhere."""
    if entry.place is None:
        return None
    section, edit = entry.current_section(), entry.current()
    position = edit.textCursor().position() if edit is not None else 0
    scroll = entry.verticalScrollBar().value()
    return Stop(entry.place.edition_id, entry.place.owner_id, section.id if section else "", position, scroll)


def return_to(entry: EntryView, stop: Stop, *, focus: bool) -> None:
    """Put cursor and page where they were. focus: whether the keys go to the text, too."""
    entry.below.reach(stop.section, partial(_return, entry, stop, focus))


def _return(entry: EntryView, stop: Stop, focus: bool) -> None:
    box = _box(entry, stop.section)
    if box is not None:
        cursor = box.text.textCursor()
        cursor.setPosition(min(stop.position, box.text.document().characterCount() - 1))
        box.text.setTextCursor(cursor)
        entry.work_on(box)
    if focus:
        entry.focus_text()
    if stop.scroll is not None:
        _settle(entry, partial(entry.below.scroll_to, stop.scroll))
    elif box is not None:
        _settle(entry, partial(_to_top, entry, box))


def go_to_section(entry: EntryView, section_id: str, *, focus: bool) -> None:
    """Bring a section to the top of the page and make it the one that is worked on."""
    box = _box(entry, section_id)
    if box is not None:
        entry.work_on(box)
        if focus:
            box.text.setFocus()
        _settle(entry, partial(_to_top, entry, box))


def go_to_words(entry: EntryView, section_id: str, block: int, words: str) -> None:
    """Select words that stand in a section's block of that number, or in its heading (-1)."""
    box = _box(entry, section_id)
    if box is None:
        return
    entry.work_on(box)
    edit: GrowingEdit = box.heading if block < 0 else box.text
    if block >= 0:
        box.text.go_to(block)
    found = _find(edit, words, edit.textCursor()) if words else QTextCursor()
    if found.isNull() and words:
        found = _find(edit, words, QTextCursor(edit.document()))
    if not found.isNull():
        edit.setTextCursor(found)
    edit.setFocus()
    _settle(entry, partial(_into_view, entry, edit))


def _find(edit: GrowingEdit, words: str, begin: QTextCursor) -> QTextCursor:
    return edit.document().find(words, begin, QTextDocument.FindFlag.FindCaseSensitively)


def _box(entry: EntryView, section_id: str) -> SectionBox | None:
    return entry.box_of(section_id) if section_id else None


def _settle(entry: EntryView, act: partial[None]) -> None:
    """Now, and again while new texts get their heights: each tells its layout, which tells the next, turn by turn."""
    act()
    _again(entry, act, entry.place, SETTLING)


def _again(entry: EntryView, act: partial[None], place: Place | None, turns: tuple[int, ...]) -> None:
    if turns:
        QTimer.singleShot(turns[0], entry, partial(_once_more, entry, act, place, turns[1:]))


def _once_more(entry: EntryView, act: partial[None], place: Place | None, turns: tuple[int, ...]) -> None:
    if entry.place is place:  # nobody went on meanwhile
        act()
        _again(entry, act, place, turns)


def _page(entry: EntryView) -> QWidget:
    page = entry.widget()
    assert page is not None
    return page


def _to_top(entry: EntryView, box: SectionBox) -> None:
    if not isValid(box):
        return  # the section was removed meanwhile
    first = entry.boxes[:1] == [box]  # above it stand the name and what is missing
    entry.verticalScrollBar().setValue(0 if first else box.mapTo(_page(entry), QPoint(0, 0)).y() - MARGIN)


def _into_view(entry: EntryView, edit: GrowingEdit) -> None:
    if not isValid(edit):
        return
    line = edit.cursorRect()
    place = edit.viewport().mapTo(_page(entry), line.center())
    entry.ensureVisible(place.x(), place.y(), 0, entry.viewport().height() // 3)
