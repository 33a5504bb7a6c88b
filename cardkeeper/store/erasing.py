"""Taking people out of a book for good, so that nothing in it tells of them any more (R29).

Works on any SQLite connection to a book, because backups must forget too. What cannot be undone needs no
`Writing`; the caller holds the transaction and calls `compact` after it.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable

from cardkeeper.core.progress import Progress, no_progress, stretch
from cardkeeper.store import models, next_dates, scrubbing, search
from cardkeeper.store.connection import db, transaction

# Somebody who is no customer goes along when no other customer is their relative or lives with them.
_KNOWN_THROUGH = """
SELECT id FROM person WHERE is_customer = 0 AND id NOT IN (SELECT value FROM json_each(?1)) AND id IN (
  SELECT related_id FROM relation WHERE person_id IN (SELECT value FROM json_each(?1))
  UNION SELECT person_id FROM relation WHERE related_id IN (SELECT value FROM json_each(?1))
  UNION SELECT theirs.person_id FROM household_member AS mine JOIN household_member AS theirs
    ON theirs.household_id = mine.household_id WHERE mine.person_id IN (SELECT value FROM json_each(?1)))
AND NOT EXISTS (SELECT 1 FROM relation JOIN person AS other ON other.id = related_id
  WHERE person_id = person.id AND relation.deleted_at IS NULL AND other.is_customer = 1
    AND other.id NOT IN (SELECT value FROM json_each(?1)))
AND NOT EXISTS (SELECT 1 FROM relation JOIN person AS other ON other.id = person_id
  WHERE related_id = person.id AND relation.deleted_at IS NULL AND other.is_customer = 1
    AND other.id NOT IN (SELECT value FROM json_each(?1)))
AND NOT EXISTS (SELECT 1 FROM household_member AS mine JOIN household_member AS theirs
  ON theirs.household_id = mine.household_id JOIN person AS other ON other.id = theirs.person_id
  WHERE mine.person_id = person.id AND mine.deleted_at IS NULL AND mine.until IS NULL
    AND theirs.deleted_at IS NULL AND theirs.until IS NULL AND other.is_customer = 1
    AND other.id NOT IN (SELECT value FROM json_each(?1)))
"""
_LEFT_AT_HOME = """
SELECT person_id FROM household_member WHERE household_id = household.id AND deleted_at IS NULL
  AND until IS NULL AND person_id NOT IN (SELECT value FROM json_each(?1)) ORDER BY role, position
"""
_THEIR_HOMES = (
    "SELECT household_id FROM household_member WHERE person_id IN (SELECT value FROM json_each(?1))"
)
_ROWS = (
    # A home with nobody left goes with its addresses and dates; the others forget what they were called.
    f"DELETE FROM household WHERE id IN ({_THEIR_HOMES}) AND NOT EXISTS ({_LEFT_AT_HOME})",
    f"""UPDATE household SET greeting = '', greeting_for = '', addressee = '', addressee_for = '',
  primary_person_id = CASE WHEN primary_person_id NOT IN (SELECT value FROM json_each(?1))
    THEN primary_person_id ELSE ({_LEFT_AT_HOME} LIMIT 1) END
WHERE id IN ({_THEIR_HOMES})""",
    # What the family shared is the others' history too.
    """UPDATE card_task SET person_id = (SELECT primary_person_id FROM household WHERE id = household_id)
WHERE person_id IN (SELECT value FROM json_each(?1)) AND recipient_key NOT LIKE 'person:%'
  AND recipient_key NOT LIKE 'contact:%' AND +household_id IN (SELECT id FROM household)""",
    """DELETE FROM card_task WHERE about_id IN (SELECT value FROM json_each(?1))
  AND state IN ('planned', 'chosen', 'held')""",
    """UPDATE card_task SET about_id = NULL, occasion_id = NULL, referral_id = NULL, label = ''
WHERE about_id IN (SELECT value FROM json_each(?1))
  AND person_id NOT IN (SELECT value FROM json_each(?1))""",
    "DELETE FROM import_row WHERE person_id IN (SELECT value FROM json_each(?1))",
    "DELETE FROM person WHERE id IN (SELECT value FROM json_each(?1))",
)
# The share of the work before those who are left are found anew.
_ERASED = 0.9
_TOGETHER = 50
_COMPANIES = "SELECT organisation_id FROM employment WHERE person_id IN (SELECT value FROM json_each(?1))"
_WITHOUT_PEOPLE = """
DELETE FROM organisation WHERE id IN (SELECT value FROM json_each(?1))
  AND NOT EXISTS (SELECT 1 FROM employment WHERE organisation_id = organisation.id)
