"""What a fresh book is greeted with: whether anybody is in it, and the cards that fan out of the envelope."""

from typing import NamedTuple

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.store.connection import value

# From left to right, the middle one on top; an occasion each is made for.
_FAN = (
    ("moonlit-pines", OccasionKind.HOLIDAY),
    ("little-houses", OccasionKind.NEW_HOME),
    ("garden-wreath", OccasionKind.BIRTHDAY),
    ("candlelight", OccasionKind.BIRTHDAY),
    ("laurel-year", OccasionKind.GRADUATION),
)


class FannedCard(NamedTuple):
    """A design as it lies in the fan."""

    design: str
    palette: str
    kind: str


def is_fresh() -> bool:
    """Nobody was ever entered: not even somebody deleted since."""
    return not value("SELECT EXISTS (SELECT 1 FROM person)")


def fan() -> list[FannedCard]:
    """The cards of the fan, those of them that are installed. Reads the designs: for the worker thread."""
    # Whether a book is fresh is asked at every start, the cards of the fan once in its life.
    from cardkeeper.services.cards import designs

    known = designs.all_designs()
    return [FannedCard(key, known[key].default_palette, str(kind)) for key, kind in _FAN if key in known]
