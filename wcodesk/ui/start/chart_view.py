"""A chart on the screen: the arrows go from bar to bar, and Enter or a click opens the missions of one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QFontInfo,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from wcodesk.model.translation import mark
from wcodesk.reports.chart_shapes import Area, Chart, Plan
from wcodesk.ui.keys import HandledKeys
from wcodesk.ui.start.drawing import inks, paint
from wcodesk.ui.widgets import SMALL, tip

HANDLED = HandledKeys(
    mark("In a chart"),
    (
        ("Left", mark("The bar before")),
        ("Right", mark("The next bar")),
        ("Up", mark("The bar above")),
        ("Down", mark("The bar below")),
        ("Home", mark("The first bar")),
        ("End", mark("The last bar")),
        ("Return", mark("Show its missions")),
        ("Space", mark("Show its missions")),
    ),
)


class ChartView(QWidget):
    """opened(group): the missions of a bar are wanted. reached: another bar is current."""

    opened = Signal(object)
    reached = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        self.chart: Chart | None = None
        self._at = -1  # the bar that the keys are at
        self._under = -1  # the bar under the mouse
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def load(self, plan: Plan) -> None:
        """Show another chart."""
        self._plan = plan
        self._draw()

    def _draw(self) -> None:
        if self._plan is None:
            return
        size = float(QFontInfo(self.font()).pixelSize()) * SMALL
        here = self.area
        chart = self.chart = self._plan.draw(float(max(self.width(), 200)), inks(self.palette()), size)
        names = [area.group.name for area in chart.areas]
        self._at = names.index(here.group.name) if here is not None and here.group.name in names else -1
        self._under = -1
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.says)
        self.setFixedHeight(round(chart.drawing.height) + 4)
        self.update()

    @property
    def area(self) -> Area | None:
        """The bar that the keys are at."""
        return self.chart.areas[self._at] if self.chart is not None and 0 <= self._at < len(self.chart.areas) else None

    def place(self) -> QRectF:
        """Where that bar is."""
        area = self.area
        return QRectF(area.x, area.y, area.width, area.height) if area else QRectF(self.rect())

    def _go(self, at: int) -> None:
        if self.chart is None or not self.chart.areas:
            return
        self._at = max(0, min(at, len(self.chart.areas) - 1))
        self.update()
        self.reached.emit()
        told = str(self.chart.areas[self._at].group)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))

    def _open(self, at: int) -> None:
        if self.chart is not None and 0 <= at < len(self.chart.areas):
            self._at = at
            self.update()
            self.opened.emit(self.chart.areas[at].group)

    def _find(self, x: float, y: float) -> int:
        areas = self.chart.areas if self.chart is not None else ()
        inside = (
            at
            for at, area in enumerate(areas)
            if area.x <= x <= area.x + area.width and area.y <= y <= area.y + area.height
        )
        return next(inside, -1)

    # -- Qt's events --------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The drawing, a shade on the bar under the mouse, and a frame around the bar of the keys."""
        if self.chart is None:
            return
        painter = QPainter(self)
        paint(painter, self.chart.drawing, self.font())
        if self._under >= 0:
            ground = self.palette().color(QPalette.ColorRole.Accent)
            ground.setAlpha(28)
            area = self.chart.areas[self._under]
            painter.fillRect(QRectF(area.x, area.y, area.width, area.height), ground)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 1.5))
            inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(self.place().intersected(inside) if self.area else inside, 3, 3)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End, Enter and Space."""
        last = len(self.chart.areas) - 1 if self.chart is not None else -1
        moves = {
            Qt.Key.Key_Right: self._at + 1,
            Qt.Key.Key_Down: self._at + 1,
            Qt.Key.Key_Left: self._at - 1,
            Qt.Key.Key_Up: self._at - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() in moves:
            self._go(moves[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self._at)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """There is always a bar to begin with."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._go(self._at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The bar under the mouse can be opened."""
        under = self._find(event.position().x(), event.position().y())
        if under != self._under:
            self._under = under
            self.setCursor(Qt.CursorShape.PointingHandCursor if under >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """No bar is under the mouse."""
        super().leaveEvent(event)
        self._under = -1
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the bar."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._open(self._find(event.position().x(), event.position().y()))

    def event(self, event: QEvent) -> bool:
        """A hint says what a bar counts."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            at = self._find(event.pos().x(), event.pos().y())
            if self.chart is not None and at >= 0:
                QToolTip.showText(event.globalPos(), tip(str(self.chart.areas[at].group)), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drawn anew as wide as there is room."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme, or other letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_plan"):
            self._draw()
