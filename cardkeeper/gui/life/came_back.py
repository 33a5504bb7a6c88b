"""A card came back: it is marked, and where the address is good again it may go out once more."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.sentences import closed
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.i18n import _
from cardkeeper.services.printing import returned_mail, sending_again

if TYPE_CHECKING:
    from cardkeeper.gui.printing.dialog import PrintDialog


def mark(parent: QWidget, session: Session, task_id: int) -> None:
    """Mark it, and offer to send it again (ui/spec.md 10.5)."""
    try:
        session.apply(returned_mail.came_back(task_id, session.today()))
    except CardKeeperError as reason:
        ask.fail(parent, str(reason))
        return
    offer(parent.window(), session, task_id)


def offer(window: QWidget, session: Session, task_id: int) -> "SendAgainDialog | None":
    """Ask how it is sent again; nothing while there is no good address, which the toast has told."""
    where = sending_again.address(task_id, session.today())
    if not where:
        return None
    dialog = SendAgainDialog(where, parent=window)
    dialog.envelope.clicked.connect(lambda: send(window, session, task_id, cards=False))
    dialog.both.clicked.connect(lambda: send(window, session, task_id, cards=True))
    dialog.open()
    return dialog


def send(window: QWidget, session: Session, task_id: int, *, cards: bool) -> None:
    """Put it on the list again and open the print dialog, for its envelope alone or with the card."""
    today = session.today()
    # The envelope is composed where the press lives.
    work = session.run(lambda _progress: sending_again.again(task_id, today))
    work.done.connect(partial(_print, window, session, cards))
    work.failed.connect(lambda reason: ask.fail(window, str(reason)))


def _print(window: QWidget, session: Session, cards: bool, change: Change) -> "PrintDialog | None":
    from cardkeeper.gui.printing import opening
    from cardkeeper.services.printing import batch_places

    session.apply(change)
    batch = batch_places.find(change.ids[0])
    return opening.open_again(window, session, batch, cards=cards) if batch else None


class SendAgainDialog(Dialog):
    """The card is here, its envelope is spoilt: print the envelope alone, or both, or leave it."""

    def __init__(self, where: str, *, parent: QWidget) -> None:
        said = closed(_("It would go to {address}.").format(address=where))
        super().__init__(_("Send it again?"), said, title=_("It came back"), parent=parent)
        self.add_button(_("Not now"), QDialogButtonBox.ButtonRole.RejectRole, v="quiet")
        self.both = self.add_button(_("Print card and envelope"), QDialogButtonBox.ButtonRole.ActionRole)
        self.both.clicked.connect(self.accept)
        self.envelope = self.add_button(_("Print the envelope"), icon=Icon.ENVELOPE)
