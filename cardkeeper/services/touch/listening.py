"""Notes that listen: what a note offers to remember, and doing what of it somebody took."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from cardkeeper.core import notes as rules
from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind, Relation
from cardkeeper.core.listening.grammar import RELATIONS
from cardkeeper.core.merging import completes
from cardkeeper.core.notes import FactChip, FactKind, Kin, OccasionChip, ReminderChip, Subject, Suggestion
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.due import cards_by_hand
from cardkeeper.services.households import families, memberships, relations, relatives
from cardkeeper.services.households.kin import relative_name
from cardkeeper.services.occasions import occasions
from cardkeeper.services.occasions.occasions import OccasionView
from cardkeeper.services.people import facts, parties
from cardkeeper.services.touch import notes
from cardkeeper.store.connection import transaction
from cardkeeper.store.writing import writing

_SHARED = frozenset(
    {OccasionKind.ANNIVERSARY, OccasionKind.WEDDING, OccasionKind.NEW_HOME, OccasionKind.NEW_BABY}
)
_FACTS = {
    FactKind.PET: "pet",
    FactKind.HOBBY: "hobby",
    FactKind.FAN: "team",
    FactKind.FAVOURITE: "other",
}
_FILMS = frozenset({"movie", "film", "película", "pelicula"})
_STORED = {
    "daughter": Relation.CHILD,
    "son": Relation.CHILD,
    "child": Relation.CHILD,
    "wife": Relation.SPOUSE,
    "husband": Relation.SPOUSE,
    "partner": Relation.PARTNER,
    "mother": Relation.PARENT,
    "father": Relation.PARENT,
    "brother": Relation.SIBLING,
    "sister": Relation.SIBLING,
}


class Taken(NamedTuple):
    """A chip somebody took; `whom_id` where it had to be asked which of several people is meant."""

    chip: Suggestion
    whom_id: int | None = None


def heard(
    person_id: int, text: str, today: dt.date, *, locale: str = "en-US", month_first: bool = True
) -> tuple[Suggestion, ...]:
    """What a note about somebody offers beyond what is known; nothing is written."""
    related = {row.person_id: row.label or row.kind for row in relations.of_person(person_id)}
    home = memberships.home_of(person_id)
    at_home = memberships.members(home) if home else ()
    people = parties.people([person_id, *related, *at_home])
    family = [
        Kin(record.shown_name, related.get(id_, ""), id_)
        for id_, record in people.items()
        if id_ != person_id
    ]
    mine = people.get(person_id)
    customer = Kin(mine.shown_name, "", person_id) if mine else None
    offered = rules.listen(text, today, family, customer=customer, locale=locale, month_first=month_first)
    return tuple(chip for chip in offered if not _is_known(person_id, chip))


def log(
    person_id: int,
    text: str,
    today: dt.date,
    *,
    kind: str = "note",
    private: bool = False,
    personal: bool = True,
    taken: Sequence[Taken] = (),
) -> Change:
    """Write a note down, and do what was taken of its offers, as one step. The change's `ids` is the note.

    Raises CardKeeperError when something taken cannot be done; then nothing is written.
    """
    days = [each.chip.on for each in taken if isinstance(each.chip, ReminderChip)]
    remind_on = min(days, default=None)
    with transaction():
        written = notes.add(
            person_id, text, today, kind=kind, private=private, personal=personal, remind_on=remind_on
        )
        step = written
        for each in taken:
            more = take(person_id, each, today, private=private)
            step = step.followed_by(more) if more is not None else step
    return replace(step, ids=written.ids)


def _is_known(person_id: int, chip: Suggestion) -> bool:
    """The book holds it already, of the only one who can be meant."""
    if isinstance(chip, ReminderChip) or chip.subject.must_ask:
        return False
    whom = _whom(person_id, chip.subject, None)
    if whom is None:
        return False
    if isinstance(chip, FactChip):
        return facts.is_known(whom, _fact(chip)[1])
    return any(
        chip.date is not None and (each.date == chip.date or completes(chip.date, each.date))
        for each in _dates(whom, chip.kind)
    )


def take(person_id: int, taken: Taken, today: dt.date, *, private: bool = False) -> Change | None:
    """Do what a chip offers; None for a reminder, which belongs to its note. Facts are as `private` as it is.

    Raises CardKeeperError when several people may be meant and nobody was chosen.
    """
    chip = taken.chip
    if not isinstance(chip, ReminderChip) and chip.subject.must_ask and taken.whom_id is None:
        raise CardKeeperError(_("Several people are called so. Choose who is meant."))
    if isinstance(chip, FactChip):
        return facts.add(
            _whom(person_id, chip.subject, taken.whom_id) or person_id, *_fact(chip), private=private
        )
    if isinstance(chip, OccasionChip):
        return _celebrate(person_id, chip, taken.whom_id, today)
    return None


def _fact(chip: FactChip) -> tuple[str, str]:
    """Kind and text as they are stored."""
    if chip.kind is not FactKind.FAVOURITE:
        return _FACTS[chip.kind], chip.text
    if chip.thing.casefold() in _FILMS:
        return "film", chip.text
    return "other", _("Favorite {thing}: {title}").format(thing=chip.thing, title=chip.text)


def _celebrate(person_id: int, chip: OccasionChip, whom_id: int | None, today: dt.date) -> Change:
    whom = _whom(person_id, chip.subject, whom_id)
    if whom is not None:
        return _occasion(whom, chip, today)
    relation = _STORED.get(chip.subject.relation, Relation.OTHER)
    label = chip.subject.relation.capitalize() if chip.subject.relation in RELATIONS else ""
    known_as = "" if label == str(relation).capitalize() else label
    born = relatives.add(person_id, relative_name(chip.subject.name), relation, today, label=known_as)
    return born.followed_by(_occasion(born.ids[0], chip, today))


def _whom(person_id: int, subject: Subject, whom_id: int | None) -> int | None:
    """Who is meant; None for somebody new."""
    if whom_id is not None:
        return whom_id
    if subject.is_customer:
        return person_id
    return subject.candidates[0].person_id if subject.candidates else None


def _occasion(whom: int, chip: OccasionChip, today: dt.date) -> Change:
    """The date, or a card at once for what is over; a couple's belong to the household."""
    home = memberships.home_of(whom) if chip.kind in _SHARED else None
    if chip.date is None:
        return cards_by_hand.make(
            chip.kind, today, person_id=None if home else whom, household_id=home if home else None
        )
    known = _dates(whom, chip.kind)
    if not chip.kind.is_yearly:
        vague = next((each for each in known if completes(each.date, chip.date)), None)
        if vague is not None:
            return occasions.edit(vague.id, vague.version, date=chip.date)
        owner, owner_id = ("household_id", home) if home else ("person_id", whom)
        return occasions.add(owner, owner_id or whom, chip.kind, chip.date, today)
    with writing(_("Add date"), Touched.OCCASIONS | Touched.CARDS) as book:
        person_id, household_id = (None, home) if home else (whom, None)
        date = _with_year(chip.date, known)
        families.set_date(book, chip.kind, date, person_id=person_id, household_id=household_id)
    return book.change()


def _dates(whom: int, kind: OccasionKind) -> list[OccasionView]:
    return [each for each in occasions.of_person(whom) if each.kind is kind]


def _with_year(date: PartialDate, known: Sequence[OccasionView]) -> PartialDate:
    """A day put right keeps the year we knew: nobody is born again."""
    years = [each.date.year for each in known if not each.label and each.date.year]
    return replace(date, year=years[0]) if date.year is None and years else date
