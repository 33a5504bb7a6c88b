"""The smart groups and tags there are, with their numbers, counted beside the window in a large book."""

from PySide6.QtCore import QObject, QTimer, Signal

from cardkeeper.gui.customers.finder import SMALL
from cardkeeper.gui.session import Session
from cardkeeper.services.people import customers, tags
from cardkeeper.services.people.tags import Tag
from cardkeeper.services.search import groups
from cardkeeper.services.search.groups import Group

# In a large book the numbers follow when the user pauses, in milliseconds.
_COUNTED_AFTER = 1500


class KnownGroups(QObject):
    """`read` says that they are known, or known better than before."""

    read = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.groups: list[Group] = []
        self.tags: list[Tag] = []
        self._is_counting = False
        self._later = QTimer(self, singleShot=True, interval=_COUNTED_AFTER)
        self._later.timeout.connect(self._count)

    def group(self, key: str) -> Group | None:
        return next((group for group in self.groups if group.key == key), None)

    def tag(self, key: str) -> Tag | None:
        """A tag by the key it has beside groups: "tag:7"."""
        return next((tag for tag in self.tags if f"tag:{tag.id}" == key), None)

    def reload(self) -> None:
        """Read groups, tags and their numbers anew."""
        today = self._session.today()
        if not customers.are_more_than(SMALL):
            self._take(groups.every(today), tags.every())
        elif self.groups:
            self._later.start()
        else:
            self._take(groups.named(today), [])
            self._count()

    def _count(self) -> None:
        if self._is_counting:
            self._later.start()
            return
        self._is_counting = True
        today = self._session.today()
        task = self._session.run(lambda _progress: (groups.every(today), tags.every()), writes=False)
        task.done.connect(lambda counted: self._take(*counted))
        task.ended.connect(self._rest)

    def _rest(self) -> None:
        self._is_counting = False

    def _take(self, counted: list[Group], known: list[Tag]) -> None:
        self.groups, self.tags = counted, known
        self.read.emit()
