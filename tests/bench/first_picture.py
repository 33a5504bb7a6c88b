"""A process that ends at its first picture and prints what that cost; `tests.bench.start` begins it.

It imports nothing that the window would not: that would count.
"""

import datetime as dt
import gc
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

_exec = QApplication.exec
_REST, _RESTS = 20, 30
"""All has settled after so many looks in a row, in ms apart, without work beside the window."""


def bare() -> None:
    """Qt's window with one line of text in our font, in Fusion."""
    from PySide6.QtGui import QFont, QFontDatabase
    from PySide6.QtWidgets import QLabel

    from cardkeeper import paths

    application = QApplication([])
    application.setStyle("Fusion")
    for path in sorted(paths.resource("fonts/ui").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    font = QFont("Inter")
    font.setPixelSize(13)
    application.setFont(font)
    window = QMainWindow()
    window.setCentralWidget(QLabel("Today"))
    window.resize(1440, 900)
    window.show()
    _until_painted()


def program(folder: str, day: str, until: Callable[[], int]) -> None:
    """All that happens when somebody starts the program over the book in `folder`, on `day`."""
    # As the starter does, before it imports anything of the window.
    gc.disable()
    from cardkeeper.__main__ import main
    from cardkeeper.gui import application

    open_book = application.open_book
    clock = dt.date.fromisoformat(day)
    application.open_book = lambda *given, **more: open_book(*given, **more, clock=lambda: clock)
    QApplication.exec = until  # type: ignore[method-assign]
    main(["--data", folder])


class _Watch(QObject):
    """Ends the process when the window was painted, and all that belongs to this painting with it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # Before the timers, and what they begin after the first picture.
            QCoreApplication.postEvent(
                self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value
            )
        return False

    def customEvent(self, _event: QEvent) -> None:
        _tell()


def _until_painted(*_given: object) -> int:
    window = _window()
    watch = _Watch(window)
    window.installEventFilter(watch)
    return _exec()


def _until_settled(*_given: object) -> int:
    """Until the worker has nothing left to do."""
    session = _window().session  # type: ignore[attr-defined]
    rests = 0

    def look() -> None:
        nonlocal rests
        rests = 0 if session.worker.working else rests + 1
        if rests > _RESTS:
            _tell()

    timer = QTimer(session)
    timer.timeout.connect(look)
    timer.start(_REST)
    return _exec()


def _window() -> QMainWindow:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow))


def _tell() -> None:
    """Processor's time and the clock's since the process began, in ms, and the memory it holds, in MB."""
    worked = time.process_time() * 1000
    clock = (time.monotonic() - float(os.environ["CARDKEEPER_BEGUN"])) * 1000
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    memory = int(pages) * resource.getpagesize() / 1e6
    sys.stdout.write(f"{worked} {clock} {memory}\n")
    sys.stdout.flush()
    _leave_in_order()
    os._exit(0)


def _leave_in_order() -> None:
    """Close the book, where one is open: the next start finds it as it was left."""
    library = sys.modules.get("cardkeeper.services.book.library")
    if library is not None:
        library.close_library()


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        folder, day = sys.argv[2:]
        program(folder, day, _until_painted if sys.argv[1] == "today" else _until_settled)
