"""The front of a card: a design in a palette at a size, compiled once and drawn on any number of cards.

Art and the texts that are the same on all cards become one form of the document; texts of single cards are
drawn over it. `compile_front` remembers the last fronts, so calling it per card is cheap.
"""

import functools
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from cardkeeper.i18n import _
from cardkeeper.press import colour, design_contrast, design_layers, form
from cardkeeper.press.design import CardDesign, FontRole, Layer, TextSlot
from cardkeeper.press.design_layers import Look, Placed
from cardkeeper.press.design_place import Rect
from cardkeeper.press.findings import Finding
from cardkeeper.press.text import Limits, TextStyle, fit

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

    An unknown palette is the design's first. Raises OSError, UnsafeDrawing or UnreadableFile when art has
    become unreadable since the design was read, or the user's picture is no picture.
    """
    slots = design.palettes.get(palette) or design.palettes[design.default_palette]
    colours = tuple(colour.resolve(slots, brand).items())
    look = Look(design, colours, width, height, photo, focus, logo, cache)
    adapts = any("brand" in expression for expression in slots.values())
    return _compiled(look, tuple(sorted(fixed.items())), language, adapts)


@functools.lru_cache(maxsize=64)
def _compiled(look: Look, fixed: tuple[tuple[str, str], ...], language: str, adapts: bool) -> "Front":
    return Front(look, dict(fixed), language, adapts=adapts)


@dataclass(frozen=True, slots=True)
class _Words:
    """A text slot with its place, its look and the limits of its size."""

    slot: TextSlot
    box: Rect
    style: TextStyle
    limits: Limits
    colour: str
    clipped: tuple[Placed, ...]
    on_even_ground: bool


class Front:
    """A compiled front. One is good for any number of documents."""

    def __init__(self, look: Look, fixed: Mapping[str, str], language: str, *, adapts: bool) -> None:
        self._look = look
        self._fixed = fixed
        self._language = language
        self._frames, placed = design_layers.place_all(look)
        self._art = [entry for entry in placed if not entry.layer.clip]
        self._clipped = [entry for entry in placed if entry.layer.clip]
        self._adapts = adapts
        self._findings: dict[tuple[str, str], list[Finding]] = {}

    @functools.cached_property
    def name(self) -> str:
        """The form's name: the same front has the same name in every document."""
        look = self._look
        pictures = [hashlib.sha256(content or b"").hexdigest() for content in (look.photo, look.logo)]
        told = (
            look.design.id,
            look.design.version,
            sorted(look.colours),
            (look.width, look.height, look.focus),
            sorted(self._fixed.items()),
            self._language,
            pictures,
        )
        return "front" + hashlib.sha256(repr(told).encode()).hexdigest()[:24]

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
        findings = list(self._findings.get(("", ""), ()))
        for words in self._words:
            text = texts.get(words.slot.slot, "")
            if self._is_fixed(words, text):
                findings += self._judged(words, text)
            else:
                findings += self._draw_words(canvas, words, text)
        return list(dict.fromkeys(findings))

    def judge(self, texts: Mapping[str, str]) -> list[Finding]:
        """What `draw` would find in these texts, without drawing."""
        found = (self._judged(words, texts.get(words.slot.slot, "")) for words in self._words)
        return list(dict.fromkeys(finding for findings in found for finding in findings))

    def _store(self, canvas: Canvas) -> None:
        with form.form(canvas, self.name, self._look.width, self._look.height):
            self._findings["", ""] = design_layers.draw(canvas, self._look, self._art)
            for words in self._words:
                text = self._fixed.get(words.slot.slot, "")
                if self._is_fixed(words, text):
                    self._draw_words(canvas, words, text)

    def _is_fixed(self, words: _Words, text: str) -> bool:
        return bool(text) and self._fixed.get(words.slot.slot) == text

    def _draw_words(self, canvas: Canvas, words: _Words, text: str) -> list[Finding]:
        if text.strip():
            place = words.box.tuple
            align, valign = words.slot.align, words.slot.valign
            block = fit(text, words.style, words.box.width, words.box.height, words.limits)
            block.draw(canvas, *place, align=align, valign=valign, colour=words.colour)
            if words.clipped and block.lines:
                canvas.saveState()
                block.clip(canvas, *place, align=align, valign=valign)
                design_layers.draw(canvas, self._look, words.clipped)
                canvas.restoreState()
        return self._judged(words, text)

    def _judged(self, words: _Words, text: str) -> list[Finding]:
        key = (f"{words.slot.slot} {words.box}", text)
        if key not in self._findings:
            self._findings[key] = self._judge(words, text)
        return self._findings[key]

    def _judge(self, words: _Words, text: str) -> list[Finding]:
        slot = f"front.{words.slot.slot}"
        if not text.strip():
            message = _("The front has no words where “{slot}” belongs.").format(slot=words.slot.slot)
            return [] if words.slot.optional else [Finding("empty", True, message, slot)]
        box = words.box
        block = fit(text, words.style, box.width, box.height, words.limits)
        findings = [replace(finding, slot=slot) for finding in block.findings]
        if not block.lines or words.clipped or words.on_even_ground:
            return findings
        baseline = block.baseline(box.y, box.height, words.slot.valign)
        ink = block.ink(box.x, baseline, box.width, words.slot.align)
        if not design_contrast.readable(design_contrast.greys(self.art, ink), words.colour, block.size):
            message = _("“{text}” is hard to read on the art. Choose other colours or shorter words.")
            findings.append(Finding("contrast", False, message.format(text=text), slot))
        return findings

    @functools.cached_property
    def _words(self) -> list[_Words]:
        texts = self._look.design.layout(self._look.width, self._look.height).texts
        return [self._prepared(text) for text in texts]

    def _prepared(self, slot: TextSlot) -> _Words:
        role = self._look.design.fonts[slot.font]
        box = self._frames[slot.within].part(slot.box)
        largest = max(role.smallest, role.largest * self._look.unit)
        under = design_contrast.greys(self.art, (box.x, box.y, box.x + box.width, box.y + box.height))
        ink = self._ink(slot, under, largest)
        return _Words(
            slot=slot,
            box=box,
            style=_style(role, self._language),
            limits=Limits(role.smallest, largest, slot.max_lines),
            colour=ink,
            clipped=tuple(entry for entry in self._clipped if entry.layer.clip == slot.slot),
            on_even_ground=design_contrast.readable(under, ink, role.smallest),
        )

    def _ink(self, slot: TextSlot, under: design_contrast.Grey, size: float) -> str:
        """The slot's colour; in a palette of brand colours made dark or light enough to be read."""
        ink = self._look.shade(slot.colour)
        if not self._adapts:
            return ink
        ground = design_contrast.as_colour(design_contrast.worst_ground(under, ink))
        return colour.against(ink, ground, design_contrast.needed(size) + 0.4)


def _style(role: FontRole, language: str) -> TextStyle:
    return TextStyle(
        family=role.family,
        weight=role.weight,
        italic=role.italic,
        tracking=role.tracking,
        leading=role.leading,
        case=role.case,
        features=role.features,
        language=language,
    )
