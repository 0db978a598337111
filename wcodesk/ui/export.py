"""File > Export: what of the edition, in which format, to which file; then layout beside the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wcodesk.model.errors import Cancelled, DeskError

if TYPE_CHECKING:
    from wcodesk.model.content import EditionContent, Scope
    from wcodesk.model.progress import Progress
    from wcodesk.ui.export_dialog import Suffix
    from wcodesk.ui.place import Place
    from wcodesk.ui.prompts import Prompts
    from wcodesk.ui.session import Session
    from wcodesk.ui.worker import Runs


def _write(content: EditionContent, scope: Scope, suffix: Suffix, path: Path, progress: Progress) -> None:
    from wcodesk.reports import export  # late, so that the window does not wait for reportlab and openpyxl

    export(content, scope, suffix, path, progress=progress)


class Export(QObject):
    """written(path): the file is there. told: a sentence for the user. failed: why it did not work."""

    written = Signal(object)
    told = Signal(str)
    failed = Signal(str)

    def __init__(self, window: QWidget, session: Session, worker: Runs, prompts: Prompts) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._worker = worker
        self._prompts = prompts
        self._folder = Path.home()
        self._last: Suffix = "pdf"

    def ask(self, place: Place) -> None:
        """Let the user choose."""
        from wcodesk.ui.export_dialog import ExportDialog  # late: a start needs none

        dialog = ExportDialog(place.scopes, self._last, self._window)
        dialog.accepted.connect(lambda: self._choose_file(place, dialog.scope(), dialog.suffix()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose_file(self, place: Place, scope: Scope, suffix: Suffix) -> None:
        from wcodesk.model.files import safe_name  # late, both: a start needs none
        from wcodesk.ui.export_dialog import FORMATS

        self._last = suffix
        name = f"{safe_name(proposed_name(place, scope))}.{suffix}"
        kind = next(kind for kind in FORMATS if kind.suffix == suffix)
        path = self._prompts.save_file("Export", f"{kind.label} (*.{suffix})", self._folder / name)
        if path is None:
            return
        self._folder = path.parent
        self.write(place.edition_id, scope, suffix, path)

    def write(self, edition_id: str, scope: Scope, suffix: Suffix, path: Path) -> None:
        """Take a snapshot and lay it out beside the window."""
        if self._worker.busy:
            return
        try:
            content = self._session.snapshot(edition_id, scope)
        except DeskError as problem:
            self.failed.emit(str(problem))
            return
        self._worker.run(
            f"Writing {path.name}",
            lambda progress: _write(content, scope, suffix, path, progress),
            lambda _: self.written.emit(path),
            self._on_failed,
        )

    def _on_failed(self, problem: Exception) -> None:
        if isinstance(problem, Cancelled):
            self.told.emit("The export was cancelled. No file was written.")
        else:
            self.failed.emit(str(problem))


def proposed_name(place: Place, scope: Scope) -> str:
    """The file's name without its suffix: "Albania - June 2020, Part I"."""
    what = {"member": place.title, "region": place.path[min(1, len(place.path) - 1)]}.get(scope.kind, "Progress Report")
    return f"{what} - {place.path[0]}"
