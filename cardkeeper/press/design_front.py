"""The front of a card: a design in a palette at a size, compiled once and drawn on any number of cards.

Art and the texts that are the same on all cards become one form of the document; texts of single cards are
drawn over it. `compile_front` remembers the last fronts, so calling it per card is cheap.
"""

import functools
import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from cardkeeper.press import colour, design_art, design_contrast, design_layers, design_words, form
from cardkeeper.press.design import CardDesign, Layer
from cardkeeper.press.design_layers import Look
from cardkeeper.press.design_place import Rect
from cardkeeper.press.design_words import Words
from cardkeeper.press.findings import Finding

CENTRE = (0.5, 0.42)
"""Faces in photos are usually a little above the middle."""

_NONE: Mapping[str, str] = MappingProxyType({})


def draw_front(  # noqa: PLR0917 - what, in which colours, how large, with which words
    canvas: Canvas,
    design: CardDesign,
    palette: str,
    width: float,
    height: float,
    texts: Mapping[str, str],
    *,
    brand: Sequence[str] = (),
    photo: bytes | None = None,
    focus: tuple[float, float] = CENTRE,
    logo: bytes | None = None,
    language: str = "en",
    cache: Path | None = None,
) -> list[Finding]:
    """Draw one front with its lower left corner at the origin (pt); gives what is wrong with it.

    `texts` are final texts by slot. `brand` are one to three "#rrggbb", for palettes made of them. `focus` is
    what must stay in sight of the photo (shares from its top left). `cache` is a folder for recoloured art.
    """
    front = compile_front(
        design,
        palette,
        width,
        height,
        brand=brand,
        fixed=texts,
        photo=photo,
        focus=focus,
        logo=logo,
        language=language,
        cache=cache,
    )
    return front.draw(canvas, texts)


def compile_front(
    design: CardDesign,
    palette: str,
    width: float,
    height: float,
    *,
    brand: Sequence[str] = (),
    fixed: Mapping[str, str] = _NONE,
    photo: bytes | None = None,
    focus: tuple[float, float] = CENTRE,
    logo: bytes | None = None,
    language: str = "en",
    cache: Path | None = None,
) -> "Front":
    """The front ready to be drawn; `fixed` are the texts (by slot) that all its cards share.

    An unknown palette is the design's first. Raises UnreadableFile, here or when it is drawn, if art has
    become unreadable since the design was read, or the user's picture is no picture.
    """
    slots = design.palettes.get(palette) or design.palettes[design.default_palette]
    colours = tuple(colour.resolve(slots, brand).items())
    if photo is None and design.photo:
        photo, focus = design_art.photo(design), design.focus
    look = Look(design, colours, width, height, photo, focus, logo, cache)
    adapts = any("brand" in expression for expression in slots.values())
    return _compiled(look, tuple(sorted(fixed.items())), language, adapts)


@functools.lru_cache(maxsize=64)
def _compiled(look: Look, fixed: tuple[tuple[str, str], ...], language: str, adapts: bool) -> "Front":
    return Front(look, dict(fixed), language, adapts=adapts)


class Front:
    """A compiled front. One is good for any number of documents."""

    def __init__(self, look: Look, fixed: Mapping[str, str], language: str, *, adapts: bool) -> None:
        self._look = look
        self._fixed = fixed
        self._language = language
        self._frames, placed = design_layers.place_all(look)
        self._art = [entry for entry in placed if not entry.layer.clip]
        self._fillings = [entry for entry in placed if entry.layer.clip]
        self._adapts = adapts
        self._findings: dict[tuple[str, str], list[Finding]] = {}

    @functools.cached_property
    def name(self) -> str:
        """The form's name: the same front has the same name in every document."""
        return "front" + _digest((self._look_told, sorted(self._fixed.items()), self._language))

    @functools.cached_property
    def _look_told(self) -> str:
        look = self._look
        pictures = [hashlib.sha256(content or b"").hexdigest() for content in (look.photo, look.logo)]
        told = (look.design.id, look.design.version, sorted(look.colours), look.width, look.height)
        return repr((told, look.focus, pictures))

    @functools.cached_property
    def art(self) -> Image.Image:
        """The art alone in grey, one pixel per point."""
        return design_contrast.picture(self._look, self._art)

    def pictures(self) -> list[tuple[Layer, Rect]]:
        """The layers made of pixels, and where they land."""
        return [(p.layer, p.landed) for p in self._art if p.layer.kind in ("pigment", "image")]

    def draw(self, canvas: Canvas, texts: Mapping[str, str]) -> list[Finding]:
        """Draw the front with its lower left corner at the origin; `texts` are final texts by slot."""
        if not canvas.hasForm(self.name):
            self._store(canvas)
        canvas.doForm(self.name)
        for words in self._words:
            text = texts.get(words.slot.slot, "")
            if text.strip() and not self._is_fixed(words, text):
                words.draw(canvas, text, self._filling(words))
        return list(dict.fromkeys([*self._findings.get(("", ""), ()), *self.judge(texts)]))

    def judge(self, texts: Mapping[str, str]) -> list[Finding]:
        """What `draw` finds in these texts, without drawing."""
        found = (self._judged(words, texts.get(words.slot.slot, "")) for words in self._words)
        return list(dict.fromkeys(finding for findings in found for finding in findings))

    def _store(self, canvas: Canvas) -> None:
        """Put the art, and the words all cards share, into the document."""
        look = self._look
        for words in self._words:
            if words.filling and not canvas.hasForm(self._filling(words)):
                with form.form(canvas, self._filling(words), look.width, look.height):
                    design_layers.draw(canvas, look, words.filling)
        with form.form(canvas, self.name, look.width, look.height):
            self._findings["", ""] = design_layers.draw(canvas, look, self._art)
            for words in self._words:
                text = self._fixed.get(words.slot.slot, "")
                if self._is_fixed(words, text):
                    words.draw(canvas, text, self._filling(words))

    def _filling(self, words: Words) -> str:
        """The form's name of the art inside a slot's letters; it is the same whatever the letters are."""
        return "filling" + _digest((self._look_told, words.slot))

    def _is_fixed(self, words: Words, text: str) -> bool:
        return bool(text.strip()) and self._fixed.get(words.slot.slot) == text

    def _judged(self, words: Words, text: str) -> list[Finding]:
        key = (f"{words.slot.slot} {words.box}", text)
        if key not in self._findings:
            self._findings[key] = words.judge(text, self.art)
        return self._findings[key]

    @functools.cached_property
    def _words(self) -> list[Words]:
        look = self._look
        return [
            design_words.prepare(
                look,
                slot,
                self._frames[slot.within].part(slot.box),
                self.art,
                self._language,
                filling=[placed for placed in self._fillings if placed.layer.clip == slot.slot],
                adapts=self._adapts,
            )
            for slot in look.design.layout(look.width, look.height).texts
        ]


def _digest(told: object) -> str:
    return hashlib.sha256(repr(told).encode()).hexdigest()[:24]
