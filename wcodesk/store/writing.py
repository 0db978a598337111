"""All that writes to a store, made together when something is changed for the first time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from wcodesk.store.database import Database
from wcodesk.store.edition_edits import EditionEdits
from wcodesk.store.entry_edits import EntryEdits
from wcodesk.store.index import SearchIndex
from wcodesk.store.journal import Author, Journal
from wcodesk.store.lock import host_name, user_name
from wcodesk.store.mission_batches import MissionBatches
from wcodesk.store.section_edits import SectionEdits
from wcodesk.store.undo import Undo


class Writing:
    """The journal and what changes records through it. who: the name for the journal; None for the system's user."""

    def __init__(self, db: Database, who: str | None, clock: Callable[[], datetime]) -> None:
        self.index = SearchIndex(db)
        self.journal = Journal(db, self.index, Author(user_name() if who is None else who, host_name()), clock)
        self.undo = Undo(db, self.journal)
        self.editions = EditionEdits(db, self.journal)
        self.entries = EntryEdits(db, self.journal)
        self.sections = SectionEdits(db, self.journal, self.undo)
        self.missions = MissionBatches(db, self.journal)
