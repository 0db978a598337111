"""Exporting the chapters of a whole report: the process against importing the library that writes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from measure import Figure, SkippedError, compared, interleaved, python

LIBRARIES = {"pdf": "reportlab.platypus", "xlsx": "openpyxl"}


def run(report: Path, folder: Path) -> Iterator[Figure]:
    if not report.is_file():
        raise SkippedError(f"export: there is no {report.name} to read (REPORT=file names another)")
    store = folder / "desk.sqlite"
    python("-m", "wcodesk", "new", store)
    python("-m", "wcodesk", "--store", store, "read-report", report)
    for fmt, library in LIBRARIES.items():
        export = ("-m", "wcodesk", "--store", store, "export", "chapters", "--format", fmt, "-o", folder / "out")
        whole, floor = interleaved(
            (lambda export=export: python(*export), lambda library=library: python("-c", f"import {library}")), rounds=3
        )
        yield compared(f"export of all chapters as {fmt}, process", whole, f"importing {library}", floor)
