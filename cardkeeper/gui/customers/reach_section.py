"""The section of a customer's page that tells how to reach them, and what can be done with each way."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QGuiApplication

from cardkeeper.core.addressing import address_block
from cardkeeper.core.changes import Change
from cardkeeper.core.contact import Address, ContactPoint
from cardkeeper.core.kinds import Channel
from cardkeeper.gui.customers import reach, words
from cardkeeper.gui.customers.editing import Editor, Saver
from cardkeeper.gui.customers.fitted import NEW
from cardkeeper.gui.customers.reach import (
    AddressEditor,
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
from cardkeeper.services import addresses, contact_details, people, settings
from cardkeeper.services.addresses import AddressRow
from cardkeeper.services.contact_details import PointRow
from cardkeeper.services.customer_page import CustomerPage

_PARTS = ("street", "locality", "region", "postal_code", "country", "kind", "extended", "label")
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
        return reach.rows(page, settings.load().country)

    def show_page(self, page: CustomerPage) -> None:
        self.set_title(_("Reach {name}").format(name=words.first_name(page)), _("Add"))
        super().show_page(page)

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
        known = self.page.addresses if self.page else ()
        if known:
            self.edit(reach.address_row_id(known[0].id))
        else:
            self.add_kind("address")

    def editor(self, row_id: int) -> Editor | None:
        page = self.page
        if page is None:
            return None
        known = _known(page, row_id)
        if isinstance(known, AddressRow) or (known is None and self._adding == "address"):
            save = Saver(row_id, self._address, self._store_address, reach.address_row_id)
            return AddressEditor(self.session, save, known, settings.load().country)
        save_point = Saver(row_id, self._point, self._store_point)
        return PointEditor(self.session, save_point, known, self._adding)

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

    def _store_address(self, entered: Address, known: AddressRow | None) -> Change | None:
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


def store_address(
    entered: Address, known: AddressRow | None, page: CustomerPage, today: dt.date
) -> Change | None:
    """Write a typed address into the book; a home is the household's, an empty one takes the known out."""
    if known is not None and entered.is_blank:
        return addresses.delete(known.id, today)
    if known is not None:
        values = {name: getattr(entered, name) for name in _PARTS}
        return addresses.edit(known.id, known.version, today, **values)
    if entered.is_blank:
        return None
    is_shared = page.home_id is not None and entered.kind == "home"
    owner, owner_id = ("household_id", page.home_id) if is_shared else ("person_id", page.id)
    return addresses.add(owner, owner_id or page.id, entered, today)
