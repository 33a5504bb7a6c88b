"""Say hello: customers by how long we have not spoken, measured by what their tier asks for (R23)."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from cardkeeper.core import contact_clocks
from cardkeeper.core.kinds import Channel
from cardkeeper.services.people import parties
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.services.search.filters import CUSTOMERS, QUIET_SINCE
from cardkeeper.store.connection import select, value

_THEM = f"{CUSTOMERS} AND person.deceased = 0"


class Hello(NamedTuple):
    """Somebody to say hello to; `score` is 1 when their usual time has passed, 2 when twice.

    `days` since the last personal contact, or, with `was_never`, since they became a customer. `usual_days`
    may pass in their tier. `channel` is how they like to be reached, `reach` the number or address for it.
    """

    person_id: int
    name: str
    initials: str
    tier: str
    days: int
    was_never: bool
    usual_days: int
    score: float
    channel: str
    reach: str


class _Quiet(NamedTuple):
    """A customer of whom nothing was heard since a day."""

    person_id: int
    tier: str
    since: dt.date
    was_never: bool
    score: float


def say_hello(today: dt.date, limit: int = 3) -> list[Hello]:
    """Those it is quietest about, by their tier's own measure; who was spoken with leaves the list."""
    found = sorted(_quiet(today, limit), key=lambda each: (-each.score, each.tier or "~", each.person_id))
    return _hellos(found[:limit], today)


def count(today: dt.date) -> int:
    """How many customers wait for a hello."""
    return sum(
        int(value(f"SELECT count(*) FROM person WHERE {_OVERDUE}", tier, last.isoformat()))
        for tier, last in _tiers(today)
    )


def _quiet(today: dt.date, limit: int) -> Iterator[_Quiet]:
    """The quietest of each tier, straight from its index."""
    for tier, last in _tiers(today):
        for person_id, since, was_never in select(_QUIETEST, tier, last.isoformat(), limit):
            day = dt.date.fromisoformat(since)
            score = contact_clocks.quiet_score(today, tier, None if was_never else day, day)
            yield _Quiet(person_id, tier, day, bool(was_never), score or 0)


_OVERDUE = f"{_THEM} AND tier = ? AND {QUIET_SINCE} <= ?"
_QUIETEST = f"""
SELECT id, {QUIET_SINCE}, last_personal IS NULL FROM person WHERE {_OVERDUE} ORDER BY {QUIET_SINCE} LIMIT ?
"""


def _tiers(today: dt.date) -> list[tuple[str, dt.date]]:
    """Every tier in use and the last day that is too long ago for it."""
    return [(tier, today - dt.timedelta(contact_clocks.interval(tier))) for (tier,) in select(_TIERS)]


# Each value once, by a jump in the index to the next.
_TIERS = f"""
WITH RECURSIVE used (tier) AS (
  SELECT min(tier) FROM person WHERE {_THEM}
  UNION ALL SELECT (SELECT min(tier) FROM person WHERE {_THEM} AND person.tier > used.tier) FROM used
    WHERE used.tier IS NOT NULL
) SELECT tier FROM used WHERE tier IS NOT NULL
"""


def _hellos(found: list[_Quiet], today: dt.date) -> list[Hello]:
    people = parties.people(each.person_id for each in found)
    points = _points([each.person_id for each in found])
    hellos = []
    for each in found:
        record = people[each.person_id]
        channel, reach = _way(record.preferred_channel, points.get(each.person_id, {}))
        hellos.append(
            Hello(
                each.person_id,
                record.shown_name,
                record.initials,
                each.tier,
                (today - each.since).days,
                each.was_never,
                contact_clocks.interval(each.tier),
                each.score,
                channel,
                reach,
            )
        )
    return hellos


def _way(preferred: str, points: dict[str, str]) -> tuple[str, str]:
    """What they prefer, else what we have: a number to call, an address to write to, a stamp."""
    phone = points.get("mobile") or points.get("phone") or ""
    by = {Channel.CALL: phone, Channel.EMAIL: points.get("email", "")}
    if preferred:
        return preferred, by.get(Channel(preferred), "")
    return next(((str(way), reach) for way, reach in by.items() if reach), (str(Channel.MAIL), ""))


def _points(person_ids: list[int]) -> dict[int, dict[str, str]]:
    found: dict[int, dict[str, str]] = {}
    for chunk in chunks(person_ids):
        for person_id, kind, reach in select(_POINTS.format(marks=marks(chunk)), *chunk):
            found.setdefault(person_id, {}).setdefault(kind, reach)
    return found


_POINTS = """
SELECT person_id, kind, value FROM contact_point WHERE person_id IN ({marks}) AND deleted_at IS NULL
ORDER BY person_id, preferred DESC, position, id
"""
