"""Finding people: folded words of everything known of them, in two full-text tables.

`search_word` finds the beginnings of words, and any part of a text in Chinese, Japanese, Korean or Thai, of
which each character is indexed as a word. `search_part` finds parts of other words, from three letters on.
"""

import functools
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from unicodedata import category

from cardkeeper.core.folding import fold
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.store.connection import db
from cardkeeper.store.models import Address as PostalAddress
from cardkeeper.store.models import (
    ContactPoint,
    Employment,
    Fact,
    Household,
    HouseholdMember,
    Interaction,
    InteractionParticipant,
    Organisation,
    Person,
    PersonTag,
    Relation,
    Row,
    Tag,
)

_OWNED = frozenset(
    {PostalAddress, ContactPoint, Employment, Fact, Interaction, InteractionParticipant, PersonTag}
)

# Who is found by rows of a table that belong to several people: a query for them, but for the rows' ids.
_THROUGH: dict[type[Row], str] = {
    Organisation: "SELECT person_id FROM employment WHERE organisation_id",
    Tag: "SELECT person_id FROM person_tag WHERE tag_id",
    Household: "SELECT person_id FROM household_member WHERE household_id",
    Interaction: "SELECT person_id FROM interaction_participant WHERE interaction_id",
}
# What may change of a person without a word to find them by.
_WORDLESS = frozenset(
    {"tier", "state", "last_personal", "last_touch", "referred_by_id", "preferred_channel", "celebrates"}
)

_TRIGRAM = 3
_MOST, _LONGEST = 12, 400
# People indexed together: their words are in memory meanwhile.
_TOGETHER = 2_000


class Matching(NamedTuple):
    """A query for the ids of people found, one for those found by their name, and the values of either."""

    everywhere: str
    by_name: str
    values: tuple[str, ...]


# Always from those who were touched: SQLite takes a table it knows nothing of for a large one.
_NAMES = """
SELECT person.id, formatted_name || ' ' || prefix || ' ' || given || ' ' || additional || ' ' || family
  || ' ' || suffix || ' ' || goes_by || ' ' || former_name || ' ' || pronunciation || ' ' || sort_name
FROM touched CROSS JOIN person ON person.id = touched.id WHERE deleted_at IS NULL
"""
_OTHER = """
SELECT person.id, note FROM touched CROSS JOIN person ON person.id = touched.id WHERE note <> ''
UNION ALL SELECT person_id, organisation.name || ' ' || job_title || ' ' || department
  FROM touched CROSS JOIN employment ON employment.person_id = touched.id
  LEFT JOIN organisation ON organisation.id = organisation_id WHERE employment.deleted_at IS NULL
UNION ALL SELECT person_id, kind || ' ' || text FROM touched CROSS JOIN fact ON person_id = touched.id
  WHERE deleted_at IS NULL
UNION ALL SELECT person_id, text FROM touched CROSS JOIN interaction ON person_id = touched.id
  WHERE deleted_at IS NULL AND text <> ''
UNION ALL SELECT present.person_id, text
  FROM touched CROSS JOIN interaction_participant AS present ON present.person_id = touched.id
  CROSS JOIN interaction ON interaction.id = interaction_id
  WHERE deleted_at IS NULL AND text <> ''
UNION ALL SELECT person_id, tag.name FROM touched CROSS JOIN person_tag ON person_id = touched.id
  CROSS JOIN tag ON tag.id = tag_id WHERE tag.deleted_at IS NULL
UNION ALL SELECT person_id, street || ' ' || locality || ' ' || postal_code
  FROM touched CROSS JOIN address ON person_id = touched.id WHERE deleted_at IS NULL
UNION ALL SELECT mine.person_id, street || ' ' || locality || ' ' || postal_code
  FROM touched CROSS JOIN household_member AS mine ON mine.person_id = touched.id
  CROSS JOIN address ON address.household_id = mine.household_id
  WHERE mine.deleted_at IS NULL AND until IS NULL AND address.deleted_at IS NULL
UNION ALL SELECT person_id, CASE kind WHEN 'email' THEN value ELSE value || ' ' || match_key END
  FROM touched CROSS JOIN contact_point ON person_id = touched.id WHERE deleted_at IS NULL
UNION ALL SELECT relation.person_id, other.given || ' ' || other.goes_by || ' ' || other.family
  FROM touched CROSS JOIN relation ON relation.person_id = touched.id CROSS JOIN person AS other
  ON other.id = related_id WHERE relation.deleted_at IS NULL AND other.deleted_at IS NULL
UNION ALL SELECT relation.related_id, other.given || ' ' || other.goes_by || ' ' || other.family
  FROM touched CROSS JOIN relation ON relation.related_id = touched.id CROSS JOIN person AS other
  ON other.id = relation.person_id WHERE relation.deleted_at IS NULL AND other.deleted_at IS NULL
UNION ALL SELECT mine.person_id, other.given || ' ' || other.goes_by || ' ' || other.family
  FROM touched CROSS JOIN household_member AS mine ON mine.person_id = touched.id
  CROSS JOIN household_member AS theirs ON theirs.household_id = mine.household_id AND theirs.id <> mine.id
  CROSS JOIN person AS other ON other.id = theirs.person_id
  WHERE mine.deleted_at IS NULL AND theirs.deleted_at IS NULL AND other.deleted_at IS NULL
  AND mine.until IS NULL AND theirs.until IS NULL
UNION ALL SELECT mine.person_id, household.name
  FROM touched CROSS JOIN household_member AS mine ON mine.person_id = touched.id
  CROSS JOIN household ON household.id = mine.household_id
  WHERE mine.deleted_at IS NULL AND until IS NULL
"""
# A relative's new name must find the person too.
_RELATIVES = """
INSERT OR IGNORE INTO everybody
SELECT related_id FROM everybody CROSS JOIN relation ON person_id = everybody.id AND deleted_at IS NULL
UNION SELECT person_id FROM everybody CROSS JOIN relation ON related_id = everybody.id AND deleted_at IS NULL
UNION SELECT theirs.person_id
  FROM everybody CROSS JOIN household_member AS mine ON mine.person_id = everybody.id
  CROSS JOIN household_member AS theirs ON theirs.household_id = mine.household_id
"""


