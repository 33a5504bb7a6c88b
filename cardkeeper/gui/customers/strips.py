"""Cutting a rectangle in reading direction, mirrored where the painter runs right to left."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from cardkeeper.gui.painting import marks


def first(painter: QPainter, area: QRectF, width: float) -> QRectF:
    """The first `width` pixels of `area`, never more than there are."""
    width = max(0.0, min(width, area.width()))
    return QRectF(marks.leading(painter, area, width), area.top(), width, area.height())


def last(painter: QPainter, area: QRectF, width: float) -> QRectF:
    """The last `width` pixels of `area`."""
    return marks.beyond(painter, area, max(0.0, area.width() - width))


def centred(area: QRectF, width: float, height: float) -> QRectF:
    """A box in the middle of `area`."""
    place = QRectF(0, 0, width, height)
    place.moveCenter(area.center())
    return place
