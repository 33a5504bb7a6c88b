"""Everybody concerned in the cards at hand: read at once, asked as often as needed."""

import dataclasses
from collections.abc import Iterable
from typing import NamedTuple

from cardkeeper.core import names
from cardkeeper.core.exclusions import ProblemDecision, Suppression
from cardkeeper.core.kinds import Channel
from cardkeeper.core.names import Formality, Person
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.core.recipients import Recipient
from cardkeeper.core.units import UnitKind
from cardkeeper.i18n import _
from cardkeeper.services.due import mail_addresses, reaching
from cardkeeper.services.people import parties
from cardkeeper.services.people.parties import HouseholdRecord, PersonRecord


class UnitRef(NamedTuple):
    """The receiver of one card as a task stores it: what kind of unit, and whose."""

    kind: UnitKind
    person_id: int
    household_id: int | None = None
    care_of_parents: bool = False

    @property
    def is_single(self) -> bool:
        """One person, and nobody else of their home."""
        return self.kind in (UnitKind.PERSON, UnitKind.CONTACT)


class Circle:
    """The people, households, addresses and wishes around some people."""

    def __init__(
        self,
        person_ids: Iterable[int],
        household_ids: Iterable[int] = (),
        progress: Progress = no_progress,
    ) -> None:
        """`progress` may stop the reading, which takes seconds for a whole book; it is told no numbers."""
        asked = set(person_ids)
        progress(0, len(asked))
        self._homes = parties.homes(asked)
        homes = set(household_ids) | {home for several in self._homes.values() for home in several}
        self.households = parties.households(homes)
        members = {m.person_id for home in self.households.values() for m in home.members}
        progress(0, len(asked))
        self.people = parties.people(asked | members)
        progress(0, len(asked))
        self.addresses = mail_addresses.read(self.people, self.households, progress)
        progress(0, len(asked))
        self._wishes = reaching.suppressions("person_id", self.people)
        self._home_wishes = reaching.suppressions("household_id", self.households)
        self._problems = reaching.open_problems(self.people)
        self._customers = {r.id for r in self.people.values() if r.is_customer and not r.is_archived}
        self._relatives = parties.relatives_of_customers(self.people)

    def is_served(self, unit: UnitRef) -> bool:
        """Somebody of the unit, of its household or of its relatives is a customer of today.

        Whoever is in Recently deleted is not, and no rule brings their cards back.
        """
        if unit.is_single and unit.person_id not in self.people:
            return False
        home = self.home(unit)
        ids = {unit.person_id, *((member.person_id for member in home.members) if home else ())}
        return bool(ids & self._customers) or unit.person_id in self._relatives

    def home_of(self, person_id: int) -> HouseholdRecord | None:
        """The household that gets a person's mail."""
        homes = self._homes.get(person_id, ())
        return self.households.get(homes[0]) if homes else None

    def name_of(self, person_id: int) -> str:
        """The name on screen; empty for somebody in the trash."""
        record = self.people.get(person_id)
        return record.shown_name if record else ""

    def is_child(self, person_id: int) -> bool:
        home = self.home_of(person_id)
        return home is not None and person_id in home.ids("child")

    def adults(self, unit: UnitRef) -> list[PersonRecord]:
        """Those a unit greets, or the parents a child's card is sent to; the living first in their order."""
        home = self.home(unit)
        if home is None:
            return [self.people[unit.person_id]] if unit.person_id in self.people else []
        found = [self.people[id_] for id_ in home.ids("adult") if id_ in self.people]
        return sorted(found, key=lambda record: record.person.deceased)

    def primary(self, unit: UnitRef) -> PersonRecord | None:
        """The person whose ways decide: channel, language, formality."""
        if unit.kind is UnitKind.PERSON and not unit.care_of_parents:
            return self.people.get(unit.person_id)
        living = [record for record in self.adults(unit) if not record.person.deceased]
        return living[0] if living else self.people.get(unit.person_id)

    def greeted(self, unit: UnitRef) -> list[PersonRecord]:
        """The people a card is written to: the one it is for, or the adults of the home."""
        if unit.is_single:
            return [self.people[unit.person_id]] if unit.person_id in self.people else []
        return self.adults(unit)

    def recipient(
        self, unit: UnitRef, *, with_children: bool = False, mourned: int | None = None
    ) -> Recipient:
        """The receiver as the rules of greeting want it (R9, R12, R13).

        `mourned` is whom a card of sympathy is about: with nobody else left it goes to their family.
        """
        home = self.home(unit)
        if unit.is_single:
            found = _single(self, unit)
        else:
            adults = tuple(record.person for record in self.adults(unit))
            children = _children(self, home) if with_children and home else ()
            found = Recipient(people=adults, children=children)
            found = found if home is None else _with_own_wording(found, home)
        if found.living or mourned not in self.people:
            return found
        return dataclasses.replace(found, bereaved_of=self.people[mourned].person)

    def channel(self, unit: UnitRef) -> Channel:
        primary = self.primary(unit)
        preferred = primary.preferred_channel if primary else ""
        return Channel(preferred) if preferred else Channel.MAIL

    def suppressions(self, unit: UnitRef) -> tuple[Suppression, ...]:
        """What the unit's people and their household must not be sent."""
        home = self.home(unit)
        wishes = list(self._home_wishes.get(home.id, ())) if home else []
        asked = self.adults(unit) if unit.kind is not UnitKind.PERSON else []
        for id_ in {unit.person_id, *(record.id for record in asked)}:
            wishes += self._wishes.get(id_, ())
        return tuple(wishes)

    def problem(self, unit: UnitRef) -> ProblemDecision:
        """An open problem of anybody in the household holds its courtesies."""
        home = self.home(unit)
        ids = {unit.person_id, *((m.person_id for m in home.members) if home else ())}
        found = [self._problems[id_] for id_ in ids if id_ in self._problems]
        if ProblemDecision.WAIT in found:
            return ProblemDecision.WAIT
        return ProblemDecision.SEND_ANYWAY if found else ProblemDecision.NONE_OPEN

    def home(self, unit: UnitRef) -> HouseholdRecord | None:
        """The household a unit is of."""
        return self.households.get(unit.household_id) if unit.household_id else self.home_of(unit.person_id)


