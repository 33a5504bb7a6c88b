"""What is typed is looked for: at once in a small book, beside the window in a large one."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from cardkeeper.gui.customers.finder import SMALL
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.session import Session
from cardkeeper.services.people import customers
from cardkeeper.services.search import finding
from cardkeeper.services.search.finding import Found

_PLACE = "search"


class Looking(QObject):
    """`found` tells the words and what they found; of those asked for while one is answered only the last."""

    found = Signal(str, Found)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._beside = Darkroom(session, self)
        self._is_large = customers.are_more_than(SMALL)
        self._wanted: str | None = None

    def look(self, words: str, *, now: bool = False) -> None:
        """Look for these words, even in a large book `now`."""
        self.forget()
        self._wanted = words
        if self._is_large and not now and words.strip():
            self._beside.want(_PLACE, partial(finding.everything, words), partial(self._tell, words))
        else:
            self._tell(words, finding.everything(words) if words.strip() else Found())

    def forget(self) -> None:
        """What is looked for at the moment, nobody waits for any more."""
        self._beside.forget(_PLACE)
        self._wanted = None

    def _tell(self, words: str, found: object) -> None:
        if isinstance(found, Found) and words == self._wanted:
            self.found.emit(words, found)
