"""Undo and redo: one for everything, kept in the store's journal, and never out of sight."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wcodesk.model.errors import DeskError
from wcodesk.model.step_words import retold
from wcodesk.model.translation import number, tr
from wcodesk.ui.actions import Actions
from wcodesk.ui.editor.entry_view import EntryView
from wcodesk.ui.missions_panel import MissionsPanel
from wcodesk.ui.session import Session
from wcodesk.ui.tree_panel import TreePanel

if TYPE_CHECKING:
    from wcodesk.model.changes import ChangeSet

MANY = 20  # changes above which an operation, such as an edition's update, has no one place to go to


class Steps(QObject):
    """Takes steps back and does them again, and goes to where they were.

    done: what was just taken back or done again, in a few words. told: a sentence the user should read.
    failed: why it could not be.
    """

    done = Signal(str)
    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self, session: Session, actions: Actions, tree: TreePanel, entry: EntryView, missions: MissionsPanel
    ) -> None:
        super().__init__(entry)
        self._session = session
        self._actions = actions
        self._tree = tree
        self._entry = entry
        self._missions = missions
        self.seen_elsewhere: Callable[[ChangeSet], bool] = lambda _: False  # in another window, which is in front
        actions.undo.triggered.connect(lambda _=False: self.undo())
        actions.redo.triggered.connect(lambda _=False: self.redo())
        session.undo_changed.connect(self.name)

    def name(self) -> None:
        """Name the next steps in the menu. What is still being typed is a step too."""
        reader = self._session.reader
        undo = reader.undo_step() if reader else None
        redo = reader.redo_step() if reader else None
        typing = self._entry.has_unsaved()
        self._actions.name_steps(
            tr("Typing") if typing else retold(undo.label) if undo else "",
            retold(redo.label) if redo and not typing else "",
        )

    def undo(self) -> None:
        """Take back the last step, wherever it was."""
        self._turn_back(self._session.undo)

    def redo(self) -> None:
        """Do it again."""
        self._turn_back(self._session.redo)

    def _turn_back(self, act: Callable[[], ChangeSet]) -> None:
        try:
            changes = act()
        except DeskError as problem:
            self.failed.emit(str(problem))
            return
        self._show(changes)
        label = retold(changes.label)
        left = tr("Left alone, because changed since: {n}.", n=number(len(changes.skipped))) if changes.skipped else ""
        if changes.note or left:
            self.told.emit(" ".join(part for part in (f"{label}.", changes.note, left) if part))
        self.done.emit(label)

    def _show(self, changes: ChangeSet) -> None:
        """Stay where a change is to be seen, and where a whole edition or very much changed; else go to the first."""
        from wcodesk.model.changes import Action  # late: a start takes nothing back

        if self.seen_elsewhere(changes):
            return
        here = self._entry.place
        sections, missions = changes.touches("sections"), changes.touches("missions")
        mine = [change for change in sections if self._entry.shows(change.owner_id)]
        for change in mine:
            if change.action is not Action.REMOVED:
                # What is further down a whole chapter is made first, a Member a turn.
                self._entry.below.reach(change.record_id, partial(self._entry.reveal, change.record_id))
                return
        kept = [change for change in missions if change.action is not Action.REMOVED]
        if mine or any(self._missions.select(change.record_id) for change in kept):
            return
        if here is not None and (changes.touches("editions") or len(changes.changes) > MANY):
            return
        for change in sections:
            if self._tree.select(change.owner_id, change.edition_id):
                self._entry.reveal(change.record_id)
                return
        for change in kept:
            self.go_to_mission(change.record_id)
            return

    def go_to_mission(self, mission_id: str) -> None:
        """Go to the Member or region of a mission, and select it in the list of missions."""
        reader = self._session.reader
        if reader is None:
            return
        mission = reader.mission(mission_id)
        chapters = reader.tree(mission.edition_id, words=False).chapters
        entries = [entry for chapter in chapters for entry in chapter.entries]
        owners = [entry.id for entry in entries if mission.member and entry.iso == mission.member]
        owners += [chapter.id for chapter in chapters if chapter.region == mission.region]
        for owner_id in owners[:1]:  # a Member without an entry has its missions in the list of its region
            self._tree.select(owner_id, mission.edition_id)
            self._missions.select(mission_id)
        if not owners:
            self.told.emit(tr("This edition has no chapter for the region of that mission."))
