"""Printing a lot: prepared in the worker with progress, then in the print dialog or into a folder."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.progress import Progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask, made_files
from cardkeeper.gui.mailings import lot_windows
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task
from cardkeeper.i18n import _
from cardkeeper.services.mailings.mailing_lots import LotRow


class LotPrinter(QObject):
    """One lot at a time. `advanced` tells lot, cards done and cards in all; `ended` the lot."""

    advanced = Signal(int, int, int)
    ended = Signal(int)

    def __init__(self, session: Session, over: QWidget) -> None:
        super().__init__(over)
        self._session, self._over = session, over
        self._task: Task | None = None
        self.lot_id: int | None = None
        self.reached = (0, 0)

    @property
    def is_busy(self) -> bool:
        return self._task is not None

    def print(self, lot: LotRow) -> None:
        """Check what is still to be printed of it, and show it in the print dialog."""
        if self.is_busy:
            return
        lot_id, today = lot.id, self._session.today()

        def work(progress: Progress) -> object:
            from cardkeeper.services.mailings import mailing_lots

            return mailing_lots.prepare(lot_id, today, progress)

        self._follow(self._session.run(work), lot_id, lot.cards - lot.printed, self._prepared)

    def save(self, lot: LotRow) -> None:
        """Its PDFs into a folder the user names."""
        folder = None if self.is_busy else ask.choose_folder(self._over, self._session, _("Save as PDF"))
        if folder is None:
            return
        lot_id, today = lot.id, self._session.today()

        def work(progress: Progress) -> object:
            from cardkeeper.services.mailings import mailing_printing

            return mailing_printing.to_folder(lot_id, folder, today, progress)

        self._follow(self._session.run(work), lot_id, lot.cards - lot.printed, self._saved)

    def stop(self) -> None:
        """Stop after the card in hand; nothing of the lot is written down."""
        if self._task is not None:
            self._task.cancel()

    def _follow(self, task: Task, lot_id: int, cards: int, done: Callable[[object], object]) -> None:
        self._task, self.lot_id = task, lot_id
        self._advance(0, 1, cards)
        task.progress.connect(lambda step, total: self._advance(step, total, cards))
        task.done.connect(done)
        task.failed.connect(self._fail)
        task.ended.connect(self._end)

    def _advance(self, step: int, total: int, cards: int) -> None:
        self.reached = round(cards * step / max(total, 1)), cards
        self.advanced.emit(self.lot_id or 0, *self.reached)

    def _prepared(self, made: object) -> None:
        if isinstance(made, tuple) and isinstance(made[0], Change):
            change, held = made
            self._session.apply(change)
            lot_windows.tell_held(self._over, tuple(held))
            lot_windows.open_batch(self._over, self._session, change.ids[0], change)

    def _saved(self, made: object) -> None:
        from cardkeeper.services.mailings.mailing_printing import PrintedLot

        if isinstance(made, PrintedLot):
            self._session.apply(made.change)
            lot_windows.tell_held(self._over, made.held)
            made_files.open_file(self._over, made.files[0].parent)

    def _fail(self, reason: CardKeeperError) -> None:
        ask.fail(self._over, str(reason))

    def _end(self) -> None:
        lot_id, self._task, self.lot_id = self.lot_id, None, None
        self.ended.emit(lot_id or 0)
