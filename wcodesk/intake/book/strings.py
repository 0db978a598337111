"""The texts that the cells of an Excel workbook share."""

from __future__ import annotations

from wcodesk.intake.book.cells import Limits
from wcodesk.intake.book.clean import unescape
from wcodesk.intake.book.faults import Unreadable
from wcodesk.intake.book.guard import Package
from wcodesk.intake.book.markup import local, walk
from wcodesk.model.translation import mark, tr

TOO_MUCH = mark("holds more text than any Member's workbook does: take out what is not asked for, and save it again")
_MOST = 1_000_000
"""Texts; each costs memory even where it is empty."""


def read_strings(package: Package, part: str, limits: Limits) -> list[str]:
    """All shared texts: runs of rich text joined, the reading aids of East Asian text left out."""
    found: list[str] = []
    pieces: list[str] = []
    taking = False
    aids = 0
    size = 0

    def start(tag: str, _: dict[str, str]) -> None:
        nonlocal taking, aids
        name = local(tag)
        if name == "t":
            taking = not aids
        elif name == "rPh":
            aids += 1
        elif name == "si":
            pieces.clear()

    def end(tag: str) -> None:
        nonlocal taking, aids, size
        name = local(tag)
        if name == "t":
            taking = False
        elif name == "rPh":
            aids -= 1
        elif name == "si":
            found.append(unescape("".join(pieces)))
            if len(found) > _MOST:
                raise Unreadable(tr(TOO_MUCH))

    def text(data: str) -> None:
        nonlocal size
        if taking:
            size += len(data)
            if size > limits.text:
                raise Unreadable(tr(TOO_MUCH))
            pieces.append(data)

    walk(package.chunks(part), tr("its texts"), start, end, text)
    return found
