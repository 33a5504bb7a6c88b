"""Where the post wants the address and what it takes as a letter, by the sender's country (cards.md 1.6).

Presets from resources/stock/postal.toml; a country without one gets the strictest zones of all. They change
now and then: screens that show them add "check with your post office".
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from cardkeeper import paths
from cardkeeper.i18n import _
from cardkeeper.press.geometry import MM, Rect
from cardkeeper.press.papers import Envelope

Span = tuple[float, float]
OUNCE = 28.35  # grams
ROUNDED = 0.5  # mm by which sizes of cards and rules differ


@dataclass(frozen=True, slots=True)
class Letter:
    """The ordinary letter: least and most of its sides in mm and of their ratio, and its weight in grams."""

    length: Span
    height: Span
    aspect: Span
    grams: float


@dataclass(frozen=True, slots=True)
class Postcard:
    """Least and most of a postcard's sides in mm, and the lightest paper for it in g/m²."""

    length: Span
    height: Span
    gsm: float


@dataclass(frozen=True, slots=True)
class PostalRules:
    """Distances in mm from the edges of the envelope.

    The address zone ends `top` below the upper edge or `reach` above the lower one; `width` is the widest
    address. `clear` are the corners kept free: name, width, height. `post` is what the post is called,
    `ounces` that its scales show those.
    """

    countries: frozenset[str]
    left: float
    right: float
    bottom: float
    top: float | None
    reach: float | None
    width: float | None
    clear: tuple[tuple[str, float, float], ...]
    letter: Letter | None = None
    postcard: Postcard | None = None
    post: str = ""
    ounces: bool = False

    def address_zone(self, envelope: Envelope) -> Rect:
        """Where the whole address must stand, in points from the bottom left of the envelope."""
        upper = self.reach if self.reach is not None else envelope.height - (self.top or 0)
        width = envelope.width - self.left - self.right
        height = min(upper, envelope.height) - self.bottom
        return Rect(self.left * MM, self.bottom * MM, width * MM, max(0, height) * MM)

    def clear_zones(self, envelope: Envelope) -> tuple[Rect, ...]:
        """What must stay free of print, in points; the first along the bottom, the second for the stamp."""
        return tuple(_in_corner(envelope, *zone) for zone in self.clear)


def rules(country: str) -> PostalRules:
    """The rules of the country (ISO 3166-1 alpha-2) in which the letters are posted."""
    return next((known for known in _rules() if country.upper() in known.countries), _rules()[-1])


def letter_notes(envelope: Envelope, country: str, grams: float | None = None) -> tuple[str, ...]:
    """Why a letter like this may need more postage than an ordinary one, in sentences."""
    letter = rules(country).letter
    if letter is None:
        return ()
    heavy = () if grams is None or grams <= letter.grams else (_too_heavy(grams, letter.grams, country),)
    return (*_shape_notes(envelope, letter), *heavy)


def postcard_notes(size: tuple[float, float], country: str, gsm: float = 0) -> tuple[str, ...]:
    """Why a card of `size` (mm) is no ordinary postcard; `gsm` is its paper in g/m², 0 for not known."""
    postcard = rules(country).postcard
    return () if postcard is None else tuple(_postcard_notes(max(size), min(size), gsm, postcard))


def weight_words(grams: float, country: str) -> str:
    """ "9 g", and in ounces where the post weighs in them: "0.3 oz (9 g)"."""
    words = _("{grams:.0f} g").format(grams=grams)
    if not rules(country).ounces:
        return words
    return _("{ounces:.1f} oz ({grams})").format(ounces=grams / OUNCE, grams=words)


def _shape_notes(envelope: Envelope, letter: Letter) -> Iterator[str]:
    length, height = max(envelope.width, envelope.height), min(envelope.width, envelope.height)
    if not _within(length / height, letter.aspect):
        yield _("An envelope of this shape is not sorted by machine. Ask at the post office what it costs.")
    elif length > letter.length[1] or height > letter.height[1]:
        yield _("Envelope {name} is larger than an ordinary letter and needs more postage.").format(
            name=envelope.name
        )
    elif length < letter.length[0] or height < letter.height[0]:
        yield _("Envelope {name} is smaller than the post accepts as a letter.").format(name=envelope.name)


def _too_heavy(grams: float, limit: float, country: str) -> str:
    return _(
        "An ordinary letter weighs at most {limit}, this one about {weight}. It needs more postage."
    ).format(limit=weight_words(limit, country), weight=weight_words(grams, country))


def _postcard_notes(length: float, height: float, gsm: float, postcard: Postcard) -> Iterator[str]:
    if length > postcard.length[1] + ROUNDED or height > postcard.height[1] + ROUNDED:
        yield _("This card is larger than a postcard and needs the postage of a letter.")
    elif length < postcard.length[0] - ROUNDED or height < postcard.height[0] - ROUNDED:
        yield _("This card is smaller than the post accepts.")
    if 0 < gsm < postcard.gsm:
        yield _("Paper this light is too thin for a postcard. Take {gsm:g} g/m² or more.").format(
            gsm=postcard.gsm
        )


def _within(value: float, span: Span) -> bool:
    return span[0] <= value <= span[1]


def _in_corner(envelope: Envelope, corner: str, width: float, height: float) -> Rect:
    width, height = min(width, envelope.width), min(height, envelope.height)
    x = envelope.width - width if corner.endswith("right") else 0
    y = envelope.height - height if corner.startswith("top") else 0
    return Rect(x * MM, y * MM, width * MM, height * MM)


@cache
def _rules() -> tuple[PostalRules, ...]:
    path = paths.resource("stock/postal.toml")
    return tuple(_read(row) for row in tomllib.loads(path.read_text(encoding="utf-8"))["rules"])


def _read(row: Mapping[str, Any]) -> PostalRules:
    zone = row["address"]
    return PostalRules(
        countries=frozenset(row["countries"]),
        left=zone["left"],
        right=zone["right"],
        bottom=zone["bottom"],
        top=zone.get("top"),
        reach=zone.get("reach"),
        width=zone.get("width"),
        clear=tuple((clear["corner"], clear["width"], clear["height"]) for clear in row["clear"]),
        letter=_letter(**row["letter"]) if "letter" in row else None,
        postcard=_postcard(**row["postcard"]) if "postcard" in row else None,
        post=row.get("post", ""),
        ounces=row.get("ounces", False),
    )


def _letter(*, length: list[float], height: list[float], aspect: list[float], grams: float) -> Letter:
    return Letter((length[0], length[1]), (height[0], height[1]), (aspect[0], aspect[1]), grams)


def _postcard(*, length: list[float], height: list[float], gsm: float) -> Postcard:
    return Postcard((length[0], length[1]), (height[0], height[1]), gsm)
