"""What the list of customers is asked for, and asked for again when the book changes."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui.customers.finder import SMALL, Finder, Question
from cardkeeper.gui.customers.narrowing import Narrowed
from cardkeeper.gui.in_view import InView
from cardkeeper.gui.session import Session
from cardkeeper.i18n import N_
from cardkeeper.services.people.customers import CustomerRow

ORDERS = {
    "name": N_("Name"),
    "next": N_("Next occasion"),
    "contact": N_("Last contact"),
    "added": N_("Recently added"),
}
_SHOWN = Touched.PEOPLE | Touched.ADDRESSES | Touched.OCCASIONS | Touched.CARDS | Touched.NOTES | Touched.TAGS
_ORDER_KEY = "customers/order"


class Listing(QObject):
    """Words, an order and a group; `found` tells the ids and, where they were read too, the first rows."""

    found = Signal(object, object)

    def __init__(self, session: Session, view: QWidget) -> None:
        """While another place hides `view` what changes in the book waits."""
        super().__init__(view)
        self._session = session
        self._is_large = False
        kept = session.memory.value(_ORDER_KEY)
        self.question = Question(order=kept if isinstance(kept, str) and kept in ORDERS else "name")
        self._finder = Finder(session, self)
        self._finder.found.connect(self._tell)
        self._late = InView(view, self._read_again)
        session.changed.connect(self._follow)

    def search(self, words: str) -> None:
        """Those found by these words; all for none."""
        self.question = replace(self.question, text=words)
        self.reload()

    def forget_search(self) -> None:
        """What was searched for has done its work; the next question is without it."""
        self.question = replace(self.question, text="")

    def order_by(self, order: str) -> None:
        """Another order, remembered."""
        self.question = replace(self.question, order=order)
        self._session.memory.setValue(_ORDER_KEY, order)
        self.reload()

    def narrow(self, narrowed: Narrowed) -> None:
        """Only those of a group or with a tag."""
        self.question = replace(self.question, where=narrowed.where, archived=narrowed.archived)
        self.reload()

    def reload(self, *, beside: bool = False) -> None:
        """Ask anew; `beside` the window also where it takes little."""
        self._finder.ask(self.question, beside=beside or (self._is_large and not self.question.is_plain))

    def _tell(self, question: Question, ids: Sequence[int], first: Sequence[CustomerRow]) -> None:
        if question.is_plain:
            self._is_large = len(ids) > SMALL
        self.found.emit(ids, first)

    def _follow(self, change: Change) -> None:
        """After a change the page itself comes first, in a large book the list a moment later."""
        if change.touched & _SHOWN:
            self._late.ask()

    def _read_again(self) -> None:
        self._finder.ask(self.question, beside=self._is_large)