def customs(circle: Circle, unit: UnitRef) -> frozenset[str] | None:
    """The holidays those who are greeted keep together; None when nobody told."""
    # The list of cards does without the rules of mailings, until one is planned.
    from cardkeeper.core.mailing_plan import shared_custom

    living = [record for record in circle.greeted(unit) if not record.person.deceased]
    return shared_custom(record.celebrates for record in living)


def shown(recipient: Recipient) -> str:
    """The receiver as lists show them: "Ruth & Tom Okafor", a company, "Family of Ruth Okafor"."""
    if recipient.living:
        return names.together(recipient.living, conjunction=" & ")
    if recipient.bereaved_of is not None:
        name = names.full_name(recipient.bereaved_of, additional=False)
        return _("Family of {name}").format(name=name)
    return recipient.company or recipient.family_name


def _with_own_wording(recipient: Recipient, home: HouseholdRecord) -> Recipient:
    return dataclasses.replace(
        recipient,
        family_name=home.name,
        salutation=home.greeting,
        salutation_for=home.greeting_for,
        addressee=home.addressee,
        addressee_for=home.addressee_for,
    )


def _children(circle: Circle, home: HouseholdRecord) -> tuple[Person, ...]:
    living = (circle.people[id_] for id_ in home.ids("child") if id_ in circle.people)
    return tuple(record.person for record in living if not record.person.deceased)


def _single(circle: Circle, unit: UnitRef) -> Recipient:
    """One person, perhaps at work; a child perhaps in care of the parents."""
    record, home = circle.people.get(unit.person_id), circle.home(unit)
    if record is None:
        return Recipient()
    parents = tuple(p.person for p in circle.adults(unit)) if unit.care_of_parents and home else ()
    at_work = unit.kind is UnitKind.CONTACT or record.mail_here or record.person.is_nameless
    found = Recipient(
        people=(record.person,),
        care_of=parents,
        company=record.company if at_work else "",
        addressee=record.addressee,
        addressee_for=record.addressee_for,
    )
    if not parents or record.person.language:
        return found
    return dataclasses.replace(found, language=parents[0].language, formality=Formality.INFORMAL)
