"""A date to remember edited where it stands: what and when, and for the few that need it, how it is kept."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from cardkeeper.core.addressing import address_block
from cardkeeper.core.dates import LeapRule, PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui import kinds, look
from cardkeeper.gui.customers import words
from cardkeeper.gui.customers.editing import Editor, NotUnderstood, Save, chosen
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import ComboBox
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.i18n import N_, _
from cardkeeper.services.book import settings
from cardkeeper.services.occasions.occasions import OccasionView
from cardkeeper.services.people.customer_page import CustomerPage

# What people add by hand; cards without a day (thanks, get well) are made with "Make a card".
_OFFERED = (
    OccasionKind.BIRTHDAY,
    OccasionKind.ANNIVERSARY,
    OccasionKind.GRADUATION,
    OccasionKind.HOME_ANNIVERSARY,
    OccasionKind.CUSTOMER_ANNIVERSARY,
    OccasionKind.NAME_DAY,
    OccasionKind.WEDDING,
    OccasionKind.NEW_BABY,
    OccasionKind.NEW_HOME,
    OccasionKind.RETIREMENT,
    OccasionKind.PROMOTION,
    OccasionKind.MEMORIAL,
    OccasionKind.OTHER,
)
_NAMED = frozenset({OccasionKind.OTHER, OccasionKind.HOME_ANNIVERSARY, OccasionKind.NEW_BABY})
_LABEL_HINTS = {
    OccasionKind.HOME_ANNIVERSARY: N_("Street, if you like"),
    OccasionKind.NEW_BABY: N_("The baby's name"),
    OccasionKind.OTHER: N_("What it is"),
}
_LEAPS = {
    "": N_("As for everybody else"),
    str(LeapRule.FEB_28): N_("On February 28"),
    str(LeapRule.MAR_1): N_("On March 1"),
}


class DateEntered(NamedTuple):
    """A date as typed, by the columns `occasions.edit` knows."""

    kind: OccasionKind
    label: str
    date: PartialDate
    leap_rule: str
    remind_only: bool
    recipient_id: int | None
    address_id: int | None
    note: str


class DateEditor(Editor):
    """The kind, its own words where it has some, and the date in any way of writing it."""

    def __init__(
        self,
        session: Session,
        save: Save,
        page: CustomerPage,
        known: OccasionView | None,
        kind: OccasionKind,
    ) -> None:
        """`kind` is what a new one begins with."""
        super().__init__(session, _("Date to remember"), save, removes=_("Remove") if known else "")
        shown = known.kind if known else kind
        offered = {str(each): kinds.word(each) for each in (*_OFFERED, shown)}
        self._kind = self.choice(_("What it is"), offered, str(shown))
        self._label = self.line(_("In your words"), known.label if known else "")
        typed = words.typed_form(known.date) if known else ""
        self._date = self.line(_("Date"), typed, _("Nov 23, or with the year"))
        for field in (self._kind, self._label, self._date):
            self.row(field)
        self._leap = self._leap_years(known)
        self._rest = Rest(self, page, known)
        self._kind.currentIndexChanged.connect(self._suit)
        self._date.textChanged.connect(self._suit)
        self._suit()
        self.finish_layout()

    def begin(self) -> None:
        self._date.setFocus()
        self._date.selectAll()

    def entered(self) -> DateEntered | None:
        typed = self._date.text().strip()
        if not typed:
            return None
        kind = self._chosen_kind
        try:
            date = words.parse_date(typed, self.session.today(), future_ok=not kind.is_yearly)
        except ValueError as reason:
            raise NotUnderstood(str(reason), self._date) from reason
        if kind is OccasionKind.OTHER and not self._label.text().strip():
            raise NotUnderstood(_("Say in a word or two what the day is."), self._label)
        leap = chosen(self._leap) if date.is_leap_day and kind.is_yearly else ""
        return DateEntered(kind, self._label.text().strip(), date, leap, *self._rest.entered())

    def note(self) -> None:
        kind = self._chosen_kind
        said = words.echo_date(self._date.text(), self.session.today(), kind)
        if said and not kind.makes_card:
            said = _("{understood} No card is made for it.").format(understood=said)
        self.tell(said)

    @property
    def _chosen_kind(self) -> OccasionKind:
        return OccasionKind(chosen(self._kind))

    def _leap_years(self, known: OccasionView | None) -> ComboBox:
        """The rule for 29 February, which is asked only for such a day (R1)."""
        title = _("In years without February 29")
        self._leap_title = PlainLabel(title, Type.META, "text2")
        options = {key: _(word) for key, word in _LEAPS.items()}
        field = self.choice(title, options, known.leap_rule if known else "")
        self.body.addWidget(self._leap_title)
        self.row(field)
        return field

    def _suit(self) -> None:
        """Own words where the kind has some, the leap rule where there is a day for it."""
        kind = self._chosen_kind
        self._label.setVisible(kind in _NAMED or bool(self._label.text()))
        self._label.setPlaceholderText(_(_LABEL_HINTS.get(kind, N_("In your words"))))
        is_leap = kind.is_yearly and self._is_leap_day()
        self._leap.setVisible(is_leap)
        self._leap_title.setVisible(is_leap)

    def _is_leap_day(self) -> bool:
        try:
            return words.parse_date(self._date.text(), self.session.today(), future_ok=True).is_leap_day
        except ValueError:
            return False


class Rest:
    """Who gets the card, where, whether there is one, and a note: folded until somebody wants it."""

    def __init__(self, editor: DateEditor, page: CustomerPage, known: OccasionView | None) -> None:
        people, places = _people(page), _places(page)
        recipient = known.recipient_id if known else None
        place = known.address_id if known else None
        self._who = editor.choice(_("Who gets the card"), people, _key(recipient))
        self._where = editor.choice(_("Where the card goes"), places, _key(place))
        self._remind = editor.watch(QCheckBox(_("Only remind me, no card")))
        self._remind.setChecked(bool(known and known.remind_only))
        self._remind.toggled.connect(editor.touched)
        self._note = editor.line(_("Note"), known.note if known else "")
        self._box = QWidget()
        column = QVBoxLayout(self._box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        for title, field in ((_("Who gets the card"), self._who), (_("Where it goes"), self._where)):
            field.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            column.addWidget(PlainLabel(title, Type.META, "text2"))
            column.addWidget(field)
        column.addWidget(self._note)
        column.addWidget(self._remind)
        is_told = bool(known and (recipient or place or known.remind_only or known.note))
        self._more = Button(_("Who gets it, where, and a note"), v="link")
        self._more.clicked.connect(self._unfold)
        self._more.setVisible(not is_told)
        self._box.setVisible(is_told)
        editor.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        editor.body.addWidget(self._box)

    def entered(self) -> tuple[bool, int | None, int | None, str]:
        """Whether it only reminds, the receiver, the address, and the note."""
        who, where = (int(chosen(field)) or None for field in (self._who, self._where))
        return self._remind.isChecked(), who, where, self._note.text().strip()

    def _unfold(self) -> None:
        self._box.show()
        self._who.setFocus(Qt.FocusReason.TabFocusReason)
        self._more.hide()


def _key(id_: int | None) -> str:
    return str(id_ or 0)


def _people(page: CustomerPage) -> Mapping[str, str]:
    """Whom a card may go to: as the rules say, or one of the family (R9)."""
    kin = [line for line in page.kin if not line.is_deceased and (line.kind or not line.sent)]
    family = {str(line.person_id): line.name for line in kin}
    return {"0": _("As usual"), str(page.id): page.record.shown_name, **family}


def _places(page: CustomerPage) -> Mapping[str, str]:
    """The addresses a card may be pinned to (R14)."""
    country = settings.load().country
    known = {str(row.id): ", ".join(address_block((), row.address, country)) for row in page.addresses}
    return {"0": _("As usual"), **known}
