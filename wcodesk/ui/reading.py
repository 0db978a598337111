"""What the panels may ask a store: reading alone. Writing goes through the session."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from wcodesk.model.changes import Revision, SearchHit
    from wcodesk.model.records import Edition, Member, Mission, Section
    from wcodesk.model.shown import EditionTree, SectionNode, Signs, Step
    from wcodesk.model.standing import EditedSection, RegionGaps
    from wcodesk.model.submission import SubmissionRecord


class Reading(Protocol):
    """The reading side of store.Store."""

    @property
    def path(self) -> Path:
        """The store's file."""

    def members(self) -> tuple[Member, ...]:
        """All Members."""

    def editions(self) -> Sequence[Edition]:
        """All editions, the newest first."""

    def edition(self, edition_id: str) -> Edition:
        """One edition. Raises NotFound."""

    def tree(self, edition_id: str, *, words: bool = True) -> EditionTree:
        """An edition's overview, chapters and entries without their text. words: whether to count theirs."""

    def headings(self, edition_id: str, owner_id: str = "") -> Sequence[SectionNode]:
        """The sections of an edition, or of one owner in it, in printed order within each owner; without texts."""

    def signs(self, edition_id: str) -> Signs:
        """What is empty in an edition, and what was edited since it came in."""

    def search(self, text: str, *, edition_id: str = "", limit: int = 50) -> Sequence[SearchHit]:
        """What holds all the words typed, the best first."""

    def prepare_search(self) -> bool:
        """Make a part ready of what is to be searched; whether there was any that was not."""

    def sections(self, owner_id: str) -> Sequence[Section]:
        """The sections of an edition's overview, a chapter or an entry, in printed order."""

    def missions(self, edition_id: str, *, member: str | None = None, region: str | None = None) -> Sequence[Mission]:
        """Missions of an edition; member "" means those of a whole region."""

    def mission(self, mission_id: str) -> Mission:
        """One mission. Raises NotFound."""

    def mission_names(self, field: str, *, edition_id: str = "") -> Sequence[tuple[str, int]]:
        """Topics, programmes, donors or places in use, with how many missions have each, the most used first."""

    def history(self, record_id: str) -> Sequence[Revision]:
        """Every saved state of a record, the newest first."""

    def edited_last(self, edition_id: str, limit: int = 8) -> Sequence[EditedSection]:
        """The sections of an edition that people changed, the last first."""

    def gaps(self, edition_id: str) -> Sequence[RegionGaps]:
        """The entries of an edition without text or without a main section, by region."""

    def submissions(self, text: str = "") -> Sequence[SubmissionRecord]:
        """The record of imports, the newest first."""

    def undo_step(self) -> Step | None:
        """What undo would take back."""

    def redo_step(self) -> Step | None:
        """What redo would do again."""
