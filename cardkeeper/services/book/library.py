"""Opening and closing the book."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cardkeeper import paths
from cardkeeper.store import connection, opening


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


def is_open() -> bool:
    """This thread has the book open."""
    return not connection.db.is_closed()


def folder() -> Path:
    """Where the open book lies."""
    return Path(str(connection.db.database)).parent


def data_version() -> int:
    """Rises when another program has written to the book; the window then reads anew."""
    return int(connection.value("PRAGMA data_version"))
