"""Taking an offer: the card is made, or the yearly date added."""

import datetime as dt

from cardkeeper.core.changes import Change
from cardkeeper.core.contact import Name
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.due import cards_by_hand
from cardkeeper.services.life import life
from cardkeeper.services.life.offers import Offer
from cardkeeper.services.occasions import occasions


def accept(offer: Offer, today: dt.date) -> Change:
    """Do what was offered. The change's `ids` is the card's task, the date, or the child.

    Raises NotWanted when there is a reason against the card.
    """
    if not offer.kind.is_yearly:
        return _card(offer, today)
    if offer.date is None:
        raise ValueError("a yearly date needs its day")
    if offer.kind is OccasionKind.BIRTHDAY and offer.household_id is not None:
        return life.new_baby(offer.household_id, Name(offer.label), today, offer.date)[0]
    owner = "household_id" if offer.household_id else "person_id"
    owner_id = offer.household_id or offer.person_id or 0
    label = offer.label if offer.kind is OccasionKind.HOME_ANNIVERSARY else ""
    return occasions.add(owner, owner_id, offer.kind, offer.date, today, label=label)


def _card(offer: Offer, today: dt.date) -> Change:
    return cards_by_hand.make(
        offer.kind,
        today,
        person_id=None if offer.household_id else offer.person_id,
        household_id=offer.household_id,
        label=offer.label,
        on=offer.day,
        about_id=offer.about_id,
    )
