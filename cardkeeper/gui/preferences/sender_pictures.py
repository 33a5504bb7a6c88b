"""The sender's two pictures: the logo and the signature, from a file or drawn."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.preferences.picture_slot import PICTURES, PictureSlot
from cardkeeper.gui.preferences.signature_pad import SignatureDialog
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.i18n import _
from cardkeeper.services.cards.senders import Sender


class SenderPictures(QObject):
    """`given` tells the name of one ("logo" or "signature") and its bytes, None when it is taken away."""

    given = Signal(str, object)

    def __init__(self, session: Session, over: QWidget) -> None:
        """`over` is the page whose windows ask for them."""
        super().__init__(over)
        self._session, self._over = session, over
        self.draw = Button(_("Draw it"), v="link")
        self.draw.clicked.connect(self._sign)
        self.logo = PictureSlot(_("Logo"), _("Choose a picture"), Icon.IMAGE)
        self.signature = PictureSlot(_("Signature"), _("Choose a scan"), Icon.SIGNATURE, extra=self.draw)
        for slot, name in ((self.logo, "logo"), (self.signature, "signature")):
            slot.chosen.connect(partial(self._choose, slot, name))
            slot.dropped.connect(partial(self._take_file, slot, name))
            slot.removed.connect(partial(self.given.emit, name, None))

    def show_stored(self, sender: Sender) -> None:
        self.logo.show_picture(sender.logo)
        self.signature.show_picture(sender.signature)
        self.draw.setText(_("Draw again") if sender.signature else _("Draw it"))

    def _choose(self, slot: PictureSlot, name: str) -> None:
        patterns = " ".join(f"*.{ending}" for ending in PICTURES)
        kinds = [_("Pictures ({patterns})").format(patterns=patterns)]
        path = ask.choose_file(self._over, self._session, _("Choose a picture"), kinds)
        if path is not None:
            self._take_file(slot, name, path)

    def _take_file(self, slot: PictureSlot, name: str, path: Path) -> None:
        from cardkeeper.services.cards import sender_pictures

        try:
            content = sender_pictures.read(path)
            made = sender_pictures.logo(content) if name == "logo" else sender_pictures.signature(content)
        except CardKeeperError as reason:
            slot.set_problem(str(reason))
            return
        self.given.emit(name, made)

    def _sign(self) -> None:
        dialog = SignatureDialog(parent=self._over)
        dialog.signed.connect(self._keep_signature)
        dialog.open()

    def _keep_signature(self, content: bytes) -> None:
        from cardkeeper.services.cards import sender_pictures

        self.given.emit("signature", sender_pictures.signature(content))
