"""The holidays of the calendar and of cards: which there are, when they fall, and who is greeted.

A holiday of faith or custom is sent only to those known to keep it; it is never guessed from a name or a
country. Everybody else gets a neutral greeting (product.md, conviction 5).
"""

import datetime as dt
from collections.abc import Collection, Iterator
from typing import NamedTuple

from cardkeeper.core.delivery import DeliveryCalendar
from cardkeeper.core.holiday_rules import (
    MONDAY,
    SATURDAY,
    SUNDAY,
    THURSDAY,
    Dated,
    Easter,
    Fixed,
    FrenchMothersDay,
    NthWeekday,
    Rule,
)
from cardkeeper.core.planning import EARLIEST_DAYS
from cardkeeper.core.public_holidays import public_holidays
from cardkeeper.i18n import N_, _

PUBLIC = "public-holiday"


class Holiday(NamedTuple):
    """A holiday by rule. `rules` name the countries they hold in, "*" all; the first that fits counts.

    `is_official`: where its day is a public holiday, this is the one, so it is not named twice.
    """

    key: str
    name: str
    rules: tuple[tuple[str, Rule], ...]
    is_card_day: bool = True
    is_faith: bool = False
    is_official: bool = False
    begins_at_sundown: bool = False
    on_calendar: bool = True

    def days(self, year: int, country: str) -> tuple[dt.date, ...]:
        """Its days in a year: mostly one, none in other countries or past the tables, rarely two."""
        rule = self._rule_in(country)
        return rule.days(year) if rule else ()

    def may_differ(self, country: str) -> bool:
        """It follows the moon and may be kept a day earlier or later."""
        return isinstance(self._rule_in(country), Dated)

    def is_kept_in(self, country: str) -> bool:
        return self._rule_in(country) is not None

    def _rule_in(self, country: str) -> Rule | None:
        for countries, rule in self.rules:
            if countries == "*" or country in countries.split():
                return rule
        return None


def _everywhere(
    key: str, name: str, rule: Rule, *, is_official: bool = False, on_calendar: bool = True
) -> Holiday:
    return Holiday(key, name, (("*", rule),), is_official=is_official, on_calendar=on_calendar)


def _of_faith(key: str, name: str, rule: Rule, *, sundown: bool = False) -> Holiday:
    return Holiday(key, name, (("*", rule),), is_faith=True, is_official=True, begins_at_sundown=sundown)


def _observed(key: str, name: str, countries: str, rule: Rule) -> Holiday:
    """A day off or of remembrance on which nobody expects a card."""
    return Holiday(key, name, ((countries, rule),), is_card_day=False, is_official=True)


_MOTHERS_DAY = (
    ("US CA AU NZ DE AT CH IT NL BE DK FI CZ JP", NthWeekday(5, SUNDAY, 2)),
    ("GB IE", Easter(-21)),
    ("FR", FrenchMothersDay()),
    ("ES PT", NthWeekday(5, SUNDAY, 1)),
    ("SE", NthWeekday(5, SUNDAY, -1)),
    ("PL", Fixed(5, 26)),
)
_FATHERS_DAY = (
    ("US CA GB IE FR NL CZ JP", NthWeekday(6, SUNDAY, 3)),
    ("AT BE", NthWeekday(6, SUNDAY, 2)),
    ("CH", NthWeekday(6, SUNDAY, 1)),
    ("DE", Easter(39)),
    ("ES PT IT", Fixed(3, 19)),
    ("AU NZ", NthWeekday(9, SUNDAY, 1)),
    ("SE FI", NthWeekday(11, SUNDAY, 2)),
    ("PL", Fixed(6, 23)),
    ("DK", Fixed(6, 5)),
)
_GRANDPARENTS_DAY = (
    ("US", NthWeekday(9, MONDAY, 1, offset=6)),
    ("GB", NthWeekday(10, SUNDAY, 1)),
    ("DE", NthWeekday(10, SUNDAY, 2)),
    ("IT", Fixed(10, 2)),
)
_THANKSGIVING = (("US", NthWeekday(11, THURSDAY, 4)), ("CA", NthWeekday(10, MONDAY, 2)))

