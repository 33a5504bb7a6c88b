"""What a mailing can be about: year-end cards, each holiday of the country, and what has no day."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from cardkeeper.core.date_words import short_month_day
from cardkeeper.core.design_choice import DesignFacts
from cardkeeper.core.filters import EVERYONE, Field, Filter, Where
from cardkeeper.core.holidays import card_holidays, holiday, holiday_name, next_greeting_day
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.mailing_plan import NEUTRAL
from cardkeeper.gui import kinds
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.cards import designs
from cardkeeper.services.mailings.mailing_records import Pick
from cardkeeper.services.mailings.mailings import YEAR_END
from cardkeeper.services.people import tags
from cardkeeper.services.search import groups

_DAYLESS = (
    OccasionKind.THANK_YOU,
    OccasionKind.CONGRATULATIONS,
    OccasionKind.WELCOME,
    OccasionKind.MISS_YOU,
    OccasionKind.GRADUATION,
)


@dataclass(frozen=True, slots=True)
class About:
    """An entry of the list: how it is called, what is sent, and a name for the mailing."""

    words: str
    name: str
    kind: OccasionKind
    holidays: tuple[str, ...] = ()

    @property
    def is_year_end(self) -> bool:
        return len(self.holidays) > 1


def offered(today: dt.date) -> list[About]:
    """Year-end cards first, then the holidays by day, then what has no day."""
    shop = settings.load()
    year_end = tuple(key for key in YEAR_END if holiday(key).is_kept_in(shop.country))
    year = today.year if today.month > 1 else today.year - 1
    name = _("Year-end cards {year}").format(year=max(year, today.year))
    found = [About(_("Year-end cards"), name, OccasionKind.HOLIDAY, year_end)]
    days = []
    for entry in card_holidays(shop.country):
        day = next_greeting_day(entry.key, today, shop.country)
        if day is not None and entry.key != "season":
            days.append((day, entry.key))
    for day, key in sorted(days):
        called = holiday_name(key)
        words = _("{holiday}, {day}").format(holiday=called, day=short_month_day(day, shop.language))
        named = _("{holiday} {year}").format(holiday=called, year=day.year)
        found.append(About(words, named, OccasionKind.HOLIDAY, (key,)))
    for kind in _DAYLESS:
        word = kinds.word(kind)
        found.append(About(word, _("{what} {year}").format(what=word, year=today.year), kind))
    return found


def suiting(about: Sequence[About], picks: Sequence[Pick]) -> int | None:
    """The first entry for which one of these designs is made; None when they are for dates of one's own."""
    wanted = {design for design, _palette in picks}
    known = [facts for facts in designs.facts() if facts.key in wanted]
    for number, each in enumerate(about):
        if any(_suits(facts, each) for facts in known):
            return number
    return None


def _suits(facts: DesignFacts, about: About) -> bool:
    made_for = facts.holidays or {NEUTRAL}
    return about.kind in facts.occasions and (not about.holidays or bool(made_for & set(about.holidays)))


def audiences(today: dt.date) -> list[tuple[str, Filter]]:
    """Everybody, the smart groups, and those with a tag, each by name."""
    found = [(group.name, group.filter) for group in groups.named(today) if group.filter is not None]
    found += [(_("Tagged {tag}").format(tag=tag.name), Where(Field.TAG, tag.uid)) for tag in tags.uncounted()]
    return found or [(_("Everyone"), EVERYONE)]
