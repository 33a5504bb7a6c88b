"""The cards that fall due between two days, worked out from the book; nothing is written."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from cardkeeper.core.address_choice import AddressChoice
from cardkeeper.core.addressing import missing_parts
from cardkeeper.core.dates import LeapRule, PartialDate, month_day_ranges
from cardkeeper.core.delivery import DeliveryCalendar
from cardkeeper.core.exclusions import AddressState, Candidate, Reason, exclusions
from cardkeeper.core.kinds import Channel, OccasionKind, TaskState
from cardkeeper.core.occasions import Occurrence, occurrences_between
from cardkeeper.core.planning import Lateness, MailDates, Transit, lateness, mail_dates
from cardkeeper.core.units import Unit, UnitKind, unit_for, unit_key
from cardkeeper.services.circle import Circle, UnitRef
from cardkeeper.services.settings import ShopSettings
from cardkeeper.store.connection import select

_COLUMNS = """
SELECT occasion.id, kind, label, person_id, household_id, organisation_id, year, month, day, recipient_id,
  address_id, occasion.leap_rule, remind_only, active_from, ends_on FROM occasion
"""
_ABOUT_SOMEBODY = """
occasion.deleted_at IS NULL
AND (person_id IS NULL OR person_id IN (SELECT id FROM person WHERE deleted_at IS NULL AND state = 'active'))
"""


class OccasionRow(NamedTuple):
    """A date to remember as the book holds it."""

    id: int
    kind: str
    label: str
    person_id: int | None
    household_id: int | None
    organisation_id: int | None
    year: int | None
    month: int | None
    day: int | None
    recipient_id: int | None
    address_id: int | None
    leap_rule: str
    remind_only: int
    active_from: str | None
    ends_on: str | None

    @property
    def date(self) -> PartialDate:
        return PartialDate(self.month, self.day, self.year)


@dataclass(frozen=True, slots=True)
class Draft:
    """A card that should go out: for whom, when, how, and what stands in its way."""

    occasion: OccasionRow
    occurrence: Occurrence
    unit: UnitRef
    about_id: int | None
    key: str
    dates: MailDates
    channel: Channel
    state: TaskState
    reason: str
    missing: str
    lateness: Lateness
    country: str

    @property
    def source_key(self) -> str:
        return f"occasion:{self.occasion.id}"

    @property
    def is_belated(self) -> bool:
        return self.lateness is Lateness.LATE

    @property
    def is_past_writing(self) -> bool:
        """Too late even for a belated card (R8)."""
        return self.lateness in (Lateness.CALL_INSTEAD, Lateness.MISSED)


class Desk:
    """What the rules need to know of the shop: settings, calendar, transit, and today."""

    def __init__(self, settings: ShopSettings, today: dt.date) -> None:
        self.settings = settings
        self.today = today
        self.calendar = DeliveryCalendar(settings.country, settings.region)
        self.leap = LeapRule(settings.leap_rule)
        self.transit = Transit(
            settings.transit_home,
            settings.transit_abroad,
            tuple(settings.transit_by_country.items()),
            settings.december_days,
        )

    def dates(self, occurs_on: dt.date, country: str) -> MailDates:
        return mail_dates(occurs_on, self.calendar, self.transit, country, self.settings.handling_days)


def between(desk: Desk, first: dt.date, last: dt.date, people: Iterable[int] = ()) -> list[Draft]:
    """The drafts of all occasions from `first` to `last`, of everybody or of these people's households."""
    occasions = _occasions(first, last, sorted(set(people)))
    circle = _circle(occasions)
    found = (
        _draft(desk, circle, o, occurrence)
        for o, occurrence in _occurrences(desk, occasions, circle, first, last)
    )
    return [draft for draft in found if draft is not None]


def _occasions(first: dt.date, last: dt.date, people: list[int]) -> list[OccasionRow]:
    rows: list[OccasionRow] = []
    days: list[tuple[str, tuple[int, ...]]] = [("day IS NULL AND month IS NOT NULL", ())]
    days += [("month_day BETWEEN ? AND ?", span) for span in month_day_ranges(first, last)]
    for condition, values in days:
        sql = f"{_COLUMNS} WHERE {condition} AND {_ABOUT_SOMEBODY}"
        if people:
            marks = ", ".join("?" * len(people))
            sql += (
                f" AND (person_id IN ({marks}) OR household_id IN"
                f" (SELECT household_id FROM household_member WHERE person_id IN ({marks})))"
            )
        rows += [OccasionRow(*row) for row in select(sql, *values, *people, *people)]
    return rows


def _circle(occasions: list[OccasionRow]) -> Circle:
    people = {id_ for o in occasions for id_ in (o.person_id, o.recipient_id) if id_}
    return Circle(people, {o.household_id for o in occasions if o.household_id})


def _occurrences(
    desk: Desk, occasions: Iterable[OccasionRow], circle: Circle, first: dt.date, last: dt.date
) -> Iterator[tuple[OccasionRow, Occurrence]]:
    for occasion in occasions:
        leap = _leap_rule(desk, occasion, circle)
        for found in occurrences_between(OccasionKind(occasion.kind), occasion.date, first, last, leap):
            started = not occasion.active_from or occasion.active_from <= found.day.isoformat()
            ended = occasion.ends_on and occasion.ends_on < found.day.isoformat()
            if started and not ended:
                yield occasion, found


def _leap_rule(desk: Desk, occasion: OccasionRow, circle: Circle) -> LeapRule:
    person = circle.people.get(occasion.person_id or 0)
    chosen = occasion.leap_rule or (person.leap_rule if person else "")
    return LeapRule(chosen) if chosen else desk.leap


