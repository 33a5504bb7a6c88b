"""The designs of a mailing spread out like a hand of cards, on the table they are shown on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.painting import paper, text
from cardkeeper.gui.tokens import Type
from cardkeeper.i18n import _
from cardkeeper.services.mailings.mailing_progress import Given

Picture = Callable[[str, str], QPixmap]
# For one to four cards: where each middle lies, as a share of the width, its drop and its turn in degrees.
_SPREADS = {
    1: ((0.5, 0.0, -3.0),),
    2: ((0.38, 0.0, -7.0), (0.62, 0.01, 7.0)),
    3: ((0.29, 0.02, -10.0), (0.51, -0.02, -1.0), (0.71, 0.03, 9.0)),
    4: ((0.26, 0.02, -12.0), (0.42, -0.04, -4.0), (0.58, -0.02, 5.0), (0.73, 0.04, 14.0)),
}
_CARD = 190
_HIGH = 268
_LOW = 132


class Fan(QWidget):
    """The first four designs, the most frequent in front, and how they were chosen."""

    def __init__(self, picture: Picture, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._given: Sequence[Given] = ()
        self._caption = ""
        self._is_low = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        give_role(self, QAccessible.Role.Graphic, _("The designs of this mailing"))

    def show_designs(self, given: Sequence[Given], caption: str) -> None:
        self._given, self._caption = tuple(given[:4]), caption
        names = ", ".join(each.name for each in given)
        self.setAccessibleDescription(names)
        self.update()

    def set_low(self, *, low: bool) -> None:
        """Windows that are short leave less room for pictures."""
        self._is_low = low
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(look.px(300), look.px(_LOW if self._is_low else _HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(180), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            paper.stage(painter, area)
            foot = look.px(12 if self._is_low else 34)
            table = area.adjusted(0, 0, 0, -foot)
            places = _SPREADS.get(len(self._given), ())
            for given, place in reversed(list(zip(self._given, places, strict=False))):
                self._paint_card(painter, table, given, place)
            if not self._is_low:
                line = QRectF(area.left(), area.bottom() - foot, area.width(), foot - look.px(6))
                text.line(painter, line, self._caption, Type.BODY, look.colours().text2, text.CENTRED)

    def _paint_card(
        self, painter: QPainter, table: QRectF, given: Given, place: tuple[float, float, float]
    ) -> None:
        picture = self._picture(given.design, given.palette)
        share = picture.width() / picture.height() if not picture.isNull() else 5 / 7
        # Turned, four of them must still lie on the table.
        high = min(float(look.px(_CARD)), table.height() * 0.78, table.width() * 0.345 / share)
        x, drop, turn = place
        middle = QPointF(table.left() + x * table.width(), table.center().y() + drop * table.height())
        painter.save()
        painter.translate(middle)
        painter.rotate(turn)
        wide = high * share
        paper.card(painter, QRectF(-wide / 2, -high / 2, wide, high), picture, 2)
        painter.restore()
