"""Today's part of the sidebar: the month, what is coming up, what was promised, whom to greet and thank."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui import kinds, look
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.keeping.owed import Owed
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.remembering import Remembering
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.views.side import SideList, SideRow
from cardkeeper.gui.widgets.labels import PlainLabel, SectionLabel
from cardkeeper.i18n import _, ngettext

if TYPE_CHECKING:
    from cardkeeper.services.due.month import Coming

_CONCERNS = Touched.CARDS | Touched.OCCASIONS | Touched.NOTES | Touched.PEOPLE | Touched.SETTINGS
_MONTH = 30


class TodaySection(QWidget):
    """`went` tells a place and where in it; `counted` how far the month is."""

    went = Signal(str, object)
    counted = Signal(object)

    def __init__(self, session: Session, darkroom: Darkroom) -> None:
        super().__init__()
        self._session, self._darkroom = session, darkroom
        self._coming: list[Coming] = []
        self._sent = PlainLabel("", Type.BODY_MEDIUM)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(_("Cards sent this month"))
        self.coming = SideList(_("Coming up"), leads=True)
        self.remember = Remembering(session)
        self.hello = SideList(_("Say hello"), leads=True)
        self.owed = Owed(session)
        self._lay_out()
        self.coming.picked.connect(self._go_to_day)
        self.hello.picked.connect(lambda person_id: self.went.emit("customers", person_id))
        self.remember.person_wanted.connect(lambda person_id: self.went.emit("customers", person_id))
        self.remember.day_wanted.connect(lambda day: self.went.emit("calendar", day))
        session.changed.connect(self._follow)
        session.clock.turned.connect(lambda _day: self.reload())

    def reload(self) -> None:
        """Read it in the worker: the rest of the month's dates have to be worked out."""
        today = self._session.today()
        self._darkroom.want("month", lambda: _read(today), self._show)

    def _follow(self, change: Change) -> None:
        if change.touched & _CONCERNS:
            self.reload()

    def _show(self, found: object) -> None:
        if not isinstance(found, tuple):
            return
        progress, self._coming, hellos, due, owed = found
        self.remember.show_reminders(due)
        self.owed.show_owed(owed)
        said = ngettext("{sent} of {n} card sent", "{sent} of {n} cards sent", progress.total)
        self._sent.setText(said.format(sent=progress.sent, n=progress.total))
        self._bar.setRange(0, max(progress.total, 1))
        self._bar.setValue(progress.sent)
        self.coming.set_rows(
            SideRow(number, each.words, note=each.when, kind=kinds.family(each.kind))
            for number, each in enumerate(self._coming)
        )
        self.coming.setVisible(bool(self._coming))
        self.hello.set_rows(
            SideRow(each.person_id, each.name, note=_since(each.days), initials=each.initials)
            for each in hellos
        )
        self.hello.setVisible(bool(hellos))
        self.counted.emit(progress)

    def _go_to_day(self, number: int) -> None:
        self.went.emit("calendar", self._coming[number].day)
        self.coming.choose(None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(18))
        side = look.px(11)
        head = QVBoxLayout()
        head.setContentsMargins(side, 0, side, 0)
        head.setSpacing(look.px(7))
        head.addWidget(SectionLabel(_("This month")))
        head.addWidget(self._sent)
        bar = QHBoxLayout()
        bar.addWidget(self._bar)
        head.addLayout(bar)
        column.addLayout(head)
        column.addSpacing(look.px(6))
        for each in (self.coming, self.remember, self.hello, self.owed):
            column.addWidget(each)
            each.hide()
        column.addStretch()


def _read(today: dt.date) -> tuple[object, ...]:
    """In the worker, which brings along what the list of cards does without."""
    from cardkeeper.services.due import month
    from cardkeeper.services.touch import keeping_in_touch, reminders, thanks

    return (
        month.progress(today),
        month.coming_up(today),
        keeping_in_touch.say_hello(today),
        reminders.due(today),
        thanks.unthanked(),
    )


def _since(days: int) -> str:
    """How long we have not spoken, roughly."""
    if days < 2 * _MONTH:
        return ngettext("{n} day", "{n} days", days).format(n=days)
    months = days // _MONTH
    return ngettext("{n} month", "{n} months", months).format(n=months)
