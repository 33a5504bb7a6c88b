"""How one card stands: its dates, its way, what is missing, whether it waits or is ruled out (R4 to R11)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from cardkeeper.core import greetings
from cardkeeper.core.address_choice import AddressChoice
from cardkeeper.core.addressing import missing_parts
from cardkeeper.core.exclusions import AddressState, Candidate, Exclusion, Reason, exclusions
from cardkeeper.core.kinds import Channel, OccasionKind, TaskState
from cardkeeper.core.name_words import has_lost_letters
from cardkeeper.core.occasions import Occurrence
from cardkeeper.core.planning import Lateness, MailDates, lateness
from cardkeeper.i18n import _
from cardkeeper.services.due import mail_addresses
from cardkeeper.services.due.circle import Circle, UnitRef, customs
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.people.parties import PersonRecord

_FINAL = frozenset({Reason.DECEASED, Reason.DO_NOT_SEND, Reason.HOLIDAY_NOT_KEPT, Reason.DUPLICATE})


@dataclass(frozen=True, slots=True)
class Matter:
    """What one card is about: its kind and day, whom it is about, and for whom it is.

    `address_id` is an address pinned to it, `channel` a way the user chose. `begun` is set for a card that
    waits for no day: the day it was asked for. `is_second` is a date told twice, of which another card is
    made already. `holiday` is the key of the one a holiday card is for. `is_approximate`: of the day only the
    month is known.
    """

    kind: OccasionKind
    unit: UnitRef
    day: dt.date
    about_id: int | None = None
    address_id: int | None = None
    begun: dt.date | None = None
    channel: Channel | None = None
    is_second: bool = False
    holiday: str = ""
    is_approximate: bool = False

    @property
    def may_be_on(self) -> dt.date:
        """The last day it may be on."""
        return Occurrence(self.day, is_approximate=self.is_approximate).may_be_on

    @property
    def can_be_late(self) -> bool:
        """Its day passes, so that its words would be belated and the card be missed at last (R8)."""
        return self.begun is None and self.kind.has_day


@dataclass(frozen=True, slots=True)
class Standing:
    """What follows for a card; `reason` is the key of what speaks against it, `missing` of what it lacks."""

    dates: MailDates
    channel: Channel
    state: TaskState
    reason: str
    missing: str
    lateness: Lateness
    country: str

    @property
    def is_belated(self) -> bool:
        return self.lateness is Lateness.LATE

    @property
    def is_past_writing(self) -> bool:
        """Too late even for a belated card (R8)."""
        return self.lateness in (Lateness.CALL_INSTEAD, Lateness.MISSED)


@dataclass(frozen=True, slots=True)
class _Case:
    """A matter with what was found out for it."""

    matter: Matter
    dates: MailDates
    channel: Channel
    lateness: Lateness
    choice: AddressChoice
    address: AddressState
    country: str


def judge(desk: Desk, circle: Circle, matter: Matter) -> Standing:
    """Work out how a card stands today."""
    case = _case(desk, circle, matter)
    state, reason = _state(case, _exclusions(desk, circle, case))
    return Standing(
        case.dates,
        case.channel,
        state,
        reason,
        _missing(desk, circle, case),
        case.lateness,
        case.country,
    )


def reasons(desk: Desk, circle: Circle, matter: Matter) -> tuple[Exclusion, ...]:
    """All that speaks against a card, in whole sentences and in the order of R11."""
    return _exclusions(desk, circle, _case(desk, circle, matter))


def _case(desk: Desk, circle: Circle, matter: Matter) -> _Case:
    arrival = desk.soon(matter.begun, "").arrive_by if matter.begun else desk.arrival(matter.day)
    choice = mail_addresses.choose(circle, matter.unit, desk.there(arrival), matter.address_id)
    country = choice.entry.address.country if choice.entry else ""
    if matter.begun:
        dates = desk.soon(matter.begun, country)
    else:
        dates = desk.dates(matter.day, country, matter.holiday)
    how_late = Lateness.ON_TIME
    if matter.can_be_late and not (matter.is_approximate and desk.today <= matter.may_be_on):
        is_holiday = matter.kind is OccasionKind.HOLIDAY
        how_late = lateness(desk.today, dates, matter.may_be_on, is_holiday=is_holiday)
    channel = matter.channel or circle.channel(matter.unit)
    if how_late is Lateness.CALL_INSTEAD and channel is Channel.MAIL and matter.channel is None:
        channel = Channel.CALL
    address = _address_state(circle, matter, choice, channel)
    return _Case(matter, dates, channel, how_late, choice, address, country)


def _exclusions(desk: Desk, circle: Circle, case: _Case) -> tuple[Exclusion, ...]:
    matter = case.matter
    found = exclusions(
        Candidate(
            matter.kind,
            desk.there(case.dates.arrive_by),
            is_deceased=_is_mourned(circle, matter),
            suppressions=circle.suppressions(matter.unit),
            holiday=matter.holiday,
            celebrates=customs(circle, matter.unit) if matter.holiday else None,
            problem=circle.problem(matter.unit),
            address=case.address,
            channel=matter.channel or circle.channel(matter.unit),
            is_duplicate=matter.is_second,
        )
    )
    about = circle.people.get(matter.about_id or 0)
    if matter.kind is OccasionKind.BIRTHDAY and about is not None and not about.observes_birthdays:
        return (*found, Exclusion(Reason.DO_NOT_SEND, _("Doesn't keep birthdays.")))
    return found


def _address_state(circle: Circle, matter: Matter, choice: AddressChoice, channel: Channel) -> AddressState:
    """An address matters only to what goes by mail."""
    if choice.entry is not None or channel is not Channel.MAIL:
        return AddressState.GOOD
    return AddressState.BAD if mail_addresses.came_back(circle, matter.unit) else AddressState.MISSING


def _state(case: _Case, excluded: Sequence[Exclusion]) -> tuple[TaskState, str]:
    """Planned, waiting, or ruled out, and the reason's key (R8, R11)."""
    for exclusion in excluded:
        if exclusion.reason in _FINAL:
            return TaskState.SKIPPED, exclusion.reason
    if any(exclusion.reason is Reason.OPEN_PROBLEM for exclusion in excluded):
        return TaskState.HELD, Reason.OPEN_PROBLEM
    if case.lateness is Lateness.MISSED:
        return TaskState.MISSED, ""
    state = TaskState.HELD if case.address is AddressState.BAD else TaskState.PLANNED
    return state, excluded[0].reason if excluded else ""


