"""The tree of the store: edition > overview and regions > Members > their sections, as a Qt model.

An edition's inside is read when it is first looked into, a Member's sections when its row is opened. Names that find
a Member (codes, aliases, former names) are in the search role, accents and case taken away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtGui import QFont

from wcodesk.model.records import EditionState
from wcodesk.model.spoken_names import name_of, region_name, region_names
from wcodesk.model.translation import tr
from wcodesk.ui.place import Place, PlaceKind, edition_name, stated
from wcodesk.ui.widgets import tip

if TYPE_CHECKING:
    from wcodesk.model.records import Edition, Member
    from wcodesk.model.shown import EditionTree, SectionNode

Index = QModelIndex | QPersistentModelIndex
# Numbers of Qt.ItemDataRole; see widgets.set_named.
DISPLAY, TOOL_TIP, FONT, ACCESSIBLE_TEXT, SEARCH_ROLE, SIGNS_ROLE = 0, 3, 6, 11, 0x101, 0x102
_NOWHERE = QModelIndex()


class TreeSource(Protocol):
    """What the tree reads: a store."""

    def editions(self) -> Iterable[Edition]:
        """All editions, in their order."""

    def tree(self, edition_id: str, *, words: bool = True) -> EditionTree:
        """An edition's overview, chapters and entries."""

    def headings(self, edition_id: str, owner_id: str = "") -> Sequence[SectionNode]:
        """The sections of one owner."""

    def members(self) -> tuple[Member, ...]:
        """All Members."""


class Node:
    """A row of the tree. key: tells it from all others, for ever; children: None until they are read.

    section: its id where it is one; its place is then that of the entry it stands in.
    frozen: whether it is an edition in which nothing can be changed.
    """

    __slots__ = ("children", "frozen", "key", "number", "parent", "place", "row", "section", "title")

    def __init__(self, number: int, key: str, title: str, place: Place | None, parent: Node | None, row: int) -> None:
        self.number = number
        self.section = ""
        self.frozen = False
        self.key = key
        self.title = title
        self.place = place
        self.parent = parent
        self.row = row
        self.children: list[Node] | None = []


