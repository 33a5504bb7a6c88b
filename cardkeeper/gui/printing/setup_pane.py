"""The print dialog before printing: the real sheets, the choices, and what is held back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox

from cardkeeper.gui import look
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.printing import making, teaching
from cardkeeper.gui.printing.choices import Choices
from cardkeeper.gui.printing.held import HeldBack
from cardkeeper.gui.printing.pane import Pane
from cardkeeper.gui.printing.preview import PrintPreview
from cardkeeper.gui.printing.proofing import Proofed, Proofing
from cardkeeper.gui.printing.teaching import Teaching
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import Message
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.printing.print_wishes import Wishes

_Role = QDialogButtonBox.ButtonRole


class SetupPane(Pane):
    """`print_wanted` and `save_wanted` come when everything is ready, however early they are pressed."""

    print_wanted = Signal()
    save_wanted = Signal()
    cancelled = Signal()

    def __init__(
        self,
        session: Session,
        count: int,
        wishes: Wishes,
        darkroom: Darkroom,
        proofing: Proofing,
        *,
        first: int = 1,
    ) -> None:
        """`count` cards, of a batch that is printed again those from number `first` on."""
        self.preview = PrintPreview(darkroom, first)
        super().__init__(self.preview)
        self._session, self._darkroom, self._proofing = session, darkroom, proofing
        self._count, self._first = count, first
        self._pressed: Button | None = None
        self.proofed: Proofed | None = None
        self.choices = Choices(session, wishes)
        self.held = HeldBack()
        self._postage, self._trouble = Message(), Message()
        self.content.addWidget(self.held)
        self.content.addWidget(self._postage)
        self.content.addWidget(self.choices)
        self.content.addWidget(self._trouble)
        self.content.addStretch()
        self.save = Button(_("Save as PDF"), Icon.PDF)
        self.foot.addWidget(self.save)
        self.cancel = self.add_button(_("Cancel"), _Role.RejectRole)
        self.print = self.add_button("", _Role.AcceptRole, v="primary", icon=Icon.PRINTER_BOLD)
        self._tell(_("Checking the cards"))
        self.setMinimumWidth(look.px(640))
        self._connect()

    def load(self) -> None:
        """Find the printers, formats and papers there are, and make the sheets."""
        self._darkroom.want("offers", making.offers, self._offer, urgent=True)

    def show_proof(self, proofed: Proofed) -> None:
        """The batch as it would be printed."""
        self.proofed = proofed
        self._count = len(proofed.names) - self._first + 1
        name = proofed.names[self._first - 1]
        again = _("From {name} on, exactly as before.").format(name=name)
        said = again if self._first > 1 else proofed.materials
        self._tell(said if proofed.wishes.cards else there_already(len(proofed.names)))
        self._trouble.tell("", "danger")
        self._postage.tell("\n".join(proofed.postage), "warn")
        self.held.show_held(proofed.held)
        self.preview.show_proof(proofed)
        self.choices.show_proof(proofed)
        for button in (self.print, self.save):
            button.setEnabled(not proofed.wishes.is_nothing)
        if self._pressed is not None:
            pressed, self._pressed = self._pressed, None
            self._press(pressed)

    def refuse(self, sentence: str) -> None:
        """Nothing can be printed, and why."""
        self._tell("")
        self._trouble.tell(sentence, "danger")
        self._pressed = None
        for button in (self.print, self.save):
            button.setEnabled(False)

    @property
    def trouble(self) -> str:
        """What stands in the way, empty for nothing."""
        return self._trouble.words

    def show_trouble(self, sentence: str) -> None:
        """What stands in the way, such as a printer that does not answer; one can try again."""
        self._trouble.tell(sentence, "danger")
        self.setEnabled(True)

    def _offer(self, found: object) -> None:
        if isinstance(found, making.Offers):
            self.choices.offer_layouts(found.layouts, found.layout)
            self.choices.offer_weights(found.weights, found.weight)
            self.choices.offer_printers(found.printers)
        if self._proofing.proofed is None:
            self._remake(self.choices.wishes)

    def _remake(self, wishes: Wishes) -> None:
        self.proofed = None
        self._proofing.make(wishes)

    def _teach(self, how: Teaching) -> None:
        """What the printer is taught shows in the sheets at once."""
        how(self.window(), self._session, self.choices, lambda: self._remake(self.choices.wishes))

    def _press(self, button: Button) -> None:
        if self.proofed is None:
            self._pressed = button
            return
        (self.print_wanted if button is self.print else self.save_wanted).emit()

    def _verb(self) -> str:
        if self.choices.wishes.cards:
            return ngettext("Print {n} card", "Print {n} cards", self._count)
        return ngettext("Print {n} envelope", "Print {n} envelopes", self._count)

    def _tell(self, sentence: str) -> None:
        said = self._verb().format(n=self._count)
        self.tell(said, sentence)
        self.print.setText(said)
        self.print.setAccessibleName(said)

    def _connect(self) -> None:
        self._proofing.ready.connect(self.show_proof)
        self._proofing.refused.connect(self.refuse)
        self._proofing.advanced.connect(self.preview.wait)
        self.choices.proof_wanted.connect(self._remake)
        self.choices.changed.connect(self._proofing.follow)
        self.choices.test.clicked.connect(lambda: self._teach(teaching.teach_sides))
        self.choices.feed.clicked.connect(lambda: self._teach(teaching.teach_feeding))
        self.print.clicked.connect(lambda: self._press(self.print))
        self.save.clicked.connect(lambda: self._press(self.save))
        self.cancel.clicked.connect(self.cancelled)


def there_already(cards: int) -> str:
    """Of a batch that only has envelopes or labels printed."""
    return ngettext("The card is there already.", "The {n} cards are there already.", cards).format(n=cards)
