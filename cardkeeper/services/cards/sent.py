"""What went out before, and who knows whom: the memory behind "never the same card twice" (R16, R17)."""

import datetime as dt
from collections.abc import Iterable

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.people.parties import id_list
from cardkeeper.store.connection import select

# A card on the list has its design and verse spoken for, one that is skipped or missed has not. Most of the
# book's cards are out, few of them somebody's: the plus before "state" below keeps SQLite from its index.
_OUT = "('planned', 'chosen', 'printed', 'signed', 'mailed', 'handed-over', 'returned', 'held')"

_CODES = """
SELECT postal_code FROM address WHERE person_id = {who} AND deleted_at IS NULL AND postal_code <> ''
UNION ALL SELECT postal_code FROM household_member AS home JOIN address USING (household_id)
  WHERE home.person_id = {who} AND home.deleted_at IS NULL AND home.until IS NULL
    AND address.deleted_at IS NULL AND postal_code <> ''
"""
_CONNECTED = f"""
SELECT related_id FROM relation WHERE person_id = ?1 AND deleted_at IS NULL
UNION SELECT person_id FROM relation WHERE related_id = ?1 AND deleted_at IS NULL
UNION SELECT referrer_id FROM referral WHERE referred_id = ?1 AND deleted_at IS NULL
UNION SELECT referred_id FROM referral WHERE referrer_id = ?1 AND deleted_at IS NULL
UNION SELECT colleague.person_id FROM employment JOIN employment AS colleague
  ON colleague.organisation_id = employment.organisation_id
  WHERE employment.person_id = ?1 AND employment.deleted_at IS NULL AND colleague.deleted_at IS NULL
UNION SELECT namesake.id FROM person JOIN person AS namesake ON namesake.family = person.family
  WHERE person.id = ?1 AND namesake.family <> '' AND namesake.deleted_at IS NULL
    AND EXISTS (SELECT 1 FROM ({_CODES.format(who="namesake.id")})
      WHERE postal_code IN ({_CODES.format(who="?1")}))
"""


def household_people(person_id: int, household_id: int | None) -> set[int]:
    """Everybody who sees the cards on one mantelpiece."""
    home = household_id or 0
    rows = select(
        "SELECT person_id FROM household_member WHERE household_id = ? AND deleted_at IS NULL", home
    )
    return {person_id, *(row[0] for row in rows)}


def connected_people(people: Iterable[int]) -> set[int]:
    """Family, friends, colleagues, referrals and namesakes next door: people who compare cards."""
    inside = set(people)
    found: set[int] = set()
    for id_ in inside:
        found |= {row[0] for row in select(_CONNECTED, id_)}
    return found - inside


def designs_of_household(people: Iterable[int], kind: OccasionKind, except_task: int) -> dict[str, int]:
    """The designs a household ever had for this kind, each with the ordinal of the day it was last used."""
    return {
        key: _ordinal(day)
        for key, day in select(
            f"SELECT design_key, max(occurs_on) FROM card_task WHERE person_id IN ({id_list(people)})"
            f" AND kind = ? AND id <> ? AND design_key <> '' AND +state IN {_OUT} GROUP BY design_key",
            kind,
            except_task,
        )
    }


def designs_of_connected(people: Iterable[int], around: dt.date, days: int = 365) -> set[str]:
    """The designs sent to these people within a year of a day, or within so many days."""
    near = dt.timedelta(days)
    return {
        row[0]
        for row in select(
            f"SELECT DISTINCT design_key FROM card_task WHERE person_id IN ({id_list(people)})"
            f" AND occurs_on BETWEEN ? AND ? AND design_key <> '' AND +state IN {_OUT}",
            (around - near).isoformat(),
            (around + near).isoformat(),
        )
    }


def verses_of_connected(people: Iterable[int], around: dt.date) -> set[str]:
    """The verses people who know each other get within a month of a day."""
    month = dt.timedelta(31)
    return {
        row[0]
        for row in select(
            f"SELECT DISTINCT verse_key FROM card_task WHERE person_id IN ({id_list(people)})"
            f" AND occurs_on BETWEEN ? AND ? AND verse_key <> '' AND +state IN {_OUT}",
            (around - month).isoformat(),
            (around + month).isoformat(),
        )
    }


def texts_of(people: Iterable[int], except_task: int) -> list[str]:
    """Verse ids and text hashes of all that went, or is about to go, to these people; the oldest first."""
    ids = id_list(people)
    planned = select(
        f"SELECT verse_key, occurs_on FROM card_task WHERE person_id IN ({ids}) AND id <> ?"
        f" AND verse_key <> '' AND +state IN {_OUT}",
        except_task,
    )
    printed = select(
        "SELECT text_hash, occurs_on FROM card_item JOIN card_task ON card_task.id = task_id"
        f" WHERE person_id IN ({ids}) AND task_id <> ? AND printed_on IS NOT NULL",
        except_task,
    )
    return [key for key, _day in sorted((*planned, *printed), key=lambda row: (row[1], row[0]))]


def last_used_designs() -> dict[str, int]:
    """Each design with the ordinal of the day it was last used for anybody."""
    return {
        key: _ordinal(day)
        for key, day in select(
            "SELECT design_key, max(occurs_on) FROM card_task WHERE design_key <> ''"
            f" AND +state IN {_OUT} GROUP BY design_key"
        )
    }


def _ordinal(day: str) -> int:
    return dt.date.fromisoformat(day).toordinal()
