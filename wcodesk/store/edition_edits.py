"""Changing what stands on an edition itself."""

from __future__ import annotations

from typing import Any

from wcodesk.model.changes import ChangeSet
from wcodesk.model.errors import Refused
from wcodesk.model.records import Edition, EditionState
from wcodesk.model.step_words import EDIT_EDITION, FREEZE, THAW
from wcodesk.model.translation import tr
from wcodesk.store.database import Database
from wcodesk.store.editions import Editions
from wcodesk.store.journal import Header, Journal
from wcodesk.store.texts import issue_name, one_line

_FIELDS = frozenset(("title", "published", "part", "period_from", "period_to"))


class EditionEdits(Editions):
    """Reads editions and changes them."""

    def __init__(self, db: Database, journal: Journal) -> None:
        super().__init__(db)
        self._journal = journal

    def edit(self, edition_id: str, fields: dict[str, Any], *, why: str = "") -> ChangeSet:
        """Changes the title, part or dates of an edition."""
        edition = self.get(edition_id)
        if unknown := set(fields) - _FIELDS:
            raise TypeError(f"an edition has no field {', '.join(sorted(unknown))} that can be edited")
        if not fields.get("title", edition.title).strip():
            raise Refused(tr("An edition needs a title."))
        label = EDIT_EDITION.format(edition=_named(edition))
        with self._journal.operation(Header("edit_edition", label, why=why)) as op:
            op.update("editions", edition_id, {name: one_line(value) for name, value in fields.items()})
        return op.result()

    def set_state(self, edition_id: str, state: EditionState, *, why: str = "") -> ChangeSet:
        """Freezes an edition, so that nothing in it can be changed, or thaws it."""
        name, text = ("freeze", FREEZE) if state is EditionState.FROZEN else ("thaw", THAW)
        label = text.format(edition=_named(self.get(edition_id)))
        with self._journal.operation(Header(name, label, why=why)) as op:
            op.update("editions", edition_id, {"state": state.value})
        return op.result()


def _named(edition: Edition) -> str:
    """An edition's name for a sentence."""
    return issue_name(edition.title, edition.published, edition.part)
