"""vCard: what address books and phones give and take (RFC 6350, RFC 2426, and vCard 2.1)."""

from cardkeeper.formats.vcard.reader import entries, read
from cardkeeper.formats.vcard.writer import Version, write, write_cards

__all__ = ["Version", "entries", "read", "write", "write_cards"]
