"""The cards that fall due between two days, worked out from the book; nothing is written."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cardkeeper.core.kinds import Channel, OccasionKind
from cardkeeper.core.occasions import Occurrence
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.core.units import Unit, UnitKind, unit_for, unit_key
from cardkeeper.services.due.circle import Circle, UnitRef
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.due.made_already import MadeAlready
from cardkeeper.services.due.standing import Matter, Standing, judge
from cardkeeper.services.due.tasks import Locked
from cardkeeper.services.households.told_twice import told_twice
from cardkeeper.services.occasions import occurrences
from cardkeeper.services.occasions.occurrences import Kept, OccasionRow
from cardkeeper.services.people import parties
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.store.connection import select


@dataclass(frozen=True, slots=True)
class Draft:
    """A card that should go out: for whom, for which year's occurrence, and how it stands."""

    occasion: OccasionRow
    occurrence: Occurrence
    year: int
    unit: UnitRef
    key: str
    standing: Standing

    @property
    def source_key(self) -> str:
        return f"occasion:{self.occasion.id}"

    @property
    def about_id(self) -> int | None:
        return self.occasion.person_id


def between(
    desk: Desk,
    first: dt.date,
    last: dt.date,
    people: Iterable[int] = (),
    progress: Progress = no_progress,
) -> list[Draft]:
    """The drafts of all occasions from `first` to `last`, of everybody or of these people and their kin.

    What changes for one may change the cards of all they live with, and of those only they connect to us.
    """
    return _drafts(desk, occurrences.around(first, last, parties.with_kin(people)), first, last, progress)


def of_occasions(desk: Desk, ids: Iterable[int], first: dt.date, last: dt.date) -> list[Draft]:
    """The drafts of these occasions from `first` to `last`."""
    return _drafts(desk, occurrences.load(ids), first, last)


def _drafts(
    desk: Desk,
    found: Sequence[OccasionRow],
    first: dt.date,
    last: dt.date,
    progress: Progress = no_progress,
) -> list[Draft]:
    circle = occurrences.circle_of(found)
    second, made_already = told_twice(circle, found), MadeAlready(circle, found)
    channels = _chosen_channels(occasion.id for occasion in found)
    made: list[Draft] = []
    for kept in occurrences.kept_between(desk, found, circle, first, last):
        progress(len(made), 0)
        unit = _unit(circle, kept)
        if unit is not None and circle.is_served(unit):
            key = unit_key_of(unit)
            channel = channels.get((kept.occasion.id, kept.year, key))
            is_second = kept.occasion.id in second or made_already.covers(
                kept.occasion, key, kept.occurrence.day
            )
            matter = _matter(kept, unit, channel, is_second=is_second)
            made.append(Draft(*kept, unit, key, judge(desk, circle, matter)))
    return made


def _matter(kept: Kept, unit: UnitRef, channel: Channel | None, *, is_second: bool) -> Matter:
    occasion = kept.occasion
    return Matter(
        OccasionKind(occasion.kind),
        unit,
        kept.occurrence.day,
        occasion.person_id,
        occasion.address_id,
        channel=channel,
        is_second=is_second,
        is_approximate=kept.occurrence.is_approximate,
    )


def _chosen_channels(occasion_ids: Iterable[int]) -> dict[tuple[int, int, str], Channel]:
    """How the user decided to send some of these cards, by occasion, year and recipient."""
    return {
        (id_, year, key): Channel(channel)
        for chunk in chunks(occasion_ids)
        for id_, year, key, channel in select(
            "SELECT occasion_id, year, recipient_key, channel FROM card_task"
            f" WHERE occasion_id IN ({marks(chunk)}) AND locked & {int(Locked.CHANNEL)}",
            *chunk,
        )
    }


def _unit(circle: Circle, kept: Kept) -> UnitRef | None:
    """The receiver (R9); None for a day of remembrance and when nobody is left to write to."""
    occasion, day = kept.occasion, kept.occurrence.day
    if occasion.remind_only or _is_the_birth(circle, kept):
        return None
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
        has_own_address=bool(circle.addresses.own.get(person_id)),
        at_company=occasion.organisation_id is not None,
    )
    if unit is None:
        return None
    home = circle.home_of(person_id)
    return UnitRef(unit.kind, person_id, home.id if home else None, unit.care_of_parents and home is not None)


def _is_the_birth(circle: Circle, kept: Kept) -> bool:
    """The day a child was born is no birthday yet; the year of a customer would be a slip of the pen (R2)."""
    about = circle.people.get(kept.occasion.person_id or 0)
    is_child = about is not None and (circle.is_child(about.id) or not about.is_customer)
    return kept.occasion.kind == OccasionKind.BIRTHDAY and is_child and kept.occasion.year == kept.year


def _shared_unit(circle: Circle, occasion: OccasionRow) -> UnitRef | None:
    unit = unit_for(OccasionKind(occasion.kind))
    home = circle.households.get(occasion.household_id or 0)
    if unit is None or home is None:
        return None
    kind = unit.kind if unit.kind is not UnitKind.PERSON else UnitKind.COUPLE
    adults = circle.adults(UnitRef(kind, 0, home.id))
    return UnitRef(kind, adults[0].id, home.id) if adults else None


def unit_key_of(unit: UnitRef) -> str:
    """The unit's key (R10)."""
    return unit_key(Unit(unit.kind), person_id=unit.person_id, household_id=unit.household_id)
