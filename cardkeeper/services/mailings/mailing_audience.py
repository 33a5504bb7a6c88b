"""Who a mailing goes to: people in envelopes, each with its greeting and what speaks against it.

One envelope per household and address (R10); every reason against one is kept, in the order of R11.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cardkeeper.core.address_choice import AddressEntry
from cardkeeper.core.exclusions import Exclusion, Reason
from cardkeeper.core.folding import fold
from cardkeeper.core.holidays import greeting_for, next_greeting_day
from cardkeeper.core.kinds import Channel, OccasionKind, TaskState
from cardkeeper.core.mailing_plan import is_same_greeting
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.core.units import Envelope, Reachable, UnitKind, envelopes, unit_for
from cardkeeper.services.due import mail_addresses
from cardkeeper.services.due.circle import Circle, UnitRef, customs
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.due.drafts import unit_key_of
from cardkeeper.services.due.standing import NAMES, Matter, Standing, judge, reasons
from cardkeeper.store.connection import select

_AROUND = dt.timedelta(45)
_ALREADY = """
SELECT person_id, household_id, holiday_key FROM card_task
WHERE deleted_at IS NULL AND occurs_on BETWEEN ? AND ? AND kind = ? AND state NOT IN ('skipped', 'missed')
  AND ifnull(mailing_id, 0) <> ? AND (kind = 'holiday' OR mailing_id IS NOT NULL)
