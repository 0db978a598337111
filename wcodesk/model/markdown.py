"""The small Markdown that a section's text is kept in: text -> blocks -> text, losing nothing.

    A paragraph is one line, with a blank line after it.

    - a bullet
      - a bullet of the second level
    (a) a numbered item, with the label that the page prints

    ## A lower heading of the second level

    | header | header |
    | --- | --- |
    | cell | first line<br>second line |

Inside a line **bold**, *italic*, ***both***, [link](https://example.org), [link](member:AL) and <br> for a line
break. A backslash before a sign takes its meaning away. Nothing else is markup: no HTML, no code, no
quotes, no underscores.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.marks import HEADING, ROW, item
from wcodesk.model.normal import clean, clean_runs, clean_text, printable

__all__ = ["clean", "clean_text", "parse", "parse_line", "render", "render_clean", "render_line"]

_ITEMS = (BlockType.BULLET, BlockType.NUMBERED)
_ANY_SIGN = ("\\", "*", "|", "](", "<br", "<BR", "<Br", "<bR")
_SIGNS = re.compile(r"[\\*]|<(?=[bB][rR])|\](?=\()")
_SIGNS_IN_LINK = re.compile(r"[\\*\[\]]|<(?=[bB][rR])")
_SIGNS_IN_HREF = re.compile(r"[\\()]")
_INDENT = r"(?:^|(?<=[\n\r])) *\t"  # compiled when a text has one: few do
_NOTHING = Run("")


def parse(text: str) -> tuple[Block, ...]:
    """The blocks of text, in normal form. Any text can be read, and none of its words is lost."""
    if "\t" in text:
        text = re.sub(_INDENT, "  ", text)
    text = printable(text)
    blocks = read_plain(text)
    if blocks is None:
        from wcodesk.model.grammar import read  # with markdown-it, which most texts do without

        blocks = read(text)
    return clean(blocks)


def _has_signs(text: str) -> bool:
    """Whether a text has what may be a sign inside a line. To look for each is ten times as fast as a pattern."""
    return any(sign in text for sign in _ANY_SIGN)


def read_plain(text: str) -> list[Block] | None:
    """What grammar.read makes of printable text that has no signs inside its lines; None for other text.

    It reads most sections: several times faster, and without loading markdown-it.
    """
    if _has_signs(text):
        return None
    blocks: list[Block] = []
    goes_on = False  # whether the line before takes a line of mere text as its continuation
    for line in text.split("\n"):
        if begun := item(line):
            level, label, words = begun
            kind = BlockType.NUMBERED if label else BlockType.BULLET
            blocks.append(Block(kind, (Run(words),), level, label))
            goes_on = True
        elif found := HEADING.match(line):
            blocks.append(Block(BlockType.HEADING, (Run(line[found.end() :]),), len(found["hashes"])))
            goes_on = False
        elif not line.strip(" "):
            goes_on = False
        elif goes_on:
            return None
        else:
            blocks.append(Block(BlockType.PARAGRAPH, (Run(line),)))
            goes_on = True
    return blocks


def render(blocks: Iterable[Block]) -> str:
    """The text of blocks, which are cleaned first; "" for none, else without a line break at the end."""
    return render_clean(clean(blocks))


def render_clean(blocks: Iterable[Block]) -> str:
    """The text of blocks that are in normal form already, as clean makes it."""
    parts: list[str] = []
    last: Block | None = None
    for block in blocks:
        if last:
            parts.append("\n" if last.type in _ITEMS and block.type in _ITEMS else "\n\n")
        parts.append(_block(block))
        last = block
    return "".join(parts)


def parse_line(text: str) -> tuple[Run, ...]:
    r"""The runs of what stands inside a block, with marks of style and links. A "\n" is a break, as <br> is."""
    text = printable(text)
    if not text.strip():
        return ()
    if not _has_signs(text):
        return clean_runs((Run(text),))
    # As the words of a bullet nothing at their beginning is an item, a heading or a row.
    blocks = parse("- " + text.strip().replace("\n\u0338", "\n\\\u0338").replace("\n", "<br>"))
    return blocks[0].runs if blocks else ()


def render_line(runs: Iterable[Run]) -> str:
    """The text of runs as it stands inside a block; "" for none."""
    cleaned = clean_runs(runs)
    return _line(cleaned) if cleaned else ""


def _block(block: Block) -> str:
    if block.type is BlockType.TABLE:
        rows = ["| " + " | ".join(_line(cell).replace("|", "\\|") for cell in row) + " |" for row in block.rows]
        rows.insert(1, "| " + " | ".join("---" for _ in block.rows[0]) + " |")
        return "\n".join(rows)
    line = _line(block.runs)
    if block.type is BlockType.HEADING:
        return f"{'#' * block.level} {line}"
    if block.type in _ITEMS:
        return f"{'  ' * (block.level - 1)}{block.label or '-'} {line}"
    return _as_paragraph(line)


def _as_paragraph(line: str) -> str:
    """The line, escaped where it would be read as an item, a heading or a table."""
    begun = item(line)
    if begun and begun[1]:
        return re.sub(r"[.()]", r"\\\g<0>", line, count=1)
    return "\\" + line if begun or HEADING.match(line) or ROW.match(line) else line


def _line(runs: tuple[Run, ...]) -> str:
    """Runs in normal form as one line."""
    if len(runs) == 1 and not _styles(runs[0]) and not runs[0].href:  # as nearly all are
        return _text(runs[0])
    parts: list[str] = []
    before = _NOTHING
    for run, after in zip(runs, (*runs[1:], _NOTHING), strict=False):
        link_begins = run.href and run.href != before.href
        link_ends = run.href and run.href != after.href
        text = _text(run)
        # A style opens only before, and closes only after, what is no blank: there a blank is escaped.
        if text[0] == " " and not link_begins and _styles(run) & ~_styles(before):
            text = "\\" + text
        if text[-1] == " " and text != "\\ " and not link_ends and _styles(run) & ~_styles(after):
            text = text[:-1] + "\\ "
        parts.append("*" * (_styles(before) ^ _styles(run)))
        parts.append(f"[{text}" if link_begins else text)
        if link_ends:
            parts.append("](" + _SIGNS_IN_HREF.sub(r"\\\g<0>", run.href) + ")")
        before = run
    parts.append("*" * _styles(before))
    return "".join(parts)


def _styles(run: Run) -> int:
    """How many asterisks switch the run's styles on: one italic, two bold, three both."""
    return 2 * run.bold + run.italic


def _text(run: Run) -> str:
    """The words of a run with every sign escaped that would mean something."""
    text = run.text
    if "*" in text or "<" in text or "[" in text or "]" in text or "\\" in text:  # much faster than a pattern
        text = (_SIGNS_IN_LINK if run.href else _SIGNS).sub(r"\\\g<0>", text)
    # U+0338 would melt into the ">" of a break when a text is composed (NFC).
    return text.replace("\n\u0338", "\n\\\u0338").replace("\n", "<br>")
