"""One customer as their page shows them: all that is known, read at once in a few short queries."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, NamedTuple

from cardkeeper.core import contact_clocks, rhythm
from cardkeeper.core.filters import Part
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.due import coming_cards
from cardkeeper.services.due.due import DueRow
from cardkeeper.services.due.reaching import day
from cardkeeper.services.households import families, kinfolk, memberships, relations
from cardkeeper.services.households.families import Telling
from cardkeeper.services.households.kinfolk import KinLine
from cardkeeper.services.occasions import remembered
from cardkeeper.services.occasions.remembered import DateLine
from cardkeeper.services.people import addresses, contact_details, facts, moments, parties, tags
from cardkeeper.services.people.addresses import AddressRow
from cardkeeper.services.people.contact_details import PointRow
from cardkeeper.services.people.facts import Fact
from cardkeeper.services.people.moments import Moment
from cardkeeper.services.people.parties import PersonRecord
from cardkeeper.services.people.tags import Tag
from cardkeeper.store.connection import records, select, value

MOMENTS = 40
CARDS = 5
_CONTACTS = 12
_PERSON = """
SELECT version, note, source, language, formality, tone, last_personal, last_touch,
  substr(created_at, 1, 10) AS added_on,
  EXISTS (SELECT 1 FROM person_photo WHERE person_photo.person_id = person.id) AS has_photo
FROM person WHERE id = ?
"""
_CONTACT_DAYS = """
SELECT DISTINCT on_day FROM interaction WHERE person_id = ? AND counts_as_personal = 1
  AND deleted_at IS NULL ORDER BY on_day DESC LIMIT ?
"""
_SPOKEN = """
SELECT max(on_day) FROM interaction WHERE deleted_at IS NULL AND kind IN ('call', 'visit')
  AND (person_id = ?1 OR id IN (SELECT interaction_id FROM interaction_participant WHERE person_id = ?1))
"""
_CARDS = f"""
SELECT id, done_on, kind, label, design_key, palette, holiday_key, years, state FROM card_task
WHERE {moments.CARDS_OF}
ORDER BY done_on DESC, id DESC LIMIT ?2
"""
_CARD_COUNT = f"SELECT count(*) FROM card_task WHERE {moments.CARDS_OF}"


class CardLine(NamedTuple):
    """A card that went out: its task, what for, how it looked, and what has become of it on which day."""

    id: int
    on: dt.date
    kind: str
    label: str
    design: str
    palette: str
    holiday: str
    years: int | None
    state: str


@dataclass(frozen=True, slots=True)
class CustomerPage:
    """Everything on the page of a person, customer or not.

    `every` is how many days usually pass between personal contacts, `is_habit` whether that was told from
    the past or is what their tier asks for (R23). `has_more`: the timeline goes on. `wedding_conflict` are
    the wedding days told when they differ; `coming` are the cards on the list for them. `has_address`: mail
    can go to one of them today or later. A call and a visit are spoken; a card signed for one person is a
    personal contact too (R22).
    """

    record: PersonRecord
    home_id: int | None
    version: int
    note: str
    source: str
    language: str
    formality: str
    tone: str
    last_spoken: dt.date | None
    last_personal: dt.date | None
    last_touch: dt.date | None
    added_on: dt.date
    has_photo: bool
    every: int
    is_habit: bool
    tags: tuple[Tag, ...]
    facts: tuple[Fact, ...]
    dates: tuple[DateLine, ...]
    points: tuple[PointRow, ...]
    addresses: tuple[AddressRow, ...]
    has_address: bool
    kin: tuple[KinLine, ...]
    cards: tuple[CardLine, ...]
    card_count: int
    moments: tuple[Moment, ...]
    has_more: bool
    wedding_conflict: tuple[Telling, ...]
    coming: tuple[DueRow, ...]

    @property
    def id(self) -> int:
        return self.record.id

    @property
    def missing(self) -> tuple[Part, ...]:
        """What to ask for the next time."""
        if self.record.person.deceased:
            return ()
        kinds = {point.kind for point in self.points}
        birthday = self.record.birthday
        lacking = {
            Part.BIRTHDAY: self.record.observes_birthdays and not (birthday and birthday.is_day),
            Part.ADDRESS: not self.has_address,
            Part.PHONE: not kinds & {"phone", "mobile"},
            Part.EMAIL: "email" not in kinds,
        }
        return tuple(part for part, lacks in lacking.items() if lacks)


def read(person_id: int, today: dt.date, *, limit: int = MOMENTS) -> CustomerPage:
    """The page of a person. Raises CardKeeperError when they are gone."""
    related, sent = relations.of_person(person_id), kinfolk.referrals(person_id)
    home_id = memberships.home_of(person_id)
    home = memberships.members(home_id) if home_id else ()
    others = (*(row.person_id for row in related), *(row.person_id for row in sent))
    people = parties.people([person_id, *home, *others])
    if person_id not in people:
        raise CardKeeperError(_("This customer is not there any more."))
    record = people[person_id]
    at_home = [people[id_] for id_ in home if id_ in people]
    timeline = moments.of_person(person_id, limit + 1)
    places = _addresses(record, home_id)
    return CustomerPage(
        record=record,
        home_id=home_id,
        tags=tuple(tags.of([person_id]).get(person_id, ())),
        facts=tuple(facts.of([person_id]).get(person_id, ())),
        dates=tuple(remembered.of_person(record, at_home, home_id, today)),
        points=tuple(contact_details.of_person(person_id)),
        addresses=tuple(places),
        has_address=any(_takes_mail(row, today) for row in places),
        kin=tuple(kinfolk.of_person(person_id, people, today, related=related, home=home, sent=sent)),
        cards=tuple(sent_cards(person_id, CARDS)),
        card_count=int(value(_CARD_COUNT, person_id)),
        moments=tuple(timeline[:limit]),
        has_more=len(timeline) > limit,
        wedding_conflict=tuple(families.conflicts(person_id)),
        coming=tuple(coming_cards.of_person(person_id, today)),
        **_own(record),
    )


def sent_cards(person_id: int, limit: int) -> list[CardLine]:
    """The newest cards that went out to somebody, the newest first."""
    return [
        CardLine(id_, dt.date.fromisoformat(on), *rest) for id_, on, *rest in select(_CARDS, person_id, limit)
    ]


def _own(record: PersonRecord) -> dict[str, Any]:
    """What the person's own row tells, by field of the page."""
    row = records(_PERSON, record.id)[0]
    contacts = select(_CONTACT_DAYS, record.id, _CONTACTS)
    habit = rhythm.usual_gap(dt.date.fromisoformat(on) for (on,) in contacts)
    return row | {
        "last_spoken": day(value(_SPOKEN, record.id)),
        "last_personal": day(row["last_personal"]),
        "last_touch": day(row["last_touch"]),
        "added_on": dt.date.fromisoformat(row["added_on"]),
        "has_photo": bool(row["has_photo"]),
        "every": habit or contact_clocks.interval(record.tier),
        "is_habit": habit is not None,
    }


def _addresses(record: PersonRecord, home_id: int | None) -> list[AddressRow]:
    """Their own, the household's, and the company's where they take their mail."""
    found = addresses.of_owner("person_id", record.id)
    if home_id:
        found += addresses.of_owner("household_id", home_id)
    if record.organisation_id:
        found += addresses.of_owner("organisation_id", record.organisation_id)
    return found


def _takes_mail(row: AddressRow, today: dt.date) -> bool:
    is_past = row.valid_until is not None and row.valid_until < today
    return not (row.bad_since or row.address.is_blank or is_past)
