"""A window over a large book, and what each gesture on it costs the window's thread."""

import compileall
import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from typing import NamedTuple, TypeVar
from unittest import mock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

import cardkeeper
from cardkeeper import paths
from cardkeeper.gui import application, pages
from cardkeeper.gui.garbage import Collector
from cardkeeper.gui.loading_ahead import LoadingAhead
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.page import Page
from cardkeeper.gui.session import Session
from cardkeeper.gui.theme import Appearance, Theme
from cardkeeper.services.book import backups, library
from cardkeeper.services.due import postal_days
from cardkeeper.services.occasions import upcoming
from tests.bench import big_book

FRAME, PATIENCE = 16, 100
"""The limits in ms: what follows a hand at once, and what may be noticed."""
_TIMES = 7
# So many looks of at least a millisecond: longer than a search waits for the next letter.
_RESTS = 60

Act = Callable[[], object]
_Kind = TypeVar("_Kind", bound=Page)


class Block(NamedTuple):
    """One stretch in which the window did not answer, in ms; `own` is the processor's time of its thread,
    which other programs do not lengthen."""

    own: float
    wall: float


@contextmanager
def city_window() -> Iterator[MainWindow]:
    """The whole window over 100,000 customers, not yet at any place.

    The book is made once in the folder CARDKEEPER_BENCH (default: a temporary one). Nothing is planned: the
    cards that wait are those of the maker. The modules are compiled beforehand, as those of an installed
    program are.
    """
    folder = Path(os.environ.get("CARDKEEPER_BENCH") or tempfile.mkdtemp())
    # Which some machines for building forbid: the libraries too are found compiled, from the second time on.
    sys.dont_write_bytecode = False
    sys.pycache_prefix = str(folder / "compiled")
    compileall.compile_dir(Path(cardkeeper.__file__).parent, quiet=1)
    if (folder / paths.BOOK_NAME).exists():
        library.open_library(folder)
    else:
        big_book.make(folder, big_book.CITY)
        upcoming.keep(big_book.TODAY)
        # As after each sitting.
        postal_days.keep(big_book.TODAY)
    # As the program begins, which collects from its first picture on.
    gc.disable()
    program = QApplication.instance() or application.create([])
    assert isinstance(program, QApplication)
    Theme(program).choose(Appearance.LIGHT)
    session = Session(folder, connection=library.worker_connection, clock=lambda: big_book.TODAY)
    window = MainWindow(session, pages.factories())
    pages.install(window)
    window.resize(1440, 900)
    with mock.patch.object(backups, "is_due", return_value=False):
        yield window
    window.close()
    session.close()
    library.close_library()


class Stopwatch:
    """Times gestures on a window, and prints them beside their limit."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.over: list[str] = []
        self.judged = 0

    def once(self, what: str, act: Act, limit: float = PATIENCE) -> None:
        self._print(what, [self._timed(act)], limit)

    def load_ahead(self) -> None:
        """What the program loads after its first picture; the limit is that of a single step."""
        loading = LoadingAhead(self._window.session)
        loading.done.connect(lambda: Collector(self._window))
        self._print("modules ahead", [self._timed(lambda: None, lambda: loading.is_done)], FRAME)

    def many(
        self, what: str, act: Act, limit: float = PATIENCE, *, after: Act | None = None, times: int = _TIMES
    ) -> None:
        """The median of several; `after` each, untimed, things are put as they were."""
        taken = []
        for _number in range(times):
            taken.append(self._timed(act))
            if after is not None:
                after()
                self.rest()
        self._print(what, taken, limit)

    def sum_up(self) -> None:
        """What was over its limit."""
        sys.stdout.write(f"over their limit, {len(self.over)} of {self.judged}: ")
        sys.stdout.write(f"{', '.join(self.over) or 'none'}\n")

    def rest(self) -> None:
        """Until all is done and painted, and what was closed is gone."""
        self._timed(lambda: None)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _timed(self, act: Act, is_done: Callable[[], bool] = lambda: True) -> Block:
        """The longest block until the gesture, what follows from it and its painting are done."""
        longest = _block(act)
        rests = 0
        while rests < _RESTS:
            longest = max(longest, _block(QCoreApplication.processEvents))
            rests = rests + 1 if is_done() and not self._window.session.worker.working else 0
            time.sleep(0.001)
        return longest

    def _print(self, what: str, times: list[Block], limit: float) -> None:
        own, wall = (statistics.median(each[n] for each in times) for n in (0, 1))
        worst = max(times).own
        mark = "  within" if own <= limit else "  over"
        self.judged += 1
        if own > limit:
            self.over.append(f"{what} ({own:.0f} of {limit:.0f})")
        sys.stdout.write(
            f"{what:34} {own:8.1f} ms of {limit:3.0f}, worst {worst:8.1f}, by the clock {wall:8.1f}{mark}\n"
        )
        sys.stdout.flush()


def _block(act: Act) -> Block:
    begun, worked = time.perf_counter(), time.thread_time()
    act()
    return Block((time.thread_time() - worked) * 1000, (time.perf_counter() - begun) * 1000)


def gone_to(window: MainWindow, watch: Stopwatch, place: str, kind: type[_Kind]) -> _Kind:
    window.navigation.go(place)
    watch.rest()
    page = window.page
    assert isinstance(page, kind)
    return page


def typing(field: QLineEdit, text: str) -> Callable[[], None]:
    """One letter after the other, from the beginning again after the last."""
    letters = cycle(range(len(text)))

    def press() -> None:
        number = next(letters)
        if not number:
            field.clear()
        QTest.keyClicks(field, text[number])

    return press
