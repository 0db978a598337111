"""The editor of one section: a text that can say what the report can print, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from wcodesk.model.blocks import Block, BlockType
from wcodesk.model.markdown import parse, render
from wcodesk.model.translation import tr
from wcodesk.ui.document import (
    LISTS,
    after_letters,
    block_format,
    block_shape,
    letters_before,
    placed_blocks,
    read_blocks,
    selected_blocks,
    write_blocks,
)
from wcodesk.ui.editor import commands, keys
from wcodesk.ui.editor.counting import close_gap, numbers_near
from wcodesk.ui.editor.growing_edit import GrowingEdit
from wcodesk.ui.editor.look import Look, marker_rect, paint_headers, paint_markers
from wcodesk.ui.editor.shapes import set_shape


class Caret(NamedTuple):
    """Where the cursor is: in which printed block, by number, and which part of its letters stand before it."""

    block: int
    part: float = 0.0


class SectionEdit(GrowingEdit):
    """The text of one section.

    notice: a sentence about what a paste left out. label_asked: the user wants to change the label of the item at the
    cursor. link_followed(address): a link was clicked at with Ctrl. link_shown(address, place on the screen): the mouse
    rests; "" where no link is.
    """

    notice = Signal(str)
    label_asked = Signal()
    link_followed = Signal(str)
    link_shown = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loading = True
        self.setObjectName("section")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setPlaceholderText(tr("Nothing written here yet"))
        document = self.document()
        document.setDefaultFont(self.font())
        document.setIndentWidth(QFontMetricsF(self.font()).horizontalAdvance("(iii)  "))
        QTextCursor(document).setBlockFormat(block_format(document, BlockType.PARAGRAPH))  # for what is typed first
        self._look = Look(document, self.palette())
        self._loading = False
        self._fit()

    def use_font(self, font: QFont) -> None:
        """Show the text in this font, with the spaces that go with it; it says the same."""
        self._loading = True
        document = self.document()
        self.setFont(font)
        document.setDefaultFont(font)
        document.setIndentWidth(QFontMetricsF(font).horizontalAdvance("(iii)  "))
        block = document.begin()
        while block.isValid():
            if QTextCursor(block).currentTable() is None:
                QTextCursor(block).setBlockFormat(block_format(document, *block_shape(block)))
            block = block.next()
        self._look.rehighlight()
        self._loading = False
        self._fit()

    # -- the text -----------------------------------------------------------------------------------------------

    def markdown(self) -> str:
        """The text in its normal form."""
        return render(read_blocks(self.document()))

    def blocks(self) -> tuple[Block, ...]:
        """The text as it prints."""
        return tuple([placed.block for placed in placed_blocks(self.document())])

    def caret(self) -> Caret:
        """The printed block at the cursor, or the one before it where what is at the cursor does not print."""
        at, document = self.textCursor().position(), self.document()
        begun = [placed for placed in placed_blocks(document) if placed.first <= at]
        if not begun:
            return Caret(0)
        first, last = begun[-1].first, begun[-1].last
        whole = letters_before(document, first, last) or 1
        return Caret(len(begun) - 1, letters_before(document, first, min(at, last)) / whole)

    def go_to(self, block: int, letters: int = 0) -> None:
        """Put the cursor into a printed block, behind so many of its letters; into the last where there are fewer."""
        placed = placed_blocks(self.document())[: block + 1][-1:]
        for _, first, last in placed:
            cursor = self.textCursor()
            cursor.setPosition(after_letters(self.document(), first, last, letters))
            self.setTextCursor(cursor)

    def set_markdown(self, text: str) -> None:
        """Show this text; nothing happens where it is what is shown, so that the cursor stays.

        The cursor goes to the first difference.
        """
        if self.markdown() == text:
            return
        before = _signs(self.document())
        self._loading = True
        try:
            write_blocks(self.document(), parse(text))
        finally:
            self._loading = False
        cursor = self.textCursor()
        there = _first_difference(before, _signs(self.document())) if len(before) > 1 else 0
        cursor.setPosition(min(there, self._last_position()))
        self.setTextCursor(cursor)

    def _last_position(self) -> int:
        return self.document().characterCount() - 1

    # -- commands -----------------------------------------------------------------------------------------------

    def toggle_style(self, *, bold: bool = False, italic: bool = False) -> None:
        """Bold or italic on or off, for the selection or for what is typed next."""
        if not self.isReadOnly():
            with self.act():
                self.mergeCurrentCharFormat(commands.toggled(self.currentCharFormat(), bold=bold, italic=italic))

    def toggle_shape(self, kind: BlockType, level: int = 1) -> None:
        """Make the selected paragraphs a list, lower headings or paragraphs again."""
        if not self.isReadOnly():
            with self.act():
                commands.toggle_shape(self.textCursor(), kind, level)

    def shift_level(self, by: int) -> None:
        """Indent (1) or outdent (-1) list items."""
        if not self.isReadOnly():
            with self.act():
                commands.shift_level(self.textCursor(), by)

    def label(self) -> str:
        """The label of the numbered item at the cursor, "" where there is none."""
        kind, _, label = block_shape(self.textCursor().block())
        return label if kind is BlockType.NUMBERED else ""

    def set_label(self, label: str) -> None:
        """Give the numbered item at the cursor this label."""
        kind, level, _ = block_shape(self.textCursor().block())
        if kind is BlockType.NUMBERED and not self.isReadOnly():
            with self.act():
                set_shape(self.textCursor().block(), kind, level, label)

    def link(self) -> tuple[str, str]:
        """(text, address) of the link at the cursor, or the selected text and ""."""
        cursor, href = commands.link_at(self.textCursor())
        return cursor.selectedText(), href

    def set_link(self, href: str, text: str = "") -> None:
        """Link the selection, change the link at the cursor, or insert a new one; "" takes it off.

        Nothing is selected afterwards: what is typed next would take the place of the words just linked.
        """
        if not self.isReadOnly():
            with self.act():
                commands.set_link(commands.link_at(self.textCursor())[0], href, text)
                cursor = self.textCursor()
                cursor.setPosition(cursor.selectionEnd())
                self.setTextCursor(cursor)

    def change_table(self, change: Callable[[QTextCursor], None]) -> None:
        """Insert a table at the cursor, or change the one that it is in; the cursor goes where the change leaves it."""
        if not self.isReadOnly():
            with self.act():
                cursor = self.textCursor()
                cursor.beginEditBlock()
                change(cursor)
                cursor.endEditBlock()
                self.setTextCursor(cursor)
                self._look_again()
            self.ensureCursorVisible()

    def _look_again(self) -> None:
        """Lay the looks over the whole text anew: another row may be the header now."""
        loading, self._loading = self._loading, True
        self._look.rehighlight()
        self._loading = loading

    # -- clipboard ----------------------------------------------------------------------------------------------

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy and drag: what is selected, for us and for others."""
        from wcodesk.ui.editor import clipboard  # late, here and below: a start pastes nothing

        return clipboard.to_mime(selected_blocks(self.textCursor()))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Whether there is text to take."""
        from wcodesk.ui.editor import clipboard

        return clipboard.can_paste(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste and drop, reduced to what can print."""
        self._paste(source, text_only=False)

    def paste_text(self) -> None:
        """Paste the words alone."""
        self._paste(QGuiApplication.clipboard().mimeData(), text_only=True)

    def _paste(self, source: QMimeData, *, text_only: bool) -> None:
        from wcodesk.ui.editor import clipboard

        pasted = clipboard.from_mime(source, text_only=text_only)
        if pasted.blocks and not self.isReadOnly():
            with self.act():
                commands.insert_blocks(self.textCursor(), pasted.blocks)
            self.ensureCursorVisible()
        if pasted.dropped:
            self.notice.emit(tr("Left out of what was pasted: {what}.", what=", ".join(pasted.dropped)))

    # -- keys ---------------------------------------------------------------------------------------------------

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab works inside lists and tables and moves on elsewhere."""
        if not self.isReadOnly() and self._tab_is_ours():
            return False
        return super().focusNextPrevChild(forward)

    def _tab_is_ours(self) -> bool:
        cursor = self.textCursor()
        return cursor.currentTable() is not None or block_shape(cursor.block())[0] in LISTS

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What goes by a key leaves no gap in plain numbers, and what comes joins no link."""
        if keys.removes(event) or self.textCursor().hasSelection():
            self._begin_step(event)
            with self._closing_gaps():
                self._outside_links(typed=keys.types(event))
                super().keyPressEvent(event)
        else:
            self._outside_links()
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Nor does what is composed."""
        self._outside_links(typed=bool(event.commitString() or event.preeditString()))
        super().inputMethodEvent(event)

    def _outside_links(self, *, typed: bool = False) -> None:
        """Only what is typed between the letters of a link belongs to it.

        Asked when something is typed: a link can come to stand before the cursor without the cursor's moving.
        typed: something comes in the place of what is selected.
        """
        cursor = self.textCursor()
        style = cursor.charFormat()
        if self.isReadOnly() or not style.isAnchor() or commands.inside_link(cursor):
            return
        if typed and cursor.hasSelection():  # Qt would type it as the last of the selected letters is
            cursor.removeSelectedText()
            self.setTextCursor(cursor)
        if not cursor.hasSelection():
            self.setCurrentCharFormat(commands.unlinked(style))

    def cut(self) -> None:
        """Cut leaves no gap in plain numbers either."""
        with self.act(), self._closing_gaps():
            super().cut()

    def _begin_step(self, event: QKeyEvent) -> None:
        """What is selected goes in a step of its own: undo brings it back with all that was typed before."""
        goes = keys.removes(event) or keys.types(event) or event.matches(QKeySequence.StandardKey.Cut)
        if goes and self.textCursor().hasSelection() and not self.isReadOnly():
            self.acting.emit()

    @contextmanager
    def _closing_gaps(self) -> Iterator[None]:
        before, near = self.document().blockCount(), numbers_near(self.textCursor())
        yield
        if near and self.document().blockCount() < before:
            close_gap(self.textCursor().block(), near)

    def own_key(self, event: QKeyEvent) -> bool:
        """Keys that a list, a table or a heading answers in its own way."""
        if keys.answer(self, event):
            self.ensureCursorVisible()
            return True
        return False

    # -- looks --------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of table headers, the text, then the signs of its lists."""
        if self.document().rootFrame().childFrames():
            painter = QPainter(self.viewport())
            paint_headers(painter, self.document(), self.palette())
            painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        paint_markers(painter, self.document(), QRectF(event.rect()), self.document().defaultFont(), self.palette())
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        """Where the mouse rests on a link, its address is shown; a click between two lines is one on a line."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self.link_shown.emit(self.anchorAt(event.pos()), event.globalPos())
            return True
        if isinstance(event, QMouseEvent):
            from wcodesk.ui.editor import pointing  # late: nobody points at a start

            meant = pointing.on_a_line(self, event)
            done = super().viewportEvent(meant)
            event.setAccepted(meant.isAccepted())
            return done
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_look"):
            self._loading = True
            self._look.set_palette(self.palette())
            self._loading = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """With Ctrl on a link: follow it."""
        super().mouseReleaseEvent(event)
        address = self.anchorAt(event.position().toPoint())
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if address and control and event.button() == Qt.MouseButton.LeftButton:
            self.link_followed.emit(address)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On a label: change it."""
        block = self.cursorForPosition(event.position().toPoint()).block()
        label = marker_rect(block, QFontMetricsF(self.document().defaultFont())).adjusted(-4, 0, 4, 0)
        if block_shape(block)[0] is BlockType.NUMBERED and label.contains(event.position()):
            cursor = self.textCursor()
            cursor.setPosition(block.position())
            self.setTextCursor(cursor)
            self.label_asked.emit()
            return
        super().mouseDoubleClickEvent(event)


def _signs(document: QTextDocument) -> list[tuple[object, ...]]:
    """All that the document says, sign by sign: each block's shape, then each letter with its style."""
    signs: list[tuple[object, ...]] = []
    block = document.begin()
    while block.isValid():
        signs.append(block_shape(block))
        place = block.begin()
        while not place.atEnd():
            style = place.fragment().charFormat()
            look = (style.fontWeight(), style.fontItalic(), style.anchorHref())
            signs += [(letter, *look) for letter in place.fragment().text()]
            place += 1
        block = block.next()
    return signs


def _first_difference(before: list[tuple[object, ...]], after: list[tuple[object, ...]]) -> int:
    """Position in the new text (in UTF-16 units) of the first sign that differs from the old ones."""
    same = next((n for n, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), None)
    if same is None:
        same = min(len(before), len(after))
    units = sum(2 if len(sign) == 4 and str(sign[0]) > "\uffff" else 1 for sign in after[:same])
    new_block = same < len(after) and len(after[same]) == 3 and not (same < len(before) and len(before[same]) == 4)
    return max(0, units - (0 if new_block else 1))  # a block's own sign is the break before it
