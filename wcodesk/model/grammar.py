"""The small Markdown as rules of markdown-it: text -> blocks, not yet cleaned.

Its core, its block and inline machinery and its rules for plain text, line ends and escapes are used as they
are. The rest has rules of its own, because CommonMark nests lists and renumbers them, drops cells beyond the
header's, takes a deep indent for more of the paragraph, and cannot say bold that ends before a blank.

Importing this module costs as much as markdown-it does; markdown.parse does so when it must.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.marks import HEADING, INNER, ROW, RULE, item

_CELL = re.compile(r"((?:[^\\|]|\\.?)*+)\|?")
_LINK = re.compile(
    r"\[(?P<text>(?:[^\\\[\]]|\\.?)++)\]"
    rf"\((?P<href>(?i:https?://|mailto:)(?:[^\s()\\]|\\\S|\([^\s()\\]*+\))++|{INNER})\)",
    re.DOTALL,
)
_BREAK = re.compile(r"<br *+/?>", re.IGNORECASE)
_STARS = re.compile(r"\*+")
_ESCAPED = re.compile(r"\\(.)")
BOLD, ITALIC = 2, 1  # as many asterisks turn the style on or off


def read(text: str) -> list[Block]:
    """The blocks of printable text (see normal.printable)."""
    blocks: list[Block] = []
    rows: list[list[tuple[Run, ...]]] = []
    for token in _PARSER.parse(text):
        if token.type == "row":
            rows.append([])
        elif token.type == "table_close":
            blocks.append(Block(BlockType.TABLE, rows=tuple(map(tuple, rows))))
            rows = []
        elif token.type == "inline":
            runs = _runs(token.children or ())
            if "cell" in token.meta:
                rows[-1].append(runs)
            else:
                blocks.append(Block(runs=runs, **token.meta))
    return blocks


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] : state.eMarks[number]]


def _push(state: StateBlock, content: str, **meta: object) -> None:
    """A token for the inline rules; meta: the block's fields, or cell=True."""
    token = state.push("inline", "", 0)
    token.content = content.strip()
    token.children = []
    token.meta = meta


def _paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """What is nothing else; how deep it is indented says nothing."""
    if not silent:
        _push(state, _text(state, start, end, _line(state, start)), type=BlockType.PARAGRAPH)
    return True


