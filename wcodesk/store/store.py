"""The store: one file with Members, editions, their texts and missions, and the journal of all changes.

What only some acts need (changing anything, reading editions in, printing, backup, checks) is imported by them,
because all that is imported here delays the first window, which only reads.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from wcodesk.model.errors import FileProblem
from wcodesk.model.records import Chapter, Edition, Entry, Member, Mission, Section
from wcodesk.model.translation import tr
from wcodesk.store.changing import Changing
from wcodesk.store.database import Database, checked_header
from wcodesk.store.editions import Editions
from wcodesk.store.imports import Imports
from wcodesk.store.lock import StoreLock
from wcodesk.store.missions import Missions
from wcodesk.store.schema import NEWEST
from wcodesk.store.sections import Sections
from wcodesk.store.steps import Steps

if TYPE_CHECKING:
    from wcodesk.model.changes import ChangeSet, Operation, Revision, SearchHit
    from wcodesk.model.content import EditionContent, Scope
    from wcodesk.model.shown import EditionTree, SectionNode, Signs, Step
    from wcodesk.model.standing import EditedSection, RegionGaps
    from wcodesk.model.workbook import Origin
    from wcodesk.store.search import Search

Clock = Callable[[], datetime]
_AT_ONCE = 2000  # missions that the index of search takes in before somebody else gets a turn


def now() -> datetime:
    """The time of day, in UTC."""
    return datetime.now(UTC)


class Store(Imports, Changing):
    """Reads and changes one store file. Made by `create` and `open`; one program at a time.

    Every operation is one transaction and one line of the journal. It returns what it changed once that
    is safely on disk, or raises a DeskError and leaves the store as it was.
    Unknown ids raise NotFound, changes of a frozen edition Refused.
    """

    def __init__(self, db: Database, lock: StoreLock, who: str | None, clock: Clock, import_backups: int) -> None:
        super().__init__(db, who, clock, import_backups)
        self.path = db.path
        self._lock = lock
        self._editions = Editions(db)
        self._sections = Sections(db)
        self._missions = Missions(db)
        self._steps = Steps(db)

    # Opening and closing

    @classmethod
    def create(
        cls,
        path: Path | str,
        *,
        members: Iterable[Member] | None = None,
        bundled: bool = False,
        who: str | None = None,
        clock: Clock = now,
        import_backups: int = 5,
        program: str = "",
    ) -> Self:
        """A new store that holds the Members, and where wanted the edition that the program ships with.

        members: the Members as shipped, unless given. import_backups: how many copies from before the imports of
        a day are kept beside the store, 0 makes none. program: what others are told has it.
        Raises FileProblem where a file of that name exists.
        """
        path = Path(path).resolve()
        lock = StoreLock(path, program=program)
        try:
            if path.exists():
                raise FileProblem(path, tr("there is a file of that name already; nothing was changed."))
            from wcodesk.store.creation import write_new

            write_new(path, members, (lambda passing: cls._begin(passing, who, clock)) if bundled else None)
            return cls._open_locked(path, lock, who, clock, import_backups)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(
        cls,
        path: Path | str,
        *,
        who: str | None = None,
        clock: Clock = now,
        patience: float = 2.0,
        import_backups: int = 5,
        program: str = "",
    ) -> Self:
        """An existing store, of this version or an older one, which is backed up and brought up to date.

        who: the name for the journal; the system's user without one. patience: seconds to wait for a program
        that is just closing it. import_backups, program: as for `create`.
        Raises FileProblem for what is no sound store of ours, StoreTaken where another program has it.
        """
        path = Path(path).resolve()
        if not path.is_file():
            raise FileProblem(path, tr("it is a folder.") if path.is_dir() else tr("there is no such file."))
        lock = StoreLock(path, patience=patience, program=program)
        try:
            return cls._open_locked(path, lock, who, clock, import_backups)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _open_locked(cls, path: Path, lock: StoreLock, who: str | None, clock: Clock, import_backups: int) -> Self:
        header = checked_header(path, newest=NEWEST)
        db = Database(path)
        try:
            if header.version < NEWEST:
                from wcodesk.store.migrations import upgrade

                upgrade(db, header.version)
            db.check_schema(NEWEST)
        except BaseException:
            db.close()
            raise
        return cls(db, lock, who, clock, import_backups)

    @classmethod
    def _begin(cls, path: Path, who: str | None, clock: Clock) -> None:
        """Puts the bundled edition into a store that nobody sees yet."""
        from wcodesk.model.members import MemberIndex
        from wcodesk.store.bundle import bundled_edition
        from wcodesk.store.landing import Landing

        with cls._open_locked(path, StoreLock(path), who, clock, 0) as store:
            content = bundled_edition(MemberIndex(store.members()))
            Landing(store._db, store._writing.journal).add(content, why="comes with WCO Desk", first=True)

    def close(self) -> None:
        """Closes the file and lets others open it. Doing so twice does nothing."""
        self._db.close()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Reading

    def members(self) -> tuple[Member, ...]:
        """Every Member that the store knows, in the order of the regions."""
        import json  # late, here and below: what a window shows first holds none

        rows = self._db.rows("SELECT iso, name, name_fr, region, aliases, former FROM members ORDER BY position")
        return tuple(
            Member(iso, name, name_fr, region, tuple(json.loads(aliases)), tuple(json.loads(former)))
            for iso, name, name_fr, region, aliases, former in rows
        )

    def editions(self) -> list[Edition]:
        """Every edition, the newest first."""
        return self._editions.all()

    def edition(self, edition_id: str) -> Edition:
        """One edition."""
        return self._editions.get(edition_id)

    def tree(self, edition_id: str, *, words: bool = True) -> EditionTree:
        """An edition's chapters and entries with the number of their sections and words, without texts.

        words: whether to count the words, which takes longer than all the rest; else they are 0.
        """
        if words and edition_id in self._editions.waiting():
            self._take_in(edition_id)
        return self._editions.tree(edition_id, words=words)

    def headings(self, edition_id: str, owner_id: str = "") -> list[SectionNode]:
        """The sections of an edition, or of one owner in it, in printed order within each owner; without texts."""
        from wcodesk.store.signs import headings

        return headings(self._db, edition_id, owner_id)

    def signs(self, edition_id: str) -> Signs:
        """What is empty in an edition, and what was edited since it came in."""
        from wcodesk.store.signs import signs

        return signs(self._db, edition_id)

    def chapters(self, edition_id: str) -> list[Chapter]:
        """The chapters of an edition in printed order."""
        return self._editions.chapters(edition_id)

    def entries(self, edition_id: str, region: str = "") -> list[Entry]:
        """The entries of an edition, or of one region's chapter, in printed order."""
        return self._editions.entries(edition_id, region)

    def entry(self, edition_id: str, iso: str) -> Entry:
        """The entry of a Member, by its code."""
        return self._editions.entry(edition_id, iso)

    def overview(self, edition_id: str) -> list[Section]:
        """The sections of an edition's overview in printed order."""
        return self._sections.of(edition_id)

    def sections(self, owner_id: str) -> list[Section]:
        """The sections of an edition's overview, a chapter or an entry in printed order; none for an unknown id."""
        return self._sections.of(owner_id)

    def section(self, section_id: str) -> Section:
        """One section."""
        return self._sections.get(section_id)

    def missions(self, edition_id: str, *, member: str | None = None, region: str | None = None) -> list[Mission]:
        """An edition's missions in the order they were noted.

        member: only those of that Member (its code; "" for those of a whole region); region: of that region.
        """
        return self._missions.of(edition_id, member=member, region=region)

    def mission(self, mission_id: str) -> Mission:
        """One mission."""
        return self._missions.get(mission_id)

    def edited_last(self, edition_id: str, limit: int = 8) -> list[EditedSection]:
        """The sections of an edition that people changed, the last first; its coming in is no such change."""
        from wcodesk.store.standing import edited_last

        return edited_last(self._db, edition_id, limit)

    def gaps(self, edition_id: str) -> list[RegionGaps]:
        """The entries of an edition without text or without a main section, by region."""
        from wcodesk.store.standing import gaps

        return gaps(self._db, edition_id)

    def mission_names(self, field: str, *, edition_id: str = "") -> list[tuple[str, int]]:
        """What the missions hold as topic, programme, donor or place, with how many do, the most used first.

        edition_id: only those of that edition.
        """
        return self._missions.names(field, edition_id)

    def snapshot(self, edition_id: str, scope: Scope, *, at: datetime | None = None) -> EditionContent:
        """The part of an edition that is to be printed, as plain values with the records' ids.

        at: with the sections as they stood at that moment, instead of now.
        """
        if at is not None:
            from wcodesk.store.earlier import take_earlier

            return take_earlier(self._db, edition_id, scope, at)
        from wcodesk.store.snapshot import take

        return take(self._db, edition_id, scope)

    def origin(self, edition_id: str) -> Origin:
        """The store's id and the newest revision of each section and mission, for a workbook that may come back."""
        from wcodesk.store.origin import take

        return take(self._db, edition_id)

    def revisions(self, edition_id: str) -> dict[str, str]:
        """The newest revision of each section and mission of an edition, by its id."""
        from wcodesk.store.origin import revisions

        return revisions(self._db, edition_id)

    def search(self, text: str, *, edition_id: str = "", limit: int = 50) -> list[SearchHit]:
        """What holds all the words typed (the last may be a beginning), the best first; any text is safe.

        "Quoted words" stand together; accents and case do not count; edition_id: only in that edition.
        """
        for waiting in self._editions.waiting():  # also for a search of another one: it is all weighed together
            self._take_in(waiting)
        return self._search.search(text, edition_id=edition_id, limit=limit)

    def prepare_search(self) -> bool:
        """Do a part of what search would else do at once for the editions that came in; whether there was any."""
        waiting = self._editions.waiting()
        if waiting and not self._writing.index.look(waiting[0]):
            self._take_in(waiting[0], _AT_ONCE)
        return bool(waiting)

    @cached_property
    def _search(self) -> Search:
        from wcodesk.store.search import Search

        return Search(self._db)

    def _take_in(self, edition_id: str, most: int = sys.maxsize) -> None:
        """Brings the index of search up to date with an edition that came in since it was asked, or a part of it."""
        index = self._writing.index
        try:
            with self._db.transaction():
                index.take_in(edition_id, most)
        except BaseException:
            index.forget()  # the part that it thinks to have taken in
            raise

    # History

    def history(self, record_id: str) -> list[Revision]:
        """Every saved state of a record, also of a removed one, the newest first."""
        return self._writing.journal.history(record_id)

    def operations(self, limit: int = 100, skip: int = 0) -> list[Operation]:
        """What was done, the newest first."""
        return self._writing.journal.operations(limit, skip)

    def undo_step(self) -> Step | None:
        """What `undo` would take back, None for nothing."""
        return self._steps.undo_step()

    def redo_step(self) -> Step | None:
        """What `redo` would do again, None for nothing."""
        return self._steps.redo_step()

    def undo(self, operation_id: str | None = None) -> ChangeSet:
        """Takes back the last step, or the whole step that an older operation belongs to.

        Records or fields that were changed since stay as they are and are in `skipped`. Raises Refused where
        there is nothing to take back, or all that an older operation did was changed since.
        """
        return self._writing.undo.undo(operation_id)

    def redo(self) -> ChangeSet:
        """Does the last undone step again, if nothing was done since. Raises Refused where there is none."""
        return self._writing.undo.redo()

    # Settings, backup, checks

    def setting(self, key: str, default: Any = None) -> Any:
        """A remembered value (anything JSON can say) that is no part of the report and has no history."""
        import json

        row = self._db.row("SELECT value FROM settings WHERE key = ?", (key,))
        return default if row is None else json.loads(row[0])

    def set_setting(self, key: str, value: Any) -> None:
        """Remembers a value."""
        import json

        with self._db.transaction() as conn:
            conn.execute("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", (key, json.dumps(value)))

    def backup(self, path: Path | str) -> Path:
        """Writes a checked copy of the store, which is a store itself. Raises FileProblem."""
        from wcodesk.store.backup import back_up

        target = Path(path).resolve()
        if target == self.path:
            raise FileProblem(target, tr("that is the store itself; choose another name for the backup."))
        return back_up(self._db.conn, target)

    def check(self, *, full: bool = True) -> list[str]:
        """What is wrong with the store, one sentence each; empty when it is sound. full: reads every record."""
        from wcodesk.store.check import check

        return check(self._db, self._writing.index, full=full)

    def rebuild_search(self) -> None:
        """Makes the index of search anew, where `check` found it wrong."""
        with self._db.transaction():
            self._writing.index.rebuild()
