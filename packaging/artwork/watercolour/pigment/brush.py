"""How a stroke is made: everything about it but its shape, its colour and its strength."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

import skia


class Under(Enum):
    """What becomes of the paint that already lies where a stroke goes."""

    SHOWS = auto()  # a glaze: the colours multiply
    GAP = auto()  # covered, and a hairline of dry paper stays round the stroke
    COVERED = auto()  # opaque, as gouache


class Lean(NamedTuple):
    """A change across a shape: `angle` in degrees (0 right, 90 down), and how much of it."""

    angle: float
    amount: float


class Mix(NamedTuple):
    """A second pigment, wet in wet, towards `angle`; hardness 1 blends softly, 5 is nearly an edge."""

    slot: str
    angle: float
    hardness: float = 2.5


@dataclass(frozen=True, slots=True)
class Brush:
    """Lengths are in points of the largest panel (5.5 x 8.5 in)."""

    line: float = 0.0  # 0 fills the path, else the width of a line along it
    wobble: float = 0.4  # how far the outline strays
    edge: float = 0.3  # pigment gathered at the wet edge
    edge_width: float = 1.0
    wash: float = 0.38  # unevenness of the wash
    wash_scale: float = 14.0
    grain: float = 0.10  # pigment settled in the tooth of the paper
    dry: float = 0.0  # 0..1 a dry brush skips the valleys of the paper
    soft: float = 0.0  # blur of an edge laid on wet paper
    bloom: int = 0  # backruns
    pool: Lean | None = None  # pigment gathers at one end
    fade: Lean | None = None  # amount is what is left at the thin end; the angle points to the strong end
    mix: Mix | None = None
    under: Under = Under.SHOWS
    gap: float = 0.3
    within: skia.Path | None = None  # only inside this path: shading of a shape already painted
    veins: skia.Path | None = None
    vein_width: float = 0.5
    vein_depth: float = 0.4  # positive: lifted; negative: darker

    @property
    def reach(self) -> float:
        """How far outside its path a stroke may colour, in points."""
        return self.wobble * 3 + self.soft * 4 + self.line + self.gap + 2
