"""Where what leaves the store comes from: the store's own id, and the revision of each record."""

from __future__ import annotations

import json

from wcodesk.model.ids import new_id
from wcodesk.model.workbook import Origin
from wcodesk.store.database import Database
from wcodesk.store.editions import Editions
from wcodesk.store.texts import issue_name

_KEY = "store id"
_REVISIONS = (
    "SELECT i.id, (SELECT r.id FROM revisions r WHERE r.record_id = i.id ORDER BY r.seq DESC LIMIT 1) FROM"
    " (SELECT id FROM sections WHERE edition_id = ?1 UNION ALL SELECT id FROM missions WHERE edition_id = ?1) i"
)
_NEWEST = (
    "SELECT max(o.at) FROM revisions r JOIN operations o ON o.id = r.operation_id WHERE r.seq IN"
    " (SELECT (SELECT max(r.seq) FROM revisions r WHERE r.record_id = i.id) FROM"
    " (SELECT id FROM sections WHERE edition_id = ?1 UNION ALL SELECT id FROM missions WHERE edition_id = ?1"
    "  UNION ALL SELECT ?1) i)"
)


def take(db: Database, edition_id: str) -> Origin:
    """The origin of an edition's content as it now stands."""
    edition = Editions(db).get(edition_id)
    newest = db.row(_NEWEST, (edition_id,))
    date = str(newest[0])[:10] if newest and newest[0] else ""
    name = issue_name(edition.title, edition.published, edition.part)
    return Origin(identity(db), date, name, revisions(db, edition_id))


def revisions(db: Database, edition_id: str) -> dict[str, str]:
    """The newest revision of each section and mission of an edition, by its id."""
    return {record: revision for record, revision in db.rows(_REVISIONS, (edition_id,)) if revision}


def identity(db: Database) -> str:
    """The store's id, made when it is first asked for. A copy of the file keeps it."""
    row = db.row("SELECT value FROM settings WHERE key = ?", (_KEY,))
    if row is not None:
        return str(json.loads(row[0]))
    made = new_id()
    with db.transaction() as conn:
        conn.execute("INSERT INTO settings (key, value) VALUES (?, ?)", (_KEY, json.dumps(made)))
    return made
