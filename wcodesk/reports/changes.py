"""Marked changes: an outline in which what was added since an earlier one, and what was removed, can be seen.

Members are matched by name, sections by heading and order, blocks and then words by what they say (difflib). A
section that is gone is printed where it stood, struck through, but is in no contents list and has no bookmark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import cast

from wcodesk.model.blocks import Block, BlockType, Run
from wcodesk.model.inner_links import inner_scope
from wcodesk.reports.marking import Mark, MarkedRun
from wcodesk.reports.outline import (
    Body,
    Heading,
    MemberName,
    Opening,
    Outline,
    PrintBlock,
    SectionHeading,
)

_ALIKE = 0.35  # of the words of two blocks: when one counts as the other, changed
_TOKENS = re.compile(r"\s+|[^\W_]+|[\W_]")
_Token = tuple[str, bool, bool, str]
_Cell = tuple[Run, ...]


@dataclass(slots=True)
class _Section:
    """A heading with what stands under it, up to the next heading."""

    heading: Heading
    bodies: list[Body] = field(default_factory=list)
    after: list[PrintBlock] = field(default_factory=list)  # the signs that close a chapter

    @property
    def name(self) -> str:
        return " ".join(self.heading.text.casefold().split()).strip(" :")


def mark_changes(now: Outline, before: Outline) -> Outline:
    """The blocks of now, with marks for what before did not have and with what only before had."""
    front: list[PrintBlock] = []
    blocks: list[PrintBlock] = []
    owners = dict(_owners(before.blocks, []))
    for name, sections in _owners(now.blocks, front):
        earlier = owners.get(name)
        blocks += _owner(sections, earlier) if earlier is not None else _all_added(sections)
    return now._replace(blocks=(*front, *blocks))


def _owners(blocks: Sequence[PrintBlock], front: list[PrintBlock]) -> Iterator[tuple[str, list[_Section]]]:
    """The sections of the overview, of each chapter and of each Member; what comes before them goes to front."""
    sections: list[_Section] = []
    chapter = name = ""
    for block in blocks:
        if isinstance(block, (Opening, MemberName)):
            if sections:
                yield name, sections
            sections = []
            chapter = block.short if isinstance(block, Opening) else chapter
            name = block.name if isinstance(block, MemberName) else f"chapter {chapter}"
        if isinstance(block, Heading):
            sections.append(_Section(block))
        elif not sections:
            front.append(block)
        elif isinstance(block, Body):
            sections[-1].bodies.append(block)
        else:
            sections[-1].after.append(block)
    if sections:
        yield name, sections


def _owner(now: list[_Section], before: list[_Section]) -> Iterator[PrintBlock]:
    # The first heading is the owner's own name, matched already.
    matcher = SequenceMatcher(None, ["", *(s.name for s in before[1:])], ["", *(s.name for s in now[1:])], False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal" or (tag == "replace" and i2 - i1 == j2 - j1):
            for old, new in zip(before[i1:i2], now[j1:j2], strict=True):
                yield from _section(new, old)
            continue
        for section in before[i1:i2]:
            yield from _removed(section)
        yield from _all_added(now[j1:j2])


def _section(now: _Section, before: _Section) -> Iterator[PrintBlock]:
    changed = now.heading.text != before.heading.text and isinstance(now.heading, SectionHeading)
    yield now.heading._replace(mark=Mark.ADDED) if changed else now.heading
    yield from _bodies(now.bodies, before.bodies)
    yield from now.after


def _all_added(sections: Sequence[_Section]) -> Iterator[PrintBlock]:
    for section in sections:
        yield section.heading._replace(mark=Mark.ADDED)
        yield from (_marked(body, Mark.ADDED) for body in section.bodies)
        yield from section.after


def _removed(section: _Section) -> Iterator[PrintBlock]:
    heading = section.heading
    rank = heading.rank if isinstance(heading, SectionHeading) else 1
    struck = Block(BlockType.HEADING, _runs((Run(heading.text),), Mark.REMOVED), level=1)
    yield Body(struck, rank=max(rank - 1, 1))
    yield from (_marked(body, Mark.REMOVED) for body in section.bodies)


def _bodies(now: list[Body], before: list[Body]) -> Iterator[Body]:
    matcher = SequenceMatcher(None, [body.block for body in before], [body.block for body in now], False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            yield from now[j1:j2]
        else:
            yield from _replaced(now[j1:j2], before[i1:i2])


def _replaced(now: Sequence[Body], before: Sequence[Body]) -> Iterator[Body]:
    """Blocks in the place of others: each takes the first of those left that it is alike to."""
    rest = list(before)
    for body in now:
        at = next((n for n, old in enumerate(rest) if _alike(old.block, body.block)), None)
        if at is None:
            yield _marked(body, Mark.ADDED)
            continue
        yield from (_marked(old, Mark.REMOVED) for old in rest[:at])
        yield body._replace(block=_compared(body.block, rest[at].block))
        del rest[: at + 1]
    yield from (_marked(old, Mark.REMOVED) for old in rest)


def _alike(before: Block, now: Block) -> bool:
    if (before.type is BlockType.TABLE) != (now.type is BlockType.TABLE):
        return False
    return SequenceMatcher(None, before.text.split(), now.text.split(), False).ratio() >= _ALIKE


def _compared(now: Block, before: Block) -> Block:
    if now.type is not BlockType.TABLE:
        return now._replace(runs=_words(now.runs, before.runs))
    rows: list[tuple[_Cell, ...]] = []
    matcher = SequenceMatcher(None, before.rows, now.rows, False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            rows += now.rows[j1:j2]
            continue
        paired = min(i2 - i1, j2 - j1)
        for new, old in zip(now.rows[j1 : j1 + paired], before.rows[i1 : i1 + paired], strict=True):
            old = (*old, *((),) * (len(new) - len(old)))
            rows.append(tuple(_words(cell, was) for cell, was in zip(new, old, strict=False)))
        rows += [tuple(_runs(cell, Mark.REMOVED) for cell in row) for row in before.rows[i1 + paired : i2]]
        rows += [tuple(_runs(cell, Mark.ADDED) for cell in row) for row in now.rows[j1 + paired : j2]]
    return now._replace(rows=tuple(rows))


def _words(now: _Cell, before: _Cell) -> _Cell:
    """The runs of now, marked word by word against those of before."""
    old, new = _tokens(before), _tokens(now)
    found: list[Run | MarkedRun] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, False).get_opcodes():
        if tag == "equal":
            found += [Run(*token) for token in new[j1:j2]]
            continue
        found += [_taken_out(MarkedRun(*token)) for token in old[i1:i2]]
        found += [MarkedRun(*token, Mark.ADDED) for token in new[j1:j2]]
    return _joined(found)


def _tokens(runs: _Cell) -> list[_Token]:
    """Words, blanks and signs, each in its style."""
    return [(word, run.bold, run.italic, run.href) for run in runs for word in _TOKENS.findall(run.text)]


def _joined(runs: Sequence[Run | MarkedRun]) -> _Cell:
    """Runs of the same style and mark put together."""
    found: list[Run | MarkedRun] = []
    for run in runs:
        if found and type(found[-1]) is type(run) and found[-1][1:] == run[1:]:
            found[-1] = found[-1]._replace(text=found[-1].text + run.text)
        else:
            found.append(run)
    return cast(_Cell, tuple(found))  # a MarkedRun prints wherever a Run does


def _marked(body: Body, mark: Mark) -> Body:
    block = body.block
    rows = tuple(tuple(_runs(cell, mark) for cell in row) for row in block.rows)
    return body._replace(block=block._replace(runs=_runs(block.runs, mark), rows=rows))


def _runs(runs: _Cell, mark: Mark) -> _Cell:
    marked = [MarkedRun(run.text, run.bold, run.italic, run.href, mark) for run in runs]
    return cast(_Cell, tuple(map(_taken_out, marked) if mark is Mark.REMOVED else marked))


def _taken_out(run: MarkedRun) -> MarkedRun:
    """What is removed leads to no part of the report any more: that may be gone too."""
    return run._replace(href="" if inner_scope(run.href) else run.href, mark=Mark.REMOVED)
