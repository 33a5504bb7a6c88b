"""Printing a lot: into a folder, in the worker, with progress; stopped, the lot is as it was."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from cardkeeper.core.progress import Progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.batches import Held
from cardkeeper.services.mailing_lots import LotRow

_MOST_TOLD = 8


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
        """Ask for a folder, then make the PDFs of what is still to be printed."""
        if self.is_busy:
            return
        folder = ask.choose_folder(self._over, self._session, _("Where should the PDFs go?"))
        if folder is None:
            return
        lot_id, today, cards = lot.id, self._session.today(), lot.cards - lot.printed

        def work(progress: Progress) -> object:
            from cardkeeper.services import mailing_printing

            return mailing_printing.to_folder(lot_id, folder, today, progress)

        self._follow(self._session.run(work), lot_id, cards, self._printed)

    def print_again(self, lot: LotRow) -> None:
        """The same PDFs once more (R21)."""
        folder = ask.choose_folder(self._over, self._session, _("Where should the PDFs go?"))
        if folder is None or self.is_busy:
            return
        lot_id, today = lot.id, self._session.today()

        def work(progress: Progress) -> object:
            from cardkeeper.services import mailing_printing

            return mailing_printing.again(lot_id, folder, today, progress=progress)

        self._follow(self._session.run(work, writes=False), lot_id, lot.cards, self._opened)

    def stop(self) -> None:
        """Stop after the sheet in hand; nothing of the lot is written down."""
        if self._task is not None:
            self._task.cancel()

    def _follow(self, task: Task, lot_id: int, cards: int, done: object) -> None:
        self._task, self.lot_id = task, lot_id
        self._advance(0, 1, cards)
        task.progress.connect(lambda step, total: self._advance(step, total, cards))
        task.done.connect(done)
        task.failed.connect(self._fail)
        task.ended.connect(self._end)

    def _advance(self, step: int, total: int, cards: int) -> None:
        self.reached = round(cards * step / max(total, 1)), cards
        self.advanced.emit(self.lot_id or 0, *self.reached)

    def _printed(self, made: object) -> None:
        from cardkeeper.services.mailing_printing import PrintedLot

        if not isinstance(made, PrintedLot):
            return
        self._session.apply(made.change)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(made.files[0].parent)))
        if made.held:
            ask.fail(self._over, _held_headline(len(made.held)), _held_lines(made.held))

    @staticmethod
    def _opened(files: object) -> None:
        if isinstance(files, list) and files and isinstance(files[0], Path):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(files[0].parent)))

    def _fail(self, reason: CardKeeperError) -> None:
        ask.fail(self._over, str(reason))

    def _end(self) -> None:
        lot_id, self._task, self.lot_id = self.lot_id, None, None
        self.ended.emit(lot_id or 0)


def _held_headline(number: int) -> str:
    said = ngettext("{n} card was held back", "{n} cards were held back", number)
    return said.format(n=number)


def _held_lines(held: tuple[Held, ...]) -> str:
    """Each with its first reason; the rest stay in their lot."""
    told = [_("{name}: {reason}").format(name=h.recipient, reason=h.reasons[0]) for h in held[:_MOST_TOLD]]
    return "\n".join([*told, _("The others are ready. These wait in their lot until they are put right.")])
