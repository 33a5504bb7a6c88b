"""Below a warning about the address of a card: the way to put it right at once."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import look
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.i18n import _
from cardkeeper.services.due import fixing


class AddressLink(QWidget):
    """Shown where one of the warnings is about the address."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.link = Button(_("Put the address right"), v="link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look.px(12))
        column.addWidget(self.link)
        self.hide()

    def show_warnings(self, task_id: int, warnings: Sequence[str]) -> bool:
        """The warnings of a card, none for one that is printed. True when the link came or went."""
        was_shown = not self.isHidden()
        reason = _doubt(task_id, self._session.today()) if warnings else ""
        self.setVisible(bool(reason) and any(reason in said for said in warnings))
        return was_shown is self.isHidden()


def _doubt(task_id: int, today: dt.date) -> str:
    """What is odd about the address; nothing of a card that has left the list meanwhile."""
    try:
        return fixing.place(task_id, today).reason
    except CardKeeperError:
        return ""