def people_of(
    model: type[Row], rows: Sequence[Mapping[str, Any]], columns: Collection[str] | None = None
) -> set[int]:
    """The ids of the people whose words these rows are part of; `columns` changed (None: any)."""
    if model is Person:
        return set() if columns is not None and _WORDLESS.issuperset(columns) else {row["id"] for row in rows}
    if model is Relation:
        return {row[end] for row in rows for end in ("person_id", "related_id")}
    if model is HouseholdMember:
        return {row["person_id"] for row in rows} | _through(Household, {row["household_id"] for row in rows})
    own = {row["person_id"] for row in rows if row.get("person_id")} if model in _OWNED else set()
    if model is PostalAddress:
        own |= _through(Household, {row["household_id"] for row in rows if row.get("household_id")})
    return own | (_through(model, {row["id"] for row in rows}) if model in _THROUGH else set())


def index(people: Collection[int], progress: Progress = no_progress) -> None:
    """Write the words of these people, and of their relatives, into the index anew."""
    if not people:
        return
    _touch(people)
    n = db.execute_sql("SELECT count(*) FROM everybody").fetchone()[0]
    for start in range(0, n, _TOGETHER):
        db.execute_sql("DELETE FROM touched")
        db.execute_sql(
            "INSERT INTO touched SELECT id FROM everybody ORDER BY id LIMIT ? OFFSET ?", (_TOGETHER, start)
        )
        _forget(
            "SELECT person_id, name, other FROM touched CROSS JOIN search_entry ON person_id = touched.id"
        )
        _enter(_gather())
        progress(min(start + _TOGETHER, n), n)


def remove(people: Sequence[int]) -> None:
    """Take people out of the index, before their rows go."""
    ids = ", ".join(str(int(id_)) for id_ in people)
    _forget(f"SELECT person_id, name, other FROM search_entry WHERE person_id IN ({ids})")


def stages(text: str) -> Iterator[Matching]:
    """Ways to find a text, the strictest first: the beginnings of its words, then parts of words.

    Safe for any text, and none for one without a letter or a digit. One letter alone is looked for in names
    only: nearly everybody has a note with a word that begins so.
    """
    terms = _terms(text)
    if not terms:
        return
    words = _matching(terms, ())
    parts = [piece for term in terms if not _dense().search(term) for piece in _pieces(term)]
    is_letter = len(terms) == 1 and len("".join(parts)) == 1
    yield Matching(words.by_name, words.by_name, words.values) if is_letter else words
    if parts:
        yield _matching([term for term in terms if _dense().search(term)], parts)


