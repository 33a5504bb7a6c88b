"""A row of the family grid: first name, last name, birthday, and how the birthday was understood."""

from PySide6.QtCore import QObject, Signal

from cardkeeper.core.contact import Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui.customers import words
from cardkeeper.gui.customers.editing import NotUnderstood
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.fields import LineEdit
from cardkeeper.gui.widgets.labels import ElidedLabel, PlainLabel
from cardkeeper.i18n import _
from cardkeeper.services.households.families import Relative
from cardkeeper.services.people.parties import PersonRecord


class FamilyRow(QObject):
    """The fields of one relative; `used` when something was typed into it.

    Of somebody who is known only the birthday is asked: names are put right on their own page.
    """

    used = Signal()

    def __init__(self, session: Session, label: str, surname: str, known: PersonRecord | None) -> None:
        super().__init__()
        self._session, self._surname = session, surname
        self._known = known
        self.label = PlainLabel(label, Type.BODY_MEDIUM, "text2")
        self.given = self._field(_("First name"), label)
        self.family = self._field(_("Last name"), label)
        self.birthday = self._field(_("Birthday"), label)
        self.echo = ElidedLabel("", Type.META, "text2")
        self.family.setPlaceholderText(surname)
        self.birthday.setPlaceholderText(_("Nov 23, 2015"))
        self.birthday.textChanged.connect(self._understand)
        self.birthday.left.connect(self._judge)
        if known is not None:
            self._fill(known)
        self.given.textChanged.connect(self.used)

    @property
    def is_empty(self) -> bool:
        return not self.given.text().strip() and not self.birthday.text().strip()

    def entered(self) -> Relative | None:
        """The relative as typed; None for an empty row. Raises NotUnderstood."""
        if self.is_empty:
            return None
        given = self.given.text().strip()
        if not given:
            raise NotUnderstood(_("Type the first name too."), self.given)
        family = self.family.text().strip() or self._surname
        typed = self.birthday.text().strip()
        try:
            date = self._parse(typed) if typed else None
        except ValueError as reason:
            raise NotUnderstood(str(reason), self.birthday) from reason
        return Relative(Name(given, family), date, self._known.id if self._known else None)

    def _parse(self, typed: str) -> PartialDate:
        return words.parse_date(typed, self._session.today())

    def _understand(self, typed: str) -> None:
        self.echo.set_colour("text2")
        self.echo.setText(words.echo_date(typed, self._session.today(), OccasionKind.BIRTHDAY))
        self.birthday.setAccessibleDescription(self.echo.text())

    def _judge(self) -> None:
        """On leaving the field: a date that is not understood is told in its own row."""
        typed = self.birthday.text().strip()
        if not typed:
            return
        try:
            self._parse(typed)
        except ValueError as reason:
            self.echo.set_colour("danger")
            self.echo.setText(str(reason))
            self.birthday.setAccessibleDescription(str(reason))

    def _fill(self, known: PersonRecord) -> None:
        name = known.person.name
        self.given.setText(name.given or known.shown_name)
        self.family.setText(name.family)
        self.given.setEnabled(False)
        self.family.setEnabled(False)
        if known.birthday is not None:
            self.birthday.setText(words.typed_form(known.birthday))

    @staticmethod
    def _field(name: str, label: str) -> LineEdit:
        field = LineEdit()
        field.setAccessibleName(f"{label}: {name}")
        return field
