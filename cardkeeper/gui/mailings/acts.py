"""What can be done with a mailing and its lots: each is one undoable command of the services."""

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


def do_long(
    over: QWidget,
    session: Session,
    verb: Callable[[], Change | None],
    then: Callable[[Change], object] | None = None,
) -> None:
    """The same in the worker, for what touches hundreds of cards; None is nothing to do."""

    def finish(change: object) -> None:
        if isinstance(change, Change):
            session.apply(change)
            if then is not None:
                then(change)

    task = session.run(lambda _progress: verb())
    task.done.connect(finish)
    task.failed.connect(lambda reason: ask.fail(over, str(reason)))
