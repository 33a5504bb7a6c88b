"""What the window of a household writes into the book, each with the sentence that tells it."""

import datetime as dt
from dataclasses import replace

from cardkeeper.core.changes import Change
from cardkeeper.gui.customers.household_adding import COMES, MOVES
from cardkeeper.i18n import _
from cardkeeper.services.households import households
from cardkeeper.services.households.households import HouseholdView
from cardkeeper.services.people import people
from cardkeeper.services.people.address_page import Envelopes


def set_role(home: HouseholdView, today: dt.date, person_id: int, role: str) -> Change:
    change = households.set_role(home.id, person_id, role, today)
    return _told(change, _("The role of {name} is changed."), person_id)


def set_mailing_home(_home: HouseholdView, today: dt.date, person_id: int, home_id: int) -> Change:
    change = households.set_mailing_home(person_id, home_id, today)
    return _told(change, _("The mail of {name} goes there now."), person_id)


def add(home: HouseholdView, today: dt.date, person_id: int, role: str, how: str) -> Change:
    """`how` tells where they live now, as household_adding offers it."""
    if how == MOVES:
        change = households.move_in(home.id, person_id, role, today)
    else:
        mail = True if how == COMES else None
        change = households.add_member(home.id, person_id, role, today, gets_mail_here=mail)
    return _told(change, _("{name} lives here now."), person_id)


def take_out(home: HouseholdView, today: dt.date, person_id: int) -> Change:
    change = households.remove_member(home.id, person_id, today)
    if Envelopes(person_id).choice(today).entry is None:
        return _told(change, _("{name} is out of the household, and has no address yet."), person_id)
    return _told(change, _("{name} is out of the household."), person_id)


def set_first(home: HouseholdView, today: dt.date, person_id: int) -> Change:
    change = households.set_primary(home.id, person_id, today)
    return _told(change, _("{name} is named first."), person_id)


def set_name(home: HouseholdView, today: dt.date, name: str) -> Change:
    change = households.rename(home.id, home.version, name, today)
    return replace(change, message=_("The household has another name."))


def set_greeting(home: HouseholdView, today: dt.date, words: str) -> Change:
    change = households.set_greeting(home.id, home.version, words, today)
    return replace(change, message=_("The greeting of the household is changed."))


def set_envelope(home: HouseholdView, today: dt.date, lines: str) -> Change:
    change = households.set_addressee(home.id, home.version, lines, today)
    return replace(change, message=_("The envelope of the household is changed."))


def begin(person_id: int, today: dt.date) -> Change:
    """A household of one, into which the others can come."""
    return _told(households.create([person_id], today), _("{name} has a household."), person_id)


def _told(change: Change, sentence: str, person_id: int) -> Change:
    return replace(change, message=sentence.format(name=people.shown_name(person_id)))
