"""The section of a customer's page with family and referrals."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from cardkeeper.core.changes import Change
from cardkeeper.core.contact import Name
from cardkeeper.gui.customers import family, words
from cardkeeper.gui.customers.editing import Editor, Saver
from cardkeeper.gui.customers.family import KinDelegate, KinEditor, KinEntered, KinModel, KinRow
from cardkeeper.gui.customers.fitted import NEW
from cardkeeper.gui.customers.relative_dialog import open_relative
from cardkeeper.gui.customers.section import Choice, Section
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.i18n import _
from cardkeeper.services.households import relatives
from cardkeeper.services.households.kinfolk import KinLine
from cardkeeper.services.people import parties, people
from cardkeeper.services.people.customer_page import CustomerPage
from cardkeeper.services.touch import referrals


class FamilySection(Section):
    """A click goes to the person; F2 edits. `went` tells whom somebody wants to see.

    `household_wanted` asks for the window of who lives here and how they are greeted.
    """

    went = Signal(int)
    household_wanted = Signal()

    def __init__(self, session: Session) -> None:
        self._delegate = KinDelegate()
        super().__init__(session, _("Family and referrals"), KinModel(), self._delegate, act=_("Add"))
        self.household = Button(_("Household"), v="link")
        self.household.setAccessibleName(_("The household"))
        self.head.add(self.household)
        self.household.clicked.connect(self.household_wanted)
        self.rows.clicked_row.connect(self.went)
        self.rows.opened.connect(self.went)

    def fill(self, page: CustomerPage) -> Sequence[KinRow]:
        self._delegate.alone = len(page.kin) == 1
        return family.rows(page.kin, words.first_name(page))

    def new_row(self) -> KinRow:
        return KinRow(NEW, None, "")

    def editor(self, row_id: int) -> Editor | None:
        page = self.page
        if page is None:
            return None
        line = self._known(row_id)
        record = parties.people([row_id]).get(row_id) if line else None
        name = record.person.name if record else Name(family=page.record.person.name.family)
        birthday = record.birthday if record else None
        editor = KinEditor(self.session, Saver(row_id, self._known, self._store), line, birthday, name)
        editor.known_wanted.connect(self.add_known)
        return editor

    def add_known(self) -> None:
        """Somebody who has a page of their own is a relative."""
        self.rows.close_editor()
        if self.page is not None:
            open_relative(self.window(), self.session, self.page)

    def erased(self, row_id: int) -> Change | None:
        line = self._known(row_id)
        if self.page is None or line is None or (line.sent and not line.kind):
            return None
        return relatives.remove(self.page.id, row_id, self.session.today())

    def choices(self, row_id: int) -> Sequence[Choice | None]:
        line = self._known(row_id)
        if line is None:
            return ()
        where = _("Go to {name}").format(name=line.name)
        go = Choice(where, partial(self.went.emit, row_id), Icon.ARROW_RIGHT)
        found: list[Choice | None] = [go, Choice(_("Edit"), partial(self.edit, row_id), Icon.PENCIL)]
        if not line.is_customer:
            make = partial(self._make_customer, row_id)
            found.append(Choice(_("Make them a customer"), make, Icon.PERSON_ADD))
        if line.sent:
            found += [None, Choice(_("Take the referral back"), partial(self._take_back, row_id))]
        if line.kind or not line.sent:
            found += [None, Choice(_("Remove"), partial(self.delete, row_id), Icon.TRASH)]
        return found

    def _take_back(self, other_id: int) -> None:
        """It was not them; thanks that are not printed leave the list with it."""
        if self.page is None:
            return
        both = {self.page.id, other_id}
        for sent in both:
            found = referrals.who_sent(sent)
            if found is not None and found.referrer_id in both:
                self.session.apply(referrals.delete(found.referral_id, self.session.today()))

    def _make_customer(self, person_id: int) -> None:
        self.session.apply(people.make_customer([person_id], self.session.today()))

    def _known(self, row_id: int) -> KinLine | None:
        return next((line for line in self.page.kin if line.person_id == row_id), None) if self.page else None

    def _store(self, entered: KinEntered | None, known: KinLine | None) -> Change | None:
        if self.page is None or entered is None:
            return None
        mine, today = self.page.id, self.session.today()
        name, relation, label, birthday = entered
        if known is None:
            return relatives.add(mine, name, relation, today, label=label, birthday=birthday)
        other = known.person_id
        return relatives.put_right(mine, other, name, relation, today, label=label, birthday=birthday)
