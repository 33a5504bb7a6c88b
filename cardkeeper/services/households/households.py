"""People who share an envelope: who they are, who comes first, and what they like to be called together."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from cardkeeper.core import greetings
from cardkeeper.core.addressees import addressee
from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.merge import clean
from cardkeeper.core.recipients import Recipient, written_for
from cardkeeper.core.units import UnitKind
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.due.circle import Circle, UnitRef
from cardkeeper.services.households import memberships
from cardkeeper.services.life import moving
from cardkeeper.services.people import addresses, people
from cardkeeper.services.people.people import Greeting
from cardkeeper.store import models
from cardkeeper.store.connection import value
from cardkeeper.store.writing import Writing, writing

_TOUCHED = Touched.PEOPLE | Touched.ADDRESSES | Touched.OCCASIONS | Touched.CARDS


class MemberRow(NamedTuple):
    """Somebody in a household; `gets_mail_here` is false for a child whose mail goes to the other parent."""

    person_id: int
    name: str
    role: str
    is_primary: bool
    gets_mail_here: bool
    is_customer: bool
    is_deceased: bool


class Wording(NamedTuple):
    """What a family's cards say (lines by newline): the user's own words, and those of the rules.

    `by_rule` is what is printed without `own`, `with_children` the same on cards that name the children
    (R12); `warning` is a sentence when the own words are passed over, or when there are none at all.
    """

    own: str
    by_rule: str
    with_children: str
    warning: str


class HouseholdView(NamedTuple):
    """A household with its people in their order and how it is greeted."""

    id: int
    version: int
    name: str
    members: tuple[MemberRow, ...]
    greeting: Greeting
    salutation: Wording
    envelope: Wording

    @property
    def label(self) -> str:
        """The household in a list: its envelope in one line, else who lives there."""
        lines = self.envelope.by_rule.splitlines() or [row.name for row in self.members]
        return ", ".join(lines)


def of_person(person_id: int, language: str = "en") -> list[HouseholdView]:
    """The households somebody belongs to, the one that gets their mail first."""
    return [get(each.household_id, language) for each in memberships.of_person(person_id)]


def get(household_id: int, language: str = "en") -> HouseholdView:
    """One household. Raises CardKeeperError when it is gone."""
    circle = Circle((), [household_id])
    home = circle.households.get(household_id)
    if home is None:
        raise CardKeeperError(_("This household is not there any more. Nothing was changed."))
    rows = [
        MemberRow(
            member.person_id,
            circle.people[member.person_id].shown_name,
            member.role,
            member.person_id == home.primary_id,
            member.is_mailing,
            circle.people[member.person_id].is_customer,
            circle.people[member.person_id].person.deceased,
        )
        for member in home.members
    ]
    recipient = circle.recipient(UnitRef(UnitKind.HOUSEHOLD, 0, household_id))
    greeting = people.told(recipient, home.greeting, home.greeting_for, language)
    version = int(value("SELECT version FROM household WHERE id = ?", household_id))
    family = circle.recipient(UnitRef(UnitKind.HOUSEHOLD, 0, household_id), with_children=True)
    said, written = _wordings(recipient, family, language)
    return HouseholdView(household_id, version, home.name, tuple(rows), greeting, said, written)


def create(adults: Sequence[int], today: dt.date, *, children: Sequence[int] = (), name: str = "") -> Change:
    """Let these people share an envelope, the first of them first. The change's `ids` is the household."""
    with writing(_("Make a household"), _TOUCHED) as book:
        home = memberships.found(book, adults[0], clean(name))
        for role, ids in (("adult", adults[1:]), ("child", children)):
            for person_id in ids:
                memberships.join(book, home, person_id, role)
        _follow(book, [*adults, *children], today)
        book.ids = (home,)
    return book.change()


def rename(household_id: int, version: int, name: str, today: dt.date) -> Change:
    """What the family is called, where nobody is named: "Okafor" for "The Okafor Family"."""
    return _edit(_("Rename household"), household_id, version, today, name=clean(name))


def set_greeting(household_id: int, version: int, text: str, today: dt.date) -> Change:
    """The family's own greeting, kept with the names it was typed for; empty to greet by the rules (R12)."""
    typed = clean(text)
    for_whom = _written_for(household_id) if typed else ""
    return _edit(_("Change greeting"), household_id, version, today, greeting=typed, greeting_for=for_whom)


def set_addressee(household_id: int, version: int, lines: str, today: dt.date) -> Change:
    """The family's own lines on the envelope (R13); empty to write them by the rules."""
    typed = clean(lines)
    for_whom = _written_for(household_id) if typed else ""
    return _edit(_("Change envelope"), household_id, version, today, addressee=typed, addressee_for=for_whom)


