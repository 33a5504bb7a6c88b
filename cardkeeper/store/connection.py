"""The connection to the book: one SQLite file whose safety settings are set, and read back, every time."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import peewee as pw

from cardkeeper.errors import BookLocked, BookReplaced, BookTaken, CannotWrite, DiskFull
from cardkeeper.i18n import _

# WAL with FULL loses no committed row in a power cut; NORMAL lost all of them (reliability.md, c3).
SAFETY: dict[str, int | str] = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
}
WAIT_SECONDS = 2


class Book(pw.SqliteDatabase):
    """A Peewee database that refuses to work without its safety settings."""

    def __init__(self) -> None:
        super().__init__(None, pragmas={**SAFETY, "cache_size": -32_000})

    def _add_conn_hooks(self, conn: sqlite3.Connection) -> None:
        super()._add_conn_hooks(conn)  # type: ignore[misc]  # the stubs leave it out
        found = {name: conn.execute(f"PRAGMA {name}").fetchone()[0] for name in SAFETY}
        if found != SAFETY:
            raise RuntimeError(f"SQLite kept other settings than asked for: {found}")


class OpenBook(Book):
    """The book that is open: SQLite would make an empty file where one was taken away."""

    identity: tuple[int, int] | None = None

    def init(self, database: str | None, *arguments: Any, **settings: Any) -> None:
        """Remember which file it is: its path may come to name another one while this one is open."""
        super().init(database, *arguments, **settings)
        self.identity = identity(database) if database is not None else None

    def _connect(self) -> sqlite3.Connection:
        refuse_if_taken()
        return super()._connect()  # type: ignore[misc, no-any-return]  # the stubs leave it out


db = OpenBook()
# Told, in the thread that wrote, how each attempt to write ended: None for well.
watchers: list[Callable[[Exception | None], object]] = []


@contextmanager
def transaction() -> Iterator[None]:
    """All or nothing, holding the write lock from the start; trouble of the disk becomes a sentence."""
    try:
        refuse_if_taken()
        with db.atomic("IMMEDIATE"):
            yield
    except BookTaken as taken:
        _tell(taken)
        raise
    except (pw.OperationalError, sqlite3.OperationalError) as trouble:
        reason = in_words(_cause(trouble))
        _tell(reason)
        raise reason from trouble
    _tell(None)


@contextmanager
def reading() -> Iterator[None]:
    """Trouble of the disk becomes a sentence here too, where a whole task reads."""
    try:
        yield
    except (pw.OperationalError, sqlite3.OperationalError) as trouble:
        reason = in_words(trouble)
        if reason is trouble:
            raise
        raise reason from trouble


def identity(path: str) -> tuple[int, int] | None:
    """Device and number of the file; None where there is none."""
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def refuse_if_taken() -> None:
    """Where a file can be moved while it is open, what is written would go with it.

    Raises BookTaken, or BookReplaced where another file came: this journal must not get there.
    """
    found = identity(db.database)
    if found is None:
        raise BookTaken(
            _(
                "Your customers' file is not in its place any more. Nothing was changed. "
                "Put it back, or connect its disk, and try again."
            )
        )
    if found != db.identity:
        raise BookReplaced(
            _(
                "Another file was put in the place of your customers' file, perhaps by a program that copies "
                "folders between computers. Nothing was changed. Close CardKeeper and open it again to work "
                "with that file. The newest safety copy keeps what was here when it was made."
            )
        )


@contextmanager
def rehearsal() -> Iterator[None]:
    """Writes that are taken back at the end, whatever happens: to see what would be."""
    with db.atomic("IMMEDIATE") as attempt:
        yield
        attempt.rollback()


def _tell(reason: Exception | None) -> None:
    for watcher in watchers:
        watcher(reason)


def _cause(trouble: BaseException) -> Exception:
    """What began it: SQLite rolls back by itself on a full disk, and Peewee's own rollback then fails."""
    before = trouble.__context__
    deeper = isinstance(before, (pw.OperationalError, sqlite3.OperationalError))
    return _cause(before) if before is not None and deeper else Exception(str(trouble))


def in_words(trouble: Exception) -> Exception:
    """What SQLite said, as a sentence the person at the desk can act on; else the trouble itself."""
    text = str(trouble)
    if "locked" in text or "busy" in text:
        return BookLocked(
            _("Another program is using your customers' file. Nothing was changed. Close it and try again.")
        )
    if "full" in text:
        return DiskFull(_("The disk is full. Nothing was changed. Make some room and try again."))
    if "disk I/O" in text:
        return CannotWrite(
            _("The disk with your customers' file does not answer. Connect it, and try again.")
        )
    if "readonly" in text or "unable to open" in text:
        return CannotWrite(
            _(
                "CardKeeper may not write in its folder. Nothing was changed. Ask whoever looks after this "
                "computer to let you write there, and try again."
            )
        )
    return trouble


def execute(sql: str, *parameters: object) -> None:
    """Run a hand-written statement within the transaction that is open."""
    db.execute_sql(sql, parameters)


def select(sql: str, *parameters: object) -> list[tuple[Any, ...]]:
    """The rows of a hand-written query; every value is a parameter."""
    return list(db.execute_sql(sql, parameters).fetchall())


def records(sql: str, *parameters: object) -> list[dict[str, Any]]:
    """The rows of a hand-written query by column name."""
    cursor = db.execute_sql(sql, parameters)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def value(sql: str, *parameters: object) -> Any:
    """The first column of the first row, or None."""
    row = db.execute_sql(sql, parameters).fetchone()
    return row[0] if row else None