def _is_mourned(circle: Circle, matter: Matter) -> bool:
    """Whom it is about has died, or everybody it would greet, or one of the two who married.

    Sympathy is about the dead, and with nobody else left in their home for their family.
    """
    greeted = circle.greeted(matter.unit)
    dead = [record.person.deceased for record in greeted]
    if matter.kind is OccasionKind.SYMPATHY:
        return bool(dead) and all(dead) and matter.about_id not in {record.id for record in greeted}
    about = circle.people.get(matter.about_id or 0)
    if about is not None and about.person.deceased and matter.kind is not OccasionKind.REFERRAL:
        return True
    return any(dead) if matter.kind is OccasionKind.ANNIVERSARY else bool(dead) and all(dead)


NAMES = frozenset({"name", "good-name"})
"""What a card may lack that is no address."""


def _missing(desk: Desk, circle: Circle, case: _Case) -> str:
    """What the person at the desk must give before this card can be made: a key, or nothing."""
    matter = case.matter
    recipient = circle.recipient(matter.unit, mourned=mourned(matter.kind, matter.about_id))
    if not greetings.can_be_greeted(recipient, desk.settings.language):
        return "name"
    if misread(circle, matter.unit):
        return "good-name"
    if case.channel is not Channel.MAIL:
        return ""
    if case.choice.entry is None:
        return "good-address" if case.choice.passed_over else "address"
    absent = missing_parts(case.choice.entry.address, desk.settings.country)
    return next((f"address-{part.part}" for part in absent if part.blocks), "")


def misread(circle: Circle, unit: UnitRef) -> PersonRecord | None:
    """Who of those greeted has a name that lost letters on its way here: "Dvo?ák" is on no envelope."""
    return next((record for record in circle.greeted(unit) if has_lost_letters(record.shown_name)), None)


def mourned(kind: OccasionKind, about_id: int | None) -> int | None:
    """Whom a card of sympathy mourns, so that it can be to the family when nobody else is named."""
    return about_id if kind is OccasionKind.SYMPATHY else None
