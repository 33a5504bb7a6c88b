"""Addresses, wishes not to be written to, and open problems, read in bulk for the rules R11 and R14."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from cardkeeper.core.address_choice import AddressEntry
from cardkeeper.core.contact import Address
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.exclusions import ProblemDecision, Suppression
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.store.connection import select

_ADDRESSES = """
SELECT {owner}, id, street, locality, region, postal_code, country, kind, po_box, extended, label,
  preferred, valid_from, valid_until, season_from, season_until, bad_since, bad_reason, verified_on,
  attention
FROM address WHERE {owner} IN ({marks}) AND deleted_at IS NULL ORDER BY {owner}, position, id
"""
_SUPPRESSIONS = """
SELECT {owner}, what, since, until FROM suppression WHERE {owner} IN ({marks}) AND deleted_at IS NULL
"""
_PROBLEMS = """
SELECT person_id, hold FROM problem
WHERE person_id IN ({marks}) AND deleted_at IS NULL AND put_right_on IS NULL ORDER BY id
"""


def addresses(owner: str, ids: Iterable[int]) -> dict[int, list[AddressEntry]]:
    """The addresses of each `owner` ("person_id", "household_id" or "organisation_id")."""
    found: dict[int, list[AddressEntry]] = {}
    for chunk in chunks(ids):
        for owner_id, *columns in select(_ADDRESSES.format(owner=owner, marks=marks(chunk)), *chunk):
            found.setdefault(owner_id, []).append(_entry(columns))
    return found


def suppressions(owner: str, ids: Iterable[int]) -> dict[int, list[Suppression]]:
    """The wishes of each `owner` ("person_id" or "household_id") not to be written to."""
    found: dict[int, list[Suppression]] = {}
    for chunk in chunks(ids):
        for owner_id, what, since, until in select(
            _SUPPRESSIONS.format(owner=owner, marks=marks(chunk)), *chunk
        ):
            found.setdefault(owner_id, []).append(Suppression(what, day(since), day(until)))
    return found


def open_problems(person_ids: Iterable[int]) -> dict[int, ProblemDecision]:
    """What was decided about the cards of people with an open problem; the newest decision counts."""
    found: dict[int, ProblemDecision] = {}
    for chunk in chunks(person_ids):
        for person_id, hold in select(_PROBLEMS.format(marks=marks(chunk)), *chunk):
            send = hold == "send"
            found[person_id] = ProblemDecision.SEND_ANYWAY if send else ProblemDecision.WAIT
    return found


def day(text: str | None) -> dt.date | None:
    """A day as the book stores it."""
    return dt.date.fromisoformat(text) if text else None


def _entry(columns: list[Any]) -> AddressEntry:
    (id_, street, locality, region, code, country, kind, po_box, extended, label, preferred, valid_from,
     valid_until, season_from, season_until, bad_since, why, verified, attention) = columns  # fmt: skip
    address = Address(street, locality, region, code, country, kind, po_box, extended, label, bool(preferred))
    return AddressEntry(
        id_,
        address,
        False,
        day(valid_from),
        day(valid_until),
        _month_day(season_from),
        _month_day(season_until),
        day(bad_since),
        why,
        day(verified),
        attention,
    )


def _month_day(number: int | None) -> PartialDate | None:
    return PartialDate(number // 100, number % 100) if number else None
