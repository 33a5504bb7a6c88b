"""Forgetting people in safety copies too: which still hold them, and writing one anew without them (R29)."""

import sqlite3
from collections.abc import Collection
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from cardkeeper.errors import CannotWrite, UnreadableFile
from cardkeeper.i18n import _
from cardkeeper.store import archives, backups, erasing
from cardkeeper.store.adopting import count_customers
from cardkeeper.store.migrating import newest_version


def holding(data_folder: Path, uids: Collection[str]) -> list[Path]:
    """The copies in which one of these people still is, the newest first; one that cannot be read counts.

    Unpacks each of them: for the worker thread.
    """
    place = backups.folder(data_folder)
    every = sorted(place.glob("*" + archives.SUFFIX), key=lambda path: path.stat().st_mtime, reverse=True)
    return [path for path in every if _holds(path, uids)]


def forget(path: Path, uids: Collection[str]) -> None:
    """Write a copy anew without these people. Raises CannotWrite; the copy then stays as it was."""
    try:
        with backups.draft_folder(path.parent) as drafts:
            about = archives.take_book(path, drafts / "book")
            archives.take_beside(path, drafts)
            customers = _erase_in(drafts / "book", uids)
            made = archives.write(
                drafts / "packed", drafts / "book", drafts, replace(about, customers=customers)
            )
            archives.verify(drafts / "packed")
            backups.put(drafts / "packed", path, made)
    except (OSError, sqlite3.DatabaseError, UnreadableFile) as trouble:
        raise CannotWrite(
            _("{name} could not be written anew, so it is as it was. You can delete it instead.").format(
                name=path.name
            )
        ) from trouble


def _holds(path: Path, uids: Collection[str]) -> bool:
    marks = ", ".join("?" * len(uids))
    try:
        with backups.draft_folder(path.parent) as drafts:
            archives.take_book(path, drafts / "book")
            with closing(sqlite3.connect(f"{(drafts / 'book').as_uri()}?mode=ro", uri=True)) as copy:
                found = copy.execute(f"SELECT 1 FROM person WHERE uid IN ({marks}) LIMIT 1", tuple(uids))
                return found.fetchone() is not None
    except (sqlite3.DatabaseError, UnreadableFile):
        return True


def _erase_in(book: Path, uids: Collection[str]) -> int:
    """Take the people out of an unpacked book; gives how many customers are left."""
    with closing(sqlite3.connect(book, isolation_level=None)) as copy:
        if copy.execute("PRAGMA user_version").fetchone()[0] != newest_version():
            raise sqlite3.DatabaseError("made by another version of the program")
        for setting in ("journal_mode = DELETE", "foreign_keys = ON", "secure_delete = ON"):
            copy.execute(f"PRAGMA {setting}")
        copy.execute("BEGIN IMMEDIATE")
        erasing.erase(copy, uids)
        copy.execute("COMMIT")
        erasing.compact(copy)
        if copy.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            raise sqlite3.DatabaseError("the copy is damaged")
        return count_customers(copy)
