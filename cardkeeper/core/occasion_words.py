"""What happens and when, as one sentence: "Turns 40 on Friday, May 15"; and the echo under a date field."""

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from cardkeeper.core.date_entry import Doubt, Typed
from cardkeeper.core.date_words import (
    full_day,
    full_heading,
    known_parts,
    month_when_words,
    short_when_words,
    weekday,
    when_words,
)
from cardkeeper.core.dates import LeapRule, PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.occasions import Occurrence, years_of
from cardkeeper.i18n import N_, _, ngettext


class _Words(NamedTuple):
    """The phrases of one kind, before and after the day; some of a relative, a label or a number."""

    coming: str
    past: str
    who_coming: str = ""
    who_past: str = ""
    labelled: str = ""
    counted: Callable[[int], str] | None = None
    counted_at: Callable[[int], str] | None = None


_SAME = "{label}"
_WORDS = {
    OccasionKind.BIRTHDAY: _Words(
        N_("Birthday"), N_("Birthday"), N_("{who} has a birthday"), N_("{who} had a birthday")
    ),
    OccasionKind.ANNIVERSARY: _Words(
        N_("Wedding anniversary"),
        N_("Wedding anniversary"),
        counted=lambda years: ngettext("One year married", "{years} years married", years),
    ),
    OccasionKind.CUSTOMER_ANNIVERSARY: _Words(
        N_("Customer anniversary"),
        N_("Customer anniversary"),
        counted=lambda years: ngettext("Customer for one year", "Customer for {years} years", years),
    ),
    OccasionKind.HOME_ANNIVERSARY: _Words(
        N_("Home anniversary"),
        N_("Home anniversary"),
        labelled=N_("Home anniversary at {label}"),
        counted=lambda years: ngettext("One year in their house", "{years} years in their house", years),
        counted_at=lambda years: ngettext("One year at {label}", "{years} years at {label}", years),
    ),
    OccasionKind.MEMORIAL: _Words(
        N_("Day of remembrance"), N_("Day of remembrance"), labelled=N_("Day of remembrance, {label}")
    ),
    OccasionKind.NAME_DAY: _Words(
        N_("Name day"), N_("Name day"), N_("{who} has a name day"), N_("{who} had a name day")
    ),
    OccasionKind.OTHER: _Words(
        N_("A day to remember"),
        N_("A day to remember"),
        labelled=_SAME,
        counted_at=lambda years: ngettext("{label}, one year", "{label}, {years} years", years),
    ),
    OccasionKind.GRADUATION: _Words(
        N_("Graduates"), N_("Graduated"), N_("{who} graduates"), N_("{who} graduated")
    ),
    OccasionKind.NEW_HOME: _Words(
        N_("Moves into a new home"),
        N_("Moved into a new home"),
        N_("{who} moves into a new home"),
        N_("{who} moved into a new home"),
    ),
    OccasionKind.NEW_BABY: _Words(
        N_("Expects a baby"), N_("Has a new baby"), N_("{who} expects a baby"), N_("{who} has a new baby")
    ),
    OccasionKind.WEDDING: _Words(
        N_("Gets married"), N_("Got married"), N_("{who} gets married"), N_("{who} got married")
    ),
    OccasionKind.RETIREMENT: _Words(N_("Retires"), N_("Retired"), N_("{who} retires"), N_("{who} retired")),
    OccasionKind.PROMOTION: _Words(
        N_("Starts a new job"),
        N_("Started a new job"),
        N_("{who} starts a new job"),
        N_("{who} started a new job"),
        labelled=_SAME,
    ),
    OccasionKind.GET_WELL: _Words(N_("Get well soon"), N_("Get well soon"), labelled=_SAME),
    OccasionKind.SYMPATHY: _Words(N_("With sympathy"), N_("With sympathy"), labelled=_SAME),
    OccasionKind.WELCOME: _Words(N_("Welcome as a customer"), N_("Welcome as a customer")),
    OccasionKind.THANK_YOU: _Words(N_("Thank you"), N_("Thank you"), labelled=_SAME),
    OccasionKind.REFERRAL: _Words(
        N_("Thank you for a referral"),
        N_("Thank you for a referral"),
        N_("Thank you for sending us {who}"),
        N_("Thank you for sending us {who}"),
        labelled=N_("Thank you for sending us {label}"),
    ),
    OccasionKind.APOLOGY: _Words(N_("An apology"), N_("An apology"), labelled=_SAME),
    OccasionKind.MISS_YOU: _Words(N_("We miss you"), N_("We miss you")),
    OccasionKind.CONGRATULATIONS: _Words(N_("Congratulations"), N_("Congratulations"), labelled=_SAME),
    OccasionKind.HOLIDAY: _Words(N_("Holiday"), N_("Holiday"), labelled=_SAME),
}


