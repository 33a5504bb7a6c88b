"""The print dialog in its states: who it is from, how, printing, and how it came out."""

import dataclasses
from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask, look
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.printing import making, remembered, teaching
from cardkeeper.gui.printing.check_pane import CheckPane
from cardkeeper.gui.printing.delivery import Delivery
from cardkeeper.gui.printing.making import Order
from cardkeeper.gui.printing.ordering import Ordering
from cardkeeper.gui.printing.over_window import stay_over_window
from cardkeeper.gui.printing.pane import Pane
from cardkeeper.gui.printing.progress_pane import ProgressPane
from cardkeeper.gui.printing.proofing import Proofed, Proofing
from cardkeeper.gui.printing.sender_pane import SenderPane
from cardkeeper.gui.printing.setup_pane import SetupPane
from cardkeeper.gui.printing.teaching import Teaching
from cardkeeper.gui.reading_order import OrderedDialog
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.thumbs import Thumbs
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.cards import senders
from cardkeeper.services.printing import batches
from cardkeeper.services.printing.batches import BatchRow
from cardkeeper.services.printing.print_wishes import Wishes

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
        self._batch_id = batch.id if batch else 0
        self._window_closes = False
        self._darkroom = Darkroom(session, self)
        self._thumbs = Thumbs(self._darkroom)
        wishes = remembered.load(session.memory)
        if batch is not None:
            wishes = dataclasses.replace(wishes, layout=batch.format, cards=cards)
        if not cards:
            wishes = dataclasses.replace(wishes, envelopes=True, labels="", signing=False)
        count = batch.cards - first + 1 if batch else len(task_ids)
        self.setup = SetupPane(session, count, wishes, self._darkroom, first)
        self.progress = ProgressPane(self._thumbs)
        self.proofing = Proofing(session, task_ids, self, batch.id if batch else None)
        self.delivery = Delivery(session, self.progress, self)
        self.ordering = Ordering(
            session, self.setup.choices, self.proofing, self, first=first, again=batch is not None
        )
        self._lay_out()
        self._connect()
        session.stoppers.append(self.stop_first)

    @cached_property
    def from_whom(self) -> SenderPane:
        """Made when it is asked for: most open the dialog with a name that is known."""
        pane = SenderPane(self._session)
        pane.saved.connect(self._prepare)
        pane.cancelled.connect(self.reject)
        self._stack.addWidget(pane)
        return pane

    @cached_property
    def check(self) -> CheckPane:
        """Made when something is printed."""
        pane = CheckPane(self._thumbs)
        pane.answered.connect(self._answer)
        pane.again.connect(self._again)
        self._stack.addWidget(pane)
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
        self._go(self.from_whom, _SENDER)
        self.show()

    def ask_how_it_went(self, batch_id: int, done: object = None, hint: str = "") -> None:
        """The last state: which cards came out well; of a batch that is answered for nothing is asked."""
        self._batch_id = batch_id
        labels = self.setup.choices.label_choice
        if labels is not None and self.setup.choices.wishes.labels and self.delivery.made is not None:
            labels.remember()
        if not batches.mailable(batch_id):
            self.reject()
            return
        through = done if isinstance(done, int) else None
        said = hint or _said(self.proofing.proofed, through)
        self.check.show_batch(batch_id, self._session.today(), said, through)
        self._go(self.check, _CHECK.expandedTo(QSize(0, self.check.wanted_height)))
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
        if self.stop_first in self._session.stoppers:
            self._session.stoppers.remove(self.stop_first)
        self.proofing.cancel()
        self.delivery.close()
        super().done(result)

    def stop_first(self) -> bool:
        """The window wants to close: stop after the sheet in hand, and ask about what is printed by then."""
        self._window_closes = self.delivery.is_busy
        if self._window_closes:
            self.delivery.stop()
        return self._window_closes

    def _close_window(self) -> None:
        """Now that it is settled, what was wanted before."""
        parent = self.parentWidget()
        if self._window_closes and parent is not None:
            parent.window().close()

    def _prepare(self) -> None:
        self._go(self.setup, _SETUP)
        self._darkroom.want("offers", making.offers, self._offer, urgent=True)

    def _offer(self, found: object) -> None:
        if isinstance(found, making.Offers):
            self.setup.offer(found)
        if self.proofing.proofed is None:
            self._remake(self.setup.choices.wishes)

    def _remake(self, wishes: Wishes) -> None:
        self.setup.wait()
        self.proofing.make(wishes)

    def _teach(self, how: Teaching) -> None:
        """What the printer is taught shows in the sheets at once."""
        choices = self.setup.choices
        how(self, self._session, choices, lambda: self._remake(choices.wishes))

    def _begin(self, order: Order) -> None:
        self._go(self.progress, _SMALL)
        self.delivery.begin(order)

    def _again(self, numbers: list[int]) -> None:
        self.ordering.keep(self.delivery.made)
        self.ordering.again(numbers)

    def _refuse(self, sentence: str) -> None:
        self.ordering.keep(self.delivery.made)
        self._go(self.setup, _SETUP)
        self.setup.show_trouble(sentence)
        self.show()

    def _make_nothing(self) -> None:
        """It was stopped before anything was written down."""
        if self._window_closes:
            self.reject()
            self._close_window()
        else:
            self._go(self.setup, _SETUP)

    def _answer(self, good: list[int], mailed: bool) -> None:
        try:
            change = batches.answer(self._batch_id, good, self._session.today(), mailed=mailed)
        except CardKeeperError as reason:
            ask.fail(self, str(reason))
            return
        self.accept()
        self._session.apply(change)
        self._close_window()

    def _go(self, pane: Pane, size: QSize) -> None:
        room, least = self.screen().availableSize() - QSize(16, 48), pane.minimumSizeHint().height()
        wanted = QSize(look.px(size.width()), max(look.px(size.height()), least))
        if pane is not self._stack.currentWidget() or not self.isVisible():
            self.resize(wanted.boundedTo(room.expandedTo(QSize(880, 520))))
            stay_over_window(self)
        self._stack.setCurrentWidget(pane)
        pane.begin()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for pane in (self.setup, self.progress):
            self._stack.addWidget(pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _connect(self) -> None:
        self.proofing.ready.connect(self.setup.show_proof)
        self.proofing.refused.connect(self.setup.refuse)
        self.proofing.advanced.connect(self.setup.preview.wait)
        self.setup.choices.proof_wanted.connect(self._remake)
        self.setup.choices.changed.connect(self.proofing.follow)
        self.ordering.ordered.connect(self._begin)
        self.setup.print_wanted.connect(self.ordering.print)
        self.setup.save_wanted.connect(self.ordering.save)
        self.setup.cancelled.connect(self.reject)
        self.setup.choices.test.clicked.connect(lambda: self._teach(teaching.teach_sides))
        self.setup.choices.feed.clicked.connect(lambda: self._teach(teaching.teach_feeding))
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
