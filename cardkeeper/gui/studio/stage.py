"""The card that is tried on: front and inside side by side, the envelope, or the printed sheet."""

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from cardkeeper.gui import look
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.motion import Glide
from cardkeeper.gui.painting import paper, text
from cardkeeper.gui.tokens import Motion, Type
from cardkeeper.i18n import N_, _

PAIR, ENVELOPE, SHEET = "pair", "envelope", "sheet"
TABS = ((PAIR, N_("Front and inside")), (ENVELOPE, N_("Envelope")), (SHEET, N_("On the sheet")))
_SIDE, _TOP, _FOOT, _GAP = 32, 14, 30, 26
_LOW = 220


class TryOnStage(QWidget):
    """Paints pieces of paper side by side; another card appears through the last one."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: Sequence[QPixmap] = ()
        self._before: Sequence[QPixmap] = ()
        self._tab, self._reason = PAIR, ""
        give_role(self, QAccessible.Role.Graphic, _("Card"))
        self._fade = Glide(self)
        self._fade.valueChanged.connect(self.update)
        self._fade.finished.connect(self._settle)

    def show_pieces(self, tab: str, pieces: Sequence[QPixmap], reason: str = "") -> None:
        """These pieces of paper, or a sentence why there are none."""
        if self._pieces and tab == self._tab and self.isVisible():
            self._before = self._pieces
            self._fade.run(0.0, 1.0, Motion.CROSS_FADE, QEasingCurve.Type.Linear)
        else:
            self._before = ()
        self._tab, self._pieces, self._reason = tab, pieces, reason
        self.update()

    @property
    def tab(self) -> str:
        """Which part of the card is shown."""
        return self._tab

    def describe(self, design: str, words: str) -> None:
        """For screen readers: which design, and all that is written on the card."""
        self.setAccessibleName(_("Front of the card, {design}").format(design=design))
        self.setAccessibleDescription(words)

    def sizeHint(self) -> QSize:
        return QSize(look.px(360), look.px(320))

    def front_height(self) -> float:
        """How high a card can be painted at most, in logical pixels."""
        return max(1.0, self._room().height())

    def _room(self) -> QRectF:
        """Where the pieces lie; a low stage has less to spare for their shadows."""
        least = 0.6 if self.height() < look.px(_LOW) else 1.0
        top, foot, side = (round(look.px(each) * least) for each in (_TOP, _FOOT, _SIDE))
        return QRectF(self.rect()).adjusted(side, top, -side, -foot)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            if self._before:
                share = float(self._fade.currentValue() or 0.0)
                self._paint(painter, self._before)
                painter.setOpacity(share)
            self._paint(painter, self._pieces)

    def _paint(self, painter: QPainter, pieces: Sequence[QPixmap]) -> None:
        room = self._room()
        if not pieces:
            words = text.paragraph(self._reason, Type.BODY, room.width(), align=text.CENTRED)
            at = QPointF(room.left(), room.center().y() - words.height / 2)
            words.draw(painter, at, look.colours().text2)
            return
        for area, piece in zip(_placed(room, pieces), pieces, strict=True):
            paper.card(painter, area, piece, 3 if self._tab == PAIR else 2, folded=self._tab == PAIR)

    def _settle(self) -> None:
        self._before = ()
        self.update()


def _placed(room: QRectF, pieces: Sequence[QPixmap]) -> list[QRectF]:
    """Side by side in one scale, as large as the room allows, in its middle."""
    gap = look.px(_GAP) * (len(pieces) - 1)
    wide = sum(piece.width() for piece in pieces)
    high = max(piece.height() for piece in pieces)
    scale = min((room.width() - gap) / wide, room.height() / high)
    left = room.center().x() - (wide * scale + gap) / 2
    areas: list[QRectF] = []
    for piece in pieces:
        size = (piece.width() * scale, piece.height() * scale)
        areas.append(QRectF(left, room.center().y() - size[1] / 2, *size))
        left += size[0] + look.px(_GAP)
    return areas
