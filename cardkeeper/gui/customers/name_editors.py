"""Editors for the head of a page: a name in its parts, and what somebody does."""

from typing import NamedTuple

from cardkeeper.core import names
from cardkeeper.core.contact import Name
from cardkeeper.gui.customers.editing import Editor, NotUnderstood, Save
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services.parties import PersonRecord


class NameEntered(NamedTuple):
    """A name as typed."""

    prefix: str
    given: str
    additional: str
    family: str
    suffix: str
    goes_by: str


class NameEditor(Editor):
    """The parts of a name; what they go by is how cards greet them."""

    def __init__(self, session: Session, save: Save, record: PersonRecord) -> None:
        super().__init__(session, _("Name"), save)
        name = record.person.name
        if not str(name):
            name = Name(given=record.person.formatted)
        self._company = record.company
        self._prefix = self.line(_("Title"), name.prefix)
        self._given = self.line(_("First name"), name.given)
        self._additional = self.line(_("Middle name"), name.additional)
        self._family = self.line(_("Last name"), name.family)
        self._suffix = self.line(_("Suffix"), name.suffix, _("Jr., MD"))
        self._goes_by = self.line(_("Goes by"), record.person.goes_by)
        for row in (
            (self._given, self._additional, self._family),
            (self._prefix, self._suffix, self._goes_by),
        ):
            placed = self.row(*row)
            for number in range(len(row)):
                placed.setStretch(number, 1)
        self.finish_layout()

    def begin(self) -> None:
        self._given.setFocus()
        self._given.selectAll()

    def entered(self) -> NameEntered:
        parts = (
            self._prefix,
            self._given,
            self._additional,
            self._family,
            self._suffix,
            self._goes_by,
        )
        entered = NameEntered(*(part.text().strip() for part in parts))
        name = Name(entered.given, entered.family, entered.additional, entered.prefix, entered.suffix)
        person = names.Person(name, goes_by=entered.goes_by)
        if person.is_nameless and not self._company:
            raise NotUnderstood(_("Without a name nobody could find this customer."), self._given)
        return entered


class WorkEntered(NamedTuple):
    """What somebody does and where, as typed."""

    job_title: str
    company: str


class WorkEditor(Editor):
    """Job and company."""

    def __init__(self, session: Session, save: Save, record: PersonRecord) -> None:
        super().__init__(session, _("What they do"), save)
        self._title = self.line(_("What they do"), record.job_title)
        self._company = self.line(_("Company"), record.company)
        placed = self.row(self._title, self._company)
        placed.setStretch(0, 1)
        self.finish_layout()

    def entered(self) -> WorkEntered:
        return WorkEntered(self._title.text().strip(), self._company.text().strip())
