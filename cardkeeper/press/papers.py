"""Paper, envelopes and label sheets as they are sold, in mm; why a label sheet a user describes cannot be."""

from collections.abc import Iterator
from dataclasses import dataclass

from cardkeeper.i18n import _
from cardkeeper.press.geometry import MM

MIN_CLEARANCE = 3.0  # mm; the A2 envelope leaves 1/8 in around its own card
MAX_CLEARANCE = 20.0
LEAST_LABEL = (20.0, 8.0)  # mm: two lines of the smallest type
_TOLERANCE = 0.3  # mm: makers round, and their last row may end a hair beyond the sheet


@dataclass(frozen=True, slots=True)
class PaperSize:
    """A sheet, upright, in mm."""

    key: str
    name: str
    width: float
    height: float

    @property
    def points(self) -> tuple[float, float]:
        return self.width * MM, self.height * MM

    def grams(self, gsm: float) -> float:
        """The weight of a sheet of paper of `gsm` g/m²."""
        return self.width * self.height * gsm / 1e6


@dataclass(frozen=True, slots=True)
class Envelope:
    """An envelope, landscape, in mm; `inches` tells which measure its buyers use."""

    key: str
    name: str
    width: float
    height: float
    inches: bool = False

    @property
    def points(self) -> tuple[float, float]:
        return self.width * MM, self.height * MM

    def takes(self, card: tuple[float, float]) -> bool:
        """True when a card (points, either way round) slides in with 3 to 20 mm to spare each way."""
        across, up = sorted((card[0] / MM, card[1] / MM), reverse=True)
        spare = (self.width - across, self.height - up)
        return min(spare) >= MIN_CLEARANCE - 0.01 and max(spare) <= MAX_CLEARANCE

    def grams(self, gsm: float = 100) -> float:
        """About its weight: front, back, flap and seams are 2.3 times its face."""
        return 2.3 * self.width * self.height * gsm / 1e6


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """Labels in mm from the top left of the upright sheet, filled row by row; `fits` are products like it."""

    key: str
    name: str
    paper: PaperSize
    columns: int
    rows: int
    left: float
    top: float
    width: float
    height: float
    pitch_x: float
    pitch_y: float
    fits: tuple[str, ...] = ()

    @property
    def per_sheet(self) -> int:
        return self.columns * self.rows

    def position(self, number: int) -> tuple[float, float]:
        """Left and top of a label, counted from 0, in mm."""
        row, column = divmod(number, self.columns)
        return self.left + column * self.pitch_x, self.top + row * self.pitch_y


def label_sheet_problems(sheet: LabelSheet) -> tuple[str, ...]:
    """Why a sheet described by a user cannot be printed on, as sentences; empty when all is well."""
    return tuple(_problems(sheet))


def _problems(sheet: LabelSheet) -> Iterator[str]:
    if sheet.columns < 1 or sheet.rows < 1:
        yield _("A sheet has at least one label across and one down.")
        return
    if sheet.width < LEAST_LABEL[0] or sheet.height < LEAST_LABEL[1]:
        yield _("A label needs at least {width:g} × {height:g} mm to hold an address.").format(
            width=LEAST_LABEL[0], height=LEAST_LABEL[1]
        )
    if sheet.left < 0 or sheet.top < 0:
        yield _("The first label begins outside the sheet. Measure from the top left corner of the paper.")
    if sheet.columns > 1 and sheet.pitch_x < sheet.width - _TOLERANCE:
        yield _("Labels side by side overlap: from one left edge to the next is at least their width.")
    if sheet.rows > 1 and sheet.pitch_y < sheet.height - _TOLERANCE:
        yield _("Labels above each other overlap: from one top edge to the next is at least their height.")
    yield from _beyond_the_sheet(sheet)


def _beyond_the_sheet(sheet: LabelSheet) -> Iterator[str]:
    left, top = sheet.position(sheet.per_sheet - 1)
    across, down = left + sheet.width - sheet.paper.width, top + sheet.height - sheet.paper.height
    if across > _TOLERANCE:
        yield _("The last column ends {length:.1f} mm beyond the right edge of {paper} paper.").format(
            length=across, paper=sheet.paper.name
        )
    if down > _TOLERANCE:
        yield _("The last row ends {length:.1f} mm beyond the bottom of {paper} paper.").format(
            length=down, paper=sheet.paper.name
        )
