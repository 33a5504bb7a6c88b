"""A mailing as the book holds it: what it is, whom it is for, and how its cards stand."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from cardkeeper.core import filters
from cardkeeper.core.filters import Filter
from cardkeeper.core.kinds import OccasionKind, TaskState
from cardkeeper.core.mailing_plan import Split
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.due.reaching import day
from cardkeeper.services.mailings.mailing_audience import Brief
from cardkeeper.services.people import customers
from cardkeeper.store.connection import records, select

Audience = Filter | Sequence[int]
"""Everybody a filter finds, also whoever comes to be found later; or just these people."""
Pick = tuple[str, str]
"""A design and one of its palettes."""
# The card of a member's envelope by the index that keeps cards from being made twice.
CARD_OF_MEMBER = """card_task.source_key = 'mailing:' || mailing_member.mailing_id
  AND card_task.year = (SELECT year FROM mailing WHERE id = mailing_member.mailing_id)
  AND card_task.recipient_key = mailing_member.unit_key"""


class Mailing(NamedTuple):
    """A mailing as it was set up; `occurs_on` is the day of what is no holiday, `holidays` are those offered.

    `first_day` is the planned day of the first lot, `format` a layout of the stock catalogue; empty is the
    shop's. `own_text` are words of the user's own for everybody. `state` is open, paused or closed.
    """

    id: int
    version: int
    name: str
    kind: OccasionKind
    holidays: tuple[str, ...]
    label: str
    year: int
    begun_on: dt.date
    occurs_on: dt.date | None
    audience: Audience
    designs: tuple[Pick, ...]
    split: Split
    lot_size: int
    lots_a_day: int
    first_day: dt.date | None
    own_text: str
    format: str
    state: str
    closed_on: dt.date | None

    @property
    def brief(self) -> Brief:
        start = first_day_of(self.year, self.begun_on)
        return Brief(self.kind, start, self.holidays, self.occurs_on, self.id)


def get(mailing_id: int) -> Mailing:
    """A mailing. Raises CardKeeperError when it is gone."""
    rows = records("SELECT * FROM mailing WHERE id = ? AND deleted_at IS NULL", mailing_id)
    if not rows:
        raise CardKeeperError(_("This mailing is not there any more."))
    return _mailing(rows[0])


def every() -> list[Mailing]:
    """All mailings, the newest first."""
    rows = records("SELECT * FROM mailing WHERE deleted_at IS NULL ORDER BY begun_on DESC, id DESC")
    return [_mailing(row) for row in rows]


def first_day_of(year: int, begun_on: dt.date) -> dt.date:
    """From which day on the holidays of a mailing are looked for: New Year's belongs to the year before."""
    return max(begun_on, dt.date(year, 1, 2)) if year > begun_on.year else begun_on


def people(audience: Audience, today: dt.date) -> list[int]:
    """Whom an audience holds today, by name."""
    if isinstance(audience, Filter):
        return customers.find("", "name", today, where=audience)
    return list(dict.fromkeys(audience))


def stored(audience: Audience) -> str:
    """An audience as text."""
    if isinstance(audience, Filter):
        return filters.to_json(audience)
    return json.dumps({"people": list(dict.fromkeys(audience))})


def cards(mailing_id: int, *states: TaskState) -> list[int]:
    """The tasks of a mailing in these states, or all of them."""
    wanted = states or tuple(TaskState)
    sql = (
        "SELECT id FROM card_task WHERE mailing_id = ? AND deleted_at IS NULL"
        f" AND state IN ({', '.join('?' * len(wanted))}) ORDER BY id"
    )
    return [row[0] for row in select(sql, mailing_id, *wanted)]


def _restored(text: str) -> Audience:
    plain = json.loads(text)
    return tuple(plain["people"]) if "people" in plain else filters.from_json(text)


def _mailing(row: Mapping[str, Any]) -> Mailing:
    return Mailing(
        row["id"],
        row["version"],
        row["name"],
        OccasionKind(row["kind"]),
        tuple(json.loads(row["holidays"])),
        row["label"],
        row["year"],
        dt.date.fromisoformat(row["begun_on"]),
        day(row["occurs_on"]),
        _restored(row["audience"]),
        tuple((key, palette) for key, palette in json.loads(row["designs"])),
        Split(row["split"]),
        row["lot_size"],
        row["lots_a_day"],
        day(row["first_day"]),
        row["own_text"],
        row["format"],
        row["state"],
        day(row["closed_on"]),
    )
