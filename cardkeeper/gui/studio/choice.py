"""A design that is looked at, in a colouring, for somebody."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cardkeeper.gui.studio.palettes import Swatch
from cardkeeper.gui.studio.trying import Who

if TYPE_CHECKING:
    from cardkeeper.services.cards.studio import Front


@dataclass(frozen=True, slots=True)
class Choice:
    """`swatches` are its colourings, `palette` the one it is shown in."""

    front: "Front"
    palette: str
    swatches: tuple[Swatch, ...]
    who: Who
