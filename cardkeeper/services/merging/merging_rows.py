"""What belongs to two people who are one: rows that both have become one, all others change their owner."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from cardkeeper.core.exclusions import Reason
from cardkeeper.core.folding import fold
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.merging import completes
from cardkeeper.i18n import _
from cardkeeper.services.due.tasks import load
from cardkeeper.services.life import ending
from cardkeeper.services.merging import merging_cards
from cardkeeper.services.people.parties import date_columns, date_of
from cardkeeper.store import models
from cardkeeper.store.connection import records, select, value
from cardkeeper.store.writing import Writing

Record = Mapping[str, Any]


class Two(NamedTuple):
    """The ids of two that are one: the one that stays, and the other."""

    keep: int
    other: int


_Key = Callable[[Record], object]


def place(row: Record) -> str:
    """What makes two addresses the same."""
    return fold(f"{row['street']} {row['po_box']} {row['postal_code']} {row['locality']}")


# Rows of which both may have the same, and what makes them the same.
_DOUBLES: dict[type[models.Row], _Key] = {
    models.Address: place,
    models.ContactPoint: lambda row: (row["kind"], row["match_key"] or row["value"].casefold()),
    models.Fact: lambda row: (row["kind"], fold(row["text"])),
    models.PersonTag: lambda row: row["tag_id"],
    models.Suppression: lambda row: (row["what"], row["since"], row["until"]),
    models.UnknownProperty: lambda row: (row["name"], row["value"]),
    models.InteractionParticipant: lambda row: row["interaction_id"],
    models.MailingMember: lambda row: row["mailing_id"],
    models.PersonPhoto: lambda _row: "the one picture",
}
# Both ends of these are people; between the two themselves they say nothing any more.
_PAIRS: dict[type[models.Row], tuple[str, str]] = {
    models.Relation: ("person_id", "related_id"),
    models.Referral: ("referrer_id", "referred_id"),
}
_MOVED: tuple[tuple[type[models.Row], str], ...] = (
    (models.ImportRow, "person_id"),
    (models.Interaction, "person_id"),
    (models.Problem, "person_id"),
    (models.Household, "primary_person_id"),
    (models.Person, "referred_by_id"),
    (models.Occasion, "recipient_id"),
    (models.CardTask, "about_id"),
)

_MEMBER_UNITS = "SELECT id FROM mailing_member WHERE person_id = ? AND unit_key = ?"


def merge(book: Writing, two: Two, today: dt.date) -> None:
    """Give everything of the other to the one who stays, in all tables but those of households."""
    book.flush()
    for model, key in _DOUBLES.items():
        join(book, model, "person_id", two, key)
    _join_employers(book, two, today)
    for pairs, ends in _PAIRS.items():
        _join_pairs(book, pairs, ends, two, today)
    join_dates(book, "person_id", two, today)
    _join_cards(book, two, today)
    for (id_,) in select(_MEMBER_UNITS, two.keep, f"person:{two.other}"):
        book.update(models.MailingMember, [id_], unit_key=f"person:{two.keep}")
    for moved, column in _MOVED:
        give(book, moved, column, two)
    stale = select("SELECT id FROM match_key WHERE person_id = ?", two.other)
    book.delete(models.MatchKey, [row[0] for row in stale])


def join(book: Writing, model: type[models.Row], owner: str, two: Two, key: _Key) -> None:
    """Rows that both have become one, the others change their owner."""
    have = {key(row) for row in living(model, owner, two.keep)}
    for row in living(model, owner, two.other):
        if key(row) in have:
            drop(book, model, row["id"])
        else:
            book.update(model, [row["id"]], **{owner: two.keep})


def join_dates(book: Writing, owner: str, two: Two, today: dt.date) -> None:
    """A date both told is one date, with all that is known of it; one that differs is kept as a reminder."""
    have = {_date_key(row): row for row in living(models.Occasion, owner, two.keep)}
    for row in living(models.Occasion, owner, two.other):
        same = have.get(_date_key(row))
        if same is None:
            book.update(models.Occasion, [row["id"]], **{owner: two.keep})
        else:
            _join_date(book, {owner: two.keep}, same, row, today)


def give(book: Writing, model: type[models.Row], column: str, two: Two) -> None:
    """Point whatever points at one to the other, what is in the trash too."""
    ids = [row["id"] for row in records(f"SELECT id FROM {table(model)} WHERE {column} = ?", two.other)]
    book.update(model, ids, **{column: two.keep})


def living(model: type[models.Row], column: str, owner: int) -> list[dict[str, Any]]:
    """The rows of one owner that are not in the trash."""
    there = " AND deleted_at IS NULL" if issubclass(model, models.Edited) else ""
    return records(f"SELECT * FROM {table(model)} WHERE {column} = ?{there} ORDER BY id", owner)


def drop(book: Writing, model: type[models.Row], row_id: int) -> None:
    """Into the trash where the table has one."""
    if issubclass(model, models.Edited):
        book.move_to_trash(model, [row_id])
    else:
        book.delete(model, [row_id])


def table(model: type[models.Row]) -> str:
    return str(model._meta.table_name)


def _join_employers(book: Writing, two: Two, today: dt.date) -> None:
    """Who has two employers now works where the first was known to work; the second is history."""
    mine = living(models.Employment, "person_id", two.keep)
    known = {(row["organisation_id"], row["until"]) for row in mine}
    works = any(row["until"] is None for row in mine)
    for row in living(models.Employment, "person_id", two.other):
        if (row["organisation_id"], row["until"]) in known:
            book.move_to_trash(models.Employment, [row["id"]])
        else:
            until = today.isoformat() if works and row["until"] is None else row["until"]
            book.update(models.Employment, [row["id"]], person_id=two.keep, until=until)


def _join_pairs(
    book: Writing, model: type[models.Row], ends: tuple[str, str], two: Two, today: dt.date
) -> None:
    have = {_pair(row, ends): row["id"] for end in ends for row in living(model, end, two.keep)}
    theirs = {row["id"]: row for end in ends for row in living(model, end, two.other)}
    for id_, row in sorted(theirs.items()):
        moved = {end: two.keep if row[end] == two.other else row[end] for end in ends}
        pair = _pair(moved, ends)
        if len(pair) == 1 or pair in have or _is_sent_twice(model, moved, two.keep):
            drop(book, model, id_)
            if model is models.Referral:
                _drop_thanks(book, id_, have.get(pair), today)
        else:
            have[pair] = id_
            book.update(model, [id_], **moved)


def _pair(row: Record, ends: tuple[str, str]) -> frozenset[int]:
    return frozenset((row[ends[0]], row[ends[1]]))


def _drop_thanks(book: Writing, referral_id: int, same: int | None, today: dt.date) -> None:
    """Nobody is thanked twice for one customer."""
    if same is not None:
        merging_cards.take_over_referral(book, same, referral_id)
    rows = select("SELECT id FROM card_task WHERE referral_id = ?", referral_id)
    ending.put_away(book, load(row[0] for row in rows).values(), Reason.DUPLICATE, today)


def _is_sent_twice(model: type[models.Row], row: Record, keep: int) -> bool:
    """Somebody was sent by one person: what is noted of the one who stays counts."""
    if model is not models.Referral or row["referred_id"] != keep:
        return False
    sql = "SELECT 1 FROM referral WHERE referred_id = ? AND deleted_at IS NULL"
    return value(sql, keep) is not None


def _join_date(book: Writing, owner: dict[str, int], same: Record, row: Record, today: dt.date) -> None:
    known, told = _date(same), _date(row)
    is_yearly = OccasionKind(row["kind"]).is_yearly
    merging_cards.take_over_date(book, same["id"], row["id"], is_yearly=is_yearly)
    ending.with_occasions(book, [row["id"]], today)
    if known == told or completes(told, known):
        book.move_to_trash(models.Occasion, [row["id"]])
    elif completes(known, told):
        book.move_to_trash(models.Occasion, [row["id"]])
        book.update(models.Occasion, [same["id"]], **date_columns(told))
    else:
        label = _("{label} (also {date})").format(label=row["label"], date=told).strip()
        book.update(models.Occasion, [row["id"]], label=label, remind_only=1, **owner)


def _date_key(row: Record) -> tuple[str, str, str]:
    """What tells one date of somebody from another: yearly ones by kind and label, the others by day too."""
    once = "" if OccasionKind(row["kind"]).is_yearly else str(_date(row))
    return row["kind"], row["label"], once


def _date(row: Record) -> Any:
    return date_of(row["year"], row["month"], row["day"])


def _join_cards(book: Writing, two: Two, today: dt.date) -> None:
    """Every card is one of the first now; where both are on the list for the same, one of them is enough."""
    for row in records("SELECT * FROM card_task WHERE person_id = ?", two.other):
        unit, _colon, owner = row["recipient_key"].partition(":")
        if unit in ("person", "contact") and owner == str(two.other):
            merging_cards.rekey(book, row, f"{unit}:{two.keep}", today)
        book.update(models.CardTask, [row["id"]], person_id=two.keep)
