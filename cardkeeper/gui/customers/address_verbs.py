"""What the address fields of a customer's page write into the book."""

import datetime as dt
from dataclasses import replace

from cardkeeper.core.changes import Change
from cardkeeper.gui.customers.address_editor import AddressEntered
from cardkeeper.gui.customers.address_parts import CAME_BACK, CHECKED, MAIL_HERE, MOVED_AWAY, NOT_HERE
from cardkeeper.i18n import _
from cardkeeper.services.people import addresses, employments
from cardkeeper.services.people.addresses import AddressRow
from cardkeeper.services.people.customer_page import CustomerPage

_PARTS = ("street", "locality", "region", "postal_code", "country", "kind", "po_box", "extended", "label")


def store_address(
    entered: AddressEntered, known: AddressRow | None, page: CustomerPage, today: dt.date
) -> Change | None:
    """Write a typed address into the book; a home is the household's, an empty one takes the known out."""
    address = entered.address
    if known is not None and address.is_blank:
        return addresses.delete(known.id, today)
    more = entered._asdict()
    more.pop("address")
    if known is not None:
        values = {name: getattr(address, name) for name in _PARTS}
        return addresses.edit(known.id, known.version, today, **values, **more)
    if address.is_blank:
        return None
    is_shared = page.home_id is not None and address.kind == "home"
    owner, owner_id = ("household_id", page.home_id) if is_shared else ("person_id", page.id)
    return addresses.add(owner, owner_id or page.id, address, today, **more)


def do_act(key: str, row: AddressRow, page: CustomerPage, today: dt.date) -> Change:
    """Do what was asked for at one click; `key` is one of address_parts.ACTS."""
    if key == CHECKED:
        return _told(addresses.verify(row.id, today), _("The address is right, as of today."))
    if key == CAME_BACK:
        told = _("No card goes there until the address is put right.")
        return _told(addresses.mark_bad(row.id, today), told)
    if key in (MAIL_HERE, NOT_HERE):
        wanted = key == MAIL_HERE
        told = _("Their mail goes to work.") if wanted else _("Their mail goes home.")
        return _told(employments.mail_here(page.id, wanted, today), told)
    if key == MOVED_AWAY:
        last = today - dt.timedelta(days=1)
        told = _("The address is kept as a past one.")
        return _told(addresses.edit(row.id, row.version, today, valid_until=last), told)
    raise ValueError(f"an address cannot be {key}")


def _told(change: Change, sentence: str) -> Change:
    return replace(change, message=sentence)
