"""The sidebar's part of Mailings: those planned, those mailed, and what else was mailed week by week."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.gui import kinds, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.views.side import SideList, SideRow
from cardkeeper.i18n import _
from cardkeeper.services.mailings import mailing_overview
from cardkeeper.services.mailings.mailing_overview import MailedSpan, MailingLine

# Spans of days have no id; their rows are told apart from mailings by a negative one.
_FIRST_SPAN = -1


class MailingsSection(QWidget):
    """`chosen` tells a mailing's id, `day_wanted` the first day of a week or month; `begin_wanted` asks for a
    new mailing.
    """

    chosen = Signal(int)
    begin_wanted = Signal()
    day_wanted = Signal(dt.date)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[MailingLine] = []
        self._spans: list[MailedSpan] = []
        self.offered = SideList(_("Time to begin"), leads=True)
        self.planned = SideList(_("Planned"))
        self.mailed = SideList(_("Mailed"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(18))
        column.addWidget(self.offered)
        column.addWidget(self.planned)
        column.addWidget(self.mailed)
        column.addStretch()
        self.offered.set_rows([SideRow(0, _("Year-end cards"), icon=Icon.PLUS)])
        self.offered.picked.connect(lambda _row: self.begin_wanted.emit())
        self.planned.picked.connect(self._pick)
        self.mailed.picked.connect(self._pick)

    def reload(self, today: dt.date) -> None:
        """Read it again; a handful of numbers."""
        self.lines = mailing_overview.every()
        self._spans = mailing_overview.mailed_spans(today)
        planned = [line for line in self.lines if not line.is_over]
        over = [line for line in self.lines if line.is_over]
        self.planned.set_rows(
            SideRow(line.id, _short(line.name, today), line.cards, kind=kinds.family(line.kind))
            for line in planned
        )
        rows = [SideRow(line.id, line.name, line.cards, icon=Icon.CHECK) for line in over]
        rows += [
            SideRow(_FIRST_SPAN - number, span.words, span.cards, icon=Icon.CHECK)
            for number, span in enumerate(self._spans)
        ]
        self.mailed.set_rows(rows)
        self.offered.setVisible(mailing_overview.is_year_end_due(today))
        self.planned.setVisible(bool(planned))
        self.mailed.setVisible(bool(rows))

    def choose(self, mailing_id: int | None) -> None:
        """Mark the mailing on show."""
        over = {line.id for line in self.lines if line.is_over}
        self.planned.choose(mailing_id if mailing_id not in over else None)
        self.mailed.choose(mailing_id if mailing_id in over else None)

    def _pick(self, row_id: int) -> None:
        if row_id > 0:
            self.chosen.emit(row_id)
        else:
            self.day_wanted.emit(self._spans[_FIRST_SPAN - row_id].first)


def _short(name: str, today: dt.date) -> str:
    """Without this year, which goes without saying beside what is planned: "Year-end cards"."""
    return name.removesuffix(f" {today.year}") or name
