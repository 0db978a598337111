"""What several verbs need: the store they work on, and the edition, scope or Member that was named."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from wcodesk.model.content import Scope
from wcodesk.model.errors import DeskError, FileProblem, NotFound
from wcodesk.model.members import MemberIndex
from wcodesk.model.paths import default_store_path
from wcodesk.model.records import Edition, Member, Region
from wcodesk.model.regions import REGIONS
from wcodesk.model.when import When

if TYPE_CHECKING:
    from wcodesk.store import Store

NO_EDITION = "The store holds no edition yet. Read a published report: wcodesk read-report FILE"
SCOPES = "report, region:europe (or another region) or member:Albania (any name or code)"


def open_store(args: argparse.Namespace) -> Store:
    """The store that --store names, which must exist; else the user's own, made when it is missing.

    DeskError when it cannot be opened.
    """
    from wcodesk.store import Store
    from wcodesk.store.lock import COMMAND_LINE

    if args.store is not None:
        return Store.open(args.store, program=COMMAND_LINE)
    path = default_store_path()
    if path.exists():
        return Store.open(path, program=COMMAND_LINE)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileProblem(path.parent, f"the folder for the store cannot be made ({error.strerror}).") from error
    return Store.create(path, bundled=True, program=COMMAND_LINE)


def issue(edition: Edition) -> str:
    """What people call an edition: "June 2020, Part I"."""
    try:
        month = When.parse(edition.published).label()
    except ValueError:
        month = edition.published
    return ", ".join(part for part in (month or edition.title, edition.part) if part)


def pick_edition(store: Store, wanted: str | None) -> Edition:
    """The edition with this id, publication month (2020-06) or name ("June 2020, Part I"); the newest for None.

    NotFound when there is none or more than one.
    """
    editions = store.editions()
    if not editions:
        raise NotFound(NO_EDITION)
    if wanted is None:
        return editions[0]
    names = [
        {edition.id, edition.published, issue(edition).casefold(), edition.title.casefold()} for edition in editions
    ]
    found = [edition for edition, known in zip(editions, names, strict=True) if wanted.strip().casefold() in known]
    if len(found) != 1:
        number = "more than one edition" if found else "no edition"
        raise NotFound(f"The store holds {number} “{wanted}”; `wcodesk edition list` shows their ids.")
    return found[0]


def pick_region(name: str) -> Region:
    """The region with this scope word or English or French name. NotFound names the six words."""
    wanted = name.strip().casefold()
    for region in REGIONS:
        if wanted in (region.scope, region.name.casefold(), region.name_fr.casefold()):
            return region
    words = ", ".join(region.scope for region in REGIONS)
    raise NotFound(f"“{name}” is no region; the six are {words}.")


def pick_member(members: MemberIndex, name: str) -> Member:
    """The Member with this code or any of its names. NotFound names those that come close."""
    if member := members.find(name):
        return member
    close = ", ".join(member.name for member in members.suggest(name, limit=3))
    raise NotFound(f"“{name}” is no Member that the desk knows." + (f" Did you mean {close}?" if close else ""))


def read_scope(text: str, members: MemberIndex) -> Scope:
    """The scope that text names. NotFound for an unknown region or Member, DeskError for another word."""
    kind, _, key = text.partition(":")
    if text == "report":
        return Scope("report")
    if kind == "region" and key:
        return Scope("region", pick_region(key).scope)
    if kind == "member" and key:
        return Scope("member", pick_member(members, key).iso)
    raise DeskError(f"“{text}” is no scope; write {SCOPES}.")


def typed_path(text: str) -> Path:
    """A path that the user typed; ~ is the user's folder."""
    return Path(text).expanduser()
