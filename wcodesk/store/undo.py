"""Undo and redo: turning steps of the journal round, by writing new operations.

A step is one operation, or the saves of one stretch of typing (they share a group). Undoing a step
turns round what it last did; redoing it turns round its undo. Both are operations like any other, so
they outlive the program and are in History. A later change is never lost: a field that is no longer
as the step left it stays as it is, and is reported.
"""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime, timedelta
from typing import NamedTuple

from wcodesk.model.changes import ChangeSet
from wcodesk.model.errors import NotFound, Refused
from wcodesk.model.step_words import REDO, UNDO, retold
from wcodesk.model.translation import tr
from wcodesk.store.database import Database
from wcodesk.store.journal import Header, Journal, Recorder
from wcodesk.store.schema import Row
from wcodesk.store.steps import Steps

_TYPING = timedelta(seconds=60)  # saves within this time of the first one are one step
_REVISIONS = (
    "SELECT r.table_name, r.record_id, r.before, r.after FROM revisions r"
    " JOIN operations o ON o.id = r.operation_id WHERE o.{} = ? ORDER BY r.seq"
)
_BY_OPERATION = _REVISIONS.format("id")
_BY_GROUP = _REVISIONS.format("group_id")


class _Turn(NamedTuple):
    """One record to be taken from the state `now` to the state `then`; None where it did not exist."""

    table: str
    record_id: str
    now: Row | None
    then: Row | None


class Undo(Steps):
    """Finds the steps and turns them round."""

    def __init__(self, db: Database, journal: Journal) -> None:
        super().__init__(db)
        self._journal = journal

    def undo(self, operation_id: str | None = None) -> ChangeSet:
        """Takes back the last step, or the step of any older operation.

        Raises Refused where there is nothing to undo, NotFound for an unknown operation.
        """
        group = self._last_done() if operation_id is None else self._group_of(operation_id)
        if group is None:
            raise Refused(tr("There is nothing to undo."))
        label = self._label(group)
        last = self._last_turn(group)
        if last and last[1] == "undo":
            raise Refused(tr("“{step}” is already undone.", step=retold(label)))
        turns = self._turns(_BY_OPERATION, last[0]) if last else self._turns(_BY_GROUP, group)
        header = Header("undo", UNDO.format(step=label), kind="undo", target=group)
        return self._write(header, turns, must_change=operation_id is not None)

    def redo(self) -> ChangeSet:
        """Does the last undone step again. Raises Refused where there is none."""
        group = self._last_undone()
        if group is None:
            raise Refused(tr("There is nothing to redo."))
        last = self._last_turn(group)
        turns = self._turns(_BY_OPERATION, last[0]) if last else []
        header = Header("redo", REDO.format(step=self._label(group)), kind="redo", target=group)
        return self._write(header, turns)

    def typing_group(self, section_id: str, text: str) -> str:
        """The step that a save of typed text belongs to: the last one, if it is typing there and fresh; else "".

        Text that is back where the step began is a step of its own, so that no step undoes nothing.
        """
        last = self._db.row("SELECT group_id, name, kind FROM operations ORDER BY seq DESC LIMIT 1")
        if last is None or last[1:] != ("type", "do"):
            return ""
        first = self._db.row(
            "SELECT o.at, r.record_id, r.before FROM operations o JOIN revisions r ON r.operation_id = o.id"
            " WHERE o.group_id = ? ORDER BY r.seq LIMIT 1",
            (last[0],),
        )
        if first is None or first[1] != section_id or json.loads(first[2])["text"] == text:
            return ""
        age = self._journal.clock() - datetime.fromisoformat(first[0])
        return str(last[0]) if timedelta(0) <= age <= _TYPING else ""

    def _write(self, header: Header, turns: list[_Turn], *, must_change: bool = False) -> ChangeSet:
        with self._journal.operation(header) as op:
            for turn in turns:
                if turn.table == "editions" and turn.then is None and turn.now and turn.now["state"] == "frozen":
                    op.allow_frozen(turn.record_id)
            for turn in reversed(turns):
                _apply(op, turn)
            result = op.result()
            if must_change and not result:
                said = tr("Nothing can be taken back: all of “{step}” was changed again since.")
                raise Refused(said.format(step=retold(self._label(header.target))))
            # A step of which nothing is left counts as undone all the same, or undo could not go past it.
            op.begin()
        return op.result(_note(result))

    def _turns(self, sql: str, key: str) -> list[_Turn]:
        """What took place, turned round; saves of one record in a row count as one."""
        turns: list[_Turn] = []
        for table, record_id, before, after in self._db.rows(sql, (key,)):
            then, now = before and json.loads(before), after and json.loads(after)
            if turns and turns[-1].record_id == record_id:
                then = turns.pop().then
            turns.append(_Turn(table, record_id, now, then))
        return turns

    def _group_of(self, operation_id: str) -> str:
        found = self._db.row("SELECT group_id, kind, label FROM operations WHERE id = ?", (operation_id,))
        if found is None:
            raise NotFound(tr("The journal has no operation {id}.", id=operation_id))
        if found[1] != "do":
            said = tr("“{step}” is an undo or redo itself; choose the step that it belongs to.")
            raise Refused(said.format(step=retold(found[2])))
        return str(found[0])


def _apply(op: Recorder, turn: _Turn) -> None:
    """Takes one record back, as far as nobody changed it since."""
    current = op.get(turn.table, turn.record_id)
    try:
        if turn.now is None:
            if turn.then is not None and current is None:
                op.insert(turn.table, turn.then)
            elif current is not None:
                op.skip(turn.table, turn.record_id, "is there already")
        elif current is None:
            op.skip(turn.table, turn.record_id, "was removed since")
        elif turn.then is None:
            if current == turn.now:
                op.delete(turn.table, turn.record_id)
            else:
                op.skip(turn.table, turn.record_id, "was changed since", _differing(current, turn.now))
        else:
            _restore(op, turn, current, turn.now, turn.then)
    except sqlite3.IntegrityError:
        # The keys of the tables know better than we: what it stands in is gone, or others came to stand in it.
        reason = "belongs to what was removed or replaced since" if turn.now is None else "holds what was added since"
        op.skip(turn.table, turn.record_id, reason)


def _restore(op: Recorder, turn: _Turn, current: Row, now: Row, then: Row) -> None:
    fields = _differing(now, then)
    kept = tuple(name for name in fields if current[name] not in (now[name], then[name]))
    op.update(turn.table, turn.record_id, {name: then[name] for name in fields if name not in kept})
    if kept:
        op.skip(turn.table, turn.record_id, "was changed since", kept)


def _differing(one: Row, other: Row) -> tuple[str, ...]:
    return tuple(name for name in one if one[name] != other[name])


def _note(result: ChangeSet) -> str:
    count = len({skipped.record_id for skipped in result.skipped})
    if not count:
        return ""
    said = tr("{n} of {all} records were changed since and stay as they are.")
    return said.format(n=count, all=count + len(result.changes))
