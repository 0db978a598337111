"""One section on the page: its printed heading and its text."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wcodesk.model.records import Section
from wcodesk.model.translation import tr
from wcodesk.ui.editor.heading_edit import HeadingEdit
from wcodesk.ui.editor.section_edit import SectionEdit
from wcodesk.ui.widgets import MARGIN

_SCALES = {1: 1.2, 2: 1.08, 3: 1.0}
BAR = 2  # pixels of the bar beside the section that is worked on


class SectionBox(QWidget):
    """heading and text of one section, and whether they differ from what is stored.

    section: as it was last read or saved. fresh: the next save of the text is a new step of undo.
    """

    edited = Signal()

    def __init__(self, section: Section, parent: QWidget | None = None, *, locked: bool = False) -> None:
        super().__init__(parent)
        self.section = section
        self.fresh = True
        self._zoom = 1.0
        self.heading = HeadingEdit()
        self.text = SectionEdit()
        self.lock(locked=locked)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(BAR + MARGIN - 4, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(self.heading)
        rows.addWidget(self.text)
        self._text_touched = self._heading_touched = False
        self.refresh(section)
        self.heading.edited.connect(self._on_heading)
        self.text.edited.connect(self._on_text)
        for signal in (self.heading.entered, self.heading.left, self.text.entered, self.text.left):
            signal.connect(self.update)

    def lock(self, *, locked: bool) -> None:
        """Let nothing be changed here, or let it again."""
        self.heading.setReadOnly(locked)
        self.text.setReadOnly(locked)
        if locked:
            flags = Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
            self.text.setTextInteractionFlags(flags)

    @property
    def touched(self) -> bool:
        """Whether something was changed here since it was last saved."""
        return self._text_touched or self._heading_touched

    def mark_touched(self) -> None:
        """Save again, whatever is believed to be stored."""
        self._text_touched = self._heading_touched = True

    def pending(self) -> tuple[str | None, str | None]:
        """(text, heading) that are to be saved; None for what is stored already."""
        text = self.text.markdown() if self._text_touched else None
        heading = self.heading.text() if self._heading_touched else None
        return (
            None if text == self.section.text else text,
            None if heading == self.section.heading else heading,
        )

    def settled(self) -> None:
        """What is on the screen is stored."""
        self._text_touched = self._heading_touched = False

    def refresh(self, section: Section) -> None:
        """Show what is stored, unless that is what is shown. What was changed and not saved stays."""
        self.section = section
        if not self._text_touched:
            self.text.set_markdown(section.text)
        if not self._heading_touched:
            self.heading.set_text(section.heading)
        name = section.heading or tr("Opening text")
        self.text.setAccessibleName(tr("Text of {name}", name=name))
        self.heading.setAccessibleName(tr("Heading: {name}", name=name))
        self._use_fonts()

    def set_zoom(self, zoom: float) -> None:
        """Show heading and text so many times as large as the words of the window."""
        self._zoom = zoom
        self.text.use_font(self._font())
        self._use_fonts()

    def _font(self, scale: float = 1.0) -> QFont:
        font = QFont(self.font())
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * scale * self._zoom)
        return font

    def _use_fonts(self) -> None:
        font = self._font(_SCALES.get(self.section.level, 1.0))
        font.setBold(True)
        font.setItalic(self.section.level > 2)
        self.heading.use_font(font)

    def _on_heading(self) -> None:
        self._heading_touched = True
        self.edited.emit()

    def _on_text(self) -> None:
        self._text_touched = True
        self.edited.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar beside the section that has the focus."""
        super().paintEvent(event)
        if self.heading.hasFocus() or self.text.hasFocus():
            painter = QPainter(self)
            painter.fillRect(QRectF(0, 2, BAR, self.height() - 4), self.palette().color(QPalette.ColorRole.Accent))
            painter.end()
