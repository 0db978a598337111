"""Verbs about editions: export, check, edition."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wcodesk.commands.common import (
    NO_EDITION,
    SCOPES,
    issue,
    open_store,
    pick_edition,
    read_scope,
    typed_path,
)
from wcodesk.commands.output import Output
from wcodesk.model.content import EditionContent, Scope
from wcodesk.model.errors import DeskError, FileProblem, NotFound
from wcodesk.model.members import MemberIndex
from wcodesk.model.records import Edition, EditionState

if TYPE_CHECKING:
    from wcodesk.store import Store

FORMATS = ("pdf", "xlsx", "json")
PAPERS = ("A4", "Letter")  # as in reports/styles.py, which takes longer to load than to start
PATTERN = "{what} - {edition}"


def add_to(verbs: Any, store: argparse.ArgumentParser) -> None:
    """Add the parsers of these verbs. store: the parent parser that knows --store."""
    verb = verbs.add_parser("export", parents=[store], help="write a Member, a chapter or the report to a file")
    verb.add_argument("scope", metavar="SCOPE", help=f"{SCOPES}, or chapters for a file each")
    verb.add_argument("--format", choices=FORMATS, help="default: what the name of OUT ends in")
    verb.add_argument("-o", "--out", metavar="OUT", type=typed_path, required=True, help="the file, or a folder")
    verb.add_argument("--edition", metavar="ID", help="default: the newest")
    verb.add_argument("--name", metavar="PATTERN", default=PATTERN, help=f"of files in a folder; default: {PATTERN}")
    verb.add_argument("--paper", choices=PAPERS, default=PAPERS[0], help="of a PDF")
    mark = verb.add_mutually_exclusive_group()
    mark.add_argument("--draft", dest="draft", action="store_true", default=None, help="mark each page as a draft")
    mark.add_argument("--final", dest="draft", action="store_false", help="no such mark; default: once it is frozen")
    verb.add_argument("--no-front", dest="front", action="store_false", help="without cover and contents")
    verb.add_argument("--charts", action="store_true", help="with charts of missions at the end of each chapter (PDF)")
    verb.add_argument("--since", metavar="WHEN", help="mark changes since a day (2020-05-31) or another edition")
    verb.set_defaults(run=export)

    verb = verbs.add_parser("check", parents=[store], help="what is empty, missing or cannot print, before an export")
    verb.add_argument("scope", metavar="SCOPE", help=SCOPES)
    verb.add_argument("--edition", metavar="ID", help="default: the newest")
    verb.add_argument("--json", action="store_true")
    verb.set_defaults(run=check)

    verb = verbs.add_parser("edition", parents=[store], help="the editions of the store")
    acts = verb.add_subparsers(title="acts", metavar="ACT", required=True)
    act = acts.add_parser("list", parents=[store], help="list them with their ids")
    act.add_argument("--json", action="store_true")
    act.set_defaults(run=show)
    for name, what in (("freeze", "let nothing in it be changed"), ("thaw", "let a frozen one be changed again")):
        act = acts.add_parser(name, parents=[store], help=what)
        act.add_argument("edition", metavar="ID", help="an edition, as `edition list` shows it")
        act.set_defaults(run=freeze if name == "freeze" else thaw)


def export(args: argparse.Namespace, output: Output) -> int:
    """Write what the scope names, and say where."""
    from wcodesk import reports
    from wcodesk.reports.options import PdfOptions

    fmt = args.format or args.out.suffix.lower().removeprefix(".")
    if fmt not in FORMATS:
        raise DeskError("say which format is wanted: --format pdf, xlsx or json.")
    with open_store(args) as store:
        edition = pick_edition(store, args.edition)
        jobs = [
            (store.snapshot(edition.id, scope), scope, path, _since(args.since, store, edition, scope))
            for scope, path in _files(args, store, edition, fmt)
        ]
    paths = [path for _, _, path, _ in jobs]
    if len(set(paths)) < len(paths):
        raise DeskError(f"“{args.name}” gives several files the same name; use {{what}} or {{code}} in it.")
    for content, scope, path, since in jobs:
        options = PdfOptions(args.paper, args.front, args.draft, since, args.charts)
        reports.export(content, scope, fmt, path, options=options, progress=output.progress)
        output.line(str(path))
        if fmt == "pdf":
            _warn_of_boxes(content, output)
    return 0


def _since(wanted: str | None, store: Store, edition: Edition, scope: Scope) -> EditionContent | None:
    """The content that changes are marked against: another edition, or this one at the end of a day."""
    if wanted is None:
        return None
    from wcodesk.model.dates import understand

    when = understand(wanted)
    if when is not None and len(when.text) == len("2020-05-31"):
        if when.first > datetime.date.today():
            raise DeskError(f"{wanted} is still to come; changes are marked since a day that has passed.")
        moment = datetime.datetime.combine(when.first, datetime.time.max).astimezone()
        return store.snapshot(edition.id, scope, at=moment)
    try:
        return store.snapshot(pick_edition(store, wanted).id, scope)
    except NotFound as error:
        raise NotFound(f"“{wanted}” is no day, such as 2020-05-31, and no edition of the store.") from error


def _warn_of_boxes(content: EditionContent, output: Output) -> None:
    """Say what no font of the pages has, a line for each place."""
    from wcodesk.reports.missing import missing_characters

    for place in missing_characters(content):
        output.err.write(f"wcodesk: printed as a box: {place}\n")


def check(args: argparse.Namespace, output: Output) -> int:
    """List what an editor would want to know before an export; 1 when there is anything."""
    from wcodesk.reports.preflight import preflight

    with open_store(args) as store:
        edition = pick_edition(store, args.edition)
        scope = read_scope(args.scope, MemberIndex(store.members()))
        content = store.snapshot(edition.id, scope)
    found = preflight(content, scope)
    if args.json:
        output.json([{"kind": f.kind, "owner": f.owner, "section": f.section, "text": f.text} for f in found])
    elif found:
        output.table(("Where", "Section", "What", ""), [(f.owner, f.section, f.kind.value, f.text) for f in found])
    else:
        output.line("Nothing was found.")
    return 1 if found else 0


def show(args: argparse.Namespace, output: Output) -> int:
    """List the editions, the newest first."""
    with open_store(args) as store:
        editions = store.editions()
        rows = [
            (issue(edition), edition.state.value, str(len(store.entries(edition.id))), edition.title, edition.id)
            for edition in editions
        ]
    if args.json:
        output.json([_edition_json(edition, int(row[2])) for edition, row in zip(editions, rows, strict=True)])
    elif rows:
        output.table(("Edition", "State", "Members", "Title", "ID"), rows)
    else:
        output.line(NO_EDITION)
    return 0


def freeze(args: argparse.Namespace, output: Output) -> int:
    """Let nothing in an edition be changed."""
    with open_store(args) as store:
        edition = pick_edition(store, args.edition)
        store.freeze_edition(edition.id)
    output.line(f"{issue(edition)} is frozen.")
    return 0


def thaw(args: argparse.Namespace, output: Output) -> int:
    """Let a frozen edition be changed again."""
    with open_store(args) as store:
        edition = pick_edition(store, args.edition)
        store.thaw_edition(edition.id)
    output.line(f"{issue(edition)} is open.")
    return 0


def _files(args: argparse.Namespace, store: Store, edition: Edition, fmt: str) -> Iterator[tuple[Scope, Path]]:
    """Each scope that was asked for, with the file that it goes to."""
    members = MemberIndex(store.members())
    if args.scope == "chapters":
        folder = args.out
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileProblem(folder, f"the folder cannot be made ({error.strerror}).") from error
        for chapter in store.chapters(edition.id):
            scope = Scope("region", chapter.region)
            yield scope, folder / f"{_name(args, edition, scope, members)}.{fmt}"
    else:
        scope = read_scope(args.scope, members)
        path = args.out
        if path.is_dir():
            path /= f"{_name(args, edition, scope, members)}.{fmt}"
        yield scope, path


def _name(args: argparse.Namespace, edition: Edition, scope: Scope, members: MemberIndex) -> str:
    """A file's name by the pattern that was asked for."""
    from wcodesk.reports.names import file_name, name_values

    draft = edition.state is not EditionState.FROZEN if args.draft is None else args.draft
    return file_name(args.name, name_values(edition, issue(edition), scope, members, draft=draft))


def _edition_json(edition: Edition, members: int) -> dict[str, Any]:
    return {
        "id": edition.id,
        "title": edition.title,
        "published": edition.published,
        "part": edition.part,
        "state": edition.state.value,
        "members": members,
    }
