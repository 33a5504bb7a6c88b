"""The menus of the calendar: what can be done with an entry, and with a day."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from cardkeeper.gui import icons
from cardkeeper.gui.calendar.entry_verbs import OF_PROBLEMS, EntryVerbs, person_of
from cardkeeper.gui.icons import Icon
from cardkeeper.i18n import _
from cardkeeper.services.calendar import calendar_moving
from cardkeeper.services.calendar.calendar_entries import Entry, Source
from cardkeeper.services.calendar.calendar_moving import REMINDERS


def show_entry_menu(verbs: EntryVerbs, entry: Entry, place: QPoint) -> None:
    """Everything that can be done with an entry."""
    menu = QMenu(verbs.window)
    if person_of(entry) is not None:
        _offer(menu, _("Open the customer"), lambda: verbs.open(entry), Icon.CUSTOMERS)
    elif entry.source is Source.MAILING:
        _offer(menu, _("Open the mailing"), lambda: verbs.open(entry), Icon.MAILINGS)
    if entry.task_id is not None:
        _offer(menu, _("Show its card"), lambda: verbs.open_card(entry), Icon.TODAY)
    menu.addSeparator()
    _offer_days(menu, verbs, entry)
    _pop_up(menu, place)


def show_day_menu(verbs: EntryVerbs, day: dt.date, place: QPoint, opened: Callable[[], object]) -> None:
    """What can be done with a day."""
    menu = QMenu(verbs.window)
    _offer(menu, _("Add an occasion on this day"), lambda: verbs.add(day), Icon.PLUS)
    _offer(menu, _("Open the day"), opened, Icon.CALENDAR)
    _pop_up(menu, place)


def _offer_days(menu: QMenu, verbs: EntryVerbs, entry: Entry) -> None:
    if entry.source in REMINDERS:
        _offer(menu, _("Done"), lambda: verbs.finish(entry), Icon.CHECK)
    if entry.source in OF_PROBLEMS:
        _offer(menu, _("Look at the problem"), lambda: verbs.edit(entry), Icon.PROBLEM)
    if entry.source is Source.DATE:
        _offer(menu, _("Change this date"), lambda: verbs.edit(entry), Icon.PENCIL)
    if calendar_moving.can_move(entry):
        _offer(menu, _("Put it on another day"), lambda: verbs.move(entry), Icon.CALENDAR)
    if calendar_moving.is_yearly(entry):
        _offer(menu, _("Leave it out this year"), lambda: verbs.leave_out(entry), Icon.SKIP)
    if entry.is_moved:
        _offer(menu, _("Back to its own day"), lambda: verbs.move_back(entry), Icon.CAME_BACK)
    if entry.source is Source.DATE:
        menu.addSeparator()
        _offer(menu, _("Delete this date"), lambda: verbs.delete(entry), Icon.TRASH)


def _pop_up(menu: QMenu, place: QPoint) -> None:
    """A holiday has nothing to offer."""
    menu.aboutToHide.connect(menu.deleteLater)
    if menu.isEmpty():
        menu.deleteLater()
    else:
        menu.popup(place)


def _offer(menu: QMenu, words: str, then: Callable[[], object], icon: Icon) -> None:
    action = menu.addAction(icons.qicon(icon), words)
    action.triggered.connect(then)
