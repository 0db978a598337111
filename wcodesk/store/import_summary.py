"""What accepting a file did, in one line, as the record of imports keeps it: "2 texts changed, 1 mission added"."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence

from wcodesk.model.changes import Action, Change
from wcodesk.store.database import Database

_NOUNS = {"sections": "text", "missions": "mission", "registers": "fact"}


def summary_of(changes: Iterable[Change]) -> str:
    """Of one operation."""
    return _said((change.table, change.action) for change in changes if change.fields != ("position",))


def summary_of_several(db: Database, operations: Sequence[str]) -> str:
    """Of operations together: of each record how it was before all of them beside how they left it."""
    marks = ", ".join("?" * len(operations))
    states: dict[tuple[str, str], list[str | None]] = {}
    wanted = f"SELECT table_name, record_id, before, after FROM revisions WHERE operation_id IN ({marks}) ORDER BY seq"  # noqa: S608
    for table, record, before, after in db.rows(wanted, tuple(operations)):
        states.setdefault((table, record), [before, after])[1] = after
    actions = ((table, _action(before, after)) for (table, _), (before, after) in states.items())
    return _said((table, action) for table, action in actions if action is not None)


def _action(before: str | None, after: str | None) -> Action | None:
    """What became of a record between two states of its row, as JSON; None where it only stands elsewhere."""
    if before is None or after is None:
        return None if before == after else Action.REMOVED if after is None else Action.ADDED
    old, new = json.loads(before), json.loads(after)
    changed = {name for name in new if new[name] != old.get(name)}
    return Action.CHANGED if changed - {"position"} else None


def _said(actions: Iterable[tuple[str, Action]]) -> str:
    counts = Counter((_NOUNS[table], action.value) for table, action in actions if table in _NOUNS)
    order = [(noun, action.value) for noun in _NOUNS.values() for action in Action]
    said = [f"{counts[each]} {each[0]}{'s' * (counts[each] > 1)} {each[1]}" for each in order if counts[each]]
    return ", ".join(said) or "nothing to change"
