"""Long work in the one worker thread: progress, an end of one kind or another, and Stop."""

import logging
import sys
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from cardkeeper.core.progress import Cancelled, Progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _

logger = logging.getLogger(__name__)

# Progress reaches the window at most this often, in seconds: 20 times each.
_BREATH = 0.05

Work = Callable[[Progress], object]


class _Runnable(QRunnable):
    """Owned by its task: of one the pool deletes PySide would keep the address, and mistake the next Qt
    object made there for it.
    """

    def __init__(self, run: Callable[[], None]) -> None:
        super().__init__()
        self._run = run
        self.setAutoDelete(False)

    def run(self) -> None:
        self._run()


class Task(QObject):
    """What `Session.run` hands back. All signals arrive on the window's thread.

    Exactly one of done(result), failed(CardKeeperError) and cancelled() is sent, and then ended().
    """

    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(CardKeeperError)
    cancelled = Signal()
    ended = Signal()
    _advanced = Signal(int, int)
    _finished = Signal(object, object)

    def __init__(
        self, work: Work, connection: Callable[[], AbstractContextManager[object]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work, self._connection = work, connection
        self._runnable = _Runnable(self._run)
        self._stop = False
        self._told = 0.0
        self._is_out = threading.Event()
        # Queued: whoever connects to the public signals, and even after the work began, is called on the
        # window's thread and misses nothing.
        self._advanced.connect(self.progress, Qt.ConnectionType.QueuedConnection)
        self._finished.connect(self._settle, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Stop at the next report of progress; what is in hand is finished or rolled back."""
        self._stop = True

    def start(self, pool: QThreadPool) -> None:
        """Queue the work in `pool`."""
        pool.start(self._runnable)

    def _run(self) -> None:
        """In the worker thread."""
        result: object = None
        reason: BaseException | None = None
        try:
            with self._connection():
                result = self._work(self._report)
        except (CardKeeperError, Cancelled) as known:
            reason = known
        except Exception as bug:  # noqa: BLE001 - a fault in a worker must reach the window's crash dialog
            reason = bug
        self._finished.emit(result, reason)
        self._is_out.set()

    def forget(self) -> None:
        """Let Qt delete it after its end, and not while its thread is still on the way out of its signal."""
        self._is_out.wait()
        self.deleteLater()

    def _report(self, done: int, total: int, /) -> None:
        if self._stop:
            raise Cancelled
        now = time.monotonic()
        if now - self._told >= _BREATH or done == total:
            self._told = now
            self._advanced.emit(done, total)

    def _settle(self, result: object, reason: BaseException | None) -> None:
        if reason is None:
            self.done.emit(result)
        elif isinstance(reason, Cancelled):
            self.cancelled.emit()
        elif isinstance(reason, CardKeeperError):
            self.failed.emit(reason)
        else:
            sys.excepthook(type(reason), reason, reason.__traceback__)
            self.failed.emit(CardKeeperError(_("This did not work, and the fault is CardKeeper's own.")))
        self.ended.emit()
