"""Whom the list shows: asked at once in a small book, beside the window in a large one."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from cardkeeper.core.filters import EVERYONE, Filter
from cardkeeper.gui.session import Session
from cardkeeper.services.people import customers

# Up to so many customers every search and every group takes a few milliseconds.
SMALL = 10_000


@dataclass(frozen=True, slots=True)
class Question:
    """What is searched for, in which order, and among whom."""

    text: str = ""
    order: str = "name"
    where: Filter = EVERYONE
    archived: bool = False

    @property
    def is_plain(self) -> bool:
        """Everybody by name: the index answers that."""
        everybody = self.where == EVERYONE and not self.archived
        return everybody and not self.text.strip() and self.order == "name"


class Finder(QObject):
    """`found` tells the question and the ids; of those asked while one is answered only the last counts."""

    found = Signal(object, object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted: Question | None = None
        self._next: Question | None = None
        self._is_asking = False

    def ask(self, question: Question, *, beside: bool) -> None:
        """Find whom it means, at once or `beside` the window."""
        self._wanted = question
        if beside:
            self._next = question
            self._go_on()
            return
        self._next = None
        self.found.emit(question, self._ids(question))

    def _go_on(self) -> None:
        if self._is_asking or self._next is None:
            return
        question, self._next = self._next, None
        self._is_asking = True
        task = self._session.run(lambda _progress: self._ids(question), writes=False)
        task.done.connect(lambda ids: self._tell(question, ids))
        task.ended.connect(self._rest)

    def _tell(self, question: Question, ids: object) -> None:
        """Nobody wants to see what was asked before the last letter."""
        if question == self._wanted:
            self.found.emit(question, ids)

    def _rest(self) -> None:
        self._is_asking = False
        self._go_on()

    def _ids(self, question: Question) -> list[int]:
        today = self._session.today()
        return customers.find(
            question.text, question.order, today, where=question.where, archived=question.archived
        )
