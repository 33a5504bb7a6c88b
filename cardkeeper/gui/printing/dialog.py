"""The print dialog in its states: who it is from, how, printing, and how it came out."""

import dataclasses
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cardkeeper import paths
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask, look
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.printing import making, remembered
from cardkeeper.gui.printing.check_pane import CheckPane
from cardkeeper.gui.printing.delivery import Delivery
from cardkeeper.gui.printing.making import Order
from cardkeeper.gui.printing.over_window import stay_over_window
from cardkeeper.gui.printing.pane import Pane
from cardkeeper.gui.printing.progress_pane import ProgressPane
from cardkeeper.gui.printing.proofing import Proofing
from cardkeeper.gui.printing.sender_pane import SenderPane
from cardkeeper.gui.printing.setup_pane import SetupPane
from cardkeeper.gui.reading_order import OrderedDialog
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.thumbs import Thumbs
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.cards import senders
from cardkeeper.services.printing import batches
from cardkeeper.services.printing.batches import BatchRow
from cardkeeper.services.printing.print_wishes import Wishes

_SETUP, _SMALL, _SENDER, _CHECK = QSize(1080, 720), QSize(820, 560), QSize(580, 490), QSize(910, 480)
# More sheets than these are asked about first: paper cannot be taken back (section 6.3).
_MANY_SHEETS = 50


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
        self._session, self._batch, self._first = session, batch, first
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
        self.check.show_batch(batch_id, self._session.today(), hint or self._said(through), through)
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

    def _said(self, done: int | None) -> str:
        """How far it came, where it was stopped."""
        if done is None or self.proofing.proofed is None:
            return ""
        of = len(self.proofing.proofed.names)
        said = ngettext(
            "{done} of {n} is printed. The rest stays in the queue.",
            "{done} of {n} are printed. The rest stay in the queue.",
            of,
        )
        return said.format(done=done, n=of)

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

    def _test_printer(self) -> None:
        """Both sides of this paper through this printer; what is found out shows in the sheets at once."""
        from cardkeeper.gui.printer_test import dialog as test
        from cardkeeper.services.printing import print_plan

        wishes = self.setup.choices.wishes
        opened = test.open_printer_test(self, self._session, print_plan.paper_path(wishes))
        opened.tested.connect(lambda: self._remake(self.setup.choices.wishes))

    def _teach_feeding(self) -> None:
        """How this printer takes the envelopes of these cards."""
        from cardkeeper.gui.printer_test import envelope_feed
        from cardkeeper.services.printing import envelope_feeds, print_plan

        choices = self.setup.choices
        envelope = envelope_feeds.envelope_of(print_plan.layout(choices.wishes))
        title = choices.printer.currentText()
        opened = envelope_feed.open_envelope_feed(
            self, self._session, choices.wishes.printer, envelope, title=title
        )
        opened.accepted.connect(lambda: self._remake(choices.wishes))

    def _print(self) -> None:
        """To the chosen printer, or into the viewer."""
        printer, proofed = self.setup.choices.wishes.printer, self.proofing.proofed
        sheets = proofed.sheets if proofed and proofed.wishes.cards else 0
        if printer and sheets > _MANY_SHEETS:
            verb = ngettext("Print {n} sheet", "Print {n} sheets", sheets).format(n=sheets)
            if not ask.confirm(self, _("{verb} now?").format(verb=verb), verb):
                return
        self._make(None if printer else paths.cache_dir() / "print", opens=not printer)

    def _save(self) -> None:
        folder = ask.choose_folder(self, self._session, _("Save as PDF"))
        if folder is not None:
            self._make(folder)

    def _again(self, numbers: list[int]) -> None:
        """Only those that did not come out well, the same to the byte."""
        self._keep_made()
        printer = self.setup.choices.wishes.printer
        self._make(None if printer else paths.cache_dir() / "print", tuple(numbers), opens=not printer)

    def _make(self, folder: Path | None, only: tuple[int, ...] = (), *, opens: bool = False) -> None:
        proofed, wishes = self.proofing.proofed, self.setup.choices.wishes
        if proofed is None:
            return
        if wishes.cards:
            kept = remembered.load(self._session.memory).layout if self._batch else wishes.layout
            remembered.keep(self._session.memory, dataclasses.replace(wishes, layout=kept))
        self._go(self.progress, _SMALL)
        self.delivery.begin(Order(proofed, wishes, folder, self._first, only, opens))

    def _keep_made(self) -> None:
        """What was made is printed from now on, word for word, not another batch of the same cards."""
        made, proofed = self.delivery.made, self.proofing.proofed
        if made is not None and proofed is not None:
            self.proofing.proofed = proofed._replace(source=made.batch_id)
            self.setup.choices.keep_batch()

    def _refuse(self, sentence: str) -> None:
        self._keep_made()
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

    def _show_changed(self, wishes: Wishes) -> None:
        """The sheets are the same, only what goes with them is not."""
        if self.proofing.proofed is not None:
            self.proofing.proofed = self.proofing.proofed._replace(wishes=wishes)
            self.setup.show_proof(self.proofing.proofed)

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
        self.setup.choices.changed.connect(self._show_changed)
        self.setup.print_wanted.connect(self._print)
        self.setup.save_wanted.connect(self._save)
        self.setup.cancelled.connect(self.reject)
        self.setup.choices.test.clicked.connect(self._test_printer)
        self.setup.choices.feed.clicked.connect(self._teach_feeding)
        self.progress.hidden.connect(self.hide)
        self.delivery.ended.connect(self.ask_how_it_went)
        self.delivery.refused.connect(self._refuse)
        self.delivery.cancelled.connect(self._make_nothing)
