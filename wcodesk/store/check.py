"""Whether a store is sound: the file, the references, the index of search, and the journal.

Each finding is one sentence. Nothing is changed.
"""

from __future__ import annotations

import json
import sqlite3
from hashlib import sha256

from wcodesk.model.errors import DeskError
from wcodesk.model.translation import mark, tr
from wcodesk.store.database import Database
from wcodesk.store.index import TABLES, SearchIndex
from wcodesk.store.schema import COLUMNS

_MOST = 20  # findings of one kind; a damaged page would give thousands


def check(db: Database, index: SearchIndex, *, full: bool = True) -> list[str]:
    """What is wrong with the store; empty when nothing is.

    full: also reads every row (indexes, references of owners, search, journal): seconds for 20 editions.
    """
    try:
        found = _file(db, full)
        if full and not found:
            found += _owners(db) + _search(db, index) + _journal(db) + _submissions(db)
    except (sqlite3.DatabaseError, DeskError) as problem:
        return [tr("The file is damaged: {problem}", problem=problem)]
    return found


def _file(db: Database, full: bool) -> list[str]:
    pragma = "integrity_check" if full else "quick_check"
    said = [row[0] for row in db.conn.execute(f"PRAGMA {pragma}({_MOST})")]
    found = [] if said == ["ok"] else [tr("The file is damaged: {problem}.", problem=line) for line in said]
    for table, _, parent, _ in db.conn.execute("PRAGMA foreign_key_check").fetchmany(_MOST):
        found.append(tr("A record of {table} refers to one of {other} that is missing.", table=table, other=parent))
    return found


def _owners(db: Database) -> list[str]:
    """Records that stand in an edition other than that of what they stand in."""
    queries = {
        mark(
            "The entry {record} belongs to another edition than what it stands in."
        ): "SELECT n.id FROM entries n JOIN chapters c ON c.id = n.chapter_id WHERE c.edition_id <> n.edition_id",
        mark(
            "The section of a chapter {record} belongs to another edition than what it stands in."
        ): "SELECT s.id FROM sections s JOIN chapters c ON c.id = s.chapter_id WHERE c.edition_id <> s.edition_id",
        mark(
            "The section of an entry {record} belongs to another edition than what it stands in."
        ): "SELECT s.id FROM sections s JOIN entries n ON n.id = s.entry_id WHERE n.edition_id <> s.edition_id",
    }
    return [
        tr(sentence, record=record_id)
        for sentence, query in queries.items()
        for (record_id,) in db.conn.execute(query).fetchmany(_MOST)
    ]


def _search(db: Database, index: SearchIndex) -> list[str]:
    found = []
    docs = db.conn.execute("SELECT record_id, title, name, edition, body, words FROM search_docs")
    known = {record_id: tuple(document) for record_id, *document in docs}
    waiting = index.waiting()
    for table in TABLES:
        for row in db.records(table):
            held = known.pop(row["id"], None)
            if held is None and row["edition_id"] in waiting:
                continue  # search takes the edition in before it is asked
            if held != index.document(table, row):
                said = tr("Search does not know the present state of {record} in {table}.")
                found.append(said.format(record=row["id"], table=table))
    found += [tr("Search still holds {record}, which is gone.", record=record_id) for record_id in known]
    # FTS5 compares its index with search_docs word by word; it can only be asked in the form of an insert.
    try:
        db.conn.execute("BEGIN IMMEDIATE")
        db.conn.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError:
        found.append(tr("The index of search does not fit the texts."))
    finally:
        if db.conn.in_transaction:
            db.conn.execute("ROLLBACK")
    return found[:_MOST]


def _journal(db: Database) -> list[str]:
    """Each revision must begin where the one before it ended, and the last one say what the record is now."""
    found: list[str] = []
    last: dict[tuple[str, str], str | None] = {}
    for table, record_id, before, after in db.conn.execute(
        "SELECT table_name, record_id, before, after FROM revisions ORDER BY seq"
    ):
        if last.get((table, record_id)) != before:
            found.append(tr("The history of {record} in {table} has a gap.", record=record_id, table=table))
        last[table, record_id] = after
    for table in COLUMNS:
        for row in db.records(table):
            told = last.pop((table, row["id"]), None)
            if told is None or json.loads(told) != row:
                said = tr("The record {record} in {table} is not what its history says.")
                found.append(said.format(record=row["id"], table=table))
    missing = tr("The record {record} in {table} is missing.")
    found += [missing.format(record=record, table=table) for (table, record), after in last.items() if after]
    return found[:_MOST]


def _submissions(db: Database) -> list[str]:
    """Each file that came in must be what its hash says, and what was chosen about it readable."""
    found = []
    for name, digest, size, members, choices, data in db.conn.execute(
        "SELECT name, sha256, size, members, choices, data FROM submissions"
    ):
        if len(data) != size or sha256(data).hexdigest() != digest:
            found.append(tr("The file {file} is not the one that came in.", file=name))
        try:
            sound = isinstance(json.loads(members), list) and isinstance(json.loads(choices), dict)
        except ValueError:
            sound = False
        if not sound:
            found.append(tr("What was chosen about the file {file} cannot be read.", file=name))
    return found[:_MOST]
