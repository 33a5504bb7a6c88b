"""What is to be printed on a card, how the sheet goes through the printer, and who signs the back."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cardkeeper.press.collation import Duplex, Face, Pile
from cardkeeper.press.correction import Correction
from cardkeeper.press.imposition import Flip
from cardkeeper.press.margins import DESIGN_MARGIN

_FOCUS = (0.5, 0.42)


@dataclass(frozen=True, slots=True)
class CardJob:
    """One card: final texts, nothing left to fill in. Paragraphs of a text are parted by \\n.

    `front` is text by slot of the design. `lettering` is a family for the inside ("" is Cormorant with EB
    Garamond), `ink` the colour of its salutation and, with a handwriting, of all of it. `photo` is for fronts
    that show one; `inside_photo`, or else the `vignette` of the front's art, stands on the page facing the
    message. Postcards also take an `address` (its lines) and a `stamp_note` that the stamp will cover.
    """

    design: str
    version: int
    palette: str
    front: Mapping[str, str]
    salutation: str
    body: str
    closing: str
    signature: tuple[str, ...] = ()
    language: str = "en"
    occasion: str = ""
    inside_left: str = ""
    photo: bytes | None = None
    focus: tuple[float, float] = _FOCUS
    inside_photo: bytes | None = None
    vignette: bool = False
    signature_picture: bytes | None = None
    lettering: str = ""
    ink: str = ""
    address: tuple[str, ...] = ()
    stamp_note: str = ""


@dataclass(frozen=True, slots=True)
class PrintSetup:
    """How sheets are laid out and printed. `layout` is a key of the stock catalogue.

    `duplex` is the edge the printer flips on, "none" for a printer with one side only, or "manual" when the
    user turns the pile; `flip` then is the edge they turn it over (None: the layout's own). `correction` is
    for side 2, `margin` (points) what the printer cannot reach.
    """

    layout: str
    duplex: Duplex = "none"
    flip: Flip | None = None
    pile: Pile = "same"
    face: Face = "down"
    correction: Correction = field(default_factory=Correction)
    margin: float = DESIGN_MARGIN
    marks: bool = True
    cut_as_pile: bool = False


@dataclass(frozen=True, slots=True)
class Imprint:
    """The sender on the back: name, lines such as the web address, a licence line the trade demands, a logo
    (PNG or JPEG), and one to three brand colours "#rrggbb" for designs that take them.
    """

    name: str = ""
    lines: tuple[str, ...] = ()
    licence: str = ""
    logo: bytes | None = None
    brand: tuple[str, ...] = ()
