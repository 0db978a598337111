"""File > Export: what of the edition, in which format, to which file; then layout beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from wcodesk.model.errors import Cancelled, DeskError
from wcodesk.model.records import EditionState
from wcodesk.model.translation import ENGLISH, tr

if TYPE_CHECKING:
    from wcodesk.model.content import EditionContent, Scope
    from wcodesk.model.progress import Progress
    from wcodesk.reports.options import PdfOptions
    from wcodesk.reports.preflight import Finding
    from wcodesk.ui.export_dialog import ExportChoice, ExportDialog
    from wcodesk.ui.place import Place
    from wcodesk.ui.prompts import Prompts
    from wcodesk.ui.session import Session
    from wcodesk.ui.window_state import WindowState
    from wcodesk.ui.worker import Runs


def _write(
    content: EditionContent, scope: Scope, files: Sequence[tuple[str, Path]], options: PdfOptions, progress: Progress
) -> None:
    from wcodesk.reports import export_together  # late, so that the window does not wait for reportlab and openpyxl

    export_together(content, scope, files, options=options, progress=progress)


def _files(path: Path, suffixes: Sequence[str]) -> list[tuple[str, Path]]:
    """A file of each format, called as the one that was chosen."""
    if len(suffixes) == 1:
        return [(suffixes[0], path)]
    name = path.stem if path.suffix.lower().removeprefix(".") in suffixes else path.name
    return [(suffix, path.with_name(f"{name}.{suffix}")) for suffix in suffixes]


def _title(paths: Sequence[Path]) -> str:
    if len(paths) > 1:
        return tr("Writing {first} and {second}", first=paths[0].name, second=paths[1].name)
    return tr("Writing {file}", file=paths[0].name)


class Export(QObject):
    """written(paths, marked): the files are there, and whether their pages are marked as a draft.

    told: a sentence for the user. failed: why it did not work.
    going(edition id, owner id, Finding): what was found before an export is to be shown; the dialog waits for resume().
    """

    written = Signal(object, bool)
    told = Signal(str)
    failed = Signal(str)
    going = Signal(str, str, object)

    def __init__(self, window: QWidget, session: Session, worker: Runs, prompts: Prompts, state: WindowState) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._worker = worker
        self._prompts = prompts
        self._folder = Path.home()
        self._state = state
        self._dialog: ExportDialog | None = None
        self._edition_id = ""  # what the dialog is about
        session.opened.connect(self._forget)

    def ask(self, place: Place) -> None:
        """Let the user choose."""
        from wcodesk.ui.export_dialog import ExportDialog  # late: a start needs none
        from wcodesk.ui.export_memory import as_kept

        self._forget()
        self._edition_id = place.edition_id
        dialog = self._dialog = ExportDialog(
            place.scopes,
            as_kept(self._state.export),
            self._other_editions(place.edition_id),
            lambda scope, parent: self._look_over(place.edition_id, scope, parent),
            partial(self._called, place),
            self._window,
            frozen=self._frozen(place.edition_id),
        )
        dialog.accepted.connect(lambda: self._choose_file(place, dialog.scope(), dialog.choice()))
        dialog.rejected.connect(self._forget)
        dialog.open()

    def resume(self) -> None:
        """Go on with the dialog where it waits, with all that was chosen in it."""
        if self._dialog is not None:
            self._dialog.pdf.say_frozen(frozen=self._frozen(self._edition_id))  # which may be otherwise by now
            self._dialog.open()

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.hide()
            self._dialog.deleteLater()
            self._dialog = None

    def _frozen(self, edition_id: str) -> bool:
        reader = self._session.reader
        return reader is not None and reader.edition(edition_id).state is EditionState.FROZEN

    def _other_editions(self, edition_id: str) -> list[tuple[str, str]]:
        from wcodesk.ui.place import edition_name

        reader = self._session.reader
        editions = reader.editions() if reader else []
        return [(edition.id, edition_name(edition)) for edition in editions if edition.id != edition_id]

    def _look_over(self, edition_id: str, scope: Scope, parent: QWidget) -> None:
        """Show what was found in a scope."""
        from wcodesk.model.owner_names import OwnerNames
        from wcodesk.reports.preflight import preflight
        from wcodesk.ui.findings_dialog import FindingsDialog

        try:
            findings = preflight(self._session.snapshot(edition_id, scope), scope)
        except DeskError as problem:
            self._prompts.warn(tr("Before the export"), str(problem))
            return
        names = OwnerNames(self._session.members)
        dialog = FindingsDialog([each._replace(owner=names.said(each.owner)) for each in findings], parent)
        dialog.going.connect(lambda row: self._go(edition_id, findings[row], dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _go(self, edition_id: str, finding: Finding, shown: QDialog) -> None:
        """Let the place of a finding be shown. What is shown over the dialog goes, and the dialog waits."""
        owner = self._owner(edition_id, finding.owner)
        if not owner:
            return
        shown.accept()
        if self._dialog is not None:
            self._dialog.hide()
        self._window.activateWindow()
        self.going.emit(edition_id, owner, finding)

    def _owner(self, edition_id: str, name: str) -> str:
        """The id of what has this name in the report; of the overview where nothing else has it."""
        reader = self._session.reader
        if reader is None:
            return ""
        chapters = reader.tree(edition_id, words=False).chapters
        owners = {chapter.name: chapter.id for chapter in chapters}
        owners |= {entry.name: entry.id for chapter in chapters for entry in chapter.entries}
        return owners.get(name, edition_id)

    def _choose_file(self, place: Place, scope: Scope, choice: ExportChoice) -> None:
        from wcodesk.ui.export_memory import kept

        if self._session.reader is None:
            return
        self._state.export = kept(choice)
        suffixes = choice.format.suffixes
        filters = f"{tr(choice.format.label)} (*.{suffixes[0]})"
        name = self._called(place, scope, choice)
        path = self._prompts.save_file(tr("Export"), filters, self._folder / f"{name}.{suffixes[0]}")
        if path is None or not self._may_replace(files := _files(path, suffixes), path):
            self.resume()
            return
        self._forget()
        self._folder = path.parent
        self.write(place.edition_id, scope, choice, files)

    def _may_replace(self, files: Sequence[tuple[str, Path]], asked: Path) -> bool:
        """Whether those that stand beside the file that was asked about may be replaced too."""
        for _, path in files:
            if path != asked and path.exists():
                question = tr("“{file}” is there already.", file=path.name)
                if self._prompts.choose(tr("Export"), question, (tr("Replace it"), tr("Keep it")), safe=1) != 0:
                    return False
        return True

    def _called(self, place: Place, scope: Scope, choice: ExportChoice) -> str:
        """The name of the file, without its suffix. Raises DeskError where the pattern cannot be used."""
        from wcodesk.reports.names import file_name, name_values  # late: a start needs none
        from wcodesk.ui.place import edition_name

        reader = self._session.reader
        if reader is None:
            return ""
        edition = reader.edition(place.edition_id)
        draft = edition.state is not EditionState.FROZEN if choice.pdf.draft is None else choice.pdf.draft
        values = name_values(edition, edition_name(edition, ENGLISH), scope, self._session.members, draft=draft)
        return file_name(choice.pattern, values)

    def write(self, edition_id: str, scope: Scope, choice: ExportChoice, files: Sequence[tuple[str, Path]]) -> None:
        """Take a snapshot and lay it out beside the window. files: each with its format."""
        from wcodesk.reports.options import PdfOptions

        if self._worker.busy:
            return
        pdf = choice.pdf
        try:
            content = self._session.snapshot(edition_id, scope)
            since = None
            if pdf.since is not None and "pdf" in choice.format.suffixes:
                since = self._session.snapshot(pdf.since.edition_id or edition_id, scope, at=pdf.since.moment)
        except DeskError as problem:
            self.failed.emit(str(problem))
            return
        options = PdfOptions(pdf.paper, pdf.front, pdf.draft, since, pdf.charts)
        marked = choice.kind != "json" and options.marks_draft(content)
        paths = [path for _, path in files]
        self._worker.run(
            _title(paths),
            lambda progress: _write(content, scope, files, options, progress),
            lambda _: self.written.emit(paths, marked),
            self._on_failed,
        )

    def _on_failed(self, problem: Exception) -> None:
        if isinstance(problem, Cancelled):
            self.told.emit(tr("The export was cancelled. No file was written."))
        else:
            self.failed.emit(str(problem))
