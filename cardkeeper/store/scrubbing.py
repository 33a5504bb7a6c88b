"""What other people's rows say of somebody who is to be forgotten: names in notes, cards and the index."""

import json
import re
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cardkeeper.core.folding import fold, without
from cardkeeper.core.names import is_east_asian

_BLANK = "…"
_NUMBER = re.compile(r"[\d ().+/-]+")
_PARTS = ("formatted_name", "given", "additional", "family", "goes_by", "former_name")
_NAMES = f"SELECT {', '.join(_PARTS)} FROM person WHERE id IN (SELECT value FROM json_each(?))"
_AROUND = """
SELECT related_id FROM relation WHERE person_id IN (SELECT value FROM json_each(?1))
UNION SELECT person_id FROM relation WHERE related_id IN (SELECT value FROM json_each(?1))
UNION SELECT theirs.person_id FROM household_member AS mine JOIN household_member AS theirs
  ON theirs.household_id = mine.household_id WHERE mine.person_id IN (SELECT value FROM json_each(?1))
EXCEPT SELECT value FROM json_each(?1)
"""
_REACH = """
SELECT value FROM contact_point WHERE person_id IN (SELECT value FROM json_each(?1)) AND value NOT IN
  (SELECT value FROM contact_point WHERE person_id NOT IN (SELECT value FROM json_each(?1)))
"""
_HOMES = "SELECT household_id FROM household_member WHERE person_id IN (SELECT value FROM json_each(?1))"
_TASKS = """
SELECT id FROM card_task WHERE person_id IN (SELECT value FROM json_each(?1))
  OR household_id IN (SELECT value FROM json_each(?2)) OR id IN (SELECT value FROM json_each(?3))
"""
_ABOUT_THEM = "SELECT id FROM card_task WHERE about_id IN (SELECT value FROM json_each(?))"
_PREPARE_ANEW = "UPDATE card_task SET state = 'planned' WHERE id = ? AND state = 'chosen'"
_ON_PAPER = ("recipient", "front", "salutation", "body", "inside_left", "envelope", "findings")
# Cards are looked at one by one; names and places of others are theirs, and stay as they are.
_NO_PROSE = frozenset({"card_item", "person", "address", "contact_point", "sender_profile", "setting"})
_TABLES = """
SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search\\_%' ESCAPE '\\'
  AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
"""
_ABOUT_THEMSELVES = {
    "person": ("note", "source"),
    "fact": ("text",),
    "interaction": ("text",),
    "problem": ("what", "promise", "how"),
    "occasion": ("label", "note"),
}


@dataclass(frozen=True, slots=True)
class Traces:
    """What is searched for, read before the rows go.

    `words` are the folded words of their names that nobody around them bears, `names` their full names,
    e-mail addresses and numbers; `around` the people and `homes` the households that knew them, `cards` those
    to others that were about them, as thanks for sending them to us are.
    """

    words: frozenset[str]
    names: tuple[str, ...]
    around: tuple[int, ...]
    homes: tuple[int, ...]
    cards: tuple[int, ...]

    def tells(self, text: str) -> bool:
        """A text for somebody around them names one of them."""
        return bool(self.words) and _pattern(self.words).search(fold(text)) is not None

    def without_words(self, text: str) -> str:
        """The text with each of the words left out."""
        return without(text, _pattern(self.words), _BLANK) if self.tells(text) else text


def traces(connection: sqlite3.Connection, gone: Sequence[int]) -> Traces:
    """Whatever in other people's rows may tell of these."""
    ids = json.dumps(gone)
    known = around(connection, gone)
    theirs = connection.execute(_NAMES, (ids,)).fetchall()
    others = connection.execute(_NAMES, (json.dumps(known),)).fetchall()
    reach = [row[0] for row in connection.execute(_REACH, (ids,)) if len(row[0]) > 5]
    return Traces(
        frozenset(_words(theirs) - _words(others)),
        tuple(dict.fromkeys([*_full_names(connection, theirs, ids), *reach])),
        known,
        tuple(row[0] for row in connection.execute(_HOMES, (ids,))),
        tuple(row[0] for row in connection.execute(_ABOUT_THEM, (ids,))),
    )


def around(connection: sqlite3.Connection, people: Sequence[int]) -> tuple[int, ...]:
    """Their relatives, and whoever lives or lived with them."""
    return tuple(row[0] for row in connection.execute(_AROUND, (json.dumps(people),)))


