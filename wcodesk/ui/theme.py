"""The look of the desk: one accent colour, two palettes (light and dark), and little else.

The colours follow the system's light or dark unless the user chose one; where the system asks for high
contrast, its own palette is left alone. No annotations of the future, for the reason that model/records.py gives.
"""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from wcodesk.model.resources import resource


class Scheme(StrEnum):
    """What the user chose in View > Appearance."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Colours(NamedTuple):
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
    warm: str


LIGHT = Colours(
    window="#f3f5f8",
    base="#ffffff",
    raised="#ffffff",
    text="#1a2029",
    muted="#56606d",
    faint="#9aa3ae",
    line="#d9dee5",
    hover="#e4e9f0",
    accent="#0b5cad",
    on_accent="#ffffff",
    selected="#d3e5f8",
    warm="#fde5cc",
)
DARK = Colours(
    window="#1c2026",
    base="#23282f",
    raised="#2b3139",
    text="#e8ebef",
    muted="#a6b0bd",
    faint="#6b7683",
    line="#383f49",
    hover="#323944",
    accent="#72b5fb",
    on_accent="#0d1a28",
    selected="#264462",
    warm="#573a1c",
)


NO_ICONS = "QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }"  # verbs alone, on Qt's own dialogs too


def sheet(colours: Colours) -> str:
    """The style sheet in these colours; resources/styles/desk.qss names them by %(name)s."""
    text = resource("styles", "desk.qss").read_text(encoding="utf-8")
    tick = "tick-dark.svg" if colours is DARK else "tick-light.svg"  # in the colour of what stands on the accent
    drawings = {"arrow": resource("icons", "arrow.svg"), "tick": resource("styles", tick)}
    return NO_ICONS + text % (colours._asdict() | {name: path.as_posix() for name, path in drawings.items()})


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


class Theme(QObject):
    """Gives the application its look and changes it when the system or the user does.

    The style is that of the application, which make_application() chose.
    changed: there are other colours. contrast: whether the system asks for high contrast.
    """

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        scheme: Scheme = Scheme.SYSTEM,
        *,
        contrast: bool | None = None,
        dressed: bool = True,
    ) -> None:
        """contrast: as it was found last time, for the caller to ask() again when there is time; None to ask now.

        dressed: no to leave the style sheet to dress(), because widgets are made faster without one.
        """
        super().__init__()
        self._app = app
        self._dressed = dressed
        self.scheme = scheme
        self.contrast = bool(contrast)
        app.setPalette(QPalette())  # which brings back the system's own
        self._dark = self._dark_palette = app.palette().window().color().lightness() < 128
        self._shown: Colours | None = None
        self._hints = app.styleHints()  # held, because what hangs on it dies with the wrapper
        self._hints.colorSchemeChanged.connect(self.ask)
        if contrast is None:
            self.ask()
        else:
            self.refresh()

    def ask(self) -> None:
        """Ask the system what it wants, and follow it. Its answers are enums of Qt: see widgets.set_named."""
        from PySide6.QtCore import Qt

        self.contrast = self._hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        scheme = self._hints.colorScheme()
        self._dark = self._dark_palette if scheme is Qt.ColorScheme.Unknown else scheme is Qt.ColorScheme.Dark
        self.refresh()

    def use(self, scheme: Scheme) -> None:
        """Follow the system, or stay light or dark."""
        self.scheme = scheme
        self.refresh()

    def refresh(self) -> None:
        """Put the colours on, where they are others than those shown."""
        if self.contrast:
            self._put_on(NO_ICONS)
            self._app.setPalette(self._app.style().standardPalette())
            self._shown = None
            self.changed.emit()
            return
        colours = DARK if self.scheme is Scheme.DARK or (self.scheme is Scheme.SYSTEM and self._dark) else LIGHT
        if self._shown is not colours:
            self._shown = colours
            self._app.setPalette(palette_of(colours))
            self._put_on(sheet(colours))
            self.changed.emit()

    def dress(self) -> None:
        """Put the style sheet on, once the window is made."""
        self._dressed = True
        self._app.setStyleSheet(self._sheet)

    def _put_on(self, style_sheet: str) -> None:
        self._sheet = style_sheet
        if self._dressed:
            self._app.setStyleSheet(style_sheet)
