"""What the toolbar and the keys do to a text: styles, lists, lower headings, links, cells."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor

from wcodesk.model.blocks import Block, BlockType
from wcodesk.ui.document import (
    LINE_SEPARATOR,
    LISTS,
    block_format,
    block_shape,
    insert_runs,
    insert_table,
    without_filler,
)
from wcodesk.ui.editor.counting import (
    close_gap,
    fit_in,
    label_at,
    levels_going_on,
    make_room,
    number_of,
    numbers_near,
    recount,
)
from wcodesk.ui.editor.labels import FIRST, next_label
from wcodesk.ui.editor.shapes import set_shape


def toggled(style: QTextCharFormat, *, bold: bool = False, italic: bool = False) -> QTextCharFormat:
    """The change that turns bold or italic of a style round."""
    change = QTextCharFormat()
    if bold:
        heavy = style.fontWeight() >= QFont.Weight.DemiBold.value
        change.setFontWeight(QFont.Weight.Normal if heavy else QFont.Weight.Bold)
    if italic:
        change.setFontItalic(not style.fontItalic())
    return change


def blocks_of(cursor: QTextCursor) -> Iterator[QTextBlock]:
    """The text blocks that a selection touches, table cells left out."""
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    while block.isValid() and (block.position() < cursor.selectionEnd() or block.contains(cursor.selectionStart())):
        if QTextCursor(block).currentTable() is None:
            yield block
        block = block.next()


def toggle_shape(cursor: QTextCursor, kind: BlockType, level: int = 1) -> None:
    """Make the selected blocks this, or paragraphs again where all of them already are.

    Numbered items count on from the item above.
    """
    blocks = list(blocks_of(cursor))
    back = kind is not BlockType.PARAGRAPH and all(
        block_shape(block)[0] is kind and (kind in LISTS or block_shape(block)[1] == level) for block in blocks
    )
    cursor.beginEditBlock()
    label, before = _label_above(blocks[0]) if blocks else ("", "")
    for block in blocks:
        was, old_level, _ = block_shape(block)
        if back or kind not in LISTS:
            _leave_list(block)
        if back:
            set_shape(block, BlockType.PARAGRAPH)
        elif kind in LISTS:
            keep = old_level if was in LISTS else 1
            if kind is BlockType.NUMBERED:
                label, before = (next_label(label, before), label) if label else (FIRST, "")
            set_shape(block, kind, keep, label if kind is BlockType.NUMBERED else "")
        else:
            set_shape(block, kind, level)
    last = number_of(blocks[-1]) if blocks and kind is BlockType.NUMBERED else None
    if last is not None:  # what stood behind goes on from here
        recount(blocks[-1], block_shape(blocks[-1])[1], last - len(blocks), last)
    cursor.endEditBlock()


def _leave_list(block: QTextBlock) -> None:
    """Before a block leaves its list: the items behind it close up."""
    number = number_of(block)
    if number is not None:
        recount(block, block_shape(block)[1], number, number - 1)


def _label_above(block: QTextBlock) -> tuple[str, str]:
    """Labels of the numbered item right above and of the one above that; "" where there is none."""
    above = block.previous()
    labels: list[str] = []
    while above.isValid() and len(labels) < 2:
        kind, _, label = block_shape(above)
        if kind is not BlockType.NUMBERED:
            break
        labels.append(label)
        above = above.previous()
    labels += ["", ""]
    return labels[0], labels[1]


def shift_level(cursor: QTextCursor, by: int) -> bool:
    """Indent (1) or outdent (-1) the selected list items; outdenting a first-level item ends the list there.

    False where the selection holds no list item.
    """
    items = [block for block in blocks_of(cursor) if block_shape(block)[0] in LISTS]
    cursor.beginEditBlock()
    for block in items:
        kind, level, label = block_shape(block)
        if level + by < 1:
            _leave_list(block)
            set_shape(block, BlockType.PARAGRAPH)
        elif level + by <= 2:
            _leave_list(block)
            set_shape(block, kind, level + by, label_at(block, level + by, label))
            make_room(block, joining=True)
    cursor.endEditBlock()
    return bool(items)


def split_item(cursor: QTextCursor) -> bool:
    """Enter: a new item below, or out of the list from an empty one; False where Qt's own Enter is right."""
    kind, level, label = block_shape(cursor.block())
    if cursor.currentTable() is not None:
        cursor.insertText(LINE_SEPARATOR)
        return True
    if kind is BlockType.PARAGRAPH:
        return False
    if kind in LISTS and not cursor.hasSelection() and not cursor.block().text():
        return shift_level(cursor, -1)
    cursor.beginEditBlock()
    if cursor.hasSelection():
        near = numbers_near(cursor)
        cursor.removeSelectedText()
        close_gap(cursor.block(), near)
        kind, level, label = block_shape(cursor.block())
    if kind is BlockType.HEADING and cursor.atBlockStart() and cursor.block().text():
        cursor.insertBlock(cursor.blockFormat())
        set_shape(cursor.block().previous(), BlockType.PARAGRAPH)
    elif kind is BlockType.HEADING:
        cursor.insertBlock(block_format(cursor.document(), BlockType.PARAGRAPH), QTextCharFormat())
    else:
        follower = next_label(label, _label_above(cursor.block())[0]) if label else ""
        cursor.insertBlock(block_format(cursor.document(), kind, level, follower), unlinked(cursor.charFormat()))
        make_room(cursor.block())
    cursor.endEditBlock()
    return True


