"""The verb workbooks: an Excel file for each Member to fill in."""

from __future__ import annotations

import argparse
from typing import Any

from wcodesk.commands.common import SCOPES, open_store, pick_edition, read_scope, typed_path
from wcodesk.commands.output import Output
from wcodesk.model.content import Scope
from wcodesk.model.errors import DeskError
from wcodesk.model.members import MemberIndex

LANGUAGES = ("en", "fr")


def add_to(verbs: Any, store: argparse.ArgumentParser) -> None:
    """Add the parser of this verb. store: the parent parser that knows --store."""
    verb = verbs.add_parser("workbooks", parents=[store], help="write an Excel file for each Member to fill in")
    verb.add_argument("scope", metavar="SCOPE", help=SCOPES)
    verb.add_argument("-o", "--out", metavar="FOLDER", type=typed_path, required=True, help="made where it is missing")
    verb.add_argument("--edition", metavar="ID", help="default: the newest")
    verb.add_argument("--language", choices=LANGUAGES, default="", help="default: that of each Member")
    verb.add_argument("--notes", action="store_true", help="with a covering note as text beside each")
    verb.add_argument("--replace", action="store_true", help="workbooks that are there already, perhaps filled in")
    verb.add_argument("--deadline", metavar="DATE", default="", help="until when they are to come back: 31 May 2020")
    verb.set_defaults(run=workbooks)


def workbooks(args: argparse.Namespace, output: Output) -> int:
    """Write the workbooks, and say where each is."""
    from wcodesk.reports.workbook import WorkbookOptions, file_names, write_workbooks

    options = WorkbookOptions(args.language, args.notes, _date(args.deadline))
    if args.out.exists() and not args.out.is_dir():
        raise DeskError(f"“{args.out}” is a file; give the name of a folder.")
    with open_store(args) as store:
        edition = pick_edition(store, args.edition)
        members = MemberIndex(store.members())
        scope = read_scope(args.scope, members)
        # The whole edition, because the registers of a Member alone do not name its region's manager.
        content = store.snapshot(edition.id, Scope("report"))
        origin = store.origin(edition.id)
    there = [name for name in file_names(content, scope, origin) if (args.out / f"{name}.xlsx").exists()]
    if there and not args.replace:
        more = f" and {len(there) - 1} more" if len(there) > 1 else ""
        raise DeskError(
            f"{there[0]}.xlsx{more} in “{args.out}” may have been filled in by a Member; choose another folder, or say "
            "--replace."
        )
    for path in write_workbooks(content, scope, origin, members, args.out, options, output.progress):
        output.line(str(path))
    return 0


def _date(typed: str) -> str:
    """A canonical date. DeskError for what is none."""
    from wcodesk.model.dates import understand

    if not typed.strip():
        return ""
    when = understand(typed)
    if when is None or len(when.text) != len("2020-05-31"):
        raise DeskError(f"“{typed}” is no day; write it like 31 May 2020 or 2020-05-31.")
    return when.text
