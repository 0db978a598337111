"""Texts side by side: which paragraph of one stands beside which of the other, and which words differ.

Pure functions of blocks; drawing is in columns.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import zip_longest
from typing import NamedTuple

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.folding import folded_words
from wcodesk.model.markdown import parse
from wcodesk.model.matching import matched
from wcodesk.ui.imports.ports import Marks

WordMarks = Callable[[str, str], Marks]
_ALIKE = 0.3  # of the words of two paragraphs, from which one is the other with changes
_MOST = 2500  # pairs of paragraphs that are compared word by word

Cell = tuple[Run, ...]


class Piece(NamedTuple):
    """A stretch of text in one style with one mark: same, added or removed."""

    mark: str
    run: Run


class Marked(NamedTuple):
    """A block with its words marked. cells: of a table, by row. whole: the mark of all of it, "" where words differ."""

    block: Block
    pieces: tuple[Piece, ...] = ()
    cells: tuple[tuple[tuple[Piece, ...], ...], ...] = ()
    whole: str = ""


Row = tuple[Marked | None, ...]


def side_by_side(sent: str | None, returned: str, now: str | None, word_marks: WordMarks) -> list[Row]:
    """The paragraphs in rows of (sent, returned, now), or (now, returned) where nobody knows what was sent.

    Returned and now are marked against sent; where that is not known, returned is marked against now.
    """
    theirs = parse(returned)
    if sent is None:
        ours = parse(now or "")
        pairs = _align(ours, theirs)
        return [(_plain(_at(ours, old)), _marked(_at(ours, old), _at(theirs, new), word_marks)) for old, new in pairs]
    before, ours = parse(sent), parse(now or "")
    rows: list[Row] = []
    left, right = _by_old(_align(before, theirs), len(before)), _by_old(_align(before, ours), len(before))
    for old in range(-1, len(before)):
        if old >= 0:
            base = before[old]
            rows.append(
                (
                    _plain(base),
                    _marked(base, _at(theirs, left[old][0]), word_marks),
                    _marked(base, _at(ours, right[old][0]), word_marks),
                )
            )
        added = zip_longest(left[old][1], right[old][1])
        rows += [
            (None, _marked(None, _at(theirs, mine), word_marks), _marked(None, _at(ours, other), word_marks))
            for mine, other in added
        ]
    return rows


def is_marked(rows: Iterable[Row], column: int) -> bool:
    """Whether any word of a column is marked."""
    for row in rows:
        marked = row[column]
        if marked is None:
            continue
        pieces = [*marked.pieces, *(piece for line in marked.cells for cell in line for piece in cell)]
        if marked.whole not in ("", "same") or any(piece.mark != "same" for piece in pieces):
            return True
    return False


def _at(blocks: Sequence[Block], place: int | None) -> Block | None:
    return None if place is None else blocks[place]


def _by_old(pairs: list[tuple[int | None, int | None]], total: int) -> dict[int, tuple[int | None, list[int]]]:
    """Of each old paragraph its partner, and what was added behind it; -1 is before the first."""
    found: dict[int, tuple[int | None, list[int]]] = {old: (None, []) for old in range(-1, total)}
    last = -1
    for old, new in pairs:
        if old is not None:
            last = old
            found[old] = (new, found[old][1])
        elif new is not None:
            found[last][1].append(new)
    return found


def _align(old: Sequence[Block], new: Sequence[Block]) -> list[tuple[int | None, int | None]]:
    """Pairs of paragraphs in order; None where one has no partner."""
    pairs: list[tuple[int | None, int | None]] = []
    for tag, i1, i2, j1, j2 in matched([_key(block) for block in old], [_key(block) for block in new]):
        if tag == "equal":
            pairs += zip(range(i1, i2), range(j1, j2), strict=True)
        else:
            pairs += _pair(old, new, range(i1, i2), range(j1, j2))
    return pairs


def _key(block: Block) -> tuple[str, str]:
    return block.type.value, block.text


def _pair(old: Sequence[Block], new: Sequence[Block], olds: range, news: range) -> list[tuple[int | None, int | None]]:
    """The pairs of a stretch that differs: those most alike, in order."""
    if len(olds) * len(news) > _MOST:
        return list(zip_longest(olds, news))
    words = {**{("o", i): _bag(old[i]) for i in olds}, **{("n", j): _bag(new[j]) for j in news}}
    best = [[0.0] * (len(news) + 1) for _ in range(len(olds) + 1)]
    alike: dict[tuple[int, int], float] = {}
    for a in range(len(olds) - 1, -1, -1):
        for b in range(len(news) - 1, -1, -1):
            likeness = alike[a, b] = _likeness(words["o", olds[a]], words["n", news[b]])
            paired = best[a + 1][b + 1] + likeness if likeness >= _ALIKE else 0.0
            best[a][b] = max(paired, best[a + 1][b], best[a][b + 1])
    pairs: list[tuple[int | None, int | None]] = []
    a = b = 0
    while a < len(olds) or b < len(news):
        if a == len(olds):
            pairs.append((None, news[b]))
            b += 1
        elif b == len(news) or best[a][b] == best[a + 1][b]:
            pairs.append((olds[a], None))
            a += 1
        elif best[a][b] == best[a][b + 1]:
            pairs.append((None, news[b]))
            b += 1
        else:
            pairs.append((olds[a], news[b]))
            a, b = a + 1, b + 1
    return pairs


def _bag(block: Block) -> tuple[bool, frozenset[str]]:
    return block.type is BlockType.TABLE, frozenset(folded_words(block.text))


def _likeness(one: tuple[bool, frozenset[str]], other: tuple[bool, frozenset[str]]) -> float:
    """Tables go with tables; else the share of words in common."""
    if one[0] != other[0]:
        return 0.0
    total = len(one[1] | other[1])
    return len(one[1] & other[1]) / total if total else 1.0


def _plain(block: Block | None) -> Marked | None:
    return None if block is None else _whole(block, "same")


def _whole(block: Block, mark: str) -> Marked:
    cells = tuple(tuple(tuple(Piece(mark, run) for run in cell) for cell in row) for row in block.rows)
    return Marked(block, tuple(Piece(mark, run) for run in block.runs), cells, mark)


def _marked(old: Block | None, new: Block | None, word_marks: WordMarks) -> Marked | None:
    if new is None:
        return _whole(old, "removed") if old is not None else None
    if old is None:
        return _whole(new, "added")
    if old == new:
        return _whole(new, "same")
    if new.type is BlockType.TABLE:
        cells = tuple(
            tuple(
                _pieces(_cell(old, y, x), cell, word_marks) for x, cell in enumerate(row)
            )
            for y, row in enumerate(new.rows)
        )  # fmt: skip
        return Marked(new, (), cells)
    return Marked(new, _pieces(old.runs, new.runs, word_marks))


def _cell(table: Block, y: int, x: int) -> Cell:
    return table.rows[y][x] if y < len(table.rows) and x < len(table.rows[y]) else ()


def _pieces(old: Cell, new: Cell, word_marks: WordMarks) -> tuple[Piece, ...]:
    """The new runs with the words that were taken out between them."""
    old_text, new_text = "".join(run.text for run in old), "".join(run.text for run in new)
    if old_text == new_text:
        return tuple(Piece("same", run) for run in new)
    marks = word_marks(old_text, new_text)
    if "".join(text for mark, text in marks if mark != "removed") != new_text:  # blanks were taken for one
        return tuple(Piece(mark, Run(text)) for mark, text in marks)
    pieces: list[Piece] = []
    waiting = [run for run in new if run.text]
    for mark, text in marks:
        if mark == "removed":
            pieces.append(Piece(mark, Run(text)))
            continue
        left = len(text)
        while left > 0:
            run = waiting[0]
            taken, rest = run.text[:left], run.text[left:]
            pieces.append(Piece(mark, run._replace(text=taken)))
            left -= len(taken)
            if rest:
                waiting[0] = run._replace(text=rest)
            else:
                waiting.pop(0)
    return tuple(pieces)
