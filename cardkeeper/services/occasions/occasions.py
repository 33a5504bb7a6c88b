"""Dates to remember: entered, put right, moved for one year, chosen another receiver, deleted."""

import datetime as dt
from collections.abc import Callable
from typing import Any, NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.dates import LeapRule, PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.merge import clean
from cardkeeper.core.occasions import yearly_after
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.due.reaching import day
from cardkeeper.services.life import ending
from cardkeeper.services.life.offers import Offer
from cardkeeper.services.people.parties import date_columns, date_of
from cardkeeper.store import models
from cardkeeper.store.connection import records, select, value
from cardkeeper.store.writing import writing

_TOUCHED = Touched.OCCASIONS | Touched.CARDS
_OWNERS = ("person_id", "household_id", "organisation_id")
_COLUMNS = """
SELECT id, version, kind, label, person_id, household_id, organisation_id, year, month, day, recipient_id,
  address_id, leap_rule, remind_only, active_from, ends_on, note FROM occasion
"""
_OF_PERSON = f"""
{_COLUMNS} WHERE deleted_at IS NULL AND (person_id = ?1 OR household_id IN (SELECT household_id
  FROM household_member WHERE person_id = ?1 AND role = 'adult' AND deleted_at IS NULL AND until IS NULL))
ORDER BY month_day IS NULL, month_day, id
"""
_RIVAL = """
SELECT id FROM occasion WHERE kind = ? AND label = ? AND deleted_at IS NULL AND id <> ?
  AND person_id IS ? AND household_id IS ? AND organisation_id IS ?
  AND (? OR (year IS ? AND month IS ? AND day IS ?))
"""


class OccasionView(NamedTuple):
    """A date to remember with all that is known of it; exactly one of the three owners is given."""

    id: int
    version: int
    kind: OccasionKind
    label: str
    person_id: int | None
    household_id: int | None
    organisation_id: int | None
    date: PartialDate
    recipient_id: int | None
    address_id: int | None
    leap_rule: str
    remind_only: bool
    active_from: dt.date | None
    ends_on: dt.date | None
    note: str


def of_person(person_id: int) -> list[OccasionView]:
    """The dates of a person and, for an adult, of the household; each once, through the year."""
    return [_view(row) for row in select(_OF_PERSON, person_id)]


def get(occasion_id: int) -> OccasionView:
    """One date. Raises CardKeeperError when it is gone."""
    rows = select(f"{_COLUMNS} WHERE id = ? AND deleted_at IS NULL", occasion_id)
    if not rows:
        raise CardKeeperError(_("This date is not there any more. Nothing was changed."))
    return _view(rows[0])


def add(
    owner: str,
    owner_id: int,
    kind: OccasionKind,
    date: PartialDate,
    today: dt.date,
    *,
    label: str = "",
    **more: Any,
) -> Change:
    """Add a date of a "person_id", "household_id" or "organisation_id"; `more` is what `edit` knows.

    What happens once and has no year is the next one from today. The change's `ids` is the date. Raises
    CardKeeperError when the same date is there already.
    """
    if owner not in _OWNERS:
        raise ValueError(f"nobody owns a date as {owner}")
    values = {"kind": str(kind), "label": clean(label), **date_columns(date), **_columns(more)}
    if not kind.is_yearly and date.year is None:
        values.setdefault("active_from", today.isoformat())
    with writing(_("Add date"), _TOUCHED) as book:
        _refuse_twice({**dict.fromkeys(_OWNERS), owner: owner_id}, values)
        book.ids = (book.insert(models.Occasion, **{owner: owner_id}, **values),)
    return book.change()


def edit(occasion_id: int, version: int, **values: Any) -> Change:
    """Change a date: `date` (a PartialDate), `kind`, `label`, `recipient_id`, `address_id`, `leap_rule`,
    `remind_only`, `active_from`, `ends_on`, `note`.

    Its card moves with it; one that is printed already keeps its day, and its row tells (R18). Raises
    ChangedElsewhere, and CardKeeperError when the same date is there already.
    """
    before = records("SELECT * FROM occasion WHERE id = ?", occasion_id)
    with writing(_("Edit date"), _TOUCHED) as book:
        book.expect_version(models.Occasion, occasion_id, version)
        columns = _columns(values)
        _refuse_twice(before[0], {**before[0], **columns}, occasion_id)
        book.update(models.Occasion, [occasion_id], **columns)
        book.ids = (occasion_id,)
    return book.change()


