"""Tables: CSV, TSV and Excel workbooks, from address books and made by hand.

Reading takes two steps, because people may correct the second one in a window: `sniff` says what is there,
`guess_mapping` and `guess_date_order` what it seems to mean, `contacts` does it.
"""

from cardkeeper.formats.table.address_book_out import write_address_book
from cardkeeper.formats.table.date_order import guess_date_order
from cardkeeper.formats.table.guessing import guess_mapping
from cardkeeper.formats.table.model import (
    FIELD_NAMES,
    DateOrder,
    Field,
    Mapping,
    Row,
    Table,
    Target,
)
from cardkeeper.formats.table.rows import contacts, entries
from cardkeeper.formats.table.sniffing import sniff, sniff_text
from cardkeeper.formats.table.spreadsheet_out import write_spreadsheet, write_workbook

__all__ = [
    "FIELD_NAMES",
    "DateOrder",
    "Field",
    "Mapping",
    "Row",
    "Table",
    "Target",
    "contacts",
    "entries",
    "guess_date_order",
    "guess_mapping",
    "sniff",
    "sniff_text",
    "write_address_book",
    "write_spreadsheet",
    "write_workbook",
]
