"""Warm paper shadows: pre-blurred pictures drawn as nine slices, so that they cost nothing in a list."""

import functools
import itertools
import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from cardkeeper.gui import look
from cardkeeper.gui.painting.lines import ratio, snap
from cardkeeper.gui.tokens import ELEVATION, ShadowLayer

# The drawings' blur spreads over this many times its nominal width to either side, then it is gone.
_REACH = 0.75
# The widest blur, in pixels, that is worked out pixel by pixel.
_FINEST = 12


def shadow(painter: QPainter, rect: QRectF, level: int, radius: float = 0.0) -> None:
    """The shadow of a box of level 0 to 4 (section 2.5); draw it before the box."""
    dark = look.colours().dark
    for layer in ELEVATION[level]:
        _draw(painter, rect, layer, radius, layer.dark if dark else layer.light)


def margin(level: int) -> int:
    """How far the shadow of a level reaches beyond its box, in pixels."""
    return max((math.ceil(layer.blur * _REACH + layer.drop) for layer in ELEVATION[level]), default=0)


def _draw(painter: QPainter, rect: QRectF, layer: ShadowLayer, radius: float, alpha: int) -> None:
    scale = ratio(painter)
    colour = QColor(look.colours().shadow)
    colour.setAlpha(alpha)
    source = _blurred(round(layer.blur * scale), round(radius * scale), colour.rgba())
    reach = round(layer.blur * scale * _REACH) / scale
    target = snap(painter, rect.translated(0, layer.drop)).adjusted(-reach, -reach, reach, reach)
    _nine_slices(painter, target, source, scale)


def _nine_slices(painter: QPainter, target: QRectF, source: QPixmap, scale: float) -> None:
    """Corners as they are, edges and middle stretched; a target too small for them takes smaller corners."""
    corner = (source.width() - 1) // 2
    wide = min(corner, math.floor(target.width() * scale / 2)) / scale
    high = min(corner, math.floor(target.height() * scale / 2)) / scale
    xs = (target.left(), target.left() + wide, target.right() - wide, target.right())
    ys = (target.top(), target.top() + high, target.bottom() - high, target.bottom())
    cuts = (0, corner, corner + 1, source.width())
    for row, column in itertools.product(range(3), repeat=2):
        painter.drawPixmap(
            QRectF(QPointF(xs[column], ys[row]), QPointF(xs[column + 1], ys[row + 1])),
            source,
            QRectF(QPointF(cuts[column], cuts[row]), QPointF(cuts[column + 1], cuts[row + 1])),
        )


@functools.lru_cache(maxsize=64)
def _blurred(blur: int, radius: int, rgba: int) -> QPixmap:
    """A blurred rounded square in device pixels, the middle row and column of which may be stretched.

    Wide blurs are worked out on a smaller picture: they have no detail that enlarging could lose.
    """
    reach = round(blur * _REACH)
    side = 2 * (reach + max(radius, 1) + reach) + 1
    shrink = max(1.0, blur / _FINEST)
    small = math.ceil(side / shrink)
    mask = QImage(small, small, QImage.Format.Format_Alpha8)
    mask.fill(0)
    with QPainter(mask) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(small / side, small / side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(Qt.GlobalColor.black))
        painter.drawRoundedRect(QRectF(reach, reach, side - 2 * reach, side - 2 * reach), radius, radius)
    soft = _soften(mask, blur / shrink)
    return QPixmap.fromImage(_tinted(_enlarged(soft, side), QColor.fromRgba(rgba)))


def _enlarged(mask: QImage, side: int) -> QImage:
    aspect, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return mask if mask.width() == side else mask.scaled(side, side, aspect, smooth)


def _tinted(mask: QImage, colour: QColor) -> QImage:
    made = QImage(mask.size(), QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(colour)
    with QPainter(made) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.drawImage(0, 0, mask)
    return made


def _soften(mask: QImage, blur: float) -> QImage:
    """Three box blurs, which together are nearly a Gaussian of deviation 0.3 x blur."""
    width = round(blur * 0.6) | 1
    for _turn in range(6):
        mask = _averaged(mask, width)
    return mask


def _averaged(mask: QImage, width: int) -> QImage:
    """Each row replaced by its running mean over `width` pixels, and the picture turned on its diagonal."""
    side, stride = mask.width(), mask.bytesPerLine()
    rows = bytes(mask.constBits())
    turned = bytearray(side * side)
    for y in range(side):
        turned[y::side] = _running_mean(rows[y * stride : y * stride + side], width)
    return QImage(bytes(turned), side, side, side, QImage.Format.Format_Alpha8).copy()


def _running_mean(row: bytes, width: int) -> bytes:
    half = width // 2
    sums = [0, *itertools.accumulate(bytes(half) + row + bytes(half))]
    return bytes((sums[x + width] - sums[x]) // width for x in range(len(row)))
