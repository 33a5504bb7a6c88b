"""What is known of each printer: where its back sides land, how it stacks, how far out it reaches.

A profile belongs to one way of a sheet through the printer: printer, tray, paper and who turns it. It is
what the printer's test found out (`printer_test`), and moves every back printed that way later on.
"""

import datetime as dt
import json
from dataclasses import asdict, dataclass, field, replace

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.date_words import month_day
from cardkeeper.i18n import _
from cardkeeper.press import stock
from cardkeeper.press.card_job import PrintSetup
from cardkeeper.press.collation import Duplex, Face, Pile
from cardkeeper.press.correction import Calibration, Correction
from cardkeeper.press.geometry import MM, Edges
from cardkeeper.press.imposition import Flip
from cardkeeper.press.margins import DESIGN_MARGIN
from cardkeeper.services.book import settings
from cardkeeper.services.printing.printers import ONE_SIDE, SIDES
from cardkeeper.store import models
from cardkeeper.store.connection import records
from cardkeeper.store.writing import writing

_WIDE = "-wide"
_BY_HAND, _BY_PRINTER = "manual", "printer"


@dataclass(frozen=True, slots=True)
class PaperPath:
    """The way of a sheet: the system's name of the printer, the driver's word for its tray ("" for the usual
    one), the paper as `paper_key` calls it, and whether people turn the pile or the printer turns the sheet.
    """

    printer: str
    tray: str = ""
    paper: str = "letter"
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """What a test found out. The printer was `asked` to flip on one edge and flipped on `flip`.

    `correction` is for side 2; `margins` (mm) what the printer leaves white, None when nobody read it.
    """

    path: PaperPath
    asked: Flip
    flip: Flip
    pile: Pile = "same"
    face: Face = "down"
    correction: Correction = field(default_factory=Correction)
    margins: Edges | None = None
    tested_on: dt.date = dt.date.min

    @property
    def does_as_asked(self) -> bool:
        return self.flip == self.asked

    @property
    def margin(self) -> float:
        """The widest edge it cannot reach, in mm; 0 when nobody read it."""
        sides = self.margins
        return max(sides.left, sides.bottom, sides.right, sides.top) if sides else 0


def paper_key(layout: str) -> str:
    """The paper of a layout, and which way its pages lie: "letter" or "letter-wide"."""
    found = stock.layout(layout)
    return found.paper + (_WIDE if found.width > found.height else "")


def page_size(paper: str) -> tuple[float, float]:
    """Width and height in mm of a page on that paper, as it is shown."""
    sheet = stock.paper(paper.removesuffix(_WIDE))
    return (sheet.height, sheet.width) if paper.endswith(_WIDE) else (sheet.width, sheet.height)


def paper_name(paper: str) -> str:
    """ "Letter", or "Letter, lying wide"."""
    name = stock.paper(paper.removesuffix(_WIDE)).name
    return _("{paper}, lying wide").format(paper=name) if paper.endswith(_WIDE) else name


def profile(path: PaperPath) -> Profile | None:
    """What a test found out for this way; None as long as there was none."""
    found = records(f"{_SELECT} WHERE {_THIS}", *_key(path))
    return _profile(found[0]) if found else None


def keep(path: PaperPath, asked: Flip, found: Calibration, today: dt.date) -> Change:
    """Apply from now on what a test found out; an earlier test of the same way is replaced."""
    shift = asdict(found.correction)
    columns = {
        "correction": json.dumps({**shift, "asked": asked, "flip": found.flip, "pile": found.pile}),
        "face": found.face,
        "margins": json.dumps(asdict(found.margins)) if found.margins else "",
        "tested_on": today.isoformat(),
    }
    with writing(_("Printer test"), Touched.PRINTERS) as book:
        there = records(f"SELECT id FROM printer_profile WHERE {_THIS}", *_key(path))
        if there:
            book.update(models.PrinterProfile, [there[0]["id"]], **columns)
        else:
            named = dict(zip(("printer", "tray", "paper", "duplex"), _key(path), strict=True))
            book.insert(models.PrinterProfile, **named, **columns)
        book.message = _("This printer lines up from now on.")
    return book.change()