HOLIDAYS = (
    _everywhere("new-year", N_("New Year's Day"), Fixed(1, 1), is_official=True),
    Holiday("three-kings", N_("Three Kings"), (("ES", Fixed(1, 6)),), is_faith=True, is_official=True),
    _of_faith("orthodox-christmas", N_("Orthodox Christmas"), Fixed(1, 7)),
    _observed("martin-luther-king-day", N_("Martin Luther King Day"), "US", NthWeekday(1, MONDAY, 3)),
    _of_faith("lunar-new-year", N_("Lunar New Year"), Dated("lunar-new-year")),
    _everywhere("valentines-day", N_("Valentine's Day"), Fixed(2, 14)),
    _observed("presidents-day", N_("Presidents' Day"), "US", NthWeekday(2, MONDAY, 3)),
    Holiday("womens-day", N_("Women's Day"), (("DE AT CH IT PL PT ES FR SE", Fixed(3, 8)),)),
    Holiday(
        "st-patricks-day", N_("St. Patrick's Day"), (("US CA IE GB AU", Fixed(3, 17)),), is_official=True
    ),
    _of_faith("passover", N_("Passover"), Dated("passover"), sundown=True),
    _of_faith("easter", N_("Easter"), Easter()),
    _of_faith("orthodox-easter", N_("Orthodox Easter"), Easter(orthodox=True)),
    _of_faith("eid-al-fitr", N_("Eid al-Fitr"), Dated("eid-al-fitr")),
    Holiday(
        "administrative-professionals-day",
        N_("Administrative Professionals' Day"),
        (("US CA", NthWeekday(4, SATURDAY, -1, offset=-3)),),
    ),
    Holiday("childrens-day", N_("Children's Day"), (("JP", Fixed(5, 5)),), is_official=True),
    Holiday("mothers-day", N_("Mother's Day"), _MOTHERS_DAY),
    _observed("armed-forces-day", N_("Armed Forces Day"), "US", NthWeekday(5, SATURDAY, 3)),
    _observed("memorial-day", N_("Memorial Day"), "US", NthWeekday(5, MONDAY, -1)),
    _of_faith("eid-al-adha", N_("Eid al-Adha"), Dated("eid-al-adha")),
    Holiday("fathers-day", N_("Father's Day"), _FATHERS_DAY),
    _observed("juneteenth", N_("Juneteenth"), "US", Fixed(6, 19)),
    Holiday("canada-day", N_("Canada Day"), (("CA", Fixed(7, 1)),), is_official=True),
    Holiday("independence-day", N_("Independence Day"), (("US", Fixed(7, 4)),), is_official=True),
    _observed("labor-day", N_("Labor Day"), "US", NthWeekday(9, MONDAY, 1)),
    Holiday("grandparents-day", N_("Grandparents' Day"), _GRANDPARENTS_DAY),
    Holiday(
        "respect-for-the-aged-day",
        N_("Respect for the Aged Day"),
        (("JP", NthWeekday(9, MONDAY, 3)),),
        is_official=True,
    ),
    _of_faith("rosh-hashanah", N_("Rosh Hashanah"), Dated("rosh-hashanah"), sundown=True),
    _observed("columbus-day", N_("Columbus Day"), "US", NthWeekday(10, MONDAY, 2)),
    _of_faith("diwali", N_("Diwali"), Dated("diwali")),
    Holiday("halloween", N_("Halloween"), (("US CA GB IE AU", Fixed(10, 31)),)),
    _observed("veterans-day", N_("Veterans Day"), "US", Fixed(11, 11)),
    Holiday("thanksgiving", N_("Thanksgiving"), _THANKSGIVING, is_official=True),
    Holiday(
        "st-nicholas-day",
        N_("St. Nicholas Day"),
        (("NL", Fixed(12, 5)), ("DE AT CH PL BE CZ", Fixed(12, 6))),
        is_faith=True,
    ),
    _of_faith("hanukkah", N_("Hanukkah"), Dated("hanukkah"), sundown=True),
    _everywhere("season", N_("Season's greetings"), Fixed(12, 24), on_calendar=False),
    _of_faith("christmas", N_("Christmas"), Fixed(12, 25)),
    Holiday("kwanzaa", N_("Kwanzaa"), (("US CA", Fixed(12, 26)),), is_faith=True),
)
_BY_KEY = {holiday.key: holiday for holiday in HOLIDAYS}
# From the first of December nobody finds a winter greeting early (R6 is for days of one's own).
_WELCOME_DAYS = {"season": 23, "christmas": 24}
_NEW_YEAR_INSTEAD = frozenset({"season", "christmas", "hanukkah", "kwanzaa", "st-nicholas-day"})