def scrub(connection: sqlite3.Connection, found: Traces) -> set[int]:
    """Take the traces out of what is left; gives the people whose words in the index are others now."""
    connection.executemany(
        "UPDATE household SET name = '' WHERE id = ?",
        [(id_,) for id_, name in _in_homes(connection, found) if found.tells(name)],
    )
    for task_id in _tasks(connection, found):
        _scrub_task(connection, found, task_id)
    _scrub_imports(connection, found)
    _scrub_around(connection, found)
    touched = {*found.around, *_scrub_free_text(connection, found)}
    _reword(connection, found, touched)
    return touched


def unindex(connection: sqlite3.Connection, ids: Collection[int]) -> None:
    """Take people out of the search index."""
    entries = connection.execute(
        "SELECT person_id, name, other FROM search_entry WHERE person_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    ).fetchall()
    for table in ("search_word", "search_part"):
        delete = f"INSERT INTO {table} ({table}, rowid, name, other) VALUES ('delete', ?, ?, ?)"
        connection.executemany(delete, entries)
    connection.executemany("DELETE FROM search_entry WHERE person_id = ?", [row[:1] for row in entries])


def _reword(connection: sqlite3.Connection, found: Traces, people: Iterable[int]) -> None:
    """Take the words out of what others are found by; the open book works it out anew afterwards."""
    ids = list(people)
    entries = connection.execute(
        "SELECT person_id, name, other FROM search_entry WHERE person_id IN (SELECT value FROM json_each(?))",
        (json.dumps(ids),),
    ).fetchall()
    unindex(connection, ids)
    kept = [(id_, name, _without(other, found)) for id_, name, other in entries]
    connection.executemany("INSERT INTO search_entry (person_id, name, other) VALUES (?, ?, ?)", kept)
    for table in ("search_word", "search_part"):
        connection.executemany(f"INSERT INTO {table} (rowid, name, other) VALUES (?, ?, ?)", kept)


def _without(entry: str, found: Traces) -> str:
    """An entry of the index without what tells of them, also where each character is a word."""
    left = f" {entry} "
    for word in found.words:
        left = left.replace(f" {' '.join(word)} ", " ")
    reach = [fold(name) for name in found.names if " " not in name]
    told = (*found.words, *reach)
    return " ".join(token for token in left.split() if not any(part in token for part in told))


def _scrub_task(connection: sqlite3.Connection, found: Traces, task_id: int) -> None:
    """What a card says of them goes with the paper it stood on; that a card went out stays history."""
    typed = connection.execute(
        "SELECT label, own_text, inside_left FROM card_task WHERE id = ?", (task_id,)
    ).fetchone()
    kept = ["" if found.tells(text) else text for text in typed]
    connection.execute(
        "UPDATE card_task SET label = ?, own_text = ?, inside_left = ? WHERE id = ?", (*kept, task_id)
    )
    columns = ", ".join(_ON_PAPER)
    for id_, signing, *texts in connection.execute(
        f"SELECT id, signing, {columns} FROM card_item WHERE task_id = ?", (task_id,)
    ).fetchall():
        if found.tells("\n".join(texts)):
            connection.execute("DELETE FROM card_item WHERE id = ?", (id_,))
            connection.execute(_PREPARE_ANEW, (task_id,))
        elif found.tells(signing):
            unsigned = _unsigned(signing, found)
            connection.execute("UPDATE card_item SET signing = ? WHERE id = ?", (unsigned, id_))


def _unsigned(signing: str, found: Traces) -> str:
    """The row of the signing sheet without what it told of them."""
    row = json.loads(signing)
    told = {key: "" if isinstance(text, str) and found.tells(text) else text for key, text in row.items()}
    return json.dumps(told, ensure_ascii=False)


def _scrub_imports(connection: sqlite3.Connection, found: Traces) -> None:
    """A line of a file that was not understood may hold all there was to know."""
    if not found.names:
        return
    wanted = [[*fold(name).split()] for name in found.names]
    for id_, raw, reason in connection.execute(
        "SELECT id, raw, reason FROM import_row WHERE raw <> '' OR reason <> ''"
    ).fetchall():
        text = fold(f"{raw} {reason}")
        if any(all(word in text for word in words) for words in wanted):
            connection.execute("UPDATE import_row SET raw = '', reason = '' WHERE id = ?", (id_,))


def _scrub_free_text(connection: sqlite3.Connection, found: Traces) -> set[int]:
    """Full names, e-mail addresses and numbers, wherever somebody may have written them down."""
    touched: set[int] = set()
    if not found.names:
        return touched
    pattern = _written(found.names)
    connection.create_function("tells", -1, lambda *texts: _is_told(texts, pattern), deterministic=True)
    for table, columns in _prose(connection).items():
        listed = ", ".join(columns)
        cursor = connection.execute(f"SELECT *, {listed} FROM {table} WHERE tells({listed})")
        position = {column[0]: index for index, column in reversed([*enumerate(cursor.description)])}
        for row in cursor.fetchall():
            texts = [without(text, pattern, _BLANK) if text else text for text in row[-len(columns) :]]
            _rewrite(connection, table, columns, row[position["id"]], texts)
            touched |= {row[position["person_id"]]} if "person_id" in position else set()
            touched |= {row[position["id"]]} if table == "person" else set()
    return touched - {None}


def _prose(connection: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    """The text columns of every table in which people write, also of tables added later."""
    found = {"person": _ABOUT_THEMSELVES["person"], "card_item": ("signing",)}
    for (table,) in connection.execute(_TABLES).fetchall():
        columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
        texts = tuple(name for _number, name, kind, *_rest in columns if kind == "TEXT")
        if table not in _NO_PROSE and texts and "id" in {column[1] for column in columns}:
            found[table] = texts
    return found


def _scrub_around(connection: sqlite3.Connection, found: Traces) -> None:
    """In the notes of those around them their first names are names enough."""
    for table, columns in _ABOUT_THEMSELVES.items():
        owner = "id" if table == "person" else "person_id"
        rows = connection.execute(
            f"SELECT id, {', '.join(columns)} FROM {table} WHERE {owner} IN (SELECT value FROM json_each(?))",
            (json.dumps(found.around),),
        )
        for id_, *texts in rows.fetchall():
            cleaned = [found.without_words(text) for text in texts]
            if cleaned != texts:
                _rewrite(connection, table, columns, id_, cleaned)


def _rewrite(
    connection: sqlite3.Connection, table: str, columns: Sequence[str], id_: int, texts: Sequence[str]
) -> None:
    sets = ", ".join(f"{column} = ?" for column in columns)
    connection.execute(f"UPDATE {table} SET {sets} WHERE id = ?", (*texts, id_))


def _in_homes(connection: sqlite3.Connection, found: Traces) -> list[tuple[int, str]]:
    sql = "SELECT id, name FROM household WHERE id IN (SELECT value FROM json_each(?))"
    return list(connection.execute(sql, (json.dumps(found.homes),)))


def _tasks(connection: sqlite3.Connection, found: Traces) -> list[int]:
    values = map(json.dumps, (found.around, found.homes, found.cards))
    return [row[0] for row in connection.execute(_TASKS, tuple(values))]


def _words(people: Iterable[Sequence[str]]) -> set[str]:
    told = (word for parts in people for part in parts for word in re.findall(r"\w+", fold(part)))
    return {word for word in told if len(word) > 2 or is_east_asian(word)}


def _full_names(connection: sqlite3.Connection, people: Iterable[Sequence[str]], gone: str) -> Iterable[str]:
    """Their names as texts write them, unless somebody who stays is called the same."""
    for formatted, given, _additional, family, goes_by, _former in people:
        namesakes = connection.execute(
            "SELECT 1 FROM person WHERE given = ? AND family = ?"
            " AND id NOT IN (SELECT value FROM json_each(?))",
            (given, family, gone),
        ).fetchone()
        written = (
            formatted,
            f"{given} {family}",
            f"{goes_by} {family}",
            f"{family}, {given}",
            f"{family} {given}",
        )
        if namesakes is None:
            yield from (name for name in written if len(name.split()) > 1 and name == name.strip(" ,"))


@lru_cache(maxsize=4)
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    """The words as whole words; in scripts without blanks anywhere."""
    parts = [re.escape(w) if is_east_asian(w) else rf"(?<!\w){re.escape(w)}(?!\w)" for w in sorted(words)]
    return re.compile("|".join(parts))


def _is_told(texts: Iterable[str | None], pattern: re.Pattern[str]) -> bool:
    return any(text and pattern.search(fold(text)) for text in texts)


def _written(names: Iterable[str]) -> re.Pattern[str]:
    """Names in folded text with any blanks between words, numbers with any signs between their digits."""
    patterns = [
        r"[ ().+/-]*".join(re.findall(r"\d", name))
        if _NUMBER.fullmatch(name)
        else r"\s+".join(map(re.escape, fold(name).split()))
        for name in names
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")
