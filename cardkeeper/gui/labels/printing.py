"""Printing label sheets straight to a printer, the way cards are printed: sheet by sheet, with Stop."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal

from cardkeeper.core.progress import Progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui.printing import making, remembered
from cardkeeper.gui.printing.feeding import Feeding
from cardkeeper.gui.printing.job import Job
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.fields import ComboBox
from cardkeeper.i18n import _
from cardkeeper.services.printing import address_labels
from cardkeeper.services.printing.address_labels import Label
from cardkeeper.services.printing.print_wishes import Pages, Part
from cardkeeper.services.printing.printers import Printer, Run


class Sheet(NamedTuple):
    """What goes onto which product of labels, those in `gone` being used up on the first sheet."""

    labels: Sequence[Label]
    product: str
    gone: frozenset[int]


class LabelPrinting(Job):
    """`advanced` tells a sentence; it ends with `finished`, `stopped` or `refused`."""

    advanced = Signal(str)
    halted = Signal(str)
    finished = Signal()
    stopped = Signal()
    refused = Signal(str)

    def begin(self, sheet: Sheet, printer: str) -> None:
        """Make the sheets and hand them over."""

        def make(progress: Progress) -> Pages:
            pdf = address_labels.render(*sheet, progress)
            return Pages(Part.LABELS, _("address-labels.pdf"), pdf, _sheets(pdf), "")

        self._work = self._session.run(make, writes=False)
        self._work.done.connect(lambda made: self._feed(made, printer))
        self._work.failed.connect(self._fail)
        self._work.cancelled.connect(self._end)
        self.advanced.emit(_("Making the labels"))

    def _feed(self, made: Pages, printer: str) -> None:
        self._work = None
        run = Run(made.pdf, made.sheets, title=_("Address labels"))
        self._feeding = Feeding(self._session, [made], [run], printer, self)
        self._feeding.advanced.connect(self._tell)
        self._feeding.halted.connect(self.halted)
        self._feeding.finished.connect(self._finish)
        self._feeding.stopped.connect(self._end)
        self._feeding.failed.connect(self._refuse)
        self._tell(0, 0, made.sheets)
        self._feeding.go_on()

    def _tell(self, _part: int, done: int, total: int) -> None:
        said = _("Printing sheet {n} of {total}.")
        self.advanced.emit(said.format(n=min(done + 1, total), total=total))

    def _finish(self) -> None:
        self._feeding = None
        self.finished.emit()

    def _end(self) -> None:
        self._work = self._feeding = None
        self.stopped.emit()

    def _fail(self, reason: CardKeeperError) -> None:
        self._refuse(str(reason))

    def _refuse(self, sentence: str) -> None:
        self._work = self._feeding = None
        self.refused.emit(sentence)


class PrinterBox(ComboBox):
    """The printers of this computer, last time's chosen; without one the viewer prints. `key` is the name."""

    def __init__(self, session: Session) -> None:
        super().__init__(_("Printer"))
        self._memory = session.memory
        self.addItem(_("My PDF viewer"), "")
        found = session.run(lambda _progress: making.offers().printers, writes=False)
        found.done.connect(self._offer)

    @property
    def key(self) -> str:
        return str(self.currentData() or "")

    def _offer(self, found: Sequence[Printer]) -> None:
        for place, each in enumerate(found):
            self.insertItem(place, each.title or each.name, each.name)
        usual = next((each.name for each in found if each.is_default), "")
        first = remembered.is_first(self._memory)
        wanted = usual if first else remembered.load(self._memory).printer
        self.setCurrentIndex(max(self.findData(wanted), 0))


def _sheets(pdf: bytes) -> int:
    from cardkeeper.services.cards import pictures

    return len(pictures.page_sizes(pdf))
