"""Who asked for no cards: none at all, none of a kind, none for a time (R11)."""

import datetime as dt
from typing import NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.exclusions import EVERYTHING, HAPPY
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.merge import clean
from cardkeeper.i18n import _
from cardkeeper.services.due import second_thoughts, upkeep
from cardkeeper.services.due.reaching import day
from cardkeeper.services.households import memberships
from cardkeeper.services.people import addresses
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing, writing

_TOUCHED = Touched.PEOPLE | Touched.CARDS
_OF_PERSON = """
SELECT id, version, person_id, household_id, what, since, until, reason FROM suppression
WHERE deleted_at IS NULL AND (person_id = ?1 OR household_id IN (SELECT household_id FROM household_member
  WHERE person_id = ?1 AND deleted_at IS NULL AND until IS NULL)) ORDER BY id
"""


class SuppressionRow(NamedTuple):
    """A wish; `what` is "all", "happy" or an occasion kind, both days are included."""

    id: int
    version: int
    person_id: int | None
    household_id: int | None
    what: str
    since: dt.date | None
    until: dt.date | None
    reason: str


def of_person(person_id: int) -> list[SuppressionRow]:
    """The wishes of a person and of the households they live in."""
    return [
        SuppressionRow(id_, version, person, home, what, day(since), day(until), reason)
        for id_, version, person, home, what, since, until, reason in select(_OF_PERSON, person_id)
    ]


def add(
    today: dt.date,
    *,
    person_id: int | None = None,
    household_id: int | None = None,
    what: str = EVERYTHING,
    since: dt.date | None = None,
    until: dt.date | None = None,
    reason: str = "",
) -> Change:
    """Send them none: EVERYTHING, HAPPY or one OccasionKind, for ever or for a time.

    The cards on the list follow at once. The change's `ids` is the wish.
    """
    with writing(_("Send no cards"), _TOUCHED) as book:
        wish = put(
            book,
            what=what,
            person_id=person_id,
            household_id=household_id,
            since=since,
            until=until,
            reason=reason,
        )
        people = [person_id] if person_id else addresses.people_of([("household_id", household_id or 0)])
        follow(book, people, today)
        book.ids = (wish,)
    return book.change()


def edit(
    wish_id: int,
    version: int,
    today: dt.date,
    *,
    what: str,
    since: dt.date | None = None,
    until: dt.date | None = None,
    reason: str = "",
) -> Change:
    """Say a wish differently. Raises ChangedElsewhere."""
    with writing(_("Change the wish"), _TOUCHED) as book:
        book.expect_version(models.Suppression, wish_id, version)
        book.update(models.Suppression, [wish_id], **_columns(what, since, until, reason))
        follow(book, _people(wish_id), today)
    return book.change()


def delete(wish_id: int, today: dt.date) -> Change:
    """They may be written to again; cards that were left out for it are planned again."""
    with writing(_("Send cards again"), _TOUCHED) as book:
        people = _people(wish_id)
        book.move_to_trash(models.Suppression, [wish_id])
        follow(book, people, today)
    return book.change()


def put(
    book: Writing,
    *,
    what: str,
    person_id: int | None = None,
    household_id: int | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    reason: str = "",
) -> int:
    """A new wish inside a command that does more; gives its id."""
    columns = _columns(what, since, until, reason)
    return book.insert(models.Suppression, person_id=person_id, household_id=household_id, **columns)


def follow(book: Writing, people: list[int], today: dt.date) -> None:
    """Bring the cards of these people, and of those they live with, in line with their wishes."""
    homes = (m.household_id for id_ in people for m in memberships.of_person(id_))
    lived_with = {id_ for home in homes for id_ in memberships.members(home)}
    upkeep.refresh(book, {*people, *lived_with}, today, left_out=True)
    second_thoughts.tell(book, {*people, *lived_with}, today)


def _columns(what: str, since: dt.date | None, until: dt.date | None, reason: str) -> dict[str, str | None]:
    covered = what if what in (EVERYTHING, HAPPY) else str(OccasionKind(what))
    return {
        "what": covered,
        "since": since.isoformat() if since else None,
        "until": until.isoformat() if until else None,
        "reason": clean(reason),
    }


def _people(wish_id: int) -> list[int]:
    person_id, household_id = select("SELECT person_id, household_id FROM suppression WHERE id = ?", wish_id)[
        0
    ]
    return [person_id] if person_id else addresses.people_of([("household_id", household_id)])
