"""The window in which a date to remember is added, changed or deleted."""

import dataclasses
import datetime as dt
from typing import Any, NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.dates import LeapRule, PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import kinds, look
from cardkeeper.gui.customers import words
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.life.person_field import PersonField
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.fields import ComboBox, DateField, Field, LineEdit, Message, NoteEdit
from cardkeeper.i18n import N_, _
from cardkeeper.services import memberships, occasions
from cardkeeper.services.calendar_names import Names, Party
from cardkeeper.services.occasions import OccasionView

_WIDE = 420
# What people add by hand; what says something without a day is made with "Make a card".
OFFERED = (
    OccasionKind.BIRTHDAY,
    OccasionKind.ANNIVERSARY,
    OccasionKind.GRADUATION,
    OccasionKind.CUSTOMER_ANNIVERSARY,
    OccasionKind.HOME_ANNIVERSARY,
    OccasionKind.NEW_HOME,
    OccasionKind.NEW_BABY,
    OccasionKind.WEDDING,
    OccasionKind.RETIREMENT,
    OccasionKind.PROMOTION,
    OccasionKind.NAME_DAY,
    OccasionKind.MEMORIAL,
    OccasionKind.OTHER,
)
_OF_COUPLES = frozenset({OccasionKind.ANNIVERSARY, OccasionKind.WEDDING})
_NAMED = frozenset({OccasionKind.OTHER, OccasionKind.HOME_ANNIVERSARY, OccasionKind.GRADUATION})
_LEAPS = (
    ("", N_("As for everybody else")),
    (LeapRule.FEB_28, N_("On February 28")),
    (LeapRule.MAR_1, N_("On March 1")),
)


class Wanted(NamedTuple):
    """What a new date begins with."""

    person_id: int | None = None
    name: str = ""
    day: dt.date | None = None


