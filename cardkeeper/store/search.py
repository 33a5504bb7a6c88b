"""Finding people: folded words of everything known of them, in two full-text tables.

`search_word` finds the beginnings of words, `search_part` finds parts of them and Chinese and Japanese.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cardkeeper.core.folding import fold
from cardkeeper.store.connection import db
from cardkeeper.store.models import Address as PostalAddress
from cardkeeper.store.models import (
    ContactPoint,
    Employment,
    Fact,
    Household,
    HouseholdMember,
    Interaction,
    Organisation,
    Person,
    PersonTag,
    Relation,
    Row,
    Tag,
)

_OWN = frozenset({PostalAddress, ContactPoint, Employment, Fact, Interaction, PersonTag})

# Who is found by a row of a table that belongs to several people: a query for their ids by the row's id.
_THROUGH: dict[type[Row], str] = {
    Organisation: "SELECT person_id FROM employment WHERE organisation_id = ?",
    Tag: "SELECT person_id FROM person_tag WHERE tag_id = ?",
    Household: "SELECT person_id FROM household_member WHERE household_id = ?",
}

_NAMES = """
SELECT person.id, formatted_name || ' ' || prefix || ' ' || given || ' ' || additional || ' ' || family
  || ' ' || suffix || ' ' || goes_by || ' ' || former_name || ' ' || pronunciation
FROM person JOIN touched USING (id) WHERE deleted_at IS NULL
"""
_OTHER = """
SELECT person.id, note FROM person JOIN touched USING (id) WHERE note <> ''
UNION ALL SELECT person_id, organisation.name || ' ' || job_title || ' ' || department
  FROM employment JOIN touched ON touched.id = person_id
  LEFT JOIN organisation ON organisation.id = organisation_id WHERE employment.deleted_at IS NULL
UNION ALL SELECT person_id, kind || ' ' || text FROM fact JOIN touched ON touched.id = person_id
  WHERE deleted_at IS NULL
UNION ALL SELECT person_id, text FROM interaction JOIN touched ON touched.id = person_id
  WHERE deleted_at IS NULL AND text <> ''
UNION ALL SELECT person_id, tag.name FROM person_tag JOIN touched ON touched.id = person_id
  JOIN tag ON tag.id = tag_id WHERE tag.deleted_at IS NULL
UNION ALL SELECT person_id, street || ' ' || locality || ' ' || postal_code FROM address
  JOIN touched ON touched.id = person_id WHERE deleted_at IS NULL
UNION ALL SELECT person_id, value FROM contact_point JOIN touched ON touched.id = person_id
  WHERE deleted_at IS NULL
UNION ALL SELECT relation.person_id, other.given || ' ' || other.goes_by || ' ' || other.family
  FROM relation JOIN touched ON touched.id = relation.person_id JOIN person AS other
  ON other.id = related_id WHERE relation.deleted_at IS NULL AND other.deleted_at IS NULL
UNION ALL SELECT relation.related_id, other.given || ' ' || other.goes_by || ' ' || other.family
  FROM relation JOIN touched ON touched.id = relation.related_id JOIN person AS other
  ON other.id = relation.person_id WHERE relation.deleted_at IS NULL AND other.deleted_at IS NULL
UNION ALL SELECT mine.person_id, other.given || ' ' || other.goes_by || ' ' || other.family
  FROM household_member AS mine JOIN touched ON touched.id = mine.person_id
  JOIN household_member AS theirs ON theirs.household_id = mine.household_id AND theirs.id <> mine.id
  JOIN person AS other ON other.id = theirs.person_id
  WHERE mine.deleted_at IS NULL AND theirs.deleted_at IS NULL AND other.deleted_at IS NULL
UNION ALL SELECT mine.person_id, household.name FROM household_member AS mine
  JOIN touched ON touched.id = mine.person_id JOIN household ON household.id = mine.household_id
  WHERE mine.deleted_at IS NULL
