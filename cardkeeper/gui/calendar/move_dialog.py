"""The small window that puts something of the calendar on another day: what dragging does, by keyboard."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cardkeeper.core.dates import PartialDate
from cardkeeper.gui.calendar import words as calendar_words
from cardkeeper.gui.customers import words
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.dialog import Dialog, content_width
from cardkeeper.gui.widgets.fields import DateField
from cardkeeper.i18n import _
from cardkeeper.services.calendar.calendar_entries import Entry
from cardkeeper.services.calendar.calendar_moving import is_yearly

_WIDE = 360


class MoveDialog(Dialog):
    """`chosen` tells the day."""

    chosen = Signal(dt.date)

    def __init__(self, session: Session, entry: Entry, *, parent: QWidget) -> None:
        where = calendar_words.heading(entry.day, session.today())
        said = _("{name} stands on {day}.").format(name=entry.name, day=where)
        if is_yearly(entry):
            said = _("{said} Next year it is on its own day again.").format(said=said)
        super().__init__(_("Put it on another day"), said, title="CardKeeper", parent=parent)
        self._session, self._entry = session, entry
        self.date = DateField(_("New day"), self._parse, self._echo)
        self.date.line.setText(words.typed_form(PartialDate.of(entry.day)))
        self.date.line.selectAll()
        self.content.addStrut(content_width(_WIDE))
        self.content.addWidget(self.date)
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.add_button(_("Put it there"))
        self.date.line.setFocus()

    def accept(self) -> None:
        date = self.date.date
        if date is None or date.year is None:
            self.date.set_problem(self.date.problem or _('Type a day, such as "May 22".'))
            return
        super().accept()
        self.chosen.emit(date.in_year(date.year))

    def _parse(self, typed: str) -> PartialDate:
        """A whole day; without a year the one nearest to where it stands now."""
        date = words.parse_date(typed, self._session.today(), future_ok=True)
        if not date.is_day:
            raise ValueError(_('Type a day, such as "May 22".'))
        if date.year is not None:
            return date
        years = (self._entry.day.year + step for step in (-1, 0, 1))
        days = [date.in_year(year) for year in years]
        return PartialDate.of(min(days, key=lambda day: abs(day - self._entry.day)))

    def _echo(self, date: PartialDate) -> str:
        if date.year is None:
            return ""
        return calendar_words.heading(date.in_year(date.year), self._session.today())
