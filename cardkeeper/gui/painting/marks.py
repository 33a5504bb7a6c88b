"""Small marks: pills, chips, avatars, badges, tick boxes, kind icons and key hints."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPixmap

from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.kinds import KIND_ICONS
from cardkeeper.gui.painting import text
from cardkeeper.gui.painting.lines import box, dot, ratio
from cardkeeper.gui.painting.paper import fitted
from cardkeeper.gui.tokens import Kind, Radius, Space, Type


class Tone(Enum):
    """How a status speaks: the token of its words, of the pill behind them, and its sign.

    The colours alone decide nothing: ready, needs you, read it and late differ by sign and word too.
    """

    OK = ("ok", "selected", Icon.CHECK_BOLD)
    WARN = ("warn", "warn_soft", Icon.WARNING)
    INFO = ("info", "info_soft", Icon.PENCIL)
    DANGER = ("danger", "danger_soft", Icon.LATE)
    NEUTRAL = ("text2", "hover", None)

    @property
    def icon(self) -> Icon | None:
        icon: Icon | None = self.value[2]
        return icon

    @property
    def colour(self) -> QColor:
        colour: QColor = getattr(look.colours(), self.value[0])
        return colour

    @property
    def soft(self) -> QColor:
        colour: QColor = getattr(look.colours(), self.value[1])
        return colour


def pill_size(words: str, tone: Tone, icon: Icon | None = None) -> QSizeF:
    """The size of a pill with these words, in pixels."""
    sign = look.px(18) if icon or tone.icon else 0
    height = look.line_height(Type.META) + look.px(4)
    return QSizeF(text.width(words, Type.META_MEDIUM) + sign + look.px(18), height)


def pill(painter: QPainter, rect: QRectF, words: str, tone: Tone, icon: Icon | None = None) -> None:
    """Words on a soft ground with round ends, after `icon` or the tone's own sign."""
    outline = tone.colour if look.colours().soft_outline else None
    box(painter, rect, rect.height() / 2, tone.soft, outline)
    inner = rect.adjusted(look.px(8), 0, -look.px(8), 0)
    _sign_and_words(painter, inner, words, icon or tone.icon, tone.colour)


def quiet_status(painter: QPainter, rect: QRectF, words: str, tone: Tone, icon: Icon | None = None) -> None:
    """The same without ground, for what needs nobody: "Ready", "Planned"."""
    inner = beyond(painter, rect, look.px(8))
    _sign_and_words(painter, inner, words, icon or tone.icon, tone.colour)


def _sign_and_words(painter: QPainter, rect: QRectF, words: str, icon: Icon | None, colour: QColor) -> None:
    if icon:
        side = look.px(14)
        at = leading(painter, rect, side)
        icons.draw(painter, icon, QPointF(at, rect.center().y() - side / 2), side, colour)
        rect = beyond(painter, rect, side + look.px(5))
    text.line(painter, rect, words, Type.META_MEDIUM, colour)


def leading(painter: QPainter, rect: QRectF, width: float) -> float:
    """The x at which something `width` wide starts the line: right to left, at the right end."""
    rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return rect.right() - width if rtl else rect.left()


def beyond(painter: QPainter, rect: QRectF, width: float) -> QRectF:
    """`rect` without its first `width` pixels in reading direction."""
    rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return rect.adjusted(0, 0, -width, 0) if rtl else rect.adjusted(width, 0, 0, 0)


def mirrored(painter: QPainter, area: QRectF, place: QRectF) -> QRectF:
    """`place` within `area`, or where it is when reading from right to left."""
    if painter.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
        return place
    moved = QRectF(place)
    moved.moveLeft(area.left() + area.right() - place.right())
    return moved


def chip(painter: QPainter, rect: QRectF, kind: Kind, words: str) -> None:
    """An occasion in its colour, with its icon and its words."""
    shades = look.kind(kind)
    outline = shades.label if look.colours().soft_outline else None
    box(painter, rect, look.px(Radius.CHIP), shades.chip, outline)
    inner = rect.adjusted(look.px(6), 0, -look.px(5), 0)
    side = look.px(13)
    at = QPointF(leading(painter, inner, side), rect.center().y() - side / 2)
    icons.draw(painter, KIND_ICONS[kind], at, side, shades.label)
    text.line(painter, beyond(painter, inner, side + look.px(4)), words, Type.META_MEDIUM, shades.label)


def kind_icon(painter: QPainter, at: QPointF, kind: Kind, size: float = 16) -> None:
    """The icon of a kind on a page, its top left corner at `at`."""
    icons.draw(painter, KIND_ICONS[kind], at, look.px(size), look.kind(kind).icon)


