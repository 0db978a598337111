"""What the list of missions is narrowed to: whose, which words, which state, topic and year, and the groups."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QPushButton, QWidget

from wcodesk.model.fields import MISSION_FIELDS
from wcodesk.model.owner_names import Owner
from wcodesk.model.translation import tr
from wcodesk.ui.missions.grouping import LABELS, By
from wcodesk.ui.missions.listing import Wanted
from wcodesk.ui.tree_panel import FilterEdit

MOST = 22  # widest letters of what a filter shows
MOST_OF_TOPIC = 17  # a small screen has no room for more in French
_ANY, _NONE = "any", "none"


class Filters(QWidget):
    """changed: something else is wanted. edition_chosen(id): another edition."""

    changed = Signal()
    edition_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edition = _box(tr("Edition"))
        self.where = _box(tr("Whose missions"))
        self.words = FilterEdit()
        self.words.setPlaceholderText(tr("Find in all fields"))
        self.words.setAccessibleName(tr("Find in all fields"))
        self.words.setClearButtonEnabled(True)
        self.state = _box(tr("State"))
        self.topic = _box(tr("Topic"))
        self.year = _box(tr("Year"))
        self.by = _box(tr("Groups"))
        for by, label in LABELS.items():
            self.by.addItem(tr(label), by)
        states = next(field for field in MISSION_FIELDS if field.name == "state")
        self.state.addItem(tr("All states"), "")
        for choice in states.choices:
            self.state.addItem(tr(choice.label), choice.value)
        for box in (self.state, self.by):
            _make_room(box)
        self.all = QPushButton(tr("Show all"))
        self.all.setAccessibleName(tr("Show all, without filters"))
        self.all.setAutoDefault(False)
        self.all.clicked.connect(self.clear)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.edition)
        top.addWidget(self.where)
        top.addWidget(self.words, 1)
        low = QHBoxLayout()
        low.setSpacing(8)
        for widget in (self.state, self.topic, self.year, self.by, self.all):
            low.addWidget(widget)
        low.addStretch(1)
        beside = QWidget()
        self.tools = QHBoxLayout(beside)
        self.tools.setContentsMargins(0, 0, 0, 0)
        self.tools.setSpacing(2)
        rows = self._rows = QGridLayout(self)
        rows.setContentsMargins(12, 12, 12, 8)
        rows.setSpacing(8)
        rows.setColumnStretch(0, 1)
        rows.addLayout(top, 0, 0, 1, 2)
        rows.addLayout(low, 1, 0)
        self._top, self._low, self._beside = top, low, beside
        self._place_tools(below=False)
        self.edition.activated.connect(lambda _: self.edition_chosen.emit(str(self.edition.currentData())))
        for box in (self.where, self.state, self.topic, self.year, self.by):
            box.currentIndexChanged.connect(lambda _: self._on_changed())
        self.words.textChanged.connect(lambda _: self._on_changed())
        self._quiet = False
        self._mark()

    # -- on a narrow screen, the tools stand below the filters ---------------------------------------------------

    def _place_tools(self, *, below: bool) -> None:
        self._below = below
        self._rows.addWidget(self._beside, 2 if below else 1, 0 if below else 1, Qt.AlignmentFlag.AlignLeft)

    def minimumSizeHint(self) -> QSize:
        """So narrow that the tools have a row of their own."""
        margins = self._rows.contentsMargins()
        rows = (self._top.minimumSize(), self._low.minimumSize(), self._beside.minimumSizeHint())
        least = max(row.width() for row in rows)
        beside = margins.left() + margins.right() + self._rows.spacing()  # the empty column of the tools has its gap
        return QSize(least + beside, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is another width."""
        super().resizeEvent(event)
        both = self._low.minimumSize().width() + self._rows.spacing() + self._beside.minimumSizeHint().width()
        margins = self._rows.contentsMargins()
        below = both + margins.left() + margins.right() > self.width()
        if below != self._below:
            self._place_tools(below=below)

    # -- what is asked for ---------------------------------------------------------------------------------------

    def wanted(self, before: Wanted) -> Wanted:
        """What is asked for, sorted as before."""
        owner = self.owner()
        topic = self.topic.currentData()
        return before._replace(
            member=owner.member,
            region=owner.region,
            words=self.words.text(),
            state=str(self.state.currentData() or ""),
            topic=None if topic in (None, _ANY) else "" if topic == _NONE else str(topic)[1:],
            year=int(self.year.currentData() or 0),
            by=By(self.by.currentData() or ""),
        )

    def owner(self) -> Owner:
        """Whose missions are shown; nobody's in particular for the whole edition."""
        found = self.where.currentData()
        member, _, region = str(found or "/").partition("/")
        return Owner(member, region)

    def load_editions(self, editions: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer these editions, by id and name; the box is hidden where there is one."""
        _fill(self.edition, editions, chosen)
        self.edition.setVisible(len(editions) > 1)

    def load_owners(self, owners: Sequence[tuple[Owner, str]]) -> None:
        """Offer regions and Members, in this order; the choice stays where it can."""
        self._quiet = True
        whole = ("/", tr("The whole edition"))
        items = [whole, *((f"{owner.member}/{owner.region}", name) for owner, name in owners)]
        _fill(self.where, items, str(self.where.currentData() or "/"))
        self._quiet = False

    def load_values(self, topics: Sequence[str], years: Sequence[int]) -> None:
        """Offer what the missions hold; what was chosen and is gone falls back to all."""
        self._quiet = True
        chosen = str(self.topic.currentData() or _ANY), str(self.year.currentData() or 0)
        named = [(f"={topic}", topic) for topic in topics]
        _fill(self.topic, [(_ANY, tr("All topics")), *named, (_NONE, tr("No topic"))], chosen[0], MOST_OF_TOPIC)
        dated = [(str(year), str(year)) for year in years]
        _fill(self.year, [("0", tr("All years")), *dated, ("-1", tr("No date"))], chosen[1])
        self._quiet = False

    def choose(self, owner: Owner) -> None:
        """Show somebody's missions, as far as they are offered."""
        place = self.where.findData(f"{owner.member}/{'' if owner.member else owner.region}")
        if place >= 0:
            self.where.setCurrentIndex(place)

    def clear(self) -> None:
        """Show all, grouped as before."""
        self._quiet = True
        for box in (self.where, self.state, self.topic, self.year):
            box.setCurrentIndex(0)
        self.words.clear()
        self._quiet = False
        self._on_changed()

    def narrows(self) -> bool:
        """Whether anything is left out."""
        return self.wanted(Wanted()) != Wanted(by=By(self.by.currentData() or ""))

    def _on_changed(self) -> None:
        if not self._quiet:
            self._mark()
            self.changed.emit()

    def _mark(self) -> None:
        self.all.setEnabled(self.narrows())


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMaxVisibleItems(24)
    return box


def _make_room(box: QComboBox, most: int = MOST) -> None:
    """As wide as the words that it offers, in whatever language; a topic may be of any length, and is cut then."""
    metrics = box.fontMetrics()
    widest = max((metrics.horizontalAdvance(box.itemText(at)) for at in range(box.count())), default=0)
    box.setMinimumContentsLength(min(most, -(-widest // metrics.horizontalAdvance("X"))))


def _fill(box: QComboBox, items: Sequence[tuple[str, str]], chosen: str, most: int = MOST) -> None:
    box.clear()
    for value, label in items:
        box.addItem(label, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    _make_room(box, most)
