"""Member workbooks: the Excel file that a Member fills in. model/workbook.py declares the format."""

from __future__ import annotations

from wcodesk.reports.workbook.batch import (
    MadeWorkbook,
    WorkbookOptions,
    file_names,
    make_workbooks,
    managers_of,
    write_workbooks,
)

__all__ = ["MadeWorkbook", "WorkbookOptions", "file_names", "make_workbooks", "managers_of", "write_workbooks"]