@functools.cache
def _dense() -> re.Pattern[str]:
    """Scripts that run words together: Thai to Khmer, kana, Chinese characters, Korean.

    Not before the first search: it takes longer than any other module of the book.
    """
    return re.compile(
        "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff"
        "\U00020000-\U0003ffff]"
    )


def _matching(beginnings: Sequence[str], parts: Sequence[str]) -> Matching:
    """People with a word for each beginning, and with each of the parts; short parts only in the name."""
    long = [part for part in parts if len(part) >= _TRIGRAM]
    queries = {
        "search_word": " ".join(f"{_quoted(_spaced(term))}*" for term in beginnings),
        "search_part": " ".join(_quoted(part) for part in long),
    }
    asked = {table: query for table, query in queries.items() if query}
    everywhere = [f"SELECT rowid FROM {table} WHERE {table} MATCH ?" for table in asked]
    by_name = [f"SELECT rowid FROM {table} WHERE {table} MATCH '{{name}} : (' || ? || ')'" for table in asked]
    short = [part for part in parts if part not in long]
    within = ["SELECT person_id FROM search_entry WHERE instr(name, ?)"] * len(short)
    return Matching(
        " INTERSECT ".join([*everywhere, *within]),
        " INTERSECT ".join([*by_name, *within]),
        (*asked.values(), *short),
    )


def pieces(text: str) -> list[str]:
    """The runs of letters and digits that are looked for, folded, without what SQLite refuses."""
    return [piece for term in _terms(text) for piece in _pieces(term)]


def any_part(text: str) -> str:
    """A query over parts of words for any three letters in a row of a text, to find what is spelled alike."""
    parts = {piece[n : n + _TRIGRAM] for piece in pieces(text) for n in range(len(piece))}
    return " OR ".join(_quoted(part) for part in sorted(parts) if len(part) == _TRIGRAM) or '""'


def _terms(text: str) -> list[str]:
    """The words of a text, folded as the index is; lone halves of a character, which SQLite refuses, go."""
    printable = text.encode("utf-8", "ignore").decode("utf-8").replace("\0", " ")
    return [term for term in fold(printable[:_LONGEST]).split()[:_MOST] if _pieces(term)]


def _pieces(term: str) -> list[str]:
    """The runs of letters, digits and vowel signs in a word: two in "o'neill"."""
    kept = "".join(char if char.isalnum() or category(char)[0] == "M" else " " for char in term)
    return [piece for piece in kept.split() if any(char.isalnum() for char in piece)]


def _quoted(term: str) -> str:
    """A phrase for MATCH: within quotes nothing is an operator."""
    doubled = term.replace('"', '""')
    return f'"{doubled}"'


def _touch(people: Iterable[int]) -> None:
    """Put these people and their relatives into `everybody`; `touched` takes those indexed together."""
    for table in ("everybody", "touched"):
        db.execute_sql(f"CREATE TEMP TABLE IF NOT EXISTS {table} (id INTEGER PRIMARY KEY)")
    db.execute_sql("DELETE FROM everybody")
    db.connection().executemany("INSERT INTO temp.everybody VALUES (?)", ((id_,) for id_ in set(people)))
    db.execute_sql(_RELATIVES)


def _through(model: type[Row], ids: set[int]) -> set[int]:
    query = f"{_THROUGH[model]} IN (SELECT value FROM json_each(?))"
    return {row[0] for row in db.execute_sql(query, (json.dumps(sorted(ids)),)).fetchall()}


def _gather() -> list[tuple[int, str, str]]:
    others: dict[int, list[str]] = {}
    for id_, text in db.execute_sql(_OTHER).fetchall():
        others.setdefault(id_, []).append(text or "")
    names = db.execute_sql(_NAMES).fetchall()
    return [(id_, _kept(name), _kept(" ".join(others.get(id_, ())))) for id_, name in names]


def _kept(text: str) -> str:
    """What the index keeps of a text: each word once, but in scripts without blanks every character."""
    if not text:
        return ""
    folded = fold(text)
    return " ".join(dict.fromkeys(folded.split())) if folded.isascii() else _spaced(folded)


def _spaced(folded: str) -> str:
    """Every character of a script without blanks a word: a phrase then finds any part."""
    return " ".join(_dense().sub(r" \g<0> ", folded).split())


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
