"""Who lives where, inside commands: moving in and out of a household, and who in it comes first."""

import datetime as dt
from typing import NamedTuple

from cardkeeper.services.people.parties import homes, households
from cardkeeper.store import models
from cardkeeper.store.connection import select, value
from cardkeeper.store.writing import Writing

_LIVES = "deleted_at IS NULL AND until IS NULL"
_LIVING = """
SELECT person_id, role FROM household_member AS lives JOIN person ON person.id = person_id
WHERE household_id = ? AND lives.deleted_at IS NULL AND until IS NULL
  AND person.deleted_at IS NULL AND deceased = 0 ORDER BY position
"""


class Membership(NamedTuple):
    """Somebody's place in one household, now."""

    id: int
    household_id: int
    role: str
    is_mailing: bool


def of_person(person_id: int) -> list[Membership]:
    """The households somebody belongs to, the one that gets their mail first."""
    return [
        Membership(id_, home, role, bool(mailing))
        for id_, home, role, mailing in select(
            "SELECT id, household_id, role, is_mailing FROM household_member"
            f" WHERE person_id = ? AND {_LIVES} ORDER BY is_mailing DESC, id",
            person_id,
        )
    ]


def home_of(person_id: int) -> int | None:
    """The household that gets somebody's mail."""
    found = homes([person_id]).get(person_id, ())
    return found[0] if found else None


def members(household_id: int, role: str = "") -> tuple[int, ...]:
    """Everybody in a household, or those of one role, the primary first."""
    home = households([household_id]).get(household_id)
    if home is None:
        return ()
    return home.ids(role) if role else tuple(member.person_id for member in home.members)


def living(household_id: int, role: str = "") -> tuple[int, ...]:
    """Those in a household who are alive, in their order."""
    rows = select(_LIVING, household_id)
    return tuple(person_id for person_id, known in rows if role in ("", known))


def found(book: Writing, primary_id: int, name: str = "") -> int:
    """A new household around somebody; gives its id."""
    home = book.insert(models.Household, name=name, primary_person_id=primary_id)
    join(book, home, primary_id, "adult")
    return home


def join(
    book: Writing,
    household_id: int,
    person_id: int,
    role: str,
    *,
    since: str | None = None,
    mail: bool = True,
) -> None:
    """Let somebody live there; `mail` makes it the one household that gets their mail."""
    book.flush()
    there = of_person(person_id)
    if mail:
        book.update(models.HouseholdMember, [m.id for m in there if m.is_mailing], is_mailing=0)
    known = [m.id for m in there if m.household_id == household_id]
    if known:
        book.update(models.HouseholdMember, known, role=role, is_mailing=int(mail))
        return
    book.insert(
        models.HouseholdMember,
        household_id=household_id,
        person_id=person_id,
        role=role,
        position=_next_place(household_id),
        since=since,
        is_mailing=int(mail),
    )


def leave(book: Writing, household_id: int, person_id: int, day: dt.date) -> None:
    """Let somebody move out; with the last one the household goes to the trash."""
    book.flush()
    rows = select(
        f"SELECT id FROM household_member WHERE household_id = ? AND person_id = ? AND {_LIVES}",
        household_id,
        person_id,
    )
    book.update(models.HouseholdMember, [row[0] for row in rows], until=day.isoformat(), is_mailing=0)
    _keep_a_mailing_home(book, person_id)
    book.flush()
    if living(household_id):
        keep_primary(book, household_id)
    else:
        _dissolve(book, household_id, person_id)


def move_in_with(book: Writing, household_id: int, person_id: int, day: dt.date) -> None:
    """Let an adult move in, with the children who lived with nobody else."""
    for left in of_person(person_id):
        if left.household_id == household_id:
            continue
        alone = living(left.household_id, "adult") == (person_id,)
        for child in members(left.household_id, "child") if alone else ():
            mail = any(m.is_mailing for m in of_person(child) if m.household_id == left.household_id)
            join(book, household_id, child, "child", since=day.isoformat(), mail=mail)
            leave(book, left.household_id, child, day)
        leave(book, left.household_id, person_id, day)
    join(book, household_id, person_id, "adult", since=day.isoformat())


def keep_primary(book: Writing, household_id: int) -> None:
    """A living adult comes first in a household."""
    book.flush()
    ids = living(household_id, "adult")
    now = value("SELECT primary_person_id FROM household WHERE id = ?", household_id)
    if ids and now not in ids:
        book.update(models.Household, [household_id], primary_person_id=ids[0])


def _dissolve(book: Writing, household_id: int, last_id: int) -> None:
    """A household without anybody is none: what it owned is the last one's, who was alone there."""
    for model in (models.Address, models.Suppression):
        rows = select(f"SELECT id FROM {model._meta.table_name} WHERE household_id = ?", household_id)
        book.update(model, [row[0] for row in rows], household_id=None, person_id=last_id)
    book.move_to_trash(models.Household, [household_id])


def _keep_a_mailing_home(book: Writing, person_id: int) -> None:
    left = of_person(person_id)
    if left and not any(m.is_mailing for m in left):
        book.update(models.HouseholdMember, [left[0].id], is_mailing=1)


def _next_place(household_id: int) -> int:
    sql = "SELECT ifnull(max(position) + 1, 0) FROM household_member WHERE household_id = ?"
    return int(value(sql, household_id))
