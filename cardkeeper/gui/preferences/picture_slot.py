"""A place for a picture of the shop's own: choose it, drop it, take it away."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, text
from cardkeeper.gui.tokens import LIGHT, Radius, Space, Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import Message
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.i18n import _

_HIGH = 108
PICTURES = ("png", "jpg", "jpeg", "webp", "gif", "tif", "tiff", "bmp")


class _Frame(QAbstractButton):
    """The paper the picture lies on; pressing it chooses one. Paper stays white in the dark."""

    dropped = Signal(Path)

    def __init__(self, name: str, hint: str, icon: Icon) -> None:
        super().__init__()
        self._hint, self._icon = hint, icon
        self.picture = QPixmap()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_picture(self, picture: QPixmap) -> None:
        self.picture = picture
        self.setAccessibleDescription(self._hint if picture.isNull() else _("There is a picture."))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(180), look.px(_HIGH))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def paintEvent(self, event: QPaintEvent) -> None:
        area, radius = QRectF(self.rect()), look.px(Radius.PANEL)
        with QPainter(self) as painter:
            if self.picture.isNull():
                self._paint_hint(painter, area)
                return
            lines.box(painter, area, radius, LIGHT.raised, look.colours().border)
            room = area.adjusted(18, 14, -18, -14)
            size = self.picture.deviceIndependentSize().scaled(
                room.size(), Qt.AspectRatioMode.KeepAspectRatio
            )
            place = QRectF(QPointF(), size)
            place.moveCenter(room.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, self.picture, QRectF(self.picture.rect()))

    def _paint_hint(self, painter: QPainter, area: QRectF) -> None:
        colours, side = look.colours(), look.px(22)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.control, 1, Qt.PenStyle.DashLine))
        painter.setBrush(colours.hover if self.underMouse() else QColor(Qt.GlobalColor.transparent))
        radius = look.px(Radius.PANEL)
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        middle = area.center()
        icons.draw(
            painter, self._icon, QPointF(middle.x() - side / 2, middle.y() - side), side, colours.text2
        )
        words = QRectF(
            area.left() + 8, middle.y() + look.px(4), area.width() - 16, look.line_height(Type.META)
        )
        text.line(painter, words, self._hint, Type.META, colours.text2, text.CENTRED)


class PictureSlot(QWidget):
    """`chosen` asks for a picture from a file, `dropped` brings one, `removed` takes it away."""

    chosen = Signal()
    dropped = Signal(Path)
    removed = Signal()

    def __init__(
        self, words: str, hint: str, icon: Icon, *, extra: Button | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.frame = _Frame(words, hint, icon)
        self.frame.clicked.connect(self.chosen)
        self.frame.dropped.connect(self.dropped)
        self._remove = Button(
            icon=Icon.CLEAR, v="icon", tall="small", name=_("Take away: {what}").format(what=words)
        )
        self._remove.clicked.connect(self.removed)
        self._message = Message()
        head = QHBoxLayout()
        head.addStrut(look.px(Space.SMALL))
        head.addWidget(PlainLabel(words, Type.BODY_MEDIUM, "text2"))
        head.addStretch()
        if extra is not None:
            head.addWidget(extra)
        head.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addLayout(head)
        column.addWidget(self.frame)
        column.addWidget(self._message)
        self.show_picture(None)

    def show_picture(self, content: bytes | None) -> None:
        """A picture of the book, None for none."""
        picture = QPixmap()
        if content:
            picture.loadFromData(content, "PNG")
        self.frame.show_picture(picture)
        self._remove.setVisible(not picture.isNull())
        self.set_problem("")

    def set_problem(self, sentence: str) -> None:
        self._message.tell(sentence, "danger")
        if sentence:
            self.frame.setAccessibleDescription(sentence)


def _dropped_file(event: QDropEvent) -> Path | None:
    """The one picture file that hangs on the pointer."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower().removeprefix(".") in PICTURES else None
