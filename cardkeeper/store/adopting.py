"""Taking in a book from elsewhere: its rows are copied into a fresh file, the file itself is never used.

A trigger or a view in a foreign file runs when we write (reliability.md, b7: one deleted everybody). So its
schema must be, word for word, that of a fresh book of the same version; whatever is more or other is refused.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import peewee as pw

from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.errors import BookTooNew, CannotWrite, NotABook, UnreadableFile
from cardkeeper.i18n import _
from cardkeeper.store import fresh, migrating
from cardkeeper.store.connection import WAIT_SECONDS, Book
from cardkeeper.store.header import read_header

_HISTORY = "schema_migration"
_SEARCH = ("search_word", "search_part")
_TABLES = f"""
SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
  AND name <> '{_HISTORY}' AND sql NOT LIKE 'CREATE VIRTUAL%'
  AND name NOT LIKE 'search\\_word\\_%' ESCAPE '\\' AND name NOT LIKE 'search\\_part\\_%' ESCAPE '\\'
"""
# The shadow tables of full-text search are SQLite's own: their wording may change with its version.
_SCHEMA = """
SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_schema
WHERE NOT (type = 'table' AND (name LIKE 'search\\_word\\_%' ESCAPE '\\'
    OR name LIKE 'search\\_part\\_%' ESCAPE '\\' OR name LIKE 'sqlite\\_stat_' ESCAPE '\\'))
"""


def adopt(source: Path, target: Path, progress: Progress = no_progress) -> int:
    """Make a book at `target`, which must be free, with the rows of the one at `source`, of today's version.

    Gives the number of customers. `source` must be closed and have no journal beside it. Raises NotABook,
    BookTooNew, UnreadableFile when it is damaged, or CannotWrite; `target` is then not there. Cancelled
    passes through.
    """
    version = checked_version(source)
    try:
        fresh.make(target, version)
        with _both(source, target) as both:
            _compare(both, source)
            _copy(both, progress)
        _bring_up_to_date(target)
        customers = _verified(target)
    except BaseException as trouble:
        fresh.remove(target)
        if isinstance(trouble, sqlite3.DatabaseError | pw.DatabaseError | OSError | RuntimeError):
            raise _in_words(trouble, source) from trouble
        raise
    return customers


def checked_version(path: Path) -> int:
    """The version of the schema of a closed book. Raises NotABook or BookTooNew."""
    header = read_header(path)
    if header is None or header.application_id != fresh.APPLICATION_ID or not header.user_version:
        raise NotABook(_("{name} holds no CardKeeper book. Nothing was changed.").format(name=path.name))
    if header.user_version > migrating.newest_version():
        raise too_new(path)
    return header.user_version


def too_new(path: Path) -> BookTooNew:
    words = _("{name} was made by a newer CardKeeper. Nothing was changed. Update CardKeeper to use it.")
    return BookTooNew(words.format(name=path.name))


@contextmanager
def _both(source: Path, target: Path) -> Iterator[sqlite3.Connection]:
    """The fresh book, and the other one attached to it as `old`, to read only."""
    both = sqlite3.connect(target, isolation_level=None, uri=True)
    try:
        for setting in (
            "trusted_schema = OFF",
            "cell_size_check = ON",
            "foreign_keys = OFF",
            "journal_mode = OFF",
            "synchronous = OFF",
        ):
            both.execute(f"PRAGMA {setting}")
        both.execute("ATTACH ? AS old", (f"{source.resolve().as_uri()}?mode=ro&immutable=1",))
        yield both
    finally:
        both.close()


def _compare(both: sqlite3.Connection, source: Path) -> None:
    ours = set(both.execute(_SCHEMA).fetchall())
    theirs = set(both.execute(_SCHEMA.replace("sqlite_schema", "old.sqlite_schema")).fetchall())
    if ours != theirs:
        raise NotABook(
            _(
                "{name} is built otherwise than a CardKeeper book, so nothing of it was taken in and nothing "
                "was changed."
            ).format(name=source.name)
        )


def _copy(both: sqlite3.Connection, progress: Progress) -> None:
    """Table by table. Only a bare `SELECT *` into an empty table lets SQLite take over whole records and
    indexes; whether they keep the rules of the schema is for the check at the end to tell.
    """
    tables = [row[0] for row in both.execute(_TABLES)]
    counts = {table: both.execute(f'SELECT count(*) FROM old."{table}"').fetchone()[0] for table in tables}
    total, done = sum(counts.values()) or 1, 0
    both.execute("BEGIN")
    for table in tables:
        both.execute(f'INSERT INTO main."{table}" SELECT * FROM old."{table}"')
        done += counts[table]
        progress(min(done, total), total)
    for index in _SEARCH:
        both.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
    both.execute("COMMIT")


def _bring_up_to_date(target: Path) -> None:
    book = Book()
    book.init(str(target), timeout=WAIT_SECONDS)
    book.connect()
    try:
        if book.execute_sql("PRAGMA user_version").fetchone()[0] < migrating.newest_version():
            migrating.migrate(book)
        book.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        book.close()


def _verified(target: Path) -> int:
    """Every row in its place, nothing pointing nowhere, and all of it on the disk."""
    made = sqlite3.connect(target)
    try:
        sound = made.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
        if not sound or made.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise sqlite3.DatabaseError("rows point nowhere")
        return count_customers(made)
    finally:
        made.close()
        fresh.flush(target)


def count_customers(book: sqlite3.Connection) -> int:
    """The customers of a book that are not deleted."""
    row = book.execute("SELECT count(*) FROM person WHERE is_customer = 1 AND deleted_at IS NULL").fetchone()
    return int(row[0])


def _in_words(trouble: Exception, source: Path) -> Exception:
    """A full disk is ours; everything else is the fault of the file."""
    if isinstance(trouble, OSError) or "disk is full" in str(trouble):
        return CannotWrite(_("The disk is full. Nothing was changed. Make some room and try again."))
    return UnreadableFile(
        _("{name} is damaged, so it was left alone. Nothing was changed. Choose another copy.").format(
            name=source.name
        )
    )


def copy_closed(source: Path, target: Path) -> None:
    """Copy a book of another program or computer, with what its journal still holds; it is only read.

    Raises UnreadableFile or CannotWrite.
    """
    try:
        shutil.copyfile(source, target)
        journal = source.with_name(source.name + "-wal")
        if journal.exists():
            shutil.copyfile(journal, target.with_name(target.name + "-wal"))
        with closing(sqlite3.connect(target, isolation_level=None)) as copy:
            for setting in ("trusted_schema = OFF", "cell_size_check = ON", "journal_mode = DELETE"):
                copy.execute(f"PRAGMA {setting}")
    except (OSError, sqlite3.DatabaseError) as trouble:
        raise _in_words(trouble, source) from trouble
