"""A window over the sample book, as pictures and checks of all pages and dialogs need it."""

import datetime as dt
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from PySide6.QtCore import QEvent, QEventLoop, QLocale, QSize, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from cardkeeper.gui import pages
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.planner import Planner
from cardkeeper.gui.session import Session
from cardkeeper.gui.theme import Appearance
from cardkeeper.services import backups, demo, library

TODAY = dt.date(2026, 5, 12)
_PATIENCE, _BREATH, _MOST_STEPS, _SOON = 15_000, 60, 50, 1000
_SMALLEST_MARGIN = QSize(24, 40)


class SampleDesk:
    """The window, and patience until it has drawn all there is."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.session: Session = window.session

    def arrange(self, size: QSize, appearance: Appearance) -> None:
        """Another size and other colours; what was open is closed."""
        self.close_dialogs()
        if self.session.settings.appearance is not appearance:
            self.session.change_settings(appearance=appearance)
        self.window.resize(size)

    def fitted(self, dialog: QWidget) -> QWidget:
        """A dialog as large as it wants to be, and as the window's screen would let it."""
        room = self.window.size() - _SMALLEST_MARGIN
        dialog.resize(dialog.size().expandedTo(dialog.sizeHint()).boundedTo(room))
        return dialog

    def close_dialogs(self) -> None:
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window and widget.isVisible():
                widget.close()
        self.forget_closed()

    def forget_closed(self) -> None:
        """Let Qt delete what was closed, as it does between two steps of a user."""
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def picture(self, widget: QWidget) -> QImage:
        """What the widget shows once nothing changes any more."""
        before, waited = QImage(), 0
        while waited < _PATIENCE:
            self.wait(_BREATH)
            waited += _BREATH
            now = widget.grab().toImage()
            if now == before and self.is_idle() and not _waits(widget):
                return now
            before = now
        raise TimeoutError(f"{type(widget).__name__} does not come to rest")

    def rest(self) -> None:
        """Wait until the worker has nothing to do and nobody waits for it."""
        for _each in range(_PATIENCE // _BREATH):
            self.wait(_BREATH)
            if self.is_idle():
                break
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
        planner = self.session.findChild(Planner)
        return not self.session.worker.working and (planner is None or planner.is_idle)

    def wait(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()


@contextmanager
def sample_desk(folder: Path | None = None) -> Iterator[SampleDesk]:
    """Open the sample book of 12 May 2026 and the window over it; the application must be dressed."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    with tempfile.TemporaryDirectory(prefix="cardkeeper-screens-") as temporary:
        place = folder or Path(temporary)
        demo.open_sample_book(place, TODAY)
        session = Session(place, connection=library.worker_connection, clock=lambda: TODAY)
        window = MainWindow(session, pages.factories())
        pages.install(window)
        planner = Planner(session)
        window.navigation.go("today")
        window.show()
        planner.start()
        try:
            # The day's copy would be made at any moment, and tells the time of the real clock.
            with mock.patch.object(backups, "is_due", return_value=False):
                yield SampleDesk(window)
        finally:
            window.close()
            session.close()
            window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            library.close_library()
            QLocale.setDefault(before)


def _waits(widget: QWidget) -> bool:
    """Something is going to happen after a breath: a preview made anew, a search."""
    timers = widget.findChildren(QTimer)
    return any(timer.isActive() and timer.isSingleShot() and timer.interval() <= _SOON for timer in timers)
