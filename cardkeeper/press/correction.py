"""What the printer's test teaches: how far side 2 lands beside side 1, and the map that brings it back.

The user holds the sheet against a window and reads, on small rulers printed on the back, where the crosses of
the front fall. If the front's cross for a point q appears at q + r, then whatever must lie behind q has to be
drawn at q + r. The best turn, scale and shift for all readings together (least squares) is stored and applied
to all of side 2.

Everything here is measured in mm from the middle of the page of side 2, as that page is shown, x to the
right, y up.
"""

import cmath
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from cardkeeper.i18n import _
from cardkeeper.press.collation import Face, Pile
from cardkeeper.press.geometry import MM, Edges, Matrix, Point
from cardkeeper.press.imposition import Flip

Spot = Literal["A", "B", "C", "D", "E"]

RANGE = 5.0
_SMALL_PAGE = 190.0  # mm: shorter pages have their crosses nearer to the edges and a smaller square
_INSETS = {True: (24.0, 26.0), False: (35.0, 45.0)}
_SQUARES = {True: 60.0, False: 100.0}
_DOUBTFUL = 0.6
_SCALED = 0.007


@dataclass(frozen=True, slots=True)
class Reading:
    """Where the front's cross falls on the rulers of a spot: mm to the right (`x`) and up (`y`)."""

    spot: Spot
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Correction:
    """For side 2: a shift in mm, a turn in degrees counter-clockwise and a scale about the page's middle."""

    dx: float = 0
    dy: float = 0
    rotation: float = 0
    scale: float = 1

    def affine(self, width: float, height: float) -> Matrix:
        """As `canvas.transform` takes it, for a page of this size; all in points."""
        turn = cmath.rect(self.scale, math.radians(self.rotation))
        middle = complex(width, height) / 2
        shift = middle - turn * middle + complex(self.dx, self.dy) * MM
        return (turn.real, turn.imag, -turn.imag, turn.real, shift.real, shift.imag)

    def after(self, first: "Correction") -> "Correction":
        """The one correction that does `first` and then this."""
        turn = cmath.rect(self.scale, math.radians(self.rotation))
        shift = turn * complex(first.dx, first.dy) + complex(self.dx, self.dy)
        return Correction(shift.real, shift.imag, self.rotation + first.rotation, self.scale * first.scale)


@dataclass(frozen=True, slots=True)
class Solution:
    """The correction for a set of readings, and by how many mm each reading disagrees with it."""

    correction: Correction
    residuals: Mapping[Spot, float]

    @property
    def doubtful(self) -> Spot | None:
        """The spot that was probably misread: it fits the others badly."""
        worst = max(self.residuals, key=lambda spot: self.residuals[spot])
        return worst if self.residuals[worst] > _DOUBTFUL else None


@dataclass(frozen=True, slots=True)
class PrinterTest:
    """How a test was printed: page in mm, the edge to flip on, by hand or not, corrected by what."""

    width: float
    height: float
    flip: Flip
    manual: bool = False
    correction: Correction = Correction()

    @property
    def turned(self) -> bool:
        """True when side 2 was drawn upside down, for a printer that turns the sheet over its top edge."""
        return self.flip != ("long" if self.height >= self.width else "short")


@dataclass(frozen=True, slots=True)
class Answers:
    """What the user saw: one reading (quick) or five (thorough).

    `margins` are the smallest numbers visible on the rulers at the four edges of the front, in mm, if they
    were read.
    """

    readings: tuple[Reading, ...]
    upside_down: bool = False
    numbers_differ: bool = False
    first_at_bottom: bool = False
    margins: Edges | None = None


@dataclass(frozen=True, slots=True)
class Calibration:
    """What is kept for a printer, tray, paper and way of turning; margins in mm."""

    flip: Flip
    pile: Pile
    face: Face
    correction: Correction
    margins: Edges | None = None
    doubtful: Spot | None = None

    @property
    def margin(self) -> float | None:
        """The widest edge the printer cannot reach, in mm."""
        sides = self.margins
        return max(sides.left, sides.bottom, sides.right, sides.top) if sides else None


