"""The session: the open store, and one method for each thing a user can do to it.

Nothing else in the window writes. Before each act the text that is still only on the screen is saved
(see `flush`), so that an act, an undo or a snapshot never works on an older text than the user sees. Every method
raises DeskError for what the user or the machine did, with nothing changed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from wcodesk.model.errors import StoreProblem
from wcodesk.model.translation import tr
from wcodesk.store import Store

if TYPE_CHECKING:
    from wcodesk.model.changes import ChangeSet, Incoming
    from wcodesk.model.content import EditionContent, Scope
    from wcodesk.model.decisions import Acceptance
    from wcodesk.model.members import MemberIndex
    from wcodesk.model.proposal import EditionProposal
    from wcodesk.model.records import Section, SectionKind
    from wcodesk.model.submission import SubmissionRecord
    from wcodesk.model.workbook import Origin
    from wcodesk.ui.reading import Reading


class Session(QObject):
    """opened: another store is open, or none. changed(ChangeSet): after each commit that changed something.

    undo_changed: undo_step() or redo_step() may say something else now.
    submissions_changed: the record of imports may.
    """

    opened = Signal()
    changed = Signal(object)
    undo_changed = Signal()
    submissions_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store: Store | None = None
        self._flush: Callable[[], None] = lambda: None
        self._index: MemberIndex | None = None
        self.saved_at: datetime | None = None

    # -- the store ----------------------------------------------------------------------------------------------

    @property
    def reader(self) -> Reading | None:
        """The open store, for reading."""
        return self._store

    @property
    def members(self) -> MemberIndex:
        """The Members of the open store."""
        if self._index is None:
            from wcodesk.model.members import MemberIndex  # late: a start may need no names

            self._index = MemberIndex(self._open_store().members())
        return self._index

    def set_flush(self, flush: Callable[[], None]) -> None:
        """What saves the text that is only on the screen; it raises DeskError where it cannot."""
        self._flush = flush

    def flush(self) -> None:
        """Save what is only on the screen."""
        self._flush()

    def open(self, path: Path) -> None:
        """Open a store instead of the present one, which stays open where this fails."""
        self._swap(lambda: Store.open(path))

    def create(self, path: Path, *, bundled: bool) -> None:
        """Make a new store and open it. bundled: with the edition that comes with the program."""
        self._swap(lambda: Store.create(path, bundled=bundled))

    def use(self, store: Store) -> None:
        """Take over a store that is already open."""
        self._swap(lambda: store)

    def close(self) -> None:
        """Save and close; the store stays open where saving fails."""
        self._flush()
        self._let_go()

    def abandon(self) -> None:
        """Close without saving what could not be saved; the user was asked."""
        self._let_go()

    def release(self) -> Store | None:
        """Let go of the open store without closing it, for another session; flush() comes before."""
        store, self._store = self._store, None
        self._let_go()
        return store

    def _swap(self, opener: Callable[[], Store]) -> None:
        self._flush()
        store = opener()
        if self._store is not None:
            self._store.close()
        self._store, self._index, self.saved_at = store, None, None
        self.opened.emit()
        self.undo_changed.emit()

    def _let_go(self) -> None:
        if self._store is not None:
            self._store.close()
        self._store = self._index = None
        self.opened.emit()
        self.undo_changed.emit()

    def _open_store(self) -> Store:
        if self._store is None:
            raise StoreProblem(tr("No store is open. Open one, or make a new one, in the File menu."))
        return self._store

    # -- acts ---------------------------------------------------------------------------------------------------

    def save_text(self, section: Section, text: str, *, merge: bool) -> ChangeSet:
        """Save a section's text. section: as it was when its text was last read or saved.

        merge: the text goes on from the save before, in one step of undo. Should the section have been changed
        by anything else, the text on the screen wins and the other stays in the history.
        """
        from wcodesk.model.changes import Conflict  # late: a start changes nothing

        store = self._open_store()
        try:
            changes = store.edit_section(
                section.id, text=text, typed=True, merge=merge, expected=section.revision, why="typed"
            )
        except Conflict:
            changes = store.edit_section(section.id, text=text, why="typed over a later change")
        return self._tell(changes)

    def restore_text(self, section_id: str, text: str) -> ChangeSet:
        """Bring an earlier text of a section back, as a step of its own."""
        self._flush()
        return self._tell(self._open_store().edit_section(section_id, text=text, why="brought back"))

    def rename_section(self, section_id: str, heading: str) -> ChangeSet:
        """Change a section's printed heading."""
        return self._tell(self._open_store().edit_section(section_id, heading=heading, why="typed"))

    def set_frozen(self, edition_id: str, *, frozen: bool) -> ChangeSet:
        """Let nothing in an edition be changed, or let it be changed again."""
        self._flush()
        store = self._open_store()
        return self._tell(store.freeze_edition(edition_id) if frozen else store.thaw_edition(edition_id))

    def add_entry(self, edition_id: str, iso: str) -> tuple[ChangeSet, str]:
        """Give a Member an entry in an edition; returns its id too."""
        self._flush()
        changes, entry_id = self._open_store().add_entry(edition_id, iso)
        return self._tell(changes), entry_id

    def remove_entry(self, entry_id: str) -> ChangeSet:
        """Take an entry out that holds nothing."""
        self._flush()
        return self._tell(self._open_store().remove_entry(entry_id))

    def add_section(self, owner_id: str, heading: str, kind: SectionKind, position: int | None = None) -> ChangeSet:
        """Add an empty section, at a position from 0, or at the end."""
        self._flush()
        return self._tell(self._open_store().add_section(owner_id, heading, kind, level=1, position=position))

    def remove_section(self, section_id: str) -> ChangeSet:
        """Take a section out."""
        self._flush()
        return self._tell(self._open_store().remove_section(section_id))

    def move_section(self, section_id: str, position: int) -> ChangeSet:
        """Put a section at that place (from 0) among those beside it, with the lower ones below it."""
        self._flush()
        return self._tell(self._open_store().move_section(section_id, position))

    def replace_texts(self, texts: Sequence[tuple[str, str, str]], label: str) -> ChangeSet:
        """Give several sections other texts, in one step. texts: (section id, text, revision it was made from)."""
        self._flush()
        return self._tell(self._open_store().replace_texts(texts, label=label, why="replaced"))

    def add_mission(self, edition_id: str, values: Mapping[str, Any]) -> tuple[ChangeSet, str]:
        """Add a mission; returns its id too. values: by the names of records.Mission."""
        self._flush()
        changes, mission_id = self._open_store().add_mission(edition_id, **values)
        return self._tell(changes), mission_id

    def edit_mission(self, mission_id: str, values: Mapping[str, Any]) -> ChangeSet:
        """Change fields of a mission."""
        self._flush()
        return self._tell(self._open_store().edit_mission(mission_id, **values))

    def remove_mission(self, mission_id: str) -> ChangeSet:
        """Take a mission out."""
        self._flush()
        return self._tell(self._open_store().remove_mission(mission_id))

    def add_missions(self, edition_id: str, rows: Sequence[Mapping[str, Any]]) -> tuple[ChangeSet, list[str]]:
        """Add several missions in one step; returns their ids too."""
        self._flush()
        changes, ids = self._open_store().add_missions(edition_id, rows)
        return self._tell(changes), ids

    def edit_missions(self, mission_ids: Sequence[str], values: Mapping[str, Any]) -> ChangeSet:
        """Change the same fields of several missions in one step."""
        self._flush()
        return self._tell(self._open_store().edit_missions(mission_ids, **values))

    def remove_missions(self, mission_ids: Sequence[str]) -> ChangeSet:
        """Take several missions out in one step."""
        self._flush()
        return self._tell(self._open_store().remove_missions(mission_ids))

    def rename_missions(self, edition_id: str, field: str, old: Collection[str], new: str) -> ChangeSet:
        """Give an edition's missions with one of the old names the new one, in one step."""
        self._flush()
        return self._tell(self._open_store().rename_missions(edition_id, field, old, new))

    def incoming(self, proposal: EditionProposal) -> Incoming:
        """What accepting a proposed edition would meet."""
        self._flush()
        return self._open_store().incoming(proposal)

    def add_edition(self, proposal: EditionProposal) -> ChangeSet:
        """Accept a proposed edition."""
        self._flush()
        return self._tell(self._open_store().add_edition(proposal, why=f"read from {proposal.source.name}"))

    def undo(self, operation_id: str | None = None) -> ChangeSet:
        """Take the last step back, or that of an older operation."""
        self._flush()
        return self._tell(self._open_store().undo(operation_id))

    def redo(self) -> ChangeSet:
        """Do the last step again that was taken back."""
        self._flush()
        return self._tell(self._open_store().redo())

    def snapshot(self, edition_id: str, scope: Scope, *, at: datetime | None = None) -> EditionContent:
        """What is to be exported, as plain values. at: with the texts as they stood at a moment."""
        self._flush()
        return self._open_store().snapshot(edition_id, scope, at=at)

    def origin(self, edition_id: str) -> Origin:
        """Where the content of workbooks comes from."""
        self._flush()
        return self._open_store().origin(edition_id)

    # -- what came back -----------------------------------------------------------------------------------------

    def revisions(self, edition_id: str) -> dict[str, str]:
        """The newest revision of each section and mission of an edition, by its id."""
        return self._open_store().revisions(edition_id)

    def submissions(self, text: str) -> list[SubmissionRecord]:
        """The record of imports; text: only what holds all its words."""
        return self._open_store().submissions(text)

    def submission(self, submission_id: str) -> SubmissionRecord:
        """One line of the record of imports."""
        return self._open_store().submission(submission_id)

    def submission_data(self, submission_id: str) -> bytes:
        """A file as it came."""
        return self._open_store().submission_data(submission_id)

    def submission_choices(self, submission_id: str) -> dict[str, Any]:
        """What was chosen about it, as plain JSON."""
        return self._open_store().submission_choices(submission_id)

    def keep_submission(
        self, name: str, data: bytes, sha256: str, members: Sequence[str], edition: str, sender: str
    ) -> tuple[SubmissionRecord, bool]:
        """Keep a file that came back; whether these very bytes were here already."""
        store = self._open_store()
        known = any(record.sha256 == sha256 for record in store.submissions())
        record = store.keep_submission(name, data, sha256, members=members, edition=edition, sender=sender)
        self.submissions_changed.emit()
        return record, known

    def save_submission(self, submission_id: str, choices: Mapping[str, Any], summary: str) -> None:
        """Keep what was chosen about it until now."""
        self._open_store().save_submission(submission_id, choices=choices, summary=summary)
        self.submissions_changed.emit()

    def set_aside(self, submission_id: str) -> None:
        """Put a submission aside."""
        self._open_store().set_aside(submission_id)
        self.submissions_changed.emit()

    def bring_back(self, submission_id: str) -> None:
        """Let a submission wait again."""
        self._open_store().bring_back(submission_id)
        self.submissions_changed.emit()

    def prepare_import(self) -> None:
        """Copy the store, as the first accepting of a day does."""
        self._open_store().prepare_import()

    def accept(self, submission_id: str, acceptance: Acceptance) -> ChangeSet:
        """Write what was decided about a submission, in one operation."""
        self._flush()
        changes = self._tell(self._open_store().accept(acceptance, submission_id=submission_id))
        self.submissions_changed.emit()
        return changes

    def setting(self, key: str) -> Any:
        """What was remembered under this key; None for nothing."""
        return self._open_store().setting(key)

    def remember(self, key: str, value: object) -> None:
        """Remember a plain value in the store, without history."""
        self._open_store().set_setting(key, value)

    def _tell(self, changes: ChangeSet) -> ChangeSet:
        if changes:
            self.saved_at = datetime.now()
            self.changed.emit(changes)
        self.undo_changed.emit()
        return changes
