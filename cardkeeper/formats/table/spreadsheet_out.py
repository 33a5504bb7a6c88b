"""Customers for a spreadsheet program: one readable row each, and no cell that becomes a formula (OWASP)."""

import csv
import io
import re
from collections.abc import Callable, Iterable

from cardkeeper.core import countries
from cardkeeper.core.contact import Address, Contact
from cardkeeper.core.date_words import known_parts
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind, Relation
from cardkeeper.formats.table.address_book_out import event_word
from cardkeeper.formats.table.model import FIELD_NAMES, Field
from cardkeeper.i18n import _

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_PHONE = re.compile(r"\+?[\d(][\d ()/.\-]*")
# Excel cannot hold more in one cell.
_LONGEST = 32_767
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_PARTNERS = (Relation.SPOUSE, Relation.PARTNER)


def write_spreadsheet(contacts: Iterable[Contact], locale: str = "en") -> bytes:
    """CSV with a byte order mark, so that Excel shows accents; dangerous cells begin with an apostrophe.

    Phone numbers are left alone: they are no formula, and an apostrophe would be dialled.
    """
    text = io.StringIO()
    out = csv.writer(text, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    out.writerow(_headings())
    for contact in contacts:
        out.writerow([safe(cell) for cell in _row(contact, locale)])
    return text.getvalue().encode("utf-8-sig", "replace")


def write_workbook(contacts: Iterable[Contact], locale: str = "en") -> bytes:
    """The same as an Excel workbook, every cell a text: nothing to guard, postal codes keep their zeros."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Customers"))
    sheet.freeze_panes = "A2"
    for row in (_headings(), *(_row(contact, locale) for contact in contacts)):
        cells = []
        for text in row:
            cell = WriteOnlyCell(sheet, _CONTROLS.sub("", text)[:_LONGEST])
            # openpyxl takes a text that begins with = for a formula.
            cell.data_type = "s"
            cell.number_format = "@"
            cells.append(cell)
        sheet.append(cells)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def safe(cell: str) -> str:
    """The cell with an apostrophe before what a spreadsheet program would take for a formula."""
    return f"'{cell}" if cell.startswith(_DANGEROUS) and not _PHONE.fullmatch(cell) else cell


def _headings() -> list[str]:
    return [_(FIELD_NAMES[field]) for field in _COLUMNS]


def _row(contact: Contact, locale: str) -> list[str]:
    return [value(contact, locale) for value in _COLUMNS.values()]


def _address(contact: Contact) -> Address:
    """The one people would write on an envelope."""
    found = sorted(contact.addresses, key=lambda a: (not a.preferred, a.kind != "home", a.kind != "work"))
    return found[0] if found else Address()


def _day(date: PartialDate, locale: str) -> str:
    """A whole date sorts as 1985-04-12; what is known of another stands in words."""
    return str(date) if date.is_day and date.year is not None else known_parts(date, locale)


def _dates(contact: Contact, locale: str, kind: OccasionKind) -> str:
    own = (o.date for o in contact.occasions if o.kind == kind and not o.about)
    return "; ".join(_day(date, locale) for date in own)


def _other_dates(contact: Contact, locale: str) -> str:
    plain = (OccasionKind.BIRTHDAY, OccasionKind.ANNIVERSARY)
    others = (o for o in contact.occasions if o.about or o.kind not in plain)
    said = ((o.label or f"{o.about} {event_word(o.kind)}".strip(), _day(o.date, locale)) for o in others)
    return "; ".join(f"{label}: {day}" for label, day in said)


def _kin(contact: Contact, relations: tuple[Relation, ...]) -> str:
    return "; ".join(person.written for person in contact.related if person.relation in relations)


_COLUMNS: dict[Field, Callable[[Contact, str], str]] = {
    Field.NAME: lambda c, _l: c.formatted_name,
    Field.PREFIX: lambda c, _l: c.name.prefix,
    Field.GIVEN: lambda c, _l: c.name.given,
    Field.FAMILY: lambda c, _l: c.name.family,
    Field.NICKNAME: lambda c, _l: c.nickname,
    Field.ORGANIZATION: lambda c, _l: c.organization,
    Field.TITLE: lambda c, _l: c.title,
    Field.STREET: lambda c, _l: ", ".join(
        filter(None, (_address(c).po_box, _address(c).extended, *_address(c).street.split("\n")))
    ),
    Field.POSTAL_CODE: lambda c, _l: _address(c).postal_code,
    Field.LOCALITY: lambda c, _l: _address(c).locality,
    Field.REGION: lambda c, _l: _address(c).region,
    Field.COUNTRY: lambda c, locale: countries.name_of(_address(c).country, locale),
    Field.PHONE: lambda c, _l: "; ".join(c.values("phone")),
    Field.MOBILE: lambda c, _l: "; ".join(c.values("mobile")),
    Field.EMAIL: lambda c, _l: "; ".join(c.values("email")),
    Field.URL: lambda c, _l: "; ".join(c.values("url")),
    Field.BIRTHDAY: lambda c, locale: _dates(c, locale, OccasionKind.BIRTHDAY),
    Field.ANNIVERSARY: lambda c, locale: _dates(c, locale, OccasionKind.ANNIVERSARY),
    Field.OCCASION: _other_dates,
    Field.SPOUSE: lambda c, _l: _kin(c, _PARTNERS),
    Field.CHILDREN: lambda c, _l: _kin(c, (Relation.CHILD,)),
    Field.CATEGORIES: lambda c, _l: "; ".join(c.categories),
    Field.NO_MAIL: lambda c, _l: _("yes") if c.wants_no_mail else "",
    Field.NOTE: lambda c, _l: c.note,
}
