"""Married and divorced: the household follows, with its children, addresses, dates and cards (R25)."""

import datetime as dt
from collections.abc import Sequence

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.contact import Address
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind, Relation
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.households import families, memberships
from cardkeeper.services.households.families import Relative
from cardkeeper.services.life import ending, moving
from cardkeeper.services.life.ending import Ended
from cardkeeper.services.life.offers import Offer
from cardkeeper.services.people import addresses, people
from cardkeeper.services.people.parties import id_list
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing, writing

_TOUCHED = Touched.PEOPLE | Touched.ADDRESSES | Touched.OCCASIONS | Touched.CARDS
_COUPLES = frozenset({OccasionKind.ANNIVERSARY, OccasionKind.WEDDING})


def married(
    person_id: int, spouse: Relative, today: dt.date, on: PartialDate | None = None
) -> tuple[Change, tuple[Offer, ...]]:
    """Two people marry and share a household from now on; children who lived with one of them come along.

    The wedding day is the couple's own. A card for the wedding is offered. The change's `ids` is the
    household.
    """
    with writing(_("Married"), _TOUCHED) as book:
        home = memberships.home_of(person_id) or memberships.found(book, person_id)
        _end_marriages(book, memberships.members(home, "adult"), home, today)
        partner = families.join_partner(book, home, person_id, spouse, today)
        if on is not None:
            families.set_date(book, OccasionKind.ANNIVERSARY, on, household_id=home)
        addresses.follow(book, memberships.members(home), today)
        book.ids = (home,)
        book.message = _("{name} and {other} share a home now.").format(
            name=people.shown_name(person_id), other=people.shown_name(partner)
        )
    words = _("Send them a card for their wedding?")
    return book.change(), (Offer(OccasionKind.WEDDING, words, household_id=home, date=on),)


def divorced(
    leaving_id: int,
    today: dt.date,
    *,
    children_along: Sequence[int] = (),
    children_both: Sequence[int] = (),
    address: Address | None = None,
) -> Change:
    """Two people part: one leaves the household, for `address` if that is known, with some of the children.

    `children_both` belong to both homes from now on, and their mail stays where it went. The couple's cards
    and anniversaries end; what was stays in the book. The change's `ids` is the new household.
    """
    home = memberships.home_of(leaving_id)
    staying = [id_ for id_ in memberships.members(home, "adult") if id_ != leaving_id] if home else []
    if home is None or not staying:
        raise CardKeeperError(_("This customer shares no household with anybody. Nothing was changed."))
    concerned = memberships.members(home)
    with writing(_("Divorced"), _TOUCHED) as book:
        _end_marriages(book, [leaving_id, *staying], home, today)
        _part(book, leaving_id, staying)
        fresh = _leave(book, home, leaving_id, today)
        for child in (*children_along, *children_both):
            along = child in children_along
            memberships.join(book, fresh, child, "child", since=today.isoformat(), mail=along)
            if along:
                memberships.leave(book, home, child, today)
        moving.leave_behind(book, leaving_id, home, staying, today)
        if address is not None:
            addresses.put(book, "person_id", leaving_id, address, valid_from=today)
        addresses.follow(book, concerned, today)
        book.ids = (fresh,)
        book.message = _("{name} has a home of their own now.").format(name=people.shown_name(leaving_id))
    return book.change()


def _end_marriages(book: Writing, adults: Sequence[int], home: int, today: dt.date) -> None:
    """What the couple celebrated is over: its dates end today, with a label that leaves room for others."""
    book.flush()
    over = select(
        "SELECT id FROM occasion WHERE kind = 'anniversary' AND ends_on IS NULL AND deleted_at IS NULL"
        f" AND (person_id IN ({id_list(adults)}) OR household_id = ?)",
        home,
    )
    for (id_,) in over:
        label = _("Marriage until {year} ({number})").format(year=today.year, number=id_)
        book.update(models.Occasion, [id_], ends_on=today.isoformat(), label=label)
    shared = [
        task
        for task in ending.open_tasks(adults).values()
        if task.occasion_kind in _COUPLES and task.about_id in (None, *adults)
    ]
    ending.end(book, shared, Ended.DIVORCED, today)


def _part(book: Writing, leaving_id: int, staying: Sequence[int]) -> None:
    """They are no spouses any more; parents they stay."""
    kinds = f"'{Relation.SPOUSE}', '{Relation.PARTNER}'"
    others = id_list(staying)
    rows = select(
        f"SELECT id FROM relation WHERE kind IN ({kinds}) AND deleted_at IS NULL AND"
        f" ((person_id = ?1 AND related_id IN ({others})) OR (related_id = ?1 AND person_id IN ({others})))",
        leaving_id,
    )
    book.move_to_trash(models.Relation, [row[0] for row in rows])


def _leave(book: Writing, home: int, leaving_id: int, today: dt.date) -> int:
    memberships.leave(book, home, leaving_id, today)
    ending.hand_over(book, [home], [leaving_id])
    return memberships.found(book, leaving_id)
