"""A picture of one's own becomes the front of a card: in a frame, cut around what matters, with a name."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import look
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.darkroom import Darkroom, pixmap
from cardkeeper.gui.painting import lines, paper
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Radius, Type
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.fields import ComboBox, Field, LineEdit, Message
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.i18n import _
from cardkeeper.services.cards.card_faces import Picture

_STEP = 0.05
HIGH = 360
"""The picture's height in a dialog, in pixels of the design."""


class FocusPicture(QWidget):
    """The framed picture; a click or the arrow keys tell what must stay in sight when it is cut."""

    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._picture = QPixmap()
        self.focus = (0.5, 0.42)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        give_role(self, QAccessible.Role.Graphic, _("Your picture on the card"))
        self.setAccessibleDescription(_("Arrow keys move the picture in its frame."))

    def show_picture(self, picture: QPixmap) -> None:
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(300), look.px(HIGH + 40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key
        steps = {
            key.Key_Left: (-_STEP, 0.0),
            key.Key_Right: (_STEP, 0.0),
            key.Key_Up: (0.0, -_STEP),
            key.Key_Down: (0.0, _STEP),
        }
        step = steps.get(key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._move(self.focus[0] + step[0], self.focus[1] + step[1])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        area = self._area()
        if area.contains(event.position()):
            at = event.position() - area.topLeft()
            self._move(at.x() / area.width(), at.y() / area.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            paper.stage(painter, QRectF(self.rect()))
            paper.card(painter, self._area(), self._picture, 3)
            if self.hasFocus():
                lines.focus_ring(painter, QRectF(self.rect()), look.px(Radius.PANEL))

    def _area(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(*(look.px(side) for side in (20, 20, -20, -20)))
        aspect = self._picture.width() / self._picture.height() if not self._picture.isNull() else 0.77
        wide = min(room.width(), room.height() * aspect)
        area = QRectF(QPointF(), QPointF(wide, wide / aspect))
        area.moveCenter(room.center())
        return area

    def _move(self, across: float, down: float) -> None:
        self.focus = (min(1.0, max(0.0, across)), min(1.0, max(0.0, down)))
        self.moved.emit()


class PictureDialog(Dialog):
    """`added` tells the key of the new design."""

    added = Signal(str)

    def __init__(self, session: Session, source: Path, frame: str = "", *, parent: QWidget) -> None:
        sentence = _("It becomes a design of your own, for any occasion.")
        super().__init__(
            _("Add a picture"), sentence, key="add-picture", memory=session.memory, parent=parent
        )
        self._session, self._source, self._wanted = session, source, frame
        self._content = b""
        self._darkroom = Darkroom(session, self)
        self.called = LineEdit()
        self.called.setText(source.stem.replace("_", " ").replace("-", " "))
        self.frame = ComboBox()
        self.picture = FocusPicture()
        self._message = Message()
        self._rest = QTimer(self, singleShot=True, interval=80)
        self._rest.timeout.connect(self._try)
        self._fill()
        self.add = self.add_button(_("Add the picture"))
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.frame.currentIndexChanged.connect(lambda _number: self._try())
        self.picture.moved.connect(self._rest.start)
        self._read()

    @property
    def message(self) -> str:
        """What is wrong, in a sentence."""
        return self._message.words

    def accept(self) -> None:
        """Add it; what is wrong with the picture is said here, and nothing is added then."""
        content, frame = self._content, self.frame.currentData()
        name, focus = self.called.text(), self.picture.focus
        if not content:
            return

        def make(_progress: object) -> object:
            from cardkeeper.services.cards import own_designs

            return own_designs.from_picture(content, frame=frame, name=name, focus=focus)

        self.add.setEnabled(False)
        task = self._session.run(make)
        task.done.connect(self._added)
        task.failed.connect(self._refused)

    def _added(self, made: object) -> None:
        from cardkeeper.services.cards.own_designs import Added

        if isinstance(made, Added):
            self._session.apply(made.change)
            self.added.emit(made.key)
            super().accept()

    def _refused(self, reason: CardKeeperError) -> None:
        self.add.setEnabled(bool(self._content))
        self._message.tell(str(reason), "danger")

    def _read(self) -> None:
        """The file and the frames, in the worker."""
        source = self._source

        def make() -> object:
            from cardkeeper.services.cards import own_designs

            return source.read_bytes(), own_designs.frames()

        self.add.setEnabled(False)
        self._darkroom.want("read", make, self._take_read)

    def _take_read(self, made: object) -> None:
        if not isinstance(made, tuple):
            self._message.tell(
                _("{file} cannot be read. Choose another picture.").format(file=self._source.name), "danger"
            )
            return
        self._content, frames = made
        for key, words in frames:
            self.frame.addItem(words, key)
        self.frame.setCurrentIndex(max(0, self.frame.findData(self._wanted)))
        self._try()

    def _try(self) -> None:
        content, frame = self._content, self.frame.currentData()
        if not content or not frame:
            return
        high, focus = round(look.px(HIGH) * self.devicePixelRatioF()), self.picture.focus

        def make() -> object:
            from cardkeeper.services.cards import own_designs

            try:
                return own_designs.tried(content, high, frame=frame, focus=focus)
            except CardKeeperError as reason:
                return str(reason)

        self._darkroom.want("try", make, self._take_tried)

    def _take_tried(self, made: object) -> None:
        if isinstance(made, Picture):
            self.picture.show_picture(pixmap(*made))
            self._message.tell("", "danger")
            self.add.setEnabled(True)
        elif isinstance(made, str):
            self._message.tell(made, "danger")

    def _fill(self) -> None:
        self.content.addWidget(Field(_("Name"), self.called))
        self.content.addWidget(Field(_("Frame"), self.frame))
        told = _("Click what must stay in sight, or move the picture with the arrow keys.")
        self.content.addWidget(ParagraphLabel(told, Type.META))
        self.content.addWidget(self._message)
        self.content.addStretch()
        self.set_side(self.picture)
