"""The page facing the message: left white, with the front's art once more, a picture, words, or both."""

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QWidget

from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask, look
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.darkroom import Darkroom, pixmap
from cardkeeper.gui.painting import paper
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.fields import Field, Message, NoteEdit
from cardkeeper.gui.widgets.panels import Stage
from cardkeeper.gui.widgets.segmented import SegmentedControl
from cardkeeper.i18n import N_, _
from cardkeeper.services.cards.card_faces import FACING, Instead, Picture

if TYPE_CHECKING:
    from cardkeeper.services.cards.card_looks import Look
    from cardkeeper.services.cards.trying_on import Subject

_WHITE, _ART, _PICTURE = "white", "art", "picture"
_KINDS = ((_WHITE, N_("Nothing")), (_ART, N_("The front, small")), (_PICTURE, N_("A picture")))
_HIGH = 420


class FacingDialog(Dialog):
    """`chosen` tells the card as tried on, with this page: `Instead.look` and `Instead.inside_left`."""

    chosen = Signal(object)

    def __init__(self, session: Session, subject: "Subject", instead: Instead, *, parent: QWidget) -> None:
        super().__init__(
            _("Facing the message"),
            _("Most cards leave this page white. Words here are for this card alone."),
            key="facing",
            memory=session.memory,
            parent=parent,
        )
        self._session, self._subject, self._instead = session, subject, instead
        self._look = _look(instead)
        self._darkroom = Darkroom(session, self)
        self._page = _Page()
        self.kind = SegmentedControl([(key, _(words)) for key, words in _KINDS], _("What stands there"))
        self.words = NoteEdit(_("Words"), lines=4)
        self.words.setPlainText(instead.inside_left or "")
        self.pick = Button(_("Choose a picture…"))
        self._message = Message()
        self._rest = QTimer(self, singleShot=True, interval=200)
        self._fill()
        self.kind.choose(_PICTURE if self._look.picture else _ART if self._look.vignette else _WHITE)
        self._show()

    @property
    def result_instead(self) -> Instead:
        """The card with this page as it is chosen now."""
        kind = self.kind.key
        look_now = dataclasses.replace(
            self._look, vignette=kind == _ART, picture=self._look.picture if kind == _PICTURE else ""
        )
        words = self.words.toPlainText().strip()
        return dataclasses.replace(self._instead, look=look_now, inside_left=words)

    def accept(self) -> None:
        if self.kind.key == _PICTURE and not self._look.picture:
            self._message.tell(_("Choose a picture first, or leave the page without one."), "danger")
            return
        self.chosen.emit(self.result_instead)
        super().accept()

    def choose_picture(self) -> None:
        """A picture from a file, kept beside the book."""
        patterns = [_("Pictures (*.jpg *.jpeg *.png *.webp *.gif *.tif *.tiff)")]
        found = ask.choose_file(self, self._session, _("Choose a picture"), patterns)
        if found is not None:
            self.take_picture(found)

    def take_picture(self, source: Path) -> None:
        """Put the picture of a file there."""

        def keep(_progress: object) -> str:
            from cardkeeper.services.cards import card_pictures

            return card_pictures.add_file(source)

        task = self._session.run(keep, writes=False)
        task.done.connect(self._taken)
        task.failed.connect(lambda reason: self._message.tell(str(reason), "danger"))

    def _taken(self, name: object) -> None:
        self._look = dataclasses.replace(self._look, picture=str(name))
        self.kind.choose(_PICTURE)
        self._show()

    def _show(self) -> None:
        """Have the page drawn as it would be printed."""
        self.pick.setVisible(self.kind.key == _PICTURE)
        self._message.tell("", "danger")
        subject, instead, today = self._subject, self.result_instead, self._session.today()
        high = round(look.px(_HIGH) * self.devicePixelRatioF())

        def make() -> object:
            from cardkeeper.services.cards import trying_on

            try:
                return trying_on.pictured(subject, high, today, instead).faces.get(FACING, "")
            except CardKeeperError as reason:
                return str(reason)

        self._darkroom.want("facing", make, self._take)

    def _take(self, made: object) -> None:
        if isinstance(made, Picture):
            self._page.show_picture(pixmap(*made))
        else:
            told = str(made or "") or _("Cards of this size have no page facing the message.")
            self._message.tell(told, "text2")

    def _fill(self) -> None:
        self.content.addWidget(self.kind)
        row = QHBoxLayout()
        row.addWidget(self.pick)
        row.addStretch()
        self.content.addLayout(row)
        self.content.addWidget(Field(_("Words"), self.words))
        self.content.addWidget(self._message)
        self.set_side(self._page)
        self.add_button(_("Use this page"))
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.kind.chosen.connect(lambda _key: self._show())
        self.pick.clicked.connect(self.choose_picture)
        self.words.textChanged.connect(self._rest.start)
        self._rest.timeout.connect(self._show)


class _Page(Stage):
    """The page on the stage."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QPixmap()
        self.setMinimumWidth(look.px(240))
        give_role(self, QAccessible.Role.Graphic, _("The page facing the message"))

    def show_picture(self, picture: QPixmap) -> None:
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(330), look.px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        edge = look.px(24)
        room = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        if self._picture.isNull():
            return
        size = self._picture.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        with QPainter(self) as painter:
            paper.card(painter, place, self._picture, 3, folded=False)


def _look(instead: Instead) -> "Look":
    from cardkeeper.services.cards.card_looks import Look

    return instead.look or Look()
