"""The windows of a problem: what happened and what was promised; put right; asked whether all is well."""

import dataclasses
import datetime as dt
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QDialogButtonBox, QRadioButton, QVBoxLayout, QWidget

from cardkeeper.core import date_words
from cardkeeper.core.changes import Change
from cardkeeper.core.contact_clocks import CHECK_BACK_DAYS
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask, look
from cardkeeper.gui.customers import words
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.life.dialog import LifeDialog
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.fields import ComboBox, Field, LineEdit, NoteEdit
from cardkeeper.i18n import N_, _
from cardkeeper.services.life import life_page
from cardkeeper.services.touch import problems
from cardkeeper.services.touch.problems import Problem

_LINES = 2
_HOLDS = (
    (problems.ASK, N_("Wait for my decision")),
    (problems.HOLD, N_("Hold them back")),
    (problems.SEND, N_("Send them all the same")),
)
_CARDS = (
    (OccasionKind.APOLOGY, N_("A card of apology")),
    (OccasionKind.THANK_YOU, N_("A thank-you card")),
    (None, N_("No card")),
)


class ProblemDialog(LifeDialog):
    """A new problem, or one that is open: what happened, the promise, by when, and the cards meanwhile."""

    def __init__(
        self, session: Session, person_id: int, known: Problem | None = None, *, parent: QWidget
    ) -> None:
        view = life_page.of(person_id)
        headline = _("A problem of {name}") if known else _("Log a problem")
        sentence = "" if known else view.name
        super().__init__(session, view, headline.format(name=view.name), sentence, parent=parent)
        self._known = known
        self.what, self.promise = self._note(_("What happened")), self._note(_("What we promised"))
        self._what = Field(_("What happened"), self.what)
        self.due = self.date_field(_("By when"), _("Nov 23"), future_ok=True)
        self.hold = ComboBox(_("Holiday cards and the like meanwhile"))
        for key, said in _HOLDS:
            self.hold.addItem(_(said), key)
        self.add(self._what, Field(_("What we promised"), self.promise))
        self.beside((self.due, 2), (Field(_("Holiday cards and the like meanwhile"), self.hold), 3))
        self.first = self.what
        if known is not None:
            self._fill(known)
        follows = [
            _("On that day it is on Today and in the calendar, until it is put right."),
            _("Birthday and sympathy cards go out as ever."),
        ]
        self.finish(_("Change it") if known else _("Log the problem"), () if known else follows)
        if known is not None:
            self._add_ways_on(known)

    def written(self) -> Change | None:
        if not self.what.toPlainText().strip():
            self._what.set_problem(_("Say in a few words what happened."))
            self.what.setFocus()
            return None
        self._what.set_problem("")
        if not self.is_understood(self.due):
            return None
        due, today, known = self._due_on(), self.session.today(), self._known
        what, promise = self.what.toPlainText(), self.promise.toPlainText()
        if known is None:
            change = problems.log(self.view.id, what, today, promise=promise, due_on=due)
            problem_id = change.ids[0]
        else:
            change = problems.edit(known.id, what, promise=promise, due_on=due, version=known.version)
            problem_id = known.id
        hold = self.hold.currentData()
        if hold != (known.hold if known else problems.ASK):
            change = change.followed_by(problems.decide(problem_id, hold, today))
        said = _("The problem of {name} is open until it is put right.")
        return dataclasses.replace(change, message=said.format(name=self.view.name))

    def _due_on(self) -> dt.date | None:
        """The next such day where no year was typed."""
        date, today = self.due.date, self.session.today()
        if date is None or not date.is_day:
            return None
        return date.in_year(date.year) if date.year is not None else date.next_on_or_after(today)

    def _fill(self, known: Problem) -> None:
        self.what.setPlainText(known.what)
        self.promise.setPlainText(known.promise)
        if known.due_on is not None:
            self.due.line.setText(date_words.full_day(known.due_on, words.locale()))
        self.hold.setCurrentIndex(max(0, self.hold.findData(known.hold)))

    def _add_ways_on(self, known: Problem) -> None:
        role = QDialogButtonBox.ButtonRole
        right = self.add_button(_("Put right"), role.ActionRole, icon=Icon.CHECK)
        right.clicked.connect(lambda: self._go_on(known))
        away = self.add_button(_("This was no problem"), role.DestructiveRole, v="danger")
        away.clicked.connect(lambda: self._delete(known))

    def _go_on(self, known: Problem) -> None:
        parent = self.parentWidget()
        self.reject()
        if parent is not None:
            open_put_right(parent, self.session, known.id)

    def _delete(self, known: Problem) -> None:
        self.reject()
        self.session.apply(problems.delete(known.id, self.session.today()))

    def _note(self, name: str) -> NoteEdit:
        edit = NoteEdit(name, lines=_LINES)
        edit.setMaximumHeight(edit.minimumHeight())
        edit.finished.connect(self.accept)
        return edit


