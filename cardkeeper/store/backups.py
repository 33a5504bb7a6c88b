"""Safety copies of the open book: made with VACUUM INTO, because a plain copy of an open WAL file loses rows.

A copy is checked, counted, packed with the user's own designs and pictures, read back, and only then named.
"""

import datetime as dt
import logging
import os
import secrets
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Event
from typing import NamedTuple

import peewee as pw

from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.errors import CannotWrite, UnreadableFile
from cardkeeper.i18n import _
from cardkeeper.store import archives, fresh
from cardkeeper.store.adopting import count_customers
from cardkeeper.store.archives import SUFFIX, About
from cardkeeper.store.connection import db, in_words

logger = logging.getLogger(__name__)

BEFORE_UPDATE = "before-update"
_DRAFT = ".draft-"
_STALE_SECONDS = 24 * 3600
# Of SQLite's machine, between two looks whether a check is still wanted: some milliseconds.
_STEPS = 100_000


class Backup(NamedTuple):
    """A safety copy: where it is, its size in bytes, and what it says of itself."""

    path: Path
    size: int
    about: About

    @property
    def made_at(self) -> dt.datetime:
        """In UTC."""
        return dt.datetime.fromisoformat(self.about.made_at)


def folder(data_folder: Path) -> Path:
    return data_folder / "backups"


def every(place: Path) -> list[Backup]:
    """The copies in a folder, the newest first; what cannot be read is left out. Raises OSError."""
    found = [copy for path in _files(place) if (copy := _known(path)) is not None]
    return sorted(found, key=lambda copy: copy.made_at, reverse=True)


def newest(data_folder: Path) -> Path | None:
    """The last copy beside a book; None where there is none that can be read."""
    return next((copy.path for copy in every(folder(data_folder))), None)


def make(data_folder: Path, reason: str, progress: Progress = no_progress) -> Backup:
    """Copy the open book, for which `reason` is a key. Raises CannotWrite; older copies are as they were."""
    now = dt.datetime.now(dt.UTC)
    try:
        with draft_folder(folder(data_folder)) as drafts:
            book, packed = drafts / "book", drafts / "packed"
            db.execute_sql("VACUUM INTO ?", (str(book),))
            stamp = now.isoformat(timespec="microseconds")
            with _checking(book):
                about = archives.write(packed, book, data_folder, _about(book, stamp, reason), progress)
            archives.verify(packed)
            return put(packed, folder(data_folder) / _name(now), about)
    except (OSError, pw.DatabaseError, sqlite3.DatabaseError, UnreadableFile) as trouble:
        raise _not_made(trouble) from trouble


def bring(backup: Backup, place: Path, name: str = "") -> Backup:
    """Put a copy into another folder too, as `name`; checked there. Raises CannotWrite."""
    target = place / (name or backup.path.name)
    draft = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        shutil.copyfile(backup.path, draft)
        draft.chmod(0o600)
        archives.verify(draft)
        return put(draft, target, backup.about)
    except (OSError, UnreadableFile) as trouble:
        raise CannotWrite(
            _(
                "The copy could not be put into {folder}. Your customers are safe on this computer. "
                "Is the drive connected, and is there room on it?"
            ).format(folder=place)
        ) from trouble
    finally:
        draft.unlink(missing_ok=True)


def discard(path: Path) -> None:
    """Delete a copy for good. Raises CannotWrite."""
    try:
        path.unlink(missing_ok=True)
    except OSError as trouble:
        raise CannotWrite(
            _("{name} could not be deleted. Is it open in another program?").format(name=path.name)
        ) from trouble


@contextmanager
def draft_folder(place: Path) -> Iterator[Path]:
    """A folder for what is not finished, on the same disk; it goes afterwards, whatever happens."""
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    _sweep(place)
    drafts = Path(tempfile.mkdtemp(prefix=_DRAFT, dir=place))
    try:
        yield drafts
    finally:
        shutil.rmtree(drafts, ignore_errors=True)


def _sweep(place: Path) -> None:
    """Drafts of a process that was killed; younger ones may be another's, at work."""
    now = dt.datetime.now(dt.UTC).timestamp()
    for left in place.glob(_DRAFT + "*"):
        if now - left.stat().st_mtime > _STALE_SECONDS:
            shutil.rmtree(left, ignore_errors=True)


def _files(place: Path) -> list[Path]:
    return sorted(path for path in place.glob("*" + SUFFIX) if not path.name.startswith("."))


def _known(path: Path) -> Backup | None:
    try:
        return Backup(path, path.stat().st_size, archives.read_about(path))
    except UnreadableFile as trouble:
        logger.warning("a safety copy cannot be read: %s", type(trouble.__cause__).__name__)
        return None


def _name(now: dt.datetime) -> str:
    """By the clock on the wall; the end keeps two copies of one second apart."""
    return f"cardkeeper-{now.astimezone():%Y%m%d-%H%M%S}-{secrets.token_hex(2)}{SUFFIX}"


@contextmanager
def _checking(book: Path) -> Iterator[None]:
    """Check a book beside what is done with it; raises DatabaseError at the end when it is damaged."""
    copy = sqlite3.connect(f"{book.as_uri()}?mode=ro", uri=True, check_same_thread=False)
    given_up = Event()
    copy.set_progress_handler(given_up.is_set, _STEPS)
    with closing(copy), ThreadPoolExecutor(max_workers=1) as beside:
        check = beside.submit(lambda: copy.execute("PRAGMA integrity_check(1)").fetchone()[0])
        try:
            yield
        except BaseException:
            given_up.set()
            raise
        if check.result() != "ok":
            raise sqlite3.DatabaseError("the copy is damaged")


def _about(book: Path, stamp: str, reason: str) -> About:
    copy = sqlite3.connect(f"{book.as_uri()}?mode=ro", uri=True)
    try:
        version = int(copy.execute("PRAGMA user_version").fetchone()[0])
        return About(stamp, reason, version, count_customers(copy))
    finally:
        copy.close()


def put(draft: Path, target: Path, about: About) -> Backup:
    """Let a finished draft take its name, and last."""
    draft.chmod(0o600)
    made = dt.datetime.fromisoformat(about.made_at).timestamp()
    os.utime(draft, (made, made))
    fresh.flush(draft)
    draft.replace(target)
    fresh.flush(target.parent)
    return Backup(target, target.stat().st_size, about)


def _not_made(trouble: Exception) -> CannotWrite:
    said = in_words(trouble)
    if isinstance(said, CannotWrite):
        return said
    return CannotWrite(
        _("The safety copy could not be made, so nothing was changed. Check the disk and try again.")
    )