@dataclass(frozen=True, slots=True)
class _Case:
    """What is known of one card before it is decided on."""

    occasion: OccasionRow
    unit: UnitRef
    dates: MailDates
    channel: Channel
    how_late: Lateness
    choice: AddressChoice

    @property
    def kind(self) -> OccasionKind:
        return OccasionKind(self.occasion.kind)


def _draft(desk: Desk, circle: Circle, occasion: OccasionRow, occurrence: Occurrence) -> Draft | None:
    unit = None if occasion.remind_only else _unit(circle, occasion, occurrence.day)
    if unit is None or not circle.is_served(unit):
        return None
    case = _case(desk, circle, occasion, unit, occurrence.day)
    state, reason = _standing(circle, case)
    calls_instead = case.how_late is Lateness.CALL_INSTEAD and case.channel is Channel.MAIL
    return Draft(
        occasion,
        occurrence,
        unit,
        occasion.person_id,
        unit_key_of(unit),
        case.dates,
        Channel.CALL if calls_instead else case.channel,
        state,
        reason,
        _missing(desk, circle, case),
        case.how_late,
        case.choice.entry.address.country if case.choice.entry else "",
    )


def _case(desk: Desk, circle: Circle, occasion: OccasionRow, unit: UnitRef, day: dt.date) -> _Case:
    choice = circle.address(unit, day, occasion.address_id)
    dates = desk.dates(day, choice.entry.address.country if choice.entry else "")
    return _Case(occasion, unit, dates, circle.channel(unit), lateness(desk.today, dates, day), choice)


def _unit(circle: Circle, occasion: OccasionRow, day: dt.date) -> UnitRef | None:
    """The receiver (R9); None for a day of remembrance and when nobody is left to write to."""
    person_id = occasion.recipient_id or occasion.person_id
    if person_id is None:
        return _shared_unit(circle, occasion)
    record = circle.people.get(person_id)
    if record is None:
        return None
    is_self = person_id == occasion.person_id
    unit = unit_for(
        OccasionKind(occasion.kind),
        age=record.birthday.age_on(day) if record.birthday else None,
        is_child=circle.is_child(person_id) and is_self,
        has_own_address=circle.has_own_address(person_id),
        at_company=occasion.organisation_id is not None,
    )
    if unit is None:
        return None
    home = circle.home_of(person_id)
    return UnitRef(unit.kind, person_id, home.id if home else None, unit.care_of_parents and home is not None)


def _shared_unit(circle: Circle, occasion: OccasionRow) -> UnitRef | None:
    home = circle.households.get(occasion.household_id or 0)
    adults = home.ids("adult") if home else ()
    unit = unit_for(OccasionKind(occasion.kind))
    if unit is None or home is None or not adults:
        return None
    kind = unit.kind if unit.kind is not UnitKind.PERSON else UnitKind.COUPLE
    return UnitRef(kind, adults[0], home.id)


def unit_key_of(unit: UnitRef) -> str:
    """The unit's key (R10)."""
    return unit_key(Unit(unit.kind), person_id=unit.person_id, household_id=unit.household_id)


def _standing(circle: Circle, case: _Case) -> tuple[TaskState, str]:
    """Whether the card is planned, waits, or was ruled out, and the reason's key (R8, R11)."""
    excluded = exclusions(
        Candidate(
            case.kind,
            case.dates.arrive_by,
            is_deceased=_is_mourned(circle, case),
            suppressions=circle.suppressions(case.unit),
            problem=circle.problem(case.unit),
            address=AddressState.GOOD if case.choice.entry else AddressState.MISSING,
            channel=case.channel,
        )
    )
    for exclusion in excluded:
        if exclusion.reason is Reason.OPEN_PROBLEM:
            return TaskState.HELD, exclusion.reason
        if exclusion.reason in _FINAL:
            return TaskState.SKIPPED, exclusion.reason
    about = circle.people.get(case.occasion.person_id or 0)
    if case.kind is OccasionKind.BIRTHDAY and about and not about.observes_birthdays:
        return TaskState.SKIPPED, Reason.DO_NOT_SEND
    return (TaskState.MISSED, "") if case.how_late is Lateness.MISSED else (TaskState.PLANNED, "")


_FINAL = frozenset({Reason.DECEASED, Reason.DO_NOT_SEND, Reason.HOLIDAY_NOT_KEPT, Reason.DUPLICATE})


def _is_mourned(circle: Circle, case: _Case) -> bool:
    """Whom it is about has died, or everybody it would greet, or one of the two who married."""
    about = circle.people.get(case.occasion.person_id or 0)
    if about is not None and about.person.deceased:
        return True
    adults = circle.adults(case.unit) if case.unit.kind is UnitKind.COUPLE else []
    dead = [record.person.deceased for record in adults]
    return any(dead) if case.kind is OccasionKind.ANNIVERSARY else bool(dead) and all(dead)


def _missing(desk: Desk, circle: Circle, case: _Case) -> str:
    """What the person at the desk must give before this card can be made: a key, or nothing."""
    if not circle.recipient(case.unit).living:
        return "name"
    if case.channel is not Channel.MAIL:
        return ""
    if case.choice.entry is None:
        return "good-address" if case.choice.passed_over else "address"
    absent = missing_parts(case.choice.entry.address, desk.settings.country)
    return next((f"address-{part.part}" for part in absent if part.blocks), "")
