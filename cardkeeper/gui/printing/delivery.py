"""From a proof to paper: the PDFs are made, the batch is written down, both go where they should."""

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from cardkeeper.core.sentences import closed
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui.printing import fronts, making
from cardkeeper.gui.printing.feeding import Feeding
from cardkeeper.gui.printing.job import Job
from cardkeeper.gui.printing.making import Made, Order
from cardkeeper.gui.printing.progress_pane import ProgressPane
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _


class Delivery(Job):
    """`ended` tells the batch, how many cards were done when it was stopped (else None), and what to do now.

    `refused` says why nothing could be made or printed; `cancelled` that it was stopped before the batch was
    written down.
    """

    ended = Signal(int, object, str)
    refused = Signal(str)
    cancelled = Signal()

    def __init__(self, session: Session, pane: ProgressPane, parent: QObject) -> None:
        super().__init__(session, parent)
        self._pane = pane
        self._order: Order | None = None
        self.made: Made | None = None
        pane.stop_wanted.connect(self.stop)
        pane.turned.connect(self._go_on)

    def begin(self, order: Order) -> None:
        """Make it and hand it over."""
        self._order, today = order, self._session.today()
        self._pane.make(order.cards)
        self._work = self._session.run(lambda progress: making.make(order, today, progress))
        self._work.progress.connect(self._tell_making)
        self._work.done.connect(self._deliver)
        self._work.failed.connect(self._fail)
        self._work.cancelled.connect(self.cancelled)
        self._work.ended.connect(self._forget_work)

    def _tell_making(self, done: int, total: int) -> None:
        self._pane.advance(0, done, total)

    def _deliver(self, made: object) -> None:
        order = self._order
        if not isinstance(made, Made) or order is None:
            return
        self.made = made
        if made.change is not None:
            self._session.apply(made.change)
        if made.runs:
            self._feed(made)
            return
        self.ended.emit(made.batch_id, None, _hint(made, opens=order.opens, has_opened=_open(made, order)))

    def _feed(self, made: Made) -> None:
        printer = self._order.wishes.printer if self._order else ""
        self._feeding = feeding = Feeding(self._session, made.parts, made.runs, printer, self)
        first = [each.front for each in fronts.of_batch(made.batch_id)[:3]]
        self._pane.print_parts(made.parts, made.turning, first[::-1])
        feeding.advanced.connect(self._pane.advance)
        feeding.halted.connect(self._pane.halt)
        feeding.turn_wanted.connect(self._ask_to_turn)
        feeding.finished.connect(self._finish)
        feeding.stopped.connect(self._stop_short)
        feeding.failed.connect(self._fail_printing)
        feeding.go_on()

    def _ask_to_turn(self) -> None:
        if self._feeding is not None and self.made is not None:
            self._pane.ask_to_turn(self._feeding.at, like_book=self.made.turns_like_book)

    def _go_on(self) -> None:
        if self._feeding is not None:
            self._pane.go_on()
            self._feeding.go_on()

    def _finish(self) -> None:
        self._feeding = None
        if self.made is not None:
            self.ended.emit(self.made.batch_id, None, "")

    def _stop_short(self) -> None:
        """What was through when somebody pressed Stop is done; the rest stays in the queue."""
        feeding, made, order = self._feeding, self.made, self._order
        self._feeding = None
        if feeding is None or made is None or order is None:
            return
        sheets = [feeding.sheets[n] for n, part in enumerate(made.parts) if part.is_cards]
        per_sheet = -(-len(order.proofed.names) // max(order.proofed.sheets, 1))
        self.ended.emit(made.batch_id, order.first - 1 + min(sheets, default=0) * per_sheet, "")

    def _fail_printing(self, sentence: str) -> None:
        self._feeding = None
        self.refused.emit(sentence)

    def _fail(self, reason: CardKeeperError) -> None:
        self.refused.emit(str(reason))

    def _forget_work(self) -> None:
        self._work = None


def _open(made: Made, order: Order) -> bool:
    """The files in the viewer, or the folder they are in; False where the system has no program."""
    targets = made.files if order.opens else [made.files[0].parent]
    answers = [QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))) for target in targets]
    return all(answers)


def _hint(made: Made, *, opens: bool, has_opened: bool) -> str:
    """What to do with the files now."""
    if has_opened and opens:
        said = _("Print the files that have opened, in their order.")
    else:
        said = closed(_("The files are in the folder {name}.").format(name=str(made.files[0].parent)))
    return " ".join(filter(None, (said, made.viewer, made.turning)))
