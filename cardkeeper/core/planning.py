"""When a card is made, mailed and there, and what to do when it is too late (R4 to R8).

`today` is always an argument. Days are the sender's: no time zone, no hour (R28).
"""

import datetime as dt
from enum import StrEnum
from typing import NamedTuple

from cardkeeper.core.delivery import DeliveryCalendar
from cardkeeper.core.kinds import TaskState

HANDLING_DAYS = 2
EARLIEST_DAYS = 5
BELATED_DAYS = 14
CALL_DAYS = 30
CLOCK_JUMP_DAYS = 40
DECEMBER_EXTRA = 2


class Transit(NamedTuple):
    """How many delivery days the mail takes: at home, abroad, and to some countries by name (R5).

    `december_extra` is added to what travels in December; 0 leaves the surcharge off.
    """

    home: int = 4
    abroad: int = 12
    overrides: tuple[tuple[str, int], ...] = ()
    december_extra: int = 0

    @property
    def longest(self) -> int:
        """Delivery days to where it takes longest, in December."""
        return max(self.home, self.abroad, *(days for _code, days in self.overrides)) + self.december_extra

    def days_to(self, country: str, from_country: str) -> int:
        """Delivery days to `country` (ISO 3166-1 alpha-2; empty is home), without the surcharge."""
        for code, days in self.overrides:
            if code == country:
                return days
        return self.home if country in ("", from_country) else self.abroad


class MailDates(NamedTuple):
    """The dates of one paper card: mail it from `not_before` to `mail_by`, made by `make_by` (R4 to R6)."""

    not_before: dt.date
    make_by: dt.date
    mail_by: dt.date
    arrive_by: dt.date


def mail_dates(
    occurs_on: dt.date,
    calendar: DeliveryCalendar,
    transit: Transit,
    to_country: str = "",
    handling_days: int = HANDLING_DAYS,
    *,
    earliest_days: int = EARLIEST_DAYS,
) -> MailDates:
    """All dates of a card for the day `occurs_on`, mailed under the sender's `calendar` (R4, R5, R6).

    It is welcome `earliest_days` before its day.
    """
    arrive_by = calendar.delivery_day_on_or_before(occurs_on)
    mail_by = _mail_by(arrive_by, calendar, transit, to_country)
    make_by = calendar.working_days_before(mail_by, handling_days)
    earliest = calendar.delivery_day_on_or_after(occurs_on - dt.timedelta(earliest_days))
    not_before = _mail_by(min(earliest, arrive_by), calendar, transit, to_country)
    return MailDates(not_before, make_by, mail_by, arrive_by)


def soon(
    made_from: dt.date,
    calendar: DeliveryCalendar,
    transit: Transit,
    to_country: str = "",
    handling_days: int = HANDLING_DAYS,
) -> MailDates:
    """The dates of a card that waits for no day: begun on `made_from`, mailed as soon as it is made."""
    mail_by = calendar.working_days_after(made_from, handling_days)
    arrive_by = _there(mail_by, calendar, transit, to_country)
    make_by = max(made_from, calendar.working_days_before(mail_by, handling_days))
    return MailDates(made_from, make_by, mail_by, arrive_by)


def _there(mail_by: dt.date, calendar: DeliveryCalendar, transit: Transit, to_country: str) -> dt.date:
    arrives = calendar.delivery_days_after(mail_by, transit.days_to(to_country, calendar.country))
    if 12 in (arrives.month, mail_by.month):
        return calendar.delivery_days_after(arrives, transit.december_extra)
    return arrives


def _mail_by(arrive_by: dt.date, calendar: DeliveryCalendar, transit: Transit, to_country: str) -> dt.date:
    days = transit.days_to(to_country, calendar.country)
    mail_by = calendar.delivery_days_before(arrive_by, days)
    if 12 in (arrive_by.month, mail_by.month):
        return calendar.delivery_days_before(mail_by, transit.december_extra)
    return mail_by


class Lateness(StrEnum):
    """What a card can still be (R8)."""

    ON_TIME = "on-time"
    LATE = "late"
    CALL_INSTEAD = "call-instead"
    MISSED = "missed"


def lateness(
    today: dt.date,
    dates: MailDates,
    occurs_on: dt.date,
    *,
    is_holiday: bool = False,
    can_call: bool = True,
) -> Lateness:
    """How late a card not yet mailed is (R8).

    Late from the day after `mail_by` to 14 days past the day: belated wording, no "today". Then a call is
    better until 30 days past it; nobody to call, or later still: missed. A holiday card has no belated
    window: once the day is over it is missed, and the next fitting greeting takes its place.
    """
    past = (today - occurs_on).days
    if today <= dates.mail_by:
        return Lateness.ON_TIME
    if past <= (0 if is_holiday else BELATED_DAYS):
        return Lateness.LATE
    if can_call and not is_holiday and past <= CALL_DAYS:
        return Lateness.CALL_INSTEAD
    return Lateness.MISSED


def in_batch(
    state: TaskState,
    how_late: Lateness,
    mail_by: dt.date,
    next_batch_day: dt.date,
    calendar: DeliveryCalendar,
    *,
    handling_days: int = HANDLING_DAYS,
) -> bool:
    """Whether a card belongs into the batch made now, because the next one would be too late for it (R7).

    A next batch day that is a holiday is worked off on the working day after it.
    """
    if state not in (TaskState.PLANNED, TaskState.CHOSEN):
        return False
    if how_late is Lateness.ON_TIME:
        wait = handling_days + calendar.is_postal_holiday(next_batch_day)
        return mail_by < calendar.working_days_after(next_batch_day, wait)
    return how_late is Lateness.LATE


def next_batch_day(today: dt.date, weekday: int) -> dt.date:
    """The first day after today on which cards are made; `weekday` 0 is Monday."""
    return today + dt.timedelta((weekday - today.weekday() - 1) % 7 + 1)


class ClockJump(StrEnum):
    """What the computer's clock has done since the book was last open."""

    NONE = "none"
    FORWARD = "forward"
    BACK = "back"


def clock_jump(last_seen: dt.date | None, today: dt.date) -> ClockJump:
    """More than 40 days forward, or more than one back: ask before anything expires (R8)."""
    if last_seen is None:
        return ClockJump.NONE
    if (today - last_seen).days > CLOCK_JUMP_DAYS:
        return ClockJump.FORWARD
    return ClockJump.BACK if (last_seen - today).days > 1 else ClockJump.NONE
