"""What a card design is: a folder with `design.toml` and `art/`, read into plain values.

The schema, format 1 (boxes are [x, y, width, height] as shares of a frame, origin top-left):

    format = 1
    id = "milestone-bloom"; name = "Milestone bloom"; version = 1; artist = "..."; license = "MIT"
    names = { de = "Blühende Zahl" }         optional, what the studio shows in that language
    occasions = ["birthday"]                 values of core.kinds.OccasionKind
    holidays = []                            for holiday designs; [] with "holiday" = any winter or season
    tones = ["warm", "elegant"]              warm | playful | elegant | simple
    audience = ["adult"]                     adult | child | couple | business
    milestones = ["any"]                     [] no number on it; numbers it is made for; "any": any {number}
    belated = false
    style = "flat"                           watercolour | flat | geometric | type | photo
    paper = "white"                          white | panel | trim
    coverage = 0.12                          mean ink of the front, 0 to 1
    coverages = { navy = 0.6 }               the same for palettes that differ
    ink = "#3f5f58"                          default text colour, also the slot "ink"
    photo = "photo"                          a picture in art/ for the photo layers, else each card has one
    focus = [0.5, 0.42]                      what must stay in sight of it, as shares from its top left
    [fonts.headline]               family, weight, italic, max, min (pt), leading, tracking (1/1000 em),
                                   case = "upper", features = ["lnum"]
    [palettes.eucalyptus]          slot = colour expression (press.colour); the first is the default
    [[layout]]                     aspect = [0.0, 0.95], the range of width / height it serves
    [[layout.layer]]               kind = pigment | vector | image | photo | panel | rule | logo
        art, box, in, name         file in art/; the frame the box is a share of; name of its own frame
        fit, anchor                contain | cover | fill; where it sits in its box, [0.5, 0.5]
        clip                       drawn only inside the letters of that text slot
        shape, corner              rect | round | oval | arch | step, of a panel and of a cover
        inset                      the box made smaller on all sides (pt)
        colour, border, border_width, optional
    [[layout.text]]                slot, box, in, font, align, valign, max_lines, optional, colour
    [text.en]                      slot = template; [text.en.referral] for one occasion or holiday

Frames: "safe" (where text may stand, the default), "panel" (the whole front), "bleed" (3 mm more on each
side), and the names of layers. Sizes in pt and corners are those of a 5.5 x 8.5 in panel and scale with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

Box = tuple[float, float, float, float]

FORMAT = 1
STYLES = ("watercolour", "flat", "geometric", "type", "photo")
PAPERS = ("white", "panel", "trim")
TONES = ("warm", "playful", "elegant", "simple")
AUDIENCES = ("adult", "child", "couple", "business")
KINDS = ("pigment", "vector", "image", "photo", "panel", "rule", "logo")
FITS = ("contain", "cover", "fill")
SHAPES = ("rect", "round", "oval", "arch", "step")
ANY_NUMBER = "any"


@dataclass(frozen=True, slots=True)
class FontRole:
    """A family and its limits; `largest` is for a 5.5 x 8.5 in panel, `smallest` is absolute (pt)."""

    family: str
    weight: int = 400
    italic: bool = False
    largest: float = 24.0
    smallest: float = 8.0
    leading: float = 1.15
    tracking: float = 0.0
    case: str = ""
    features: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Layer:
    """One piece of art, a panel, a line, the user's photo or logo."""

    kind: str
    box: Box
    within: str = "safe"
    name: str = ""
    art: str = ""
    fit: str = "contain"
    anchor: tuple[float, float] = (0.5, 0.5)
    clip: str = ""
    shape: str = "rect"
    corner: float = 0.0
    inset: float = 0.0
    colour: str = ""
    border: str = ""
    border_width: float = 1.0
    optional: bool = False


@dataclass(frozen=True, slots=True)
class TextSlot:
    """A box that a text is fitted into. The same slot may stand in several boxes."""

    slot: str
    box: Box
    font: str
    within: str = "safe"
    align: str = "center"
    valign: str = "middle"
    max_lines: int = 2
    optional: bool = False
    colour: str = "ink"


@dataclass(frozen=True, slots=True)
class FrontLayout:
    """How the front is arranged on panels of some proportions."""

    aspect: tuple[float, float]
    layers: tuple[Layer, ...]
    texts: tuple[TextSlot, ...]

    def distance(self, aspect: float) -> float:
        """0 for a panel it is made for, else how far off it is."""
        low, high = self.aspect
        return 0.0 if low <= aspect < high else min(abs(aspect - low), abs(aspect - high))


@dataclass(frozen=True, slots=True, eq=False)
class CardDesign:
    """A design as read; two readings of one folder are two designs."""

    folder: Path
    id: str
    name: str
    version: int
    artist: str
    license: str
    occasions: tuple[str, ...]
    holidays: tuple[str, ...]
    tones: tuple[str, ...]
    audience: tuple[str, ...]
    milestones: tuple[int, ...]
    any_number: bool
    belated: bool
    style: str
    paper: str
    ink: str
    fonts: Mapping[str, FontRole]
    palettes: Mapping[str, Mapping[str, str]]
    layouts: tuple[FrontLayout, ...]
    templates: Mapping[str, Mapping[str, Mapping[str, str]]]
    """Language, then occasion or holiday ("" for every one), then slot."""
    coverages: Mapping[str, float] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    photo: str = ""
    focus: tuple[float, float] = (0.5, 0.42)

    @property
    def default_palette(self) -> str:
        return next(iter(self.palettes))

    @property
    def has_number(self) -> bool:
        """It is made around a printed number, so it is only for cards that may print one (R3)."""
        return self.any_number or bool(self.milestones)

    @property
    def needs_photo(self) -> bool:
        """It shows a picture that each card has to bring."""
        if self.photo:
            return False
        layers = [layer for layout in self.layouts for layer in layout.layers]
        return any(layer.kind == "photo" and not layer.optional for layer in layers)

    def suits_number(self, number: int) -> bool:
        return self.any_number or number in self.milestones

    def coverage(self, palette: str = "") -> float:
        """The measured mean ink of the front, 0 to 1."""
        return self.coverages.get(palette, self.coverages.get(self.default_palette, 0.0))

    def ink_use(self, palette: str = "") -> str:
        """ "light" below 15 % of ink, "heavy" from 35 %, else "medium" (cards.md 1.3)."""
        share = self.coverage(palette)
        return "light" if share < 0.15 else "heavy" if share >= 0.35 else "medium"

    def name_in(self, language: str) -> str:
        return self.names.get(language.partition("-")[0], self.name)

    def layout(self, width: float, height: float) -> FrontLayout:
        """The layout made for a panel, or the nearest one."""
        return min(self.layouts, key=lambda layout: layout.distance(width / height))

    def slots(self) -> tuple[str, ...]:
        """Every text slot of any layout, in the order they first appear."""
        return tuple(dict.fromkeys(text.slot for layout in self.layouts for text in layout.texts))

    def texts(self, language: str, *about: str) -> dict[str, str]:
        """Slot and template in a language (English where there is none).

        `about` are the occasion and the holiday, the more telling one last: its own wording wins.
        """
        spoken = language.partition("-")[0]
        wordings = self.templates.get(spoken) or self.templates.get("en", {})
        texts = dict(wordings.get("", {}))
        for key in about:
            texts.update(wordings.get(key, {}))
        return texts
