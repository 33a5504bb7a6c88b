"""What is said of an address beside its lines: when it holds, when it was checked, if mail goes there."""

import datetime as dt
from collections.abc import Iterable

from cardkeeper.core import date_words
from cardkeeper.core.sentences import closed, joined
from cardkeeper.gui.customers import words
from cardkeeper.i18n import _
from cardkeeper.services.people.address_page import Envelopes
from cardkeeper.services.people.addresses import AddressRow
from cardkeeper.services.people.customer_page import CustomerPage


def is_past(row: AddressRow, today: dt.date) -> bool:
    """They do not live there any more."""
    return row.valid_until is not None and row.valid_until < today


def in_order(rows: Iterable[AddressRow], today: dt.date) -> list[AddressRow]:
    """Where they are now before where they were."""
    return sorted(rows, key=lambda row: is_past(row, today))


def mail_goes_to(page: CustomerPage, today: dt.date) -> int | None:
    """The address a card arriving today goes to, where there are several to wonder about (R14)."""
    if len(page.addresses) < 2:
        return None
    entry = Envelopes(page.id).choice(today).entry
    return entry.id if entry else None


def note(row: AddressRow, today: dt.date, *, gets_mail: bool) -> str:
    """ "Mail goes here. Each year from Nov 1 to Mar 31. Checked May 12, 2026." """
    said = [_("Mail goes here.")] if gets_mail else []
    said += _when(row, today)
    if row.attention:
        said.append(closed(_("Attention: {whom}.").format(whom=row.attention)))
    if row.verified_on is not None:
        said.append(checked(row))
    return " ".join(said)


def checked(row: AddressRow) -> str:
    """When somebody last said that it is right; that it is not known, where nobody did."""
    if row.verified_on is None:
        return _("Not checked yet.")
    return _("Checked {day}.").format(day=_day(row.verified_on))


def trouble(row: AddressRow) -> str:
    """Since when no mail arrives there, and who says so; empty for a good one.

    A list may have said it ("A list says “moved”."): then nothing came back.
    """
    if row.bad_since is None:
        return ""
    day = _day(row.bad_since)
    if not row.bad_reason:
        return _("Mail came back on {day}.").format(day=day)
    return joined(row.bad_reason, _("No card goes there since {day}.").format(day=day))


def _when(row: AddressRow, today: dt.date) -> list[str]:
    said = []
    if row.season_from is not None and row.season_until is not None:
        first, last = (words.typed_form(day) for day in (row.season_from, row.season_until))
        said.append(_("Each year from {first} to {last}.").format(first=first, last=last))
    if is_past(row, today) and row.valid_until is not None:
        said.append(_("They were there until {day}.").format(day=_day(row.valid_until)))
    elif row.valid_until is not None:
        said.append(_("Until {day}.").format(day=_day(row.valid_until)))
    if row.valid_from is not None and row.valid_from > today:
        said.append(_("From {day} on.").format(day=_day(row.valid_from)))
    return said


def _day(day: dt.date) -> str:
    return date_words.full_day(day, words.locale())
