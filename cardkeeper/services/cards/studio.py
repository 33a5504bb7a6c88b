"""The Card studio's shelves: every design with what the gallery shows of it; sizes, papers, letterings, inks.

Reading the designs brings the press along: the first call belongs to the worker thread, later ones cost a
few milliseconds. Trying a design on somebody is `trying_on`; adding own pictures and designs is
`own_designs`.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.folding import fold
from cardkeeper.core.holidays import holiday_name, is_holiday
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.i18n import N_, _
from cardkeeper.press import colour, stock
from cardkeeper.press.design import CardDesign
from cardkeeper.press.inside import LETTERINGS
from cardkeeper.services.book import settings
from cardkeeper.services.cards import card_formats, designs, senders
from cardkeeper.services.cards.thumbnails import Thumbnail
from cardkeeper.store.connection import select
from cardkeeper.store.writing import writing

TONES = ("warm", "playful", "elegant", "simple")
BELATED = "belated"
"""The filter beside the tones."""

_TONE_WORDS = {
    "": N_("All tones"),
    "warm": N_("Warm"),
    "playful": N_("Playful"),
    "elegant": N_("Elegant"),
    "simple": N_("Simple"),
    BELATED: N_("Belated"),
}
_PALETTE_OF_BRAND = "brand"
_LATELY = 366  # days
_SAMPLE_YEARS = 40
_INKS = (("", N_("The design's own ink")), ("#1f3358", N_("Blue ink")), ("#23272b", N_("Black ink")),
         ("#2f5d46", N_("Green ink")), ("#6b3a2e", N_("Brown ink")), ("#6a2f4b", N_("Wine ink")))  # fmt: skip


class Shelf(StrEnum):
    """The shelves under "Yours"."""

    FAVOURITES = "favourites"
    USED_LATELY = "used-lately"
    OWN = "own"


class Front(NamedTuple):
    """A design as the gallery shows it.

    `palettes` are keys, the first is its own colours and "brand" the shop's; `tones` are of TONES. `number`
    is the age or years it is drawn around on its thumbnail, None for a design without one. `ink_use` is
    "light", "medium" or "heavy". `needs_photo`: a frame that needs a picture of the user's first
    (`own_designs.from_picture`); `is_own`: it lies beside the book, so it can be renamed and removed.
    `focus` is what stays in sight of the picture on one of the user's own, None for a design without.
    """

    key: str
    name: str
    palettes: tuple[str, ...]
    tones: tuple[str, ...]
    occasions: tuple[str, ...]
    holidays: tuple[str, ...]
    is_belated: bool
    number: int | None
    ink_use: str
    needs_photo: bool
    is_own: bool
    is_favourite: bool
    focus: tuple[float, float] | None

    @property
    def tone_words(self) -> str:
        """The line under its name: "Warm"."""
        return tone_words(BELATED if self.is_belated else self.tones[0] if self.tones else "simple")


class Counts(NamedTuple):
    """How many designs there are for each kind of occasion and on each shelf."""

    kinds: Mapping[OccasionKind, int]
    shelves: Mapping[Shelf, int]


class Size(NamedTuple):
    """A format of cards: key of its layout, "5 × 7 in, folded", and its paper."""

    layout: str
    words: str
    paper: str


def fronts(
    kind: OccasionKind | None = None,
    *,
    holiday: str = "",
    tone: str = "",
    text: str = "",
    shelf: Shelf | None = None,
    today: dt.date | None = None,
) -> list[Front]:
    """The designs for an occasion or on a shelf, favourites first, then by name.

    `holiday` narrows those for holidays to one; `tone` is one of TONES or BELATED; `text` is looked for in
    name, tones and occasions. `today` is needed for the shelf of those used lately, the latest first there.
    """
    order = _used_lately(today) if shelf is Shelf.USED_LATELY and today else []
    found = [
        front
        for front in _all()
        if (kind is None or kind in front.occasions)
        and (
            not holiday or holiday in front.holidays or (kind is OccasionKind.HOLIDAY and not front.holidays)
        )
        and _has_tone(front, tone)
        and _is_on(front, shelf, order)
        and fold(text) in fold(_searched(front))
    ]
    if order:
        return sorted(found, key=lambda front: order.index(front.key))
    return sorted(found, key=lambda front: (not front.is_favourite, not front.is_own, fold(front.name)))


def counts(today: dt.date) -> Counts:
    """The numbers beside occasions and shelves; occasions without a design are left out."""
    everything = _all()
    kinds = Counter(kind for front in everything for kind in front.occasions)
    lately = set(_used_lately(today))
    shelves = {shelf: sum(_is_on(front, shelf, lately) for front in everything) for shelf in Shelf}
    return Counts({kind: kinds[kind] for kind in OccasionKind if kinds[kind]}, shelves)


def front(key: str) -> Front | None:
    """One design; None when it was removed."""
    found = designs.all_designs().get(key)
    return _front(found, set(settings.load().favourite_designs)) if found else None


def set_favourite(key: str, *, is_favourite: bool) -> Change:
    """Put a design among the favourites, or take it out."""
    kept = [other for other in settings.load().favourite_designs if other != key]
    label = _("Add to favorites") if is_favourite else _("Remove from favorites")
    with writing(label, Touched.SETTINGS) as book:
        settings.put(book, {"favourite_designs": [*kept, key] if is_favourite else kept})
    return book.change()


def thumbnail(shown: Front, height: int, kind: OccasionKind | None = None, palette: str = "") -> Thumbnail:
    """What to ask services.thumbnails for, `height` device pixels high, in its own words for `kind`."""
    shop = settings.load()
    wanted = kind if kind and kind in shown.occasions else OccasionKind(shown.occasions[0])
    holiday = shown.holidays[0] if wanted is OccasionKind.HOLIDAY and shown.holidays else ""
    return Thumbnail(
        shown.key,
        palette or own_palette(shown.palettes),
        str(wanted),
        height,
        shop.layout,
        shop.language,
        holiday,
        shown.number,
    )


def own_palette(palettes: Iterable[str]) -> str:
    """A design's own colours."""
    return next((palette for palette in palettes if palette != _PALETTE_OF_BRAND), _PALETTE_OF_BRAND)


