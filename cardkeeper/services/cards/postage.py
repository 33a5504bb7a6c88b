"""What goes around a card, what both weigh, and what the shop's post says to it (cards.md 1.3 and 1.6)."""

from typing import NamedTuple

from cardkeeper.i18n import _
from cardkeeper.press import postal, stock
from cardkeeper.press.geometry import MM
from cardkeeper.press.imposition import Layout
from cardkeeper.press.papers import Envelope
from cardkeeper.services.book.settings import ShopSettings
from cardkeeper.services.cards import card_formats

_MOST_TO_FOLD_TWICE = 120  # g/m²: four layers lie on each other
# Common weights of card and paper, g/m², with what North America calls them.
_WEIGHTS = ((80, "20 lb bond"), (90, "24 lb bond"), (120, "80 lb text"), (160, "90 lb index"),
            (200, "110 lb index"), (250, "90 lb cover"), (300, "110 lb cover"))  # fmt: skip


class Postage(NamedTuple):
    """In sentences; `weight` is a bare "0.3 oz (9 g)" and empty while nobody said which paper it is.

    `notes` are what to know before mailing, `verdict` what the post says where there is nothing to know.
    """

    cover: str
    weight: str
    notes: tuple[str, ...]
    verdict: str

    @property
    def words(self) -> str:
        """Envelope and weight."""
        if not self.weight:
            return _("{envelope} Choose the paper to see what it weighs.").format(envelope=self.cover)
        return _("{envelope} It weighs about {weight}.").format(envelope=self.cover, weight=self.weight)


def weights() -> list[tuple[int, str]]:
    """Papers to choose from: g/m² (the setting `paper_weight`, 0 for any), and words for them."""
    known = [(gsm, _("{gsm} g/m² ({pounds})").format(gsm=gsm, pounds=pounds)) for gsm, pounds in _WEIGHTS]
    return [(0, _("Whatever is loaded")), *known]


def of(layout: str, shop: ShopSettings) -> Postage:
    """What a card of that format takes on the shop's paper, from the shop's country."""
    return told(layout, shop.paper_weight, shop.country)


def told(layout: str, gsm: int, country: str) -> Postage:
    """The same for a paper of `gsm` g/m², 0 where it is not known, mailed in `country`."""
    chosen = stock.layout(layout)
    cover = stock.envelope_for(chosen)
    grams = stock.letter_grams(chosen, gsm, cover) if gsm else None
    notes = (*_stiff(chosen, gsm), *_postal_notes(chosen, cover, country, gsm, grams))
    weight = postal.weight_words(grams, country) if grams else ""
    return Postage(_cover_words(cover), weight, notes, "" if notes else _verdict(cover, country))


def _postal_notes(
    layout: Layout, cover: Envelope | None, country: str, gsm: int, grams: float | None
) -> tuple[str, ...]:
    if cover is None:
        width, height = layout.card
        return postal.postcard_notes((width / MM, height / MM), country, gsm)
    return postal.letter_notes(cover, country, grams)


def _cover_words(cover: Envelope | None) -> str:
    if cover is None:
        return _("It goes without an envelope.")
    size = card_formats.envelope_size(cover)
    return _("It goes into envelope {name}, {size}.").format(name=cover.name, size=size)


def _stiff(layout: Layout, gsm: int) -> tuple[str, ...]:
    if not layout.fold.startswith("quarter") or gsm <= _MOST_TO_FOLD_TWICE:
        return ()
    most = _("Paper this heavy does not fold twice well. Take {gsm} g/m² or less.")
    return (most.format(gsm=_MOST_TO_FOLD_TWICE),)


def _verdict(cover: Envelope | None, country: str) -> str:
    known = postal.rules(country)
    if known.letter is None or (cover is None and known.postcard is None):
        return _("Your post office knows what it costs.")
    said = _("An ordinary letter for {post}.") if cover else _("An ordinary postcard for {post}.")
    return _("{said} Rates change: check with your post office.").format(said=said.format(post=known.post))
