"""Where somebody works: company, job, department, and whether they take their mail there."""

import datetime as dt

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.merge import clean
from cardkeeper.i18n import _
from cardkeeper.services.people import addresses, people
from cardkeeper.store import models
from cardkeeper.store.connection import select
from cardkeeper.store.writing import Writing, writing

_TOUCHED = Touched.PEOPLE | Touched.CARDS
_CURRENT = """
SELECT id, mail_here FROM employment
WHERE person_id = ? AND deleted_at IS NULL AND until IS NULL ORDER BY id LIMIT 1
"""


def set_work(
    person_id: int, today: dt.date, *, company: str = "", job_title: str = "", department: str = ""
) -> Change:
    """Where they work now, in place of what was known; nothing at all when they work nowhere.

    Raises CardKeeperError when a customer without a name would lose the company.
    """
    values: dict[str, str | int | None] = {"job_title": clean(job_title), "department": clean(department)}
    with writing(_("Change company"), _TOUCHED) as book:
        there = select(_CURRENT, person_id)
        if clean(company) or any(values.values()):
            values["organisation_id"] = company_id(book, company)
            if there:
                book.update(models.Employment, [there[0][0]], **values)
            else:
                book.insert(models.Employment, person_id=person_id, **values)
        else:
            book.move_to_trash(models.Employment, [row[0] for row in there])
        people.refile(book, person_id)
        addresses.follow(book, [person_id], today)
    return book.change()


def leave(person_id: int, today: dt.date) -> Change:
    """They left the company today; it stays in their history."""
    with writing(_("Left the company"), _TOUCHED) as book:
        there = select(_CURRENT, person_id)
        until = {"until": today.isoformat(), "mail_here": 0}
        book.update(models.Employment, [row[0] for row in there], **until)
        people.refile(book, person_id)
        addresses.follow(book, [person_id], today)
    return book.change()


def mail_here(person_id: int, wanted: bool, today: dt.date) -> Change:
    """They take their mail at work, or no longer (R14)."""
    with writing(_("Mail to work") if wanted else _("Mail to home"), _TOUCHED) as book:
        there = select(_CURRENT, person_id)
        if there:
            book.update(models.Employment, [there[0][0]], mail_here=int(wanted))
        elif wanted:
            book.insert(models.Employment, person_id=person_id, mail_here=1)
        addresses.follow(book, [person_id], today)
    return book.change()


def company_id(book: Writing, name: str) -> int | None:
    """The company of that name, a new one when there is none yet; None for no name."""
    tidy = clean(name)
    if not tidy:
        return None
    there = select("SELECT id FROM organisation WHERE name = ? AND deleted_at IS NULL ORDER BY id", tidy)
    return int(there[0][0]) if there else book.insert(models.Organisation, name=tidy)
