"""Calendars (RFC 5545): our occasions for anybody's calendar, and the birthdays that people keep in theirs.

Written with the icalendar library. Read with the tolerant line reader of vCard, whose grammar is the same:
real calendars have lines that make the library refuse the whole, and we need few properties of an event.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cardkeeper.core.dates import LeapRule, PartialDate
from cardkeeper.formats.calendar_people import YEAR_UNKNOWN, entries, read
from cardkeeper.i18n import _

if TYPE_CHECKING:
    from icalendar import Alarm

__all__ = ["CalendarEvent", "entries", "read", "write"]

_LEAP_DAY = {
    # The last day of February, and the sixtieth of the year: 1 March in a common year.
    LeapRule.FEB_28: {"freq": "YEARLY", "bymonth": 2, "bymonthday": -1},
    LeapRule.MAR_1: {"freq": "YEARLY", "byyearday": 60},
}


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One occasion in a calendar; `date` needs month and day, a once-only one its year too.

    `uid` stays the same from export to export, so that a calendar updates instead of doubling. `alarm_days`
    before the day a reminder is shown, None for no reminder.
    """

    uid: str
    summary: str
    date: PartialDate
    is_yearly: bool = True
    description: str = ""
    category: str = ""
    leap: LeapRule = LeapRule.FEB_28
    alarm_days: int | None = None


def write(events: Iterable[CalendarEvent], *, stamp: dt.datetime, name: str = "") -> Iterator[bytes]:
    """The calendar piece by piece, in flat memory however many events there are.

    `stamp` is now in UTC (DTSTAMP); an unknown year starts in its year. Raises ValueError for an event whose
    date falls on no day.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//CardKeeper//CardKeeper//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", name or _("CardKeeper"))
    opened, end, _rest = calendar.to_ical().rpartition(b"END:VCALENDAR")
    yield opened
    for event in events:
        yield _written(event, stamp)
    yield end + b"\r\n"


def _written(event: CalendarEvent, stamp: dt.datetime) -> bytes:
    from icalendar import Event

    written = Event()
    written.add("uid", event.uid)
    written.add("dtstamp", stamp)
    written.add("dtstart", _first_day(event, stamp.year))
    written.add("summary", event.summary)
    written.add("transp", "TRANSPARENT")
    if event.is_yearly:
        written.add("rrule", _LEAP_DAY[event.leap] if event.date.is_leap_day else {"freq": "YEARLY"})
    if event.date.year is None:
        written.add(YEAR_UNKNOWN, "TRUE")
    if event.description:
        written.add("description", event.description)
    if event.category:
        written.add("categories", [event.category])
    if event.alarm_days is not None:
        written.add_component(_alarm(event))
    return bytes(written.to_ical())


def _alarm(event: CalendarEvent) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.summary)
    alarm.add("trigger", dt.timedelta(days=-(event.alarm_days or 0)))
    return alarm


def _first_day(event: CalendarEvent, this_year: int) -> dt.date:
    """The day itself; without a year the last one that has it, which for 29 February is a leap year."""
    if event.date.month is None or event.date.day is None:
        raise ValueError("an event needs month and day")
    year = event.date.year
    if year is None:
        year = this_year - this_year % 4 if event.date.is_leap_day else this_year
        year = year - 4 if event.date.is_leap_day and year % 100 == 0 and year % 400 else year
    return dt.date(year, event.date.month, event.date.day)
