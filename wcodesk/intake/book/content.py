"""The bytes of a file -> its book, in this process. Everyone else goes through `reading`, which does it in a child."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from typing import NamedTuple

from wcodesk.intake.book.cells import Book, BookNote, FileKind, Limits
from wcodesk.intake.book.guard import Package
from wcodesk.intake.book.remarks import Remarks
from wcodesk.intake.book.separated import read_separated
from wcodesk.intake.book.sniff import sniff

_ZIP = re.compile(rb"PK(?:\x03\x04|\x05\x06|\x07\x08)")


class Content(NamedTuple):
    """What a file holds."""

    kind: FileKind
    book: Book
    notes: tuple[BookNote, ...]


def read_content(data: bytes, limits: Limits, sealed: Callable[[], None] = lambda: None) -> Content:
    """Read a file. Raises Unreadable for one that cannot be read.

    sealed: called when all that the readers need is imported, right before the first byte is unpacked.
    """
    if not _ZIP.match(data):
        kind = sniff(data, None)
        if kind is FileKind.XLS:
            importlib.import_module("wcodesk.intake.book.xls")
        sealed()
        remarks = Remarks()
        if kind is FileKind.XLS:
            from wcodesk.intake.book.xls import read_xls

            return Content(kind, read_xls(data, limits, remarks), remarks.notes())
        return Content(kind, read_separated(data, limits, remarks), remarks.notes())
    from wcodesk.intake.book.ods import read_ods
    from wcodesk.intake.book.xlsx import read_xlsx

    sealed()
    remarks = Remarks()
    package = Package(data, limits)
    kind = sniff(data, package)
    read = read_ods if kind is FileKind.ODS else read_xlsx
    return Content(kind, read(package, limits, remarks), remarks.notes())
