"""The card on its stage: front, inside and envelope as paper, all of them or one."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.motion import Glide
from cardkeeper.gui.painting import marks, paper, text
from cardkeeper.gui.today.cards import CardView
from cardkeeper.gui.tokens import Motion, Radius, Type
from cardkeeper.i18n import N_, _
from cardkeeper.services.cards.card_faces import ENVELOPE, FRONT, INSIDE

ALL = "all"
TABS = ((ALL, N_("All")), (FRONT, N_("Front")), (INSIDE, N_("Inside")), (ENVELOPE, N_("Envelope")))
_WORDS = {FRONT: N_("Front"), INSIDE: N_("Inside"), ENVELOPE: N_("Envelope")}
# Paper of no card yet, and of an envelope there is none of: width over height.
_CARD, _COVER = 0.773, 1.314
_SIDE, _TOP, _FOOT, _LABEL, _GAP = 32, 10, 18, 22, 34


@dataclass(frozen=True, slots=True)
class _Placed:
    """A face in its place, with the words below it."""

    face: str
    area: QRectF
    words: str = ""


class CardStage(QWidget):
    """Paints one card; a click on a face that is shown small asks for it alone."""

    face_picked = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: CardView | None = None
        self._before: QPixmap | None = None
        self._tab = ALL
        self._is_small = False
        give_role(self, QAccessible.Role.Graphic, _("Card"))
        self._fade = Glide(self)
        self._fade.valueChanged.connect(self.update)
        self._fade.finished.connect(self._settle)

    def show_card(self, card: CardView | None, *, fades: bool = True) -> None:
        """Another card, or the same one made again; it appears through the last one."""
        if card is self._card:
            return
        is_new = self._card is not None and (card is None or card.key != self._card.key)
        if fades and is_new and self.isVisible() and not self.size().isEmpty():
            self._before = self._picture()
            self._fade.run(0.0, 1.0, Motion.CROSS_FADE, QEasingCurve.Type.Linear)
        self._card = card
        self._tell()
        self.update()

    def shows(self, task_id: int) -> bool:
        """The card of this task is on the stage, perhaps as it was before a change."""
        return self._card is not None and self._card.task_id == task_id

    def front_height(self) -> float:
        """How high a front is painted at most, in logical pixels."""
        return max(self.height() - look.px(_TOP + _FOOT + _LABEL), 1)

    def show_tab(self, tab: str) -> None:
        """All faces, or one of them."""
        self._tab = tab
        self._tell()
        self.update()

    def set_small(self, *, small: bool) -> None:
        """Little room: no size below the card."""
        self._is_small = small
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(300), look.px(300))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            if self._before is None:
                self._paint(painter)
                return
            share = float(self._fade.currentValue() or 0.0)
            painter.drawPixmap(0, 0, self._before)
            painter.setOpacity(share)
            painter.drawPixmap(0, 0, self._picture())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._tab == ALL:
            for placed in self._placed():
                if placed.area.contains(event.position()):
                    self.face_picked.emit(placed.face)

    def _paint(self, painter: QPainter) -> None:
        for placed in self._placed():
            self._paint_face(painter, placed)

    def _paint_face(self, painter: QPainter, placed: _Placed) -> None:
        faces: Mapping[str, QPixmap] = self._card.faces if self._card else {}
        if placed.face == ENVELOPE and self._card is not None and ENVELOPE not in faces:
            _paint_missing(painter, placed.area, self._card.no_envelope)
        else:
            folded = placed.face != ENVELOPE
            level = 3 if placed.area.height() > look.px(200) else 2
            paper.card(painter, placed.area, faces.get(placed.face, QPixmap()), level, folded=folded)
        self._paint_label(painter, placed)

    def _paint_label(self, painter: QPainter, placed: _Placed) -> None:
        line = QRectF(placed.area.left(), placed.area.bottom() + look.px(6), placed.area.width(), look.px(18))
        if placed.words:
            text.line(painter, line, placed.words, Type.META, look.colours().text)
            return
        if self._card is None:
            return
        name, size = self._card.design, "" if self._is_small else self._card.size
        alone = self._tab != ALL
        line = (
            line.adjusted(-look.px(60), 0, look.px(60), 0)
            if alone
            else marks.mirrored(painter, placed.area, line.adjusted(0, 0, look.px(_GAP - 8), 0))
        ).intersected(QRectF(self.rect()))
        used = text.width(name, Type.META_STRONG)
        whole = used + (look.px(8) + text.width(size, Type.META) if size else 0)
        if alone:
            start = min(whole, line.width())
            line = QRectF(line.center().x() - start / 2, line.top(), start + 1, line.height())
        text.line(painter, line, name, Type.META_STRONG, look.colours().text)
        if size and whole <= line.width():
            rest = marks.beyond(painter, line, used + look.px(8))
            text.line(painter, rest, size, Type.META, look.colours().text2)

    def _placed(self) -> list[_Placed]:
        room = QRectF(self.rect()).adjusted(
            look.px(_SIDE), look.px(_TOP), -look.px(_SIDE), -look.px(_FOOT + _LABEL)
        )
        if room.width() < 20 or room.height() < 20:
            return []
        if self._tab != ALL:
            aspect = self._aspect(self._tab)
            return [_Placed(self._tab, _fitted(room, aspect))]
        return self._all(room)

    def _all(self, room: QRectF) -> list[_Placed]:
        """The front large, inside and envelope beside it in one scale, together as high as the front."""
        front, cover = self._aspect(FRONT), self._aspect(ENVELOPE)
        label, gap = look.px(_LABEL), look.px(_GAP)
        # An envelope is a little longer than its card is high.
        ratio = 1.045
        high = room.height()
        while high > 40:
            small = (high - label - look.px(14)) / (1 + ratio / cover)
            beside = max(small * front, small * ratio)
            if high * front + gap + beside <= room.width():
                break
            high -= 2
        width = high * front + gap + beside
        left, top = room.left() + (room.width() - width) / 2, room.top() + (room.height() - high) / 2
        inside = QRectF(left + high * front + gap, top, small * front, small)
        under = QRectF(inside.left(), inside.bottom() + label + look.px(14), beside, small * ratio / cover)
        found = [_Placed(FRONT, QRectF(left, top, high * front, high)), _Placed(INSIDE, inside, _("Inside"))]
        if self._card is None or ENVELOPE in self._card.faces or self._card.no_envelope:
            found.append(_Placed(ENVELOPE, under, _("Envelope")))
        return found

    def _aspect(self, face: str) -> float:
        picture = self._card.faces.get(face) if self._card else None
        if picture is None or picture.isNull():
            return _COVER if face == ENVELOPE else _CARD
        return picture.width() / picture.height()

    def _picture(self) -> QPixmap:
        """What is painted now, for fading."""
        ratio = self.devicePixelRatioF()
        made = QPixmap(math.ceil(self.width() * ratio), math.ceil(self.height() * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            self._paint(painter)
        return made

    def _settle(self) -> None:
        self._before = None
        self.update()

    def _tell(self) -> None:
        """For screen readers: which face of which design, and all that is written on the card."""
        card = self._card
        if card is None:
            self.setAccessibleName(_("Card"))
            self.setAccessibleDescription("")
            return
        face = _(_WORDS.get(self._tab, _WORDS[FRONT]))
        name = _("{face} of the card, {design}").format(face=face, design=card.design)
        self.setAccessibleName(name)
        self.setAccessibleDescription(card.text)


def _fitted(room: QRectF, aspect: float) -> QRectF:
    """The largest area of these proportions in the middle of `room`."""
    wide = min(room.width(), room.height() * aspect)
    area = QRectF(0, 0, wide, wide / aspect)
    area.moveCenter(room.center())
    area.moveTop(room.top() + (room.height() - area.height()) / 2)
    return area


def _paint_missing(painter: QPainter, area: QRectF, reason: str) -> None:
    """Where an envelope would lie: a dashed outline and what is in the way."""
    colours = look.colours()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colours.warn, 1.5, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(colours.warn_soft)
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), look.px(Radius.CHIP), look.px(Radius.CHIP))
    painter.restore()
    side = look.px(20)
    words = text.paragraph(
        reason, Type.META_STRONG, area.width() - look.px(16), max_lines=3, align=text.CENTRED
    )
    top = area.center().y() - (side + look.px(6) + words.height) / 2
    icons.draw(painter, Icon.PIN_FILL, QPointF(area.center().x() - side / 2, top), side, colours.warn)
    words.draw(painter, QPointF(area.left() + look.px(8), top + side + look.px(6)), colours.warn)
