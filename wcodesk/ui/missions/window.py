"""The window of all missions: filters over a table, of a Member, a region or the whole edition."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from wcodesk.model.members import MemberIndex
from wcodesk.model.records import Mission
from wcodesk.model.translation import counted, number, tr
from wcodesk.ui.icons import program_icon
from wcodesk.ui.missions.cells import Cells
from wcodesk.ui.missions.filters import Filters
from wcodesk.ui.missions.list_actions import ListActions
from wcodesk.ui.missions.list_model import ListModel
from wcodesk.ui.missions.list_view import ListView
from wcodesk.ui.missions.listing import Listing
from wcodesk.ui.notice_bar import NoticeBar
from wcodesk.ui.widgets import Label

_CHUNK = 800  # missions made ready for the filter at a time, while nobody waits


class MissionsWindow(QWidget):
    """Shows and selects; what is done with what is selected is connected by its desk."""

    def __init__(self, members: MemberIndex, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("page")
        self.setWindowTitle(tr("All missions – WCO Desk"))
        self.setWindowIcon(program_icon())
        self.listing = Listing(Cells(members))
        self.model = ListModel(self.listing, self)
        self.filters = Filters()
        self.notices = NoticeBar()
        self.table = ListView(self.model)
        self.empty = Label(muted=True)
        self.empty.setContentsMargins(12, 14, 12, 14)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setWordWrap(True)
        self.count = Label(muted=True)
        self.done = Label()  # what was just done
        self.acts = ListActions(self, self.table)
        self.hint = Label(self.acts.legend(), muted=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.frozen = False
        self._lay_out()
        self._ready = QTimer(self)
        self._ready.setInterval(0)
        self._ready.timeout.connect(self._make_ready)
        self.filters.changed.connect(self._on_filters)
        self.filters.words.down.connect(self._enter_table)
        self.filters.words.returnPressed.connect(self._enter_table)
        self.table.chosen.connect(self.say)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.model.modelReset.connect(self.say)
        self.acts.find.triggered.connect(self._find)
        self.acts.leave.triggered.connect(self._escape)
        self.acts.next_part.triggered.connect(self._next_part)
        self.acts.select_all.triggered.connect(self.table.selectAll)

    def _lay_out(self) -> None:
        acts = self.acts
        for action in (acts.new, acts.edit, acts.duplicate, acts.remove, acts.paste, acts.excel):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setIconSize(QSize(18, 18))
            button.setAccessibleName(action.text().replace("&", "").rstrip("…"))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.filters.tools.addWidget(button)
        more = QToolButton()
        more.setDefaultAction(acts.names)
        more.setAccessibleName(tr("Names in the log"))
        more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.filters.tools.addWidget(more)
        foot = QWidget()
        foot.setObjectName("side")
        line = QVBoxLayout(foot)
        line.setContentsMargins(12, 6, 12, 6)
        line.addWidget(self.count)
        line.addWidget(self.done)
        line.addWidget(self.hint)
        line.setDirection(QVBoxLayout.Direction.LeftToRight)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.filters)
        rows.addWidget(self.notices)
        rows.addWidget(self.empty)
        rows.addWidget(self.table, 1)
        rows.addWidget(foot)
        room = self.screen().availableGeometry()
        self.resize(min(1400, room.width() - 20), min(820, room.height() - 40))

    # -- what is shown -------------------------------------------------------------------------------------------

    def load(self, missions: list[Mission], *, frozen: bool) -> None:
        """There are other missions."""
        self.frozen = frozen
        self.done.clear()
        first = not self.listing.missions
        wanted = self.filters.wanted(self.listing.wanted)
        self.model.load(missions, wanted)
        self.filters.load_values(self.listing.topics(), self.listing.years())
        if (now := self.filters.wanted(wanted)) != wanted:  # what was chosen is gone
            self.model.show(now)
        if first:
            self.table.go_to_first()
        self._ready.start()

    def change(self, removed: set[str], now: dict[str, Mission]) -> None:
        """Some missions were removed, changed or added."""
        kept = [now.pop(each.id, each) for each in self.listing.missions if each.id not in removed]
        self.load([*kept, *now.values()], frozen=self.frozen)

    def say(self) -> None:
        """Tell how many there are, and what can be done with what is selected."""
        shown, all_, chosen = len(self.listing.found), len(self.listing.missions), len(self.table.selected())
        words = _counted(shown, all_)
        self.count.setText(tr("{count}   ·   {n} selected", count=words, n=number(chosen)) if chosen > 1 else words)
        self.empty.setVisible(not self.listing.lines)
        if not self.listing.lines:
            self.empty.setText(
                tr("No mission is like that. “Show all” takes every filter away.")
                if self.filters.narrows() and all_
                else tr("No mission is noted here yet. Insert or Ctrl+M notes one; Ctrl+V takes rows copied in Excel.")
            )
        one = self.table.current() is not None
        self.acts.enable(open_=not self.frozen, chosen=chosen, one=one, shown=shown)
        self.hint.setVisible(not self.frozen)

    def tell(self, sentence: str) -> None:
        """Say what was just done, until something else is."""
        self.done.setText(sentence)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _on_filters(self) -> None:
        self.model.show(self.filters.wanted(self.listing.wanted))

    def _make_ready(self) -> None:
        """Fold the words of all fields while nobody waits, so that the first letter typed is answered at once."""
        if not self.listing.make_ready(_CHUNK):
            self._ready.stop()

    # -- keys ----------------------------------------------------------------------------------------------------

    def _find(self) -> None:
        self.filters.words.setFocus()
        self.filters.words.selectAll()

    def _enter_table(self) -> None:
        self.table.setFocus()
        if not self.table.currentIndex().isValid():
            self.table.go_to_first()

    def _next_part(self) -> None:
        if self.table.hasFocus():
            self.filters.words.setFocus()
        else:
            self._enter_table()

    def _escape(self) -> None:
        """Empties the filter, goes from the filters to the table, and from there out."""
        if self.filters.words.hasFocus() and self.filters.words.text():
            self.filters.words.clear()
        elif self.table.hasFocus():
            self.close()
        else:
            self._enter_table()

    def _open_menu(self, at: QPoint) -> None:
        self.acts.menu.popup(self.table.viewport().mapToGlobal(at))

    def changeEvent(self, event: QEvent) -> None:
        """The palette follows the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_ready"):
            self.acts.colour_icons()
            self.notices.colour_icons()


def _counted(shown: int, every: int) -> str:
    if shown == every:
        return counted(every, tr("{n} mission"), tr("{n} missions"))
    return counted(every, tr("{shown} of {n} mission"), tr("{shown} of {n} missions"), shown=number(shown))
