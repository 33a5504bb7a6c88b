"""The day on which a note of the timeline comes back to mind."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from cardkeeper.core import date_words
from cardkeeper.core.dates import PartialDate
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui.customers import words
from cardkeeper.gui.customers.name_dialog import ask_name
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services.people.moments import Moment
from cardkeeper.services.touch import notes


def ask_day(over: QWidget, session: Session, moment: Moment) -> None:
    """Ask on which day, and keep it."""
    known = words.typed_form(PartialDate.of(moment.remind_on)) if moment.remind_on else ""
    headline, verb = _("Remind me of this note"), _("Remind me")
    ask_name(over, headline, _("On which day"), verb, partial(_remind, session, moment), name=known)


def forget_day(session: Session, moment: Moment) -> None:
    change = notes.remind(moment.id, None)
    session.apply(replace(change, message=_("The note stays, without a reminder.")))


def _remind(session: Session, moment: Moment, typed: str) -> None:
    """Raises CardKeeperError for what is no day to come."""
    today = session.today()
    try:
        date = words.parse_date(typed, today, future_ok=True)
    except ValueError as reason:
        raise CardKeeperError(str(reason)) from reason
    if not date.is_day:
        raise CardKeeperError(_("Type the whole day."))
    on = date.in_year(date.year) if date.year else date.next_on_or_after(today)
    if on < today:
        raise CardKeeperError(_("This day is over. Type one that is still to come."))
    told = _("You are reminded on {day}.").format(day=date_words.full_day(on, words.locale()))
    session.apply(replace(notes.remind(moment.id, on), message=told))
