"""The art of a front once more, small, on the page that faces the message."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cardkeeper.press import colour, design_layers
from cardkeeper.press.card_job import CardJob, Imprint
from cardkeeper.press.design import CardDesign
from cardkeeper.press.design_layers import Look
from cardkeeper.press.design_layers import Placed as Art
from cardkeeper.press.geometry import Rect

_KINDS = ("pigment", "image", "vector")
_WIDTH, _HEIGHT = 0.46, 0.34  # of the safe area, at most
_LARGEST = 0.75  # of the size on the front


@dataclass(frozen=True, slots=True)
class Vignette:
    """Art with the box it fills on its front (points)."""

    look: Look
    art: tuple[Art, ...]
    box: Rect

    def place(self, area: Rect) -> Rect:
        """Where it stands on a page with this safe area: a little above the middle."""
        room = area.width * _WIDTH / self.box.width, area.height * _HEIGHT / self.box.height
        scale = min(*room, _LARGEST)
        width, height = self.box.width * scale, self.box.height * scale
        return Rect(
            area.x + (area.width - width) / 2, area.y + area.height * 0.58 - height / 2, width, height
        )

    def draw(self, canvas: Any) -> None:
        """Draw it at the size and place it has on the front."""
        design_layers.draw(canvas, self.look, self.art)

    def matrix(self, place: Rect) -> tuple[float, ...]:
        """From the front to its place."""
        scale = place.width / self.box.width
        return (scale, 0, 0, scale, place.x - self.box.x * scale, place.y - self.box.y * scale)


def of(
    job: CardJob, design: CardDesign, imprint: Imprint, size: tuple[float, float], cache: Path | None
) -> Vignette | None:
    """The vignette of a job's front of `size`; None for a front of letters or photos alone."""
    slots = design.palettes.get(job.palette) or design.palettes[design.default_palette]
    colours = tuple(colour.resolve(slots, imprint.brand).items())
    look = Look(design, colours, *size, cache=cache)
    _frames, placed = design_layers.place_all(look)
    art = tuple(layer for layer in placed if layer.layer.kind in _KINDS and not layer.layer.clip)
    if not art or design.style in ("type", "photo"):
        return None
    left, bottom = min(layer.landed.x for layer in art), min(layer.landed.y for layer in art)
    right = max(layer.landed.x + layer.landed.width for layer in art)
    top = max(layer.landed.y + layer.landed.height for layer in art)
    whole = Rect(0, 0, *size)
    return Vignette(look, art, Rect(left, bottom, right - left, top - bottom).common(whole))
