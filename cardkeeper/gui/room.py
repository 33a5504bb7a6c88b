"""How much room the window has, and what that means for its parts (ui/spec.md section 7)."""

from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QSize

SMALLEST = QSize(880, 520)
SIDEBAR = 232
RAIL = 60
_SHORT = 700


class Width(IntEnum):
    """The four kinds of window, narrowest first; the value is the width in pixels where each begins."""

    COMPACT = 880
    NARROW = 1024
    MEDIUM = 1180
    WIDE = 1360


class Room(NamedTuple):
    """The room a page is arranged for: kind of width, and whether height is short."""

    width: Width
    short: bool = False

    @classmethod
    def of(cls, size: QSize, scale: float = 1.0) -> "Room":
        """The room in a window of `size` pixels where text and all else is `scale` times as large."""
        fitting = [width for width in Width if size.width() >= width * scale]
        return cls(max(fitting, default=Width.COMPACT), short=size.height() < _SHORT * scale)

    @property
    def has_sidebar(self) -> bool:
        """Else there is the rail of icons."""
        return self.width >= Width.MEDIUM

    @property
    def page_margin(self) -> int:
        """Left and right of a page, in pixels."""
        return 24 if self.has_sidebar else 16


WIDE = Room(Width.WIDE)
