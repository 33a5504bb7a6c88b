"""Opening, closing and looking after the book."""

import datetime as dt
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from cardkeeper import paths
from cardkeeper.store import backups, connection, opening
from cardkeeper.store.models import BackupLog

_KEEP_ALL_DAYS = 2


class Backup(NamedTuple):
    """A verified copy of the book: made at (UTC, ISO), with that many customers."""

    path: Path
    at: str
    customers: int
    reason: str


def open_library(folder: Path) -> None:
    """Open the book in `folder`, making both when they were never there. Raises the BookX errors."""
    os.umask(0o077)
    opening.open_book(folder / paths.BOOK_NAME)


def close_library() -> None:
    opening.close_book()


@contextmanager
def worker_connection() -> Iterator[None]:
    """This thread's own connection for the length of a task; the window's thread keeps its own."""
    try:
        yield
    finally:
        connection.db.close()


def folder() -> Path:
    """Where the open book lies."""
    return Path(str(connection.db.database)).parent


def back_up(reason: str) -> Backup:
    """Make a verified copy beside the book. Raises CannotWrite; the book is untouched either way."""
    made = backups.make(folder(), reason)
    return Backup(made.path, made.at, made.customers, reason)


def last_backup() -> Backup | None:
    row = BackupLog.select().order_by(BackupLog.id.desc()).first()
    return Backup(Path(row.path), row.at, row.customers, row.reason) if row else None


def needs_daily_backup(now: dt.datetime) -> bool:
    """No copy is younger than a day (promise P7)."""
    last = last_backup()
    return last is None or now - dt.datetime.fromisoformat(last.at) >= dt.timedelta(days=1)


def data_version() -> int:
    """Rises when another program has written to the book; the window then reads anew."""
    return int(connection.value("PRAGMA data_version"))
