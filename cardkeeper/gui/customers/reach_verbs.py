"""What can be done with one way to reach somebody: copy it, prefer it, check an address, take it out."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QGuiApplication

from cardkeeper.core.addressing import address_block
from cardkeeper.core.kinds import Channel
from cardkeeper.gui.customers import reach, words
from cardkeeper.gui.customers.address_parts import ACTS, acts_for
from cardkeeper.gui.customers.address_verbs import do_act
from cardkeeper.gui.customers.section import Choice, Section
from cardkeeper.gui.icons import Icon
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.people import addresses, contact_details, people
from cardkeeper.services.people.addresses import AddressRow
from cardkeeper.services.people.contact_details import PointRow
from cardkeeper.services.people.customer_page import CustomerPage

_CHANNELS = {
    "mobile": Channel.CALL,
    "phone": Channel.CALL,
    "email": Channel.EMAIL,
    "address": Channel.MAIL,
}


class ReachVerbs:
    """Of the customer whom `section` shows now."""

    def __init__(self, section: Section) -> None:
        self._section, self._session = section, section.session

    def address(self, row_id: int) -> AddressRow | None:
        """The address of a row, None when it is no address."""
        known = self._section.page.addresses if self._section.page else ()
        return next((row for row in known if reach.address_row_id(row.id) == row_id), None)

    def point(self, row_id: int) -> PointRow | None:
        """The number or web page of a row, None when it is none."""
        known = self._section.page.points if self._section.page else ()
        return next((row for row in known if row.id == row_id), None)

    def choices(self, row_id: int) -> Sequence[Choice | None]:
        """The menu of a row; None is a line."""
        page, known = self._section.page, self.address(row_id) or self.point(row_id)
        if page is None or known is None:
            return ()
        found: list[Choice | None] = [
            Choice(_("Copy"), partial(_copy, page, known), Icon.COPY),
            Choice(_("Edit"), partial(self._section.edit, row_id), Icon.PENCIL),
            None,
        ]
        if isinstance(known, AddressRow):
            acts = acts_for(known, self._session.today(), mail_here=page.record.mail_here)
            found += [Choice(_(ACTS[key]), partial(self.act, row_id, key)) for key in acts]
            found.append(None)
        kind = "address" if isinstance(known, AddressRow) else known.kind
        if kind in _CHANNELS:
            prefer = partial(self._prefer, row_id, _CHANNELS[kind])
            found.append(Choice(_(words.CHANNELS[_CHANNELS[kind]]), prefer, Icon.STAR))
        if page.record.preferred_channel:
            found.append(Choice(_("No way preferred"), partial(self._set_channel, "")))
        return [*found, None, Choice(_("Remove"), partial(self._section.delete, row_id), Icon.TRASH)]

    def act(self, row_id: int, key: str) -> None:
        """What is done with an address at one click; `key` is one of address_parts.ACTS."""
        page, row = self._section.page, self.address(row_id)
        if page is not None and row is not None:
            self._session.apply(do_act(key, row, page, self._session.today()))

    def _prefer(self, row_id: int, channel: Channel) -> None:
        """This way, and of several numbers this one."""
        page = self._section.page
        if not reach.is_address(row_id):
            self._session.apply(contact_details.prefer(row_id))
        elif len(page.addresses if page else ()) > 1:
            self._session.apply(addresses.prefer(reach.address_id(row_id), self._session.today()))
        self._set_channel(channel)

    def _set_channel(self, channel: str) -> None:
        page = self._section.page
        if page is not None:
            today = self._session.today()
            self._session.apply(people.edit(page.id, page.version, today, preferred_channel=channel))


def _copy(page: CustomerPage, known: AddressRow | PointRow) -> None:
    shown = _envelope(page, known) if isinstance(known, AddressRow) else known.value
    QGuiApplication.clipboard().setText(shown)


def _envelope(page: CustomerPage, row: AddressRow) -> str:
    """Name and address as on an envelope, line by line, for another program."""
    company = [page.record.company] if row.organisation_id and page.record.company else []
    lines = [page.record.shown_name, *company]
    return "\n".join(address_block(lines, row.address, settings.load().country))
