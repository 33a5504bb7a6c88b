"""What the windows of life events say of somebody; an event and what was taken with it as one step."""

import dataclasses
import datetime as dt
from collections.abc import Collection, Iterable
from typing import NamedTuple

from cardkeeper.core import date_words, names
from cardkeeper.core.changes import Change
from cardkeeper.core.contact import Address, Name
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.occasion_words import what_words
from cardkeeper.errors import CardKeeperError
from cardkeeper.formats import person_names
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.due import fixing
from cardkeeper.services.due.cards_by_hand import NotWanted
from cardkeeper.services.households import memberships
from cardkeeper.services.households.households import create
from cardkeeper.services.life import accepting
from cardkeeper.services.life.offers import Offer
from cardkeeper.services.people import parties
from cardkeeper.store.connection import select

_RECENT = 12
_COLUMNS = "card_task.id AS id, kind, card_task.label, years, done_on, state"
_IS_OUT = "+state IN ('mailed', 'printed', 'signed') AND card_task.deleted_at IS NULL"
_OUT = f"""
SELECT * FROM (SELECT {_COLUMNS} FROM card_task WHERE person_id = ?1 AND {_IS_OUT}
UNION SELECT {_COLUMNS} FROM household_member AS lives
  JOIN card_task ON card_task.household_id = lives.household_id AND {_IS_OUT}
  WHERE lives.person_id = ?1 AND lives.deleted_at IS NULL AND lives.until IS NULL)
ORDER BY ifnull(done_on, '9999') DESC, id DESC LIMIT ?2
"""


class _Out(NamedTuple):
    """A row of `_OUT`."""

    id: int
    kind: str
    label: str
    years: int | None
    done_on: str | None
    state: str


class Known(NamedTuple):
    """Somebody by name, at home."""

    id: int
    name: str


class LifeView(NamedTuple):
    """Somebody and whom they live with; `family_name` is what a baby would be called."""

    id: int
    name: str
    first_name: str
    is_deceased: bool
    is_archived: bool
    home_id: int | None
    adults: tuple[Known, ...]
    children: tuple[Known, ...]
    family_name: str
    country: str

    @property
    def others(self) -> tuple[Known, ...]:
        """Everybody at home but the one it is about."""
        return tuple(each for each in (*self.adults, *self.children) if each.id != self.id)


class OutCard(NamedTuple):
    """A card that left the house, in words: "Birthday card, mailed on May 5"."""

    task_id: int
    words: str


def of(person_id: int) -> LifeView:
    """Raises CardKeeperError when they are not there any more."""
    record = parties.people([person_id]).get(person_id)
    if record is None:
        raise CardKeeperError(_("This customer is not there any more. Nothing was changed."))
    home = memberships.home_of(person_id)
    return LifeView(
        person_id,
        record.shown_name,
        names.first_name(record.person) or record.shown_name,
        record.person.deceased,
        record.is_archived,
        home,
        _known(memberships.living(home, "adult") if home else ()),
        _known(memberships.living(home, "child") if home else ()),
        record.person.name.family,
        settings.load().country,
    )


def cards_out(person_id: int, today: dt.date) -> list[OutCard]:
    """The cards that may have come back to somebody, the newest first."""
    found = (_Out(*row) for row in select(_OUT, person_id, _RECENT))
    return [OutCard(card.id, _card_words(card, today)) for card in found]


def name_of(typed: str) -> Name:
    """A name somebody typed, taken apart."""
    return person_names.suggest(typed)


def address_of(street: str, town: str, code: str, country: str) -> Address:
    """An address as typed; `town` may name the region too."""
    locality, region = fixing.split_town(town, country)
    return Address(street.strip(), locality, region, code.strip(), country)


def home_for(person_id: int, today: dt.date) -> tuple[int, Change | None]:
    """The household of somebody, founded where they have none; with the change that did it."""
    home = memberships.home_of(person_id)
    if home is not None:
        return home, None
    founded = create([person_id], today)
    return founded.ids[0], founded


def with_offers(
    change: Change, offers: Iterable[Offer], taken: Collection[OccasionKind], today: dt.date
) -> Change:
    """The event and what was taken with it as one step, under the name of the event.

    A card somebody asked not to get is not made; the message says why.
    """
    whole, said = change, change.message
    for offer in offers:
        if offer.kind not in taken:
            continue
        try:
            whole = whole.followed_by(accepting.accept(offer, today))
        except NotWanted as reason:
            said = f"{said} {reason}".strip()
    return dataclasses.replace(whole, ids=change.ids, message=said)


def _known(ids: Iterable[int]) -> tuple[Known, ...]:
    wanted = tuple(ids)
    people = parties.people(wanted)
    return tuple(Known(id_, people[id_].shown_name) for id_ in wanted if id_ in people)


def _card_words(card: _Out, today: dt.date) -> str:
    what = what_words(OccasionKind(card.kind), card.years, label=card.label, is_past=True)
    if card.state != "mailed" or card.done_on is None:
        return _("{what}, printed").format(what=what)
    day = dt.date.fromisoformat(card.done_on)
    when = date_words.when_words(day, today, settings.load().language)
    return _("{what}, mailed {when}").format(what=what, when=when)
