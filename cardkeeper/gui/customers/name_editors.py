"""Editors for the head of a page: a name in its parts, and what somebody does."""

from collections.abc import Sequence
from typing import NamedTuple

from cardkeeper.core import names
from cardkeeper.core.contact import Name
from cardkeeper.core.names import NameOrder
from cardkeeper.gui.customers.editing import Editor, NotUnderstood, Save, chosen
from cardkeeper.gui.session import Session
from cardkeeper.i18n import N_, _
from cardkeeper.services.people.letter_page import Letters
from cardkeeper.services.people.parties import PersonRecord


class NameEntered(NamedTuple):
    """A name as typed."""

    prefix: str
    given: str
    additional: str
    family: str
    suffix: str
    goes_by: str
    name_order: str


ORDERS = {
    NameOrder.AUTO: N_("In the usual order"),
    NameOrder.GIVEN_FIRST: N_("First name first"),
    NameOrder.FAMILY_FIRST: N_("Last name first"),
}


class NameEditor(Editor):
    """The parts of a name; what they go by is how cards greet them, and below stands how it will read."""

    def __init__(self, session: Session, save: Save, record: PersonRecord, letters: Letters) -> None:
        super().__init__(session, _("Name"), save)
        self._letters = letters
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
        orders = {str(order): _(words) for order, words in ORDERS.items()}
        self._order = self.choice(_("Which name comes first"), orders, str(record.person.order))
        for row in (
            (self._given, self._additional, self._family),
            (self._prefix, self._suffix, self._goes_by),
            (self._order,),
        ):
            placed = self.row(*row)
            for number in range(len(row)):
                placed.setStretch(number, 1)
        self.finish_layout()
        self.note()

    def begin(self) -> None:
        self._given.setFocus()
        self._given.selectAll()

    def entered(self) -> NameEntered:
        entered = NameEntered(
            prefix=self._prefix.text().strip(),
            given=self._given.text().strip(),
            additional=self._additional.text().strip(),
            family=self._family.text().strip(),
            suffix=self._suffix.text().strip(),
            goes_by=self._goes_by.text().strip(),
            name_order=chosen(self._order),
        )
        person = names.Person(_name(entered), goes_by=entered.goes_by)
        if person.is_nameless and not self._company:
            raise NotUnderstood(_("Without a name nobody could find this customer."), self._given)
        return entered

    def note(self) -> None:
        """How cards will greet them, and what stands on the envelope."""
        try:
            entered = self.entered()
        except NotUnderstood:
            return
        order = NameOrder(entered.name_order)
        self.tell(as_written(*self._letters.named(_name(entered), entered.goes_by, order)), "text2")


def as_written(greeting: str, envelope: Sequence[str]) -> str:
    """ "“Dear Priya,” on the card, “Ms. Priya Raman” on the envelope." """
    written = " · ".join(envelope)
    if not greeting:
        return _("“{envelope}” on the envelope.").format(envelope=written)
    sentence = _("“{greeting}” on the card, “{envelope}” on the envelope.")
    return sentence.format(greeting=greeting, envelope=written)


def _name(entered: NameEntered) -> Name:
    return Name(entered.given, entered.family, entered.additional, entered.prefix, entered.suffix)


class WorkEntered(NamedTuple):
    """What somebody does and where, as typed."""

    job_title: str
    company: str


class WorkEditor(Editor):
    """Job and company; whoever left keeps it in their history."""

    def __init__(self, session: Session, save: Save, record: PersonRecord) -> None:
        left = _("Left the company") if record.company else ""
        super().__init__(session, _("What they do"), save, removes=left)
        self._title = self.line(_("What they do"), record.job_title)
        self._company = self.line(_("Company"), record.company)
        placed = self.row(self._title, self._company)
        placed.setStretch(0, 1)
        self.finish_layout()

    def entered(self) -> WorkEntered:
        return WorkEntered(self._title.text().strip(), self._company.text().strip())