class TreeModel(QAbstractItemModel):
    """One column. Rows are made of plain nodes, which Qt knows by number only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: TreeSource | None = None
        self._nodes: list[Node] = []
        self._top: list[Node] = []
        self._members: Mapping[str, Member] | None = None
        self._search: dict[int, str] = {}
        self._signs: Mapping[str, Sequence[tuple[str, str]]] = {}
        self._section = ""
        self._resetting = False  # while nobody may be given rows: they are told that all are others

    # -- content ------------------------------------------------------------------------------------------------

    def load(self, source: TreeSource | None) -> None:
        """Show this store's editions, or nothing."""
        self._resetting = True
        self.beginResetModel()
        self._source = source
        self._nodes, self._top, self._search = [], [], {}
        self._members = None
        for edition in source.editions() if source else ():
            name = edition_name(edition)
            node = self._node(edition.id, name, None, None, len(self._top))
            node.children = None
            node.frozen = edition.state is EditionState.FROZEN
            self._top.append(node)
        self.endResetModel()
        self._resetting = False

    def _node(self, key: str, title: str, place: Place | None, parent: Node | None, row: int) -> Node:
        node = Node(len(self._nodes), key, title, place, parent, row)
        self._nodes.append(node)
        return node

    def _read(self, edition: Node) -> list[Node]:
        if self._source is None:
            return []
        tree = self._source.tree(edition.key, words=False)
        inside: list[Node] = []
        if tree.sections:
            inside.append(self._child(edition, inside, PlaceKind.OVERVIEW, edition.key, "", "", tr("Overview")))
        for chapter in tree.chapters:
            name = region_name(chapter.region, chapter.name)
            node = self._child(edition, inside, PlaceKind.CHAPTER, chapter.id, chapter.region, "", name)
            inside.append(node)
            entries: list[Node] = []
            for entry in chapter.entries:
                entries.append(
                    self._child(node, entries, PlaceKind.ENTRY, entry.id, chapter.region, entry.iso, name_of(entry))
                )
                entries[-1].children = None if entry.sections else []
            node.children = entries
        return inside

    def _child(
        self, parent: Node, siblings: list[Node], kind: PlaceKind, owner_id: str, region: str, member: str, title: str
    ) -> Node:
        above = parent.place.path if parent.place else (parent.title,)
        edition_id = parent.place.edition_id if parent.place else parent.key
        place = Place(kind, edition_id, owner_id, region, member, (*above, title))
        return self._node(f"{kind} {owner_id}", title, place, parent, len(siblings))

    def refresh_sections(self, owner_id: str) -> None:
        """A Member's sections were changed; what was not looked into stays so."""
        node = next((node for node in self.walk() if node.place and node.place.owner_id == owner_id), None)
        if node is None or node.place is None or node.place.kind is not PlaceKind.ENTRY or self._source is None:
            return
        found = self._source.headings(node.place.edition_id, owner_id)
        if node.children is None or [(child.section, child.title) for child in node.children] == _titled(found):
            return
        index = self.index_of(node)
        if node.children:
            self.beginRemoveRows(index, 0, len(node.children) - 1)
            node.children = []
            self.endRemoveRows()
        self._insert_sections(node, index, found)

    def _insert_sections(self, node: Node, index: Index, found: Sequence[SectionNode]) -> None:
        made = []
        for row, (section_id, title) in enumerate(_titled(found)):
            child = self._node(f"section {section_id}", title, node.place, node, row)
            child.section = section_id
            made.append(child)
        node.children = []  # so that who is told of the rows to come does not ask for them again
        if made:
            self.beginInsertRows(index, 0, len(made) - 1)
            node.children = made
            self.endInsertRows()

    def set_signs(self, signs: Mapping[str, Sequence[tuple[str, str]]]) -> None:
        """What stands out, by ids of sections and of what they stand in: (name of the sign, words) each."""
        if signs == self._signs:
            return
        self._signs = signs
        for node in self.walk():
            if node.children:
                self.dataChanged.emit(self.index_of(node.children[0]), self.index_of(node.children[-1]))

    def signs(self, node: Node) -> Sequence[tuple[str, str]]:
        """What stands out at a row."""
        return self._signs.get(node.section or (node.place.owner_id if node.place else ""), ())

    def set_section(self, section_id: str) -> None:
        """The section that the cursor is in, "" for none."""
        if section_id == self._section:
            return
        gone, self._section = self._section, section_id
        for node in self.walk():
            if node.section and node.section in (gone, section_id):
                self.dataChanged.emit(self.index_of(node), self.index_of(node))

    # -- finding ------------------------------------------------------------------------------------------------

    def node(self, index: Index) -> Node | None:
        """The node at an index."""
        return self._nodes[index.internalId()] if index.isValid() else None

    def place(self, index: Index) -> Place | None:
        """The place at an index; an edition's own row stands for its overview."""
        node = self.node(index)
        if node is None:
            return None
        if node.place is None:
            inside = self._inside(node)
            return inside[0].place if inside else None
        return node.place

    def search_text(self, node: Node) -> str:
        """Every name that finds a node, accents and case taken away."""
        from wcodesk.model.folding import fold  # late: a start looks for no name

        if node.section:
            return ""  # found by its Member
        found = self._search.get(node.number)
        if found is None:
            names = self._names(node.place) if node.place else ()
            found = self._search[node.number] = fold(" ".join((node.title, *names)))
        return found

    def _names(self, place: Place) -> tuple[str, ...]:
        """All names of a Member, or both of a region."""
        if place.kind is PlaceKind.CHAPTER:
            return region_names(place.region)
        known = self._all_members().get(place.member)
        return (known.iso, known.name, known.name_fr, *known.aliases, *known.former) if known else ()

    def members_called(self, wanted: str) -> list[tuple[str, str]]:
        """The Members that go by a name holding this, with a row or without: name, and name with the one of before."""
        from wcodesk.model.folding import fold

        found = []
        for member in self._all_members().values():
            former = next((name for name in member.former if wanted in fold(name)), "")
            today = name_of(member)
            if wanted == fold(member.iso) or any(wanted in fold(name) for name in (member.name, member.name_fr)):
                found.append((today, today))
            elif former:
                found.append((today, tr("{member} (formerly {name})", member=today, name=former)))
            elif any(wanted in fold(name) for name in member.aliases):
                found.append((today, today))
        return found

    def _all_members(self) -> Mapping[str, Member]:
        """By their codes; only who looks for a name needs all names."""
        if self._members is None:
            self._members = {member.iso: member for member in self._source.members()} if self._source else {}
        return self._members

    def find(self, owner_id: str, edition_id: str = "") -> QModelIndex:
        """The row of an edition, chapter or entry, or an invalid index. edition_id: read this edition if need be."""
        for top in self._top:
            if top.key == edition_id:
                self._inside(top)
        for node in self.walk():
            if node.place is not None and node.place.owner_id == owner_id:
                return self.index_of(node)
        return QModelIndex()

    def walk(self) -> Iterator[Node]:
        """Every node that was read, in the order of the tree."""
        waiting = list(reversed(self._top))
        while waiting:
            node = waiting.pop()
            yield node
            waiting += reversed(node.children or [])

    def index_of(self, node: Node) -> QModelIndex:
        """The index of a node."""
        return self.createIndex(node.row, 0, node.number)

    # -- Qt's questions -----------------------------------------------------------------------------------------

    def _rows(self, parent: Index) -> list[Node]:
        node = self.node(parent)
        return self._top if node is None else self._inside(node)

    def _inside(self, node: Node) -> list[Node]:
        if node.children is None and node.place is None:
            # No rows are inserted by this: nobody was told of another number before.
            node.children = self._read(node)
        return node.children or []

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """See QAbstractItemModel."""
        rows = self._rows(parent)
        return self.index_of(rows[row]) if column == 0 and 0 <= row < len(rows) else QModelIndex()

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """See QAbstractItemModel."""
        node = self.node(index)
        return self.index_of(node.parent) if node and node.parent else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """See QAbstractItemModel."""
        return len(self._rows(parent)) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: ARG002
        """One."""
        return 1

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        """An edition that was not looked into yet is taken to have some."""
        node = self.node(parent)
        return bool(self._top) if node is None else node.children is None or bool(node.children)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether a Member's sections are not read yet: the view asks for them when it opens the row."""
        node = self.node(parent)
        return not self._resetting and node is not None and node.children is None and node.place is not None

    def fetchMore(self, parent: Index) -> None:
        """See QAbstractItemModel."""
        node = self.node(parent)
        if node is not None and node.place is not None and self._source is not None and node.children is None:
            found = self._source.headings(node.place.edition_id, node.place.owner_id)
            self._insert_sections(node, parent, found)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """See QAbstractItemModel."""
        node = self.node(index)
        if node is None:
            return None
        shown = stated(node.title, frozen=node.frozen)
        if role == DISPLAY:
            return shown
        here = bool(node.section) and node.section == self._section
        if role == ACCESSIBLE_TEXT:
            said = [tr("at the cursor")] if here else []
            return ", ".join((shown, *said, *(words for _, words in self.signs(node))))
        if role == SIGNS_ROLE:
            return self.signs(node)
        if role == SEARCH_ROLE:
            return self.search_text(node)
        if role == TOOL_TIP and node.place is not None:
            path = (*node.place.path, node.title) if node.section else node.place.path
            return tip(" · ".join((" › ".join(path), *(words for _, words in self.signs(node)))))
        if role == FONT and (node.place is None or here):
            font = QFont()
            font.setBold(True)
            return font
        return None


def _titled(found: Sequence[SectionNode]) -> list[tuple[str, str]]:
    return [(section.id, section.heading or tr("Opening text")) for section in found]
