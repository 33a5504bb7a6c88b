"""Addresses of the book that a list calls bad: "(moved)" beside the name of somebody we know (R11, R14)."""

import datetime as dt
from collections.abc import Iterable

from cardkeeper.core.contact import Address, Problem
from cardkeeper.core.merging import same_place
from cardkeeper.i18n import _
from cardkeeper.services.importing.matching import Entry
from cardkeeper.services.importing.putting_right import no_card
from cardkeeper.services.people import addresses
from cardkeeper.services.people.entering import bad_reason
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing

# Their own and those of their household, where mail is not known to come back.
_GOOD = """
SELECT id, street, locality, postal_code, po_box, verified_on IS NOT NULL FROM address
WHERE deleted_at IS NULL AND bad_since IS NULL AND (person_id = ?1 OR household_id IN (
  SELECT household_id FROM household_member WHERE person_id = ?1 AND deleted_at IS NULL AND until IS NULL))
"""


def look(entry: Entry) -> None:
    """Find the addresses in the book that the file calls bad. One somebody has checked there stays good.

    Where they live now is another place than the list's more often than not: that one stays good too.
    """
    entry.spoilt, entry.is_checked = {}, False
    said = [each for each in entry.contact.addresses if each.bad]
    if not said or entry.person_id is None or entry.known is None:
        return
    for id_, street, locality, code, box, is_checked in select(_GOOD, entry.person_id):
        here = Address(street, locality, postal_code=code, po_box=box)
        words = next((each.bad for each in said if same_place(each, here)), "")
        if words and is_checked:
            entry.is_checked = True
        elif words:
            entry.spoilt[id_] = words


def corrected(problems: Iterable[Problem], entries: Iterable[Entry]) -> list[Problem]:
    """The problems of a file, with what becomes of an address that was checked in the book."""
    checked = {line for entry in entries if entry.is_checked for line in entry.lines}
    return [
        _stays(each) if each.line in checked and each == no_card(each.line, each.text) else each
        for each in problems
    ]


def spoil(book: Writing, entries: Iterable[Entry], today: dt.date | None) -> None:
    """No card goes to them any more; inside the command of the import."""
    reasons = {id_: words for entry in entries for id_, words in entry.spoilt.items()}
    if not reasons or today is None:
        return
    book.flush()
    for id_, words in reasons.items():
        addresses.spoil(book, [id_], today, bad_reason(words))
    addresses.follow(book, addresses.people_at(reasons), today)


def _stays(problem: Problem) -> Problem:
    said = _("“{words}”: you have checked this address, so cards still go to it.").format(words=problem.text)
    return Problem(problem.line, said, problem.text, is_part=True)
