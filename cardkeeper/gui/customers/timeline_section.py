"""The timeline on a customer's page: notes can be changed, problems put right, cards marked as come back."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Signal

from cardkeeper.core import date_words
from cardkeeper.core.changes import Change
from cardkeeper.gui.customers import timeline, words
from cardkeeper.gui.customers.editing import Editor, NotUnderstood, Save, Saver, chosen
from cardkeeper.gui.customers.fitted import NEW
from cardkeeper.gui.customers.fronts import Fronts
from cardkeeper.gui.customers.note_reminders import ask_day, forget_day
from cardkeeper.gui.customers.section import Choice, Section
from cardkeeper.gui.customers.sent_choices import sent_choices
from cardkeeper.gui.customers.timeline import EARLIER, MomentRow, TimelineDelegate, TimelineModel
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.fields import NoteEdit
from cardkeeper.i18n import N_, _
from cardkeeper.services.book import settings
from cardkeeper.services.cards import designs
from cardkeeper.services.people.customer_page import CustomerPage
from cardkeeper.services.people.moments import Moment, MomentKind
from cardkeeper.services.touch import notes

NOTE_KINDS = {
    MomentKind.CALL: N_("Call"),
    MomentKind.VISIT: N_("In person"),
    MomentKind.EMAIL: N_("Email"),
    MomentKind.MESSAGE: N_("Text"),
    MomentKind.LETTER: N_("Letter"),
    MomentKind.NOTE: N_("Just a note"),
}


class NoteEntered(NamedTuple):
    """A note as changed; `on` is the day as typed."""

    kind: str
    text: str
    on: str
    private: bool


class NoteEditor(Editor):
    """The words, what it was, on which day, and who may see it."""

    def __init__(self, session: Session, save: Save, moment: Moment) -> None:
        super().__init__(session, _("Note"), save, removes=_("Delete"))
        self._text = NoteEdit(_("Note"), lines=3)
        self._text.setPlainText(moment.text)
        self._text.textChanged.connect(self.touched)
        self._text.finished.connect(self.done)
        self.watch(self._text)
        self.body.addWidget(self._text)
        kinds = {str(kind): _(word) for kind, word in NOTE_KINDS.items()}
        self._kind = self.choice(_("What it was"), kinds, str(moment.kind))
        private = {"": _("May be said"), "private": _("Private")}
        self._private = self.choice(_("Who may see it"), private, "private" if moment.private else "")
        day = date_words.full_day(moment.on, words.locale())
        self._on = self.line(_("Day"), day)
        self.row(self._kind, self._private, self._on)
        self.finish_layout()

    def begin(self) -> None:
        self._text.setFocus()
        self._text.selectAll()

    def entered(self) -> NoteEntered:
        typed = self._on.text().strip()
        try:
            date = words.parse_date(typed, self.session.today())
        except ValueError as reason:
            raise NotUnderstood(str(reason), self._on) from reason
        if not date.is_day or date.year is None:
            raise NotUnderstood(_("Type the day with its year."), self._on)
        on = date.in_year(date.year)
        if on > self.session.today():
            raise NotUnderstood(_("That day is still to come."), self._on)
        text = self._text.toPlainText().strip()
        return NoteEntered(chosen(self._kind), text, on.isoformat(), bool(chosen(self._private)))


class TimelineSection(Section):
    """`put_right` asks to solve a problem, `earlier_wanted` for more of the past, `went` to see somebody."""

    put_right = Signal(int)
    problem_opened = Signal(int)
    earlier_wanted = Signal()
    went = Signal(int)

    def __init__(self, session: Session, fronts: Fronts) -> None:
        delegate = TimelineDelegate(fronts)
        super().__init__(session, _("What was said and done"), TimelineModel(), delegate)
        self.set_headless()
        fronts.arrived.connect(self.rows.viewport().update)
        self.rows.clicked_row.connect(self._press)
        self.rows.opened.connect(self._press)
        delegate.zone_clicked.connect(self._act)

    def fill(self, page: CustomerPage) -> Sequence[MomentRow]:
        return timeline.rows(page.moments, self.session, _design_names(page), has_more=page.has_more)

    def new_row(self) -> MomentRow:
        return MomentRow(NEW, None, "", "", "")

    def add(self) -> None:
        """Notes are added in the field above."""

    def editor(self, row_id: int) -> Editor | None:
        moment = self._moment(row_id)
        if moment is None or not moment.is_note:
            return None
        return NoteEditor(self.session, Saver(row_id, self._moment, self._store), moment)

    def erased(self, row_id: int) -> Change | None:
        moment = self._moment(row_id)
        return notes.delete(moment.id) if moment is not None and moment.is_note else None

    def choices(self, row_id: int) -> Sequence[Choice | None]:
        moment = self._moment(row_id)
        if moment is None:
            return ()
        if moment.is_note:
            return self._note_choices(row_id, moment)
        if moment.kind is MomentKind.CARD and moment.state in ("mailed", "returned"):
            return sent_choices(self, self.session, moment.id, returned=moment.state == "returned")
        if moment.kind is MomentKind.PROBLEM:
            return (Choice(_("Put right"), partial(self.put_right.emit, moment.id), Icon.CHECK_CIRCLE_FILL),)
        if moment.other_id:
            go = _("Go to {name}").format(name=moment.other)
            return (Choice(go, partial(self.went.emit, moment.other_id), Icon.ARROW_RIGHT),)
        return ()

    def _note_choices(self, row_id: int, moment: Moment) -> Sequence[Choice | None]:
        when = _("Remind me on another day") if moment.remind_on else _("Remind me on a day")
        found = [
            Choice(_("Edit"), partial(self.edit, row_id), Icon.PENCIL),
            Choice(when, partial(ask_day, self, self.session, moment), Icon.BELL),
        ]
        if moment.remind_on is not None:
            found.append(Choice(_("No reminder"), partial(forget_day, self.session, moment)))
        return [*found, Choice(_("Delete"), partial(self.delete, row_id), Icon.TRASH)]

    def _press(self, row_id: int) -> None:
        moment = self._moment(row_id)
        if row_id == EARLIER:
            self.earlier_wanted.emit()
        elif moment is not None and moment.kind in (MomentKind.PROBLEM, MomentKind.PUT_RIGHT):
            self.problem_opened.emit(moment.id)
        else:
            self.edit(row_id)

    def _act(self, index: QModelIndex, _zone: str) -> None:
        row = self.model.row(index.row())
        if isinstance(row, MomentRow) and row.moment is not None:
            self.put_right.emit(row.moment.id)

    def _moment(self, row_id: int) -> Moment | None:
        known = self.page.moments if self.page else ()
        return next((moment for moment in known if timeline.row_id(moment) == row_id), None)

    def _store(self, entered: NoteEntered, known: Moment | None) -> Change | None:
        if known is None:
            return None
        if not entered.text:
            return notes.delete(known.id)
        return notes.edit(
            known.id,
            entered.text,
            self.session.today(),
            kind=entered.kind,
            on=dt.date.fromisoformat(entered.on),
            private=entered.private,
            version=known.version,
        )


def _design_names(page: CustomerPage) -> dict[str, str]:
    """The names of the designs of the cards on show; the catalogue is read only when there are any."""
    wanted = {moment.design for moment in page.moments if moment.design}
    if not wanted:
        return {}
    known, language = designs.all_designs(), settings.load().language
    return {key: known[key].name_in(language) for key in wanted if key in known}