"""

_MODELS = (getattr(models, name) for name in models.__all__)
_TRASH = sorted(
    str(model._meta.table_name)
    for model in _MODELS
    if issubclass(model, models.Edited) and model not in (models.Edited, models.Person, models.Batch)
)
# What a card was made for stays as long as the card does: history loses nothing (R21).
_UNUSED = {
    table: f"NOT EXISTS (SELECT 1 FROM card_task WHERE {table}_id = {table}.id)"
    for table in ("occasion", "referral", "problem", "mailing", "household")
} | {"card_task": "NOT EXISTS (SELECT 1 FROM card_item WHERE task_id = card_task.id)"}


def gone_with(connection: sqlite3.Connection, uids: Collection[str]) -> list[int]:
    """The ids of these people and of those who are known only through them."""
    marks = ", ".join("?" * len(uids))
    gone = _ids(connection, f"SELECT id FROM person WHERE uid IN ({marks})", *uids)
    while gone:
        more = _ids(connection, _KNOWN_THROUGH, json.dumps(gone))
        if not more:
            break
        gone += more
    return gone


def erase(connection: sqlite3.Connection, uids: Collection[str], *, thoroughly: bool = True) -> list[int]:
    """Take these people out with all that is theirs; gives whose words in the search index are others now.

    `thoroughly` takes their names out of other people's notes and cards too.
    """
    gone = gone_with(connection, uids)
    if not gone:
        return []
    traces = scrubbing.traces(connection, gone) if thoroughly else None
    around = scrubbing.around(connection, gone)
    ids = json.dumps(gone)
    companies = _ids(connection, _COMPANIES, ids)
    scrubbing.unindex(connection, gone)
    for statement in _ROWS:
        connection.execute(statement, (ids,))
    connection.execute(_WITHOUT_PEOPLE, (json.dumps(companies),))
    return sorted(around if traces is None else scrubbing.scrub(connection, traces))


def forget_in_book(uids: Iterable[str]) -> None:
    """Erase these people from the open book, all of them or none."""
    with transaction():
        _erase_each(uids, thoroughly=True)


def empty_trash(uids: Iterable[str], deleted_before: str, progress: Progress = no_progress) -> None:
    """Take deleted people out of the open book, and what else was deleted before a stamp, if there is one.

    A customer merged into another one is among them, so that nobody's notes are touched.
    """
    with transaction():
        _erase_each(uids, thoroughly=False, progress=progress)
        for table in _TRASH if deleted_before else ():
            unused = _UNUSED.get(table, "1")
            db.execute_sql(f"DELETE FROM {table} WHERE deleted_at < ? AND {unused}", (deleted_before,))


def gone_from_book(uids: Collection[str]) -> list[int]:
    """`gone_with` in the open book."""
    return gone_with(db.connection(), uids)


def compact_book() -> bool:
    """`compact` of the open book."""
    return compact(db.connection())


def compact(connection: sqlite3.Connection) -> bool:
    """Rewrite the file without what was deleted, outside any transaction; False while somebody reads it."""
    for table in ("search_word", "search_part"):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
    connection.execute("VACUUM")
    busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    return not busy


def _erase_each(uids: Iterable[str], *, thoroughly: bool, progress: Progress = no_progress) -> None:
    """Some together; thoroughly one after the other: the names of a thousand are a long thing to look for."""
    every, touched = list(uids), set[int]()
    n, together = len(every), 1 if thoroughly else _TOGETHER
    erasing, finding = stretch(progress, n, 0, _ERASED), stretch(progress, n, _ERASED, 1)
    for start in range(0, n, together):
        lot = every[start : start + together]
        touched |= set(erase(db.connection(), lot, thoroughly=thoroughly))
        erasing(start + len(lot), n)
    search.index(touched, finding)
    next_dates.forget((id_, None) for id_ in touched)


def _ids(connection: sqlite3.Connection, sql: str, *parameters: str) -> list[int]:
    return [row[0] for row in connection.execute(sql, parameters)]
