"""The bytes of an Excel workbook, which hold no time of the clock: the same workbook gives the same bytes."""

from __future__ import annotations

import datetime
import io
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.workbook import Workbook
from openpyxl.writer.excel import ExcelWriter


def file_bytes(book: Workbook, date: datetime.date) -> bytes:
    """The workbook as a file, everything in it dated by date."""
    out = io.BytesIO()
    ExcelWriter(book, _Archive(out, date)).save()  # Workbook.save would put the time of the clock in
    return out.getvalue()


class _Archive(ZipFile):
    """A zip file whose members all carry one date."""

    def __init__(self, out: io.BytesIO, date: datetime.date) -> None:
        super().__init__(out, "w", ZIP_DEFLATED)
        self.date = (date.year, date.month, date.day, 0, 0, 0)

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        """Add a member of that name."""
        info = ZipInfo(str(zinfo_or_arcname), self.date)
        info.external_attr = 0o600 << 16
        super().writestr(info, data, ZIP_DEFLATED)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        """Add a file under the name arcname."""
        self.writestr(arcname, Path(filename).read_bytes())
