"""Cards that fan out of an envelope with a seal: what all of this is for."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from cardkeeper.gui import icons
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.customers.fronts import Fronts
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, paper
from cardkeeper.gui.painting.lines import ratio
from cardkeeper.gui.painting.shadows import shadow
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Stationery
from cardkeeper.gui.widgets.panels import Stage
from cardkeeper.i18n import _
from cardkeeper.services.book import welcome
from cardkeeper.services.book.welcome import FannedCard

# Where the cards lie: middle across and down in shares of the picture, degrees; the last lies on top.
_PLACES = (
    (0, 0.14, 0.46, -17.0),
    (4, 0.86, 0.45, 15.0),
    (1, 0.30, 0.385, -7.5),
    (3, 0.70, 0.40, 8.0),
    (2, 0.5, 0.31, 0.0),
)
_CARD = 0.372
_PICTURE = QSize(585, 480)
# Turned cards reach beyond the picture: the share of the stage that holds it and them.
_SHARE = (0.74, 0.86)


class Fan(Stage):
    """Pictures come from the worker one by one; until then the paper is blank."""

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._fronts = session.findChild(Fronts) or Fronts(session)
        self._cards: Sequence[FannedCard] = ()
        self._fronts.arrived.connect(self.update)
        give_role(self, QAccessible.Role.Graphic, _("Five cards in an envelope"))
        task = session.run(lambda _progress: welcome.fan(), writes=False)
        task.done.connect(self._take)

    def _take(self, cards: object) -> None:
        self._cards = list(cards) if isinstance(cards, list) else []
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            picture = self._picture()
            for number, across, down, turned in _PLACES:
                self._paint_card(painter, picture, number, QPointF(across, down), turned)
            _paint_envelope(painter, picture)

    def _picture(self) -> QRectF:
        """The part of the stage the still life takes, in the middle."""
        room = QSize(round(self.width() * _SHARE[0]), round(self.height() * _SHARE[1]))
        size = _PICTURE.scaled(room.boundedTo(_PICTURE * 1.25), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRectF(0, 0, size.width(), size.height())
        area.moveCenter(QRectF(self.rect()).center())
        return area

    def _paint_card(
        self, painter: QPainter, picture: QRectF, number: int, middle: QPointF, turned: float
    ) -> None:
        if number >= len(self._cards):
            return
        wide = picture.width() * _CARD * (1.0 if number == 2 else 0.92)
        card = QRectF(0, 0, wide, wide * 1.4)
        known = self._cards[number]
        height = round(card.height() * ratio(painter))
        front = self._fronts.get(known.design, known.palette, known.kind, height, years=None)
        if not front.isNull():
            card.setHeight(card.width() * front.height() / front.width())
        painter.save()
        painter.translate(
            picture.left() + middle.x() * picture.width(), picture.top() + middle.y() * picture.height()
        )
        painter.rotate(turned)
        card.moveCenter(QPointF(0, 0))
        paper.card(painter, card, front, 2)
        painter.restore()


def _paint_envelope(painter: QPainter, picture: QRectF) -> None:
    """In front of the cards: body, folds, flap and seal."""
    wide, high = picture.width() * 0.55, picture.width() * 0.38
    painter.save()
    painter.translate(picture.center().x(), picture.bottom() - high / 2 - picture.height() * 0.02)
    painter.rotate(-2.6)
    body = QRectF(-wide / 2, -high / 2, wide, high)
    shadow(painter, body, 3, 4)
    lines.box(painter, body, 5, QColor(Stationery.ENVELOPE))
    middle = QPointF(0, body.top() + high * 0.56)
    painter.setPen(QPen(QColor(Stationery.FOLD), 1.2))
    painter.drawLine(body.bottomLeft() + QPointF(5, -4), middle)
    painter.drawLine(body.bottomRight() + QPointF(-5, -4), middle)
    painter.setBrush(QColor(Stationery.FLAP))
    tip = QPointF(0, body.top() + high * 0.6)
    painter.drawPolygon(QPolygonF([body.topLeft(), body.topRight(), tip]))
    _paint_seal(painter, tip - QPointF(0, high * 0.05), wide * 0.072)
    painter.restore()


def _paint_seal(painter: QPainter, centre: QPointF, radius: float) -> None:
    lines.dot(painter, centre, radius, QColor(Stationery.WAX))
    lines.dot(painter, centre, radius * 0.74, QColor(Stationery.WAX_LIGHT))
    side = radius * 0.95
    corner = centre - QPointF(side / 2, side / 2)
    icons.draw(painter, Icon.HEART_FILL, corner, side, QColor(Stationery.ENVELOPE))
