"""Small widgets and words that keep text from outside from being taken for markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QWidget

from wcodesk.model.translation import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QDialog, QDialogButtonBox

MARGIN = 10  # pixels between the edge of the page's column and its text
ONE_LINE = 64  # letters of a hint that stand in one line
NAME, PART, HEADING, SMALL = 1.7, 1.4, 1.2, 0.94
"""The scale of letters beside the usual size: what a window is about, a part of it, a heading, what is said aside."""


def literal(text: str) -> str:
    """Text for a menu, button or tab, where a single & would vanish."""
    return text.replace("&", "&&")


def tip(text: str) -> str:
    """Text for a tooltip, which Qt would take for markup where it looks like some, and would set in a narrow column."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    inside = f"<nobr>{escaped}</nobr>" if len(text) <= ONE_LINE else escaped
    return f"<qt>{inside}</qt>" if text else ""


def title_text(text: str) -> str:
    """Text for a window's title, where [*] stands for the mark of unsaved changes."""
    return text.replace("[*]", "[*][*]")


def set_named(target: QObject, **values: str) -> None:
    """Set properties by the names of their values, such as textFormat="PlainText", where these are enums of Qt's own.

    The first enum of the namespace Qt that Python touches makes classes of all ninety, which takes longer than to
    build the window. So what a start runs names these values; the enums of widgets cost nothing more.
    Raises ValueError for what Qt does not know.
    """
    for name, value in values.items():
        if not target.setProperty(name, value):
            raise ValueError(f"{target.metaObject().className()} knows no {name} {value}")


class Label(QLabel):
    """The one label of the program: plain text always, selectable by nobody's markup."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        scale: float = 1.0,
        bold: bool = False,
        muted: bool = False,
    ) -> None:
        super().__init__(parent)
        set_named(self, textFormat="PlainText")
        self.setText(text)
        if scale != 1.0 or bold:
            font = QFont(self.font())
            if font.pointSizeF() > 0:
                font.setPointSizeF(font.pointSizeF() * scale)
            font.setBold(bold)
            self.setFont(font)
        if muted:
            self.setObjectName("muted")


class ElidedLabel(Label):
    """A label of one line that may be cut short, with "…", rather than widen its window.

    late: milliseconds until it follows its width, as one that a start shows must not hear of events; see set_named.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None, *, muted: bool = False, late: int = 0) -> None:
        self._whole = text
        super().__init__(text, parent, muted=muted)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if late:
            QTimer.singleShot(late, self, self._listen)
        else:
            self._listen()

    def set_whole(self, text: str) -> None:
        """Show this text, or as much of its beginning as fits; the tooltip has all of it."""
        self._whole = text
        self.setToolTip(tip(text))
        self._fit()

    def _listen(self) -> None:
        self.installEventFilter(self)
        self._fit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Cut the text anew, where there is more or less room."""
        from PySide6.QtCore import QEvent  # late: see set_named

        if event.type() is QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        line, metrics = " ".join(self._whole.split("\n")), self.fontMetrics()
        if metrics.horizontalAdvance(line) > self.width():
            from PySide6.QtCore import Qt  # late: see set_named

            line = metrics.elidedText(line, Qt.TextElideMode.ElideRight, max(0, self.width()))
        self.setText(line)


def dialog_buttons(dialog: QDialog, accept: str) -> QDialogButtonBox:
    """The buttons at the foot of a dialog: what it does, which Enter means, and Cancel."""
    from PySide6.QtWidgets import QDialogButtonBox, QPushButton  # late: a start shows no dialog

    box = QDialogButtonBox()
    do = QPushButton(accept)
    do.setDefault(True)
    box.addButton(do, QDialogButtonBox.ButtonRole.AcceptRole)
    cancel = QPushButton(tr("Cancel"))  # Qt's own would bring an icon of the style
    cancel.setAutoDefault(False)
    box.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box


def tool_button(action: QAction, parent: QWidget | None = None) -> QToolButton:
    """A small button for an action, with a name for screen readers."""
    button = QToolButton(parent)
    button.setDefaultAction(action)
    button.setIconSize(QSize(18, 18))
    button.setAutoRaise(True)
    button.setAccessibleName(action.text().replace("&", ""))
    set_named(button, focusPolicy="TabFocus")
    return button