def spots(width: float, height: float) -> Mapping[Spot, Point]:
    """The five crosses on a page of `width` x `height` mm: four corners and C in the middle.

    Mirroring the page either way, or turning it, brings them onto each other: the test works with every
    printer.
    """
    inset = _INSETS[min(width, height) < _SMALL_PAGE]
    x, y = width / 2 - inset[0], height / 2 - inset[1]
    return {"A": (-x, y), "B": (x, y), "C": (0, 0), "D": (-x, -y), "E": (x, -y)}


def square(width: float, height: float) -> float:
    """The side of the square that shows whether a page of this size was scaled; all in mm."""
    return _SQUARES[min(width, height) < _SMALL_PAGE]


def solve(readings: Sequence[Reading], width: float, height: float) -> Solution:
    """Least squares over the readings of one page (mm): a shift for one reading, with turn and scale for
    more.

    Raises ValueError without a reading, or for one that is not on the rulers.
    """
    if not readings or any(max(abs(reading.x), abs(reading.y)) > 2 * RANGE for reading in readings):
        raise ValueError("readings must lie on the rulers")
    places = spots(width, height)
    drawn = [complex(*places[reading.spot]) for reading in readings]
    wanted = [place + complex(reading.x, reading.y) for place, reading in zip(drawn, readings, strict=True)]
    turn, shift = _similarity(drawn, wanted)
    correction = Correction(shift.real, shift.imag, math.degrees(cmath.phase(turn)), abs(turn))
    misses = (abs(turn * place + shift - goal) for place, goal in zip(drawn, wanted, strict=True))
    return Solution(correction, {reading.spot: miss for reading, miss in zip(readings, misses, strict=True)})


def calibrate(test: PrinterTest, answers: Answers) -> Calibration:
    """What to keep after a test was read; a test printed with a correction refines it."""
    readings = [_on_the_page(reading, turned=test.turned) for reading in answers.readings]
    solution = solve(readings, test.width, test.height)
    other: Mapping[Flip, Flip] = {"long": "short", "short": "long"}
    doubtful = solution.doubtful
    if doubtful and test.turned:
        doubtful = _OPPOSITE[doubtful]
    return Calibration(
        flip=other[test.flip] if answers.upside_down else test.flip,
        pile="reversed" if test.manual and answers.numbers_differ else "same",
        face="up" if answers.first_at_bottom else "down",
        correction=test.correction.after(solution.correction),
        margins=answers.margins,
        doubtful=doubtful,
    )


def scaling_problem(width: float, height: float, side: float = 100) -> str:
    """Why the test must be printed again, from the measured sides of its square; empty if they are right."""
    if max(abs(width - side), abs(height - side)) <= _SCALED * side:
        return ""
    return _(
        "The square measures {width:g} × {height:g} mm instead of {side:g} × {side:g}: something scales the "
        "page on its way to the printer. Choose “Actual size” or “100 %”, switch off “Fit to page” and print "
        "the test again."
    ).format(width=width, height=height, side=side)


_OPPOSITE: Mapping[Spot, Spot] = {"A": "E", "B": "D", "C": "C", "D": "B", "E": "A"}


def _on_the_page(reading: Reading, *, turned: bool) -> Reading:
    """A reading on a page whose drawing was turned by 180 degrees, as the page itself sees it."""
    return Reading(_OPPOSITE[reading.spot], -reading.x, -reading.y) if turned else reading


def _similarity(drawn: Sequence[complex], wanted: Sequence[complex]) -> tuple[complex, complex]:
    """The turn-and-scale and the shift, as complex numbers, that bring `drawn` nearest to `wanted`."""
    count = len(drawn)
    here, there = sum(drawn) / count, sum(wanted) / count
    spread = sum(abs(place - here) ** 2 for place in drawn)
    if spread == 0:
        return 1 + 0j, there - here
    pairs = zip(drawn, wanted, strict=True)
    turn = sum((place - here).conjugate() * (goal - there) for place, goal in pairs) / spread
    return turn, there - turn * here
