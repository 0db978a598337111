"""The right side of the window: one of several pages at a time, chosen by tabs or by the View menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from wcodesk.model.translation import number, tr
from wcodesk.ui.widgets import Label, literal, set_named

LATER = 120  # milliseconds until a page is made after there is something to show: first of all comes the text itself


class SidePane(QFrame):
    """Pages by key. Each is made when it is first shown and there is something to show, as a start must be quick.

    The action of a page shows it, or hides the side where it is shown. A page's `entrance` is what the focus comes to
    first; as its focus proxy it would have Tab pass over all that stands before it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._keys: list[str] = []
        self._titles: list[str] = []
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._actions: list[QAction] = []
        self._widgets: dict[str, QWidget] = {}
        self._awake = False
        self._resting = False  # hidden while there is nothing to show beside
        self._wanted = True
        self._naming = False  # while an action is only told what is shown
        self.tabs = QTabBar()
        self.tabs.setObjectName("side-tabs")
        self.tabs.setAccessibleName(tr("What the side shows"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self._pages = QStackedWidget()
        self._nothing = Label(tr("Nothing is chosen yet."), muted=True)
        self._nothing.setContentsMargins(18, 12, 12, 0)
        set_named(self._nothing, alignment="AlignTop")
        self._pages.addWidget(self._nothing)
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 4, 8, 0)
        bar.addWidget(self.tabs)
        bar.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(bar)
        rows.addWidget(self._pages, 1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER)
        self._later.timeout.connect(self._fill)
        self.tabs.currentChanged.connect(lambda _: self._on_tab())

    def add(self, key: str, title: str, action: QAction, page: QWidget | Callable[[], QWidget]) -> None:
        """Add a page behind the others. action: shows or hides it; page: it, or what makes it when first shown."""
        self._keys.append(key)
        self._titles.append(title)
        self._actions.append(action)
        if isinstance(page, QWidget):
            self._widgets[key] = page
            self._pages.addWidget(page)
        else:
            self._makers[key] = page
        action.toggled.connect(lambda shown: self._on_action(key, shown))
        self.tabs.addTab(literal(title))

    def count(self, key: str, count: int) -> None:
        """Say on the tab of a page how much it has to show."""
        place = self._keys.index(key)
        title = self._titles[place]
        self.tabs.setTabText(place, literal(f"{title} {number(count)}" if count else title))

    @property
    def key(self) -> str:
        """The page that is chosen."""
        return self._keys[self.tabs.currentIndex()] if self._keys else ""

    def choose(self, key: str) -> None:
        """Choose a page; nothing happens for one that is not here."""
        if key in self._keys:
            self.tabs.setCurrentIndex(self._keys.index(key))
            self._name()

    def show_side(self, shown: bool) -> None:
        """Show the side, or hide it."""
        self._wanted = shown
        self._set_shown(shown)
        self._name()

    @property
    def wanted(self) -> bool:
        """Whether the user wants the side, shown or not just now."""
        return self._wanted

    def rest(self, resting: bool) -> None:
        """Leave the room to the middle while no place is shown; the actions still show the side."""
        if resting != self._resting:
            self._resting = resting
            self._set_shown(self._wanted and not resting)
            self._name()

    def wake(self) -> None:
        """There is something to show from now on."""
        self._awake = True
        if not self.isHidden():
            self._later.start()

    def focus_page(self) -> None:
        """Put the focus into the page that is shown, or on the tabs where it takes none."""
        page = self._widgets.get(self.key) or self._nothing
        inner = getattr(page, "entrance", None) or page.focusProxy() or page
        (inner if inner.isVisible() and inner is not self._nothing else self.tabs).setFocus()

    def _on_action(self, key: str, shown: bool) -> None:
        if self._naming:
            return
        if shown:
            self.choose(key)
            self.show_side(True)
        elif key == self.key:
            self.show_side(False)

    def _on_tab(self) -> None:
        self._fill()
        self._name()

    def _name(self) -> None:
        """Check the action of the page that is shown."""
        for key, action in zip(self._keys, self._actions, strict=True):
            self._naming = True
            action.setChecked(key == self.key and not self.isHidden())
            self._naming = False

    def _fill(self) -> None:
        """Put the page in that is chosen."""
        key = self.key
        if key not in self._widgets and self._awake and not self.isHidden():
            self._widgets[key] = self._makers[key]()
            self._pages.addWidget(self._widgets[key])
        self._pages.setCurrentWidget(self._widgets.get(key, self._nothing))

    def _set_shown(self, shown: bool) -> None:
        self.setVisible(shown)
        if shown:
            # The page that is chosen, when the side was painted: counted from the first turn, as a start may take long.
            QTimer.singleShot(0, self._later, self._later.start)
