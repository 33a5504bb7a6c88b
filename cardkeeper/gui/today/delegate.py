"""How a row of the queue is painted: tick box, person, what and when, design, way, and what it needs."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QToolTip

from cardkeeper.gui import icons, kinds, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, marks, paper, text
from cardkeeper.gui.today import words
from cardkeeper.gui.today.rows import GroupHeading, QueueRow
from cardkeeper.gui.tokens import Space, Type
from cardkeeper.gui.views.delegate import RowDelegate, RowState, heading, two_lines
from cardkeeper.gui.views.model import ROW, Heading, Index
from cardkeeper.gui.widgets.labels import tip

TICK, NEED, ACT, PICTURE = "tick", "need", "act", "picture"
# Pixels of the drawing: what is hit by a click on the box, and the columns at the far end.
_TICK_WIDTH = 44
_AVATAR_LEFT, _AVATAR = 45, 36
_STATUS, _WAY, _SIGN, _THUMB, _THUMB_HIGH = 109, 87, 28, 33, 46
_KIND = 15
# Below these widths of a row the word of the way goes, then the picture.
_ROOM_FOR_WORD, _ROOM_FOR_PICTURE = 660, 470


class _Places(NamedTuple):
    """Where the parts of a row are, left to right; `way` and `thumb` may be empty."""

    tick: QRectF
    avatar: QRectF
    name: QRectF
    thumb: QRectF
    way: QRectF
    status: QRectF


class QueueDelegate(RowDelegate):
    """`picture` gives the thumbnail of a row, `photo` the person's, both perhaps empty.

    `is_heading` tells it by the number of the row.
    """

    row_height = 58
    bar_in_margin = True

    def __init__(
        self,
        is_heading: Callable[[int], bool],
        picture: Callable[[QueueRow, float], QPixmap],
        photo: Callable[[int, float], QPixmap | None],
    ) -> None:
        super().__init__()
        self._picture, self._photo = picture, photo
        self._is_heading = is_heading
        # Where the preview is not on show a click on the small card brings it.
        self.opens_picture = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Without reading a row: a view asks for the height of all."""
        number = index.row()
        if self._is_heading(number):
            return QSize(0, look.px(self.heading_height))
        if self.leaving:
            share = self.leaving.get(getattr(index.data(ROW), "id", -1), 1.0)
            return QSize(0, round(self.height(None) * share))
        return QSize(0, self.height(None))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, GroupHeading) or not row.act:
            super().paint(painter, option, index)
            return
        painter.save()
        painter.setLayoutDirection(option.direction)
        area = self._heading_area(option)
        place = self._act_place(area, row)
        plain = Heading(row.words, row.count, "", row.tone)
        heading(painter, area, plain)
        colour = look.colours().accent_text
        text.line(painter, marks.mirrored(painter, area, place), row.act, Type.META_STRONG, colour)
        painter.restore()

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, QueueRow):
            return
        places = _places(area, row)
        self._paint_tick(painter, marks.mirrored(painter, area, places.tick), row)
        ratio = lines.ratio(painter)
        avatar = marks.mirrored(painter, area, places.avatar)
        photo = self._photo(row.row.person_id, ratio)
        marks.avatar(painter, avatar, row.row.initials, row.row.person_id, photo)
        self._paint_words(painter, marks.mirrored(painter, area, places.name), row)
        if not places.thumb.isEmpty():
            picture = self._picture(row, ratio)
            place = marks.mirrored(painter, area, places.thumb)
            _paint_thumb(painter, place, picture)
        _paint_way(painter, marks.mirrored(painter, area, places.way), row)
        _paint_status(painter, marks.mirrored(painter, area, places.status), row)

    def zones(self, area: QRectF, row: object) -> dict[str, QRectF]:
        if not isinstance(row, QueueRow):
            return {}
        places = _places(area, row)
        found = {} if row.card.is_printed else {TICK: places.tick}
        if self.opens_picture:
            found[PICTURE] = places.thumb
        return {**found, NEED: places.status} if row.card.need else found

    def zone_at(self, at: QPointF, option: QStyleOptionViewItem, index: Index) -> str:
        """What can be clicked at a point of the view, in the row at `index`."""
        row = index.data(ROW)
        if isinstance(row, GroupHeading):
            area = self._heading_area(option)
            place = self._act_place(area, row)
            if option.direction is Qt.LayoutDirection.RightToLeft:
                place.moveRight(area.left() + area.right() - place.left())
            return ACT if row.act and place.contains(at) else ""
        return super().zone_at(at, option, index)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The whole sentence, where the row has no room for it."""
        row = index.data(ROW)
        if not isinstance(row, QueueRow) or not _is_cut(_places(self.area(option), row).name.width(), row):
            return super().helpEvent(event, view, option, index)
        said = "\n".join(filter(None, (words.spoken(row.row), row.row.notice)))
        QToolTip.showText(event.globalPos(), tip(said), view)
        return True

    def _heading_area(self, option: QStyleOptionViewItem) -> QRectF:
        return self.area(option).adjusted(self._inset(), 0, -self._inset(), 0)

    def _act_place(self, area: QRectF, row: GroupHeading) -> QRectF:
        wide = text.width(row.act, Type.META_STRONG) + 1
        return QRectF(area.right() - wide, area.bottom() - look.px(28), wide, look.px(24))

    def _paint_tick(self, painter: QPainter, zone: QRectF, row: QueueRow) -> None:
        if row.card.is_printed:
            return
        side = look.px(Space.TICK_BOX)
        inner = marks.beyond(painter, zone, look.px(12))
        box = QRectF(marks.leading(painter, inner, side), zone.center().y() - side / 2, side, side)
        ticked = Qt.CheckState.Checked if row.card.ticked else Qt.CheckState.Unchecked
        marks.tick_box(painter, box, ticked, enabled=row.card.is_ready)

    def _paint_words(self, painter: QPainter, place: QRectF, row: QueueRow) -> None:
        """The name, of whose family, and below what happens and when."""
        colours, due = look.colours(), row.row
        below = two_lines(painter, place, due.name, "")
        if due.family:
            taken = min(text.width(due.name, Type.ROW_TITLE), place.width()) + look.px(7)
            high = QRectF(place.left(), below.top() - look.line_height(Type.ROW_TITLE), place.width(), 0)
            high.setHeight(look.line_height(Type.ROW_TITLE))
            text.line(painter, marks.beyond(painter, high, taken), due.family, Type.BODY, colours.text2)
        side = look.px(_KIND)
        at = QPointF(marks.leading(painter, below, side), below.center().y() - side / 2)
        marks.kind_icon(painter, at, kinds.family(due.kind), _KIND)
        rest = marks.beyond(painter, below, side + look.px(6))
        used = text.line(painter, rest, due.sentence, Type.BODY, colours.text2)
        if due.notice:
            self._paint_notice(painter, marks.beyond(painter, rest, used + look.px(8)), row)

    def _paint_notice(self, painter: QPainter, rest: QRectF, row: QueueRow) -> None:
        """In whole words, or its sign alone: the words are under the card and in the tool tip."""
        colours, side = look.colours(), look.px(14)
        sign, ink = (Icon.WARNING, colours.warn) if row.card.is_printed else (Icon.INFO_FILL, colours.text3)
        if text.width(row.row.notice, Type.META) <= rest.width():
            text.line(painter, rest, row.row.notice, Type.META, ink)
        elif rest.width() >= side:
            at = QPointF(marks.leading(painter, rest, side), rest.center().y() - side / 2)
            icons.draw(painter, sign, at, side, ink)


def _paint_way(painter: QPainter, place: QRectF, row: QueueRow) -> None:
    word, sign = words.channel(row.row.channel)
    side = look.px(16)
    at = QPointF(marks.leading(painter, place, side), place.center().y() - side / 2)
    icons.draw(painter, sign, at, side, look.colours().text2)
    if place.width() > look.px(_SIGN):
        rest = marks.beyond(painter, place, side + look.px(6))
        text.line(painter, rest, word, Type.META_MEDIUM, look.colours().text2)


def _paint_status(painter: QPainter, place: QRectF, row: QueueRow) -> None:
    tone, sign = words.tone(row.card)
    said = row.status
    if row.card.need:
        size = marks.pill_size(said, tone, sign)
        pill = QRectF(0, 0, size.width(), size.height())
        pill.moveTop(place.center().y() - size.height() / 2)
        pill.moveLeft(marks.leading(painter, place, size.width()))
        marks.pill(painter, pill, said, tone, sign)
        return
    marks.quiet_status(painter, place, said, tone, Icon.CHECK_BOLD if tone is marks.Tone.OK else None)


def _paint_thumb(painter: QPainter, place: QRectF, picture: QPixmap) -> None:
    """The design, or a quiet sheet of its size until it has been made."""
    if not picture.isNull():
        paper.thumbnail(painter, place, picture)
        return
    sheet = place.adjusted(0, 1, 0, -1)
    lines.box(painter, sheet, look.px(2), look.colours().hover, look.colours().line)


def _is_cut(room: float, row: QueueRow) -> bool:
    """The name and the family, or what happens and when, are wider than their place."""
    due = row.row
    family = look.px(7) + text.width(due.family, Type.BODY) if due.family else 0
    above = text.width(due.name, Type.ROW_TITLE) + family
    below = look.px(_KIND) + look.px(6) + text.width(due.sentence, Type.BODY)
    return max(above, below) > room


def _places(area: QRectF, row: QueueRow) -> _Places:
    """The parts of a row as it is read from left to right."""
    middle, room = area.center().y(), area.width()
    tick = QRectF(area.left(), area.top(), look.px(_TICK_WIDTH), area.height())
    side = look.px(_AVATAR)
    avatar = QRectF(area.left() + look.px(_AVATAR_LEFT), middle - side / 2, side, side)
    status = QRectF(area.right() - look.px(12), area.top(), 0, area.height())
    tone, sign = words.tone(row.card)
    wide = max(look.px(_STATUS), marks.pill_size(row.status, tone, sign).width())
    status.setLeft(status.right() - wide)
    way_wide = look.px(_WAY if room >= look.px(_ROOM_FOR_WORD) else _SIGN)
    way = QRectF(status.left() - way_wide, area.top(), way_wide, area.height())
    thumb = QRectF()
    end = way.left()
    if room >= look.px(_ROOM_FOR_PICTURE):
        high = look.px(_THUMB_HIGH)
        thumb = QRectF(
            way.left() - look.px(20 if way_wide > look.px(_SIGN) else 12) - look.px(_THUMB),
            middle - high / 2,
            look.px(_THUMB),
            high,
        )
        end = thumb.left()
    name = QRectF(avatar.right() + look.px(15), area.top(), 0, area.height())
    name.setRight(max(name.left(), end - look.px(12)))
    return _Places(tick, avatar, name, thumb, way, status)
