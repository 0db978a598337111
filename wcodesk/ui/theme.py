"""The look of the desk: one accent colour, two palettes (light and dark), and little else.

The colours follow the system's light or dark unless the user chose one; where the system asks for high
contrast, its own palette is left alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication


class Scheme(StrEnum):
    """What the user chose in View > Appearance."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours by what they are for; text on window, base and selected has a contrast of 4.5:1 and more."""

    window: str
    base: str
    raised: str
    text: str
    muted: str
    faint: str
    line: str
    hover: str
    accent: str
    on_accent: str
    selected: str


LIGHT = Colours(
    window="#f3f5f8", base="#ffffff", raised="#ffffff", text="#1a2029", muted="#56606d", faint="#9aa3ae", line="#d9dee5",
    hover="#e4e9f0", accent="#0b5cad", on_accent="#ffffff", selected="#d3e5f8",
)  # fmt: skip
DARK = Colours(
    window="#1c2026", base="#23282f", raised="#2b3139", text="#e8ebef", muted="#a6b0bd", faint="#6b7683", line="#383f49",
    hover="#323944", accent="#72b5fb", on_accent="#0d1a28", selected="#2a4a6b",
)  # fmt: skip

SHEET = """
QMainWindow::separator { width: 1px; height: 1px; background: %(line)s; }
QToolBar { border: none; border-bottom: 1px solid %(line)s; spacing: 2px; padding: 4px 8px; background: %(window)s; }
QToolBar::separator { width: 1px; background: %(line)s; margin: 4px 6px; }
QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 4px; background: transparent; }
QToolButton:hover:enabled { background: %(hover)s; }
QToolButton:pressed, QToolButton:checked { background: %(selected)s; }
QToolButton:focus { border-color: %(accent)s; }
QStatusBar { border-top: 1px solid %(line)s; background: %(window)s; }
QStatusBar::item { border: none; }
QSplitter::handle { background: %(line)s; }
QLineEdit, QPlainTextEdit, QComboBox { border: 1px solid %(line)s; border-radius: 5px; padding: 4px 7px; background: %(raised)s; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border-color: %(accent)s; }
QComboBox::drop-down { border: none; width: 22px; }
QPushButton { border: 1px solid %(line)s; border-radius: 5px; padding: 5px 14px; background: %(raised)s; }
QPushButton:hover:enabled { background: %(hover)s; }
QPushButton:focus { border-color: %(accent)s; }
QPushButton:default { background: %(accent)s; color: %(on_accent)s; border-color: %(accent)s; }
QPushButton:default:disabled { background: %(hover)s; color: %(faint)s; border-color: %(line)s; }
QTreeView, QTableView { border: none; outline: none; }
QTreeView::item { padding: 3px 4px; }
QTableView { background: %(base)s; gridline-color: %(line)s; border-top: 1px solid %(line)s; }
QTreeView::item:hover { background: %(hover)s; }
QTreeView::item:selected, QTableView::item:selected { background: %(selected)s; color: %(text)s; }
QHeaderView::section { background: %(window)s; color: %(muted)s; border: none; border-bottom: 1px solid %(line)s; padding: 5px 6px; }
QScrollArea { border: none; background: %(base)s; }
QWidget#side { background: %(window)s; }
QTreeView#tree { background: %(window)s; }
QWidget#page { background: %(base)s; }
QLabel#muted, QLabel#saved { color: %(muted)s; }
QLabel#problem { color: %(text)s; }
QFrame#notice { background: %(selected)s; border-radius: 5px; }
QTextEdit#section { border: none; border-left: 2px solid transparent; background: transparent; padding-left: 6px; }
QTextEdit#section:focus { border-left-color: %(accent)s; }
QLineEdit#heading { border: none; border-left: 2px solid transparent; border-radius: 0; background: transparent; padding: 2px 6px; }
QLineEdit#heading:hover { background: %(hover)s; }
QLineEdit#heading:focus { border-left-color: %(accent)s; background: %(hover)s; }
QMenu { border: 1px solid %(line)s; background: %(raised)s; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: %(selected)s; color: %(text)s; }
QMenu::item:disabled { color: %(faint)s; }
QMenu::separator { height: 1px; background: %(line)s; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QToolTip { background: %(raised)s; color: %(text)s; border: 1px solid %(line)s; padding: 3px; }
"""


def palette_of(colours: Colours) -> QPalette:
    """A whole palette from the few colours."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, colour in {
        role.Window: colours.window, role.WindowText: colours.text, role.Base: colours.base,
        role.AlternateBase: colours.window, role.Text: colours.text, role.Button: colours.raised,
        role.ButtonText: colours.text, role.BrightText: colours.accent, role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.text, role.PlaceholderText: colours.muted, role.Highlight: colours.selected,
        role.HighlightedText: colours.text, role.Link: colours.accent, role.LinkVisited: colours.accent,
        role.Light: colours.raised, role.Midlight: colours.hover, role.Mid: colours.line, role.Dark: colours.faint,
        role.Shadow: colours.line, role.Accent: colours.accent,
    }.items():  # fmt: skip
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.faint))
    return made


def is_dark(app: QApplication) -> bool:
    """Whether the system shows dark windows."""
    scheme = app.styleHints().colorScheme()
    if scheme is Qt.ColorScheme.Unknown:
        return app.style().standardPalette().window().color().lightness() < 128
    return scheme is Qt.ColorScheme.Dark


class Theme:
    """Gives the application its look and changes it when the system or the user does."""

    def __init__(self, app: QApplication, scheme: Scheme = Scheme.SYSTEM) -> None:
        self._app = app
        self.scheme = scheme
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self.refresh)
        self.use(scheme)

    def use(self, scheme: Scheme) -> None:
        """Follow the system, or stay light or dark."""
        self.scheme = scheme
        self.refresh()

    def refresh(self) -> None:
        """Put the colours on afresh."""
        if self._app.styleHints().accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            self._app.setStyleSheet("")
            self._app.setPalette(self._app.style().standardPalette())
            return
        dark = self.scheme is Scheme.DARK or (self.scheme is Scheme.SYSTEM and is_dark(self._app))
        colours = DARK if dark else LIGHT
        self._app.setPalette(palette_of(colours))
        self._app.setStyleSheet(SHEET % {name: getattr(colours, name) for name in Colours.__slots__})
