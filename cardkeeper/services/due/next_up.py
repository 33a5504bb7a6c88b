"""Who is next when nothing waits, and which cards left last."""

import datetime as dt
from typing import NamedTuple

from cardkeeper.core.filters import Part
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.occasion_words import row_sentence
from cardkeeper.core.occasions import Occurrence
from cardkeeper.services.book import settings
from cardkeeper.services.occasions import upcoming
from cardkeeper.services.search.filters import CUSTOMERS, missing
from cardkeeper.store.connection import select, value


class NextUp(NamedTuple):
    """A customer and what happens, as the end of a sentence: "turns 29 on Sunday, May 17"."""

    person_id: int
    name: str
    sentence: str


class Left(NamedTuple):
    """A card that left, by what is on its front."""

    design: str
    palette: str
    kind: str
    holiday: str
    years: int | None


_NEXT = f"""
SELECT person.id, formatted_name FROM search_date JOIN person ON person.id = person_id
WHERE on_day >= ? AND {CUSTOMERS} ORDER BY on_day, search_date.sort_name LIMIT 1
"""


def after(today: dt.date) -> NextUp | None:
    """The next occasion of any customer; None where no dates are known."""
    for person_id, name in select(_NEXT, today.isoformat()):
        found = upcoming.of([person_id], today).get(person_id)
        if found is not None:
            kind, occurrence = OccasionKind(found.kind), Occurrence(found.on, found.years)
            locale = settings.load().language
            said = row_sentence(kind, occurrence, today, locale, label=found.label, who=found.who)
            return NextUp(person_id, name, said[:1].lower() + said[1:])
    return None


def has_customers() -> bool:
    """Somebody is in the book."""
    return value(f"SELECT 1 FROM person WHERE {CUSTOMERS} LIMIT 1") is not None


def customer_count() -> int:
    """How many customers there are."""
    return int(value(f"SELECT count(*) FROM person WHERE {CUSTOMERS}"))


KEEP_BIRTHDAYS = f"{CUSTOMERS} AND person.deceased = 0 AND person.observes_birthdays = 1"


class Missing(NamedTuple):
    """Of `total` customers who keep birthdays, how many have none in the book."""

    customers: int
    total: int

    @property
    def is_most(self) -> bool:
        """There is little to remember before somebody asks for them."""
        return self.customers > 0 and 2 * self.customers >= self.total


def birthdays() -> Missing:
    """How many birthdays are missing."""
    absent = missing(Part.BIRTHDAY)
    sql = f"SELECT count(*) FILTER (WHERE {absent}), count(*) FROM person WHERE {KEEP_BIRTHDAYS}"
    return Missing(*select(sql)[0])


_LEFT = """
SELECT design_key, palette, kind, holiday_key, years FROM card_task
WHERE state IN ('mailed', 'handed-over') AND done_on BETWEEN ?1 AND ?2 AND design_key <> ''
  AND mail_by BETWEEN date(?1, '-120 days') AND date(?2, '+120 days') AND deleted_at IS NULL
ORDER BY done_on DESC, id DESC LIMIT ?3
"""


def just_left(today: dt.date, limit: int = 7) -> list[Left]:
    """The cards that left this week, the last ones first."""
    monday = today - dt.timedelta(today.weekday())
    return [Left(*row) for row in select(_LEFT, monday.isoformat(), today.isoformat(), limit)]
