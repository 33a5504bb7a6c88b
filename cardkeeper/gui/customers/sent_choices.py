"""What can be done with a card that was sent: it came back, or it goes out once more."""

from functools import partial

from PySide6.QtWidgets import QWidget

from cardkeeper.gui.customers.section import Choice
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.life import came_back
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _


def sent_choices(parent: QWidget, session: Session, task_id: int, *, returned: bool) -> tuple[Choice, ...]:
    """The same entries wherever the card is shown; `returned` for one that came back already."""
    if not returned:
        return (Choice(_("It came back"), partial(came_back.mark, parent, session, task_id), Icon.CAME_BACK),)
    again = partial(came_back.send, parent.window(), session, task_id)
    return (
        Choice(_("Print the envelope again"), partial(again, cards=False), Icon.ENVELOPE),
        Choice(_("Print card and envelope again"), partial(again, cards=True), Icon.PRINTER),
    )
