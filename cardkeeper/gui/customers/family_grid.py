"""The family grid: spouse, children and the wedding day typed in one go, by keyboard alone."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialogButtonBox, QGridLayout, QWidget

from cardkeeper.core import date_words
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import look
from cardkeeper.gui.customers import words
from cardkeeper.gui.customers.editing import NotUnderstood
from cardkeeper.gui.customers.family_row import FamilyRow
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.fields import DateField, Message
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.i18n import _
from cardkeeper.services.households import families, memberships
from cardkeeper.services.people import parties
from cardkeeper.services.people.customer_page import CustomerPage
from cardkeeper.services.people.parties import PersonRecord

_CHILDREN = 3
_WEDDING = 360


class FamilyGridDialog(Dialog):
    """A row each for the spouse and the children; a fresh row appears when the last one is used. As high as
    its rows each time: how large a family is, is no taste to remember.

    Enter keeps it all as one step. Whoever is known stands there already.
    """

    def __init__(self, session: Session, page: CustomerPage, *, parent: QWidget) -> None:
        super().__init__(
            _("The family of {name}").format(name=words.first_name(page)),
            _("Tab goes on, Enter keeps it. A birthday may be without its year."),
            title=_("Family"),
            parent=parent,
        )
        self._session, self._page = session, page
        self._surname = page.record.person.name.family
        self._grid = QGridLayout()
        self.content.addLayout(self._grid)
        self._message = Message()
        self.spouse = self._row(_("Spouse or partner"), _spouse(page))
        self.wedding = DateField(_("Wedding day"), self._parse, self._echo_wedding)
        self.children_rows: list[FamilyRow] = []
        self._place_fields()
        self.add_button(_("Save the family"))
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()
        else:
            super().keyPressEvent(event)

    def accept(self) -> None:
        """Keep everything in one step; what is not understood keeps the dialog open."""
        try:
            spouse = self.spouse.entered()
            children = [child for row in self.children_rows if (child := row.entered()) is not None]
            wedding = self._wedding_day()
        except NotUnderstood as reason:
            self._complain(str(reason), reason.field or self.spouse.given)
            return
        if spouse is not None or children or wedding is not None:
            self._enter(spouse, children, wedding)
        else:
            super().accept()

    def _begin(self) -> None:
        """The keyboard is where the first thing is missing."""
        rows = [self.spouse, *self.children_rows]
        fields = [field for row in rows for field in (row.given, row.birthday)]
        empty = (field for field in fields if field.isEnabled() and not field.text())
        next(empty, self.spouse.birthday).setFocus()

    def _enter(
        self,
        spouse: families.Relative | None,
        children: Sequence[families.Relative],
        wedding: PartialDate | None,
    ) -> None:
        try:
            change = families.enter_family(
                self._page.id, self._session.today(), spouse=spouse, children=children, wedding=wedding
            )
        except CardKeeperError as reason:
            self._complain(str(reason), self.spouse.given)
            return
        super().accept()
        told = _("The family of {name} is saved.").format(name=self._page.record.shown_name)
        self._session.apply(replace(change, message=told))

    def _wedding_day(self) -> PartialDate | None:
        typed = self.wedding.line.text().strip()
        try:
            return self._parse(typed) if typed else None
        except ValueError as reason:
            raise NotUnderstood(str(reason), self.wedding.line) from reason

    def _complain(self, sentence: str, field: QWidget) -> None:
        self._message.tell(sentence, "danger")
        field.setFocus(Qt.FocusReason.TabFocusReason)

    def _parse(self, typed: str) -> PartialDate:
        return words.parse_date(typed, self._session.today())

    def _echo_wedding(self, _date: PartialDate) -> str:
        return words.echo_date(self.wedding.line.text(), self._session.today(), OccasionKind.ANNIVERSARY)

    def _row(self, label: str, known: PersonRecord | None) -> FamilyRow:
        row = FamilyRow(self._session, label, self._surname, known)
        place = self._grid.rowCount()
        for column, widget in enumerate((row.label, row.given, row.family, row.birthday, row.echo)):
            self._grid.addWidget(widget, place, column)
        return row

    def _add_child(self, known: PersonRecord | None = None) -> None:
        number = len(self.children_rows) + 1
        row = self._row(_("Child {number}").format(number=number), known)
        row.used.connect(self._offer_another)
        self.children_rows.append(row)

    def _offer_another(self) -> None:
        if not self.children_rows[-1].is_empty:
            self._add_child()
            self.grow()

    def _place_fields(self) -> None:
        self._grid.setHorizontalSpacing(look.px(8))
        self._grid.setVerticalSpacing(look.px(10))
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 3)
        self._grid.setColumnStretch(3, 4)
        self._grid.setColumnMinimumWidth(4, look.px(140))
        heads = (_("First name"), _("Last name"), _("Birthday"))
        for column, head in enumerate(heads, 1):
            self._grid.addWidget(PlainLabel(head, Type.META_MEDIUM, "text2"), 0, column)
        known = _children(self._page)
        for number in range(max(_CHILDREN, len(known) + 1)):
            self._add_child(known[number] if number < len(known) else None)
        self.wedding.setMaximumWidth(look.px(_WEDDING))
        self.content.addWidget(self.wedding)
        self.content.addWidget(self._message)
        self.wedding.line.setPlaceholderText(_("October 3, 2012"))
        self._show_wedding()

    def _show_wedding(self) -> None:
        """The day that is known; where two are told, which ones, and nothing is filled in."""
        told = families.conflicts(self._page.id)
        if told:
            self._message.tell(words.wedding_conflict(told), "danger")
            return
        couples = [
            line for line in self._page.dates if line.kind is OccasionKind.ANNIVERSARY and not line.label
        ]
        if couples:
            self.wedding.line.setText(date_words.known_parts(couples[0].date, words.locale()))


def _spouse(page: CustomerPage) -> PersonRecord | None:
    """The other adult of the household."""
    others = memberships.members(page.home_id, "adult") if page.home_id else ()
    found = parties.people([id_ for id_ in others if id_ != page.id])
    living = [record for record in found.values() if not record.person.deceased]
    return living[0] if living else None


def _children(page: CustomerPage) -> list[PersonRecord]:
    """The children of the household, the oldest first."""
    ids = memberships.members(page.home_id, "child") if page.home_id else ()
    found = [record for record in parties.people(ids).values() if not record.person.deceased]
    return sorted(found, key=lambda record: (record.birthday is None, str(record.birthday or ""), record.id))


def open_family_grid(window: QWidget, session: Session, page: CustomerPage) -> FamilyGridDialog:
    """Ask for the whole family at once."""
    dialog = FamilyGridDialog(session, page, parent=window)
    dialog.open()
    return dialog
