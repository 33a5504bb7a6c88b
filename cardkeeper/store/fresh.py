"""Empty books, made by walking every step of the schema: to begin with, or to take in the rows of another."""

import os
import sqlite3
from pathlib import Path

import peewee as pw

from cardkeeper.store import migrating
from cardkeeper.store.connection import WAIT_SECONDS, Book

APPLICATION_ID = 0x43444B50  # "CDKP"
TAILS = ("-wal", "-shm", "-journal")
"""What SQLite writes beside a book; of another time they would be taken for this book's (c5b)."""


def make(path: Path, version: int | None = None) -> None:
    """An empty book at `path`, which must be free, with the schema of script number `version`, or the newest.

    Raises OSError or OperationalError, and then leaves nothing behind.
    """
    book = Book()
    book.init(str(path), timeout=WAIT_SECONDS)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        book.connect()
        book.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        migrating.migrate(book, version)
        book.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    except (OSError, pw.OperationalError, sqlite3.OperationalError):
        book.close()
        remove(path)
        raise
    book.close()


def remove(path: Path) -> None:
    """Take a book away with what SQLite wrote beside it."""
    for each in (path, *(path.with_name(path.name + tail) for tail in TAILS)):
        each.unlink(missing_ok=True)


def flush(path: Path) -> None:
    """Let a file, or a folder, survive a power cut."""
    if os.name == "nt" and path.is_dir():
        return  # Windows cannot open folders, and keeps names by itself
    handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
