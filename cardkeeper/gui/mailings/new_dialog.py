"""A new mailing in five steps: what and for whom, who is left out, designs, words, days."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.progress import Progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask, look
from cardkeeper.gui.mailings.about_step import AboutStep, Options
from cardkeeper.gui.mailings.acts import do, do_long
from cardkeeper.gui.mailings.cards_dialog import offer_designs, write_words
from cardkeeper.gui.mailings.designs_panel import DesignsPanel
from cardkeeper.gui.mailings.pace_panel import PacePanel
from cardkeeper.gui.mailings.pictures import Pictures
from cardkeeper.gui.mailings.simple_rows import SimpleList, SimpleRow
from cardkeeper.gui.mailings.start import Start
from cardkeeper.gui.mailings.words_panel import WordsPanel
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.due.left_out import LeftOut
from cardkeeper.services.mailings import (
    mailing_designs,
    mailing_left_out,
    mailing_lots,
    mailing_records,
    mailings,
)
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
        self._mailing: Mailing | None = None
        self._picked = False
        self._work: Task | None = None
        self._making: Task | None = None
        self._pictures = Pictures(session, None, self)
        self.about = AboutStep(session, start.audience)
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
            self._look_closer()
        elif self.step == 1:
            self._create()
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

    def _look_closer(self) -> None:
        """Who would be left out, by name; worked out in the worker."""
        options, today, label = self.about.options, self._session.today(), self.about.what_for
        self.on.setEnabled(False)
        task = self._work = self._session.run(partial(_left_out, today, options, label), writes=False)
        task.done.connect(self._show_out)
        task.ended.connect(self._release)

    def _show_out(self, found: object) -> None:
        if not isinstance(found, list):
            return
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

    def _create(self) -> None:
        """In the worker: each household's design and words are chosen, and Cancel stops that."""
        options, today = self.about.options, self._session.today()
        name, label, designs = self.about.title, self.about.what_for, self._designs

        def work(progress: Progress) -> object:
            return mailings.create(name, today, label=label, designs=designs, progress=progress, **options)

        self.on.setEnabled(False)
        task = self._work = self._session.run(work)
        task.progress.connect(self._tell_making)
        self._making = task
        task.done.connect(self._created)
        task.failed.connect(self._refuse)
        task.ended.connect(self._release)

    def _tell_making(self, done: int, total: int) -> None:
        said = _("Choosing a design and words: {done} of {n} cards")
        self.set_headline(_HEADS[1][0](), said.format(done=done, n=total))

    def reject(self) -> None:
        """What is counted or made stops and leaves nothing; a mailing that is made stays."""
        self.about.stop()
        if self._work is not None:
            self._work.cancel()
        if self._making is not None:
            # It may be made before it hears of it, and is then a step to undo as any other.
            self._making.done.disconnect(self._created)
            self._making.done.connect(self._session.apply)
        super().reject()

    def _release(self) -> None:
        self._work = self._making = None
        self.on.setEnabled(True)

    def _refuse(self, reason: CardKeeperError) -> None:
        ask.fail(self, str(reason))

    def _created(self, change: object) -> None:
        if not isinstance(change, Change):
            return
        self._session.apply(change)
        self._mailing = mailing_records.get(change.ids[0])
        self._pictures.mailing = self._mailing
        self._show_mailing(self._mailing.id)
        self.pace.choose(self._mailing)
        offer_designs(self._session, self._mailing, self.designs)
        self._go(2)

    def _finish(self) -> None:
        mailing = self._mailing
        if mailing is None:
            return
        over, today = self.parentWidget() or self, self._session.today()
        if self._picked:
            picks, split = self.designs.picks, self.designs.split
            do_long(over, self._session, lambda: mailing_designs.pick(mailing.id, picks, today, split=split))
        write_words(over, self._session, mailing, self.words.text)
        day, pace = self.pace.chosen
        if (day, pace) != (mailing.first_day, mailing.lots_a_day):
            do(over, self._session, lambda: mailing_lots.plan_days(mailing.id, day, pace))
        super().accept()

    def _allow(self, some: bool) -> None:
        """Go on from the first step only when there is somebody to write to."""
        if self.step == 0:
            self.on.setEnabled(some)

    def _note_pick(self) -> None:
        self._picked = True

    def _connect(self) -> None:
        self.about.counted.connect(self._allow)
        self.about.counted.connect(lambda _some: self.grow())
        self.out.opened.connect(lambda _id: self.accept())
        self.designs.changed.connect(self._note_pick)
        self._pictures.arrived.connect(self.designs.repaint_pictures)
        self.back.clicked.connect(lambda: self._go(self.step - 1))

    def _put_in(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._steps)
        self._steps.setMinimumWidth(look.px(620))
        self.content.addLayout(row, 1)
        self.on = self.add_button(_("Continue"))
        self.back = self.add_button(_("Back"), QDialogButtonBox.ButtonRole.ActionRole)
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)


def _left_out(today: dt.date, options: Options, label: str, progress: Progress) -> Sequence[LeftOut]:
    audience = options["audience"]
    brief = mailings.brief_of(today, **{key: options[key] for key in ("kind", "holidays")})
    return mailing_left_out.ahead(brief, mailing_records.people(audience, today), today, label, progress)


_HEADS: tuple[tuple[Callable[[], str], Callable[[], str]], ...] = (
    (lambda: _("A new mailing"), lambda: _("What is it about, and who gets a card?")),
    (lambda: _("Who is left out, and why"), lambda: ""),
    (
        lambda: _("Which designs?"),
        lambda: _("Up to four. No household gets one it had before. The mailing is made already."),
    ),
    (lambda: _("Which words?"), lambda: ""),
    (lambda: _("When are they made?"), lambda: _("Abroad goes first. Each lot is printed in one go.")),
)
