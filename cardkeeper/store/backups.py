"""Verified copies of the book, made with VACUUM INTO: a plain copy of an open WAL file loses rows."""

import datetime as dt
import hashlib
import os
import sqlite3
from pathlib import Path
from typing import NamedTuple

import peewee as pw

from cardkeeper.errors import CannotWrite
from cardkeeper.i18n import _
from cardkeeper.store.connection import db, in_words
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
