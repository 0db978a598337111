"""The shape of one text block: paragraph, heading or item of a list."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor

from wcodesk.model.blocks import BlockType
from wcodesk.ui.document import block_format, block_shape


def set_shape(block: QTextBlock, kind: BlockType, level: int = 1, label: str = "") -> None:
    """Make one block a paragraph, a heading or a list item; nothing is said twice to Qt."""
    if block_shape(block) != (kind, level, label):
        QTextCursor(block).setBlockFormat(block_format(block.document(), kind, level, label))
