"""Which parts an Excel workbook is made of: its relationships, its sheets and its system of dates."""

from __future__ import annotations

import posixpath
from typing import NamedTuple

from wcodesk.intake.book.cells import State
from wcodesk.intake.book.clean import clean
from wcodesk.intake.book.faults import Unreadable
from wcodesk.intake.book.guard import Package
from wcodesk.intake.book.markup import flag, local, walk
from wcodesk.model.translation import tr

_STATES = {"hidden": State.HIDDEN, "veryHidden": State.VERY_HIDDEN}
_RELATIONS = 20_000


class Relation(NamedTuple):
    """Where a part points. kind: the last word of its type; external: out of the file, where nobody follows."""

    kind: str
    target: str
    external: bool


class Listed(NamedTuple):
    """A sheet as the workbook lists it."""

    name: str
    state: State
    relation: str


class Workbook(NamedTuple):
    """What the main part of a workbook says. listed: at most as many as are read; total: how many there are."""

    part: str
    relations: dict[str, Relation]
    listed: tuple[Listed, ...]
    total: int
    since_1904: bool


def read_relations(package: Package, part: str) -> dict[str, Relation]:
    """What a part points to, by id; nothing where the file does not say."""
    folder, name = posixpath.split(part)
    rels = package.find(posixpath.join(folder, "_rels", f"{name}.rels"))
    found: dict[str, Relation] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if local(tag) == "Relationship" and len(found) < _RELATIONS:
            kind = attributes.get("Type", "").rpartition("/")[2]
            external = attributes.get("TargetMode", "").casefold() == "external"
            target = attributes.get("Target", "").replace("\\", "/")
            if not external:
                target = posixpath.normpath(target.lstrip("/") if target[:1] == "/" else posixpath.join(folder, target))
            found[attributes.get("Id", "")] = Relation(kind, target, external)

    if rels:
        walk(package.chunks(rels), tr("its list of parts"), start)
    return found


def read_workbook(package: Package, most: int) -> Workbook:
    """The sheets that a workbook lists, at most so many. Raises Unreadable where there is no such list."""
    part = _main_part(package)
    relations = read_relations(package, part)
    listed: list[Listed] = []
    count = 0
    since_1904 = False

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal count, since_1904
        name = local(tag)
        if name == "sheet":
            count += 1
            if len(listed) < most:
                relation = next((value for key, value in attributes.items() if key.endswith(":id")), "")
                title, _ = clean(attributes.get("name", ""))
                state = _STATES.get(attributes.get("state", ""), State.VISIBLE)
                listed.append(Listed(title or f"Sheet {count}", state, relation))
        elif name == "workbookPr":
            since_1904 = flag(attributes.get("date1904"))

    walk(package.chunks(part), tr("its list of sheets"), start)
    if not count:
        raise Unreadable(tr("lists no sheet: open it in Excel, let Excel repair it, and save it again"))
    return Workbook(part, relations, tuple(listed), count, since_1904)


def _main_part(package: Package) -> str:
    for relation in read_relations(package, "").values():
        if relation.kind == "officeDocument" and not relation.external and (part := package.find(relation.target)):
            return part
    if part := package.find("xl/workbook.xml"):
        return part
    raise Unreadable(tr("has no list of sheets: open it in Excel, let Excel repair it, and save it again"))
