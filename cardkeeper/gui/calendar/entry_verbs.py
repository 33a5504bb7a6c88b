"""What can be done with something on the calendar."""

import dataclasses
import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cardkeeper.core.changes import Change
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask
from cardkeeper.gui.calendar.move_dialog import MoveDialog
from cardkeeper.gui.calendar.occasion_dialog import Wanted, open_occasion
from cardkeeper.gui.problem.dialogs import open_known, open_put_right
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services.calendar import calendar_moving
from cardkeeper.services.calendar.calendar_entries import Entry, Source
from cardkeeper.services.calendar.calendar_moving import REMINDERS
from cardkeeper.services.occasions import occasions
from cardkeeper.services.touch import reminders

OF_PROBLEMS = frozenset({Source.PROMISE, Source.CHECK_BACK})


class EntryVerbs(QObject):
    """Every verb is one step of Undo; `went` asks for another place, as pages do; `placed` tells the day on
    which something stands now.
    """

    went = Signal(str, object)
    placed = Signal(dt.date)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self.window = session, window

    def open(self, entry: Entry) -> None:
        """The customer it is about, or the mailing."""
        if entry.source is Source.MAILING:
            self.went.emit("mailings", entry.ref)
            return
        person_id = person_of(entry)
        if person_id is not None:
            self.went.emit("customers", person_id)

    def open_card(self, entry: Entry) -> None:
        """What its card waits for is given on Today."""
        if entry.task_id is not None:
            self.went.emit("today", entry.task_id)

    def add(self, day: dt.date | None = None, entry: Entry | None = None) -> None:
        """A new date, perhaps on a day, perhaps of somebody who is chosen."""
        person_id = person_of(entry) if entry is not None else None
        name = calendar_moving.name_of(person_id) if person_id is not None else ""
        dialog = open_occasion(self.window, self._session, Wanted(person_id, name, day))
        if dialog is not None:
            dialog.kept.connect(lambda _change: self._place(dialog.next_day))

    def edit(self, entry: Entry) -> None:
        if entry.source is Source.DATE:
            open_occasion(self.window, self._session, occasion_id=entry.ref)
        elif entry.source in OF_PROBLEMS:
            open_known(self.window, self._session, entry.ref)
        else:
            self.open(entry)

    def delete(self, entry: Entry) -> None:
        if entry.source is Source.DATE:
            said = _("{name} is off the calendar. The card for it is gone too.").format(name=entry.name)
            self._apply(lambda: occasions.delete(entry.ref, self._session.today()), said)

    def move(self, entry: Entry) -> None:
        """Ask for another day."""
        dialog = MoveDialog(self._session, entry, parent=self.window)
        dialog.chosen.connect(lambda day: self.move_to(entry, day))
        dialog.open()

    def move_to(self, entry: Entry, day: dt.date) -> None:
        if day != entry.day:
            self._apply(lambda: calendar_moving.move(entry, day, self._session.today()), day=day)

    def leave_out(self, entry: Entry) -> None:
        self._apply(lambda: calendar_moving.leave_out(entry, self._session.today()))

    def move_back(self, entry: Entry) -> None:
        said = _("{name} is on its own day again.").format(name=entry.name)
        self._apply(lambda: occasions.keep_regular(entry.ref, entry.year), said)

    def finish(self, entry: Entry) -> None:
        """A call was made; a problem asks what was done."""
        if entry.source is Source.PROMISE:
            open_put_right(self.window, self._session, entry.ref)
            return
        if entry.source is Source.CHECK_BACK:
            open_known(self.window, self._session, entry.ref)
            return
        about = REMINDERS[entry.source]
        said = _("{name}: done.").format(name=entry.name)
        self._apply(lambda: reminders.done(about, entry.ref, self._session.today()), said)

    def _place(self, day: dt.date | None) -> None:
        if day is not None:
            self.placed.emit(day)

    def _apply(self, write: Callable[[], Change], said: str = "", *, day: dt.date | None = None) -> None:
        try:
            change = write()
        except CardKeeperError as reason:
            ask.fail(self.window, str(reason))
            return
        self._session.apply(told(change, said))
        self._place(day)


def person_of(entry: Entry) -> int | None:
    """Whose page belongs to it; of a couple the first of them."""
    if entry.person_id is None and entry.household_id is not None:
        return calendar_moving.resident(entry.household_id)
    return entry.person_id


def told(change: Change, said: str) -> Change:
    """The change with a sentence for the toast, if it has none of its own."""
    return dataclasses.replace(change, message=said) if said and not change.message else change
