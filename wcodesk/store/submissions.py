"""The record of imports: each file that came back, with its bytes, and how far it is.

It is no part of the report, so nothing here is journaled or undone. Whether a submission is accepted is not written
down twice: the journal has the operations that accepted it, by their source, and knows whether they still stand.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from hashlib import sha256 as hashed
from typing import Any

from wcodesk.model.errors import NotFound, Refused
from wcodesk.model.folding import fold
from wcodesk.model.ids import new_id
from wcodesk.model.submission import SubmissionRecord, SubmissionState
from wcodesk.model.translation import tr
from wcodesk.store.database import Database
from wcodesk.store.import_summary import summary_of_several
from wcodesk.store.journal import timestamp, to_json
from wcodesk.store.texts import one_line

IMPORT = "import"
"""The name of the operations that accept a submission."""

_COLUMNS = "id, sha256, name, size, received, members, edition, sender, summary, set_aside, decided, who"
_SELECT = f"SELECT {_COLUMNS} FROM submissions "  # noqa: S608
_ACCEPTINGS = (
    "SELECT o.source, o.id,"
    " coalesce((SELECT t.kind FROM operations t WHERE t.target = o.group_id ORDER BY t.seq DESC LIMIT 1), 'do')"
    " FROM operations o WHERE o.source <> '' AND o.source = coalesce(?, o.source) AND o.name = ? AND o.kind = 'do'"
    " ORDER BY o.seq"
)


def source_of(sha256: str) -> str:
    """What the journal knows a file by."""
    return f"sha256:{sha256}"


class Submissions:
    """Keeps submissions and finds them."""

    def __init__(self, db: Database, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._clock = clock

    def keep(
        self, name: str, data: bytes, sha256: str, *, members: Iterable[str], edition: str, sender: str, summary: str
    ) -> SubmissionRecord:
        """Keeps a file that came in; see Store.keep_submission. ValueError where the hash is not that of the bytes."""
        if hashed(data).hexdigest() != sha256:
            raise ValueError("the hash is not that of the bytes")
        if known := self.of_file(sha256):
            return known
        made = new_id()
        values = (
            made, sha256, one_line(name), len(data), timestamp(self._clock()), to_json(list(members)), edition,
            one_line(sender), one_line(summary), 0, "", "", "{}", data,
        )  # fmt: skip
        with self._db.transaction() as conn:
            conn.execute(
                f"INSERT INTO submissions ({_COLUMNS}, choices, data) VALUES ({', '.join('?' * len(values))})",  # noqa: S608
                values,
            )
        return self.get(made)

    def all(self, text: str = "") -> list[SubmissionRecord]:
        """The newest first. text: only those that hold all its words, in any field that people read."""
        turns = self._acceptings(None)
        rows = self._db.rows(_SELECT + "ORDER BY received DESC, id DESC")
        records = [self._record(row, turns.get(source_of(row[1]), [])) for row in rows]
        words = fold(text).split()
        if not words:
            return records
        names = {
            iso: f"{iso} {name} {name_fr} {' '.join(json.loads(aliases))}"
            for iso, name, name_fr, aliases in self._db.rows("SELECT iso, name, name_fr, aliases FROM members")
        }
        return [record for record in records if _holds(record, words, names)]

    def get(self, submission_id: str) -> SubmissionRecord:
        """One of them. Raises NotFound."""
        found = self._find("id", submission_id)
        if found is None:
            raise NotFound(tr("That submission is not in the store (it may have been forgotten)."))
        return found

    def of_file(self, sha256: str) -> SubmissionRecord | None:
        """The submission of these very bytes, if they came in before."""
        return self._find("sha256", sha256)

    def data(self, submission_id: str) -> bytes:
        """The bytes as they came. Raises NotFound."""
        return bytes(self._column("data", submission_id))

    def choices(self, submission_id: str) -> dict[str, Any]:
        """What was chosen so far, as plain JSON; empty where nothing was, or it is damaged. Raises NotFound."""
        try:
            found = json.loads(self._column("choices", submission_id))
        except ValueError:
            found = None
        return found if isinstance(found, dict) else {}

    def save(
        self,
        submission_id: str,
        *,
        choices: Mapping[str, Any] | None,
        summary: str | None,
        members: Iterable[str] | None,
        edition: str | None,
        sender: str | None,
    ) -> SubmissionRecord:
        """Changes what is given. Raises NotFound."""
        values = {
            "choices": None if choices is None else to_json(choices),
            "summary": None if summary is None else one_line(summary),
            "members": None if members is None else to_json(list(members)),
            "edition": edition,
            "sender": None if sender is None else one_line(sender),
        }
        return self._set(submission_id, {name: value for name, value in values.items() if value is not None})

    def set_aside(self, submission_id: str) -> SubmissionRecord:
        """Puts one aside. Raises Refused for one that is accepted."""
        record = self.get(submission_id)
        if record.state is SubmissionState.ACCEPTED:
            raise Refused(tr("{file} is accepted; take the import back first.", file=record.name))
        return self._set(submission_id, {"set_aside": 1})

    def bring_back(self, submission_id: str) -> SubmissionRecord:
        """Lets one that was put aside wait again."""
        return self._set(submission_id, {"set_aside": 0})

    def forget(self, submission_id: str) -> None:
        """Removes one and its bytes. Raises Refused for one that ever went into the report."""
        record = self.get(submission_id)
        if record.operation_id or record.state not in (SubmissionState.WAITING, SubmissionState.SET_ASIDE):
            said = tr("{file} was accepted, so the record of imports keeps it.", file=record.name)
            raise Refused(said)
        with self._db.transaction() as conn:
            conn.execute("DELETE FROM submissions WHERE id = ?", (submission_id,))

    def _set(self, submission_id: str, values: Mapping[str, Any]) -> SubmissionRecord:
        self.get(submission_id)
        if values:
            with self._db.transaction() as conn:
                update(conn, submission_id, values)
        return self.get(submission_id)

    def _column(self, name: str, submission_id: str) -> Any:
        row = self._db.row(f"SELECT {name} FROM submissions WHERE id = ?", (submission_id,))  # noqa: S608
        if row is None:
            raise NotFound(tr("That submission is not in the store (it may have been forgotten)."))
        return row[0]

    def _find(self, column: str, value: str) -> SubmissionRecord | None:
        row = self._db.row(f"{_SELECT}WHERE {column} = ?", (value,))
        if row is None:
            return None
        source = source_of(row[1])
        return self._record(row, self._acceptings(source).get(source, []))

    def _acceptings(self, source: str | None) -> dict[str, list[tuple[str, str]]]:
        """By source the operations that accepted it, each with its last turn (do, undo or redo), the newest last."""
        found: dict[str, list[tuple[str, str]]] = {}
        for of, operation, turn in self._db.rows(_ACCEPTINGS, (source, IMPORT)):
            found.setdefault(of, []).append((operation, turn))
        return found

    def _record(self, row: tuple[Any, ...], acceptings: list[tuple[str, str]]) -> SubmissionRecord:
        """acceptings: as _acceptings gives them. What is kept as summary is of the last, so that of several is made."""
        record = _record(row, acceptings)
        if len(acceptings) < 2 or record.state is not SubmissionState.ACCEPTED:
            return record
        return record._replace(summary=summary_of_several(self._db, _standing(acceptings)))


def update(conn: sqlite3.Connection, submission_id: str, values: Mapping[str, Any]) -> None:
    """Changes columns of a submission, inside a transaction."""
    assignments = ", ".join(f"{name} = ?" for name in values)
    conn.execute(f"UPDATE submissions SET {assignments} WHERE id = ?", (*values.values(), submission_id))  # noqa: S608


def _record(row: tuple[Any, ...], acceptings: list[tuple[str, str]]) -> SubmissionRecord:
    submission_id, sha256, name, size, received, members, edition, sender, summary, set_aside, decided, who = row
    standing = _standing(acceptings)
    # What was accepted without a change of the report has no operation, and nothing to take back.
    if standing or (decided and not acceptings):
        state = SubmissionState.ACCEPTED
    elif set_aside:
        state = SubmissionState.SET_ASIDE
    else:
        state = SubmissionState.TAKEN_BACK if acceptings else SubmissionState.WAITING
    operation = (standing or [operation for operation, _ in acceptings] or [""])[-1]
    members = tuple(json.loads(members))
    return SubmissionRecord(
        submission_id, sha256, name, size, received, state, members, edition, sender, summary, decided, who, operation
    )


def _standing(acceptings: list[tuple[str, str]]) -> list[str]:
    """The operations that are not undone."""
    return [operation for operation, turn in acceptings if turn != "undo"]


def _holds(record: SubmissionRecord, words: Iterable[str], names: Mapping[str, str]) -> bool:
    members = (names.get(iso, iso) for iso in record.members)
    text = fold(" ".join((record.name, record.sender, record.summary, *members)))
    return all(word in text for word in words)
