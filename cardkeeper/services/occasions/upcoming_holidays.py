"""The next public holidays of the shop's country, and the regions that have their own."""

import datetime as dt
from collections.abc import Mapping

from cardkeeper.core.date_words import day_words
from cardkeeper.core.holidays import HolidayDay, holidays_between
from cardkeeper.core.public_holidays import regions as known_regions
from cardkeeper.i18n import _
from cardkeeper.services.book.settings import ShopSettings

_DAYS, _MOST, _NAMED = 240, 6, 3


def regions(country: str) -> Mapping[str, str]:
    """Names of the parts of a country by their code (ISO 3166-2 after the hyphen), where holidays differ."""
    return known_regions(country)


def found(shop: ShopSettings, today: dt.date) -> tuple[HolidayDay, ...]:
    """The public holidays that come next, six at most; none for a country nobody has listed."""
    until = today + dt.timedelta(_DAYS)
    days = holidays_between(today, until, shop.country, subdivision=shop.region, language=shop.language)
    return tuple(day for day in days if day.is_public)[:_MOST]


def words(shop: ShopSettings, today: dt.date, locale: str) -> str:
    """ "Memorial Day on May 25, Juneteenth on June 19"; empty for a country nobody has listed."""
    named = (
        _("{holiday} on {day}").format(holiday=one.name, day=day_words(one.day, today, locale))
        for one in found(shop, today)[:_NAMED]
    )
    return ", ".join(named)
