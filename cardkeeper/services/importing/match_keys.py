"""The keys by which an import finds people it knows (R26), kept in line with what is known of them."""

from collections.abc import Iterable

from cardkeeper.core.matching import match_keys
from cardkeeper.services.book import settings
from cardkeeper.services.people import reading
from cardkeeper.services.people.parties import chunks, marks
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing

_KEYS = """
SELECT person_id, key, match_key.id FROM match_key WHERE person_id IN ({marks})
"""
_CUSTOMERS = "SELECT id FROM person WHERE id IN ({marks}) AND is_customer = 1"


def keep(book: Writing, people: Iterable[int]) -> None:
    """Write the keys of these people anew; only customers have keys."""
    book.flush()
    region = settings.load().country
    for chunk in chunks(people):
        customers = {row[0] for row in select(_CUSTOMERS.format(marks=marks(chunk)), *chunk)}
        known = reading.contacts(customers, with_photos=False)
        wanted = {(id_, key) for id_, contact in known.items() for key in match_keys(contact, region)}
        have = {(id_, key): row for id_, key, row in select(_KEYS.format(marks=marks(chunk)), *chunk)}
        book.delete(models.MatchKey, [row for pair, row in have.items() if pair not in wanted])
        for id_, key in sorted(wanted - have.keys()):
            book.add(models.MatchKey, person_id=id_, key=key)
