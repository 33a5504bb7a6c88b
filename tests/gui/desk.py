"""A window over the sample book, as pictures and checks of all pages and dialogs need it."""

import datetime as dt
import functools
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from PySide6.QtCore import QAbstractAnimation, QEvent, QEventLoop, QLocale, QPoint, QSize, QTimer
from PySide6.QtGui import QCursor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from cardkeeper.gui import pages
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.planner import Planner
from cardkeeper.gui.session import Session
from cardkeeper.gui.theme import Appearance, Theme
from cardkeeper.services.book import backups, library
from cardkeeper.services.sample import demo
from tests.books import lasting_folder

TODAY = dt.date(2026, 5, 12)
_PATIENCE, _MOST_STEPS, _SOON = 60_000, 50, 1000
_BLINK, _CALM = 10, 3
MARGIN = QSize(24, 40)
"""What the frame of a dialog needs of the screen."""
AWAY = QPoint(-100, -100)
"""Where the mouse is over nothing."""


class SampleDesk:
    """The window, and patience until it has drawn all there is."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.window = _open_window(session)
        self._theme: Theme | None = None

    def arrange(self, size: QSize, appearance: Appearance) -> None:
        """Another size and other colours; what was open is closed, and the mouse is over nothing."""
        self.close_dialogs()
        QCursor.setPos(AWAY)
        if self.session.settings.appearance is not appearance:
            self.session.change_settings(appearance=appearance)
        self.window.resize(size)

    def dress(self, theme: Theme) -> None:
        """Let this theme follow the settings, as in the program."""
        self._theme = theme
        self._follow()

    def renew(self) -> None:
        """A window nobody has used yet, over the same book: nothing is selected, scrolled or remembered."""
        folder = library.folder()
        self.rest()
        self.close()
        self.session.memory.clear()
        self.session = _open_session(folder)
        self.window = _open_window(self.session)
        self._follow()

    def close(self) -> None:
        self.window.close()
        self.session.close()
        for each in (self.window, self.session):
            each.deleteLater()
        self.forget_closed()

    def _follow(self) -> None:
        if self._theme is not None:
            choose = self._theme.choose
            self.session.settings_changed.connect(
                lambda taste: choose(taste.appearance, taste.text_size, system_font=taste.system_font)
            )

    def fitted(self, dialog: QWidget) -> QWidget:
        """A dialog as large as it wants to be, and as the window's screen would let it."""
        dialog.resize(dialog.size().expandedTo(dialog.sizeHint()).boundedTo(self.window.size() - MARGIN))
        return dialog

    def close_dialogs(self) -> None:
        """Close what is open over the window; the next of its kind is as large as the first was."""
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window and widget.isVisible():
                widget.close()
        self.forget_closed()
        self.session.memory.remove("dialog")

    def forget_closed(self) -> None:
        """Let Qt delete what was closed, as it does between two steps of a user."""
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def picture(self, widget: QWidget) -> QImage:
        """What the widget shows once nothing changes any more."""
        before = QImage()
        for _each in range(_PATIENCE // _BLINK):
            self.wait(_BLINK)
            if not self.is_idle() or _waits(widget):
                before = QImage()
                continue
            now = widget.grab().toImage()
            if now == before:
                return now
            before = now
        raise TimeoutError(f"{type(widget).__name__} does not come to rest")

    def rest(self) -> None:
        """Wait until the worker has nothing to do, nobody waits for it, and nobody is about to ask it."""
        until_calm(self.session, self.window)
        self.forget_closed()

    def take_back_to(self, label: str) -> None:
        """Undo, each step when the worker is at rest, until this is what Undo would take back next."""
        for _each in range(_MOST_STEPS):
            self.rest()
            if self.session.undo_label == label:
                return
            self.session.undo()
        raise AssertionError(f"{self.session.undo_label} is not taken back")

    def is_idle(self) -> bool:
        return _is_idle(self.session)

    def wait(self, milliseconds: int) -> None:
        _wait(milliseconds)


def until_calm(session: Session, window: QWidget) -> None:
    """Wait until nobody works and nobody is about to: looked at a few times in a row."""
    calm = 0
    for _each in range(_PATIENCE // _BLINK):
        _wait(_BLINK)
        calm = calm + 1 if _is_idle(session) and not _waits(window) else 0
        if calm == _CALM:
            return
    raise TimeoutError("the worker does not come to rest")


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _is_idle(session: Session) -> bool:
    planner = session.findChild(Planner)
    return not session.worker.working and (planner is None or planner.is_idle)


@contextmanager
def sample_desk(folder: Path | None = None) -> Iterator[SampleDesk]:
    """Open the sample book of 12 May 2026 and the window over it; the application must be dressed."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    with tempfile.TemporaryDirectory(prefix="cardkeeper-screens-") as temporary:
        place = folder or Path(temporary)
        shutil.copytree(_sample(), place, dirs_exist_ok=True)
        library.open_library(place)
        desk = SampleDesk(_open_session(place))
        try:
            # The day's copy would be made at any moment, and tells the time of the real clock.
            with mock.patch.object(backups, "is_due", return_value=False):
                yield desk
        finally:
            desk.close()
            library.close_library()
            QLocale.setDefault(before)


@functools.cache
def _sample() -> Path:
    """The folder of the sample book, filled once in each process."""
    made = lasting_folder("sample")
    demo.open_sample_book(made, TODAY)
    library.close_library()
    return made


def _open_session(folder: Path) -> Session:
    session = Session(folder, connection=library.worker_connection, clock=lambda: TODAY)
    # For all tests of a file: none of them ends it.
    session.setProperty("outlives", True)
    return session


def _open_window(session: Session) -> MainWindow:
    window = MainWindow(session, pages.factories())
    pages.install(window)
    planner = Planner(session)
    window.navigation.go("today")
    window.show()
    planner.start()
    return window


def _waits(widget: QWidget) -> bool:
    """Something moves, or is going to happen after a breath: a preview made anew, a search."""
    timers = widget.findChildren(QTimer)
    soon = any(timer.isActive() and timer.isSingleShot() and timer.interval() <= _SOON for timer in timers)
    running = QAbstractAnimation.State.Running
    return soon or any(each.state() is running for each in widget.findChildren(QAbstractAnimation))
