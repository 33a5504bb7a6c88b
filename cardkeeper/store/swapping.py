"""Putting another book in the place of the open one, so that a kill at any moment leaves one whole."""

import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from cardkeeper.errors import CannotWrite, CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.store import fresh
from cardkeeper.store.opening import close_book, open_book

_ASIDE = ".replaced-"


def swap(book: Path, incoming: Path) -> Path | None:
    """Let the closed book at `incoming` take the place of `book`, and open it.

    Gives where the present book lies now; None when there was none. Every other thread must have closed its
    connection. Raises CannotWrite, or what opening raises; the present book is then back in its place.
    """
    close_book()
    aside = _put_aside(book)
    try:
        _drop_journals(book)
        incoming.replace(book)
        fresh.flush(book.parent)
        open_book(book)
    except (OSError, CardKeeperError) as trouble:
        _put_back(book, aside)
        raise (_cannot(book) if isinstance(trouble, OSError) else trouble) from trouble
    return aside


def sweep(folder: Path, keep_newest: int = 3) -> None:
    """Let go of books put aside by restoring; the newest stay, for one of them may be damaged."""
    aside = sorted(folder.glob(f"*{_ASIDE}*"), key=lambda path: path.stat().st_mtime)
    for path in aside[: len(aside) - keep_newest]:
        fresh.remove(path)


def _put_aside(book: Path) -> Path | None:
    """A second name for the present book; the first stays until the new one takes it.

    A journal that closing could not fold in belongs to a damaged book, and goes with it.
    """
    if not book.exists():
        return None
    aside = book.with_name(f"{book.name}{_ASIDE}{secrets.token_hex(4)}")
    try:
        try:
            aside.hardlink_to(book)
        except OSError:  # a disk without second names
            shutil.copyfile(book, aside)
            fresh.flush(aside)
        for tail in fresh.TAILS:
            journal = book.with_name(book.name + tail)
            if journal.exists():
                shutil.copyfile(journal, aside.with_name(aside.name + tail))
        os.utime(aside)
    except OSError as trouble:
        fresh.remove(aside)
        raise _cannot(book) from trouble
    return aside


def _put_back(book: Path, aside: Path | None) -> None:
    if aside is None:
        return
    aside.replace(book)
    for tail in fresh.TAILS:
        journal = aside.with_name(aside.name + tail)
        if journal.exists():
            journal.replace(book.with_name(book.name + tail))
    # It may have been the damage of the present book that led here.
    with suppress(CardKeeperError):
        open_book(book)


def _drop_journals(book: Path) -> None:
    """Else SQLite would play the old journal into the new book (c5b)."""
    for tail in fresh.TAILS:
        book.with_name(book.name + tail).unlink(missing_ok=True)


def _cannot(book: Path) -> CannotWrite:
    return CannotWrite(
        _("{name} could not be replaced, so it is as it was. Is it open in another program?").format(
            name=book.name
        )
    )
