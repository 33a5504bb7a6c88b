"""What opening each dialog over 100,000 customers costs the window's thread, as in tests.bench.window."""

import sys

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from cardkeeper.gui.customers.page import CustomersPage
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.page import Page
from tests.bench.gestures import FRAME, Stopwatch, city_window, gone_to, typing

# Not those that ask the system for a file: its window would wait for somebody.
_EVERYWHERE = (
    "customer", "note", "search", "import", "preferences", "backups", "calendar-sheet", "batches",
    "new-mailing", "health", "keyboard", "getting-started", "about",
)  # fmt: skip
_ABOUT_A_CUSTOMER = ("make-card", "problem", "occasion", "household", "tag", "filter", "deleted", "export")
# Some read the whole book beside the window, and the next opening waits for that.
_TIMES = 3


def main() -> None:
    """Print a table of dialogs."""
    with city_window() as window:
        window.show()
        watch = Stopwatch(window)
        watch.load_ahead()
        _dialogs(window, watch)
        watch.sum_up()


def _dialogs(window: MainWindow, watch: Stopwatch) -> None:
    """The first and the next opening of each."""
    gone_to(window, watch, "today", Page)
    for key in ("print", *_EVERYWHERE):
        _opening(window, watch, key)
    page = gone_to(window, watch, "customers", CustomersPage)
    page.list.view.select(page.list.model.ids[5])
    for key in _ABOUT_A_CUSTOMER:
        _opening(window, watch, key)
    window.actions_of["search"].trigger()
    watch.rest()
    line = next(each for each in _others(window)[0].findChildren(QLineEdit))
    watch.many("search everything: a key", typing(line, "maria smi"), FRAME)
    _close_all(window, watch)


def _opening(window: MainWindow, watch: Stopwatch, key: str) -> None:
    action = window.actions_of[key]
    if not action.isEnabled():
        sys.stdout.write(f"{key} is not offered\n")
        return
    place = window.navigation.place
    watch.once(f"open {key}, first", action.trigger)
    if not _others(window):
        sys.stdout.write(f"{key} opens no window\n")
    _close_all(window, watch)
    watch.many(f"open {key}", action.trigger, after=lambda: _close_all(window, watch), times=_TIMES)
    if window.navigation.place != place:
        window.navigation.go(place)
        watch.rest()


def _others(window: MainWindow) -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each is not window and each.isVisible()]


def _close_all(window: MainWindow, watch: Stopwatch) -> None:
    for each in _others(window):
        each.close()
    watch.rest()


if __name__ == "__main__":
    main()
