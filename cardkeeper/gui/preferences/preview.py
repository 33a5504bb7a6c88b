"""The back of a card and an envelope beside the details, made anew while one types."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.darkroom import Darkroom, pixmap
from cardkeeper.gui.painting import paper
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.panels import Stage
from cardkeeper.i18n import _
from cardkeeper.services.cards.senders import Sender

_WIDE = 300
_BREATH = 150


class Sheet(QWidget):
    """A picture of paper with its shadow, as large as there is room."""

    def __init__(self, name: str, widest: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widest = widest
        self._picture = QPixmap()
        give_role(self, QAccessible.Role.Graphic, name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_picture(self, picture: QPixmap) -> None:
        self._picture = picture
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = look.px(self._widest)
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """With the room its shadow needs."""
        wide = min(width - look.px(16), look.px(self._widest))
        ratio = self._picture.height() / self._picture.width() if not self._picture.isNull() else 1.3
        return round(wide * ratio) + look.px(20)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture.isNull():
            return
        room = QSize(
            min(self.width() - look.px(16), look.px(self._widest)), max(1, self.height() - look.px(20))
        )
        size = self._picture.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF((self.width() - size.width()) / 2, look.px(4), size.width(), size.height())
        with QPainter(self) as painter:
            paper.card(painter, place, self._picture, 2, folded=False)


class SenderPreview(Stage):
    """Both pictures; `show_sender` asks for new ones."""

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._darkroom = Darkroom(session, self)
        self._sender = Sender()
        self._breath = QTimer(self, singleShot=True, interval=_BREATH)
        self._breath.timeout.connect(self._ask)
        self.back = Sheet(_("Back of the card"), 190)
        self.envelope = Sheet(_("Envelope"), 280)
        self._envelope_words = PlainLabel(_("Envelope"), Type.BODY_MEDIUM, "text2")
        self._lay_out()

    def show_sender(self, sender: Sender) -> None:
        if sender != self._sender:
            self._sender = sender
            self._breath.start()

    def sizeHint(self) -> QSize:
        return QSize(look.px(_WIDE + 40), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(240), look.px(200))

    def _ask(self) -> None:
        from cardkeeper.services.cards import sender_pictures

        sender, width = self._sender, round(look.px(_WIDE) * self.devicePixelRatioF())
        self._darkroom.want("sender", lambda: sender_pictures.preview(sender, width), self._take, urgent=True)

    def _take(self, made: object) -> None:
        from cardkeeper.services.cards.sender_pictures import SenderPictures

        if not isinstance(made, SenderPictures):
            return
        self.back.show_picture(pixmap(*made.back))
        self.envelope.setVisible(made.envelope is not None)
        self._envelope_words.setVisible(made.envelope is not None)
        if made.envelope is not None:
            self.envelope.show_picture(pixmap(*made.envelope))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        edge = look.px(24)
        column.setContentsMargins(edge, look.px(20), edge, look.px(20))
        column.setSpacing(look.px(10))
        column.addWidget(PlainLabel(_("Back of the card"), Type.BODY_MEDIUM, "text2"))
        column.addWidget(self.back)
        column.addSpacing(look.px(12))
        column.addWidget(self._envelope_words)
        column.addWidget(self.envelope)
        column.addWidget(ParagraphLabel(_("Updates while you type."), Type.META))
        column.addStretch()
