"""File > Freeze this edition: nothing in it can be changed, until it is thawed in the same place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wcodesk.model.errors import DeskError
from wcodesk.model.records import EditionState
from wcodesk.model.translation import tr
from wcodesk.ui.actions import Actions
from wcodesk.ui.place import edition_name
from wcodesk.ui.prompts import Prompts
from wcodesk.ui.session import Session

if TYPE_CHECKING:
    from wcodesk.model.records import Edition
    from wcodesk.ui.place import Place


class Freezing(QObject):
    """place: whose edition acts are about. told: what was just done, in a few words. failed: why it could not be."""

    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        parent: QObject,
        session: Session,
        actions: Actions,
        prompts: Prompts,
        place: Callable[[], Place | None],
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._actions = actions
        self._prompts = prompts
        self._place = place
        actions.freeze.triggered.connect(lambda _=False: self.ask())

    def refresh(self) -> None:
        """Name what can be done with the edition where the user is."""
        edition = self._edition()
        self._actions.freeze.setEnabled(edition is not None)
        self._actions.name_freezing(frozen=edition is not None and edition.state is EditionState.FROZEN)

    def _edition(self) -> Edition | None:
        place, reader = self._place(), self._session.reader
        return reader.edition(place.edition_id) if place is not None and reader is not None else None

    def ask(self) -> None:
        """Ask whether the edition shall be frozen, or thawed where it is, and do it."""
        edition = self._edition()
        if edition is None:
            return
        frozen = edition.state is EditionState.FROZEN
        name = edition_name(edition)
        if not (self._thaws(name) if frozen else self._freezes(name)):
            return
        try:
            self._session.set_frozen(edition.id, frozen=not frozen)
        except DeskError as problem:
            self.failed.emit(str(problem))
            return
        self.told.emit(
            tr("{edition} can be changed again", edition=name)
            if frozen
            else tr("{edition} is frozen now", edition=name)
        )

    def _freezes(self, name: str) -> bool:
        question = tr(
            "Freeze {edition}?\n\nNothing in it can be changed then, neither by typing nor by an import, and its pages "
            "are no longer marked DRAFT. It can be read and exported as before. Undo takes this back, and so does "
            "File > Thaw this edition at any time.",
            edition=name,
        )
        answers = (tr("Freeze it"), tr("Leave it open"))
        return self._prompts.choose(tr("Freeze this edition"), question, answers, safe=1) == 0

    def _thaws(self, name: str) -> bool:
        question = tr(
            "Thaw {edition}?\n\nIt can be changed again then, and its pages are marked DRAFT until it is frozen.",
            edition=name,
        )
        answers = (tr("Thaw it"), tr("Leave it frozen"))
        return self._prompts.choose(tr("Thaw this edition"), question, answers, safe=1) == 0
