"""Any workbook in, plain cells out, safely: what a file is, checks before anything touches it, a child that reads it.

What the cells mean is none of its business.
"""

from wcodesk.intake.book.cells import (
    Book,
    BookFile,
    BookNote,
    Cell,
    CellKind,
    CellNote,
    FileKind,
    Limits,
    Merge,
    Passed,
    Row,
    Sheet,
    State,
)
from wcodesk.intake.book.reading import BookReader, read_book, read_books

__all__ = [
    "Book",
    "BookFile",
    "BookNote",
    "BookReader",
    "Cell",
    "CellKind",
    "CellNote",
    "FileKind",
    "Limits",
    "Merge",
    "Passed",
    "Row",
    "Sheet",
    "State",
    "read_book",
    "read_books",
]
