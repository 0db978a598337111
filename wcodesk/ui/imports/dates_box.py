"""What comes first in dates in figures that can be read in two ways: asked where there are such, else not shown."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from wcodesk.model.dates import understand
from wcodesk.model.submission import DateOrder
from wcodesk.model.translation import spoken, tr
from wcodesk.ui.widgets import Label, literal


class DatesBox(QComboBox):
    """Shows what each order makes of one of the dates. label: stands before it."""

    def __init__(self, order: DateOrder = DateOrder.AS_SHOWN) -> None:
        super().__init__()
        self._order = order
        self._date = ""
        self.label = Label()
        self.label.setBuddy(self)
        self.currentIndexChanged.connect(self._choose)
        self.show_where(wanted=False)

    def order(self) -> DateOrder:
        """What was chosen, now or before where there is nothing to choose now."""
        return self._order

    def load(self, date: str) -> None:
        """date: one that can be read in two ways, "" where there is none."""
        if date == self._date:
            return
        self._date = date
        self.blockSignals(True)  # nobody chooses while it is filled
        self.label.setText(tr("&Dates such as {date}", date=literal(date)))
        self.setAccessibleName(tr("How dates such as {date} are read", date=date))
        self.clear()
        self.addItem(tr("As other dates of the column show, else day first"), DateOrder.AS_SHOWN)
        for order, words in ((DateOrder.DAY, tr("Day first: {date}")), (DateOrder.MONTH, tr("Month first: {date}"))):
            when = understand(date, day_first=order is DateOrder.DAY)
            self.addItem(words.format(date=when.label(spoken()) if when else date), order)
        self.setCurrentIndex(list(DateOrder).index(self._order))
        self.blockSignals(False)

    def show_where(self, *, wanted: bool) -> None:
        """Shown where dates are wanted, if there is anything to choose."""
        for widget in (self, self.label):
            widget.setVisible(wanted and bool(self._date))

    def _choose(self, at: int) -> None:
        self._order = DateOrder(self.itemData(at))
