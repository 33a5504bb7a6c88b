"""The small window of a day that has more than its cell: everything on it, or everything of one kind."""

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from cardkeeper.gui import look
from cardkeeper.gui.calendar.agenda_delegate import AgendaDelegate
from cardkeeper.gui.calendar.agenda_rows import MORE, AgendaModel, AgendaRow
from cardkeeper.gui.calendar.families import family_of
from cardkeeper.gui.calendar.words import more
from cardkeeper.gui.customers.fronts import Fronts
from cardkeeper.gui.tokens import Kind, Type
from cardkeeper.gui.views.view import RowView
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.gui.widgets.popover import Popover
from cardkeeper.services.calendar.calendar_entries import Entry

_WIDE, _MOST_HIGH = 268, 360


class DayPopover(Popover):
    """Lists entries; `picked` tells the one that was chosen, None for the row that leads to all of them."""

    picked = Signal(object)

    def __init__(self, title: str, rows: Iterable[AgendaRow], fronts: Fronts, *, parent: QWidget) -> None:
        super().__init__(title, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        delegate = AgendaDelegate(fronts)
        delegate.side_margin = 0
        self.rows = AgendaModel()
        self.rows.set_rows(rows)
        self.view = RowView(self.rows, delegate, title)
        self.view.setFixedWidth(look.px(_WIDE))
        high = sum(delegate.height(row) for row in self.rows.rows)
        self.view.setFixedHeight(min(high, look.px(_MOST_HIGH)))
        self.view.clicked.connect(self._pick)
        self.view.activated.connect(self._pick)
        label = PlainLabel(title, Type.ROW_TITLE)
        label.setContentsMargins(look.px(4), 0, 0, look.px(4))
        self.body.addWidget(label)
        self.body.addWidget(self.view)
        if self.rows.rows:
            self.view.setCurrentIndex(self.rows.index(0))

    def _pick(self, index: QModelIndex) -> None:
        row = self.rows.row(index.row())
        if isinstance(row, AgendaRow):
            self.close()
            self.picked.emit(row.entry)


def rows_of(day: dt.date, entries: Iterable[Entry], unlisted: int = 0) -> list[AgendaRow]:
    """Entries as the popover lists them, and how many more there are."""
    found = [
        AgendaRow(entry.id, day, family_of(entry.kind), entry.name, entry.what, entry) for entry in entries
    ]
    if unlisted > 0:
        found.append(AgendaRow(MORE, day, Kind.KEEP_IN_TOUCH, more(unlisted), ""))
    return found
