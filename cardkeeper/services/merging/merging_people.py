"""Two customers who are one: their histories become one, and it can be taken back."""

import datetime as dt
from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

import peewee as pw

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.dates import PartialDate
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.merging import merging_homes, merging_rows
from cardkeeper.services.merging.merging_rows import Two
from cardkeeper.services.people import addresses, people
from cardkeeper.services.touch import notes
from cardkeeper.store import models
from cardkeeper.store.connection import records
from cardkeeper.store.writing import Writing, writing

_TEXTS = (
    "prefix", "given", "additional", "family", "suffix", "formatted_name", "goes_by", "pronunciation",
    "former_name", "name_order", "language", "tone", "formality", "tier", "source", "preferred_channel",
    "celebrates", "leap_rule",
)  # fmt: skip
_WITH_NAMES = (("salutation", "salutation_for"), ("addressee", "addressee_for"))
_DATES = ("died", "since")


class Difference(NamedTuple):
    """A column in which the two differ; the first keeps its value unless the second's is taken."""

    column: str
    kept: Any
    other: Any


def differences(keep_id: int, other_id: int) -> list[Difference]:
    """Where both say something and not the same, to be decided one by one."""
    keep, other = _row(keep_id), _row(other_id)
    columns = (*_TEXTS, *(own for own, _for in _WITH_NAMES))
    found = [
        Difference(c, keep[c], other[c]) for c in columns if keep[c] and other[c] and keep[c] != other[c]
    ]
    for name in _DATES:
        mine, theirs = _date(keep, name), _date(other, name)
        if mine and theirs and mine != theirs:
            found.append(Difference(name, mine, theirs))
    return found


def merge(keep_id: int, other_id: int, today: dt.date, *, take: Collection[str] = ()) -> Change:
    """Make one customer of two: everything of the other moves to the first, who goes on.

    Blanks are filled; where both say something the first's counts, but for the columns in `take` (names as
    `differences` gives them). Dates, addresses and relatives told twice become one. The other goes to
    Recently deleted, empty. The change's `ids` is the first.
    """
    if keep_id == other_id:
        raise CardKeeperError(_("This is one customer already. Choose two different ones."))
    keep, other = _row(keep_id), _row(other_id)
    label = _("Merge {name} with another customer").format(name=people.shown_name(keep_id))
    with writing(label, Touched.EVERYTHING) as book:
        for relative, same in merging_homes.namesakes(keep_id, other_id):
            _into(book, _row(relative), _row(same), today)
        _into(book, keep, other, today, take)
        merging_homes.join_homes(book, keep_id, today)
        notes.keep_clocks(book, [keep_id])
        people.refile(book, keep_id)
        addresses.follow(book, [keep_id, other_id], today)
        book.ids = (keep_id,)
    return book.change()


def references() -> list[tuple[type[models.Row], str]]:
    """Every column of the book that points at a person, by model and column."""
    every = (getattr(models, name) for name in models.__all__)
    return [
        (model, field.column_name)
        for model in every
        if issubclass(model, models.Row)
        for field in model._meta.sorted_fields
        if isinstance(field, pw.ForeignKeyField) and field.rel_model is models.Person
    ]


def _into(
    book: Writing, keep: dict[str, Any], other: dict[str, Any], today: dt.date, take: Collection[str] = ()
) -> None:
    _merge_person(book, keep, other, take)
    two = Two(keep["id"], other["id"])
    merging_rows.merge(book, two, today)
    merging_homes.merge(book, two)
    book.update(models.Person, [other["id"]], is_customer=0)
    book.move_to_trash(models.Person, [other["id"]])
    book.flush()


def _merge_person(book: Writing, keep: dict[str, Any], other: dict[str, Any], take: Collection[str]) -> None:
    values: dict[str, Any] = {c: other[c] for c in _TEXTS if other[c] and (c in take or not keep[c])}
    for own, for_whom in _WITH_NAMES:
        if other[own] and (own in take or not keep[own]):
            values |= {own: other[own], for_whom: other[for_whom]}
    for name in _DATES:
        if _date(other, name) and (name in take or not _date(keep, name)):
            values |= {f"{name}_{part}": other[f"{name}_{part}"] for part in ("year", "month", "day")}
    values |= {flag: max(keep[flag], other[flag]) for flag in ("is_customer", "deceased", "never_print_age")}
    values["observes_birthdays"] = min(keep["observes_birthdays"], other["observes_birthdays"])
    values["note"] = "\n".join(_once(note for note in (keep["note"], other["note"]) if note.strip()))
    if keep["referred_by_id"] in (None, other["id"]):
        values["referred_by_id"] = other["referred_by_id"] if other["referred_by_id"] != keep["id"] else None
    book.update(models.Person, [keep["id"]], **values)


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def _date(row: dict[str, Any], name: str) -> PartialDate | None:
    year, month, day = (row[f"{name}_{part}"] for part in ("year", "month", "day"))
    return PartialDate(month, day, year) if year is not None or month is not None else None


def _row(person_id: int) -> dict[str, Any]:
    found = records("SELECT * FROM person WHERE id = ? AND deleted_at IS NULL", person_id)
    if not found:
        raise CardKeeperError(_("This customer is not there any more. Nothing was changed."))
    return found[0]
