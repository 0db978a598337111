"""The normal form of blocks: what every part of the program may rely on.

Cleaning loses no word that can be printed, and cleaning twice is cleaning once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.marks import INNER, LABEL

# These are compiled when a text needs them: few do, and it takes longer than showing a section.
_BREAK = "\r\n|[\r\v\f\x85\u2028\u2029]"
_PLANE_ENDS = "".join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
_DROPPED = f"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff{_PLANE_ENDS}]"
_HREF = rf"(?i:https?://|mailto:)\S+|{INNER}"
INVISIBLE = "[\u200b\ufeff\xad]"  # places to break a line, and marks of byte order
OVERRIDES = "[\u202a-\u202e]"  # of the direction of writing
_UNSEEN = f"{INVISIBLE}|{OVERRIDES}"
_LEVELS = {BlockType.HEADING: 3, BlockType.BULLET: 2, BlockType.NUMBERED: 2}


def printable(text: str) -> str:
    r"""Text whose only control character is "\n": CR, VT, FF, NEL, LS and PS become one, a tab becomes a blank.

    Other C0 and C1 controls, surrogates, non-characters and U+FEFF are dropped.
    """
    if text.isprintable() or text.replace("\n", "").isprintable():  # as nearly all is
        return text
    return re.sub(_DROPPED, "", re.sub(_BREAK, "\n", text).replace("\t", " "))


def clean_text(text: str) -> str:
    """Printable text in Unicode's composed form (NFC)."""
    return unicodedata.normalize("NFC", printable(text))


def clean_href(href: str) -> str:
    """The address of a link, white space percent-encoded; "" where it is no http, https, mailto or inner one."""
    if not href:
        return ""
    href = clean_text(href).strip().replace("\n", "")
    href = re.sub(r"\s", lambda blank: "".join(f"%{byte:02X}" for byte in blank[0].encode()), href)
    return href if re.fullmatch(_HREF, href) else ""


def clean_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs whose neighbours differ in style, none empty or begun with an accent, without white space at either end."""
    runs = tuple(runs)
    if len(runs) == 1 and not runs[0].href:  # as nearly all are
        text = printable(runs[0].text).strip()
        if not text.isascii():
            text = unicodedata.normalize("NFC", text)
        if not text:
            return ()
        return runs if text == runs[0].text else (Run(text, runs[0].bold, runs[0].italic),)
    pieces: list[tuple[str, tuple[bool, bool, str]]] = []
    for run in runs:
        text = printable(run.text)
        style = (run.bold, run.italic, clean_href(run.href))
        while pieces and text and _melts(pieces[-1][0], text[0]):  # an accent has the style of its letter
            pieces[-1] = (pieces[-1][0] + text[0], pieces[-1][1])
            text = text[1:]
        if pieces and pieces[-1][1] == style:
            pieces[-1] = (pieces[-1][0] + text, style)
        elif text:
            pieces.append((text, style))
    while pieces and not pieces[0][0].strip():
        del pieces[0]
    while pieces and not pieces[-1][0].strip():
        del pieces[-1]
    if pieces:
        pieces[0] = (pieces[0][0].lstrip(), pieces[0][1])
        pieces[-1] = (pieces[-1][0].rstrip(), pieces[-1][1])
    return tuple(Run(unicodedata.normalize("NFC", text), *style) for text, style in pieces)


def _melts(before: str, sign: str) -> bool:
    """Whether a sign stands on what is before it, or becomes one letter with it."""
    if sign.isascii():  # as nearly all
        return False
    last = unicodedata.normalize("NFC", before[-8:])[-1:]
    return unicodedata.combining(sign) > 0 or not unicodedata.is_normalized("NFC", last + sign)


def clean_label(label: str) -> str:
    """A label of marks.LABEL, a full stop added where that is all it lacks; "" for any other."""
    label = "".join(clean_text(label).split())
    return next((form for form in (label, label + ".") if LABEL.fullmatch(form)), "")


def clean(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Blocks in normal form.

    Empty blocks are dropped, levels brought into their bounds, runs cleaned (see clean_runs), a table's
    rows padded to the longest; what a type does not have (rows, a label) is emptied. A numbered item
    whose label is none (see clean_label) becomes a bullet that begins with the words of the label.
    """
    found = (_clean_table(block) if block.type is BlockType.TABLE else _clean_block(block) for block in blocks)
    return tuple(block for block in found if block is not None)


def without_unseen(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Blocks in normal form without the signs that a cell of a workbook loses when it is read.

    They go before marks of style are set and not from the text with its marks, since a run may hold, or begin with,
    nothing else, and marks around nothing would be letters.
    """
    return clean(
        block._replace(runs=_seen(block.runs), rows=tuple(tuple(_seen(cell) for cell in row) for row in block.rows))
        for block in blocks
    )


def _seen(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    if all(run.text.isascii() for run in runs):
        return runs
    return tuple(run._replace(text=re.sub(_UNSEEN, "", run.text)) for run in runs)


def _clean_block(block: Block) -> Block | None:
    runs = clean_runs(block.runs)
    if not runs:
        return None
    kind, label = block.type, ""
    if kind is BlockType.NUMBERED and not (label := clean_label(block.label)):
        kind = BlockType.BULLET
        runs = clean_runs((Run(block.label + " "), *runs))
    level = 1 if block.level == 1 else max(1, min(block.level, _LEVELS.get(kind, 1)))
    if runs is block.runs and (kind, level, label, ()) == (block.type, block.level, block.label, block.rows):
        return block  # clean already
    return Block(kind, runs, level, label)


def _clean_table(block: Block) -> Block | None:
    rows = [tuple(clean_runs(cell) for cell in row) for row in block.rows]
    if not any(cell for row in rows for cell in row):
        return None
    width = max(len(row) for row in rows)
    return Block(BlockType.TABLE, rows=tuple(row + ((),) * (width - len(row)) for row in rows))
