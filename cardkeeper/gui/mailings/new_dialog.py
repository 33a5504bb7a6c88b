"""A new mailing in five steps: what and for whom, who is left out, designs, words, days."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, QSize
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.gui import ask, look
from cardkeeper.gui.mailings.about_step import AboutStep
from cardkeeper.gui.mailings.acts import do
from cardkeeper.gui.mailings.cards_dialog import offer_designs, use
from cardkeeper.gui.mailings.designs_panel import DesignsPanel
from cardkeeper.gui.mailings.making import Making
from cardkeeper.gui.mailings.pace_panel import PacePanel
from cardkeeper.gui.mailings.pictures import Pictures
from cardkeeper.gui.mailings.simple_rows import SimpleList, SimpleRow
from cardkeeper.gui.mailings.start import Start
from cardkeeper.gui.mailings.words_panel import WordsPanel
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.dialog import Dialog, content_width
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.due.left_out import LeftOut
from cardkeeper.services.mailings import mailing_lots
from cardkeeper.services.mailings.mailing_records import Mailing

_STEPS = 5


class _Steps(QWidget):
    """One step in sight, and as large as that one wants to be: a stack is as large as its largest."""

    def __init__(self, steps: Sequence[QWidget]) -> None:
        super().__init__()
        self._steps, self.number = steps, 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for step in steps:
            column.addWidget(step, 1)

    def show_step(self, number: int) -> None:
        self.number = number
        for at, step in enumerate(self._steps):
            step.setVisible(at == number)


class NewMailingDialog(Dialog):
    """The mailing is made after the second step, as one command; what follows can be left for later."""

    def __init__(
        self,
        session: Session,
        show: Callable[[int], object],
        start: Start,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _("A new mailing"),
            title=_("New mailing"),
            key="new-mailing",
            memory=session.memory,
            parent=parent,
        )
        self._session, self._show_mailing = session, show
        self._picked = False
        self._pictures = Pictures(session, None, self)
        self.about = AboutStep(session, start.audience)
        self._making = Making(session, self.about)
        self._designs = start.designs if self.about.suit(start.designs) else ()
        self.out = SimpleList(_("Left out"), rows=6)
        self.designs = DesignsPanel(self._pictures.get)
        self.words = WordsPanel("")
        self.pace = PacePanel(session.today())
        self._steps = _Steps((self.about, self.out, self.designs, self.words, self.pace))
        # Where the keyboard is in each step; Enter goes on from there.
        self._firsts = (
            self.about.about,
            self.out,
            self.designs.gallery,
            self.words.each,
            self.pace.day,
        )
        self._put_in()
        self._connect()
        self._go(0)
        self.on.setEnabled(False)

    @property
    def step(self) -> int:
        """From 0."""
        return self._steps.number

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(look.px(780), look.px(490)))

    def accept(self) -> None:
        """Enter and the filled button go on."""
        if not self.on.isEnabled():
            return
        if self.step == 0:
            self.on.setEnabled(False)
            self._making.look_closer()
        elif self.step == 1:
            self.on.setEnabled(False)
            self._making.make(self._designs)
        elif self.step == _STEPS - 1:
            self._finish()
        else:
            self._go(self.step + 1)

    def _go(self, step: int) -> None:
        self._steps.show_step(step)
        self.grow()
        headline, sentence = _HEADS[step]
        self.set_headline(headline(), sentence())
        self.on.setText(_("Begin the mailing") if step == _STEPS - 1 else _("Continue"))
        self.back.setVisible(step in (1, 3, 4))
        number = _("Step {step} of {n}").format(step=step + 1, n=_STEPS)
        self.setAccessibleDescription(number)
        self.setWindowTitle(_("New mailing, step {step} of {n}").format(step=step + 1, n=_STEPS))
        self._firsts[step].setFocus()

    def _show_out(self, found: list[LeftOut]) -> None:
        self.out.set_rows(
            SimpleRow(number, row.name, row.reason, row.occasion, about=row.person_id)
            for number, row in enumerate(found)
        )
        self._go(1)
        said = ngettext(
            "{n} person gets no card, or none by mail.",
            "{n} people get no card, or none by mail.",
            len(found),
        )
        self.set_headline(
            _HEADS[1][0](),
            said.format(n=len(found)) if found else _("Nobody: everybody gets a card by mail."),
        )

    def _tell_making(self, done: int, total: int) -> None:
        said = _("Choosing a design and words: {done} of {n} cards")
        self.set_headline(
            _HEADS[1][0](), said.format(done=QLocale().toString(done), n=QLocale().toString(total))
        )

    def reject(self) -> None:
        """What is counted or made stops and leaves nothing; a mailing that is made stays."""
        self.about.head_count.stop()
        self._making.stop()
        super().reject()

    def _show_made(self, mailing: Mailing) -> None:
        self._pictures.mailing = mailing
        self._show_mailing(mailing.id)
        self.pace.choose(mailing)
        offer_designs(self._session, mailing, self.designs)
        self._go(2)

    def _finish(self) -> None:
        mailing = self._making.mailing
        if mailing is None:
            return
        super().accept()
        over = self.parentWidget() or self
        day, pace = self.pace.chosen
        if (day, pace) != (mailing.first_day, mailing.lots_a_day):
            do(over, self._session, lambda: mailing_lots.plan_days(mailing.id, day, pace))
        use(over, self._session, mailing, self.designs if self._picked else None, self.words.text)

    def _allow(self, some: bool) -> None:
        """Go on from the first step only when there is somebody to write to."""
        if self.step == 0:
            self.on.setEnabled(some)

    def _note_pick(self) -> None:
        self._picked = True

    def _connect(self) -> None:
        self.about.counted.connect(self._allow)
        self.about.counted.connect(lambda _some: self.grow())
        self._making.looked.connect(self._show_out)
        self._making.advanced.connect(self._tell_making)
        self._making.made.connect(self._show_made)
        self._making.refused.connect(lambda sentence: ask.fail(self, sentence))
        self._making.rested.connect(lambda: self.on.setEnabled(True))
        self.out.opened.connect(lambda _id: self.accept())
        self.designs.changed.connect(self._note_pick)
        self._pictures.arrived.connect(self.designs.repaint_pictures)
        self.back.clicked.connect(lambda: self._go(self.step - 1))

    def _put_in(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._steps)
        self._steps.setMinimumWidth(content_width(620))
        self.content.addLayout(row, 1)
        self.on = self.add_button(_("Continue"))
        self.back = self.add_button(_("Back"), QDialogButtonBox.ButtonRole.ActionRole)
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)


_HEADS: tuple[tuple[Callable[[], str], Callable[[], str]], ...] = (
    (lambda: _("A new mailing"), lambda: _("What is it about, and who gets a card?")),
    (lambda: _("Who is left out, and why"), lambda: ""),
    (
        lambda: _("Which designs?"),
        lambda: _("Up to four. No household gets one it had before. The mailing is made already."),
    ),
    (lambda: _("Which words?"), lambda: ""),
    (lambda: _("When are they made?"), lambda: _("Abroad goes first. Each batch is printed in one go.")),
)
