"""Bookmarks: the headings as a tree (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wcodesk.reports.pdf.objects import PdfFile, reference, text


class Bookmark(NamedTuple):
    """depth: 0 outermost, never more than one deeper than the one before; place: its destination."""

    title: str
    depth: int
    place: bytes


def write_bookmarks(file: PdfFile, marks: Sequence[Bookmark]) -> bytes:
    """The reference of the tree of bookmarks, of which there is at least one; only the outermost stand open."""
    root = file.reserve()
    first = file.reserve(len(marks))
    parents, kids = _tree(marks)
    beside = {child: (before, after) for row in kids.values() for before, child, after in _neighbours(row)}
    for at, mark in enumerate(marks):
        before, after = beside[at]
        parent = root if parents[at] < 0 else first + parents[at]
        entries = [b"/Title %b/Parent %b/Dest %b" % (text(mark.title), reference(parent), mark.place)]
        if before >= 0:
            entries.append(b"/Prev %b" % reference(first + before))
        if after >= 0:
            entries.append(b"/Next %b" % reference(first + after))
        if below := kids.get(at):
            ends = reference(first + below[0]), reference(first + below[-1])
            entries.append(b"/First %b/Last %b/Count %d" % (*ends, -len(below)))
        file.put(first + at, b"<<%b>>" % b"".join(entries))
    top = kids[-1]
    ends = reference(first + top[0]), reference(first + top[-1])
    file.put(root, b"<</Type/Outlines/First %b/Last %b/Count %d>>" % (*ends, len(top)))
    return reference(root)


def _tree(marks: Sequence[Bookmark]) -> tuple[list[int], dict[int, list[int]]]:
    """The parent of each bookmark, -1 for none, and the children of each parent in order."""
    parents: list[int] = []
    kids: dict[int, list[int]] = {}
    way: list[int] = []
    for at, mark in enumerate(marks):
        del way[mark.depth :]
        parents.append(way[-1] if way else -1)
        kids.setdefault(parents[-1], []).append(at)
        way.append(at)
    return parents, kids


def _neighbours(row: list[int]) -> zip[tuple[int, int, int]]:
    return zip([-1, *row], row, [*row[1:], -1], strict=False)
