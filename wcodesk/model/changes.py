"""What operations changed and what the journal remembers, as plain values.

Screens refresh from a ChangeSet; History shows Operations and Revisions. What a window shows when it opens
is in shown.py. No annotations of the future here, for the reason that records.py gives.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from wcodesk.model.errors import Refused

if TYPE_CHECKING:
    from wcodesk.model.submission import Provenance


class Action(StrEnum):
    """What became of a record."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class Change(NamedTuple):
    """One record that an operation touched.

    table: editions, chapters, entries, sections, missions or registers.
    owner_id: a section's owner (edition, chapter or entry); an entry's chapter; else the edition.
    fields: names of the fields that changed; empty for an added or removed record.
    revision: id of the revision that says so, which is what the record's `revision` is from now on.
    """

    table: str
    record_id: str
    action: Action
    owner_id: str = ""
    edition_id: str = ""
    fields: tuple[str, ...] = ()
    revision: str = ""


class Skipped(NamedTuple):
    """A record, or fields of it, that an undo or redo left alone. reason: a few plain words."""

    table: str
    record_id: str
    reason: str
    fields: tuple[str, ...] = ()


class ChangeSet(NamedTuple):
    """What one operation changed, after its commit. Empty (and false) when there was nothing to change.

    operation_id: "" when nothing was written.
    label: the operation's name for people ("Edit Background of Albania").
    skipped: what an undo or redo left alone because it was changed since.
    note: a sentence for the user when something needs saying, else "".
    """

    operation_id: str
    label: str
    changes: tuple[Change, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    note: str = ""

    def __bool__(self) -> bool:
        return bool(self.changes)

    def touches(self, table: str) -> tuple[Change, ...]:
        """The changes of one table."""
        return tuple(change for change in self.changes if change.table == table)

    def removes(self, record_id: str) -> bool:
        """Whether that record is gone now."""
        return any(change.record_id == record_id and change.action is Action.REMOVED for change in self.changes)


class Operation(NamedTuple):
    """One line of the journal. kind: do, undo or redo; records: how many revisions it wrote."""

    id: str
    name: str
    label: str
    kind: str
    at: str
    who: str
    host: str
    why: str
    source: str
    records: int


class Revision(NamedTuple):
    """One saved state of one record. before or after is None where the record did not exist.

    operation: label of the operation that wrote it; kind: do, undo or redo.
    provenance: the file and the cells that it came from, None for what was done here.
    """

    id: str
    operation_id: str
    table: str
    record_id: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    operation: str
    kind: str
    at: str
    who: str
    host: str
    why: str
    provenance: "Provenance | None" = None

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields that differ; all of them for an added or removed record."""
        before, after = self.before or {}, self.after or {}
        names = after or before
        return tuple(name for name in names if before.get(name) != after.get(name))


class SearchHit(NamedTuple):
    """A record that search found.

    table: sections, entries, chapters or missions; owner_id: as in Change.
    place: where it stands, outermost first ("June 2020, Part I", "Europe", "Albania", "Background").
    snippet: the words around the hit, with "…" where text was left out; marks: (start, end) in it.
    block: index of the section's block that holds the snippet, -1 where the hit is not in its blocks.
    """

    table: str
    record_id: str
    owner_id: str
    edition_id: str
    region: str
    member: str
    place: tuple[str, ...]
    snippet: str
    marks: tuple[tuple[int, int], ...] = ()
    block: int = -1


class Incoming(NamedTuple):
    """What bringing an edition in would meet.

    edition: name of the edition in the store that it would change, "" where it is a new one.
    known_file: this very file was read before, so nothing would change.
    edited: how many of that edition's sections were changed by hand since they came.
    """

    edition: str = ""
    known_file: bool = False
    edited: int = 0


class Conflict(Refused):
    """A text was changed by someone else since the editor read it; nothing was written.

    mine: the text that was to be saved; theirs: the text now in the store; revision: of that text.
    """

    def __init__(self, sentence: str, *, mine: str, theirs: str, revision: str) -> None:
        super().__init__(sentence)
        self.mine = mine
        self.theirs = theirs
        self.revision = revision
