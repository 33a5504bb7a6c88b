"""The five tiles that tell where a mailing stands; each opens what stands behind it."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.mailings import words
from cardkeeper.gui.mailings.reading import Shown
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.room import Room
from cardkeeper.gui.tokens import Radius, Type
from cardkeeper.i18n import N_, _

KEYS = ("who", "cards", "addresses", "print", "mail")
_TITLES = {
    "who": N_("Who"),
    "cards": N_("Cards"),
    "addresses": N_("Addresses"),
    "print": N_("Print"),
    "mail": N_("Mail"),
}


@dataclass(frozen=True, slots=True)
class _Face:
    """How a tile looks: its sign, the token of that, the ground, and the token of the words."""

    icon: Icon
    sign: str
    ground: str = "raised"
    ink: str = "text"


_DONE = _Face(Icon.CHECK_CIRCLE_FILL, "ok")


class Tile(QAbstractButton):
    """A title with a sign, and the number below it."""

    def __init__(self, key: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._face = _DONE
        self.setText(_(_TITLES[key]))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.value = ""

    def tell(self, value: str, face: _Face) -> None:
        self.value, self._face = value, face
        self.setAccessibleName(_("{title}: {value}").format(title=self.text(), value=value))
        self.setToolTip("")
        self.update()

    def sizeHint(self) -> QSize:
        high = look.line_height(Type.ROW_TITLE) + look.line_height(Type.LEAD) + look.px(28)
        return QSize(look.px(120), high)

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(76), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, area = look.colours(), QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setLayoutDirection(self.layoutDirection())
            plain = self._face.ground == "raised"
            fill = getattr(colours, self._face.ground)
            if plain and self.underMouse():
                fill = colours.hover
            outline = colours.border if plain or colours.soft_outline else None
            if self.underMouse():
                # In the dark the ground alone would not show it.
                outline = colours.control
            lines.box(painter, area, look.px(Radius.PANEL), fill, outline)
            self._paint_words(painter, area)

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        colours, narrow = look.colours(), area.width() < look.px(130)
        near, far = look.px(8 if narrow else 15), look.px(4 if narrow else 8)
        inner = marks.beyond(painter, area, near - far).adjusted(far, look.px(14), -far, -look.px(14))
        high, low = look.line_height(Type.ROW_TITLE), look.line_height(Type.LEAD)
        top = QRectF(inner.left(), inner.top(), inner.width(), high)
        side = look.px(18)
        if text.width(self.text(), Type.ROW_TITLE) > top.width() - side - far:
            # The colour says it too: the word comes first.
            side = 0
        at = QPointF(marks.leading(painter, top, side), top.center().y() - side / 2)
        if side:
            icons.draw(painter, self._face.icon, at, side, getattr(colours, self._face.sign))
        beside = marks.beyond(painter, top, side + look.px(5 if narrow else 9) if side else 0)
        ink = getattr(colours, self._face.ink)
        text.line(painter, beside, self.text(), Type.ROW_TITLE, ink)
        below = QRectF(inner.left(), inner.top() + high, inner.width(), low)
        if not narrow:
            below = marks.beyond(painter, below, side + look.px(9))
        second = ink if self._face.ink != "text" else colours.text2
        text.line(painter, below, self.value, Type.BODY if narrow else Type.LEAD, second)


class Tiles(QWidget):
    """All five in a row; `pressed` tells which."""

    pressed = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self.tiles = {key: Tile(key) for key in KEYS}
        for tile in self.tiles.values():
            self._row.addWidget(tile)
            tile.clicked.connect(self._press)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def arrange(self, room: Room) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.px(10 if room.has_sidebar else 6))

    def show_mailing(self, shown: Shown) -> None:
        found = shown.tiles
        values = {
            "who": words.who(found),
            "cards": words.designs(found),
            "addresses": words.addresses(found),
            "print": words.done_of(found.printed, found.of),
            "mail": words.done_of(found.mailed, found.of),
        }
        for key, tile in self.tiles.items():
            tile.tell(values[key], _face(key, shown))

    def _press(self) -> None:
        tile = self.sender()
        if isinstance(tile, Tile):
            self.pressed.emit(tile.key)


def _face(key: str, shown: Shown) -> _Face:
    """What is done has a check, what is next is green, what needs somebody is warm."""
    found = shown.tiles
    if key == "addresses" and found.addresses:
        return _Face(Icon.WARNING_FILL, "warn", "warn_soft", "warn")
    if key == "print" and found.printed < found.of:
        return _Face(Icon.PRINTER_FILL, "accent_text", "selected", "accent_text")
    if key == "mail" and found.mailed < found.of:
        ready = found.printed > found.mailed and found.printed == found.of
        if ready:
            return _Face(Icon.MAILINGS_FILL, "accent_text", "selected", "accent_text")
        return _Face(Icon.MAILINGS, "text2")
    return _DONE
