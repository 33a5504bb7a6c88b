"""The kinds of the calendar by family of colour: what belongs together, and how many of it a day has."""

from collections.abc import Collection, Iterable, Mapping

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui import kinds
from cardkeeper.gui.tokens import Kind
from cardkeeper.services.calendar.calendar import ALL_KINDS
from cardkeeper.services.calendar.calendar_entries import MAILING, TOUCH

FAMILIES: tuple[Kind, ...] = tuple(Kind)
HOLIDAY = str(OccasionKind.HOLIDAY)
_OWN = {TOUCH: Kind.KEEP_IN_TOUCH, MAILING: Kind.HOLIDAY}
# Worked out once: a year on show asks for thousands.
_FAMILY = {str(kind): _OWN.get(kind) or kinds.family(kind) for kind in (*ALL_KINDS, HOLIDAY)}
_MEMBERS = {
    family: frozenset(kind for kind, its_own in _FAMILY.items() if its_own is family) for family in FAMILIES
}


def family_of(kind: str) -> Kind:
    """The family of anything on the calendar."""
    return _FAMILY[kind]


def members(families: Iterable[Kind]) -> frozenset[str]:
    """The kinds of these families."""
    return frozenset().union(*(_MEMBERS[family] for family in families))


def by_family(counts: Mapping[str, int], shown: Collection[Kind] = FAMILIES) -> dict[Kind, int]:
    """How many of each of these families there are, in their order; none are left out."""
    if not counts:
        return {}
    found: dict[Kind, int] = {}
    for kind, number in counts.items():
        family = family_of(kind)
        found[family] = found.get(family, 0) + number
    return {family: found[family] for family in FAMILIES if family in shown and found.get(family)}
