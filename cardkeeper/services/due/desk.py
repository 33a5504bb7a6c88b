"""What the rules need to know of the shop: its settings, its post, and today."""

import datetime as dt
from functools import cached_property

from cardkeeper.core.dates import LeapRule
from cardkeeper.core.delivery import DeliveryCalendar
from cardkeeper.core.holidays import welcome_days
from cardkeeper.core.planning import EARLIEST_DAYS, MailDates, Transit, mail_dates, soon
from cardkeeper.services.book.settings import ShopSettings
from cardkeeper.services.due import postal_days


class Desk:
    """The shop on one day: settings, postal calendar, transit, leap rule."""

    def __init__(self, settings: ShopSettings, today: dt.date) -> None:
        # A whole book has few different days and countries.
        self._dates: dict[tuple[dt.date, str, str], MailDates] = {}
        self.settings = settings
        self.today = today
        known = postal_days.kept(settings.country, settings.region)
        self.calendar = DeliveryCalendar(settings.country, settings.region, known)
        self.leap = LeapRule(settings.leap_rule)
        self.transit = Transit(
            settings.transit_home,
            settings.transit_abroad,
            tuple(settings.transit_by_country.items()),
            settings.december_days,
        )

    def dates(self, occurs_on: dt.date, country: str, holiday: str = "") -> MailDates:
        """The dates of a card for a day (R4 to R6); `country` is ISO-2, empty for home."""
        key = occurs_on, country, holiday
        if key not in self._dates:
            early = welcome_days(holiday) if holiday else EARLIEST_DAYS
            handling = self.settings.handling_days
            self._dates[key] = mail_dates(
                occurs_on, self.calendar, self.transit, country, handling, earliest_days=early
            )
        return self._dates[key]

    def soon(self, asked_on: dt.date, country: str) -> MailDates:
        """The dates of a card that waits for no day, asked for on `asked_on`."""
        return soon(asked_on, self.calendar, self.transit, country, self.settings.handling_days)

    def arrival(self, day: dt.date) -> dt.date:
        """The day a card for `day` is delivered (R4)."""
        return self.calendar.delivery_day_on_or_before(day)

    def there(self, arrive_by: dt.date) -> dt.date:
        """The day a card not mailed yet is there: in time, or, when it is late, as soon as may be (R8)."""
        return max(arrive_by, self._soonest)

    @cached_property
    def _soonest(self) -> dt.date:
        return self.calendar.delivery_days_after(self.today, self.transit.home)
