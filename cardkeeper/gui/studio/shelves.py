"""Which designs the studio shows: of an occasion, of one of its kinds, or of the user's own shelves."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cardkeeper.core.holidays import holiday_name, is_holiday
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui import kinds
from cardkeeper.gui.tokens import Kind
from cardkeeper.i18n import N_, _

if TYPE_CHECKING:
    from cardkeeper.services.cards.studio import Front

FAVOURITES, USED_LATELY, OWN = "favourites", "used-lately", "own"
SHELVES = (FAVOURITES, USED_LATELY, OWN)
FAMILIES = (
    Kind.BIRTHDAY,
    Kind.ANNIVERSARY,
    Kind.GRADUATION,
    Kind.CONGRATULATIONS,
    Kind.HOLIDAY,
    Kind.THANK_YOU,
    Kind.APOLOGY,
    Kind.THINKING_OF_YOU,
)
_TITLES = {
    Kind.BIRTHDAY: N_("Birthday cards"),
    Kind.ANNIVERSARY: N_("Anniversary cards"),
    Kind.GRADUATION: N_("Graduation cards"),
    Kind.CONGRATULATIONS: N_("Congratulations"),
    Kind.HOLIDAY: N_("Holiday cards"),
    Kind.THANK_YOU: N_("Thank-you cards"),
    Kind.APOLOGY: N_("Apologies"),
    Kind.THINKING_OF_YOU: N_("Thinking of you"),
}
_SHELF_TITLES = {
    FAVOURITES: N_("Favorites"),
    USED_LATELY: N_("Used lately"),
    OWN: N_("Your own pictures"),
}


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What is on show; `part` is one kind of the family or one holiday, "" for all of them."""

    family: Kind | None = Kind.BIRTHDAY
    shelf: str = ""
    part: str = ""
    tone: str = ""
    text: str = ""

    @classmethod
    def of(cls, kind: OccasionKind) -> "Narrowed":
        """The designs for an occasion."""
        return cls(kinds.family(kind))

    @property
    def title(self) -> str:
        if self.shelf:
            return _(_SHELF_TITLES[self.shelf])
        return _(_TITLES[self.family]) if self.family else ""

    @property
    def kinds(self) -> tuple[OccasionKind, ...]:
        """The kinds of occasion whose designs are on show; none where the shelf holds any."""
        if self.shelf or self.family is None:
            return ()
        if self.part and self.family is not Kind.HOLIDAY:
            return (OccasionKind(self.part),)
        return tuple(kind for kind in OccasionKind if kind.makes_card and kinds.family(kind) is self.family)

    @property
    def holiday(self) -> str:
        return self.part if self.family is Kind.HOLIDAY else ""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in the studio somebody is: which designs, which of them, and whom it is tried on."""

    narrowed: Narrowed
    design: str = ""
    task_id: int | None = None
    person_id: int | None = None


def found(wanted: Narrowed, today: dt.date) -> "list[Front]":
    """The designs, each once, favorites first. For the worker thread, as all that follows."""
    from cardkeeper.services.cards import studio

    tone, text = wanted.tone, wanted.text
    if wanted.shelf:
        return studio.fronts(shelf=studio.Shelf(wanted.shelf), today=today, tone=tone, text=text)
    fronts = (studio.fronts(kind, holiday=wanted.holiday, tone=tone, text=text) for kind in wanted.kinds)
    once = {front.key: front for several in fronts for front in several}
    return sorted(once.values(), key=lambda front: not front.is_favourite)


def counted(today: dt.date) -> tuple[dict[Kind, int], dict[str, int]]:
    """How many designs each family and each shelf has."""
    from cardkeeper.services.cards import studio

    everything = studio.fronts()
    families = dict.fromkeys(FAMILIES, 0)
    for front in everything:
        for family in _families(front.occasions):
            families[family] = families.get(family, 0) + 1
    return families, {str(shelf): count for shelf, count in studio.counts(today).shelves.items()}


def parts(family: Kind | None) -> list[tuple[str, str]]:
    """What a family can be narrowed to: its kinds, or the holidays; empty where there is one kind only."""
    from cardkeeper.services.cards import studio

    if family is None:
        return []
    if family is Kind.HOLIDAY:
        keys = {key for front in studio.fronts(OccasionKind.HOLIDAY) for key in front.holidays}
        named = [(key, holiday_name(key)) for key in keys if is_holiday(key)]
        return sorted(named, key=lambda pair: pair[1])
    mine = Narrowed(family).kinds
    named = [(str(kind), kinds.word(kind)) for kind in mine if studio.fronts(kind)]
    return named if len(named) > 1 else []


def _families(occasions: Iterable[str]) -> set[Kind]:
    return {kinds.family(key) for key in occasions}
