"""The printer's test as a conversation: a sheet to print, what people read off it, and what is kept of that.

Quick is one cross, in the middle: it finds by how much the back is shifted. Thorough is all five: it also
finds how much the back is turned and scaled. Printed again with what is kept, the sheet is the proof.
"""

import datetime as dt
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cardkeeper.core.changes import Change
from cardkeeper.i18n import _
from cardkeeper.press.correction import (
    RANGE,
    Answers,
    Calibration,
    Correction,
    PrinterTest,
    Reading,
    Spot,
    calibrate,
    scaling_problem,
    square,
)
from cardkeeper.press.geometry import Edges
from cardkeeper.press.imposition import Flip
from cardkeeper.services.book import files
from cardkeeper.services.cards.card_faces import Picture
from cardkeeper.services.printing import printer_profiles
from cardkeeper.services.printing.printer_profiles import PaperPath
from cardkeeper.services.printing.printers import ONE_SIDE, SIDES, Run

__all__ = ["QUICK", "RANGE", "THOROUGH", "Answers", "Edges", "Reading", "Sheet", "Spot"]

QUICK: tuple[Spot, ...] = ("C",)
THOROUGH: tuple[Spot, ...] = ("A", "B", "C", "D", "E")

_MET = 0.5
"""mm: what nobody sees on a card, and what a thorough test leaves at the most."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of the test on its way: which way it goes, the edge asked for, and what it is drawn with."""

    path: PaperPath
    asked: Flip
    drawn: PrinterTest

    @property
    def is_proof(self) -> bool:
        """It is printed with what an earlier test found out."""
        return self.drawn.correction != Correction()

    @property
    def square(self) -> float:
        """The side of the square to measure, in mm."""
        return square(self.drawn.width, self.drawn.height)


def begin(path: PaperPath) -> Sheet:
    """A sheet as if nothing were known of the printer."""
    width, height = printer_profiles.page_size(path.paper)
    natural: Flip = "long" if height >= width else "short"
    return Sheet(path, natural, PrinterTest(width, height, natural, path.by_hand))


def proof(path: PaperPath) -> Sheet:
    """A sheet printed with what is known; both sides should meet on it. The same as `begin` before a test."""
    known = printer_profiles.profile(path)
    if known is None:
        return begin(path)
    width, height = printer_profiles.page_size(path.paper)
    drawn = PrinterTest(width, height, known.flip, path.by_hand, known.correction)
    return Sheet(path, known.asked, drawn)


def pdfs(sheet: Sheet) -> tuple[bytes, ...]:
    """One PDF for a printer that turns the sheet, two for a pile turned by hand: fronts, then backs."""
    from cardkeeper.press.calibration import render_printer_test

    return render_printer_test(sheet.drawn)


def pictured(sheet: Sheet, width: int) -> list[Picture]:
    """Front and back of the sheet, `width` device pixels wide. For the worker thread."""
    from cardkeeper.services.cards import pictures

    made = pdfs(sheet)
    scale = width / (sheet.drawn.width / 25.4 * 72)
    if sheet.path.by_hand:
        return [pictures.pages(pdf, scale, [0])[0] for pdf in made]
    return pictures.pages(made[0], scale)


def save(sheet: Sheet, folder: Path) -> list[Path]:
    """Write the PDFs into a folder, to be printed from a viewer. Raises CannotWrite."""
    names = (_("printer-test-fronts.pdf"), _("printer-test-backs.pdf"))
    made = pdfs(sheet)
    wanted = dict(zip((folder / name for name in names), made, strict=False))
    if len(made) == 1:
        wanted = {folder / _("printer-test.pdf"): made[0]}
    files.write_all(wanted)
    return list(wanted)


def viewer_words(sheet: Sheet) -> str:
    """What to choose in a viewer's print dialog."""
    return printer_profiles.viewer_words(sheet.asked, by_hand=sheet.path.by_hand)


def runs(sheet: Sheet, media: str = "", kind: str = "") -> list[Run]:
    """The test on its way through the printer; between two runs the pile is turned."""
    title = _("Printer test")
    if sheet.path.by_hand:
        return [Run(pdf, 2, media, ONE_SIDE, 1, sheet.path.tray, kind, title) for pdf in pdfs(sheet)]
    return [Run(pdfs(sheet)[0], 1, media, SIDES[sheet.asked], 2, sheet.path.tray, kind, title)]


def square_problem(sheet: Sheet, width: float, height: float) -> str:
    """Why the sheet must be printed again, from the sides (mm) of its square; empty when they are right."""
    return scaling_problem(width, height, sheet.square)


def doubtful(sheet: Sheet, answers: Answers) -> Spot | None:
    """The cross that was probably misread, to be read again; None when all agree."""
    return calibrate(sheet.drawn, answers).doubtful


def outcome(sheet: Sheet, answers: Answers) -> str:
    """What the readings say, in a sentence."""
    shift = max(math.hypot(reading.x, reading.y) for reading in answers.readings)
    if shift <= _MET:
        return _("Both sides meet. This printer lines up.")
    if sheet.is_proof:
        return _("The back is still {mm:.1f} mm off. CardKeeper corrects that too.").format(mm=shift)
    return _("The back lands {mm:.1f} mm off. From now on CardKeeper moves it to where it belongs.").format(
        mm=shift
    )


def finish(sheet: Sheet, answers: Answers, today: dt.date) -> Change:
    """Keep what a test found out; a proof refines what was known. Raises ValueError without a reading."""
    found: Calibration = calibrate(sheet.drawn, answers)
    return printer_profiles.keep(sheet.path, sheet.asked, found, today)


def readings(read: Mapping[Spot, tuple[float, float]]) -> tuple[Reading, ...]:
    """Across and up, in mm, by cross."""
    return tuple(Reading(spot, across, up) for spot, (across, up) in read.items())
