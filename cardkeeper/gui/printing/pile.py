"""Cards lying on each other, and a pile being turned over: pictures beside the steps of printing."""

import math
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from cardkeeper.gui import look
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.painting import lines, paper
from cardkeeper.gui.today.thumbs import Thumbs
from cardkeeper.i18n import _
from cardkeeper.services.cards.thumbnails import Thumbnail

_TURNS = (9.0, 3.0, -5.0)
_SHEETS = 4
_HIGH = 230


class CardPile(QWidget):
    """Up to three cards, the last one on top."""

    def __init__(self, thumbs: Thumbs) -> None:
        super().__init__()
        self._thumbs = thumbs
        self._cards: tuple[Thumbnail, ...] = ()
        thumbs.arrived.connect(self.update)

    def show_cards(self, cards: Sequence[Thumbnail]) -> None:
        """Other cards, in the size the pile shows them."""
        high = math.ceil(look.px(_HIGH) * self.devicePixelRatioF())
        self._cards = tuple(replace(card, height=high) for card in cards[:3])
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(270), look.px(280))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            high = min(self.height() * 0.78, look.px(_HIGH))
            pictures = [self._thumbs.get(card) for card in self._cards]
            for number, picture in enumerate(each for each in pictures if not each.isNull()):
                wide = high * picture.width() / picture.height()
                painter.save()
                painter.translate(self.width() / 2 + look.px(18 - 14 * number), self.height() / 2)
                painter.rotate(_TURNS[number])
                paper.card(painter, QRectF(-wide / 2, -high / 2, wide, high), picture, 2, folded=False)
                painter.restore()


class TurnPicture(QWidget):
    """A pile of sheets and the way it is turned: like a page in a book, or of a wall calendar."""

    def __init__(self, *, like_book: bool) -> None:
        super().__init__()
        self._like_book = like_book
        said = (
            _("Turn the pile over like a page in a book.")
            if like_book
            else _("Turn the pile over like a page of a wall calendar.")
        )
        give_role(self, QAccessible.Role.Graphic, said)

    def sizeHint(self) -> QSize:
        return QSize(look.px(230), look.px(190))

    def paintEvent(self, event: QPaintEvent) -> None:
        middle = QRectF(self.rect()).center()
        wide, high, step = look.px(110), look.px(84), look.px(4)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number in range(_SHEETS):
                shift = step * (_SHEETS - 1 - number)
                sheet = QRectF(0, 0, wide, high)
                sheet.moveCenter(middle + QPointF(0, shift))
                lines.box(painter, sheet, look.px(3), look.colours().raised, look.colours().control)
            self._paint_arrow(painter, middle, wide, high)

    def _paint_arrow(self, painter: QPainter, middle: QPointF, wide: int, high: int) -> None:
        painter.save()
        painter.translate(middle)
        if not self._like_book:
            painter.rotate(90)
            wide, high = high, wide
        pen = QPen(look.colours().accent, look.px(3), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        start, end = QPointF(wide / 2 + look.px(14), 0), QPointF(-wide / 2 - look.px(14), 0)
        way = QPainterPath(start)
        way.cubicTo(
            QPointF(wide / 3, -high * 0.85), QPointF(-wide / 3, -high * 0.85), end - QPointF(0, look.px(2))
        )
        painter.drawPath(way)
        tip = QPainterPath(end + QPointF(-look.px(7), -look.px(11)))
        tip.lineTo(end)
        tip.lineTo(end + QPointF(look.px(11), -look.px(7)))
        painter.drawPath(tip)
        painter.restore()
