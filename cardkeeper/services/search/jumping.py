"""Jumping in the customer list by typing: who is called so."""

from cardkeeper.services.search.filters import CUSTOMERS
from cardkeeper.store import search
from cardkeeper.store.connection import select


def called(text: str) -> frozenset[int]:
    """The ids of the customers in whose name a word begins with each word of `text`."""
    for matching in search.stages(text):
        sql = f"SELECT id FROM person WHERE {CUSTOMERS} AND id IN ({matching.by_name})"
        return frozenset(row[0] for row in select(sql, *matching.values))
    return frozenset()
