"""The place Customers with 100,000 of them: what each gesture costs on the window's thread.

Makes the book once in the folder CARDKEEPER_BENCH (default: a temporary one), and prints a table. Told is the
longest the window did not answer during a gesture, its painting and what follows from it.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_TIMES = 7
_BUDGET = 100
_RESTS = 30


def main() -> None:
    """Print milliseconds: the median and the worst of several, and the window's own work."""
    from PySide6.QtWidgets import QApplication

    from cardkeeper import paths
    from cardkeeper.gui import application
    from cardkeeper.gui.theme import Appearance, Theme
    from cardkeeper.services.book import library
    from tests.bench import big_book

    folder = Path(os.environ.get("CARDKEEPER_BENCH") or tempfile.mkdtemp())
    if (folder / paths.BOOK_NAME).exists():
        library.open_library(folder)
    else:
        big_book.make(folder, big_book.CITY)
    window = QApplication.instance() or application.create([])
    assert isinstance(window, QApplication)
    Theme(window).choose(Appearance.LIGHT)
    _measure(folder)
    library.close_library()


def _measure(folder: Path) -> None:
    from cardkeeper.gui.customers.page import CustomersPage
    from cardkeeper.gui.main_window import MainWindow
    from cardkeeper.gui.session import Session
    from cardkeeper.services.book import library
    from cardkeeper.services.people import people
    from tests.bench import big_book

    session = Session(folder / "window", connection=library.worker_connection, clock=lambda: big_book.TODAY)
    window = MainWindow(session, {"customers": CustomersPage})
    window.resize(1440, 900)
    _once("open the place", lambda: (window.navigation.go("customers"), window.show()), window)
    page = window.page
    assert isinstance(page, CustomersPage)
    ids, bar = page.list.model.ids, page.list.view.verticalScrollBar()
    steps = iter(range(1, 1_000))

    def far() -> int:
        return (next(steps) * 7_919) % len(ids)

    _many("scroll a page", lambda: bar.setValue(bar.value() + bar.pageStep()), window)
    _many("jump in the list", lambda: bar.setValue(bar.maximum() * far() // len(ids)), window)
    _many("open a customer", lambda: page.list.view.select(ids[far()]), window)
    for text in ("m", "ma", "maria", "maria s", "zzqx"):
        _many(f"search “{text}”", lambda text=text: page.list._search(text), window)  # type: ignore[misc]
    page.list._search("")
    for order in ("next", "contact", "name"):
        _many(f"order by {order}", lambda order=order: page.list.order_by(order), window)  # type: ignore[misc]
    for group in ("quiet", "no-address", "everyone"):
        _many(f"group {group}", lambda group=group: page.narrowing.choose(group), window)  # type: ignore[misc]

    def edit() -> None:
        shown = page.person.page
        assert shown is not None
        values = {"note": f"Seen {far()}"}
        session.apply(people.edit(shown.id, shown.version, big_book.TODAY, **values))

    def rename() -> None:
        shown = page.person.page
        assert shown is not None
        session.apply(people.edit(shown.id, shown.version, big_book.TODAY, goes_by=f"M{far()}"))

    _many("edit a remark", edit, window)
    _many("edit a name", rename, window)
    _many("undo it", session.undo, window)
    _many("choose everybody", page.list.view.selectAll, window)
    session.close()


def _many(what: str, act: Callable[[], object], window: object) -> None:
    times = [_timed(act, window) for _number in range(_TIMES)]
    _print(what, times)


def _once(what: str, act: Callable[[], object], window: object) -> None:
    _print(what, [_timed(act, window)])


def _timed(act: Callable[[], object], window: object) -> tuple[float, float]:
    """The longest the window did not answer until all was done and painted, and its own work in that time.

    Both in milliseconds; the second is the processor's time, which other programs do not lengthen.
    """
    from PySide6.QtCore import QCoreApplication

    from cardkeeper.gui.main_window import MainWindow

    assert isinstance(window, MainWindow)
    longest = _clocked(act)
    rests = 0
    while rests < _RESTS:
        longest = max(longest, _clocked(QCoreApplication.processEvents))
        rests = 0 if window.session.worker.working else rests + 1
        time.sleep(0.001)
    return longest


def _clocked(act: Callable[[], object]) -> tuple[float, float]:
    begun, worked = time.perf_counter(), time.thread_time()
    act()
    return (time.perf_counter() - begun) * 1000, (time.thread_time() - worked) * 1000


def _print(what: str, times: list[tuple[float, float]]) -> None:
    wall, own = statistics.median(wall for wall, _own in times), max(own for _wall, own in times)
    mark = "" if own < _BUDGET else "  over the budget"
    worst = max(wall for wall, _own in times)
    sys.stdout.write(
        f"{what:22} {wall:7.1f} ms, worst {worst:7.1f} ms, own work at most {own:7.1f} ms{mark}\n"
    )
    sys.stdout.flush()
