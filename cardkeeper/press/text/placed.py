"""A block of text with its place on a panel."""

from dataclasses import dataclass, replace
from typing import Any

from cardkeeper.press.faces import Box
from cardkeeper.press.findings import Finding
from cardkeeper.press.text.embedding import FontTable
from cardkeeper.press.text.fitting import Block


@dataclass(frozen=True, slots=True)
class Placed:
    """`box` is x, y, width and height in points; `slot` names the place in findings."""

    slot: str
    block: Block
    box: Box
    align: str = "center"
    valign: str = "middle"
    colour: str = "#000000"

    @property
    def findings(self) -> list[Finding]:
        return [replace(finding, slot=self.slot) for finding in self.block.findings]

    @property
    def ink(self) -> Box:
        """Left, bottom, right and top of what is blackened."""
        x, y, width, height = self.box
        return self.block.ink(x, self.block.baseline(y, height, self.valign), width, self.align)

    def operators(self, fonts: FontTable) -> str:
        x, y, width, height = self.box
        baseline = self.block.baseline(y, height, self.valign)
        edge = x + width / 2 if self.align == "center" else x
        return self.block.operators(fonts, edge, baseline, width, align=self.align, colour=self.colour)

    def draw(self, canvas: Any) -> Box:
        """Returns the ink box."""
        x, y, width, height = self.box
        return self.block.draw(
            canvas, x, y, width, height, align=self.align, valign=self.valign, colour=self.colour
        )
