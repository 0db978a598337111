"""Verbs about the store as a file: new, backup, verify."""

from __future__ import annotations

import argparse
from typing import Any

from wcodesk.commands.common import issue, open_store, typed_path
from wcodesk.commands.output import Output


def add_to(verbs: Any, store: argparse.ArgumentParser) -> None:
    """Add the parsers of these verbs. store: the parent parser that knows --store."""
    verb = verbs.add_parser("new", help="make a store")
    verb.add_argument("file", metavar="FILE", type=typed_path, help="the new file; it must not exist")
    verb.add_argument("--empty", action="store_true", help="with the Members alone, without an edition")
    verb.set_defaults(run=new)

    verb = verbs.add_parser("backup", parents=[store], help="write a checked copy of the store")
    verb.add_argument("file", metavar="FILE", type=typed_path, help="the copy")
    verb.set_defaults(run=backup)

    verb = verbs.add_parser("verify", parents=[store], help="check the store; exit code 1 when something is wrong")
    verb.set_defaults(run=verify)


def new(args: argparse.Namespace, output: Output) -> int:
    """Make a store with the WCO's Members and, unless it is to be empty, the edition that comes with the desk."""
    from wcodesk.store import Store

    with Store.create(args.file, bundled=not args.empty) as store:
        edition = next(iter(store.editions()), None)
        told = f"the edition {issue(edition)}" if edition else "no edition"
        output.line(f"{args.file}: a new store with {len(store.members())} Members and {told}.")
    return 0


def backup(args: argparse.Namespace, output: Output) -> int:
    """Copy the store while it may be in use, and check the copy."""
    with open_store(args) as store:
        store.backup(args.file)
    output.line(f"{args.file}: a checked copy of {store.path}.")
    return 0


def verify(args: argparse.Namespace, output: Output) -> int:
    """Say what is wrong with the store, a line each."""
    with open_store(args) as store:
        problems = store.check()
        for problem in problems:
            output.line(str(problem))
        if not problems:
            output.line(f"{store.path}: sound.")
    return 1 if problems else 0