def what_words(
    kind: OccasionKind, years: int | None = None, *, label: str = "", who: str = "", is_past: bool = False
) -> str:
    """What happens: "Turns 40", "10 years married", "Daughter Elin graduates"; for the calendar and its day.

    `label` is the occasion's own name, address or holiday, `who` a relative in words ("Daughter Elin").
    """
    words = _WORDS[kind]
    if kind is OccasionKind.BIRTHDAY and years is not None:
        return _turning(years, who, is_past=is_past)
    if who and words.who_coming:
        return _(words.who_past if is_past else words.who_coming).format(who=who)
    what = _own_words(words, years, label, is_past=is_past)
    return _("{who}: {what}").format(who=who, what=what) if who else what


def row_sentence(
    kind: OccasionKind,
    occurrence: Occurrence,
    today: dt.date,
    locale: str,
    *,
    label: str = "",
    who: str = "",
) -> str:
    """The second line of a row: "Turned 52 on Saturday, May 9", "Daughter Elin graduates tomorrow"."""
    is_past = occurrence.day < today
    if occurrence.is_approximate:
        is_past = (occurrence.day.year, occurrence.day.month) < (today.year, today.month)
    if not kind.has_day:
        return what_words(kind, occurrence.years, label=label, who=who, is_past=is_past)
    # The day follows: "They close on the house." has no stop of its own here.
    what = what_words(kind, occurrence.years, label=label.rstrip(" ."), who=who, is_past=is_past)
    when = month_when_words if occurrence.is_approximate else when_words
    return _("{what} {when}").format(what=what, when=when(occurrence.day, today, locale))


def understood(
    typed: Typed,
    today: dt.date,
    locale: str,
    kind: OccasionKind = OccasionKind.BIRTHDAY,
    leap: LeapRule = LeapRule.FEB_28,
) -> str:
    """The line under a date field, how it was read: "November 23, 1979. Turns 47 on Monday."."""
    date = typed.date
    if date.month is None:
        return _("{date}. The month and the day are still missing.").format(date=known_parts(date, locale))
    if Doubt.STILL_TO_COME in typed.flags:
        return _("{date}. That is still to come.").format(date=known_parts(date, locale))
    if date.day is None:
        return _("{date}. The day is still missing.").format(date=known_parts(date, locale))
    if not kind.is_yearly and date.year is not None:
        return _("{date}.").format(date=full_heading(date.in_year(date.year), locale))
    if Doubt.OTHER_WEEKDAY in typed.flags and date.year is not None:
        written = weekday(date.in_year(date.year), locale)
        return _("{date}. That is a {weekday}.").format(date=known_parts(date, locale), weekday=written)
    return _echo(date, today, locale, kind, leap)


def _echo(date: PartialDate, today: dt.date, locale: str, kind: OccasionKind, leap: LeapRule) -> str:
    day = date.next_on_or_after(today, leap)
    years = years_of(kind, date, day.year)
    if years is None:
        return _("{date}. Next on {day}.").format(date=known_parts(date, locale), day=full_day(day, locale))
    what = _("{what} {when}").format(what=what_words(kind, years), when=short_when_words(day, today, locale))
    return _("{date}. {sentence}.").format(date=known_parts(date, locale), sentence=what)


def _turning(years: int, who: str, *, is_past: bool) -> str:
    if who:
        sentence = _("{who} turned {years}") if is_past else _("{who} turns {years}")
    else:
        sentence = _("Turned {years}") if is_past else _("Turns {years}")
    return sentence.format(who=who, years=years)


def _own_words(words: _Words, years: int | None, label: str, *, is_past: bool) -> str:
    if years is not None and label and words.counted_at:
        return words.counted_at(years).format(years=years, label=label)
    if years is not None and words.counted:
        return words.counted(years).format(years=years)
    if label and words.labelled:
        return label if words.labelled == _SAME else _(words.labelled).format(label=label)
    return _(words.past if is_past else words.coming)
