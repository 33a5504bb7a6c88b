"""Life happens: somebody dies, is born, or is no customer any more; one command each, with what follows."""

import datetime as dt
from collections.abc import Sequence

from cardkeeper.core import names
from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.contact import Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.exclusions import HAPPY, Reason
from cardkeeper.core.kinds import OccasionKind, Relation
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.due import notices, upkeep
from cardkeeper.services.due.tasks import load
from cardkeeper.services.households import families, memberships, relations
from cardkeeper.services.life import ending
from cardkeeper.services.life.ending import Ended
from cardkeeper.services.life.offers import Offer
from cardkeeper.services.people import addresses, parties, suppressions
from cardkeeper.services.people.parties import id_list
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.lots import in_lots
from cardkeeper.store.writing import Writing, writing

_TOUCHED = Touched.PEOPLE | Touched.OCCASIONS | Touched.CARDS
MOURNING_DAYS = 30


def died(person_id: int, today: dt.date, on: PartialDate | None = None) -> tuple[Change, tuple[Offer, ...]]:
    """Somebody has died, on a day that may be unknown (R25).

    All their cards end at once, those of the couple too; greetings and envelopes of the household leave them
    out, and for 30 days no cheerful card goes there unasked. A card of sympathy is offered.
    """
    shown = _name(person_id)
    with writing(_("{name} has died").format(name=shown), _TOUCHED) as book:
        date = {"died_year": on.year, "died_month": on.month, "died_day": on.day} if on else {}
        book.update(models.Person, [person_id], deceased=1, **date)
        concerned = _lived_with(person_id)
        ending.by_rule(book, concerned, Reason.DECEASED, today)
        for home in memberships.of_person(person_id):
            memberships.keep_primary(book, home.household_id)
            ending.hand_over(book, [home.household_id], [person_id])
            _mourn(book, home.household_id, on, today)
        suppressions.follow(book, concerned, today)
        addresses.follow(book, concerned, today)
        book.ids = (person_id,)
        book.message = _("The cards for {name} have ended.").format(name=shown)
    return book.change(), _after_death(person_id, on)


def lives(person_id: int, today: dt.date) -> Change:
    """It was a mistake, found out later: they are alive, and their cards are planned again."""
    shown = _name(person_id)
    with writing(_("{name} is alive").format(name=shown), _TOUCHED) as book:
        unknown = {"died_year": None, "died_month": None, "died_day": None}
        book.update(models.Person, [person_id], deceased=0, **unknown)
        homes = id_list(home.household_id for home in memberships.of_person(person_id))
        mourning = select(
            f"SELECT id FROM suppression WHERE household_id IN ({homes}) AND what = ? AND until >= ?"
            " AND deleted_at IS NULL ORDER BY until",
            HAPPY,
            today.isoformat(),
        )
        concerned = _lived_with(person_id)
        # Whoever else of the house has died is mourned on.
        is_only_one = not any(p.person.deceased for p in parties.people(concerned).values())
        over = mourning if is_only_one else mourning[:1]
        book.move_to_trash(models.Suppression, [row[0] for row in over])
        _mark_printed(book, concerned, before=notices.MOURNING, notice="")
        ending.reopen(book, concerned, Reason.DECEASED, today)
        # Somebody else of the house may be dead all the same.
        ending.by_rule(book, concerned, Reason.DECEASED, today)
        suppressions.follow(book, concerned, today)
        addresses.follow(book, concerned, today)
        book.message = _("The cards for {name} are planned again.").format(name=shown)
    return book.change()


def new_baby(
    household_id: int, name: Name, today: dt.date, birthday: PartialDate | None = None
) -> tuple[Change, tuple[Offer, ...]]:
    """A child is born into a household; a card is offered. The change's `ids` is the child."""
    with writing(_("Add the baby"), _TOUCHED) as book:
        child = relations.new_person(book, name)
        memberships.join(book, household_id, child, "child", since=today.isoformat())
        for parent in memberships.living(household_id, "adult"):
            relations.relate(book, parent, child, Relation.CHILD)
        if birthday is not None:
            families.set_date(book, OccasionKind.BIRTHDAY, birthday, person_id=child)
        addresses.follow(book, memberships.members(household_id), today)
        book.ids = (child,)
        book.message = _("{name} belongs to the family.").format(name=_name(child))
    words = _("Send the family a card for the baby?")
    return book.change(), (
        Offer(OccasionKind.NEW_BABY, words, household_id=household_id, label=name.given, date=birthday),
    )