def kind_tile(painter: QPainter, rect: QRectF, kind: Kind) -> None:
    """The icon of a kind on a rounded tile of its colour, as agendas and dates to remember show it."""
    box(painter, rect, look.px(Radius.CONTROL), look.kind(kind).chip)
    side = rect.height() * 0.5
    corner = rect.center() - QPointF(side / 2, side / 2)
    icons.draw(painter, KIND_ICONS[kind], corner, side, look.kind(kind).label)


def avatar(painter: QPainter, rect: QRectF, initials: str, key: int, photo: QPixmap | None = None) -> None:
    """A circle with two initials, tinted by the customer's id, or with the photo."""
    if photo is not None and not photo.isNull():
        _round_photo(painter, rect, photo)
        return
    back, ink = look.avatar(key)
    dot(painter, rect.center(), rect.width() / 2, back)
    font = QFont(look.font(Type.META_STRONG))
    if abs(rect.width() - look.px(36)) > 1:
        font.setPixelSize(max(8, round(rect.width() * 0.36)))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(rect, int(text.CENTRED), initials)


def _round_photo(painter: QPainter, rect: QRectF, photo: QPixmap) -> None:
    """The middle of the photo, cut round with a smooth edge."""
    side = min(photo.width(), photo.height())
    square = photo.copy((photo.width() - side) // 2, (photo.height() - side) // 2, side, side)
    shape = QPainterPath()
    shape.addEllipse(rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(shape)
    made = fitted(square, rect, ratio(painter))
    painter.drawPixmap(rect, made, QRectF(made.rect()))
    painter.restore()


def badge(painter: QPainter, area: QRectF, count: str) -> None:
    """A number on a filled disc at the upper far corner of `area`, as the rail shows it on an icon."""
    colours = look.colours()
    height = look.px(15)
    width = max(height, text.width(count, Type.HINT) + look.px(8))
    rect = QRectF(area.left(), area.top(), width, height)
    if painter.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
        rect.moveRight(area.right())
    box(painter, rect, height / 2, colours.accent)
    text.line(painter, rect, count, Type.HINT, colours.on_accent, text.CENTRED)


def tick_box(
    painter: QPainter,
    rect: QRectF,
    state: Qt.CheckState,
    *,
    enabled: bool = True,
    colour: QColor | None = None,
) -> None:
    """A check box; `colour` replaces the accent, as in the calendar's list of kinds."""
    colours, radius = look.colours(), look.px(Radius.CHECK)
    if state is Qt.CheckState.Unchecked:
        box(
            painter,
            rect,
            radius,
            colours.raised if enabled else colours.hover,
            _outline(enabled),
            1.5 if enabled else 1,
        )
        return
    fill = (colour or colours.accent) if enabled else colours.border
    box(painter, rect, radius, fill)
    sign = Icon.CHECK_BOLD if state is Qt.CheckState.Checked else Icon.MINUS_BOLD
    side = round(rect.width() * 0.67)
    ink = colours.on_accent if enabled else colours.surface
    icons.draw(painter, sign, rect.center() - QPointF(side / 2, side / 2), side, ink)


def radio_dot(painter: QPainter, rect: QRectF, *, checked: bool, enabled: bool = True) -> None:
    """A radio button: a ring, or a filled disc with a hole."""
    colours = look.colours()
    if not checked:
        fill = colours.raised if enabled else colours.hover
        box(painter, rect, rect.height() / 2, fill, _outline(enabled), 1.5 if enabled else 1)
        return
    dot(painter, rect.center(), rect.width() / 2, colours.accent if enabled else colours.border)
    dot(painter, rect.center(), rect.width() * 0.2, colours.on_accent if enabled else colours.surface)


def _outline(enabled: bool) -> QColor:
    return look.colours().control if enabled else look.colours().border


def hint_size(keys: str) -> QSizeF:
    """The size of a key hint such as "Ctrl K", in pixels."""
    return QSizeF(text.width(keys, Type.HINT) + look.px(10), look.px(Space.TICK_BOX))


def hint(painter: QPainter, rect: QRectF, keys: str, colour: QColor | None = None) -> None:
    """The keys of a shortcut in a thin box."""
    ink = colour or look.colours().text2
    edge = QColor(ink)
    edge.setAlphaF(0.45)
    box(painter, rect, look.px(4), None, edge if colour else look.colours().border)
    text.line(painter, rect, keys, Type.HINT, ink, text.CENTRED)
