"""From which day on lots are made, and how many a day."""

import datetime as dt

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.date_words import short_weekday_day
from cardkeeper.gui import look
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.fields import ComboBox, Field
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.book import settings
from cardkeeper.services.mailings.mailing_records import Mailing

_DAYS = 70
_MOST_A_DAY = 10


class PacePanel(QWidget):
    """Working days of the coming weeks, and a pace."""

    def __init__(self, today: dt.date, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = settings.load().language
        self.day = ComboBox(_("First day"))
        self.day.addItem(_("As soon as they are welcome"), "")
        for day in (today + dt.timedelta(number) for number in range(_DAYS)):
            if day.weekday() < 5:
                self._add(day)
        self.pace = ComboBox(_("Batches a day"))
        for number in range(1, _MOST_A_DAY + 1):
            self.pace.addItem(
                ngettext("{n} batch a day", "{n} batches a day", number).format(n=number), number
            )
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        row.addWidget(Field(_("First day"), self.day), 1)
        row.addWidget(Field(_("Pace"), self.pace), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addLayout(row)
        said = _("Where a batch would be late, more are made that day.")
        column.addWidget(ParagraphLabel(said, Type.BODY, "text2"))
        column.addStretch()

    @property
    def chosen(self) -> tuple[dt.date | None, int]:
        day = str(self.day.currentData())
        return (dt.date.fromisoformat(day) if day else None), int(self.pace.currentData())

    def choose(self, mailing: Mailing) -> None:
        """Show what is planned."""
        first = mailing.first_day
        if first is not None and self.day.findData(first.isoformat()) < 0:
            self._add(first)
        self.day.setCurrentIndex(max(0, self.day.findData(first.isoformat() if first else "")))
        self.pace.setCurrentIndex(max(0, self.pace.findData(mailing.lots_a_day)))

    def _add(self, day: dt.date) -> None:
        self.day.addItem(short_weekday_day(day, self._locale), day.isoformat())