def archive(ids: Sequence[int], today: dt.date, progress: Progress = no_progress) -> Change:
    """No longer customers: out of the lists and without cards, with their history kept (R25)."""
    label = ngettext("Archive {n} customer", "Archive {n} customers", len(ids)).format(n=len(ids))
    with writing(label, _TOUCHED) as book:
        for lot in in_lots(book, ids, progress, share=1):
            book.update(models.Person, lot, state="archived")
            ending.unserved(book, lot, Ended.ARCHIVED, today)
        book.ids = tuple(ids)
    return book.change()


def unarchive(ids: Sequence[int], today: dt.date, progress: Progress = no_progress) -> Change:
    """Customers again; their cards are planned again."""
    label = ngettext("Bring back {n} customer", "Bring back {n} customers", len(ids)).format(n=len(ids))
    with writing(label, _TOUCHED) as book:
        for lot in in_lots(book, ids, progress, share=1):
            book.update(models.Person, lot, state="active")
            ending.reopen(book, lot, Ended.ARCHIVED, today)
            addresses.follow(book, lot, today)
        book.ids = tuple(ids)
    return book.change()


def _mourn(book: Writing, household_id: int, on: PartialDate | None, today: dt.date) -> None:
    died_on = on.in_year(on.year) if on and on.is_day and on.year else today
    until = died_on + dt.timedelta(MOURNING_DAYS)
    if until >= today:
        reason = _("A death in the family")
        suppressions.put(book, what=HAPPY, household_id=household_id, since=today, until=until, reason=reason)
        people = memberships.members(household_id)
        _mark_printed(book, people, before="", notice=notices.MOURNING)


def _mark_printed(book: Writing, people: Sequence[int], *, before: str, notice: str) -> None:
    """Cheerful cards that wait for the letter box are not taken back; whoever mails them is told."""
    book.flush()
    found = load(upkeep.of_people(people, upkeep.WAITING)).values()
    concerned = [task.id for task in found if task.occasion_kind.is_happy and task.notice == before]
    book.update(models.CardTask, concerned, notice=notice)


def _after_death(person_id: int, on: PartialDate | None) -> tuple[Offer, ...]:
    """Sympathy for those who are left, at home and elsewhere, else for the family; a day of remembrance."""
    record = parties.people([person_id])[person_id]
    label = names.first_name(record.person) or record.shown_name
    words = _("Send the family of {name} a card of sympathy?").format(name=record.shown_name)
    homes = [m.household_id for m in memberships.of_person(person_id)]
    bereaved = [home for home in homes if memberships.living(home, "adult")]
    kind = OccasionKind.SYMPATHY
    offers = [Offer(kind, words, household_id=home, label=label, about_id=person_id) for home in bereaved]
    if not offers:
        relatives = parties.people(row.person_id for row in relations.of_person(person_id))
        theirs = [
            record for record in relatives.values() if record.is_customer and not record.person.deceased
        ]
        receivers = [record.id for record in theirs] or [person_id]
        offers = [Offer(kind, words, person_id=id_, label=label, about_id=person_id) for id_ in receivers]
    if on is not None and on.is_day:
        remember = _("Remember the day each year? It never makes a card by itself.")
        offers.append(Offer(OccasionKind.MEMORIAL, remember, person_id=person_id, date=on))
    return tuple(offers)


def _lived_with(person_id: int) -> list[int]:
    homes = (home.household_id for home in memberships.of_person(person_id))
    return sorted({person_id, *(id_ for home in homes for id_ in memberships.members(home))})


def _name(person_id: int) -> str:
    return parties.people([person_id])[person_id].shown_name
