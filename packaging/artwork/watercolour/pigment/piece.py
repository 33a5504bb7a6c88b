"""One picture to bake: its sheet and the function that paints it."""

from collections.abc import Callable
from dataclasses import dataclass

from pigment.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Piece:
    """`width` and `height` in pt as it is printed on the largest panel (5.5 x 8.5 in)."""

    width: float
    height: float
    seed: int
    paint: Callable[[Sheet], None]

    def painted(self, dpi: float) -> Sheet:
        """The sheet after the last stroke."""
        sheet = Sheet(self.width, self.height, dpi, self.seed)
        self.paint(sheet)
        return sheet
