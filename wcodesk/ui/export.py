"""File > Export: what of the edition, in which format, to which file; then layout beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QRadioButton, QVBoxLayout, QWidget

from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.errors import Cancelled, DeskError
from wcodesk.model.files import safe_name
from wcodesk.model.progress import Progress
from wcodesk.ui.place import Place
from wcodesk.ui.prompts import Prompts
from wcodesk.ui.session import Session
from wcodesk.ui.widgets import Label, dialog_buttons, literal
from wcodesk.ui.worker import Runs

Suffix = Literal["pdf", "xlsx", "json"]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file to export to."""

    suffix: Suffix
    label: str


FORMATS = (
    Format("pdf", "PDF, as the report is printed"),
    Format("xlsx", "Excel, one sheet a Member"),
    Format("json", "JSON, for other programs"),
)


def _write(content: EditionContent, scope: Scope, suffix: Suffix, path: Path, progress: Progress) -> None:
    from wcodesk.reports import export  # late, so that the window does not wait for reportlab and openpyxl

    export(content, scope, suffix, path, progress=progress)


class ExportDialog(QDialog):
    """Which scope and which format."""

    def __init__(self, scopes: Sequence[tuple[Scope, str]], chosen: Suffix, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self.setWindowTitle("Export")
        self._scopes = [scope for scope, _ in scopes]
        self._scope = QButtonGroup(self)
        self._format = QButtonGroup(self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 18, 20, 14)
        rows.setSpacing(8)
        rows.addWidget(Label("What", bold=True))
        for number, (_, name) in enumerate(scopes):
            rows.addWidget(self._radio(self._scope, number, name, checked=number == 0))
        rows.addSpacing(8)
        rows.addWidget(Label("As", bold=True))
        for number, kind in enumerate(FORMATS):
            rows.addWidget(self._radio(self._format, number, kind.label, checked=kind.suffix == chosen))
        rows.addSpacing(8)
        rows.addWidget(dialog_buttons(self, "Choose the file…"))

    def _radio(self, group: QButtonGroup, number: int, name: str, *, checked: bool) -> QRadioButton:
        button = QRadioButton(literal(name))
        button.setAccessibleName(name)
        button.setChecked(checked)
        group.addButton(button, number)
        return button

    def scope(self) -> Scope:
        """What is to be exported."""
        return self._scopes[self._scope.checkedId()]

    def suffix(self) -> Suffix:
        """The format."""
        return FORMATS[self._format.checkedId()].suffix


class Export(QObject):
    """written(path): the file is there. told: a sentence for the user."""

    written = Signal(object)
    told = Signal(str)

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
        dialog = ExportDialog(place.scopes, self._last, self._window)
        dialog.accepted.connect(lambda: self._choose_file(place, dialog.scope(), dialog.suffix()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose_file(self, place: Place, scope: Scope, suffix: Suffix) -> None:
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
            self.told.emit(str(problem))
            return
        self._worker.run(
            f"Writing {path.name}",
            lambda progress: _write(content, scope, suffix, path, progress),
            lambda _: self.written.emit(path),
            lambda problem: self.told.emit(
                "The export was cancelled. No file was written." if isinstance(problem, Cancelled) else str(problem)
            ),
        )


def proposed_name(place: Place, scope: Scope) -> str:
    """The file's name without its suffix: "Albania - June 2020, Part I"."""
    what = {"member": place.title, "region": place.path[min(1, len(place.path) - 1)]}.get(scope.kind, "Progress Report")
    return f"{what} - {place.path[0]}"
