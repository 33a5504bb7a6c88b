"""The section of a customer's page that tells how to reach them, and what can be done with each way."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QGuiApplication

from cardkeeper.core.addressing import address_block
from cardkeeper.core.changes import Change
from cardkeeper.core.contact import ContactPoint
from cardkeeper.core.kinds import Channel
from cardkeeper.gui.customers import reach, words
from cardkeeper.gui.customers.address_editor import AddressEditor, AddressEntered
from cardkeeper.gui.customers.address_parts import ACTS, acts_for
from cardkeeper.gui.customers.address_verbs import do_act, store_address
from cardkeeper.gui.customers.editing import Editor, Saver
from cardkeeper.gui.customers.fitted import NEW
from cardkeeper.gui.customers.reach import (
    PointEditor,
    PointEntered,
    ReachDelegate,
    ReachModel,
    ReachRow,
)
from cardkeeper.gui.customers.section import Choice, Section, menu
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.people import addresses, contact_details, people
from cardkeeper.services.people.address_page import Envelopes
from cardkeeper.services.people.addresses import AddressRow
from cardkeeper.services.people.contact_details import PointRow
from cardkeeper.services.people.customer_page import CustomerPage

_CHANNELS = {
    "mobile": Channel.CALL,
    "phone": Channel.CALL,
    "email": Channel.EMAIL,
    "address": Channel.MAIL,
}


class ReachSection(Section):
    """Numbers and addresses; the preferred way carries a star."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("How to reach them"), ReachModel(), ReachDelegate(), act=_("Add"))
        self.rows.clicked_row.connect(self.edit)
        self._adding = "mobile"

    def fill(self, page: CustomerPage) -> Sequence[ReachRow]:
        return reach.rows(page, settings.load().country, self.session.today())

    def show_page(self, page: CustomerPage) -> None:
        self.set_title(_("Reach {name}").format(name=words.first_name(page)), _("Add"))
        super().show_page(page)
        editor, known = self.rows.editor, _known(page, self.rows.edited_id)
        if isinstance(editor, AddressEditor) and isinstance(known, AddressRow):
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
        menu(self, choices).popup(self.act.mapToGlobal(self.act.rect().bottomLeft()))

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
        known = _known(page, row_id)
        if isinstance(known, AddressRow) or (known is None and self._adding == "address"):
            return self._address_editor(row_id, page, known if isinstance(known, AddressRow) else None)
        save_point = Saver(row_id, self._point, self._store_point)
        return PointEditor(self.session, save_point, known, self._adding)

    def _address_editor(self, row_id: int, page: CustomerPage, known: AddressRow | None) -> Editor:
        save = Saver(row_id, self._address, self._store_address, reach.address_row_id)
        envelopes = Envelopes(page.id)
        editor = AddressEditor(self.session, save, known, settings.load().country, envelopes)
        if known is not None:
            editor.show_row(known, mail_here=page.record.mail_here)
        editor.act_wanted.connect(lambda key: self._act_in(editor, key))
        return editor

    def _act_in(self, editor: Editor, key: str) -> None:
        """First what is typed, then what was asked for: two steps."""
        if editor.keep():
            self._act(self.rows.edited_id, key)

    def _act(self, row_id: int, key: str) -> None:
        row = self._address(row_id)
        if self.page is not None and row is not None:
            self.session.apply(do_act(key, row, self.page, self.session.today()))

    def erased(self, row_id: int) -> Change | None:
        if reach.is_address(row_id):
            return addresses.delete(reach.address_id(row_id), self.session.today())
        return contact_details.delete(row_id)

    def choices(self, row_id: int) -> Sequence[Choice | None]:
        known = _known(self.page, row_id) if self.page else None
        if self.page is None or known is None:
            return ()
        found: list[Choice | None] = [
            Choice(_("Copy"), partial(_copy, self.page, known), Icon.COPY),
            Choice(_("Edit"), partial(self.edit, row_id), Icon.PENCIL),
            None,
        ]
        if isinstance(known, AddressRow):
            acts = acts_for(known, self.session.today(), mail_here=self.page.record.mail_here)
            found += [Choice(_(ACTS[key]), partial(self._act, row_id, key)) for key in acts]
            found.append(None)
        kind = "address" if isinstance(known, AddressRow) else known.kind
        if kind in _CHANNELS:
            prefer = partial(self._prefer, row_id, _CHANNELS[kind])
            found.append(Choice(_(words.CHANNELS[_CHANNELS[kind]]), prefer, Icon.STAR))
        if self.page.record.preferred_channel:
            found.append(Choice(_("No way preferred"), partial(self._set_channel, "")))
        return [*found, None, Choice(_("Remove"), partial(self.delete, row_id), Icon.TRASH)]

    def _address(self, row_id: int) -> AddressRow | None:
        found = _known(self.page, row_id) if self.page else None
        return found if isinstance(found, AddressRow) else None

    def _point(self, row_id: int) -> PointRow | None:
        found = _known(self.page, row_id) if self.page else None
        return found if isinstance(found, PointRow) else None

    def _store_address(self, entered: AddressEntered, known: AddressRow | None) -> Change | None:
        return store_address(entered, known, self.page, self.session.today()) if self.page else None

    def _store_point(self, entered: PointEntered, known: PointRow | None) -> Change | None:
        return store_point(entered, known, self.page.id) if self.page else None

    def _prefer(self, row_id: int, channel: Channel) -> None:
        """This way, and of several numbers this one."""
        if not reach.is_address(row_id):
            self.session.apply(contact_details.prefer(row_id))
        elif len(self.page.addresses if self.page else ()) > 1:
            self.session.apply(addresses.prefer(reach.address_id(row_id), self.session.today()))
        self._set_channel(channel)

    def _set_channel(self, channel: str) -> None:
        if self.page is not None:
            today, page = self.session.today(), self.page
            self.session.apply(people.edit(page.id, page.version, today, preferred_channel=channel))


def _known(page: CustomerPage, row_id: int) -> AddressRow | PointRow | None:
    if reach.is_address(row_id):
        return next((row for row in page.addresses if reach.address_row_id(row.id) == row_id), None)
    return next((row for row in page.points if row.id == row_id), None)


def _copy(page: CustomerPage, known: AddressRow | PointRow) -> None:
    shown = envelope_text(page, known) if isinstance(known, AddressRow) else known.value
    QGuiApplication.clipboard().setText(shown)


def envelope_text(page: CustomerPage, row: AddressRow) -> str:
    """Name and address as on an envelope, line by line, for another program."""
    company = [page.record.company] if row.organisation_id and page.record.company else []
    lines = [page.record.shown_name, *company]
    return "\n".join(address_block(lines, row.address, settings.load().country))


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
