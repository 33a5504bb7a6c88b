"""The people around somebody: family, who lives with them, who sent them and whom they sent."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from cardkeeper.core.kinds import Relation
from cardkeeper.services.households.relations import RelationRow
from cardkeeper.services.people.parties import PersonRecord
from cardkeeper.store.connection import select

SENT_US, SENT_BY = "sent-us", "sent-by"
_ORDER = (Relation.SPOUSE, Relation.PARTNER, Relation.CHILD, Relation.PARENT, Relation.SIBLING)
_REFERRALS = """
SELECT referred_id, on_day, 'sent-us' FROM referral WHERE referrer_id = ?1 AND deleted_at IS NULL
UNION ALL SELECT referrer_id, on_day, 'sent-by' FROM referral WHERE referred_id = ?1 AND deleted_at IS NULL
"""


class KinLine(NamedTuple):
    """Somebody of the family or circle; `kind` is a Relation or empty, `label` the word that was used.

    `relation_id` and `version` are 0 where there is no relation to edit. `sent` tells of a referral:
    "sent-us" for whom this person sent to us, "sent-by" for who sent this person, and `on` when.
    """

    person_id: int
    name: str
    initials: str
    is_customer: bool
    is_deceased: bool
    age: int | None
    kind: str = ""
    label: str = ""
    relation_id: int = 0
    version: int = 0
    sent: str = ""
    on: dt.date | None = None


class Referral(NamedTuple):
    """Who sent whom, seen from one of the two."""

    person_id: int
    on: dt.date
    sent: str


def referrals(person_id: int) -> list[Referral]:
    """Whom somebody sent to us, and who sent them."""
    return [
        Referral(other, dt.date.fromisoformat(on), sent) for other, on, sent in select(_REFERRALS, person_id)
    ]


def of_person(
    person_id: int,
    people: Mapping[int, PersonRecord],
    today: dt.date,
    *,
    related: Iterable[RelationRow],
    home: Iterable[int],
    sent: Iterable[Referral],
) -> list[KinLine]:
    """Everybody around a person, each once, the family first; `people` holds all of them."""
    relation = {row.person_id: row for row in related}
    by_referral = {row.person_id: row for row in sent}
    around = dict.fromkeys((*relation, *home, *by_referral))
    lines = [
        _line(people[id_], relation.get(id_), by_referral.get(id_), today)
        for id_ in around
        if id_ != person_id and id_ in people
    ]
    return sorted(lines, key=_place)


def _line(
    record: PersonRecord, relation: RelationRow | None, sent: Referral | None, today: dt.date
) -> KinLine:
    return KinLine(
        record.id,
        record.shown_name,
        record.initials,
        record.is_customer,
        record.person.deceased,
        record.birthday.age_on(today) if record.birthday and not record.person.deceased else None,
        relation.kind if relation else "",
        relation.label if relation else "",
        relation.id if relation else 0,
        relation.version if relation else 0,
        sent.sent if sent else "",
        sent.on if sent else None,
    )


def _place(line: KinLine) -> tuple[int, int, int]:
    """Spouse, children from the oldest on, parents, the others, and at last those known by a referral."""
    rank = _ORDER.index(Relation(line.kind)) if line.kind in _ORDER else len(_ORDER)
    return (rank + (not line.kind), -(line.age or 0), line.person_id)
