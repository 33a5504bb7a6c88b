"""Whose card of the coming weeks is not made, or not by mail: why, in the order of R11, and a way out."""

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from cardkeeper.gui.icons import Icon
from cardkeeper.gui.keeping.frame import GoTo, ListDialog
from cardkeeper.gui.keeping.ways import way_out
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.fix_form import FixForm
from cardkeeper.gui.views.model import Heading
from cardkeeper.gui.views.people import PersonLine
from cardkeeper.gui.widgets.empty import EmptyState, Sign
from cardkeeper.gui.widgets.fields import ComboBox
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.due import left_out
from cardkeeper.services.due.left_out import LeftOut
from cardkeeper.services.people import parties


class _Found(NamedTuple):
    """What the worker has read: the rows under their reasons, and initials by person."""

    reasons: dict[str, list[LeftOut]]
    initials: dict[int, str]


class LeftOutDialog(ListDialog):
    """Headings tell the reasons with their numbers; the box above shows one of them alone."""

    def __init__(self, session: Session, go_to: GoTo, *, parent: QWidget) -> None:
        words = (
            _("Left out, and why"),
            _("Cards of the coming weeks that are not made, or do not go by mail."),
        )
        nobody = EmptyState(
            Sign(Icon.MAILBOX_DUO, "accent"),
            _("Nobody is left out"),
            _("Every card of the coming weeks is made and has a way to go."),
        )
        super().__init__(session, words, go_to, nobody, key="left-out", parent=parent)
        self._found = _Found({}, {})
        self.reason = ComboBox(_("Reason"))
        self.above.addWidget(self.reason)
        self.above.addStretch()
        self.reason.currentIndexChanged.connect(lambda _number: self._filter())
        self.reload()

    def work(self) -> Callable[[], object]:
        today = self.session.today()
        return lambda: _read(today)

    def take(self, found: object) -> None:
        if not isinstance(found, _Found):
            return
        self._found = found
        wanted = self.reason.currentData() or ""
        blocked = self.reason.blockSignals(True)
        self.reason.clear()
        number = sum(len(rows) for rows in found.reasons.values())
        every = ngettext("{n} card, for any reason", "{n} cards, for any reason", number)
        self.reason.addItem(every.format(n=number), "")
        for reason, rows in found.reasons.items():
            self.reason.addItem(_("{n}: {reason}").format(n=len(rows), reason=reason), reason)
        self.reason.setCurrentIndex(max(0, self.reason.findData(wanted)))
        self.reason.blockSignals(blocked)
        self.reason.setVisible(bool(number))
        self._fill()

    def form(self, row_id: int) -> FixForm | None:
        every = (row for rows in self._found.reasons.values() for row in rows)
        row = next((row for row in every if row.task_id == row_id), None)
        return way_out(self.session, row, self.open_person) if row is not None else None

    def _filter(self) -> None:
        self._fill()
        lines = [row for row in self.rows.model_.rows if isinstance(row, PersonLine)]
        if lines and self.rows.current_id is None:
            self.rows.select(lines[0].id)

    def _fill(self) -> None:
        wanted = self.reason.currentData()
        shown: list[PersonLine | Heading] = []
        for reason, rows in self._found.reasons.items():
            if wanted in ("", None, reason):
                shown.append(Heading(reason.rstrip("."), len(rows)))
                shown += [self._line(row) for row in rows]
        self.rows.set_rows(shown)

    def _line(self, row: LeftOut) -> PersonLine:
        initials = self._found.initials.get(row.person_id, "")
        return PersonLine(row.task_id, row.person_id, row.name, initials, row.occasion)


def _read(today: dt.date) -> _Found:
    rows = left_out.left_out(today)
    known = parties.people(row.person_id for row in rows)
    initials = {person_id: record.initials for person_id, record in known.items()}
    return _Found(left_out.by_reason(rows), initials)


def open_left_out(window: QWidget, session: Session, go_to: GoTo) -> LeftOutDialog:
    """Show it over the window; `go_to` is told whose page is wanted."""
    dialog = LeftOutDialog(session, go_to, parent=window)
    dialog.open()
    return dialog
