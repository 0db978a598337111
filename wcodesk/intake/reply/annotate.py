"""An Excel workbook from outside -> the same with notes at some of its cells. Runs in the reading child alone.

The notes are put into the zip file by a pass of our own, since openpyxl would drop what it does not know (charts,
pictures of some kinds, extensions) and builds whatever a hostile file asks for; here every other byte stays.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Sequence

from wcodesk.intake.book.cells import Book, FileKind, Limits, Merge, State
from wcodesk.intake.book.content import Content, read_content
from wcodesk.intake.book.faults import Unreadable, damaged
from wcodesk.intake.book.guard import Package
from wcodesk.intake.book.markup import local
from wcodesk.intake.book.parts import Listed, Relation, Workbook, read_relations, read_workbook
from wcodesk.intake.reply.boxes import more_boxes, new_boxes
from wcodesk.intake.reply.looks import Looks
from wcodesk.intake.reply.notes import Notes, new_notes, note_text
from wcodesk.intake.reply.sheets import RELATIONS, SheetMarks
from wcodesk.intake.reply.splice import HEAD, Part, behind, part_of, with_attribute
from wcodesk.intake.reply.threads import replied, with_us
from wcodesk.model.translation import tr

Wanted = Sequence[tuple[str, str, str]]
"""What is to be noted: sheet, cells ("B12", "B12:E14" or "" for the sheet as a whole), text."""

_DATE = (1980, 1, 1, 0, 0, 0)
_VML = re.compile(rb"\sExtension\s*=\s*[\"']vml[\"']", re.IGNORECASE)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_NOTES = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_BOXES = "application/vnd.openxmlformats-officedocument.vmlDrawing"


def annotate(data: bytes, wanted: Wanted, limits: Limits, sealed: Callable[[], None] = lambda: None) -> bytes:
    """The workbook with the notes. Raises Unreadable for one that cannot be read, or not be changed so.

    sealed: as read_content() calls it. What comes back was read again and holds the same cells.
    """
    before = read_content(data, limits, sealed)
    if before.kind not in (FileKind.XLSX, FileKind.XLSM):
        raise Unreadable(tr("cannot hold notes: save it as Excel Workbook (*.xlsx)"))
    made = _Annotated(Package(data, limits), limits, before.book, wanted).data()
    if _cells(read_content(made, limits)) != _cells(before):
        raise damaged("its parts")
    return made


def _cells(content: Content) -> object:
    return content.kind, [sheet._replace(notes=()) for sheet in content.book.sheets]


class _Annotated:
    """One workbook and its new parts, by the names that find() knows."""

    def __init__(self, package: Package, limits: Limits, read: Book, wanted: Wanted) -> None:
        self._package = package
        self._read = read
        self._new: dict[str, bytes] = {}
        self._added: dict[str, bytes] = {}
        self._types: list[tuple[str, str]] = []
        self._book: Workbook = read_workbook(package, limits.sheets)
        styles = next((one for one in self._book.relations.values() if one.kind == "styles"), None)
        self._styles = self._part(styles)
        self._looks = Looks(part_of(package, self._styles))
        self._mark(wanted)

    def data(self) -> bytes:
        """The whole file, with one date on all its parts: the same values give the same bytes."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
            for name in self._package.names:
                name = name.replace("\\", "/")
                new = self._new.get(name.casefold())
                _write(file, name, new if new is not None else self._package.read(name.casefold()))
            for name, new in self._added.items():
                _write(file, name, new)
        return out.getvalue()

    def _mark(self, wanted: Wanted) -> None:
        by_sheet: dict[str, dict[str, list[str]]] = {}
        for name, area, text in wanted:
            if said := note_text(text):
                by_sheet.setdefault(name, {}).setdefault(area, []).append(said)
        first = -1
        done: set[str] = set()
        for number, listed in enumerate(self._book.listed):
            relation = self._book.relations.get(listed.relation)
            if relation and listed.name in by_sheet and listed.name not in done and relation.kind == "worksheet":
                done.add(listed.name)
                cells = self._read.sheet(listed.name)
                merges = cells.merges if cells else ()
                self._mark_sheet(self._part(relation), by_sheet[listed.name], merges, len(done))
                if first < 0 and listed.state is State.VISIBLE:
                    first = number
        self._new[self._styles] = self._looks.done()
        if first >= 0:
            self._show(first)
        types = part_of(self._package, self._found("[Content_Types].xml"))
        made = "".join(f'<:Override PartName="{name}" ContentType="{kind}"/>' for name, kind in self._types)
        ahead = ""
        if not _VML.search(types.data):
            ahead = f'<:Default Extension="vml" ContentType="{_BOXES}"/>'
        self._new["[content_types].xml"] = behind(types, made, ahead)

    def _mark_sheet(self, name: str, notes: dict[str, list[str]], merges: Sequence[Merge], number: int) -> None:
        relations = read_relations(self._package, name)
        part = part_of(self._package, name)
        boxes_id = _free("rIdDeskBoxes", relations)
        marked = SheetMarks(part, list(notes), merges, self._looks.twin).mark(boxes_id)
        self._new[name] = part.done()
        texts: dict[tuple[int, int], str] = {}
        for area, where in marked.where.items():
            texts[where] = note_text("\n\n".join(filter(None, (texts.get(where, ""), *notes[area]))))
        links = ""
        old = next((one for one in relations.values() if one.kind == "comments"), None)
        if old:
            notes_part = self._part(old)
            self._new[notes_part], said = Notes(part_of(self._package, notes_part)).add(texts)
        else:
            made, said = new_notes(texts)
            target = self._add("xl/comments", ".xml", made, _NOTES)
            links += _link(_free("rIdDeskNotes", relations), "comments", target)
        if marked.drawing != boxes_id:
            boxes = self._part(relations.get(marked.drawing))
            raw = part_of(self._package, boxes).data
            self._new[boxes] = more_boxes(raw, said, set(texts), marked.layout)
        else:
            target = self._add("xl/drawings/vmlDrawing", ".vml", new_boxes(said, marked.layout, number), _BOXES)
            links += _link(boxes_id, "vmlDrawing", target)
        self._link(name, links)
        self._reply(relations, texts)

    def _reply(self, relations: dict[str, Relation], texts: dict[tuple[int, int], str]) -> None:
        """Say the same in the conversations that are at these cells."""
        threads = next((one for one in relations.values() if one.kind == "threadedComment"), None)
        persons = next((one for one in self._book.relations.values() if one.kind == "person"), None)
        if threads and persons and (made := replied(part_of(self._package, self._part(threads)), texts)):
            self._new[self._part(threads)] = made
            people = self._package.find(persons.target)
            self._new[people] = with_us(part_of(self._package, people))

    def _link(self, name: str, links: str) -> None:
        """Let a sheet point to new parts."""
        if not links:
            return
        original = next(one for one in self._package.names if one.replace("\\", "/").casefold() == name)
        folder, title = posixpath.split(original.replace("\\", "/"))
        rels = posixpath.join(folder, "_rels", f"{title}.rels")
        if found := self._package.find(rels):
            self._new[found] = behind(part_of(self._package, found), links)
        else:
            xml = f'{HEAD}<Relationships xmlns="{_PACKAGE}">{links}</Relationships>'
            self._added[rels] = xml.replace("<:", "<").encode()

    def _show(self, first: int) -> None:
        """Let the workbook open on a sheet. No other stays chosen with it, or what is typed would stand on both."""
        book = part_of(self._package, self._book.part)
        at: dict[str, int] = {}
        _each(book, lambda tag, where: at.setdefault(local(tag), where))
        if "workbookView" in at:
            tag = book.tag(at["workbookView"])
            shown = with_attribute(with_attribute(tag, "firstSheet", None), "activeTab", str(first))
            book.put(at["workbookView"], shown, at["workbookView"] + len(tag))
            self._new[self._book.part] = book.done()
        for number, listed in enumerate(self._book.listed):
            self._choose(listed, chosen=number == first and "workbookView" in at)

    def _choose(self, listed: Listed, *, chosen: bool) -> None:
        relation = self._book.relations.get(listed.relation)
        name = self._package.find(relation.target) if relation and not relation.external else ""
        if not name:
            return
        part = Part(self._new[name]) if name in self._new else part_of(self._package, name)
        if not chosen and b"tabSelected" not in part.data:
            return
        changed = False

        def seen(tag: str, at: int) -> None:
            nonlocal changed
            if local(tag) == "sheetView":
                old = part.tag(at)
                new = with_attribute(old, "tabSelected", "1" if chosen else None)
                if new != old:
                    changed = True
                    part.put(at, new, at + len(old))

        _each(part, seen)
        if changed:
            self._new[name] = part.done()

    def _part(self, relation: Relation | None) -> str:
        if relation is None or relation.external:
            raise damaged("its list of parts")
        return self._found(relation.target)

    def _found(self, name: str) -> str:
        if (found := self._package.find(name)) and found not in self._new:
            return found
        raise damaged(f"the part {name} is missing or used twice")

    def _add(self, stem: str, suffix: str, data: bytes, kind: str) -> str:
        """Add a part under a name that is free."""
        number = 1
        while self._package.find(f"{stem}{number}{suffix}") or f"{stem}{number}{suffix}" in self._added:
            number += 1
        name = f"{stem}{number}{suffix}"
        self._added[name] = data
        self._types.append((f"/{name}", kind))
        return f"/{name}"


def _each(part: Part, seen: Callable[[str, int], object]) -> None:
    def start(tag: str, _: dict[str, str], at: int) -> None:
        seen(tag, at)

    part.walk("a part", start)


def _link(name: str, kind: str, target: str) -> str:
    return f'<:Relationship Id="{name}" Type="{RELATIONS}/{kind}" Target="{target}"/>'


def _free(name: str, taken: dict[str, Relation]) -> str:
    number = 1
    while f"{name}{number}" in taken:
        number += 1
    return f"{name}{number}"


def _write(file: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _DATE)
    info.external_attr = 0o600 << 16
    info.create_system = 0
    file.writestr(info, data, zipfile.ZIP_DEFLATED)
