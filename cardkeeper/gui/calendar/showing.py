"""What is on show in the calendar, read and painted: now, after a move, and when the book has changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui.calendar import shown
from cardkeeper.gui.calendar.reader import is_large
from cardkeeper.gui.in_view import InView

if TYPE_CHECKING:
    from cardkeeper.gui.calendar.page import CalendarPage

_TOUCHED = (
    Touched.PEOPLE
    | Touched.ADDRESSES
    | Touched.OCCASIONS
    | Touched.CARDS
    | Touched.NOTES
    | Touched.TAGS
    | Touched.MAILINGS
    | Touched.SETTINGS
)


# In ms: the days are painted before the sidebar follows; while a key is held down it waits.
_BESIDE = 40


class Showing(QObject):
    """Keeps the days, the agenda and the sidebar of the page on what its scope says; child of the page."""

    def __init__(self, page: "CalendarPage") -> None:
        super().__init__(page)
        self._page = page
        self._stop = (page.scope.view, page.scope.month)
        self._late = InView(page, self.reload)
        self._soon = QTimer(self, singleShot=True, interval=_BESIDE)
        self._soon.timeout.connect(self._show_beside)

    def begin(self) -> None:
        """The first time."""
        page = self._page
        page.side.read_groups()
        if is_large():
            # The days are there while what is on them is read.
            with page.reader.ahead():
                self._show()
                self._show_beside()
        self.reload()

    def reload(self) -> None:
        """The title at once, and all of it as soon as it is read."""
        page = self._page
        page.header.tell(shown.title(page.scope), page.scope.view)
        question = page.reader.from_day(page.scope.day, page.agenda.days_after)
        page.reader.prepare("view", shown.questions(page.scope), self._show)
        page.reader.prepare("agenda", [question], page.agenda.reload)

    def follow(self, change: Change) -> None:
        """The book changed: read again what is on show, now or when the place is gone to."""
        if not change.touched & _TOUCHED:
            return
        self._page.reader.forget()
        if change.touched & (Touched.TAGS | Touched.SETTINGS):
            self._page.side.read_groups()
        self._late.ask()

    def note_move(self) -> None:
        """Back and Forward lead from month to month, not from day to day."""
        scope = self._page.scope
        self.reload()
        if (scope.view, scope.month) != self._stop:
            self._stop = (scope.view, scope.month)
            self._page.moved.emit()

    def _show(self) -> None:
        self._page.views.reload()
        if is_large():
            # What was turned is painted first.
            self._soon.start()
        else:
            self._show_beside()

    def _show_beside(self) -> None:
        self._page.side.update_all(shown.counts(self._page.scope, self._page.reader))
        self._page.verbs_changed.emit()
