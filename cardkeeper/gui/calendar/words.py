"""What the calendar says: its days for screen readers, its groups, and how each card stands."""

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple

from PySide6.QtCore import QLocale

from cardkeeper.core import date_words
from cardkeeper.core.kinds import Channel, TaskState
from cardkeeper.gui.calendar.families import HOLIDAY, by_family, family_of
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting.marks import Tone
from cardkeeper.gui.tokens import Kind
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.calendar.calendar import Day
from cardkeeper.services.calendar.calendar_agenda import Agenda, Card
from cardkeeper.services.calendar.calendar_entries import Entry, Mark


def locale() -> str:
    """The reader's own, as core.date_words takes it."""
    return QLocale().bcp47Name()


def month(day: dt.date) -> str:
    """ "May 2026"."""
    return date_words.month(day.year, day.month, locale())


def heading(day: dt.date, today: dt.date) -> str:
    """ "Friday, May 15", with the year when it is not this one."""
    if day.year == today.year:
        return date_words.heading(day, locale())
    return date_words.full_heading(day, locale())


def occasions(number: int) -> str:
    return ngettext("{n} occasion", "{n} occasions", number).format(n=QLocale().toString(number))


def more(number: int) -> str:
    """The line of a day that stands for what has no room."""
    return ngettext("{n} more", "{n} more", number).format(n=QLocale().toString(number))


def group(family: Kind, number: int) -> str:
    """ "9 graduations": many of a family on one day."""
    return _GROUPS[family](number).format(n=QLocale().toString(number))


_GROUPS: Mapping[Kind, Callable[[int], str]] = {
    Kind.BIRTHDAY: lambda n: ngettext("{n} birthday", "{n} birthdays", n),
    Kind.ANNIVERSARY: lambda n: ngettext("{n} anniversary", "{n} anniversaries", n),
    Kind.GRADUATION: lambda n: ngettext("{n} graduation", "{n} graduations", n),
    Kind.HOLIDAY: lambda n: ngettext("{n} mailing", "{n} mailings", n),
    Kind.CONGRATULATIONS: lambda n: ngettext("{n} to congratulate", "{n} to congratulate", n),
    Kind.THANK_YOU: lambda n: ngettext("{n} thank-you card", "{n} thank-you cards", n),
    Kind.APOLOGY: lambda n: ngettext("{n} apology", "{n} apologies", n),
    Kind.THINKING_OF_YOU: lambda n: ngettext("{n} to think of", "{n} to think of", n),
    Kind.KEEP_IN_TOUCH: lambda n: ngettext("{n} to keep in touch with", "{n} to keep in touch with", n),
}


def cell_sentence(day: Day, shown: Collection[Kind]) -> str:
    """A day read out: "Friday, May 15, 3 occasions: Priya Raman, Turns 40; ..."."""
    date = date_words.full_heading(day.day, locale())
    families = by_family(day.counts, shown)
    told = [holiday.name for holiday in day.holidays if Kind.HOLIDAY in shown]
    named = [entry for entry in day.entries if family_of(entry.kind) in shown]
    told += [entry_sentence(entry) for entry in named]
    for family, number in families.items():
        unnamed = number - sum(family_of(entry.kind) is family for entry in named)
        told += [group(family, unnamed)] if unnamed > 0 else []
    total = sum(families.values())
    if not told:
        return _("{date}, nothing").format(date=date)
    head = _("{date}, {count}").format(date=date, count=occasions(total)) if total else date
    return _("{head}: {list}").format(head=head, list="; ".join(told))


def entry_sentence(entry: Entry) -> str:
    """An entry read out, with what a sign tells the eye."""
    what = _("{name}, {what}").format(name=entry.name, what=entry.what) if entry.what else entry.name
    if entry.mark is Mark.DONE:
        return _("{what}, done").format(what=what)
    return _("{what}, late").format(what=what) if entry.mark is Mark.LATE else what


def cell_status(day: Day) -> str:
    """ "2 cards to mail", or nothing."""
    if not day.to_mail:
        return ""
    return ngettext("{n} card to mail", "{n} cards to mail", day.to_mail).format(n=day.to_mail)


def agenda_sentence(agenda: Agenda, today: dt.date) -> str:
    """Under the day's headline: "3 occasions. 2 cards to mail today."."""
    holidays = any(line.entry.kind == HOLIDAY for line in agenda.lines)
    if not agenda.occasions and not holidays:
        weekday = date_words.weekday(agenda.day, locale())
        return _("A quiet {weekday}.").format(weekday=weekday)
    count = _("{count}.").format(count=occasions(agenda.occasions)) if agenda.occasions else _("A holiday.")
    waiting = agenda.to_mail()
    if not waiting:
        return count
    first = min(card.mail_by for card in waiting)
    return _("{count} {cards}").format(count=count, cards=_to_mail(len(waiting), first, today))


