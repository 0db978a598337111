"""What the File menu does with files: each act is made when it is first wanted, as a start does none of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wcodesk.model.translation import tr
from wcodesk.ui.notice_bar import NoticeBar
from wcodesk.ui.prompts import Prompts
from wcodesk.ui.session import Session
from wcodesk.ui.worker import Runs

if TYPE_CHECKING:
    from wcodesk.reports.preflight import Finding
    from wcodesk.ui.export import Export
    from wcodesk.ui.imports.imports import Imports
    from wcodesk.ui.place import Place
    from wcodesk.ui.read_report import ReadReport
    from wcodesk.ui.window_state import WindowState
    from wcodesk.ui.workbooks import Workbooks

DRAFT_MARK = "printing#draft-mark"
"""Where the manual says how pages come to be without it."""

MakePrompts = Callable[[QWidget], Prompts]
MakeWorker = Callable[[QWidget], Runs]
MakeImports = Callable[[QWidget, MakePrompts, MakeWorker], "Imports"]


class Makers(NamedTuple):
    """What asks and what works, made for a window; tests give their own. imports: None for no importing."""

    prompts: MakePrompts
    worker: MakeWorker
    imports: MakeImports | None = None


class FileActs(QObject):
    """stored(id): an edition was added. going: as Export's. explaining(place): the manual is wanted there."""

    stored = Signal(str)
    explaining = Signal(str)
    going = Signal(str, str, object)

    def __init__(
        self,
        window: QWidget,
        session: Session,
        makers: Makers,
        prompts: Prompts,
        worker: Runs,
        notices: NoticeBar,
        state: WindowState,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._makers = makers
        self._prompts = prompts
        self._worker = worker
        self._notices = notices
        self._state = state

    @cached_property
    def reading(self) -> ReadReport:
        """Read a report."""
        from wcodesk.ui.read_report import ReadReport

        reading = ReadReport(self._window, self._session, self._worker, self._prompts)
        reading.told.connect(self._notices.say)
        reading.failed.connect(self._notices.warn)
        reading.stored.connect(self.stored)
        return reading

    @cached_property
    def exporting(self) -> Export:
        """Export."""
        from wcodesk.ui.export import Export

        exporting = Export(self._window, self._session, self._worker, self._prompts, self._state)
        exporting.told.connect(self._notices.say)
        exporting.failed.connect(self._notices.warn)
        exporting.written.connect(self._on_written)
        exporting.going.connect(self._leave_export)
        return exporting

    @cached_property
    def workbooks(self) -> Workbooks:
        """Member workbooks."""
        from wcodesk.ui.workbooks import Workbooks

        workbooks = Workbooks(self._window, self._session, self._worker, self._prompts, self._state)
        workbooks.told.connect(self._notices.say)
        workbooks.failed.connect(self._notices.warn)
        return workbooks

    @property
    def can_import(self) -> bool:
        """Whether there is anything that imports."""
        return self._makers.imports is not None

    @cached_property
    def imports(self) -> Imports:
        """Import workbooks: a window of its own, which asks and works for itself."""
        if self._makers.imports is None:
            raise RuntimeError("this desk imports nothing")
        imports = self._makers.imports(self._window, self._makers.prompts, self._makers.worker)
        self._session.changed.connect(imports.report_changed)
        return imports

    def other_windows(self) -> list[QWidget]:
        """The windows over the desk, as far as there is a store for them."""
        return [self.imports.window] if self.can_import and self._session.reader is not None else []

    def keep_decisions(self) -> None:
        """Save what was decided in the import window and waits to be saved."""
        if "imports" in self.__dict__:
            self.imports.keep()

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import what was dropped on the desk."""
        self.imports.show()
        self.imports.add(paths)

    def close_imports(self) -> bool:
        """Close the import window; False where the user would rather go on there."""
        return "imports" not in self.__dict__ or self.imports.close()

    @property
    def importing(self) -> bool:
        """Whether files that were read have still to be taken into the import window."""
        return "imports" in self.__dict__ and self.imports.busy

    def forget_imports(self) -> None:
        """Another store is open, or none: the import window is of the one before, and an export that waits."""
        self._notices.take_back("export")
        imports: Imports | None = self.__dict__.pop("imports", None)
        if imports is not None:
            imports.store_changed()

    def export(self, place: Place) -> None:
        """Ask what to export."""
        self._notices.take_back("export")
        self.exporting.ask(place)

    def _leave_export(self, edition_id: str, owner_id: str, finding: Finding) -> None:
        """To what was found before an export, with a way back."""
        self.going.emit(edition_id, owner_id, finding)
        act = tr("Back to the export"), self._resume_export
        self._notices.say(tr("The export waits."), [act], key="export", lasting=True)

    def _resume_export(self) -> None:
        self._notices.take_back("export")
        self.exporting.resume()

    def _on_written(self, paths: Sequence[Path], marked: bool) -> None:
        opens = self._prompts.open_in_system
        verbs = [tr("Open the file")] if len(paths) == 1 else [tr("Open the PDF"), tr("Open the Excel file")]
        acts = [(verb, partial(opens, path)) for verb, path in zip(verbs, paths, strict=True)]
        folder = tr("Open its folder") if len(paths) == 1 else tr("Open the folder")
        acts.append((folder, partial(opens, paths[0].parent)))
        if marked:
            acts.append((tr("Why DRAFT?"), partial(self.explaining.emit, DRAFT_MARK)))
        self._notices.say(_told_of(paths, marked), acts)


def _told_of(paths: Sequence[Path], marked: bool) -> str:
    """What was exported, and whether its pages are marked as a draft."""
    if len(paths) == 1:
        if marked:
            return tr("Exported to {path}\nThe pages are marked DRAFT.", path=paths[0])
        return tr("Exported to {path}", path=paths[0])
    names = {"first": paths[0].name, "second": paths[1].name, "folder": paths[0].parent}
    if marked:
        return tr("Exported {first} and {second} to {folder}\nThe pages are marked DRAFT.", **names)
    return tr("Exported {first} and {second} to {folder}", **names)
