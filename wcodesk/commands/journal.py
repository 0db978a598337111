"""Verbs that look back: history, undo, redo, and search."""

from __future__ import annotations

import argparse
from datetime import datetime
from typing import Any

from wcodesk.commands.common import open_store, pick_edition
from wcodesk.commands.output import Output
from wcodesk.model.changes import ChangeSet, Revision, SearchHit
from wcodesk.model.errors import NotFound


def add_to(verbs: Any, store: argparse.ArgumentParser) -> None:
    """Add the parsers of these verbs. store: the parent parser that knows --store."""
    verb = verbs.add_parser("history", parents=[store], help="every saved state of one record")
    verb.add_argument("id", metavar="ID", help="a section, mission, entry, chapter or edition")
    verb.add_argument("--json", action="store_true", help="as JSON, with the states themselves")
    verb.set_defaults(run=history)

    verb = verbs.add_parser("undo", parents=[store], help="undo the last step, or one operation")
    verb.add_argument("operation", metavar="OPERATION", nargs="?", help="id of an operation, as history shows it")
    verb.set_defaults(run=undo)

    verb = verbs.add_parser("redo", parents=[store], help="do again what was undone last")
    verb.set_defaults(run=redo)

    verb = verbs.add_parser("search", parents=[store], help="find texts and missions; accents and case do not matter")
    verb.add_argument("text", metavar="TEXT", nargs="+")
    verb.add_argument("--edition", metavar="ID", help="only in this edition (default: all)")
    verb.add_argument("--limit", type=int, default=50, metavar="N", help="at most N hits (default: 50)")
    verb.add_argument("--json", action="store_true")
    verb.set_defaults(run=search)


def history(args: argparse.Namespace, output: Output) -> int:
    """List the revisions of a record, the newest first."""
    with open_store(args) as store:
        revisions = store.history(args.id)
    if not revisions:
        raise NotFound(f"The store has no record with the id “{args.id}”.")
    if args.json:
        output.json([_revision_json(revision) for revision in revisions])
        return 0
    rows = [
        (
            local_time(revision.at),
            f"{revision.who}@{revision.host}",
            _done(revision),
            ", ".join(revision.fields) if revision.before and revision.after else "",
            revision.operation_id,
        )
        for revision in revisions
    ]
    output.table(("When", "Who", "What", "Fields", "Operation"), rows)
    return 0


def undo(args: argparse.Namespace, output: Output) -> int:
    """Undo the last step, or the operation that was named."""
    with open_store(args) as store:
        step = store.undo_step()
        if step is None and not args.operation:
            output.line("There is nothing to undo.")
            return 0
        _say(store.undo(args.operation), output)
    return 0


def redo(args: argparse.Namespace, output: Output) -> int:
    """Do again what was undone last."""
    with open_store(args) as store:
        if store.redo_step() is None:
            output.line("There is nothing to redo.")
            return 0
        _say(store.redo(), output)
    return 0


def search(args: argparse.Namespace, output: Output) -> int:
    """List what contains every word of the text, the best hits first."""
    with open_store(args) as store:
        edition_id = pick_edition(store, args.edition).id if args.edition else ""
        hits = store.search(" ".join(args.text), edition_id=edition_id, limit=args.limit)
    if args.json:
        output.json([_hit_json(hit) for hit in hits])
        return 0
    for hit in hits:
        output.line(f"{' > '.join(hit.place)}  [{hit.record_id}]")
        output.line(f"    {' '.join(hit.snippet.split())}")
    output.line(f"{len(hits)} found." if hits else "Nothing found.")
    return 0


def local_time(moment: str) -> str:
    """A moment of the journal (ISO 8601, UTC) as the user's clock showed it."""
    return datetime.fromisoformat(moment).astimezone().strftime("%Y-%m-%d %H:%M:%S")


def _done(revision: Revision) -> str:
    kind = "" if revision.kind == "do" else f"{revision.kind}: "
    place = revision.provenance
    if place is None:
        said = revision.why
    else:
        cells = f"{place.sheet}!{place.cells}" if place.cells else place.sheet
        own = "" if revision.why == f"from {place.file}" else revision.why
        said = "; ".join(filter(None, (own, f"from {place.file}, {cells}, accepted by {revision.who}")))
    return f"{kind}{revision.operation}" + (f" ({said})" if said else "")


def _say(changes: ChangeSet, output: Output) -> None:
    output.line(changes.label)
    if changes.note:
        output.line(changes.note)


def _revision_json(revision: Revision) -> dict[str, Any]:
    return {
        "id": revision.id,
        "operation": revision.operation_id,
        "label": revision.operation,
        "kind": revision.kind,
        "at": revision.at,
        "who": revision.who,
        "host": revision.host,
        "why": revision.why,
        "provenance": revision.provenance._asdict() if revision.provenance else None,
        "before": dict(revision.before) if revision.before is not None else None,
        "after": dict(revision.after) if revision.after is not None else None,
    }


def _hit_json(hit: SearchHit) -> dict[str, Any]:
    return {
        "table": hit.table,
        "id": hit.record_id,
        "edition": hit.edition_id,
        "region": hit.region,
        "member": hit.member,
        "place": list(hit.place),
        "snippet": hit.snippet,
        "marks": [list(mark) for mark in hit.marks],
    }
