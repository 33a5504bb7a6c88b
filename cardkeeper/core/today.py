"""The groups of the Today page: late, mail today, later this week, next week, later."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from cardkeeper.core.planning import next_batch_day


class TodayGroup(StrEnum):
    """Where a card stands on the Today page, in the order of the page."""

    LATE = "late"
    MAIL_TODAY = "mail-today"
    LATER_THIS_WEEK = "later-this-week"
    NEXT_WEEK = "next-week"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class TodaySpans:
    """The days each group covers; weeks begin on `first_weekday` and cards are made on `batch_weekday`.

    Weekdays count from 0, Monday.
    """

    today: dt.date
    first_weekday: int = 0
    batch_weekday: int = 0

    @property
    def week_end(self) -> dt.date:
        """The last day of the week that holds today."""
        return self.today + dt.timedelta(6 - (self.today.weekday() - self.first_weekday) % 7)

    @property
    def later_this_week(self) -> tuple[dt.date, dt.date] | None:
        """Its first and last day; None when the week ends today."""
        tomorrow = self.today + dt.timedelta(1)
        return (tomorrow, self.week_end) if tomorrow <= self.week_end else None

    @property
    def next_week(self) -> tuple[dt.date, dt.date]:
        return self.week_end + dt.timedelta(1), self.week_end + dt.timedelta(7)

    @property
    def next_batch_day(self) -> dt.date:
        """The next day on which cards are made, after today (R7)."""
        return next_batch_day(self.today, self.batch_weekday)

    def group_of(self, mail_by: dt.date) -> TodayGroup:
        """The group of a card that is not mailed yet, by its mailing day."""
        if mail_by < self.today:
            return TodayGroup.LATE
        if mail_by == self.today:
            return TodayGroup.MAIL_TODAY
        if mail_by <= self.week_end:
            return TodayGroup.LATER_THIS_WEEK
        return TodayGroup.NEXT_WEEK if mail_by <= self.next_week[1] else TodayGroup.LATER
