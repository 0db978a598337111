"""The rows of the queue, drawn as a mail program draws its messages."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from wcodesk.model.translation import mark, tr
from wcodesk.ui.imports.look import Signs
from wcodesk.ui.imports.queue_model import ROW_ROLE, Index, QueueModel, QueueRow
from wcodesk.ui.keys import HandledKeys

HANDLED = HandledKeys(mark("Import window: in the queue"), (("Return", mark("Go to what came back in it")),))

PAD = 10
SIGN = 18


class QueueDelegate(QStyledItemDelegate):
    """Three lines: sign, state and day; the file; the Members and what there is to do."""

    def __init__(self, signs: Signs, parent: QWidget) -> None:
        super().__init__(parent)
        self.signs = signs

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """As high as four lines and the space around them."""
        return QSize(100, option.fontMetrics.lineSpacing() * 4 + 2 * PAD + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """See QStyledItemDelegate."""
        row: QueueRow = index.data(ROW_ROLE)
        self.initStyleOption(option, index)
        option.text = ""
        widget = option.widget
        style = widget.style() if widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        painter.save()
        palette: QPalette = option.palette
        font = QFont(option.font)
        inside = option.rect.adjusted(PAD + 2, PAD, -PAD, -PAD)
        line = option.fontMetrics.lineSpacing()
        muted, strong = palette.color(QPalette.ColorRole.PlaceholderText), palette.color(QPalette.ColorRole.Text)
        top = QRect(inside.left(), inside.top(), inside.width(), line)
        self.signs(row.icon).paint(painter, QRect(top.left(), top.top(), SIGN, line))
        bold = QFont(font)
        bold.setBold(True)
        day = _draw(painter, top, row.received, font, muted, right=True)
        _draw(painter, top.adjusted(SIGN + 6, 0, -day - 8, 0), row.state, bold, strong)
        for number, (text, colour) in enumerate(((row.name, strong), (row.members, muted), (row.counts, muted)), 1):
            _draw(painter, top.translated(0, number * line + 4), text, font, colour)
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        bottom = option.rect.bottom()
        painter.drawLine(inside.left(), bottom, inside.right(), bottom)
        painter.restore()


def _draw(painter: QPainter, place: QRect, text: str, font: QFont, colour: QColor, *, right: bool = False) -> int:
    painter.setFont(font)
    painter.setPen(colour)
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
    return metrics.horizontalAdvance(shown)


class QueueView(QListView):
    """chosen(id): another submission is current, "" for none. entered: Return was pressed on it."""

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, model: QueueModel, signs: Signs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = model
        self._id = ""
        self._row = 0
        self.setObjectName("queue")
        self.setModel(model)
        self.delegate = QueueDelegate(signs, self)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Imports"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        model.modelReset.connect(self._restore)

    def choose(self, submission_id: str) -> bool:
        """Make a submission current; False where it is not shown."""
        row = self._queue.row_of(submission_id)
        if row >= 0:
            self._go(row)
        return row >= 0

    def _go(self, row: int) -> None:
        index = self._queue.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def _restore(self) -> None:
        """The rows are others: stay at the same submission, or at what took its place."""
        if self._queue.rowCount() == 0:
            self._id = ""
            self.chosen.emit("")
        elif not (self._id and self.choose(self._id)):
            self._go(min(self._row, self._queue.rowCount() - 1))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which one it is now."""
        super().currentChanged(current, previous)
        record = self._queue.record(current.row())
        if record is not None:
            self._id, self._row = record.id, current.row()
            self.chosen.emit(record.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes to the review."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
