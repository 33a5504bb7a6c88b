"""The fields of a date to remember: whose day, what it is, when, and how it is kept."""

import datetime as dt
from typing import Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from cardkeeper.core.dates import LeapRule, PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui import kinds, look
from cardkeeper.gui.customers import words
from cardkeeper.gui.customers.day_field import DayField
from cardkeeper.gui.life.person_field import PersonField
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Space
from cardkeeper.gui.widgets.fields import ComboBox, Field, LineEdit, NoteEdit
from cardkeeper.i18n import N_, _
from cardkeeper.services.calendar.calendar_names import Names, Party
from cardkeeper.services.households import memberships
from cardkeeper.services.occasions.occasions import OccasionView

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


class OccasionForm(QWidget):
    """`resized`: a field came or went."""

    resized = Signal()

    def __init__(self, session: Session, wanted: Wanted, known: OccasionView | None) -> None:
        super().__init__()
        self._known = known
        self.who = PersonField(_("Whose day is it"), session, with_relatives=True)
        self.kind = ComboBox(_("What it is"))
        self.label = Field(_("In your words"), LineEdit())
        self.date = DayField(session, _("Date"), lambda: self.chosen_kind)
        self.leap = ComboBox(_("In years without February 29"))
        self.leap_field = Field(_("In years without February 29"), self.leap)
        self.remind = QCheckBox(_("Only remind me, no card"))
        self.note = NoteEdit(_("Note"), lines=2)
        self._dress(OccasionKind.BIRTHDAY if known is None else known.kind)
        if known is not None:
            self._fill(known)
        else:
            self._begin_with(wanted)
        self.kind.currentIndexChanged.connect(self._follow)
        self.date.date_changed.connect(lambda _date: self._follow())
        self._follow()

    @property
    def chosen_kind(self) -> OccasionKind:
        return OccasionKind(self.kind.currentData())

    @property
    def words(self) -> str:
        """What the user calls it."""
        editor = self.label.editor
        return editor.text().strip() if isinstance(editor, LineEdit) else ""

    @property
    def owner(self) -> tuple[str, int]:
        """Whose it is to be; a wedding belongs to the couple where their home is known."""
        person_id = self.who.person_id or 0
        home = memberships.home_of(person_id) if self.chosen_kind in _OF_COUPLES else None
        return ("household_id", home) if home else ("person_id", person_id)

    def values(self) -> dict[str, Any]:
        """Everything but kind, owner and date, as `occasions.add` and `occasions.edit` take it."""
        date = self.date.date
        is_leap = date is not None and date.is_leap_day
        return {
            "label": self.words if self.chosen_kind in _NAMED or self._known else "",
            "note": self.note.toPlainText(),
            "remind_only": self.remind.isChecked(),
            "leap_rule": self.leap.currentData() if is_leap else "",
        }

    def is_complete(self) -> bool:
        """Every field is judged, so that all that is missing is said at once."""
        is_known = self._known is not None or self.who.settle()
        is_named = self.chosen_kind is not OccasionKind.OTHER or bool(self.words)
        self.label.set_problem("" if is_named else _("Say in a word or two what the day is."))
        if self.date.date is None and not self.date.problem:
            hint = _('Type a date, such as "Nov 23". The year can be left out.')
            self.date.set_problem(self.date.reason() or hint)
        if self.date.problem:
            self.date.line.setFocus()
        return is_known and is_named and self.date.date is not None

    def begin(self) -> None:
        """Put the keyboard where something is still missing."""
        if self._known is None and self.who.person_id is None:
            self.who.line.setFocus()
        else:
            self.date.line.setFocus()
            self.date.line.selectAll()

    def _dress(self, shown: OccasionKind) -> None:
        self.date.line.setPlaceholderText(_("Nov 23, or with the year"))
        self.note.setMaximumHeight(self.note.minimumHeight())
        for kind in OFFERED if shown in OFFERED else (*OFFERED, shown):
            self.kind.addItem(kinds.word(kind), str(kind))
        self.kind.setCurrentIndex(self.kind.findData(str(shown)))
        for rule, said in _LEAPS:
            self.leap.addItem(_(said), str(rule))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(Space.GROUP))
        what, note = Field(_("What it is"), self.kind), Field(_("Note"), self.note)
        for widget in (self.who, what, self.label, self.date, self.leap_field, self.remind, note):
            column.addWidget(widget)

    def _fill(self, known: OccasionView) -> None:
        party = Party(known.person_id, known.household_id, known.organisation_id)
        self.who.choose(known.person_id or 0, Names([party]).whole(party))
        self.who.setEnabled(False)
        if isinstance(self.label.editor, LineEdit):
            self.label.editor.setText(known.label)
        self.date.line.setText(words.typed_form(known.date))
        self.leap.setCurrentIndex(max(0, self.leap.findData(known.leap_rule)))
        self.remind.setChecked(known.remind_only)
        self.note.setPlainText(known.note)

    def _begin_with(self, wanted: Wanted) -> None:
        if wanted.person_id is not None:
            self.who.choose(wanted.person_id, wanted.name)
        if wanted.day is not None:
            self.date.line.setText(words.typed_form(PartialDate(wanted.day.month, wanted.day.day)))

    def _follow(self) -> None:
        """Own words where the kind has some, the rule for 29 February where it is one, the echo anew."""
        date = self.date.date
        self.label.setVisible(self.chosen_kind in _NAMED or bool(self.words))
        self.leap_field.setVisible(date is not None and date.is_leap_day and self.chosen_kind.is_yearly)
        if date is not None:
            self.date.set_note(self.date.echo(date))
        self.resized.emit()
