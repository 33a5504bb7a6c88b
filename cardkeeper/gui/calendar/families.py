"""The kinds of the calendar by family of colour: what belongs together, and how many of it a day has."""

from collections.abc import Collection, Iterable, Mapping

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui import kinds
from cardkeeper.gui.tokens import Kind
from cardkeeper.services.calendar import ALL_KINDS
from cardkeeper.services.calendar_entries import MAILING, TOUCH

FAMILIES: tuple[Kind, ...] = tuple(Kind)
HOLIDAY = str(OccasionKind.HOLIDAY)
_OWN = {TOUCH: Kind.KEEP_IN_TOUCH, MAILING: Kind.HOLIDAY}


def family_of(kind: str) -> Kind:
    """The family of anything on the calendar."""
    return _OWN.get(kind) or kinds.family(kind)


_MEMBERS = {
    family: frozenset(kind for kind in (*ALL_KINDS, HOLIDAY) if family_of(kind) is family)
    for family in FAMILIES
}


def members(families: Iterable[Kind]) -> frozenset[str]:
    """The kinds of these families."""
    return frozenset().union(*(_MEMBERS[family] for family in families))


def by_family(counts: Mapping[str, int], shown: Collection[Kind] = FAMILIES) -> dict[Kind, int]:
    """How many of each of these families there are, in their order; none are left out."""
    found: dict[Kind, int] = {}
    for kind, number in counts.items():
        found[family_of(kind)] = found.get(family_of(kind), 0) + number
    return {family: found[family] for family in FAMILIES if family in shown and found.get(family)}
