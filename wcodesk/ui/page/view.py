"""Sheets of paper under one another, to be scrolled, zoomed and clicked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from wcodesk.model.translation import mark, tr
from wcodesk.reports.outline import NOWHERE
from wcodesk.reports.outline import Place as TextPlace
from wcodesk.reports.pdf.writer import Preview, Spot
from wcodesk.ui.keys import HandledKeys
from wcodesk.ui.page.marking import line_in, nearest, spots_of
from wcodesk.ui.page.rendering import Rendering
from wcodesk.ui.page.sheets import GAP, SIDE, Sheets
from wcodesk.ui.theme import LIGHT

HANDLED = HandledKeys(
    mark("On the printed page"), (("Home", mark("To the first page")), ("End", mark("To the last page")))
)
ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
BAR = 3  # pixels of the bar beside the text that is worked on
_BESIDE = 9.0  # points between that bar and the text
_NOTCH = 120  # what a wheel turns by, in Qt's eighths of a degree
_ROOM = 28  # pixels that a line at the cursor keeps from the edge of what is seen


class PageView(QAbstractScrollArea):
    """The pages of a preview.

    clicked(spot, x, y): at a text, in points of its page. moved: another page, zoom or number of pages is shown.
    left: the margin of the sheet, in points, in which the mark of a text stands.
    """

    clicked = Signal(object, float, float)
    moved = Signal()

    def __init__(self, rendering: Rendering, left: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rendering = rendering
        self._left = left
        self._spots: Sequence[Spot] = ()
        self._place = NOWHERE
        self._part = 0.0
        self._zoom: float | None = None
        self._turned = 0  # by the wheel, since it last zoomed
        self._sheets = Sheets(0, rendering.width, rendering.height, 1.0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Were it not always there, the width to fit would depend on itself.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Printed page"))
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.moved.emit())

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_preview(self, preview: Preview, place: TextPlace, part: float) -> None:
        """Show other pages and mark another text in them.

        The marked text stays where it is on the screen, or, where it is not seen, the text that is topmost.
        """
        same = place.section == self._place.section
        kept = self._anchor(min(place, self._place) if same else place)  # above both nothing was typed
        before = self._height_of(kept)
        self._rendering.show(preview)
        self._spots = preview.spots
        self._place, self._part = place, part
        self._measure()
        after = self._height_of(kept)
        if before is not None and after is not None:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + round(after - before))
        self.viewport().update()
        self.moved.emit()

    def mark(self, place: TextPlace, part: float) -> None:
        """Mark another text, or another place in it."""
        if (place, part) != (self._place, self._part):
            self._place, self._part = place, part
            self.viewport().update()

    def spots_of(self, place: TextPlace) -> list[Spot]:
        """Where a text is printed: one spot, or several where it is a table or goes over pages."""
        return spots_of(self._spots, place)

    def lines_of(self, section: str, leading: float) -> int:
        """How many lines a section's text takes; a row of a table counts by its height."""
        high = (
            spot.bottom - spot.top for spot in self._spots if spot.place.section == section and spot.place.block >= 0
        )
        return sum(max(1, round(each / leading)) for each in high)

    def to_top(self) -> None:
        """Begin at the first page: what comes is another text."""
        self._spots = ()
        self.verticalScrollBar().setValue(0)

    def follow(self) -> None:
        """Bring the line of the cursor into view, unless it is there."""
        spots = spots_of(self._spots, self._place)
        if not spots:
            return
        line = line_in(spots, self._part)
        top, bottom = self._sheets.y(line.page, line.top), self._sheets.y(line.page, line.bottom)
        bar, high = self.verticalScrollBar(), self.viewport().height()
        room = min(_ROOM, max(0, (high - round(bottom - top)) // 2))
        if not (bar.value() + room <= top and bottom <= bar.value() + high - room):
            bar.setValue(round(top - high / 3))

    def _anchor(self, place: TextPlace) -> TextPlace:
        top = self.verticalScrollBar().value()
        seen = [spot for spot in self._spots if self._seen(spot)]
        if any(spot.place == place for spot in seen):
            return place
        # Of what is seen only in part the upper edge may go to another page, so what begins here is better.
        whole = [spot for spot in seen if self._sheets.y(spot.page, spot.top) >= top]
        return (whole or seen)[0].place if seen else NOWHERE

    def _seen(self, spot: Spot) -> bool:
        top = self.verticalScrollBar().value()
        begins, ends = self._sheets.y(spot.page, spot.top), self._sheets.y(spot.page, spot.bottom)
        return ends > top and begins < top + self.viewport().height()

    def _height_of(self, place: TextPlace) -> float | None:
        spots = spots_of(self._spots, place)
        return self._sheets.y(spots[0].page, spots[0].top) if spots else None

    # -- pages --------------------------------------------------------------------------------------------------

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._sheets.number

    @property
    def page(self) -> int:
        """The page that is looked at, from 0: the one a third below the upper edge, or the last at the end."""
        bar = self.verticalScrollBar()
        if bar.value() >= bar.maximum() > 0:
            return max(0, self.count - 1)
        return self._sheets.at(bar.value() + self.viewport().height() / 3)

    def turn(self, by: int) -> None:
        """Go so many pages on, or back; back goes to the beginning of this page first."""
        bar, page = self.verticalScrollBar(), self.page
        if by < 0 and bar.value() > self._sheets.top(page):
            by += 1
        bar.setValue(self._sheets.top(max(0, min(self.count - 1, page + by))) - GAP)

    def can_turn(self, by: int) -> bool:
        """Whether there is a way to go on (1) or back (-1)."""
        return self.page < self.count - 1 if by > 0 else self.verticalScrollBar().value() > 0

    # -- zoom ---------------------------------------------------------------------------------------------------

    @property
    def zoom(self) -> float | None:
        """1.0 for the size of the paper; None for as wide as there is room."""
        return self._zoom

    @property
    def shown_zoom(self) -> float:
        """The zoom as it comes out."""
        return self._sheets.scale * 72 / self.logicalDpiX()

    def set_zoom(self, zoom: float | None, at: QPoint | None = None) -> None:
        """Zoom, with what is at a point of what is seen staying there; without a point, what is in the middle."""
        here = at or self.viewport().rect().center()
        bar, side = self.verticalScrollBar(), self.horizontalScrollBar()
        sheet = self._sheets.at(bar.value() + here.y())
        down = (bar.value() + here.y() - self._sheets.top(sheet)) / self._sheets.scale
        over = (here.x() - self._x()) / self._sheets.scale
        self._zoom = zoom if zoom is None else max(ZOOMS[0], min(ZOOMS[-1], zoom))
        self._measure()
        bar.setValue(round(self._sheets.y(sheet, down)) - here.y())
        side.setValue(side.value() + round(self._x() + over * self._sheets.scale) - here.x())
        self.viewport().update()
        self.moved.emit()

    def zoom_by(self, steps: int, at: QPoint | None = None) -> None:
        """To the next larger zooms, or smaller ones."""
        shown = self.shown_zoom
        larger = [zoom for zoom in ZOOMS if zoom > shown * 1.01] or [ZOOMS[-1]]
        smaller = [zoom for zoom in reversed(ZOOMS) if zoom < shown * 0.99] or [ZOOMS[0]]
        way = larger if steps > 0 else smaller
        if steps:
            self.set_zoom(way[min(abs(steps), len(way)) - 1], at)

    def can_zoom(self, way: int) -> bool:
        """Whether there is a larger zoom (1) or a smaller one (-1)."""
        return self.shown_zoom < ZOOMS[-1] * 0.99 if way > 0 else self.shown_zoom > ZOOMS[0] * 1.01

    def _measure(self) -> None:
        """Lay the sheets out anew, at this zoom in this room."""
        room = self.viewport().size()
        fitting = (room.width() - 2 * SIDE) / self._rendering.width
        scale = fitting if self._zoom is None else self._zoom * self.logicalDpiX() / 72
        least, most = (zoom * self.logicalDpiX() / 72 for zoom in (0.1, ZOOMS[-1]))
        self._sheets = Sheets(
            len(self._rendering.pages), self._rendering.width, self._rendering.height, max(least, min(most, scale))
        )
        bar, side = self.verticalScrollBar(), self.horizontalScrollBar()
        bar.setRange(0, max(0, self._sheets.whole - room.height()))
        bar.setPageStep(room.height())
        bar.setSingleStep(40)
        side.setRange(0, max(0, self._sheets.across + 2 * SIDE - room.width()))
        side.setPageStep(room.width())
        side.setSingleStep(40)

    def _x(self) -> int:
        """The left edge of the sheets in the viewport."""
        free = self.viewport().width() - self._sheets.across
        return free // 2 if free > 2 * SIDE else SIDE - self.horizontalScrollBar().value()

    # -- Qt's events --------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room: what is at its top stays there."""
        super().resizeEvent(event)
        bar = self.verticalScrollBar()
        sheet = self._sheets.at(bar.value())
        down = (bar.value() - self._sheets.top(sheet)) / self._sheets.scale
        self._measure()
        bar.setValue(round(self._sheets.y(sheet, down)))
        self.moved.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheets that are seen, and the bar beside the text that is worked on."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Window))
        top, x = self.verticalScrollBar().value(), self._x()
        line = self.palette().color(QPalette.ColorRole.Mid)
        sharp = self.devicePixelRatioF()
        for number in self._sheets.between(top, top + self.viewport().height()) if self.count else ():
            sheet = QRect(x, self._sheets.top(number) - top, self._sheets.across, self._sheets.down)
            painter.fillRect(sheet.translated(0, 2).adjusted(1, 0, -1, 1), QColor(0, 0, 0, 30))
            painter.fillRect(sheet.adjusted(-1, -1, 1, 1), line)
            painter.drawImage(sheet, self._rendering.image(number, round(sheet.width() * sharp)))
        accent = self._accent()
        bar_x = x + (self._left - _BESIDE) * self._sheets.scale - BAR
        for spot in spots_of(self._spots, self._place):
            y = self._sheets.y(spot.page, spot.top) - top
            painter.fillRect(QRectF(bar_x, y, BAR, (spot.bottom - spot.top) * self._sheets.scale), accent)
        painter.end()

    def _accent(self) -> QColor:
        """The accent colour, dark enough for white paper."""
        accent = self.palette().color(QPalette.ColorRole.Accent)
        return accent if accent.lightness() < 130 else QColor(LIGHT.accent)

    def _spot_at(self, point: QPoint) -> tuple[Spot, float, float] | None:
        """The text at a point of what is seen, or the one nearest to it on its sheet, and the point on the page."""
        y = point.y() + self.verticalScrollBar().value()
        sheet = self._sheets.at(y)
        down = (y - self._sheets.top(sheet)) / self._sheets.scale
        over = (point.x() - self._x()) / self._sheets.scale
        if not (0 <= down <= self._sheets.height and 0 <= over <= self._sheets.width):
            return None
        spot = nearest(self._spots, sheet, down)
        return (spot, over, down) if spot else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand where a click goes somewhere."""
        there = self._spot_at(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if there else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes to the text."""
        there = self._spot_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and there is not None:
            self.clicked.emit(*there)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms, where the mouse is."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned += event.angleDelta().y()  # a touchpad tells of less than a notch at a time
            steps = int(self._turned / _NOTCH)
            self._turned -= steps * _NOTCH
            self.zoom_by(steps, event.position().toPoint())
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End; the arrows and the page keys are the scroll area's own."""
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.verticalScrollBar().maximum()}
        there = ends.get(Qt.Key(event.key()))
        if there is None:
            super().keyPressEvent(event)
        else:
            self.verticalScrollBar().setValue(there)
