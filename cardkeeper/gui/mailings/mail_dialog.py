"""What is in the mail and what comes back: lots to mark as mailed, cards received, cards returned."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QStackedWidget, QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui import look
from cardkeeper.gui.mailings.mail_sides import CameBack, MailSide, Received, ToMail
from cardkeeper.gui.mailings.reading import Shown
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.segmented import SegmentedControl
from cardkeeper.i18n import _

_CONCERNS = Touched.MAILINGS | Touched.CARDS | Touched.ADDRESSES


class MailDialog(Dialog):
    """Three lists: what is to be mailed, from whom a card came, and what the post brought back."""

    def __init__(self, session: Session, shown: Shown, *, parent: QWidget | None = None) -> None:
        super().__init__(
            _("In the mail, and back"),
            title=shown.mailing.name,
            key="mailing-mail",
            memory=session.memory,
            parent=parent,
        )
        self.parts = SegmentedControl(
            (("mail", _("To mail")), ("received", _("Received")), ("returned", _("Came back"))), _("Show")
        )
        self.mail = ToMail(session, shown.mailing.id)
        self.received = Received(session, shown.mailing.id)
        self.returned = CameBack(session, shown.mailing.id)
        self._sides: dict[str, MailSide] = {
            "mail": self.mail,
            "received": self.received,
            "returned": self.returned,
        }
        self._stack = QStackedWidget()
        self.content.addWidget(self.parts)
        for side in self._sides.values():
            self._stack.addWidget(side)
        self.content.addWidget(self._stack, 1)
        self.add_button(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.parts.chosen.connect(self._show)
        session.changed.connect(self._follow)
        self.reload()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(look.px(680), look.px(480)))

    def reload(self) -> None:
        for side in self._sides.values():
            side.fill()

    def _show(self, key: str) -> None:
        self._stack.setCurrentWidget(self._sides[key])
        self._sides[key].take_focus()

    def _follow(self, change: Change) -> None:
        if change.touched & _CONCERNS:
            self.reload()
