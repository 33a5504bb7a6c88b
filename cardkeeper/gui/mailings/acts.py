"""What can be done at once with a mailing and its lots: each is one undoable command of the services."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cardkeeper.core.changes import Change
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask
from cardkeeper.gui.session import Session


def do(over: QWidget, session: Session, verb: Callable[[], Change]) -> Change | None:
    """Carry it out and tell every view; what stands in the way is said in a sentence."""
    try:
        change = verb()
    except CardKeeperError as reason:
        ask.fail(over, str(reason))
        return None
    session.apply(change)
    return change
