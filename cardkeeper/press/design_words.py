"""The words of a front: each slot with its place, its lettering and its colour, drawn and judged."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from cardkeeper.i18n import _
from cardkeeper.press import colour, design_contrast
from cardkeeper.press.design import FontRole, TextSlot
from cardkeeper.press.design_contrast import Grey
from cardkeeper.press.design_layers import Look, Placed
from cardkeeper.press.design_place import Rect
from cardkeeper.press.findings import Finding
from cardkeeper.press.text import Block, Limits, TextStyle, fit

_MARGIN = 0.4
"""How much more contrast than needed an adapted brand colour gets: paper and toner take some away."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text slot on one front; `filling` is the art inside its letters."""

    slot: TextSlot
    box: Rect
    style: TextStyle
    limits: Limits
    colour: str
    filling: tuple[Placed, ...]
    on_even_ground: bool

    @property
    def where(self) -> str:
        """How findings name this slot."""
        return f"front.{self.slot.slot}"

    def draw(self, canvas: Canvas, text: str, filling: str) -> None:
        """Draw a text; `filling` is the name of the form with the art inside its letters."""
        block = self._block(text)
        place, align, valign = self.box.tuple, self.slot.align, self.slot.valign
        block.draw(canvas, *place, align=align, valign=valign, colour=self.colour)
        if self.filling and block.lines:
            canvas.saveState()
            block.clip(canvas, *place, align=align, valign=valign)
            canvas.doForm(filling)
            canvas.restoreState()

    def judge(self, text: str, art: Image.Image) -> list[Finding]:
        """What is wrong with a text here: missing, too long, without glyphs, or hard to read on the art."""
        if not text.strip():
            message = _("The front has no words where “{slot}” belongs.").format(slot=self.slot.slot)
            return [] if self.slot.optional else [Finding("empty", True, message, self.where)]
        block = self._block(text)
        findings = [replace(finding, slot=self.where) for finding in block.findings]
        if block.lines and not self._is_readable(block, art):
            message = _("“{text}” is hard to read on the art. Choose other colours or shorter words.")
            findings.append(Finding("contrast", False, message.format(text=text), self.where))
        return findings

    def _is_readable(self, block: Block, art: Image.Image) -> bool:
        if self.filling or self.on_even_ground:
            return True
        baseline = block.baseline(self.box.y, self.box.height, self.slot.valign)
        ink = block.ink(self.box.x, baseline, self.box.width, self.slot.align)
        return design_contrast.readable(design_contrast.greys(art, ink), self.colour, block.size)

    def _block(self, text: str) -> Block:
        return fit(text, self.style, self.box.width, self.box.height, self.limits)


def prepare(
    look: Look,
    slot: TextSlot,
    box: Rect,
    art: Image.Image,
    language: str,
    *,
    filling: Sequence[Placed],
    adapts: bool,
) -> Words:
    """The slot's words in their box on the art (grey, one pixel per point).

    `adapts`: the colours are a user's own, so the ink is made dark or light enough to be read.
    """
    role = look.design.fonts[slot.font]
    largest = max(role.smallest, role.largest * look.unit)
    under = design_contrast.greys(art, (box.x, box.y, box.x + box.width, box.y + box.height))
    ink = look.shade(slot.colour)
    if adapts:
        ink = _readable_ink(ink, under, largest)
    return Words(
        slot=slot,
        box=box,
        style=_style(role, language),
        limits=Limits(role.smallest, largest, slot.max_lines),
        colour=ink,
        filling=tuple(filling),
        on_even_ground=design_contrast.readable(under, ink, role.smallest),
    )


def _readable_ink(ink: str, under: Grey, size: float) -> str:
    ground = design_contrast.as_colour(design_contrast.worst_ground(under, ink))
    return colour.against(ink, ground, design_contrast.needed(size) + _MARGIN)


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