def unlinked(style: QTextCharFormat) -> QTextCharFormat:
    """A style without its link."""
    made = QTextCharFormat(style)
    made.clearProperty(QTextCharFormat.Property.IsAnchor.value)
    made.clearProperty(QTextCharFormat.Property.AnchorHref.value)
    return made


def plain_start(cursor: QTextCursor) -> bool:
    """Backspace at the start of an item or heading: make it a paragraph. False where Qt's own way is right."""
    if cursor.hasSelection() or not cursor.atBlockStart() or cursor.currentTable() is not None:
        return False
    if block_shape(cursor.block())[0] is BlockType.PARAGRAPH:
        return False
    cursor.beginEditBlock()
    _leave_list(cursor.block())
    set_shape(cursor.block(), BlockType.PARAGRAPH)
    cursor.endEditBlock()
    return True


def set_link(cursor: QTextCursor, href: str, text: str = "") -> None:
    """Link the selection (or insert the text linked); href "" takes the link off."""
    if text and not cursor.hasSelection():
        style = QTextCharFormat(cursor.charFormat())
        style.setAnchor(True)
        style.setAnchorHref(href)
        cursor.insertText(text, style)
        return
    change = QTextCharFormat()
    change.setAnchor(bool(href))
    change.setAnchorHref(href)
    cursor.mergeCharFormat(change)


def link_at(cursor: QTextCursor) -> tuple[QTextCursor, str]:
    """A cursor that selects the whole link at (or right beside) the cursor, and its address.

    A selection is left as it is, with the address of its end; without a link the address is "".
    """
    found = QTextCursor(cursor)
    if cursor.hasSelection():
        return found, cursor.charFormat().anchorHref()
    start, end, href = 0, -1, ""
    place = cursor.block().begin()
    while not place.atEnd():
        piece = place.fragment()
        address = piece.charFormat().anchorHref()
        if address != href or piece.position() != end:
            start, href = piece.position(), address
        end = piece.position() + piece.length()
        if href and start <= cursor.position() <= end:
            found.setPosition(start)
            found.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        place += 1
    return found, found.charFormat().anchorHref() if found.hasSelection() else ""


def inside_link(cursor: QTextCursor) -> bool:
    """Whether the letters on both sides of a place, or of what is selected, are of the same link."""
    letter = QTextCursor(cursor.document())
    letter.setPosition(cursor.selectionEnd())
    if letter.atBlockEnd():
        return False
    letter.setPosition(cursor.selectionEnd() + 1)
    behind = letter.charFormat().anchorHref()
    letter.setPosition(cursor.selectionStart())
    return bool(behind) and not letter.atBlockStart() and letter.charFormat().anchorHref() == behind


def insert_blocks(cursor: QTextCursor, blocks: tuple[Block, ...]) -> None:
    """Put blocks in at the cursor, as a paste does: the first joins the text there, the rest follow as they are."""
    going_on = levels_going_on(cursor)
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    if cursor.currentTable() is not None:
        text = LINE_SEPARATOR.join(block.text.replace("\n", LINE_SEPARATOR) for block in blocks)
        cursor.insertText(text, QTextCharFormat())
        cursor.endEditBlock()
        return
    document = cursor.document()
    first = cursor.blockNumber() + (1 if cursor.block().text() else 0)
    for number, block in enumerate(blocks):
        if block.type is BlockType.TABLE:
            insert_table(cursor, block.rows)
            continue
        shape = block_format(document, block.type, block.level, block.label)
        if not cursor.block().text():
            cursor.setBlockFormat(shape)
        elif number or block.type is not BlockType.PARAGRAPH:
            cursor.insertBlock(shape, QTextCharFormat())
        insert_runs(cursor, block.runs)
    fit_in(document, first, cursor.blockNumber(), going_on)
    if blocks and blocks[-1].type is BlockType.TABLE:
        without_filler(cursor)
    cursor.endEditBlock()
