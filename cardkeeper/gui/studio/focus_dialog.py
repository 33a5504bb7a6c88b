"""What stays in sight of the picture on a design of one's own, chosen anew after it was added."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import look
from cardkeeper.gui.darkroom import Darkroom, pixmap
from cardkeeper.gui.session import Session
from cardkeeper.gui.studio.picture_dialog import HIGH, FocusPicture
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.fields import Message
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.i18n import _
from cardkeeper.services.cards.card_faces import Picture


class FocusDialog(Dialog):
    """Cards that were printed with it stay as they are (R21)."""

    def __init__(
        self, session: Session, key: str, name: str, focus: tuple[float, float], *, parent: QWidget
    ) -> None:
        sentence = _("Cards to come show “{name}” so. Printed ones stay as they are.").format(name=name)
        super().__init__(
            _("Move the picture"), sentence, key="move-picture", memory=session.memory, parent=parent
        )
        self._session, self._key = session, key
        self._darkroom = Darkroom(session, self)
        self.picture = FocusPicture()
        self.picture.focus = focus
        self._message = Message()
        self._rest = QTimer(self, singleShot=True, interval=80)
        self._rest.timeout.connect(self._try)
        told = _("Click what must stay in sight, or move the picture with the arrow keys.")
        self.content.addWidget(ParagraphLabel(told))
        self.content.addWidget(self._message)
        self.content.addStretch()
        self.set_side(self.picture)
        self.keep = self.add_button(_("Keep it so"))
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.picture.moved.connect(self._rest.start)
        self._try()
        self.picture.setFocus()

    def accept(self) -> None:
        """In the worker: the design is written anew, as a version of its own."""
        key, focus = self._key, self.picture.focus

        def move(_progress: object) -> Change:
            from cardkeeper.services.cards import own_designs

            return own_designs.set_focus(key, focus)

        self.keep.setEnabled(False)
        task = self._session.run(move)
        task.done.connect(self._moved)
        task.failed.connect(self._refused)

    def _moved(self, change: Change) -> None:
        self._session.apply(change)
        super().accept()

    def _refused(self, reason: CardKeeperError) -> None:
        self.keep.setEnabled(True)
        self._message.tell(str(reason), "danger")

    def _try(self) -> None:
        high, focus = round(look.px(HIGH) * self.devicePixelRatioF()), self.picture.focus

        def make() -> Picture:
            from cardkeeper.services.cards import own_designs

            return own_designs.moved(self._key, high, focus)

        self._darkroom.want("try", make, self._show)

    def _show(self, made: object) -> None:
        if isinstance(made, Picture):
            self.picture.show_picture(pixmap(*made))
