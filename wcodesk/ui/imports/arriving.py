"""Files on their way into the record of imports: one reading at a time beside the window, the rest after it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from wcodesk.model.errors import DeskError
from wcodesk.model.translation import counted, tr
from wcodesk.ui.imports.ports import Arrival, ImportDesk
from wcodesk.ui.worker import Runs


class Arriving(QObject):
    """arrived(list of Arrival): files were read. failed(DeskError): they were not; Cancelled where the user stopped it.

    refused: ids of kept submissions that cannot be read again. put_off: of those whose reading did not come to an end;
    nothing is tried again unasked.
    """

    arrived = Signal(list)
    failed = Signal(object)

    def __init__(self, desk: ImportDesk, worker: Runs, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._worker = worker
        self._waiting: list[Path] = []  # files that came while others were read
        self._again: list[str] = []  # ids of kept submissions that are read now
        self.refused: set[str] = set()
        self.put_off: set[str] = set()

    def read(self, paths: Sequence[Path]) -> None:
        """Read files and folders; those that come meanwhile are read after them."""
        if self._worker.busy:
            self._waiting += paths
            return
        several = counted(len(paths), tr("Reading {n} file"), tr("Reading {n} files"))
        desk = self._desk
        self._worker.run(
            tr("Reading {name}", name=paths[0].name) if len(paths) == 1 else several,
            lambda progress: desk.read(paths, progress),
            self._on_read,
            self._on_failed,
        )

    def read_again(self, submission_ids: Sequence[str]) -> None:
        """Read what the store holds, unless other work is going on."""
        passed = self.refused | self.put_off
        wanted = [each for each in submission_ids if each not in passed]
        if not wanted or self._worker.busy:
            return
        try:
            fetched = self._desk.fetch(wanted)
        except DeskError as problem:
            self.put_off.update(wanted)
            self.failed.emit(problem)
            return
        desk, self._again = self._desk, wanted
        self._worker.run(
            counted(len(wanted), tr("Reading {n} kept workbook"), tr("Reading {n} kept workbooks")),
            lambda progress: desk.read_again(fetched, progress),
            self._on_read,
            self._on_failed,
        )

    def go_on(self) -> bool:
        """Read what came meanwhile; False where nothing did."""
        paths, self._waiting = self._waiting, []
        if paths:
            self.read(paths)
        return bool(paths)

    def stop(self) -> None:
        """Forget what is read now and what waits."""
        self._waiting, self._again = [], []
        self._worker.stop()

    def _on_read(self, arrivals: list[Arrival]) -> None:
        self._again = []
        self.refused.update({arrival.submission_id for arrival in arrivals if arrival.problem} - {""})
        self.arrived.emit(arrivals)

    def _on_failed(self, problem: DeskError) -> None:
        self.put_off.update(self._again)
        self._again = []
        self.failed.emit(problem)
