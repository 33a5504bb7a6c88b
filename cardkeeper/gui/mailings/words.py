"""How mailings speak: states of a lot, values of the tiles, sentences for screen readers."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QLocale

from cardkeeper.core.date_words import short_month_day, short_weekday_day
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.mailings.mailing_lots import LotRow
from cardkeeper.services.mailings.mailing_progress import Tiles


def cards(number: int) -> str:
    return ngettext("{n} card", "{n} cards", number).format(n=number)


def lot_state(lot: LotRow, today: dt.date, locale: str) -> str:
    """What stands in the row: "Mailed Nov 30", "Wed, Dec 2", "18 of 50 printed"."""
    if lot.state == "mailed":
        return _("Mailed {day}").format(day=short_month_day(lot.day, locale))
    if lot.state == "printed" and lot.day > today:
        return _("Printed, mail it {day}").format(day=short_weekday_day(lot.day, locale))
    if lot.state == "printing":
        return _("{printed} of {n} printed").format(printed=lot.printed, n=lot.cards)
    return _SAID[lot.state]() if lot.state in _SAID else _planned(lot, today, locale)


_SAID = {
    "printed": lambda: _("Printed, ready to mail"),
    "prepared": lambda: _("Did they come out well?"),
}


def _planned(lot: LotRow, today: dt.date, locale: str) -> str:
    if lot.mail_by < today:
        return _("Late, print it today")
    return _("Today") if lot.day <= today else short_weekday_day(lot.day, locale)


def lot_act(lot: LotRow) -> str:
    """What can be done with a lot next, on its button."""
    return _ACTS[lot.state]()


_ACTS: dict[str, Callable[[], str]] = {
    "planned": lambda: _("Print"),
    "prepared": lambda: _("Check off"),
    "printing": lambda: _("Print the rest"),
    "printed": lambda: _("Mark as mailed"),
    "mailed": lambda: _("Print again"),
}


def acts() -> list[str]:
    """All that a lot's button may say."""
    return [say() for say in _ACTS.values()]


def lot_sentence(lot: LotRow, today: dt.date, locale: str) -> str:
    """The row read out whole."""
    return ", ".join((lot.title, cards(lot.cards), lot_state(lot, today, locale)))


def who(found: Tiles) -> str:
    return _("{n} chosen").format(n=found.chosen)


def designs(found: Tiles) -> str:
    return ngettext("{n} design", "{n} designs", found.designs).format(n=found.designs)


def addresses(found: Tiles) -> str:
    if not found.addresses:
        return _("All there")
    return ngettext("{n} needs you", "{n} need you", found.addresses).format(n=found.addresses)


def done_of(done: int, of: int) -> str:
    return _("{done} of {n}").format(done=QLocale().toString(done), n=QLocale().toString(of))


def lots_note(lot_size: int, lots_a_day: int) -> tuple[str, str]:
    """Above the lots: "Batches of 50", and half a sentence beside it."""
    title = ngettext("Batches of {n}", "Batches of {n}", lot_size).format(n=lot_size)
    note = ngettext("by last name, {n} a day", "by last name, {n} a day", lots_a_day).format(n=lots_a_day)
    return title, note