"""
# A relative's new name must find the person too.
_RELATIVES = """
INSERT OR IGNORE INTO touched
SELECT related_id FROM relation WHERE person_id IN (SELECT id FROM touched)
UNION SELECT person_id FROM relation WHERE related_id IN (SELECT id FROM touched)
UNION SELECT theirs.person_id FROM household_member AS mine JOIN household_member AS theirs
  ON theirs.household_id = mine.household_id WHERE mine.person_id IN (SELECT id FROM touched)
"""


def people_of(model: type[Row], rows: Sequence[Mapping[str, Any]]) -> set[int]:
    """The ids of the people whose words these rows are part of."""
    if model is Person:
        return {row["id"] for row in rows}
    if model in _OWN:
        return {row["person_id"] for row in rows if row.get("person_id")}
    if model is Relation:
        return {row[end] for row in rows for end in ("person_id", "related_id")}
    if model is HouseholdMember:
        return {row["person_id"] for row in rows} | _through(Household, {row["household_id"] for row in rows})
    return _through(model, {row["id"] for row in rows}) if model in _THROUGH else set()


def index(people: Iterable[int]) -> None:
    """Write the words of these people, and of their relatives, into the index anew."""
    ids = [(id_,) for id_ in people]
    if not ids:
        return
    db.execute_sql("CREATE TEMP TABLE IF NOT EXISTS touched (id INTEGER PRIMARY KEY)")
    db.execute_sql("DELETE FROM touched")
    db.connection().executemany("INSERT OR IGNORE INTO touched VALUES (?)", ids)
    db.execute_sql(_RELATIVES)
    _forget("SELECT person_id, name, other FROM search_entry JOIN touched ON touched.id = person_id")
    _enter(_gather())


def remove(people: Sequence[int]) -> None:
    """Take people out of the index, before their rows go."""
    ids = ", ".join(str(int(id_)) for id_ in people)
    _forget(f"SELECT person_id, name, other FROM search_entry WHERE person_id IN ({ids})")


def match_words(text: str) -> str:
    """A full-text query that finds people by the beginning of every word; safe for any text, "" for none."""
    return " ".join(f'"{word}"*' for word in _words(text))


def match_parts(text: str) -> str:
    """A trigram query that finds every word anywhere; words under three letters are left out."""
    return " ".join(f'"{word}"' for word in _words(text) if len(word) >= 3)


def _words(text: str) -> list[str]:
    printable = text.encode("utf-8", "ignore").decode("utf-8").replace("\0", " ")
    kept = "".join(char if char.isalnum() else " " for char in fold(printable))
    return kept.split()[:12]


def _through(model: type[Row], ids: set[int]) -> set[int]:
    return {row[0] for id_ in ids for row in db.execute_sql(_THROUGH[model], (id_,)).fetchall()}


def _gather() -> list[tuple[int, str, str]]:
    others: dict[int, list[str]] = {}
    for id_, text in db.execute_sql(_OTHER).fetchall():
        others.setdefault(id_, []).append(text or "")
    names = db.execute_sql(_NAMES).fetchall()
    return [(id_, _spaced(name), _spaced(" ".join(others.get(id_, ())))) for id_, name in names]


def _spaced(text: str) -> str:
    return " ".join(fold(text).split())


def _forget(entries: str) -> None:
    gone = db.execute_sql(entries).fetchall()
    cursor = db.connection()
    for table in ("search_word", "search_part"):
        cursor.executemany(
            f"INSERT INTO {table} ({table}, rowid, name, other) VALUES ('delete', ?, ?, ?)", gone
        )
    cursor.executemany("DELETE FROM search_entry WHERE person_id = ?", [(row[0],) for row in gone])


def _enter(entries: Sequence[tuple[int, str, str]]) -> None:
    cursor = db.connection()
    cursor.executemany("INSERT INTO search_entry (person_id, name, other) VALUES (?, ?, ?)", entries)
    for table in ("search_word", "search_part"):
        cursor.executemany(f"INSERT INTO {table} (rowid, name, other) VALUES (?, ?, ?)", entries)