def delete(occasion_id: int, today: dt.date) -> Change:
    """Move a date to the trash; its open card goes with it, and both come back together."""
    with writing(_("Delete date"), _TOUCHED) as book:
        ending.with_occasions(book, [occasion_id], today)
        book.move_to_trash(models.Occasion, [occasion_id])
        book.ids = (occasion_id,)
    return book.change()


def move_once(
    occasion_id: int, year: int, moved_to: dt.date | None, today: dt.date, reason: str = ""
) -> Change:
    """Keep a date on another day in one year, or not at all; `year` is that of its regular day."""
    label = _("Move to {day}").format(day=moved_to.isoformat()) if moved_to else _("Leave out this year")
    values = {"moved_to": moved_to.isoformat() if moved_to else None, "reason": clean(reason)}
    with writing(label, _TOUCHED) as book:
        there = _exceptions(occasion_id, year)
        if there:
            book.update(models.OccurrenceException, there, **values)
        else:
            book.insert(models.OccurrenceException, occasion_id=occasion_id, year=year, **values)
        if moved_to is None:
            ending.with_occasions(book, [occasion_id], today, year)
    return book.change()


def keep_regular(occasion_id: int, year: int) -> Change:
    """Keep a date on its own day again in that year."""
    with writing(_("Back to the regular day"), _TOUCHED) as book:
        book.delete(models.OccurrenceException, _exceptions(occasion_id, year))
    return book.change()


def follow_up(occasion_id: int) -> Offer | None:
    """The yearly date that follows what happened once: a wedding is followed by its anniversary."""
    occasion = get(occasion_id)
    kind = yearly_after(occasion.kind)
    if kind is None or not occasion.date.is_day or occasion.date.year is None:
        return None
    return Offer(
        kind, _FOLLOW_UPS[kind](), occasion.person_id, occasion.household_id, occasion.label, occasion.date
    )


_FOLLOW_UPS: dict[OccasionKind, Callable[[], str]] = {
    OccasionKind.ANNIVERSARY: lambda: _("Remember their wedding day each year?"),
    OccasionKind.HOME_ANNIVERSARY: lambda: _("Remember each year the day they moved in?"),
    OccasionKind.BIRTHDAY: lambda: _("Add the baby with its birthday?"),
    OccasionKind.CUSTOMER_ANNIVERSARY: lambda: _("Remember each year since when they are a customer?"),
}


def _exceptions(occasion_id: int, year: int) -> list[int]:
    sql = "SELECT id FROM occurrence_exception WHERE occasion_id = ? AND year = ? AND deleted_at IS NULL"
    return [row[0] for row in select(sql, occasion_id, year)]


def _refuse_twice(owners: dict[str, Any], values: dict[str, Any], own_id: int = 0) -> None:
    """A yearly date stands once for each kind and label (R10), what happens once also for each day."""
    owner = (owners[name] for name in _OWNERS)
    once = OccasionKind(values["kind"]).is_yearly
    parts = (values["year"], values["month"], values["day"])
    if value(_RIVAL, values["kind"], values["label"], own_id, *owner, once, *parts) is not None:
        raise CardKeeperError(
            _("This date is there already. Nothing was added: change the one that is there.")
        )


def _columns(values: dict[str, Any]) -> dict[str, Any]:
    columns: dict[str, Any] = {}
    for name, given in values.items():
        columns |= date_columns(given) if name == "date" else {name: _column(name, given)}
    return columns


def _column(name: str, given: Any) -> Any:
    if name in ("label", "note"):
        return clean(given)
    if name == "kind":
        return str(OccasionKind(given))
    if name == "leap_rule":
        return str(LeapRule(given)) if given else ""
    if name == "remind_only":
        return int(given)
    if name in ("active_from", "ends_on"):
        return given.isoformat() if given else None
    if name in ("recipient_id", "address_id"):
        return given
    raise ValueError(f"a date has no {name}")


def _view(row: tuple[Any, ...]) -> OccasionView:
    (id_, version, kind, label, person, home, company, year, month, day_, recipient, address, leap, remind,
     begins, ends, note) = row  # fmt: skip
    date = date_of(year, month, day_)
    if date is None:
        raise AssertionError("the book never holds a date of which nothing is known")
    return OccasionView(
        id_, version, OccasionKind(kind), label, person, home, company, date, recipient, address, leap,
        bool(remind), day(begins), day(ends), note
    )  # fmt: skip
