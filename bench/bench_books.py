"""Reading the workbooks that Members send back, in their own processes: two hundred of them, and one alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from measure import Figure, compared, interleaved, python, seconds

BOOKS = 200
ROWS = 60
MANY, ONE = 6.0, 0.5  # seconds: the most that each may take as a whole process

READ = """
import sys
from pathlib import Path
from wcodesk.intake.book import BookFile, read_books
books = read_books(sorted(Path(sys.argv[1]).glob(sys.argv[2])))
cells = sum(sheet.delivered for book in books if isinstance(book, BookFile) for sheet in book.book.sheets)
assert cells == len(books) * int(sys.argv[3]), cells
"""


def run(_: Path, folder: Path) -> Iterator[Figure]:
    make(folder)
    many, one, bare = interleaved(
        (
            lambda: python("-c", READ, folder, "*.xlsx", str(ROWS * 6)),
            lambda: python("-c", READ, folder, "000.xlsx", str(ROWS * 6)),
            lambda: python("-c", "pass"),
        ),
        rounds=3,
    )
    yield Figure(f"reading {BOOKS} workbooks, process", seconds(many), "", 0.0, f"at most {MANY:g} s", many <= MANY)
    yield Figure("reading one workbook, process", seconds(one), "", 0.0, f"at most {ONE:g} s", one <= ONE)
    yield compared("  the same", one, "starting Python", bare)


def make(folder: Path) -> None:
    """Workbooks of 60 rows by 6 columns: texts, numbers and dates, with the texts shared as Excel does."""
    import xlsxwriter

    for number in range(BOOKS):
        with xlsxwriter.Workbook(folder / f"{number:03}.xlsx", {"in_memory": True}) as book:
            day = book.add_format({"num_format": "yyyy-mm-dd"})
            page = book.add_worksheet("Entry")
            for row in range(ROWS):
                page.write_row(
                    row, 0, (f"Section {row}", f"Reform of customs, step {row} of {number}. " * 4, row, row / 7)
                )
                page.write_number(row, 4, 43_831 + row, day)
                page.write_boolean(row, 5, row % 2 == 0)
