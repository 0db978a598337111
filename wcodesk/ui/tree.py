"""The tree of the store: edition > overview and regions > Members, as a Qt model.

An edition's inside is read when it is first looked into. Names that find a Member (codes, aliases, former
names) are in the search role, accents and case taken away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtGui import QFont

from wcodesk.ui.place import REGION_NAMES, Place, PlaceKind, edition_name
from wcodesk.ui.widgets import tip

if TYPE_CHECKING:
    from wcodesk.model.records import Edition, Member
    from wcodesk.model.shown import EditionTree

Index = QModelIndex | QPersistentModelIndex
# Numbers of Qt.ItemDataRole; see widgets.set_named.
DISPLAY, TOOL_TIP, FONT, ACCESSIBLE_TEXT, SEARCH_ROLE = 0, 3, 6, 11, 0x101
_NOWHERE = QModelIndex()


class TreeSource(Protocol):
    """What the tree reads: a store."""

    def editions(self) -> Iterable[Edition]:
        """All editions, in their order."""

    def tree(self, edition_id: str, *, words: bool = True) -> EditionTree:
        """An edition's overview, chapters and entries."""

    def members(self) -> tuple[Member, ...]:
        """All Members."""


class Node:
    """A row of the tree. key: tells it from all others, for ever; children: None until they are read."""

    __slots__ = ("children", "key", "number", "parent", "place", "row", "title")

    def __init__(self, number: int, key: str, title: str, place: Place | None, parent: Node | None, row: int) -> None:
        self.number = number
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

    # -- content ------------------------------------------------------------------------------------------------

    def load(self, source: TreeSource | None) -> None:
        """Show this store's editions, or nothing."""
        self.beginResetModel()
        self._source = source
        self._nodes, self._top, self._search = [], [], {}
        self._members = None
        for edition in source.editions() if source else ():
            name = edition_name(edition)
            node = self._node(edition.id, name, None, None, len(self._top))
            node.children = None
            self._top.append(node)
        self.endResetModel()

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
            inside.append(self._child(edition, inside, PlaceKind.OVERVIEW, edition.key, "", "", "Overview"))
        for chapter in tree.chapters:
            name = REGION_NAMES.get(chapter.region, chapter.name)
            node = self._child(edition, inside, PlaceKind.CHAPTER, chapter.id, chapter.region, "", name)
            inside.append(node)
            entries: list[Node] = []
            for entry in chapter.entries:
                entries.append(
                    self._child(node, entries, PlaceKind.ENTRY, entry.id, chapter.region, entry.iso, entry.name)
                )
            node.children = entries
        return inside

    def _child(
        self, parent: Node, siblings: list[Node], kind: PlaceKind, owner_id: str, region: str, member: str, title: str
    ) -> Node:
        above = parent.place.path if parent.place else (parent.title,)
        edition_id = parent.place.edition_id if parent.place else parent.key
        place = Place(kind, edition_id, owner_id, region, member, (*above, title))
        return self._node(f"{kind} {owner_id}", title, place, parent, len(siblings))

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

        found = self._search.get(node.number)
        if found is None:
            if self._members is None:  # only who looks for a name needs all names
                self._members = {member.iso: member for member in self._source.members()} if self._source else {}
            known = self._members.get(node.place.member) if node.place else None
            names = (known.iso, known.name, known.name_fr, *known.aliases, *known.former) if known else ()
            found = self._search[node.number] = fold(" ".join((node.title, *names)))
        return found

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
        if node.children is None:  # no rows are inserted by this: nobody was told of another number before
            node.children = self._read(node)
        return node.children

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

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """See QAbstractItemModel."""
        node = self.node(index)
        if node is None:
            return None
        if role in (DISPLAY, ACCESSIBLE_TEXT):
            return node.title
        if role == SEARCH_ROLE:
            return self.search_text(node)
        if role == TOOL_TIP and node.place is not None:
            return tip(" › ".join(node.place.path))
        if role == FONT and node.place is None:
            font = QFont()
            font.setBold(True)
            return font
        return None
