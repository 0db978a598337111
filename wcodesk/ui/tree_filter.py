"""Which rows of the tree are shown: those whose names hold what is typed, and that have a sign that is asked for."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from wcodesk.ui.tree import SEARCH_ROLE, Node, TreeModel


class TreeFilter(QSortFilterProxyModel):
    """signs: the names of the signs that are asked for; set_text() makes a change of them seen."""

    def __init__(self, model: TreeModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tree = model
        self._wanted = ""
        self.signs: frozenset[str] = frozenset()
        self.setSourceModel(model)
        self.setFilterRole(SEARCH_ROLE)
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)

    def set_text(self, wanted: str) -> None:
        """Show what holds this text, accents and case taken away."""
        self._wanted = wanted
        self.setAutoAcceptChildRows(not self.signs)  # a region is no reason to show Members without the sign
        self.setFilterFixedString(wanted)

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Without signs as Qt does; else a Member with one of them, that is called so or stands in what is."""
        if not self.signs:
            return super().filterAcceptsRow(row, parent)
        node = self._tree.node(self._tree.index(row, 0, parent))
        if node is not None and node.section:
            node = node.parent  # its sections are shown with a Member
        if node is None or node.place is None or not node.place.member:
            return False
        if not self.signs.intersection(name for name, _ in self._tree.signs(node)):
            return False
        above: Node | None = node
        while self._wanted and above is not None:
            if self._wanted in self._tree.search_text(above):
                return True
            above = above.parent
        return not self._wanted
