"""The print dialog afterwards: the only question that only a person can answer."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox

from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.printing import fronts
from cardkeeper.gui.printing.check_view import CELL_HIGH, CheckRow, CheckView
from cardkeeper.gui.printing.pane import Pane
from cardkeeper.gui.today.thumbs import Thumbs
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.printing import batches

_Role = QDialogButtonBox.ButtonRole
_HEAD_AND_FOOT = 208


class CheckPane(Pane):
    """`answered` tells the change of the book when it is said which cards came out well; `again` the numbers
    of those to print again.
    """

    answered = Signal(object)
    again = Signal(list)

    def __init__(self, thumbs: Thumbs) -> None:
        super().__init__()
        self._batch_id, self._today = 0, dt.date.min
        self._hint = ""
        self.view = CheckView(thumbs)
        self.content.addWidget(self.view, 1)
        self.later = QCheckBox(_("Remind me tomorrow to post them"))
        self.foot.addWidget(self.later)
        # At the near end: it comes and goes, and the filled button must stay under the mouse.
        self.print_again = Button("", v="ghost")
        self.print_again.hide()
        self.foot.addWidget(self.print_again)
        self.mark = self.add_button("", _Role.AcceptRole, v="primary", icon=Icon.CHECK_BOLD)
        self.view.changed.connect(self._tell)
        self.later.toggled.connect(self._tell)
        self.mark.clicked.connect(self._answer)
        self.print_again.clicked.connect(lambda: self.again.emit([r.item.position for r in self._bad()]))

    def show_batch(self, batch_id: int, today: dt.date, hint: str = "", done: int | None = None) -> None:
        """The cards of a batch that wait for an answer; after a stop only the first `done` are ticked."""
        self._batch_id, self._today, self._hint = batch_id, today, hint
        open_ = set(batches.mailable(batch_id))
        asked = [each for each in fronts.of_batch(batch_id) if each.item.id in open_]
        self.view.show_cards(
            [
                CheckRow(each.item.id, each.item, each.front, is_good=done is None or number < done)
                for number, each in enumerate(asked)
            ]
        )
        self._tell()

    @property
    def wanted_height(self) -> int:
        """For one row of cards, or two with their names; in pixels of the drawings."""
        return _HEAD_AND_FOOT + CELL_HIGH * self.view.rows_down

    def _good(self) -> list[CheckRow]:
        return [row for row in self.view.cards.cards if row.is_good]

    def _bad(self) -> list[CheckRow]:
        return [row for row in self.view.cards.cards if not row.is_good]

    def _mailable(self) -> int:
        return sum(row.item.may_be_mailed(self._today) for row in self._good())

    def _tell(self) -> None:
        good, bad = self._good(), self._bad()
        mailed = 0 if self.later.isChecked() else self._mailable()
        if mailed:
            said = ngettext("Mark {n} as mailed", "Mark {n} as mailed", mailed).format(n=mailed)
        else:
            said = ngettext("Mark {n} as printed", "Mark {n} as printed", len(good)).format(n=len(good))
        self.mark.setText(said)
        self.mark.setAccessibleName(said)
        self.mark.setEnabled(bool(good))
        again = ngettext("Print {n} again", "Print {n} again", len(bad)).format(n=len(bad))
        self.print_again.setText(again)
        self.print_again.setVisible(bool(bad))
        self.tell(_("Did they all come out well?"), " ".join(filter(None, (self._hint, self._what_to_do()))))

    def _what_to_do(self) -> str:
        said = _("Untick any that smudged or jammed. They stay in the queue to print again.")
        waiting = len(self._good()) - self._mailable()
        if waiting:
            rest = ngettext("{n} waits for its mailing day.", "{n} wait for their mailing day.", waiting)
            return f"{said} {rest.format(n=waiting)}"
        return said

    def _answer(self) -> None:
        good, mailed = [row.id for row in self._good()], not self.later.isChecked()
        try:
            change = batches.answer(self._batch_id, good, self._today, mailed=mailed)
        except CardKeeperError as reason:
            ask.fail(self.window(), str(reason))
        else:
            self.answered.emit(change)
