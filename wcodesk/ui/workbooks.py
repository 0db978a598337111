"""File > Member workbooks: for whom, into which folder; then they are written beside the window."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.errors import Cancelled, DeskError, NotFound
from wcodesk.model.translation import counted, number, tr
from wcodesk.reports.workbook import WorkbookOptions, file_names, managers_of, write_workbooks
from wcodesk.ui.workbooks_dialog import WorkbooksDialog
from wcodesk.ui.workbooks_memory import as_kept, kept

if TYPE_CHECKING:
    from wcodesk.ui.place import Place
    from wcodesk.ui.prompts import Prompts
    from wcodesk.ui.session import Session
    from wcodesk.ui.window_state import WindowState
    from wcodesk.ui.worker import Runs


class Workbooks(QObject):
    """told: a sentence for the user, with what can be done about it. failed: why it did not work."""

    told = Signal(str, list)
    failed = Signal(str)

    def __init__(self, window: QWidget, session: Session, worker: Runs, prompts: Prompts, state: WindowState) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._worker = worker
        self._prompts = prompts
        self._folder = Path.home()
        self._state = state

    def ask(self, place: Place | None) -> None:
        """Let the user choose."""
        if place is None or self._worker.busy:
            return
        try:
            content = self._session.snapshot(place.edition_id, Scope("report"))
        except DeskError as problem:
            self.failed.emit(str(problem))
            return
        chosen = as_kept(self._state.workbooks, datetime.date.today())
        dialog = WorkbooksDialog(place.scopes, chosen, partial(_managers, content), self._window)
        dialog.accepted.connect(lambda: self._choose_folder(place.edition_id, dialog.scope(), dialog.options()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose_folder(self, edition_id: str, scope: Scope, options: WorkbookOptions) -> None:
        self._state.workbooks = kept(options)
        folder = self._prompts.open_folder(tr("The folder for the workbooks"), self._folder)
        if folder is None:
            return
        self._folder = folder
        try:
            self.write(edition_id, scope, options, folder)
        except DeskError as problem:
            self.failed.emit(str(problem))

    def write(self, edition_id: str, scope: Scope, options: WorkbookOptions, folder: Path) -> None:
        """Take a snapshot and write the workbooks beside the window. DeskError where there is nothing to write."""
        # The whole edition, because a Member's part of the registers does not name its region's manager.
        content = self._session.snapshot(edition_id, Scope("report"))
        origin = self._session.origin(edition_id)
        there = [name for name in file_names(content, scope, origin) if (folder / f"{name}.xlsx").exists()]
        if there and not self._may_replace(there):
            return
        members = self._session.members
        self._worker.run(
            tr("Writing Member workbooks"),
            lambda progress: write_workbooks(content, scope, origin, members, folder, options, progress),
            partial(self._on_written, folder),
            self._on_failed,
        )

    def _may_replace(self, names: list[str]) -> bool:
        """A workbook of that name may be one that a Member has filled in."""
        question = counted(
            len(names),
            tr("“{file}” is in that folder already, perhaps filled in by a Member. Replace what is there?"),
            tr(
                "{n} workbooks of these names are in that folder already, perhaps filled in by a Member. "
                "Replace what is there?"
            ),
            file=f"{names[0]}.xlsx",
        )
        answers = [tr("Replace"), tr("Leave everything as it is")]
        return self._prompts.choose(tr("Member workbooks"), question, answers, safe=1) == 0

    def _on_written(self, folder: Path, paths: list[Path]) -> None:
        books = [path for path in paths if path.suffix == ".xlsx"]
        what = tr("{n} workbooks are in {folder}", n=number(len(books)), folder=folder)
        acts = [(tr("Open the folder"), partial(self._prompts.open_in_system, folder))]
        if len(books) == 1:
            what = tr("The workbook is {file}", file=books[0])
            acts.insert(0, (tr("Open the file"), partial(self._prompts.open_in_system, books[0])))
        self.told.emit(what, acts)

    def _on_failed(self, problem: Exception) -> None:
        if isinstance(problem, Cancelled):
            self.told.emit(tr("Stopped. The workbooks that were written by then are in the folder."), [])
        else:
            self.failed.emit(str(problem))


def _managers(content: EditionContent, scope: Scope) -> Mapping[str, Sequence[str]]:
    try:
        return managers_of(content, scope)
    except NotFound:
        return {}