def add_member(
    household_id: int, person_id: int, role: str, today: dt.date, *, gets_mail_here: bool | None = None
) -> Change:
    """Let somebody live there as "adult", "child" or "other".

    Unless told otherwise their mail stays where it goes now: a child of separated parents has two homes and
    one that gets the mail.
    """
    has_home = bool(memberships.of_person(person_id))
    mail = not has_home if gets_mail_here is None else gets_mail_here
    with writing(_("Add to household"), _TOUCHED) as book:
        memberships.join(book, household_id, person_id, role, since=today.isoformat(), mail=mail)
        _follow(book, [person_id], today)
    return book.change()


def move_in(household_id: int, person_id: int, role: str, today: dt.date) -> Change:
    """Let somebody live there and nowhere else: they leave their other homes, and the old address is past."""
    left = [m.household_id for m in memberships.of_person(person_id) if m.household_id != household_id]
    concerned = [person_id, *(id_ for home in left for id_ in memberships.members(home))]
    with writing(_("Move in"), _TOUCHED) as book:
        memberships.join(book, household_id, person_id, role, since=today.isoformat())
        for home in left:
            memberships.leave(book, home, person_id, today)
        moving.settle_in(book, person_id, household_id, today)
        _follow(book, concerned, today)
    return book.change()


def remove_member(household_id: int, person_id: int, today: dt.date) -> Change:
    """Let somebody move out; who lived there when stays in the book."""
    concerned = memberships.members(household_id)
    with writing(_("Take out of household"), _TOUCHED) as book:
        memberships.leave(book, household_id, person_id, today)
        _follow(book, concerned, today)
    return book.change()


def set_role(household_id: int, person_id: int, role: str, today: dt.date) -> Change:
    """A child grew up, a parent moved in: "adult", "child" or "other"."""
    mail = any(m.is_mailing for m in memberships.of_person(person_id) if m.household_id == household_id)
    with writing(_("Change role"), _TOUCHED) as book:
        memberships.join(book, household_id, person_id, role, mail=mail)
        memberships.keep_primary(book, household_id)
        _follow(book, [person_id], today)
    return book.change()


def set_primary(household_id: int, person_id: int, today: dt.date) -> Change:
    """Who is named first, and whose ways decide: language, formality, channel."""
    with writing(_("Name first"), _TOUCHED) as book:
        book.update(models.Household, [household_id], primary_person_id=person_id)
        _follow(book, [person_id], today)
    return book.change()


def set_mailing_home(person_id: int, household_id: int, today: dt.date) -> Change:
    """The one household that gets this person's mail."""
    role = next(m.role for m in memberships.of_person(person_id) if m.household_id == household_id)
    with writing(_("Send the mail there"), _TOUCHED) as book:
        memberships.join(book, household_id, person_id, role)
        _follow(book, [person_id], today)
    return book.change()


def _edit(label: str, household_id: int, version: int, today: dt.date, **values: str) -> Change:
    with writing(label, _TOUCHED) as book:
        book.expect_version(models.Household, household_id, version)
        book.update(models.Household, [household_id], **values)
        _follow(book, memberships.members(household_id), today)
        book.ids = (household_id,)
    return book.change()


def _wordings(couple: Recipient, family: Recipient, language: str) -> tuple[Wording, Wording]:
    """The greeting and the envelope of a household, without its children and with them."""
    plain, whole = (replace(each, salutation="", addressee="") for each in (couple, family))

    def said(each: Recipient) -> str:
        return greetings.salutation(each, language).text or ""

    def written(each: Recipient) -> str:
        return "\n".join(addressee(each, language).lines)

    warned = greetings.salutation(couple, language).finding, addressee(couple, language).finding
    return (
        Wording(couple.salutation, said(plain), said(whole), warned[0]),
        Wording(couple.addressee, written(plain), written(whole), warned[1]),
    )


def _written_for(household_id: int) -> str:
    circle = Circle((), [household_id])
    return written_for(circle.recipient(UnitRef(UnitKind.HOUSEHOLD, 0, household_id)))


def _follow(book: Writing, concerned: Sequence[int], today: dt.date) -> None:
    """Cards of everybody concerned, before and after."""
    book.flush()
    lived_with = (
        id_
        for person in concerned
        for m in memberships.of_person(person)
        for id_ in memberships.members(m.household_id)
    )
    addresses.follow(book, sorted({*concerned, *lived_with}), today)
