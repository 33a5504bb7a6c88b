"""Opening and closing the book."""

import os
from collections.abc import Callable, Iterator
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
        with connection.reading():
            yield
    finally:
        connection.db.close()


@contextmanager
def watched(watcher: Callable[[Exception | None], object]) -> Iterator[None]:
    """For as long as this lasts `watcher` is told how each attempt to write ended, None for well.

    It is called in the thread that wrote.
    """
    connection.watchers.append(watcher)
    try:
        yield
    finally:
        connection.watchers.remove(watcher)


def try_to_write() -> None:
    """Write something that changes nothing. Raises CardKeeperError where the book cannot be written."""
    with connection.transaction():
        connection.execute(f"PRAGMA user_version = {connection.value('PRAGMA user_version')}")


def is_open() -> bool:
    """This thread has the book open."""
    return not connection.db.is_closed()


def folder() -> Path:
    """Where the open book lies."""
    return Path(str(connection.db.database)).parent


def data_version() -> int:
    """Rises when another program has written to the book; the window then reads anew."""
    return int(connection.value("PRAGMA data_version"))
