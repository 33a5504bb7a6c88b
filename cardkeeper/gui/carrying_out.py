"""Commands on very many: beside the window, with how far they are and Stop; on a few at once (6.6)."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task
from cardkeeper.i18n import _

Command = Callable[[Progress], Change | None]
"""None is nothing to do."""
Then = Callable[[Change], object]

# On more than these it is felt: beside the window, which shows nothing of it under 400 ms either.
AT_ONCE = 20


def carry_out(
    over: QWidget, session: Session, said: str, command: Command, then: Then | None = None, *, number: int
) -> None:
    """Do something to `number` customers or cards: on many as `beside` does, on a few at once."""
    if number > AT_ONCE:
        beside(over, session, said, command, then)
        return
    try:
        done = command(no_progress)
    except CardKeeperError as reason:
        ask.fail(over, str(reason))
    else:
        _finish(session, done, then)


def beside(over: QWidget, session: Session, said: str, command: Command, then: Then | None = None) -> None:
    """Do something in the worker, and tell every view; stopped, nothing was changed.

    `said` names it above the bar, `then` is called when it is done. What stands in the way is told over
    `over`.
    """
    task = watched(over, session, said, command)
    task.done.connect(lambda done: _finish(session, done, then))


def watched(
    over: QWidget,
    session: Session,
    said: str,
    work: Callable[[Progress], object],
    *,
    writes: bool = True,
    stopped: str = "",
) -> Task:
    """Begin work that the window shows and lets be stopped; `stopped` is said then."""
    task = session.run(work, writes=writes)
    task.failed.connect(lambda reason: ask.fail(over, str(reason)))
    session.at_work.emit(task, said, stopped or _("Stopped. Nothing was changed."))
    return task


def _finish(session: Session, done: object, then: Then | None) -> None:
    if isinstance(done, Change):
        session.apply(done)
        if then is not None:
            then(done)