class PutRightDialog(LifeDialog):
    """How it was solved, and which card says sorry."""

    def __init__(self, session: Session, problem: Problem, *, parent: QWidget) -> None:
        view = life_page.of(problem.person_id)
        super().__init__(session, view, _("Put right"), f"{view.name}: {problem.what}", parent=parent)
        self._problem = problem
        self.how = LineEdit()
        self.how.setPlaceholderText(_("What we did"))
        self.cards = QButtonGroup(self)
        self.add(Field(_("How it was solved"), self.how))
        choices = QVBoxLayout()
        choices.setSpacing(look.px(2))
        for number, (_kind, said) in enumerate(_CARDS):
            button = QRadioButton(_(said))
            self.cards.addButton(button, number)
            choices.addWidget(button)
        self.cards.button(0).setChecked(True)
        self.content.addLayout(choices)
        back = date_words.heading(session.today() + dt.timedelta(CHECK_BACK_DAYS), words.locale())
        follows = [
            _("The card waits on Today to be read over; it never has the words of an earlier apology."),
            _("On {day} you are reminded to call and ask whether all is well.").format(day=back),
        ]
        self.finish(_("Put right"), follows)

    def written(self) -> Change | None:
        card = _CARDS[self.cards.checkedId()][0]
        today = self.session.today()
        change = problems.put_right(self._problem.id, today, how=self.how.text(), card=card)
        said = _("Put right. You are reminded to call {name} in two weeks.").format(name=self.view.first_name)
        return dataclasses.replace(change, message=said)


class CheckBackDialog(LifeDialog):
    """The call in which somebody asks whether all is well."""

    def __init__(self, session: Session, problem: Problem, *, parent: QWidget) -> None:
        view = life_page.of(problem.person_id)
        headline = _("Is all well with {name}?").format(name=view.first_name)
        super().__init__(session, view, headline, problem.what, parent=parent)
        self._problem = problem
        self.note = NoteEdit(_("What they said"), lines=3)
        self.note.setMaximumHeight(self.note.minimumHeight())
        self.note.finished.connect(self.accept)
        self.add(Field(_("What they said"), self.note))
        self.finish(_("Note the call"), [_("It counts as a call today, and the matter is closed.")])
        again = self.add_button(_("It is not solved"), QDialogButtonBox.ButtonRole.ActionRole)
        again.clicked.connect(self._reopen)

    def written(self) -> Change | None:
        today, said = self.session.today(), self.note.toPlainText()
        return problems.checked_back(self._problem.id, today, said)

    def _reopen(self) -> None:
        """It is open again, with what was promised."""
        self.reject()
        self.session.apply(problems.reopen(self._problem.id, self.session.today()))


def open_problem(window: QWidget, session: Session, person_id: int) -> ProblemDialog:
    """Log a problem of a customer."""
    dialog = ProblemDialog(session, person_id, parent=window)
    dialog.open()
    return dialog


def open_known(window: QWidget, session: Session, problem_id: int) -> LifeDialog | None:
    """The window that fits how a problem stands: to change it while it is open, to check back afterwards."""
    problem = _found(window, problem_id)
    if problem is None:
        return None
    dialog = (
        ProblemDialog(session, problem.person_id, problem, parent=window)
        if problem.is_open
        else CheckBackDialog(session, problem, parent=window)
    )
    dialog.open()
    return dialog


def open_put_right(window: QWidget, session: Session, problem_id: int) -> PutRightDialog | None:
    """Say that a problem is solved."""
    problem = _found(window, problem_id)
    if problem is None:
        return None
    dialog = PutRightDialog(session, problem, parent=window)
    dialog.open()
    return dialog


def doors(session: Session) -> dict[str, Any]:
    """For the customers' page: windows of problems, by window and customer or problem."""
    return {
        "problem": lambda window, person_id: open_problem(window, session, person_id),
        "put-right": lambda window, problem_id: open_put_right(window, session, problem_id),
        "known-problem": lambda window, problem_id: open_known(window, session, problem_id),
    }


def _found(window: QWidget, problem_id: int) -> Problem | None:
    try:
        return problems.get(problem_id)
    except CardKeeperError as reason:
        ask.fail(window, str(reason))
        return None
