"""The steps of the journal that undo and redo would turn round next; turning them round is in undo.py."""

from __future__ import annotations

from wcodesk.model.errors import NotFound
from wcodesk.model.shown import Step
from wcodesk.model.translation import tr
from wcodesk.store.database import Database

FIRST_EDITION = "first_edition"
"""The operation that a store begins with. One key too many must not empty the desk, so undo stops before it."""


class Steps:
    """Finds the steps."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def undo_step(self) -> Step | None:
        """The step that undo would take back: the last one done and not undone since."""
        group = self._last_done()
        return self._step(group) if group else None

    def redo_step(self) -> Step | None:
        """The step that redo would do again: the last one undone, if nothing else was done since."""
        group = self._last_undone()
        return self._step(group) if group else None

    def _last_turn(self, group: str) -> tuple[str, str] | None:
        """Id and kind of the last undo or redo of a step."""
        found = self._db.row("SELECT id, kind FROM operations WHERE target = ? ORDER BY seq DESC LIMIT 1", (group,))
        return (found[0], found[1]) if found else None

    def _last_done(self) -> str | None:
        sql = "SELECT kind, group_id, target FROM operations WHERE kind <> 'undo' AND name <> ? ORDER BY seq DESC"
        with self._db.plain_errors():
            for kind, group, target in self._db.conn.execute(sql, (FIRST_EDITION,)):
                step = str(group if kind == "do" else target)
                last = self._last_turn(step)
                if last is None or last[1] != "undo":
                    return step
        return None

    def _last_undone(self) -> str | None:
        since: list[tuple[str, str]] = []
        with self._db.plain_errors():
            for kind, target in self._db.conn.execute("SELECT kind, target FROM operations ORDER BY seq DESC"):
                if kind == "do":
                    break
                since.append((kind, target))
        undone: list[str] = []
        for kind, target in reversed(since):
            if kind == "undo":
                undone.append(target)
            elif target in undone:
                undone.remove(target)
        return undone[-1] if undone else None

    def _label(self, group: str) -> str:
        found = self._db.row("SELECT label FROM operations WHERE group_id = ? ORDER BY seq DESC LIMIT 1", (group,))
        return str(found[0]) if found else ""

    def _step(self, group: str) -> Step:
        found = self._db.row(
            "SELECT id, label, at, who, host, why FROM operations WHERE group_id = ? ORDER BY seq DESC LIMIT 1",
            (group,),
        )
        if found is None:
            raise NotFound(tr("The journal has no step {id}.", id=group))
        return Step(*found)