def _to_mail(number: int, first: dt.date, today: dt.date) -> str:
    if first < today:
        return ngettext("{n} card is late.", "{n} cards are late.", number).format(n=number)
    if first == today:
        return ngettext("{n} card to mail today.", "{n} cards to mail today.", number).format(n=number)
    when = date_words.when_words(first, today, locale())
    words = ngettext("{n} card to mail {when}.", "{n} cards to mail {when}.", number)
    return words.format(n=number, when=when)


class Status(NamedTuple):
    """How a card stands: words, how they speak, their sign, and whether they ask something of somebody."""

    words: str
    tone: Tone
    icon: Icon
    is_asking: bool = False


def card_status(card: Card, today: dt.date) -> Status:
    """ "Ready, mail today", "Read it over first", "Mailed on May 5"."""
    if card.state in _DONE:
        return _done(card, today)
    if card.state is TaskState.SKIPPED:
        return Status(_("No card this year"), Tone.NEUTRAL, Icon.LEFT_OUT_FILL)
    if card.state is TaskState.MISSED:
        return Status(_("No card went out"), Tone.NEUTRAL, Icon.LATE)
    if card.need in _NEEDS:
        words, tone, icon = _NEEDS[card.need]
        return Status(words(), tone, icon, is_asking=True)
    return _waiting(card, today)


def _done(card: Card, today: dt.date) -> Status:
    day = card.done_on or card.mail_by
    when = date_words.when_words(day, today, locale())
    words = {
        TaskState.MAILED: _("Mailed {when}"),
        TaskState.HANDED_OVER: _("Handed over {when}"),
        TaskState.DONE_OTHERWISE: _("Greeted another way {when}"),
        TaskState.RETURNED: _("It came back {when}"),
    }[card.state]
    back = card.state is TaskState.RETURNED
    return Status(
        words.format(when=when), *((Tone.WARN, Icon.CAME_BACK) if back else (Tone.NEUTRAL, Icon.CHECK_BOLD))
    )


_DONE = (TaskState.MAILED, TaskState.HANDED_OVER, TaskState.DONE_OTHERWISE, TaskState.RETURNED)
_ADDRESS = (lambda: _("Add address"), Tone.WARN, Icon.WARNING)
_NEEDS: Mapping[str, tuple[Callable[[], str], Tone, Icon]] = {
    "address": _ADDRESS,
    "good-address": (lambda: _("Correct the address"), Tone.WARN, Icon.WARNING),
    "address-street": (lambda: _("Add the street"), Tone.WARN, Icon.WARNING),
    "address-postal-code": (lambda: _("Add the postal code"), Tone.WARN, Icon.WARNING),
    "address-town": (lambda: _("Add the town"), Tone.WARN, Icon.WARNING),
    "name": (lambda: _("Add a name"), Tone.WARN, Icon.WARNING),
    "good-name": (lambda: _("Correct the name"), Tone.WARN, Icon.WARNING),
    "decision": (lambda: _("Waits for your decision"), Tone.WARN, Icon.WARNING),
    "design": (lambda: _("Choose a design"), Tone.WARN, Icon.WARNING),
    "message": (lambda: _("Write a message"), Tone.WARN, Icon.WARNING),
    "reading": (lambda: _("Read it over first"), Tone.INFO, Icon.PENCIL),
    Channel.CALL: (lambda: _("Call instead of a card"), Tone.INFO, Icon.PHONE),
    Channel.VISIT: (lambda: _("Visit instead of a card"), Tone.INFO, Icon.VISIT),
    Channel.EMAIL: (lambda: _("Email instead of a card"), Tone.INFO, Icon.EMAIL),
}


def _waiting(card: Card, today: dt.date) -> Status:
    """Nothing is missing: when it has to go."""
    if card.channel is Channel.BY_HAND:
        return Status(_("Ready to hand over"), Tone.OK, Icon.GIFT)
    printed = card.state in (TaskState.PRINTED, TaskState.SIGNED)
    if card.mail_by < today:
        return Status(_("Late, mail it today"), Tone.DANGER, Icon.LATE)
    if card.mail_by == today:
        return Status(_("Printed, mail today") if printed else _("Ready, mail today"), Tone.OK, Icon.EMAIL)
    by = date_words.day_words(card.mail_by, today, locale())
    words = _("Printed, mail by {day}") if printed else _("Mail by {day}")
    return Status(words.format(day=by), Tone.OK if printed else Tone.NEUTRAL, Icon.EMAIL)