def _item(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A bullet or a label, then text."""
    found = item(_line(state, start))
    if found and not silent:
        level, label, text = found
        kind = BlockType.NUMBERED if label else BlockType.BULLET
        _push(state, _text(state, start, end, text), type=kind, level=level, label=label)
    return found is not None


def _text(state: StateBlock, start: int, end: int, text: str) -> str:
    """The text of line start and the lines after it, up to a blank one or one that begins something."""
    lines = [text]
    for number in range(start + 1, end):
        line = _line(state, number)
        if state.isEmpty(number) or item(line) or HEADING.match(line) or ROW.match(line):
            break
        lines.append(line)
    state.line = start + len(lines)
    return "\n".join(lines)


def _heading(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """A heading: one to three hashes, a blank, text; cleaning makes three of more hashes."""
    line = _line(state, start)
    found = HEADING.match(line)
    if found and not silent:
        _push(state, line[found.end() :], type=BlockType.HEADING, level=len(found["hashes"]))
        state.line = start + 1
    return bool(found)


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A table: lines that begin with a bar; every cell is kept, however many the header has."""
    if not ROW.match(_line(state, start)):
        return False
    if silent:
        return True
    state.push("table_open", "table", 1)
    number = start
    while number < end and ROW.match(line := _line(state, number)):
        if number != start + 1 or not RULE.fullmatch(line):
            state.push("row", "tr", 0)
            for cell in _cells(line.strip()):
                _push(state, cell, cell=True)
        number += 1
    state.push("table_close", "table", -1)
    state.line = number
    return True


def _cells(line: str) -> list[str]:
    cells = []
    position = 1
    while position < len(line) and (found := _CELL.match(line, position)):
        cells.append(found[1])
        position = found.end()
    return cells


def _escape(state: StateInline, silent: bool) -> bool:
    """Two escapes that CommonMark lacks: of a blank, and of an overlay that would melt into a ">" before it."""
    if state.src[state.pos : state.pos + 2] not in ("\\ ", "\\\u0338") or state.pos + 2 > state.posMax:
        return False
    if not silent:
        state.append_pending(state.src[state.pos + 1])
    state.pos += 2
    return True


def _break(state: StateInline, silent: bool) -> bool:
    found = _BREAK.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("hardbreak", "br", 0)
    state.pos = found.end()
    return True


def _style(state: StateInline, silent: bool) -> bool:
    """One to three asterisks: a switch of italic, bold or both, settled by _settle."""
    found = _STARS.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if found.end() - state.pos > BOLD + ITALIC and not silent:
        state.append_pending(found[0])
    elif not silent:
        token = state.push("style", "", 0)
        token.content = found[0]
        token.meta = {
            "opens": found.end() < state.posMax and state.src[found.end()] not in " \n",
            "closes": not _blank_before(state.src, state.pos),
        }
    state.pos = found.end()
    return True


def _blank_before(text: str, position: int) -> bool:
    """Whether text begins here or a blank stands before, one that is not itself escaped."""
    if position == 0 or text[position - 1] == "\n":
        return True
    if text[position - 1] != " ":
        return False
    first = position - 1
    while first and text[first - 1] == "\\":
        first -= 1
    return (position - 1 - first) % 2 == 0


def _link(state: StateInline, silent: bool) -> bool:
    found = _LINK.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("link_open", "a", 1).attrs = {"href": _ESCAPED.sub(r"\1", found["href"])}
        end, state.pos, state.posMax = state.posMax, found.start("text"), found.end("text")
        state.md.inline.tokenize(state)
        state.posMax = end
        state.push("link_close", "a", -1)
    state.pos = found.end()
    return True


def _settle(children: Sequence[Token]) -> None:
    """Decide what each switch does: a style opens before and closes after a sign that is no blank.

    A switch that can do neither, or opens what nothing closes, is plain asterisks.
    """
    opened: dict[int, Token | None] = {BOLD: None, ITALIC: None}
    for token in children:
        if token.type != "style":
            continue
        token.meta["switches"] = 0
        for style, opener in opened.items():
            if len(token.content) & style and token.meta["opens" if opener is None else "closes"]:
                opened[style] = token if opener is None else None
                token.meta["switches"] |= style
    for style, opener in opened.items():
        if opener is not None:
            opener.meta["switches"] &= ~style


def _runs(children: Sequence[Token]) -> tuple[Run, ...]:
    _settle(children)
    runs: list[Run] = []
    styles, href = 0, ""
    for token in children:
        text = token.content
        if token.type == "softbreak":
            text = " "
        elif token.type == "hardbreak":
            text = "\n"
        elif token.type == "link_open":
            href = str(token.attrs["href"])
        elif token.type == "link_close":
            href = ""
        elif token.type == "style":
            text = "*" * (len(text) - token.meta["switches"])
        if text:
            runs.append(Run(text, bool(styles & BOLD), bool(styles & ITALIC), href))
        if token.type == "style":
            styles ^= token.meta["switches"]
    return tuple(runs)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(["newline", "escape"])
    parser.block.ruler.at("paragraph", _paragraph)
    for name, block_rule in (("item", _item), ("desk_heading", _heading), ("desk_table", _table)):
        parser.block.ruler.before("paragraph", name, block_rule)
    for name, inline_rule in (("blank", _escape), ("break", _break), ("style", _style), ("desk_link", _link)):
        parser.inline.ruler.before("escape", name, inline_rule)
    # Only these signs mean anything inside a line; the last ends the text of a link.
    parser.inline.terminator_re = re.compile(r"[\n\\*\[<\]]")
    return parser


_PARSER = _parser()
