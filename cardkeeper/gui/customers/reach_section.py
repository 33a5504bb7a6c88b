"""The section of a customer's page that tells how to reach them, and what can be done with each way."""

from collections.abc import Sequence
from functools import partial

from cardkeeper.core.changes import Change
from cardkeeper.core.contact import ContactPoint
from cardkeeper.gui.customers import reach, words
from cardkeeper.gui.customers.address_editor import AddressEditor, AddressEntered
from cardkeeper.gui.customers.address_verbs import store_address
from cardkeeper.gui.customers.editing import Editor, Saver
from cardkeeper.gui.customers.fitted import NEW
from cardkeeper.gui.customers.reach import (
    PointEditor,
    PointEntered,
    ReachDelegate,
    ReachModel,
    ReachRow,
)
from cardkeeper.gui.customers.reach_verbs import ReachVerbs
from cardkeeper.gui.customers.section import Choice, Section, pop_up
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.people import addresses, contact_details
from cardkeeper.services.people.address_page import Envelopes
from cardkeeper.services.people.addresses import AddressRow
from cardkeeper.services.people.contact_details import PointRow
from cardkeeper.services.people.customer_page import CustomerPage


class ReachSection(Section):
    """Numbers and addresses; the preferred way carries a star."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("How to reach them"), ReachModel(), ReachDelegate(), act=_("Add"))
        self.rows.clicked_row.connect(self.edit)
        self._adding = "mobile"
        self._verbs = ReachVerbs(self)

    def fill(self, page: CustomerPage) -> Sequence[ReachRow]:
        return reach.rows(page, settings.load().country, self.session.today())

    def show_page(self, page: CustomerPage) -> None:
        self.head.tell(_("Reach {name}").format(name=words.first_name(page)), _("Add"))
        super().show_page(page)
        editor, known = self.rows.editor, self._verbs.address(self.rows.edited_id)
        if isinstance(editor, AddressEditor) and known is not None:
            editor.show_row(known, mail_here=page.record.mail_here)

    def new_row(self) -> ReachRow:
        return ReachRow(NEW, "", "", "")

    def add(self) -> None:
        """Ask which kind."""
        kinds = (
            ("mobile", _("Phone number"), Icon.PHONE),
            ("address", _("Address"), Icon.PIN),
            ("email", _("Email address"), Icon.AT),
            ("url", _("Web page"), Icon.GLOBE),
        )
        choices = [Choice(shown, partial(self.add_kind, kind), icon) for kind, shown, icon in kinds]
        act = self.head.act
        pop_up(self, choices, act.mapToGlobal(act.rect().bottomLeft()))

    def add_kind(self, kind: str) -> None:
        """Enter one that is missing: "mobile", "email", "url" or "address"."""
        self._adding = kind
        self.edit(NEW)

    def edit_address(self) -> None:
        """The address mail goes to, or the first one."""
        known = reach.first_address(self.page, self.session.today()) if self.page else None
        if known is not None:
            self.edit(reach.address_row_id(known))
        else:
            self.add_kind("address")

    def editor(self, row_id: int) -> Editor | None:
        page = self.page
        if page is None:
            return None
        address, point = self._verbs.address(row_id), self._verbs.point(row_id)
        if address is not None or (point is None and self._adding == "address"):
            return self._address_editor(row_id, page, address)
        save = Saver(row_id, self._verbs.point, lambda entered, known: store_point(entered, known, page.id))
        return PointEditor(self.session, save, point, self._adding)

    def _address_editor(self, row_id: int, page: CustomerPage, known: AddressRow | None) -> Editor:
        save = Saver(row_id, self._verbs.address, self._store_address, reach.address_row_id)
        envelopes = Envelopes(page.id)
        editor = AddressEditor(self.session, save, known, settings.load().country, envelopes)
        if known is not None:
            editor.show_row(known, mail_here=page.record.mail_here)
        editor.act_wanted.connect(lambda key: self._act_in(editor, key))
        return editor

    def _act_in(self, editor: Editor, key: str) -> None:
        """First what is typed, then what was asked for: two steps."""
        if editor.keep():
            self._verbs.act(self.rows.edited_id, key)

    def erased(self, row_id: int) -> Change | None:
        if reach.is_address(row_id):
            return addresses.delete(reach.address_id(row_id), self.session.today())
        return contact_details.delete(row_id)

    def choices(self, row_id: int) -> Sequence[Choice | None]:
        return self._verbs.choices(row_id)

    def _store_address(self, entered: AddressEntered, known: AddressRow | None) -> Change | None:
        return store_address(entered, known, self.page, self.session.today()) if self.page else None


def store_point(entered: PointEntered, known: PointRow | None, person_id: int) -> Change | None:
    """Write a typed number into the book; an empty one takes the known one out."""
    if known is None:
        point = ContactPoint(entered.kind, entered.value)
        return contact_details.add(person_id, point) if entered.value else None
    if not entered.value:
        return contact_details.delete(known.id)
    label = known.label if known.kind == entered.kind else ""
    point = ContactPoint(entered.kind, entered.value, label, known.preferred)
    return contact_details.edit(known.id, known.version, point)
