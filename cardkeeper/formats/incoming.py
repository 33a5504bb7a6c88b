"""People from any file: vCard, calendar, CSV or workbook, told apart by what is in it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from cardkeeper.core.collecting import uncollected
from cardkeeper.core.contact import Contact, Problem
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.formats import icalendar, vcard
from cardkeeper.formats import table as tables
from cardkeeper.formats.kinds import Kind, recognise
from cardkeeper.formats.table import DateOrder, Mapping, Table
from cardkeeper.i18n import _

# Countries that write the month first: United States and some of its neighbours in habit.
_MONTH_FIRST = frozenset({"", "US", "PH", "PR", "GU", "FM", "MH", "PW"})


@dataclass(slots=True)
class Incoming:
    """What a file holds: each person or problem with its line, and remarks on how it was read.

    For a table also what was made of its columns and dates, so that people can correct it and read again.
    """

    kind: Kind
    items: list[tuple[int, Contact | Problem]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    table: Table | None = None
    mapping: Mapping | None = None
    order: DateOrder | None = None


@uncollected()
def read(
    name: str,
    content: bytes,
    progress: Progress = no_progress,
    *,
    today: dt.date | None = None,
    country: str = "",
) -> Incoming:
    """Read a file whole. Raises UnreadableFile with a sentence for what is no address book.

    `today` is needed for years of two digits in tables, `country` (ISO-2) decides 3/4/1985 where nothing in
    the file does. `progress` is called with each person, and may cancel.
    """
    kind = recognise(name, content)
    if kind in (Kind.TABLE, Kind.WORKBOOK):
        found = tables.sniff(content)
        mapping = tables.guess_mapping(found)
        day_first = country not in _MONTH_FIRST
        order = tables.guess_date_order(found, mapping, default_day_first=day_first)
        return read_table(found, mapping, order, progress, today=today, kind=kind)
    entries = vcard.entries(content) if kind is Kind.VCARD else icalendar.entries(content)
    total = max(content.upper().count(b"BEGIN:VCARD" if kind is Kind.VCARD else b"BEGIN:VEVENT"), 1)
    return Incoming(kind, list(_counted(entries, total, progress)))


@uncollected()
def read_table(
    found: Table,
    mapping: Mapping,
    order: DateOrder,
    progress: Progress = no_progress,
    *,
    today: dt.date | None = None,
    kind: Kind = Kind.TABLE,
) -> Incoming:
    """Read a table by a mapping and an order of dates that people may have changed."""
    entries = tables.entries(found, mapping, order, today)
    items = list(_counted(entries, max(len(found.rows), 1), progress))
    return Incoming(kind, items, list(_remarks(found, order)), found, mapping, order)


def _counted(
    entries: Iterator[tuple[int, Contact | Problem]], total: int, progress: Progress
) -> Iterator[tuple[int, Contact | Problem]]:
    done = 0
    for line, entry in entries:
        yield line, entry
        # A problem with a part of somebody is not another somebody.
        if not (isinstance(entry, Problem) and entry.is_part):
            done += 1
            progress(min(done, total), total)


def _remarks(found: Table, order: DateOrder) -> Iterator[str]:
    if not found.has_headings:
        yield _("This table has no headings; its columns were told by what is in them.")
    if found.encoding not in ("utf-8", "xlsx"):
        yield _("The file is written in {encoding}; please look at names with accents.").format(
            encoding=found.encoding
        )
    if order.evidence:
        yield order.evidence
