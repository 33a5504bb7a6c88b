"""The print dialog while it prints: the steps, how far it is, Hide, and Stop after this sheet."""

import time
from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QProgressBar, QStackedWidget

from cardkeeper.gui import look
from cardkeeper.gui.printing.pane import Pane
from cardkeeper.gui.printing.pile import CardPile, TurnPicture
from cardkeeper.gui.printing.steps import Stand, Step, StepList
from cardkeeper.gui.today.thumbs import Thumbs
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.fields import Message
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.gui.widgets.progress import time_left
from cardkeeper.i18n import N_, _, ngettext
from cardkeeper.services.cards.thumbnails import Thumbnail
from cardkeeper.services.printing.print_wishes import Pages, Part

_Role = QDialogButtonBox.ButtonRole
_NAMES = {
    Part.CARDS: (N_("Cards"), N_("Printing the cards")),
    Part.OUTSIDES: (N_("Outsides"), N_("Printing the outsides")),
    Part.INSIDES: (N_("Insides"), N_("Printing the insides")),
    Part.ENVELOPES: (N_("Envelopes"), N_("Printing the envelopes")),
    Part.LABELS: (N_("Labels"), N_("Printing the labels")),
    Part.SIGNING: (N_("Signing sheet"), N_("Printing the signing sheet")),
}


class ProgressPane(Pane):
    """Also used while the PDFs are made, when there are no steps yet."""

    hidden = Signal()
    stop_wanted = Signal()
    turned = Signal()

    def __init__(self, thumbs: Thumbs) -> None:
        super().__init__()
        self._parts: Sequence[Pages] = ()
        self._turning = ""
        self._began = 0.0
        self._bar = QProgressBar(textVisible=False)
        self._left = PlainLabel("", Type.META, "text2")
        self._steps = StepList()
        self._pile = CardPile(thumbs)
        self._pictures = QStackedWidget()
        self._pictures.addWidget(self._pile)
        self._trouble = Message()
        self._lay_out_content()
        self.hide_button = self.add_button(_("Hide"), _Role.ActionRole)
        self.stop = self.add_button(_("Stop"), _Role.RejectRole, v="danger")
        self.turn = self.add_button(_("I turned the pile"), _Role.AcceptRole, v="primary")
        self.hide_button.clicked.connect(self.hidden)
        self.stop.clicked.connect(self._stop)
        self.turn.clicked.connect(self.turned)

    def make(self, count: int) -> None:
        """The PDFs are being made."""
        self.tell(ngettext("Preparing {n} card", "Preparing {n} cards", count).format(n=count))
        self._begin(_("Finished cards stay if you stop."), _("Stop"))

    def print_parts(self, parts: Sequence[Pages], turning: str, cards: Sequence[Thumbnail]) -> None:
        """The printer gets these."""
        self._parts, self._turning = parts, turning
        self._pile.show_cards(cards)
        self._begin(_("You can keep working while it prints."), _("Stop after this sheet"))
        self.advance(0, 0, parts[0].sheets)

    def advance(self, at: int, done: int, total: int) -> None:
        """So many sheets of a part are done."""
        if self._parts:
            part = self._parts[at]
            said = ngettext("{done} of {n} done.", "{done} of {n} done.", total)
            told = [said.format(done=QLocale().toString(done), n=QLocale().toString(total))]
            if part.part is Part.INSIDES:
                told.append(_("Leave the pile as it is, the printer takes it from here."))
            self.tell(_(_NAMES[part.part][1]), " ".join(told))
            self._steps.show_steps(self._all_steps(at, done / max(total, 1)))
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        self._left.setText(time_left(time.monotonic() - self._began, done, total))

    def ask_to_turn(self, at: int, *, like_book: bool) -> None:
        """Somebody must turn the pile before the insides."""
        self.tell(_("Turn the pile over"), self._turning)
        self._steps.show_steps(self._all_steps(at, 0.0, is_turning=True))
        picture = TurnPicture(like_book=like_book)
        self._pictures.addWidget(picture)
        self._pictures.setCurrentWidget(picture)
        self.turn.setVisible(True)
        self.begin()

    def go_on(self) -> None:
        """The pile was turned."""
        self._pictures.setCurrentWidget(self._pile)
        self.turn.setVisible(False)
        self._began = time.monotonic()

    def halt(self, sentence: str) -> None:
        """Why the printer stands still; an empty sentence when it goes on."""
        self._trouble.tell(sentence, "danger")

    def _begin(self, hint: str, stop: str) -> None:
        self._began = time.monotonic()
        self._hint.setText(hint)
        self.stop.setText(stop)
        self.stop.setEnabled(True)
        self.turn.setVisible(False)
        self._bar.setAccessibleName(hint)
        self._bar.setRange(0, 0)
        self._trouble.tell("", "danger")
        self.hide_button.setVisible(bool(self._parts))
        self._pictures.setVisible(bool(self._parts))

    def _all_steps(self, at: int, share: float, *, is_turning: bool = False) -> list[Step]:
        made: list[Step] = []
        for number, part in enumerate(self._parts):
            stand = Stand.DONE if number < at else Stand.TO_COME
            if number == at and not is_turning:
                stand = Stand.IN_HAND
            if part.part is Part.INSIDES:
                turn = Stand.IN_HAND if is_turning else stand
                turn = Stand.DONE if stand is Stand.IN_HAND else turn
                made.append(Step(_("Turn the pile over"), self._turning, turn, 0.5))
            made.append(Step(_(_NAMES[part.part][0]), part.words, stand, share))
        return made

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.stop_wanted.emit()

    def _lay_out_content(self) -> None:
        self._hint = PlainLabel("", Type.META, "text2")
        self.foot.addWidget(self._hint)
        self.content.setSpacing(look.px(8))
        self.content.addSpacing(look.px(8))
        for widget in (self._bar, self._left, self._trouble):
            self.content.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self._steps, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._pictures)
        self.content.addSpacing(look.px(16))
        self.content.addLayout(row)
        self.content.addStretch()
