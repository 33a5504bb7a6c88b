"""Whose dates the calendar shows: everybody's or a group's, and not of those who are here no more."""

import datetime as dt
import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from cardkeeper.core.filters import EVERYONE, Field, Filter, Where
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.search import groups
from cardkeeper.services.search.filters import CUSTOMERS, compiled
from cardkeeper.store.connection import select

_Ids = frozenset[int]
_NOBODY: _Ids = frozenset()
_HAPPY = frozenset(kind for kind in OccasionKind if kind.is_happy)


@dataclass(frozen=True, slots=True)
class Folk:
    """The people of the calendar, by id. It holds until somebody is added, put away, mourned or moves.

    `people` and `homes` are a group with its families, None for everybody. `away` were put away, as were
    those who lived with them alone; `mourned` have died, `widowed` are the homes they left.
    """

    people: _Ids | None = None
    homes: _Ids = _NOBODY
    away: _Ids = _NOBODY
    left_homes: _Ids = _NOBODY
    mourned: _Ids = _NOBODY
    widowed: _Ids = _NOBODY
    without_birthdays: _Ids = _NOBODY

    def includes(self, person_id: int | None, home_id: int | None) -> bool:
        """Somebody, or a home, is of the group."""
        return self.people is None or person_id in self.people or home_id in self.homes

    def shows(self, kind: str, person_id: int | None, home_id: int | None) -> bool:
        """A date of this kind is shown; the dead have no birthday, and their widows no wedding day."""
        if person_id in self.away or home_id in self.left_homes:
            return False
        if kind == OccasionKind.BIRTHDAY and person_id in self.without_birthdays:
            return False
        if kind == OccasionKind.ANNIVERSARY and home_id in self.widowed:
            return False
        return not (kind in _HAPPY and person_id in self.mourned) and self.includes(person_id, home_id)

    @property
    def doubtful_people(self) -> _Ids:
        """Those whose dates may not be shown."""
        return self.away | self.mourned | self.without_birthdays

    @property
    def doubtful_homes(self) -> _Ids:
        return self.left_homes | self.widowed


class Choice(NamedTuple):
    """Somebody's dates to look at: a group everybody has, one that was saved, or a tag."""

    name: str
    group: Filter
    is_tag: bool = False


def choices(today: dt.date) -> list[Choice]:
    """Everybody first, then groups, then tags by name."""
    saved = [Choice(each.name, each.filter) for each in groups.named(today) if each.filter is not None]
    tagged = select("SELECT name, uid FROM tag WHERE deleted_at IS NULL ORDER BY lower(name)")
    return [*saved, *(Choice(name, Where(Field.TAG, uid), is_tag=True) for name, uid in tagged)]


def folk(group: Filter, today: dt.date) -> Folk:
    """Everybody, or the customers a filter finds with their families."""
    aside = select(_ASIDE)
    away = {id_ for id_, is_away, _dead, _keeps in aside if is_away}
    mourned = {id_ for id_, _away, dead, _keeps in aside if dead}
    left = _ids(_LEFT_HOMES, away)
    people, homes = _of_group(group, today)
    return Folk(
        people,
        homes,
        frozenset(away | _ids(_LEFT_PEOPLE, left)),
        frozenset(left),
        frozenset(mourned),
        frozenset(_ids(_WIDOWED, mourned)),
        frozenset(id_ for id_, _away, _dead, keeps in aside if not keeps),
    )


def _of_group(group: Filter, today: dt.date) -> tuple[_Ids | None, _Ids]:
    if group == EVERYONE:
        return None, _NOBODY
    condition = compiled(group, today)
    sql = f"SELECT person.id FROM person WHERE {CUSTOMERS} AND {condition.sql}"
    chosen = {row[0] for row in select(sql, *condition.values)}
    homes = _ids(_HOMES, chosen)
    return frozenset(chosen | _ids(_MEMBERS, homes)), frozenset(homes)


def _ids(sql: str, of: Collection[int]) -> set[int]:
    return {row[0] for row in select(sql, json.dumps([*of]))} if of else set()


# Word for word that of the index person_aside.
_ASIDE = """
SELECT id, deleted_at IS NOT NULL OR state <> 'active', deceased, observes_birthdays FROM person
WHERE deleted_at IS NOT NULL OR state <> 'active' OR deceased = 1 OR observes_birthdays = 0
"""
_LIVES = "lives.deleted_at IS NULL AND lives.until IS NULL"
_HOMES = f"""
SELECT DISTINCT household_id FROM json_each(?) AS wanted
CROSS JOIN household_member AS lives ON lives.person_id = wanted.value AND {_LIVES}
"""
_WIDOWED = f"{_HOMES} WHERE role = 'adult'"
_MEMBERS = f"""
SELECT person_id FROM json_each(?) AS wanted
CROSS JOIN household_member AS lives ON lives.household_id = wanted.value AND {_LIVES}
"""
_LEFT_HOMES = f"""
SELECT DISTINCT gone.household_id FROM json_each(?) AS wanted
CROSS JOIN household_member AS gone ON gone.person_id = wanted.value AND gone.deleted_at IS NULL
  AND gone.until IS NULL
WHERE NOT EXISTS (SELECT 1 FROM household_member AS lives CROSS JOIN person ON person.id = lives.person_id
  WHERE lives.household_id = gone.household_id AND {_LIVES} AND {CUSTOMERS})
"""
_LEFT_PEOPLE = f"""
{_MEMBERS} WHERE NOT EXISTS (SELECT 1 FROM relation CROSS JOIN person ON person.id = relation.person_id
  WHERE related_id = lives.person_id AND relation.deleted_at IS NULL AND {CUSTOMERS})
"""
