"""The customers the tests of mailings write to, and what is read of a mailing."""

import datetime as dt

from cardkeeper.core.contact import Address
from cardkeeper.services.mailings import mailing_lots, mailings
from cardkeeper.services.people import people
from cardkeeper.store.connection import select
from tests.factories import a_customer

NOVEMBER = dt.date(2026, 11, 23)
"""A Monday."""
PARIS = Address("12 Rue Cler", "Paris", "", "75007", "FR")


def place(number: int) -> Address:
    return Address(f"{number} Alder Court", "Maplewood", "NJ", "07040", "US")


def customers(number: int, first: int = 0) -> list[int]:
    """So many customers, each at home alone; their last names follow the alphabet."""
    return [a_customer(f"Ada {_letters(n)}", addresses=(place(n + 1),)) for n in range(first, first + number)]


def begin(name: str = "Year-end cards 2026", today: dt.date = NOVEMBER, **options) -> int:
    return mailings.create(name, today, **options).ids[0]


def edit(person_id: int, today: dt.date = NOVEMBER, **values) -> None:
    version = select("SELECT version FROM person WHERE id = ?", person_id)[0][0]
    people.edit(person_id, version, today, **values)


def lot_sizes(mailing_id: int, today: dt.date = NOVEMBER) -> list[tuple[str, int]]:
    return [(row.part, row.cards) for row in mailing_lots.lots(mailing_id, today)]


def tasks_of(mailing_id: int, *columns: str) -> list[tuple]:
    return select(f"SELECT {', '.join(columns)} FROM card_task WHERE mailing_id = ? ORDER BY id", mailing_id)


def _letters(number: int) -> str:
    """Abcd, Abce ...: names in the order of the numbers."""
    high, low = divmod(number, 20)
    return f"Q{'bcdfghjklmnprstvwxyz'[high].lower()}{'bcdfghjklmnprstvwxyz'[low]}a"
