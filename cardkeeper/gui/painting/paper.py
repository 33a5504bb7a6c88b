"""Pictures of paper: cards with their shadow, thumbnails, and the stage behind them."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen, QPixmap, QRadialGradient

from cardkeeper.gui import look
from cardkeeper.gui.painting.lines import ratio, snap, thickness
from cardkeeper.gui.painting.shadows import shadow

# Cards with a fold on the left show a faint shade there, this part of their width.
_FOLD = 0.045
# Of the levels of ui/spec.md 2.5, the one whose ground is darker than any paper.
_ON_THE_STAGE = 3
_EDGE = 30  # of 255


def card(painter: QPainter, rect: QRectF, picture: QPixmap, level: int = 3, *, folded: bool = True) -> None:
    """The picture of a card as a piece of paper with its shadow; paper keeps its colour in the dark."""
    rect = snap(painter, rect)
    shadow(painter, rect, level)
    if picture.isNull():
        painter.fillRect(rect, QColor("#FFFDF8"))
    else:
        made = fitted(picture, rect, ratio(painter))
        painter.drawPixmap(rect, made, QRectF(made.rect()))
    if folded:
        _fold(painter, rect)
    if level < _ON_THE_STAGE:
        _edge(painter, rect)


def _edge(painter: QPainter, rect: QRectF) -> None:
    """White paper on a page nearly as white ends somewhere, above too, where no shadow falls."""
    thin = thickness(ratio(painter))
    shade = QColor(look.colours().shadow)
    shade.setAlpha(_EDGE)
    painter.save()
    painter.setPen(QPen(shade, thin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(thin / 2, thin / 2, -thin / 2, -thin / 2))
    painter.restore()


def _fold(painter: QPainter, rect: QRectF) -> None:
    shade = QLinearGradient(rect.topLeft(), QPointF(rect.left() + rect.width() * _FOLD, rect.top()))
    shade.setColorAt(0.0, QColor(0, 0, 0, 34))
    shade.setColorAt(0.45, QColor(0, 0, 0, 12))
    shade.setColorAt(1.0, QColor(0, 0, 0, 0))
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width() * _FOLD, rect.height()), shade)


def thumbnail(painter: QPainter, rect: QRectF, picture: QPixmap) -> None:
    """A small card in a row, with the shadow of level 1; it keeps the picture's proportions."""
    size = picture.size().scaled(rect.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(rect.center())
    card(painter, place, picture, 1, folded=False)


def fitted(picture: QPixmap, rect: QRectF, scale: float) -> QPixmap:
    """`picture` smoothly scaled for `rect` once, then remembered."""
    size = QSize(round(rect.width() * scale), round(rect.height() * scale))
    return picture if picture.size() == size else _pictures.get(picture, size.width(), size.height())


class _Pictures:
    """The last scaled pictures, by key and size: pixmaps cannot be hashed themselves."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._kept: dict[tuple[int, int, int], QPixmap] = {}

    def get(self, picture: QPixmap, width: int, height: int) -> QPixmap:
        key = (picture.cacheKey(), width, height)
        if key not in self._kept:
            if len(self._kept) >= self._limit:
                del self._kept[next(iter(self._kept))]
            self._kept[key] = picture.scaled(
                width,
                height,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        return self._kept[key]


_pictures = _Pictures(400)


def stage(painter: QPainter, rect: QRectF) -> None:
    """The table the cards lie on: sunken, a little lighter in the middle."""
    base = look.colours().sunken
    glow = QRadialGradient(QPointF(rect.center().x(), rect.top() + rect.height() * 0.4), rect.width() * 0.75)
    glow.setColorAt(0.0, base.lighter(112 if look.colours().dark else 102))
    glow.setColorAt(1.0, base)
    painter.fillRect(rect, glow)
