"""The chips a note offers, and the words on them."""

import datetime as dt
from dataclasses import dataclass

from cardkeeper.core.date_words import full_heading, heading, known_parts
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.listening.facts import FactKind, Told
from cardkeeper.core.listening.people import Subject
from cardkeeper.i18n import N_, _


@dataclass(frozen=True, slots=True)
class ReminderChip:
    """A day to be reminded of the note. `words` is the chip's text, `start` where the note says it."""

    words: str
    on: dt.date
    start: int


@dataclass(frozen=True, slots=True)
class OccasionChip:
    """An occasion of somebody; `date` None means now, for what is over ("moved into a new house").

    `subject.candidates` holds nobody for a new person, and several when it has to be asked which one.
    """

    words: str
    kind: OccasionKind
    date: PartialDate | None
    subject: Subject
    start: int


@dataclass(frozen=True, slots=True)
class FactChip:
    """Something to remember of the subject; `text` is what to keep, `thing` what a favourite is ("movie")."""

    words: str
    kind: FactKind
    text: str
    subject: Subject
    start: int
    thing: str = ""


Suggestion = ReminderChip | OccasionChip | FactChip

_NOUNS = {
    OccasionKind.GRADUATION: N_("Graduation"),
    OccasionKind.WEDDING: N_("Wedding"),
    OccasionKind.RETIREMENT: N_("Retirement"),
    OccasionKind.NEW_BABY: N_("New baby"),
    OccasionKind.NEW_HOME: N_("New home"),
    OccasionKind.PROMOTION: N_("New job"),
    OccasionKind.ANNIVERSARY: N_("Wedding anniversary"),
    OccasionKind.BIRTHDAY: N_("Birthday"),
}
_RELATIVES = {
    "daughter": N_("their daughter"),
    "son": N_("their son"),
    "child": N_("their child"),
    "wife": N_("their wife"),
    "husband": N_("their husband"),
    "partner": N_("their partner"),
    "mother": N_("their mother"),
    "father": N_("their father"),
    "brother": N_("their brother"),
    "sister": N_("their sister"),
    "grandchild": N_("their grandchild"),
}


def reminder_chip(day: dt.date, today: dt.date, locale: str, start: int) -> ReminderChip:
    """ "Remind me on Tuesday, September 8", with the year when it is another one."""
    form = heading if day.year == today.year else full_heading
    return ReminderChip(_("Remind me on {day}").format(day=form(day, locale)), day, start)


def occasion_chip(
    kind: OccasionKind, date: PartialDate | None, subject: Subject, locale: str, start: int
) -> OccasionChip:
    """ "Graduation of Elin, June 2027", "Retirement, 2027", "New home"."""
    words, who = _(_NOUNS[kind]), _who(subject)
    if who:
        words = _("{what} of {who}").format(what=words, who=who)
    if date is not None:
        words = _("{what}, {date}").format(what=words, date=known_parts(date, locale))
    return OccasionChip(words, kind, date, subject, start)


def fact_chip(told: Told, subject: Subject) -> FactChip:
    """ "Biscuit, beagle", "Anika: Soccer", "Fan: Chicago Cubs", "Favorite movie: Casablanca"."""
    words, who = told.text[:1].upper() + told.text[1:], _who(subject)
    if told.kind is FactKind.FAN:
        words = _("Fan: {team}").format(team=told.text)
    elif told.kind is FactKind.FAVOURITE:
        words = _("Favorite {thing}: {title}").format(thing=told.thing, title=told.text)
    if who:
        words = _("{who}: {what}").format(who=who, what=words)
    return FactChip(words, told.kind, told.text, subject, told.start, told.thing)


def is_same(one: Suggestion, other: Suggestion) -> bool:
    """Said twice, or heard in two languages."""
    match one, other:
        case ReminderChip(), ReminderChip():
            return one.on == other.on
        case OccasionChip(), OccasionChip():
            return (one.kind, one.subject) == (other.kind, other.subject)
        case FactChip(), FactChip():
            return one.text.casefold() == other.text.casefold()
        case _:
            return False


def _who(subject: Subject) -> str:
    """The first name, or the relation in words; nothing for the customer, whose note it is."""
    if subject.is_customer:
        return ""
    if subject.name:
        return subject.name.split()[0]
    return _(_RELATIVES[subject.relation]) if subject.relation else ""
