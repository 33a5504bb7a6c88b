"""What the window knows of cards in every place: numbers in the sidebar, printing, earlier batches."""

import datetime as dt

from PySide6.QtCore import QObject

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.services.due import queue

_CONCERNS = Touched.CARDS | Touched.PEOPLE | Touched.ADDRESSES | Touched.OCCASIONS | Touched.SETTINGS


class TodayWiring(QObject):
    """Lives as long as the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._beside = Darkroom(window.session, self)
        for key, handler in (
            ("print", self._print),
            ("save-pdf", self._print),
            ("batches", self._history),
            ("go-today", self._go_to_top),
        ):
            window.actions_of.bind(key, handler)
        self._session.changed.connect(self._follow)
        self._session.clock.turned.connect(lambda _day: self.count())
        self.count()

    def count(self) -> None:
        """Beside Today what is ready, or else what needs somebody; beside Customers how many there are."""
        today = self._session.today()
        self._beside.want("counts", lambda: _counts(today), self._show_counts)

    def _show_counts(self, found: object) -> None:
        if isinstance(found, dict):
            self._window.sidebar.set_counts(found)

    def _follow(self, change: Change) -> None:
        if change.touched & _CONCERNS:
            self.count()

    def _print(self) -> None:
        """From another place: go to Today and print what is ticked there."""
        self._on_today("print")

    def _go_to_top(self) -> None:
        self._on_today("go-today")

    def _on_today(self, key: str) -> None:
        self._window.navigation.go("today")
        page = self._window.page
        verb = page.verbs().get(key) if page is not None else None
        if verb is not None:
            verb()

    def _history(self) -> None:
        from cardkeeper.gui.printing import opening

        opening.open_history(self._window, self._session)


def _counts(today: dt.date) -> dict[str, int]:
    from cardkeeper.services.due import next_up

    now = queue.read(today)
    return {"today": now.ready or now.needs, "customers": next_up.customer_count()}
