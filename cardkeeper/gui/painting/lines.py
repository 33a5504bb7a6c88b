"""Lines, rings and rounded boxes that stay sharp at 100, 125, 150 and 200 %."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from cardkeeper.gui import look


def ratio(painter: QPainter) -> float:
    """Device pixels per logical pixel of what is painted on."""
    return painter.device().devicePixelRatioF()


def snap(painter: QPainter, rect: QRectF) -> QRectF:
    """`rect` with its edges moved onto whole device pixels; as it is where the painter is turned."""
    device = painter.deviceTransform()
    if _is_turned(device):
        return QRectF(rect)
    across, down, dx, dy = device.m11(), device.m22(), device.dx(), device.dy()
    left, right = _nearest(rect.left(), across, dx), _nearest(rect.right(), across, dx)
    top, bottom = _nearest(rect.top(), down, dy), _nearest(rect.bottom(), down, dy)
    return QRectF(left, top, right - left, bottom - top)


def snap_point(painter: QPainter, point: QPointF) -> QPointF:
    """The nearest corner of a device pixel, rounded as Qt rounds the clip of a widget.

    Only the device transform knows that at 150 % a widget may begin in the middle of a pixel.
    """
    device = painter.deviceTransform()
    if _is_turned(device):
        return point
    across, down = device.m11(), device.m22()
    return QPointF(_nearest(point.x(), across, device.dx()), _nearest(point.y(), down, device.dy()))


def _is_turned(device: QTransform) -> bool:
    """Turned or slanted. Qt's own word for it is an enumeration, which takes longer than all the rest."""
    return bool(device.m12() or device.m21())


def _nearest(place: float, scale: float, shift: float) -> float:
    """Where a whole device pixel begins."""
    return (math.floor(place * scale + shift + 0.5) - shift) / scale


def thickness(device_pixels: float) -> float:
    """A line as thick as one logical pixel, in whole device pixels: how thick that is in logical ones."""
    return max(1, round(device_pixels)) / device_pixels


def hairline(painter: QPainter, x: float, y: float, width: float, colour: QColor | None = None) -> None:
    """A horizontal line as thick as one logical pixel, in whole device pixels."""
    thin = thickness(ratio(painter))
    _fill(painter, QRectF(x, y, width, thin), colour or look.colours().line)


def underline(painter: QPainter, area: QRectF) -> None:
    """A hairline along the foot of a row, within it."""
    thin = thickness(ratio(painter))
    hairline(painter, area.left(), area.bottom() - thin, area.width())


def vertical_hairline(
    painter: QPainter, x: float, y: float, height: float, colour: QColor | None = None
) -> None:
    thin = thickness(ratio(painter))
    _fill(painter, QRectF(x, y, thin, height), colour or look.colours().line)


def _fill(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Fill without antialiasing, which alone would smear the edge over two rows."""
    smooth = painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(snap(painter, rect), colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=smooth)


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None = None,
    outline: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded box on device pixels; its outline, `width` logical pixels thick, lies inside `rect`."""
    rect = snap(painter, rect)
    if outline is not None:
        width = max(1, round(width * ratio(painter))) / ratio(painter)
        rect = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(outline, width) if outline is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    radius = min(radius, rect.width() / 2, rect.height() / 2)
    painter.drawRoundedRect(rect, radius, radius)
    painter.restore()


def focus_ring(painter: QPainter, rect: QRectF, radius: float) -> None:
    """The ring of keyboard focus: 2 pixels of accent inside the edge of `rect` (section 6.2)."""
    box(painter, rect, radius, outline=look.colours().accent, width=2)


def dot(painter: QPainter, centre: QPointF, radius: float, colour: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(centre, radius, radius)
    painter.restore()
