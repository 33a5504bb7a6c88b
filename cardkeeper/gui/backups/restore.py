"""Going back to a safety copy: one question, then it is made ready, put in place, and can be undone."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cardkeeper.core.changes import Change
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask
from cardkeeper.gui.backups import words
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task
from cardkeeper.i18n import _
from cardkeeper.services.book import backups, library, restoring
from cardkeeper.services.book.backups import Reason
from cardkeeper.services.book.restoring import Contents, Prepared


class Restorer(QObject):
    """`begun` brings the task that makes a copy ready; `restored` tells that it is in place."""

    begun = Signal(Task)
    restored = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._window = session, parent

    def ask_and_restore(self, path: Path) -> bool:
        """Look into the file, ask, and begin. False where the answer was no, or the file is of no use."""
        try:
            found = restoring.look(path)
        except CardKeeperError as reason:
            ask.fail(self._window, str(reason))
            return False
        if not ask.confirm(self._window, *_question(found, self._session)):
            return False
        self._begin(path)
        return True

    def _begin(self, path: Path) -> None:
        folder = library.folder()

        def work(progress: Callable[[int, int], None]) -> Prepared:
            prepared = restoring.prepare(path, folder, progress)
            try:
                backups.back_up(Reason.RESTORE)
            except CardKeeperError:
                restoring.discard(prepared)
                raise
            return prepared

        task = self._session.run(work)
        task.done.connect(self._put_in_place)
        task.failed.connect(lambda reason: ask.fail(self._window, str(reason)))
        self.begun.emit(task)

    def _put_in_place(self, prepared: object) -> None:
        if not isinstance(prepared, Prepared):
            return
        try:
            change = alone(self._session, partial(restoring.put_in_place, prepared))
        except CardKeeperError as reason:
            ask.fail(self._window, str(reason))
            return
        self._session.apply(change)
        self.restored.emit()


def alone(session: Session, step: Callable[[], Change]) -> Change:
    """Do a step that needs the book for itself; undoing it does too.

    It names nobody, for what concerns very many is undone in the worker, which would wait for itself here;
    that all is new is told by what it touches.
    """
    session.worker.settle()
    change = step()
    undo = partial(alone, session, change.undo) if change.undo is not None else None
    return replace(change, undo=undo, people=())


def _question(found: Contents, session: Session) -> tuple[str, str, str]:
    """Question, verb and explanation."""
    explanation = _(
        "Your customers as they are now are kept as a safety copy first, and Undo brings them back at once."
    )
    if found.made_at is None or found.customers is None:
        question = _("Restore your customers from {name}?").format(name=found.path.name)
        return question, _("Restore this file"), explanation
    question = _("Restore the copy of {when}?").format(when=words.when(found.made_at, session.today()))
    verb = _("Restore {customers}").format(customers=words.customers(found.customers))
    return question, verb, explanation