def forget(path: PaperPath) -> Change:
    """Print as if this way had never been tested."""
    with writing(_("Forget a printer test"), Touched.PRINTERS) as book:
        there = records(f"SELECT id FROM printer_profile WHERE {_THIS}", *_key(path))
        book.move_to_trash(models.PrinterProfile, [row["id"] for row in there])
        book.message = _("Both sides are printed as if this printer had not been tested.")
    return book.change()


def duplex(layout: str, known: Profile | None, *, by_hand: bool) -> Duplex:
    """How a layout is laid out for this printer: the edge it will really flip on, or "manual".

    "none" for a layout printed on one side.
    """
    natural = stock.layout(layout).duplex
    if natural is None:
        return "none"
    if by_hand:
        return "manual"
    return natural if known is None or known.does_as_asked else known.flip


def sides(layout: str, known: Profile | None, *, by_hand: bool) -> str:
    """What to ask of the printer, in the words of CUPS, so that it flips on the edge `duplex` tells.

    A printer that did not do as it was asked is asked the same again: it will do the same again.
    """
    natural = stock.layout(layout).duplex
    if natural is None or by_hand:
        return ONE_SIDE
    return SIDES[natural if known is None or known.does_as_asked else known.asked]


def applied(setup: PrintSetup, known: Profile) -> PrintSetup:
    """A set-up as this printer needs it: side 2 where it belongs, the sheets in the order it stacks them."""
    if setup.duplex == "none":
        return replace(setup, face=known.face)
    by_hand = setup.duplex == _BY_HAND
    return replace(
        setup,
        correction=known.correction,
        face=known.face,
        flip=known.flip if by_hand else setup.flip,
        pile=known.pile if by_hand else setup.pile,
    )


def margin_points(margin: float) -> float:
    """What cards keep white at the edge of the sheet, for a printer that leaves `margin` mm."""
    return max(DESIGN_MARGIN, margin * MM)


def words(known: Profile | None, *, by_hand: bool) -> tuple[str, str]:
    """A title and a sentence beside the choice of printer: whether both sides will meet, and how to turn."""
    if known is None:
        return _("Not tested yet"), _(
            "Print a test sheet once, and both sides of your cards will meet to half a millimetre."
        )
    day = month_day(known.tested_on, settings.load().language)
    met = _("Both sides matched on your test sheet of {day}.").format(day=day)
    return _("This printer lines up"), f"{met} {turning_words(known)}" if by_hand else met


def turning_words(known: Profile) -> str:
    """How the pile is turned over between outsides and insides, held so that the outsides can be read."""
    wide = known.path.paper.endswith(_WIDE)
    if (known.flip == "short") == wide:
        return _("Turn the pile over like a page in a book.")
    return _("Turn the pile over like a page of a wall calendar.")


def viewer_words(flip: Flip | None, *, by_hand: bool) -> str:
    """What to choose when a saved PDF is printed from a viewer; `flip` is None for one side."""
    size = _("Print at “Actual size” or “100 %”.")
    if by_hand or flip is None:
        return _("{size} Print on one side.").format(size=size)
    if flip == "long":
        return _("{size} Print on both sides, flip on long edge.").format(size=size)
    return _("{size} Print on both sides, flip on short edge.").format(size=size)


_SELECT = "SELECT printer, tray, paper, duplex, correction, face, margins, tested_on FROM printer_profile"
_THIS = "printer = ? AND tray = ? AND paper = ? AND duplex = ? AND deleted_at IS NULL"


def _key(path: PaperPath) -> tuple[str, str, str, str]:
    return path.printer, path.tray, path.paper, _BY_HAND if path.by_hand else _BY_PRINTER


def _profile(row: "dict[str, str]") -> Profile:
    found = json.loads(row["correction"])
    return Profile(
        PaperPath(row["printer"], row["tray"], row["paper"], row["duplex"] == _BY_HAND),
        found["asked"],
        found["flip"],
        found["pile"],
        "up" if row["face"] == "up" else "down",
        Correction(found["dx"], found["dy"], found["rotation"], found["scale"]),
        Edges(**json.loads(row["margins"])) if row["margins"] else None,
        dt.date.fromisoformat(row["tested_on"]),
    )
