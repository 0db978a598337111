"""Keys that a list, a table or a heading answers in its own way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from wcodesk.model.blocks import BlockType
from wcodesk.model.translation import mark
from wcodesk.ui.document import block_shape
from wcodesk.ui.editor import commands, tables
from wcodesk.ui.editor.labels import is_label
from wcodesk.ui.editor.shapes import set_shape
from wcodesk.ui.keys import HandledKeys

if TYPE_CHECKING:
    from wcodesk.ui.editor.section_edit import SectionEdit

HANDLED = HandledKeys(
    mark("In a section's text"),
    (
        ("Tab", mark("In a list: one level deeper. In a table: the next cell")),
        ("Shift+Tab", mark("In a list: one level back. In a table: the cell before")),
        ("Return", mark("In a list: the next item; in an empty item: out of the list")),
        ("Backspace", mark("At the start of an item or lower heading: make it a paragraph")),
        ("Del", mark("Remove; the plain numbers of a list close up")),
        ("Space", mark("After - or * or a number such as 1. at the start of a paragraph: begin a list")),
    ),
)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_MEANT = ~Qt.KeyboardModifier.KeypadModifier  # modifiers that change what a key means
_BULLETS = ("-", "*", "•", "–")


def removes(event: QKeyEvent) -> bool:
    """Whether a key takes something away."""
    return event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


def types(event: QKeyEvent) -> bool:
    """Whether a key puts a letter in; with Ctrl and Alt it does, where that is AltGr."""
    control = Qt.KeyboardModifier.ControlModifier
    command = event.modifiers() & _MEANT in (control, control | Qt.KeyboardModifier.ShiftModifier)
    return bool(event.text()) and event.text().isprintable() and not command


def answer(edit: SectionEdit, event: QKeyEvent) -> bool:
    """Do what a key means here; False where Qt's own answer is right."""
    key, cursor, plain = event.key(), edit.textCursor(), event.modifiers() in _PLAIN
    if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        by = -1 if key == Qt.Key.Key_Backtab else 1
        return _next_cell(edit, by) or commands.shift_level(cursor, by)
    if key == Qt.Key.Key_Space and plain:
        return _start_list(edit, cursor)
    done = False
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
        done = commands.split_item(cursor)
    elif key == Qt.Key.Key_Backspace and plain and cursor.hasSelection():
        cursor.removeSelectedText()  # Qt's own would outdent where the selection ends at the start of an item
        done = True
    elif key == Qt.Key.Key_Backspace and plain:
        done = commands.plain_start(cursor)
    if done:
        edit.setTextCursor(cursor)
    return done


def _next_cell(edit: SectionEdit, by: int) -> bool:
    """Tab and Shift+Tab in a table: the words of the next or last cell; Tab in the last one adds a row."""
    cursor = edit.textCursor()
    if cursor.currentTable() is None:
        return False
    if by > 0 and tables.in_last_cell(cursor):
        edit.change_table(lambda cursor: tables.add_row(cursor, below=True, first=True))
    else:
        tables.go_on(cursor, by)
        edit.setTextCursor(cursor)
    return True


def _start_list(edit: SectionEdit, cursor: QTextCursor) -> bool:
    """A blank after "-", "*" or a label at the start of a paragraph begins a list."""
    block = cursor.block()
    typed = block.text()[: cursor.positionInBlock()]
    inside = cursor.hasSelection() or cursor.currentTable() is not None
    if inside or block_shape(block)[0] is not BlockType.PARAGRAPH or not (typed in _BULLETS or is_label(typed)):
        return False
    bullet = typed in _BULLETS
    with edit.act():
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        set_shape(block, BlockType.BULLET if bullet else BlockType.NUMBERED, 1, "" if bullet else typed)
        cursor.endEditBlock()
    return True