"""


@dataclass(frozen=True, slots=True)
class Brief:
    """What is sent: a kind, the holidays offered in the order in which they are preferred, the day.

    `begun_on` is the day the mailing was begun: its holidays are the next from then on. `on` is the day of
    what is no holiday; without one it goes out as soon as it is made.
    """

    kind: OccasionKind
    begun_on: dt.date
    holidays: tuple[str, ...] = ()
    on: dt.date | None = None
    mailing_id: int = 0


@dataclass(frozen=True, slots=True)
class Seat:
    """One envelope: whom it is for, who of the audience it greets, how the rules see it, what they object."""

    unit: UnitRef
    people: tuple[int, ...]
    matter: Matter
    standing: Standing
    objections: tuple[Exclusion, ...]

    @property
    def key(self) -> str:
        return unit_key_of(self.unit)

    @property
    def reason(self) -> str:
        """The reason of R11 that counts, or nothing."""
        return str(self.objections[0].reason) if self.objections else ""

    @property
    def is_left_out(self) -> bool:
        """There will be no card, whatever is done about it."""
        return self.standing.state is TaskState.SKIPPED


class Preview(NamedTuple):
    """What a mailing would be: people, envelopes, how many get which greeting, what is in the way of others.

    `left_out` counts people by the reason of R11, in its order; the others count envelopes.
    `no_address` and `no_name` lack a good one.
    """

    people: int
    envelopes: int
    greetings: dict[str, int]
    left_out: dict[str, int]
    no_address: int
    no_name: int
    other_way: int


def work_out(brief: Brief, people: Sequence[int], desk: Desk, progress: Progress = no_progress) -> list[Seat]:
    """The envelopes for these people, in their order; nothing is written."""
    return _Roll(brief, people, desk, progress).seats()


def preview(brief: Brief, people: Sequence[int], desk: Desk, progress: Progress = no_progress) -> Preview:
    """The numbers of a mailing before it is made."""
    seats = work_out(brief, people, desk, progress)
    kept = [seat for seat in seats if not seat.is_left_out]
    on_paper = [seat for seat in kept if seat.standing.channel in (Channel.MAIL, Channel.BY_HAND)]
    lacking = [seat.standing.missing for seat in on_paper if seat.standing.missing]
    nameless = sum(key in NAMES for key in lacking)
    out = Counter(seat.reason for seat in seats for _person in seat.people if seat.is_left_out)
    return Preview(
        len(set(people)),
        len(kept),
        dict(Counter(seat.matter.holiday for seat in kept if seat.matter.holiday)),
        {reason: out[reason] for reason in Reason if out[reason]},
        len(lacking) - nameless,
        nameless,
        len(kept) - len(on_paper),
    )


def is_in_time(desk: Desk, key: str, day: dt.date, country: str) -> bool:
    """A card for this holiday, mailed today, arrives by its day."""
    return desk.dates(day, country, key).mail_by >= desk.today


class _Roll:
    """The people of a mailing with everybody around them, read once."""

    def __init__(self, brief: Brief, people: Sequence[int], desk: Desk, progress: Progress) -> None:
        self._brief, self._desk, self._progress = brief, desk, progress
        self._people = list(people)
        self._circle = Circle(people, progress=progress)
        self._days = self._greeting_days()
        self._day = brief.on or min(self._days.values(), default=desk.soon(brief.begun_on, "").arrive_by)
        self._arrival = desk.arrival(self._day)
        self._already = self._greeted_already()
        self._places: dict[tuple[int | None, str], int] = {}
        self._divided: set[int] = set()

    def seats(self) -> list[Seat]:
        found = envelopes(self._reachable(id_) for id_ in self._people if id_ in self._circle.people)
        homes = Counter(envelope.household_id for envelope in found)
        seats: list[Seat] = []
        for done, envelope in enumerate(found):
            self._progress(done, len(found))
            is_split = homes[envelope.household_id] > 1 or envelope.household_id in self._divided
            seats += [self._seat(unit, people) for unit, people in self._units(envelope, is_split=is_split)]
        return _merged(seats)

    def _greeting_days(self) -> dict[str, dt.date]:
        country = self._desk.settings.country
        days = {key: next_greeting_day(key, self._brief.begun_on, country) for key in self._brief.holidays}
        return {key: day for key, day in days.items() if day is not None}

    def _greeted_already(self) -> dict[tuple[str, int], set[str]]:
        first, last = min([self._day, *self._days.values()]), max([self._day, *self._days.values()])
        found: dict[tuple[str, int], set[str]] = {}
        for person, home, key in select(
            _ALREADY,
            (first - _AROUND).isoformat(),
            (last + _AROUND).isoformat(),
            self._brief.kind,
            self._brief.mailing_id,
        ):
            found.setdefault(("household", home) if home else ("person", person), set()).add(key)
        return found

    def _reachable(self, person_id: int) -> Reachable:
        """Where somebody gets their mail; the same place written down twice is one."""
        home = self._circle.home_of(person_id)
        home_id = home.id if home else None
        if home_id is None or self._is_alone(person_id, home_id):
            return Reachable(person_id)
        unit = UnitRef(UnitKind.PERSON, person_id, home_id)
        entry = mail_addresses.choose(self._circle, unit, self._arrival).entry
        if entry is None:
            return Reachable(person_id, home_id)
        return Reachable(person_id, home_id, self._places.setdefault((home_id, _place(entry)), entry.id))

    def _is_alone(self, person_id: int, home_id: int) -> bool:
        """Gets a card of their own: at work, a lodger, or somebody who is not to be greeted any more."""
        record, home = self._circle.people[person_id], self._circle.households[home_id]
        if record.person.deceased and not self._is_shared:
            return True
        if person_id not in (*home.ids("adult"), *home.ids("child")):
            return True
        unit = UnitRef(UnitKind.PERSON, person_id, home_id)
        entry = mail_addresses.choose(self._circle, unit, self._arrival).entry
        if not record.mail_here or entry is None or entry.address.kind != "work":
            return False
        self._divided.add(home_id)
        return True

    @property
    def _is_shared(self) -> bool:
        """Its card is the household's even when only one of them is in the audience (R9)."""
        unit = unit_for(self._brief.kind)
        return unit is not None and unit.kind is UnitKind.HOUSEHOLD

    def _units(self, envelope: Envelope, *, is_split: bool) -> Iterator[tuple[UnitRef, tuple[int, ...]]]:
        ids, home = envelope.person_ids, envelope.household_id
        shared = len(ids) > 1 or (self._is_shared and not is_split)
        adults = self._circle.adults(UnitRef(UnitKind.HOUSEHOLD, 0, home)) if home else []
        if home is not None and shared and adults:
            yield UnitRef(UnitKind.HOUSEHOLD, adults[0].id, home), ids
            return
        for id_ in ids:
            own = self._circle.home_of(id_)
            care_of = own is not None and self._circle.is_child(id_)
            yield UnitRef(UnitKind.PERSON, id_, own.id if own else None, care_of), (id_,)

    def _seat(self, unit: UnitRef, people: tuple[int, ...]) -> Seat:
        key, day = self._greeting(unit)
        begun = self._brief.begun_on if not key and self._brief.on is None else None
        home = ("household", unit.household_id or 0)
        told = self._already.get(home, set()) | self._already.get(("person", unit.person_id), set())
        is_second = any(is_same_greeting(key, other) for other in told)
        matter = Matter(self._brief.kind, unit, day, begun=begun, is_second=is_second, holiday=key)
        return Seat(
            unit,
            people,
            matter,
            judge(self._desk, self._circle, matter),
            reasons(self._desk, self._circle, matter),
        )

    def _greeting(self, unit: UnitRef) -> tuple[str, dt.date]:
        """The holiday they are greeted for: one they keep, in time if possible (R11)."""
        if not self._days:
            return "", self._day
        entry = mail_addresses.choose(self._circle, unit, self._arrival).entry
        country = entry.address.country if entry else ""
        in_time = [key for key, day in self._days.items() if is_in_time(self._desk, key, day, country)]
        kept = customs(self._circle, unit)
        key = greeting_for(kept, in_time) or greeting_for(kept, self._days) or next(iter(self._days))
        return key, self._days[key]


def _merged(seats: Iterable[Seat]) -> list[Seat]:
    """Two groups of one household, both of several people, share its envelope all the same."""
    by_key: dict[str, Seat] = {}
    for seat in seats:
        there = by_key.get(seat.key)
        people = (*there.people, *seat.people) if there else seat.people
        by_key[seat.key] = Seat(seat.unit, people, seat.matter, seat.standing, seat.objections)
    return list(by_key.values())


def _place(entry: AddressEntry) -> str:
    parts = entry.address
    return fold(f"{parts.street} {parts.po_box} {parts.extended} {parts.postal_code} {parts.locality}")
