"""Two people who are one have one home, and each of their relatives once."""

import datetime as dt

from cardkeeper.core.folding import fold
from cardkeeper.services.households import memberships, relations
from cardkeeper.services.merging import merging_cards, merging_rows
from cardkeeper.services.merging.merging_rows import Two
from cardkeeper.services.people import parties
from cardkeeper.store import models
from cardkeeper.store.connection import records
from cardkeeper.store.writing import Writing


def namesakes(keep: int, other: int) -> list[tuple[int, int]]:
    """Relatives told twice: the first one's, and the other's, who is no customer and bears the same name."""
    mine, theirs = _relatives(keep), _relatives(other)
    people = parties.people({*mine, *theirs})
    found: list[tuple[int, int]] = []
    for id_ in theirs:
        if id_ in mine or id_ not in people or people[id_].is_customer:
            continue
        same = [known for known in mine if known in people and _is_same(people[known], people[id_])]
        if len(same) == 1 and mine[same[0]] == theirs[id_]:
            found.append((same[0], id_))
    return found


def merge(book: Writing, two: Two) -> None:
    """Let the first live wherever the other lived, then and now."""
    book.flush()
    have = {m.household_id for m in memberships.of_person(two.keep)}
    has_mail = bool(have)
    for row in merging_rows.living(models.HouseholdMember, "person_id", two.other):
        if row["until"] is None and row["household_id"] in have:
            book.move_to_trash(models.HouseholdMember, [row["id"]])
        else:
            mail = 0 if has_mail else row["is_mailing"]
            book.update(models.HouseholdMember, [row["id"]], person_id=two.keep, is_mailing=mail)


def join_homes(book: Writing, keep: int, today: dt.date) -> None:
    """An adult with two homes has one: people, addresses, dates and cards of the second move to the first."""
    book.flush()
    homes = memberships.of_person(keep)
    if len(homes) < 2 or any(home.role != "adult" for home in homes):
        return
    first = homes[0].household_id
    for home in homes[1:]:
        _move_all(book, first, home.household_id, keep, today)


def _move_all(book: Writing, first: int, second: int, keep: int, today: dt.date) -> None:
    for row in merging_rows.living(models.HouseholdMember, "household_id", second):
        there = [m.household_id for m in memberships.of_person(row["person_id"])]
        if row["until"] is None and row["person_id"] != keep and first not in there:
            mail = bool(row["is_mailing"])
            memberships.join(book, first, row["person_id"], row["role"], since=row["since"], mail=mail)
        book.move_to_trash(models.HouseholdMember, [row["id"]])
    owner, two = "household_id", Two(first, second)
    merging_rows.join(book, models.Address, owner, two, merging_rows.place)
    merging_rows.join(book, models.Suppression, owner, two, lambda row: (row["what"], row["until"]))
    merging_rows.join(book, models.MailingMember, owner, two, lambda row: row["mailing_id"])
    merging_rows.join_dates(book, owner, two, today)
    for row in records("SELECT * FROM card_task WHERE household_id = ?", second):
        unit, _colon, owned = row["recipient_key"].partition(":")
        if unit in ("couple", "household", "parents") and owned == str(second):
            merging_cards.rekey(book, row, f"{unit}:{first}", today)
        book.update(models.CardTask, [row["id"]], household_id=first)
    book.move_to_trash(models.Household, [second])


def _relatives(person_id: int) -> dict[int, str]:
    """Who is related to somebody or lives with them, and as what."""
    found = {row.person_id: row.kind for row in relations.of_person(person_id)}
    for home in memberships.of_person(person_id):
        for role in ("adult", "child"):
            for id_ in memberships.members(home.household_id, role):
                if id_ != person_id:
                    found.setdefault(id_, "child" if role == "child" else "spouse")
    return found


def _is_same(one: parties.PersonRecord, other: parties.PersonRecord) -> bool:
    mine, theirs = one.person.name, other.person.name
    families = {fold(mine.family), fold(theirs.family)} - {""}
    born = one.birthday, other.birthday
    differ = born[0] is not None and born[1] is not None and born[0].contradicts(born[1])
    return bool(mine.given) and fold(mine.given) == fold(theirs.given) and len(families) < 2 and not differ
