"""Feeding the parts of a batch to a printer, in a thread that touches neither book nor press."""

from collections.abc import Sequence
from contextlib import nullcontext

from PySide6.QtCore import QObject, Qt, Signal

from cardkeeper.core.progress import Cancelled, Progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task
from cardkeeper.gui.worker import Worker
from cardkeeper.services.printing import printers
from cardkeeper.services.printing.print_wishes import Pages, Part
from cardkeeper.services.printing.printers import Run


class Feeding(QObject):
    """One part after the other; between outsides and insides it waits until the pile was turned.

    `advanced` tells the part's number, sheets done and sheets in all; `turn_wanted` that somebody must turn
    the pile and call `go_on`; `halted` why the printer stands still. It ends with `finished`, `stopped` or
    `failed`.
    """

    advanced = Signal(int, int, int)
    turn_wanted = Signal()
    halted = Signal(str)
    finished = Signal()
    stopped = Signal()
    failed = Signal(str)

    def __init__(
        self, session: Session, parts: Sequence[Pages], runs: Sequence[Run], printer: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._parts, self._runs, self._printer = parts, runs, printer
        self._worker = Worker(nullcontext, self)
        self._work: Task | None = None
        self._at = self._through = 0
        self.sheets = dict.fromkeys(range(len(parts)), 0)

    @property
    def at(self) -> int:
        """The number of the part in hand."""
        return self._at

    def go_on(self) -> None:
        """Print the part in hand."""
        run, printer = self._runs[self._at], self._printer

        self._through = 0

        def feed(progress: Progress) -> None:
            printers.feed(run, printer, self._noting(progress), tell=self.halted.emit)

        def paint(progress: Progress) -> None:
            from cardkeeper.gui.printer_test import sending

            sending.send(run, printer, self._noting(progress))

        if printers.is_there():
            self._work = self._worker.run(feed, writes=False)
        else:
            # Pages as pictures are PDFium's work, which has one thread only.
            self._work = self._session.run(paint, writes=False)
        self._work.progress.connect(self._advance)
        self._work.done.connect(self._next, Qt.ConnectionType.QueuedConnection)
        self._work.cancelled.connect(self._stop)
        self._work.failed.connect(self._fail)

    def stop(self) -> None:
        """After the sheet in hand."""
        if self._work is not None:
            self._work.cancel()
        else:
            self.stopped.emit()

    def close(self) -> None:
        """Stop and wait for the sheet in hand."""
        self._worker.stop()

    def _noting(self, progress: Progress) -> Progress:
        """Progress that counts what comes out: at Stop the sheet in the printer is one more."""

        def note(done: int, total: int, /) -> None:
            self._through = done
            try:
                progress(done, total)
            except Cancelled:
                self._through = min(done + 1, total)
                raise

        return note

    def _advance(self, done: int, total: int) -> None:
        self.sheets[self._at] = done
        self.advanced.emit(self._at, done, total)

    def _next(self) -> None:
        self._work = None
        self.sheets[self._at] = self._parts[self._at].sheets
        before = self._parts[self._at].part
        self._at += 1
        if self._at == len(self._parts):
            self.finished.emit()
        elif before is Part.OUTSIDES:
            self.turn_wanted.emit()
        else:
            self.go_on()

    def _stop(self) -> None:
        self._work = None
        self.sheets[self._at] = self._through
        self.stopped.emit()

    def _fail(self, reason: CardKeeperError) -> None:
        self._work = None
        self.failed.emit(str(reason))
