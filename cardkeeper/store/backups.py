"""Verified copies of the book, made with VACUUM INTO: a plain copy of an open WAL file loses rows."""

import datetime as dt
import hashlib
import os
import sqlite3
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

import peewee as pw

from cardkeeper.errors import CannotWrite
from cardkeeper.i18n import _
from cardkeeper.store import erasing
from cardkeeper.store.connection import db, in_words
from cardkeeper.store.migrating import newest_version
from cardkeeper.store.models import BackupLog

_SUFFIX = ".backup"


class Backup(NamedTuple):
    """A copy that was checked: where it is, when it was made (UTC) and how many customers it holds."""

    path: Path
    at: str
    customers: int


def folder(data_folder: Path) -> Path:
    return data_folder / "backups"


def newest(data_folder: Path) -> Path | None:
    return max(folder(data_folder).glob("*" + _SUFFIX), default=None, key=lambda path: path.stat().st_mtime)


def make(data_folder: Path, reason: str) -> Backup:
    """Copy the open book, open and check the copy, and only then give it its name. Raises CannotWrite."""
    now = dt.datetime.now(dt.UTC)
    target = folder(data_folder) / f"cardkeeper-{now:%Y%m%d-%H%M%S-%f}{_SUFFIX}"
    draft = target.with_suffix(".part")
    try:
        target.parent.mkdir(mode=0o700, exist_ok=True)
        db.execute_sql("VACUUM INTO ?", (str(draft),))
        draft.chmod(0o600)
        customers = _checked(draft)
        _flush(draft)
        draft.replace(target)
        _flush(target.parent)
    except (OSError, pw.OperationalError, sqlite3.DatabaseError) as trouble:
        draft.unlink(missing_ok=True)
        said = in_words(trouble)
        raise (
            said
            if isinstance(said, CannotWrite)
            else CannotWrite(
                _("The safety copy could not be made, so nothing was changed. Check the disk and try again.")
            )
        ) from trouble
    _log(target, now, reason, customers)
    return Backup(target, now.isoformat(timespec="seconds"), customers)


def holding(data_folder: Path, uids: Collection[str]) -> list[Path]:
    """The copies in which one of these people still is, the newest first; one that cannot be read counts."""
    every = sorted(folder(data_folder).glob("*" + _SUFFIX), key=lambda path: path.name, reverse=True)
    return [path for path in every if _holds(path, uids)]


def forget(path: Path, uids: Collection[str]) -> None:
    """Write a copy anew without these people (R29). Raises CannotWrite; the copy then stays as it was."""
    draft = path.with_suffix(".part")
    try:
        draft.write_bytes(path.read_bytes())
        draft.chmod(0o600)
        _erase_in(draft, uids)
        _checked(draft)
        _flush(draft)
        times = path.stat()
        os.utime(draft, ns=(times.st_atime_ns, times.st_mtime_ns))
        draft.replace(path)
        _flush(path.parent)
    except (OSError, sqlite3.DatabaseError) as trouble:
        draft.unlink(missing_ok=True)
        raise CannotWrite(
            _("{name} could not be written anew, so it is as it was. You can delete it instead.").format(
                name=path.name
            )
        ) from trouble
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    BackupLog.update(digest=digest).where(BackupLog.path == str(path)).execute()


def discard(path: Path) -> None:
    """Delete a copy for good. Raises CannotWrite."""
    try:
        path.unlink(missing_ok=True)
    except OSError as trouble:
        raise CannotWrite(
            _("{name} could not be deleted. Is it open in another program?").format(name=path.name)
        ) from trouble
    BackupLog.delete().where(BackupLog.path == str(path)).execute()


def _holds(path: Path, uids: Collection[str]) -> bool:
    marks = ", ".join("?" * len(uids))
    copy = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        found = copy.execute(f"SELECT 1 FROM person WHERE uid IN ({marks}) LIMIT 1", tuple(uids))
        return found.fetchone() is not None
    except sqlite3.DatabaseError:
        return True
    finally:
        copy.close()


def _erase_in(draft: Path, uids: Collection[str]) -> None:
    copy = sqlite3.connect(draft, isolation_level=None)
    try:
        if copy.execute("PRAGMA user_version").fetchone()[0] != newest_version():
            raise sqlite3.DatabaseError("made by another version of the program")
        for setting in ("journal_mode = DELETE", "foreign_keys = ON", "secure_delete = ON"):
            copy.execute(f"PRAGMA {setting}")
        copy.execute("BEGIN IMMEDIATE")
        erasing.erase(copy, uids)
        copy.execute("COMMIT")
        erasing.compact(copy)
    finally:
        copy.close()


def _checked(path: Path) -> int:
    copy = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        if copy.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            raise sqlite3.DatabaseError("the copy is damaged")
        return int(copy.execute("SELECT count(*) FROM person WHERE is_customer = 1").fetchone()[0])
    finally:
        copy.close()


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _log(path: Path, at: dt.datetime, reason: str, customers: int) -> None:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    BackupLog.create(
        at=at.isoformat(timespec="seconds"), path=str(path), reason=reason, customers=customers, digest=digest
    )
