"""Today's part of the sidebar that keeps promises: what falls due, whom to call, notes to come back to."""

import dataclasses
import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cardkeeper.core import date_words
from cardkeeper.core.changes import Change
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import icons
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.gui.views.side import SideList, SideRow
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.book import settings

if TYPE_CHECKING:
    from cardkeeper.services.touch.reminders import Reminder

_MOST, _WEEK = 5, 7
_MORE = -1
# By what a reminder is about: the verbs come in with the first one that is answered.
_NOTE, _PROMISE, _CHECK_BACK = "note", "promise", "check-back"
_ICONS = {_NOTE: Icon.BELL, _PROMISE: Icon.PROBLEM, _CHECK_BACK: Icon.PHONE}


class Remembering(SideList):
    """A click or Enter offers what can be done; `person_wanted` and `day_wanted` lead elsewhere."""

    person_wanted = Signal(int)
    day_wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(_("Remember"), leads=True)
        self._session = session
        self._found: Sequence[Reminder] = ()
        self.picked.connect(self._offer)

    def show_reminders(self, found: "Sequence[Reminder]") -> None:
        """The oldest first; more than five are told by their number."""
        self._found = found
        locale, today = settings.load().language, self._session.today()
        rows = [_row(number, each, today, locale) for number, each in enumerate(found[:_MOST])]
        if left := len(found) - len(rows):
            words = ngettext("{n} more", "{n} more", left).format(n=left)
            rows.append(SideRow(_MORE, words, icon=Icon.CALENDAR))
        self.set_rows(rows)
        self.setVisible(bool(rows))

    def menu(self, found: "Reminder") -> QMenu:
        """What can be done about one of them."""
        made = QMenu(self)
        made.aboutToHide.connect(made.deleteLater)
        for words, icon, act in self._ways(found):
            action = QAction(icons.qicon(icon), words.replace("&", "&&"), made)
            action.triggered.connect(lambda _checked=False, act=act: act())
            made.addAction(action)
        return made

    def _offer(self, number: int) -> None:
        self.choose(None)
        if number == _MORE:
            self.day_wanted.emit(self._found[_MOST].on)
            return
        row = self.view.visualRect(self.model.index_of(number))
        self.menu(self._found[number]).popup(
            self.view.viewport().mapToGlobal(row.bottomLeft() + QPoint(8, 0))
        )

    def _ways(self, found: "Reminder") -> list[tuple[str, Icon, Callable[[], object]]]:
        window, session, today = self.window(), self._session, self._session.today()
        first: dict[str, tuple[str, Icon, Callable[[], object]]] = {
            _NOTE: (_("Done"), Icon.CHECK, partial(self._done, found)),
            _PROMISE: (_("Put right"), Icon.CHECK, partial(_put_right, window, session, found.id)),
            _CHECK_BACK: (_("Note the call"), Icon.PHONE, partial(_look_at, window, session, found.id)),
        }
        look = (_("Look at the problem"), Icon.PROBLEM, partial(_look_at, window, session, found.id))
        later = [
            (_("Remind me tomorrow"), Icon.NEXT, partial(self._later, found, today + dt.timedelta(1))),
            (_("Remind me in a week"), Icon.NEXT, partial(self._later, found, today + dt.timedelta(_WEEK))),
        ]
        go = _("Go to {name}").format(name=found.name)
        person = (go, Icon.ARROW_RIGHT, partial(self.person_wanted.emit, found.person_id))
        return [first[found.about], *([look] if found.about == _PROMISE else ()), *later, person]

    def _done(self, found: "Reminder") -> None:
        from cardkeeper.services.touch import reminders

        said = _("{name}: done.").format(name=found.name)
        self._do(lambda: reminders.done(found.about, found.id, self._session.today()), said)

    def _later(self, found: "Reminder", day: dt.date) -> None:
        from cardkeeper.services.touch import reminders

        when = date_words.when_words(day, self._session.today(), settings.load().language)
        said = _("{name} comes back {when}.").format(name=found.name, when=when)
        self._do(lambda: reminders.snooze(found.about, found.id, day), said)

    def _do(self, write: Callable[[], Change], said: str) -> None:
        try:
            change = write()
        except CardKeeperError as reason:
            # Late: Today is shown before anybody can refuse anything.
            from cardkeeper.gui import ask

            ask.fail(self.window(), str(reason))
            return
        self._session.apply(dataclasses.replace(change, message=change.message or said))


def _put_right(window: QWidget, session: Session, problem_id: int) -> None:
    from cardkeeper.gui.problem.dialogs import open_put_right

    open_put_right(window, session, problem_id)


def _look_at(window: QWidget, session: Session, problem_id: int) -> None:
    from cardkeeper.gui.problem.dialogs import open_known

    open_known(window, session, problem_id)


def _row(number: int, found: "Reminder", today: dt.date, locale: str) -> SideRow:
    said = " ".join(found.text.split())
    when = _("Today") if found.on == today else date_words.short_month_day(found.on, locale)
    return SideRow(number, found.name, note=when, icon=_ICONS[found.about], below=said)