def swatches(key: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """The palettes of a design: key, name, and their colours as "#rrggbb"."""
    design = designs.all_designs().get(key)
    if design is None:
        return []
    brand = tuple(senders.load().colours.split())
    return [
        (palette, palette_words(palette), tuple(dict.fromkeys(colour.resolve(slots, brand).values())))
        for palette, slots in design.palettes.items()
    ]


def palette_words(palette: str) -> str:
    """What a palette is called."""
    return _("Your colors") if palette == _PALETTE_OF_BRAND else palette.replace("-", " ").capitalize()


def tone_words(tone: str) -> str:
    """What a tone, or BELATED, is called; "" is all of them."""
    return _(_TONE_WORDS[tone])


def sizes() -> list[Size]:
    """The formats, those on the shop's paper first."""
    paper = stock.layout(settings.load().layout).paper
    found = sorted(stock.layouts().values(), key=lambda layout: layout.paper != paper)
    return [
        Size(layout.key, card_formats.choice_words(layout), stock.paper(layout.paper).name)
        for layout in found
    ]


def letterings() -> list[tuple[str, str]]:
    """Letters for the inside: family (services.card_looks.Look.lettering), and what it is called."""
    return [(family, family or _("Classic")) for family in LETTERINGS]


def inks() -> list[tuple[str, str]]:
    """Inks for the inside: "#rrggbb" (services.card_looks.Look.ink), and what they are called."""
    return [(ink, _(words)) for ink, words in _INKS]


def _all() -> list[Front]:
    favourites = set(settings.load().favourite_designs)
    return [_front(design, favourites) for design in designs.all_designs().values()]


def _front(design: CardDesign, favourites: set[str]) -> Front:
    number = None
    is_own = design.folder.parent == designs.own_folder()
    if design.has_number:
        number = _SAMPLE_YEARS if design.suits_number(_SAMPLE_YEARS) else design.milestones[0]
    return Front(
        design.id,
        design.name_in(settings.load().language),
        tuple(design.palettes),
        design.tones,
        design.occasions,
        design.holidays,
        design.belated,
        number,
        design.ink_use(),
        design.needs_photo,
        is_own,
        design.id in favourites,
        design.focus if is_own and design.photo else None,
    )


def _has_tone(shown: Front, tone: str) -> bool:
    return not tone or (shown.is_belated if tone == BELATED else tone in shown.tones)


def _is_on(shown: Front, shelf: Shelf | None, lately: Iterable[str]) -> bool:
    if shelf is Shelf.FAVOURITES:
        return shown.is_favourite
    if shelf is Shelf.OWN:
        return shown.is_own
    return shelf is None or shown.key in lately


def _searched(shown: Front) -> str:
    named = [holiday_name(key) for key in shown.holidays if is_holiday(key)]
    tones = map(tone_words, shown.tones)
    return " ".join((shown.name, *tones, *shown.occasions, *named)).replace("-", " ")


def _used_lately(today: dt.date) -> list[str]:
    """The designs printed within a year, the latest first."""
    since = (today - dt.timedelta(_LATELY)).isoformat()
    printed = "SELECT design_key FROM card_item WHERE printed_on >= ? GROUP BY design_key"
    return [row[0] for row in select(f"{printed} ORDER BY max(printed_on) DESC, design_key", since)]
