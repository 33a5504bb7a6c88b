"""The print dialog in its states: who it is from, how, printing, and how it came out."""

import dataclasses
from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.printing import remembered
from cardkeeper.gui.printing.check_pane import CheckPane
from cardkeeper.gui.printing.closing import Closing
from cardkeeper.gui.printing.delivery import Delivery
from cardkeeper.gui.printing.making import Order
from cardkeeper.gui.printing.ordering import Ordering
from cardkeeper.gui.printing.progress_pane import ProgressPane
from cardkeeper.gui.printing.proofing import Proofed, Proofing
from cardkeeper.gui.printing.sender_pane import SenderPane
from cardkeeper.gui.printing.setup_pane import SetupPane
from cardkeeper.gui.printing.states import States
from cardkeeper.gui.reading_order import OrderedDialog
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.thumbs import Thumbs
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.cards import senders
from cardkeeper.services.printing import batches
from cardkeeper.services.printing.batches import BatchRow

_SETUP, _SMALL, _SENDER, _CHECK = QSize(1080, 720), QSize(820, 560), QSize(580, 490), QSize(910, 480)


class PrintDialog(OrderedDialog):
    """Prints cards of the list, or a batch that was made before from one of its cards on."""

    def __init__(
        self,
        session: Session,
        task_ids: Sequence[int] = (),
        *,
        batch: BatchRow | None = None,
        first: int = 1,
        cards: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Without `cards` only their envelopes are wanted to begin with."""
        super().__init__(parent)
        self.setWindowTitle(_("Print cards"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._batch = session, batch
        darkroom = Darkroom(session, self)
        self._thumbs = Thumbs(darkroom)
        wishes = remembered.load(session.memory)
        if batch is not None:
            wishes = dataclasses.replace(wishes, layout=batch.format, cards=cards)
        if not cards:
            wishes = dataclasses.replace(wishes, envelopes=True, labels="", signing=False)
        count = batch.cards - first + 1 if batch else len(task_ids)
        self.proofing = Proofing(session, task_ids, self, batch.id if batch else None)
        self.setup = SetupPane(session, count, wishes, darkroom, self.proofing, first=first)
        self.progress = ProgressPane(self._thumbs)
        self.delivery = Delivery(session, self.progress, self)
        self.ordering = Ordering(
            session, self.setup.choices, self.proofing, self, first=first, again=batch is not None
        )
        self._closing = Closing(session, self.delivery, self)
        self.states = States(self.setup, self.progress)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.states)
        self._connect()

    @cached_property
    def from_whom(self) -> SenderPane:
        """Made when it is asked for: most open the dialog with a name that is known."""
        pane = SenderPane(self._session)
        pane.saved.connect(self._prepare)
        pane.cancelled.connect(self.reject)
        self.states.addWidget(pane)
        return pane

    @cached_property
    def check(self) -> CheckPane:
        """Made when something is printed."""
        pane = CheckPane(self._thumbs)
        pane.answered.connect(self._settle)
        pane.again.connect(self._again)
        self.states.addWidget(pane)
        return pane

    def begin(self) -> None:
        """Open at the choices; before the first cards are printed it is asked who they are from."""
        if self._batch is not None:
            self.setup.choices.keep_batch()
        sender = senders.load()
        if not sender.name and not sender.company:
            self.ask_who_sends()
        else:
            self._prepare()
            self.show()

    def ask_who_sends(self) -> None:
        """Before the first cards: whose name stands on them."""
        self.states.go(self.from_whom, _SENDER)
        self.show()

    def ask_how_it_went(self, batch_id: int, done: object = None, hint: str = "") -> None:
        """The last state: which cards came out well; of a batch that is answered for nothing is asked."""
        if self.setup.choices.wishes.labels and self.delivery.made is not None:
            self.setup.choices.labels.remember()
        if not batches.mailable(batch_id):
            self.reject()
            return
        through = done if isinstance(done, int) else None
        said = hint or _said(self.proofing.proofed, through)
        self.check.show_batch(batch_id, self._session.today(), said, through)
        self.states.go(self.check, _CHECK.expandedTo(QSize(0, self.check.wanted_height)))
        self.show()
        self.raise_()

    def reject(self) -> None:
        """Esc, Cancel and the window's own button stop what is in hand first."""
        if self.delivery.is_busy:
            self.delivery.stop()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Nothing counts as printed that nobody said came out well."""
        self._closing.forget()
        self.proofing.cancel()
        self.delivery.close()
        super().done(result)

    def _prepare(self) -> None:
        self.states.go(self.setup, _SETUP)
        self.setup.load()

    def _begin(self, order: Order) -> None:
        self.states.go(self.progress, _SMALL)
        self.delivery.begin(order)

    def _again(self, numbers: list[int]) -> None:
        self.ordering.keep(self.delivery.made)
        self.ordering.again(numbers)

    def _refuse(self, sentence: str) -> None:
        self.ordering.keep(self.delivery.made)
        self.states.go(self.setup, _SETUP)
        self.setup.show_trouble(sentence)
        self.show()

    def _make_nothing(self) -> None:
        """It was stopped before anything was written down."""
        if self._closing.is_wanted:
            self.reject()
            self._closing.close_window()
        else:
            self.states.go(self.setup, _SETUP)

    def _settle(self, change: Change) -> None:
        """It is said which cards came out well."""
        self.accept()
        self._session.apply(change)
        self._closing.close_window()

    def _connect(self) -> None:
        self.ordering.ordered.connect(self._begin)
        self.setup.print_wanted.connect(self.ordering.print)
        self.setup.save_wanted.connect(self.ordering.save)
        self.setup.cancelled.connect(self.reject)
        self.progress.hidden.connect(self.hide)
        self.delivery.ended.connect(self.ask_how_it_went)
        self.delivery.refused.connect(self._refuse)
        self.delivery.cancelled.connect(self._make_nothing)


def _said(proofed: Proofed | None, done: int | None) -> str:
    """How far a batch came, where it was stopped."""
    if done is None or proofed is None:
        return ""
    of = len(proofed.names)
    said = ngettext(
        "{done} of {n} is printed. The rest stays in the queue.",
        "{done} of {n} are printed. The rest stay in the queue.",
        of,
    )
    return said.format(done=done, n=of)
