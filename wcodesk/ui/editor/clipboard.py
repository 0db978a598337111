"""What a copy from a section puts on the clipboard, and what a paste into one takes from it."""

from __future__ import annotations

import html
from collections.abc import Iterable

from PySide6.QtCore import QByteArray, QMimeData

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.inner_links import inner_scope
from wcodesk.model.markdown import clean, parse, render
from wcodesk.ui.editor.paste import Pasted, from_html, from_text

BLOCKS_TYPE = "application/x-wcodesk-blocks"
_TAGS = {BlockType.PARAGRAPH: "p", BlockType.BULLET: "li", BlockType.NUMBERED: "p"}
_BLANKS = (" ", "\u00a0")
_SIGNS = {1: "• ", 2: "◦ "}


def to_mime(blocks: Iterable[Block]) -> QMimeData:
    """Blocks for our own editor (lossless), as HTML for Word, and as plain text."""
    selected = list(blocks)
    blocks = clean(selected)
    words = len(selected) == 1 and selected[0].type is BlockType.PARAGRAPH
    data = QMimeData()
    data.setData(BLOCKS_TYPE, QByteArray(render(blocks).encode("utf-8")))
    data.setHtml(to_html(blocks))
    data.setText(to_text(selected if words else blocks))  # with the blanks at the ends of words
    return data


def from_mime(data: QMimeData, *, text_only: bool = False) -> Pasted:
    """The cleaned blocks that the clipboard offers; none where it offers no text."""
    found = Pasted(())
    if data.hasFormat(BLOCKS_TYPE) and not text_only:
        found = Pasted(parse(bytes(data.data(BLOCKS_TYPE).data()).decode("utf-8", "replace")))
    elif data.hasHtml() and not text_only:
        found = from_html(data.html())
    if not found.blocks and data.hasText():
        found = from_text(data.text())
    return Pasted(_with_ends(clean(found.blocks), data.text() if data.hasText() else ""), found.dropped)


def _with_ends(blocks: tuple[Block, ...], text: str) -> tuple[Block, ...]:
    """Words keep the blanks before and behind them, of which a text in its normal form has none."""
    if len(blocks) != 1 or blocks[0].type is not BlockType.PARAGRAPH:
        return blocks
    before = (Run(" "),) if text[:1] in _BLANKS else ()
    behind = (Run(" "),) if text[-1:] in _BLANKS else ()
    return (blocks[0]._replace(runs=(*before, *blocks[0].runs, *behind)),)


def can_paste(data: QMimeData) -> bool:
    """Whether there is any text in it; files that are dropped are for the window."""
    if any(url.isLocalFile() for url in data.urls()):
        return False
    return data.hasFormat(BLOCKS_TYPE) or data.hasHtml() or data.hasText()


def to_text(blocks: Iterable[Block]) -> str:
    """One line a block, list signs and labels written out."""
    lines = []
    for block in blocks:
        sign = _SIGNS.get(block.level, "◦ ") if block.type is BlockType.BULLET else ""
        if block.type is BlockType.NUMBERED:
            sign = f"{block.label} "
        lines.append(sign + block.text)
    return "\n".join(lines)


def to_html(blocks: Iterable[Block]) -> str:
    """HTML that Word and a mail program understand."""
    parts: list[str] = []
    depth = 0
    for block in blocks:
        wanted = block.level if block.type is BlockType.BULLET else 0
        parts += ["<ul>"] * (wanted - depth) + ["</ul>"] * (depth - wanted)
        depth = wanted
        if block.type is BlockType.TABLE:
            rows = ("".join(f"<td>{_inline(cell)}</td>" for cell in row) for row in block.rows)
            parts.append("<table border='1'>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
        else:
            tag = f"h{block.level}" if block.type is BlockType.HEADING else _TAGS[block.type]
            label = html.escape(block.label) + " " if block.label else ""
            parts.append(f"<{tag}>{label}{_inline(block.runs)}</{tag}>")
    return "".join([*parts, "</ul>" * depth])


def _inline(runs: Iterable[Run]) -> str:
    parts = []
    for run in runs:
        text = html.escape(run.text).replace("\n", "<br>")
        text = f"<b>{text}</b>" if run.bold else text
        text = f"<i>{text}</i>" if run.italic else text
        outer = run.href and inner_scope(run.href) is None  # nobody else knows where an inner one leads
        parts.append(f'<a href="{html.escape(run.href)}">{text}</a>' if outer else text)
    return "".join(parts)
