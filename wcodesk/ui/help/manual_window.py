"""F1: the manual in a window of its own, with contents, search, and a way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QSplitter, QVBoxLayout, QWidget

from wcodesk.model.translation import tr
from wcodesk.ui.help.manual import Manual, Part
from wcodesk.ui.help.manual_view import ManualView
from wcodesk.ui.icons import icon, program_icon
from wcodesk.ui.widgets import Label, tool_button

PLACE = Qt.ItemDataRole.UserRole + 1
TYPING = 200  # milliseconds after a key until the manual is searched
Index = QModelIndex | QPersistentModelIndex


class ManualWindow(QWidget):
    """Has no parent, so that it can be read and scrolled while a dialog waits for an answer."""

    def __init__(self, manual: Manual) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("manual-window")
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)  # it goes with the desk
        self.setWindowIcon(program_icon())
        self._manual = manual
        self._here = ("", "")
        self._filling = False  # while the contents change, and nobody chooses in them
        self._back: list[tuple[str, str]] = []
        self._on: list[tuple[str, str]] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search the manual"))
        self.search.setAccessibleName(tr("Search the manual"))
        self.search.setClearButtonEnabled(True)
        self.model = QStandardItemModel(self)
        self.contents = QListView()
        self.contents.setObjectName("contents")
        self.contents.setAccessibleName(tr("Contents"))
        self.contents.setModel(self.model)
        self.contents.setFrameShape(QFrame.Shape.NoFrame)
        self.contents.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.contents.setWordWrap(True)
        self.contents.setResizeMode(QListView.ResizeMode.Adjust)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = Label(tr("Nothing is found by these words."), muted=True)
        self._none.setWordWrap(True)
        self._none.setContentsMargins(12, 4, 12, 0)
        self.view = ManualView(manual.picture)
        self.back = self._action(tr("Back"), "Alt+Left", self.go_back)
        self.forward = self._action(tr("Forward"), "Alt+Right", self.go_on)
        self.find_action = self._action(tr("Search the manual"), "Ctrl+F", self._to_search)
        self.leave = self._action(tr("Close the window"), "Escape", self._escape)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING)
        self._typing.timeout.connect(self.look)
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.search.returnPressed.connect(self._take_first)
        self.contents.selectionModel().currentChanged.connect(self._on_chosen)
        self.view.asked.connect(self._on_link)
        for reading in (self.view, self.contents):
            reading.installEventFilter(self)
        self._lay_out()
        self._fill([])
        self.colour_icons()

    def _lay_out(self) -> None:
        left = QFrame()
        left.setObjectName("side")
        bar = QHBoxLayout()
        bar.setContentsMargins(10, 12, 10, 6)
        bar.setSpacing(4)
        for action in (self.back, self.forward):
            bar.addWidget(tool_button(action, left))
        bar.addWidget(self.search, 1)
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(bar)
        rows.addWidget(self._none)
        inset = QHBoxLayout()
        inset.setContentsMargins(10, 0, 8, 0)
        inset.addWidget(self.contents)
        rows.addLayout(inset, 1)
        page = QFrame()
        page.setObjectName("page")
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.view)
        splitter = self.splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(page)
        splitter.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)
        em, room = self.fontMetrics().averageCharWidth(), self.screen().availableGeometry()
        self.resize(min(em * 140, room.width() * 9 // 10), min(em * 115, room.height() * 85 // 100))
        splitter.setSizes([em * 44, self.width() - em * 44])

    def _action(self, text: str, keys: str, act: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(keys)])
        action.triggered.connect(lambda: act())
        self.addAction(action)
        return action

    def colour_icons(self) -> None:
        """There is another theme."""
        for action, name in ((self.back, "back"), (self.forward, "forward")):
            action.setIcon(icon(name, self.palette()))

    # -- where we are ---------------------------------------------------------------------------------------------

    @property
    def place(self) -> tuple[str, str]:
        """(page, anchor) that was gone to last."""
        return self._here

    def show_place(self, place: str) -> None:
        """Come to the front with a place as the English manual has it: "missions", "lists-and-tables#tables"."""
        self.search.clear()
        self.look()
        self._go(*self._manual.at(place))
        self.show()
        self.raise_()
        self.activateWindow()
        self.view.setFocus()

    def _go(self, name: str, anchor: str, words: str = "") -> None:
        goal = (self._manual.page(name).name, anchor)
        if self._here[0] and goal != self._here:
            self._back.append(self._here)
            self._on = []
        self._show(goal, words)

    def go_back(self) -> None:
        """To where the reader was before."""
        if self._back:
            self._on.append(self._here)
            self._show(self._back.pop())

    def go_on(self) -> None:
        """Undo the way back."""
        if self._on:
            self._back.append(self._here)
            self._show(self._on.pop())

    def _show(self, place: tuple[str, str], words: str = "") -> None:
        self._here = place
        page = self._manual.page(place[0])
        self.view.show_text(page.text, place[1], words)
        self.setWindowTitle(tr("{page} – WCO Desk manual", page=page.title))
        self.back.setEnabled(bool(self._back))
        self.forward.setEnabled(bool(self._on))
        if not self.search.text().strip():
            self._choose(page.name)

    def _choose(self, name: str) -> None:
        """Mark the page in the contents."""
        for row in range(self.model.rowCount()):
            if self.model.item(row).data(PLACE) == (name, ""):
                self._filling = True
                self.contents.setCurrentIndex(self.model.index(row, 0))
                self._filling = False

    # -- contents and search --------------------------------------------------------------------------------------

    def look(self) -> None:
        """Show what holds the words that are typed, or all pages."""
        self._typing.stop()
        text = self.search.text().strip()
        self._fill(self._manual.search(text) if text else [])
        if not text and self._here[0]:
            self._choose(self._here[0])

    def _fill(self, found: list[Part]) -> None:
        searching = bool(self.search.text().strip())
        self._filling = True
        self.model.clear()
        self._filling = False
        if searching:
            for part in found:
                title = part.page.title
                under = tr("{page}: {heading}", page=title, heading=part.heading) if part.anchor else title
                self._add(under, (part.page.name, part.anchor))
        else:
            for page in self._manual.pages:
                self._add(page.title, (page.name, ""))
        self._none.setVisible(searching and not found)

    def _add(self, text: str, place: tuple[str, str]) -> None:
        item = QStandardItem(text)
        item.setData(place, PLACE)
        self.model.appendRow(item)

    def _on_chosen(self, current: Index, _previous: Index) -> None:
        if current.isValid() and not self._filling:
            name, anchor = current.data(PLACE)
            self._go(name, anchor, self.search.text())

    def _on_link(self, name: str, anchor: str) -> None:
        self._go(name or self._here[0], anchor)

    def _take_first(self) -> None:
        self.look()
        if self.model.rowCount():
            self.contents.setCurrentIndex(self.model.index(0, 0))
            self.contents.setFocus()

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _escape(self) -> None:
        """First out of the search, then out of the window."""
        if self.search.text():
            self.search.clear()
            self.look()
        else:
            self.close()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Letters that are typed over the page or the contents begin a search."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if event.modifiers() & commands or not event.text().strip() or not event.text().isprintable():
            return False  # a blank scrolls the page
        self._to_search()
        QCoreApplication.sendEvent(self.search, event)
        return True

    def changeEvent(self, event: QEvent) -> None:
        """The palette follows the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "forward"):
            self.colour_icons()
