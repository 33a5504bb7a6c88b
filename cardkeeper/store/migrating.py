"""Bringing a book up to date with the numbered scripts in `migrations/`, by Peewee's own runner."""

from pathlib import Path
from typing import TYPE_CHECKING

from cardkeeper.store.connection import db

if TYPE_CHECKING:
    from playhouse.migrations import Runner

_SCRIPTS = Path(__file__).parent / "migrations"


def newest_version() -> int:
    """The number of the last script this program has; also the book's `user_version`."""
    return max(int(path.name[:4]) for path in _SCRIPTS.glob("[0-9]*.py"))


def pending() -> bool:
    return bool(db.execute_sql("PRAGMA user_version").fetchone()[0] < newest_version())


def migrate() -> None:
    """Run what is missing; each script is one transaction with foreign keys switched off outside it.

    Raises RuntimeError when rows were lost or point nowhere afterwards; the caller keeps the backup.
    """
    before = _counts()
    _runner().up()
    after = _counts()
    lost = {table: count for table, count in before.items() if after.get(table, 0) < count}
    if lost or db.execute_sql("PRAGMA foreign_key_check").fetchall():
        raise RuntimeError(f"the update lost rows: {sorted(lost)}")
    db.execute_sql(f"PRAGMA user_version = {newest_version()}")


def _runner() -> "Runner":
    from playhouse.migrations import Runner  # costs half a second, and only when there is something to do

    return Runner(db, str(_SCRIPTS))


def _counts() -> dict[str, int]:
    tables = db.execute_sql(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'search\\_%' ESCAPE '\\'"
    ).fetchall()
    return {name: db.execute_sql(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in tables}
