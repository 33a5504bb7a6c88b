"""Whom the list shows: asked at once in a small book, beside the window in a large one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from cardkeeper.core.filters import EVERYONE, Filter
from cardkeeper.gui.session import Session
from cardkeeper.services.people import customers
from cardkeeper.services.people.customers import CustomerRow

# Up to so many customers every search and every group takes a few milliseconds.
SMALL = 10_000
# So many rows are read at once: a row takes several queries, and a window shows some seventeen.
PAGE = 40


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


class _Answer(NamedTuple):
    ids: Sequence[int]
    first: Sequence[CustomerRow]


class Finder(QObject):
    """`found` tells the question, the ids and, where they were read beside the window, the first page of
    rows; of the questions asked while one is answered only the last counts.
    """

    found = Signal(object, object, object)

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
        self.found.emit(question, self._ids(question), ())

    def _go_on(self) -> None:
        if self._is_asking or self._next is None:
            return
        question, self._next = self._next, None
        self._is_asking = True
        task = self._session.run(lambda _progress: self._answer(question), writes=False)
        task.done.connect(lambda answer: self._tell(question, answer))
        task.ended.connect(self._rest)

    def _tell(self, question: Question, answer: _Answer) -> None:
        """Nobody wants to see what was asked before the last letter."""
        if question == self._wanted:
            self.found.emit(question, answer.ids, answer.first)

    def _rest(self) -> None:
        self._is_asking = False
        self._go_on()

    def _answer(self, question: Question) -> _Answer:
        ids = self._ids(question)
        return _Answer(ids, customers.rows(ids[:PAGE], self._session.today()))

    def _ids(self, question: Question) -> list[int]:
        today = self._session.today()
        return customers.find(
            question.text, question.order, today, where=question.where, archived=question.archived
        )
