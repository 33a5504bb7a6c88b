"""Which form gives a card what it needs, and the short ones: a name, words read over, a decision, a call."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cardkeeper.core.kinds import Channel
from cardkeeper.gui import ask, made_files
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.address_form import AddressForm
from cardkeeper.gui.today.fix_form import FixForm
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.fields import Field, LineEdit
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.i18n import _
from cardkeeper.services.due import fixing, queue, reached, tasks
from cardkeeper.services.people import contact_details

Act = Callable[[], object]


class NameForm(FixForm):
    """How is this customer called?"""

    def __init__(self, session: Session, task_id: int) -> None:
        super().__init__(session, task_id, _("How are they called?"))
        found = fixing.called(task_id)
        self.given = Field(_("First name"), LineEdit(found.given))
        self.family = Field(_("Last name"), LineEdit(found.family))
        self.content.addWidget(self.given)
        self.content.addWidget(self.family)
        needed = _("The card needs a name for its greeting.")
        if found.family and not found.given:
            needed = _("By the last name alone nobody is greeted.")
        elif found.given:
            needed = _("This name seems to have lost letters. Please put them right.")
        self.content.addWidget(ParagraphLabel(needed, Type.META))
        self.add_button(_("Save name"), self._save, v="primary")
        self.first = self.given.editor
        for field in (self.given, self.family):
            if isinstance(field.editor, LineEdit):
                field.editor.returnPressed.connect(self._save)

    def _save(self) -> None:
        given, family = self.given.editor, self.family.editor
        if isinstance(given, LineEdit) and isinstance(family, LineEdit):
            names = given.text(), family.text()
            self.settle(lambda: fixing.save_name(self.task_id, self.session.today(), *names))


class ReadOverForm(FixForm):
    """Words to somebody who is hurt: a person reads them before they go."""

    def __init__(self, session: Session, task_id: int, words: str, edit: Act) -> None:
        super().__init__(session, task_id, _("Does this say it right?"))
        self.words = ParagraphLabel(words, Type.LEAD, "text")
        self.content.addWidget(self.words)
        self.add_button(_("It says it right"), self._approve, v="primary", icon=Icon.CHECK_BOLD)
        self.add_button(_("Edit message"), edit, icon=Icon.PENCIL)

    def _approve(self) -> None:
        self.settle(lambda: queue.approve(self.task_id))


class DecisionForm(FixForm):
    """A card that waits while a problem is open, or for another reason."""

    def __init__(self, session: Session, task_id: int) -> None:
        problem = fixing.open_problem(task_id)
        super().__init__(session, task_id, _("Should it go out now?"))
        said = _("This card waits for your decision.")
        if problem is not None:
            said = _("Something is not put right yet: {what}").format(what=problem.what)
        self.content.addWidget(ParagraphLabel(said, Type.BODY, "text"))
        self.add_button(_("Send it anyway"), self._send, v="primary")
        self.add_button(_("Skip this year"), self._skip)

    def _send(self) -> None:
        self.settle(lambda: fixing.decide(self.task_id, self.session.today()))

    def _skip(self) -> None:
        self.settle(lambda: tasks.skip([self.task_id], "", self.session.today()))


class ChoiceForm(FixForm):
    """A card without a design, or without words."""

    def __init__(
        self, session: Session, task_id: int, question: str, sentence: str, act: str, do: Act
    ) -> None:
        super().__init__(session, task_id, question)
        self.content.addWidget(ParagraphLabel(sentence, Type.BODY, "text"))
        self.add_button(act, do, v="primary")


class ReachForm(FixForm):
    """Somebody who would rather be called, visited or written an e-mail."""

    def __init__(self, session: Session, task_id: int, person_id: int, channel: Channel) -> None:
        question, done = _REACH[channel]
        super().__init__(session, task_id, question())
        for line in _reach(task_id, person_id, channel, session.today()):
            self.content.addWidget(_selectable(line))
        if channel is Channel.EMAIL:
            self.add_button(_("Open a draft"), self._draft, v="primary", icon=Icon.EMAIL)
            self.add_button(done(), self._done)
        else:
            self.add_button(done(), self._done, v="primary", icon=Icon.CHECK_BOLD)
        self.add_button(_("Send a card instead"), self._by_mail, v="quiet")

    def _done(self) -> None:
        self.settle(lambda: reached.done_otherwise([self.task_id], self.session.today()))

    def _by_mail(self) -> None:
        self.settle(lambda: tasks.set_channel([self.task_id], Channel.MAIL))

    def _draft(self) -> None:
        """Made in the worker, which is where the press lives."""
        task_id, today = self.task_id, self.session.today()

        def make() -> object:
            from cardkeeper.services.printing import email_drafts

            return email_drafts.write(task_id, today)

        work = self.session.run(lambda _progress: make(), writes=False)
        work.done.connect(lambda path: made_files.open_file(self, path))
        work.failed.connect(lambda reason: ask.fail(self, str(reason)))


_REACH: dict[Channel, tuple[Callable[[], str], Callable[[], str]]] = {
    Channel.CALL: (lambda: _("Call them"), lambda: _("I called them")),
    Channel.VISIT: (lambda: _("Visit them"), lambda: _("I was there")),
    Channel.EMAIL: (lambda: _("Send it by email"), lambda: _("It is sent")),
}


def form_for(
    need: str,
    session: Session,
    task_id: int,
    person_id: int,
    words: Callable[[], str],
    edit: Act,
    choose: Act,
) -> FixForm | None:
    """The form for what a card needs; None when it needs nothing.

    `words` tells the card's text, `edit` opens the message, `choose` the designs.
    """
    if not need:
        return None
    if need in tuple(Channel):
        return ReachForm(session, task_id, person_id, Channel(need))
    made: dict[str, Callable[[], FixForm]] = {
        "name": lambda: NameForm(session, task_id),
        "good-name": lambda: NameForm(session, task_id),
        "reading": lambda: ReadOverForm(session, task_id, words(), edit),
        "decision": lambda: DecisionForm(session, task_id),
        "design": lambda: ChoiceForm(
            session,
            task_id,
            _("Which design?"),
            _("No design fits this card by itself. Choose one that you like."),
            _("Choose a design"),
            choose,
        ),
        "message": lambda: ChoiceForm(
            session,
            task_id,
            _("What should it say?"),
            _("Every message that fits was sent to them before. Write this one in your own words."),
            _("Write a message"),
            edit,
        ),
    }
    return made.get(need, lambda: AddressForm(session, task_id))()


def _reach(task_id: int, person_id: int, channel: Channel, today: dt.date) -> list[str]:
    """The numbers or addresses for a way to reach somebody."""
    if channel is Channel.VISIT:
        return list(fixing.where(task_id, today)) or [_("No address yet.")]
    kinds = ("email",) if channel is Channel.EMAIL else ("mobile", "phone")
    found = [point.value for point in contact_details.of_person(person_id) if point.kind in kinds]
    if found:
        return found
    return [_("No email address yet.") if channel is Channel.EMAIL else _("No number yet.")]


def _selectable(words: str) -> QWidget:
    label = PlainLabel(words, Type.HEADLINE)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setAccessibleName(words)
    return label
