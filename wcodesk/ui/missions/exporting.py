"""What the list of missions shows, as text for a file or the clipboard; writing the file beside the window."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wcodesk.model.errors import Cancelled
from wcodesk.model.files import safe_name, write_safely
from wcodesk.model.owner_names import Owner
from wcodesk.model.records import Mission
from wcodesk.model.translation import counted, mark, tr
from wcodesk.model.when import When
from wcodesk.reports.mission_list import ListColumn, MissionList, csv_bytes, tab_separated, xlsx_bytes
from wcodesk.ui.missions.cells import Cells, columns
from wcodesk.ui.notice_bar import NoticeBar

if TYPE_CHECKING:
    from wcodesk.model.progress import Progress
    from wcodesk.ui.prompts import Prompts
    from wcodesk.ui.worker import Runs

_FILTERS = {"xlsx": mark("Excel workbook (*.xlsx)"), "csv": mark("CSV (*.csv)")}
_EARLIEST = datetime.date(1980, 1, 1)  # of a file in a zip


def rows_for_clipboard(missions: Sequence[Mission], cells: Cells) -> str:
    """Missions under the heads of their columns, as Excel takes them and the list takes them back."""
    shown = columns()
    heads = [column.label for column in shown]
    return tab_separated([heads, *([cells.text(mission, column.name) for column in shown] for mission in missions)])


def listed(edition: str, owner: Owner, missions: Sequence[Mission], cells: Cells) -> MissionList:
    """An edition's missions as they are written to a file: the columns of the list, and the region."""
    title = f"Missions – {cells.owner(*owner) or 'all Members'} – {edition}"
    shown = columns()
    heads = [ListColumn(column.label, column.field.width) for column in shown] + [ListColumn("Region", 26)]
    names = [*(column.name for column in shown), "region"]
    return MissionList(title, heads, [[cells.text(mission, name) for name in names] for mission in missions])


def day_of(published: str) -> datetime.date:
    """The day that a file is dated by: the first one of the edition's month."""
    try:
        when = When.parse(published)
    except ValueError:
        return _EARLIEST
    return max(_EARLIEST, when.first) if when else _EARLIEST


class ListExport(QObject):
    """Asks for a file and writes it; what became of it is told in the bar."""

    def __init__(self, prompts: Prompts, worker: Runs, notices: NoticeBar) -> None:
        super().__init__(notices)
        self._prompts = prompts
        self._worker = worker
        self._notices = notices
        self._folder = Path.home()

    def ask(self, rows: MissionList, suffix: str, date: datetime.date) -> None:
        """suffix: xlsx or csv."""
        if self._worker.busy:
            return
        start = self._folder / f"{safe_name(rows.title)}.{suffix}"
        path = self._prompts.save_file(tr("Export missions"), tr(_FILTERS[suffix]), start)
        if path is None:
            return
        self._folder = path.parent

        def write(progress: Progress) -> None:
            data = xlsx_bytes(rows, date, progress) if suffix == "xlsx" else csv_bytes(rows, progress)
            write_safely(path, data)

        title = tr("Writing {file}", file=path.name)
        self._worker.run(title, write, lambda _: self._on_written(path, len(rows.rows)), self._on_failed)

    def stop(self) -> None:
        """Forget what is being written."""
        self._worker.stop()

    def _on_written(self, path: Path, count: int) -> None:
        opens = self._prompts.open_in_system
        verbs = [(tr("Open the file"), partial(opens, path)), (tr("Open its folder"), partial(opens, path.parent))]
        said = counted(count, tr("Exported {n} mission to {path}"), tr("Exported {n} missions to {path}"), path=path)
        self._notices.say(said, verbs)

    def _on_failed(self, problem: Exception) -> None:
        if isinstance(problem, Cancelled):
            self._notices.say(tr("The export was cancelled. No file was written."))
        else:
            self._notices.warn(str(problem))