class HolidayDay(NamedTuple):
    """A holiday on its day, in the program's language; one known only as public has the key `PUBLIC`."""

    key: str
    name: str
    day: dt.date
    is_card_day: bool = False
    may_differ: bool = False
    is_public: bool = False
    is_postal: bool = False


def holiday(key: str) -> Holiday:
    """The holiday of that key. Raises KeyError."""
    return _BY_KEY[key]


def is_holiday(key: str) -> bool:
    return key in _BY_KEY


def holiday_name(key: str) -> str:
    """Its name in the program's language."""
    return _(_BY_KEY[key].name)


def card_holidays(country: str) -> tuple[Holiday, ...]:
    """The holidays one sends a card for in a country, in the order of the year."""
    return tuple(h for h in HOLIDAYS if h.is_card_day and h.is_kept_in(country))


def greeting_days(key: str, year: int, country: str) -> tuple[dt.date, ...]:
    """The days its greeting should be there: the eve for feasts that begin at sundown."""
    found = _BY_KEY[key]
    eve = dt.timedelta(1 if found.begins_at_sundown else 0)
    return tuple(day - eve for day in found.days(year, country))


def welcome_days(key: str) -> int:
    """How many days before its day a card for it may be there (R6)."""
    return _WELCOME_DAYS.get(key, EARLIEST_DAYS)


def next_greeting_day(key: str, today: dt.date, country: str) -> dt.date | None:
    """The first greeting day from today on; None where the tables end."""
    days = (day for year in (today.year, today.year + 1) for day in greeting_days(key, year, country))
    return min((day for day in days if day >= today), default=None)


def keeps(celebrates: Collection[str] | None, key: str) -> bool:
    """Whether a card for this holiday suits somebody who keeps `celebrates`; None is unknown (R11).

    Unknown: neutral holidays only. Known, but empty: none at all.
    """
    if celebrates is not None and not celebrates:
        return False
    return not _BY_KEY[key].is_faith or (celebrates is not None and key in celebrates)


def greeting_for(celebrates: Collection[str] | None, offered: Collection[str]) -> str | None:
    """Which of the offered holidays to greet somebody for: one they name, else a neutral one, else none."""
    kept = [key for key in offered if keeps(celebrates, key)]
    return next((key for key in kept if key in (celebrates or ())), kept[0] if kept else None)


def next_fitting_greeting(key: str) -> str | None:
    """What to send when it is too late for this holiday: New Year after the winter feasts (R8)."""
    return "new-year" if key in _NEW_YEAR_INSTEAD else None


def holidays_between(
    first: dt.date, last: dt.date, country: str, *, subdivision: str = "", language: str = "en"
) -> list[HolidayDay]:
    """The calendar's holidays from `first` to `last`, both included, by day; a country's public ones too.

    `language` is the program's, for names that come with the public holidays.
    """
    days = [
        day
        for year in range(first.year, last.year + 1)
        for day in _holidays_of(year, DeliveryCalendar(country, subdivision), language)
        if first <= day.day <= last
    ]
    return sorted(days, key=lambda found: (found.day, not found.is_public))


def _holidays_of(year: int, calendar: DeliveryCalendar, language: str) -> Iterator[HolidayDay]:
    public = public_holidays(calendar.country, year, calendar.subdivision, language)
    named: set[dt.date] = set()
    for entry in HOLIDAYS:
        for day in entry.days(year, calendar.country) if entry.on_calendar else ():
            is_public = entry.is_official and day in public
            named.update({day} if is_public else ())
            yield HolidayDay(
                entry.key,
                _(entry.name),
                day,
                entry.is_card_day,
                entry.may_differ(calendar.country),
                is_public,
                is_public and calendar.is_postal_holiday(day),
            )
    for day, name in public.items():
        if day not in named:
            postal = calendar.is_postal_holiday(day)
            yield HolidayDay(PUBLIC, name, day, is_public=True, is_postal=postal)