class OccasionDialog(Dialog):
    """A new date, or one that is known; `kept` tells the change when it is written."""

    kept = Signal(Change)

    def __init__(
        self, session: Session, wanted: Wanted, known: OccasionView | None = None, *, parent: QWidget
    ) -> None:
        headline = _("Change this date") if known else _("Add an occasion")
        super().__init__(headline, title="CardKeeper", key="occasion", memory=session.memory, parent=parent)
        self._session, self._known = session, known
        self._make_fields()
        self._fill(wanted)
        self._place_fields()
        self.kind.currentIndexChanged.connect(self._follow_kind)
        self.date.date_changed.connect(lambda _date: self._follow_kind())
        self._follow_kind()
        # Esc and the first key must find the field, also when the window is slow to open.
        QTimer.singleShot(0, self, self._begin)

    @property
    def chosen_kind(self) -> OccasionKind:
        return OccasionKind(self.kind.currentData())

    @property
    def next_day(self) -> dt.date | None:
        """The day on which it stands in the calendar next; None while that is not known."""
        date = self.date.date
        if date is None or not date.is_day:
            return None
        if date.year is not None and not self.chosen_kind.is_yearly:
            return date.in_year(date.year)
        return date.next_on_or_after(self._session.today())

    def accept(self) -> None:
        """Write it, and close; what is missing or wrong is said at its field."""
        if not self._is_complete():
            return
        try:
            change = self._written()
        except CardKeeperError as reason:
            self._message.tell(str(reason), "danger")
            return
        super().accept()
        self._session.apply(change)
        self.kept.emit(change)

    def delete(self) -> None:
        """Take the date out; Undo brings it back with its card."""
        if self._known is None:
            return
        try:
            change = occasions.delete(self._known.id, self._session.today())
        except CardKeeperError as reason:
            self._message.tell(str(reason), "danger")
            return
        said = _("The date is deleted, and its card with it.")
        super().accept()
        self._session.apply(dataclasses.replace(change, message=said))

    def _is_complete(self) -> bool:
        """Every field is judged, so that all that is missing is said at once."""
        is_known = self._known is not None or self.who.settle()
        is_named = self.chosen_kind is not OccasionKind.OTHER or bool(self.label.text().strip())
        self._label.set_problem("" if is_named else _("Say in a word or two what the day is."))
        if self.date.date is None and not self.date.problem:
            hint = _('Type a date, such as "Nov 23". The year can be left out.')
            self.date.set_problem(self._reason() or hint)
        if self.date.problem:
            self.date.line.setFocus()
        return is_known and is_named and self.date.date is not None

    def _reason(self) -> str:
        """Why the date is not understood, empty for nothing typed."""
        try:
            if self.date.line.text().strip():
                self._parse(self.date.line.text())
        except ValueError as reason:
            return str(reason)
        return ""

    def _written(self) -> Change:
        date, today, kind = self.date.date, self._session.today(), self.chosen_kind
        if date is None:
            raise AssertionError("an incomplete date is not written")
        more: dict[str, Any] = {
            "label": self.label.text() if kind in _NAMED or self._known else "",
            "note": self.note.toPlainText(),
            "remind_only": self.remind.isChecked(),
            "leap_rule": self.leap.currentData() if date.is_leap_day else "",
        }
        if self._known is not None:
            change = occasions.edit(self._known.id, self._known.version, kind=kind, date=date, **more)
            return dataclasses.replace(change, message=_("The date is changed."))
        owner, owner_id = self._owner(kind)
        change = occasions.add(owner, owner_id, kind, date, today, **more)
        said = _("{what} of {name} is remembered.").format(what=kinds.word(kind), name=self.who.line.text())
        return dataclasses.replace(change, message=said)

    def _owner(self, kind: OccasionKind) -> tuple[str, int]:
        """A wedding belongs to the couple where their home is known."""
        person_id = self.who.person_id or 0
        home = memberships.home_of(person_id) if kind in _OF_COUPLES else None
        return ("household_id", home) if home else ("person_id", person_id)

    def _make_fields(self) -> None:
        self.who = PersonField(_("Whose day is it"), self._session, with_relatives=True)
        self.kind = ComboBox(_("What it is"))
        self.label = LineEdit()
        self._label = Field(_("In your words"), self.label)
        self.date = DateField(_("Date"), self._parse, self._echo)
        self.date.line.setPlaceholderText(_("Nov 23, or with the year"))
        self.leap = ComboBox(_("In years without February 29"))
        for rule, said in _LEAPS:
            self.leap.addItem(_(said), str(rule))
        self._leap = Field(_("In years without February 29"), self.leap)
        self.remind = QCheckBox(_("Only remind me, no card"))
        self.note = NoteEdit(_("Note"), lines=2)
        self.note.setMaximumHeight(self.note.minimumHeight())
        self._message = Message()

    def _fill(self, wanted: Wanted) -> None:
        known = self._known
        shown = OccasionKind.BIRTHDAY if known is None else known.kind
        for kind in OFFERED if shown in OFFERED else (*OFFERED, shown):
            self.kind.addItem(kinds.word(kind), str(kind))
        self.kind.setCurrentIndex(self.kind.findData(str(shown)))
        if known is None:
            if wanted.person_id is not None:
                self.who.choose(wanted.person_id, wanted.name)
            if wanted.day is not None:
                self.date.line.setText(words.typed_form(PartialDate(wanted.day.month, wanted.day.day)))
            return
        party = Party(known.person_id, known.household_id, known.organisation_id)
        self.who.choose(known.person_id or 0, Names([party]).whole(party))
        self.who.setEnabled(False)
        self.label.setText(known.label)
        self.date.line.setText(words.typed_form(known.date))
        self.leap.setCurrentIndex(max(0, self.leap.findData(known.leap_rule)))
        self.remind.setChecked(known.remind_only)
        self.note.setPlainText(known.note)

    def _place_fields(self) -> None:
        self.content.addStrut(look.px(_WIDE))
        what = Field(_("What it is"), self.kind)
        for field in (self.who, what, self._label, self.date, self._leap):
            self.content.addWidget(field)
        self.content.addWidget(self.remind)
        self.content.addWidget(Field(_("Note"), self.note))
        self.content.addWidget(self._message)
        role = QDialogButtonBox.ButtonRole
        if self._known is not None:
            away = self.add_button(_("Delete this date"), role.DestructiveRole, v="danger", icon=Icon.TRASH)
            away.clicked.connect(self.delete)
        self.add_button(_("Cancel"), role.RejectRole)
        self.add_button(_("Change the date") if self._known else _("Add occasion"))

    def _begin(self) -> None:
        is_known = self._known is not None or self.who.person_id is not None
        (self.date.line if is_known else self.who.line).setFocus()
        if is_known:
            self.date.line.selectAll()

    def _follow_kind(self) -> None:
        """Own words where the kind has some, the rule for 29 February where it is one, the echo anew."""
        date = self.date.date
        self._label.setVisible(self.chosen_kind in _NAMED or bool(self.label.text()))
        self._leap.setVisible(date is not None and date.is_leap_day and self.chosen_kind.is_yearly)
        if date is not None:
            self.date.set_note(self._echo(date))
        self.grow()

    def _parse(self, typed: str) -> PartialDate:
        future_ok = not self.chosen_kind.is_yearly
        return words.parse_date(typed, self._session.today(), future_ok=future_ok)

    def _echo(self, _date: PartialDate) -> str:
        return words.echo_date(self.date.line.text(), self._session.today(), self.chosen_kind)


def open_occasion(
    parent: QWidget, session: Session, wanted: Wanted | None = None, *, occasion_id: int | None = None
) -> OccasionDialog | None:
    """Add a date, or change the one with this id; None when that one is gone, which the toast tells."""
    try:
        known = occasions.get(occasion_id) if occasion_id is not None else None
    except CardKeeperError as reason:
        from cardkeeper.gui import ask

        ask.fail(parent, str(reason))
        return None
    dialog = OccasionDialog(session, wanted or Wanted(), known, parent=parent)
    dialog.open()
    return dialog
