"""One picture to bake: its sheet and the function that paints it."""

from collections.abc import Callable
from dataclasses import dataclass

from pigment.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Piece:
    """`width`, `height` and `margin` in pt as it is printed on the largest panel (5.5 x 8.5 in).

    `quality` is that of the WebP maps, 0 to 100; fine needles and grass need less than an even wash.
    """

    width: float
    height: float
    seed: int
    paint: Callable[[Sheet], None]
    margin: float = 24
    quality: int = 88

    def painted(self, dpi: float) -> Sheet:
        """The sheet after the last stroke."""
        sheet = Sheet(self.width, self.height, dpi, self.seed, self.margin)
        self.paint(sheet)
        return sheet
