"""Bringing a book up to date with the numbered scripts in `migrations/`, by Peewee's own runner."""

from pathlib import Path
from typing import TYPE_CHECKING

from cardkeeper.store.connection import Book, db

if TYPE_CHECKING:
    from playhouse.migrations import Runner

_SCRIPTS = Path(__file__).parent / "migrations"


def newest_version() -> int:
    """The number of the last script this program has; also the book's `user_version`."""
    return max(int(path.name[:4]) for path in _SCRIPTS.glob("[0-9]*.py"))


def pending() -> bool:
    return bool(db.execute_sql("PRAGMA user_version").fetchone()[0] < newest_version())


def migrate(book: Book = db, version: int | None = None) -> None:
    """Run what is missing, up to script number `version`; each is one transaction without foreign keys.

    Raises RuntimeError when rows were lost or point nowhere afterwards; the caller keeps the backup.
    """
    target = version or newest_version()
    before = _counts(book)
    _runner(book).up(_script(target))
    after = _counts(book)
    lost = {table: count for table, count in before.items() if after.get(table, 0) < count}
    if lost or book.execute_sql("PRAGMA foreign_key_check").fetchall():
        raise RuntimeError(f"the update lost rows: {sorted(lost)}")
    book.execute_sql(f"PRAGMA user_version = {target}")


def _script(version: int) -> str:
    return next(path.stem for path in _SCRIPTS.glob(f"{version:04d}_*.py"))


def _runner(book: Book) -> "Runner":
    from playhouse.migrations import Runner  # costs half a second, and only when there is something to do

    return Runner(book, str(_SCRIPTS))


def _counts(book: Book) -> dict[str, int]:
    tables = book.execute_sql(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'search\\_%' ESCAPE '\\'"
    ).fetchall()
    return {name: book.execute_sql(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in tables}
