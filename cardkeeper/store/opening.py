"""Opening a book: tell what lies there apart before a single byte is changed (reliability.md, c4, c11)."""

import sqlite3
from contextlib import suppress
from pathlib import Path

import peewee as pw

from cardkeeper.errors import (
    BookDamaged,
    BookEmpty,
    BookLocked,
    BookMissing,
    BookTooNew,
    CannotWrite,
    NotABook,
)
from cardkeeper.i18n import _
from cardkeeper.store import fresh, header, migrating
from cardkeeper.store.connection import WAIT_SECONDS, db, identity, in_words

# What is checked in a blink, in a few milliseconds, and what is checked whole.
_BLINK_BYTES, _FULL_CHECK_BYTES = 2 * 1024 * 1024, 64 * 1024 * 1024


def open_book(path: Path) -> None:
    """Open the book at `path`, making it and its folder when neither was ever there.

    Raises BookMissing, BookEmpty, NotABook, BookDamaged, BookTooNew, BookLocked or CannotWrite; in all of
    these cases the file is as it was.
    """
    _prepare_folder(path.parent)
    if not path.exists():
        _refuse_if_lost(path)
        _create(path)
    _check_header(path)
    db.init(str(path), timeout=WAIT_SECONDS)
    needs_check = path.stat().st_size <= _BLINK_BYTES or not _is_as_left(path)
    try:
        _connect(path, needs_check=needs_check)
    except BaseException:
        db.close()
        raise


def close_book() -> None:
    """Close this thread's connection; the last one folds the WAL back into the file."""
    if not db.is_closed():
        db.close()
        if identity(db.database) == db.identity:
            _note_as_left(Path(db.database))


def _prepare_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
    except OSError as trouble:
        raise CannotWrite(
            _(
                "CardKeeper may not write in the folder {folder}. What is in it was left as it is. Ask "
                "whoever looks after this computer to let you write there, and look again."
            ).format(folder=folder)
        ) from trouble


def _refuse_if_lost(path: Path) -> None:
    if _has_copies(path) or path.with_name(path.name + "-wal").exists():
        raise BookMissing(
            _(
                "Your customers' file {name} is not in its folder any more. Nothing was changed. "
                "Put it back, or restore the newest copy from the folder {backups}."
            ).format(name=path.name, backups=_copies(path))
        )


def _create(path: Path) -> None:
    """A new book, made beside its place and moved there whole, so that it is never half there."""
    draft = path.with_name(path.name + ".new")
    try:
        fresh.remove(draft)
        fresh.make(draft)
        draft.replace(path)
    except (OSError, pw.OperationalError) as trouble:
        said = in_words(trouble)
        raise said if isinstance(said, (BookLocked, CannotWrite)) else _cannot_write(path) from trouble


def _check_header(path: Path) -> None:
    try:
        with path.open("rb") as file:
            start = file.read(100)
    except OSError as trouble:
        raise _cannot_write(path) from trouble
    if not start:
        raise _empty(path)
    known = header.understood(start)
    if known is None or known.application_id != fresh.APPLICATION_ID:
        raise NotABook(
            _("{name} is not a CardKeeper file. It was left as it is. Choose another folder.").format(
                name=path.name
            )
        )
    _refuse_newer(known.user_version, path)


def _refuse_newer(user_version: int, path: Path) -> None:
    if user_version > migrating.newest_version():
        raise BookTooNew(
            _(
                "{name} was made by a newer CardKeeper. It was left as it is. Update CardKeeper to open it."
            ).format(name=path.name)
        )


def _connect(path: Path, *, needs_check: bool) -> None:
    try:
        db.connect()
        path.chmod(0o600)
        if needs_check:
            _check_content(path)
        _refuse_newer(db.execute_sql("PRAGMA user_version").fetchone()[0], path)
        db.execute_sql("BEGIN IMMEDIATE")
        db.execute_sql("ROLLBACK")
        if migrating.pending():
            _update(path)
    except pw.OperationalError as trouble:
        raise in_words(trouble) from trouble
    except (pw.DatabaseError, sqlite3.DatabaseError) as trouble:
        raise _damaged(path) from trouble


def _update(path: Path) -> None:
    from cardkeeper.store import backups

    backups.make(path.parent, backups.BEFORE_UPDATE)
    migrating.migrate()


def _has_copies(path: Path) -> bool:
    # Late, here as above: most starts find their book well, and do without what copies are made with.
    from cardkeeper.store import backups

    return backups.newest(path.parent) is not None


def _copies(path: Path) -> Path:
    """The folder of the safety copies."""
    from cardkeeper.store import backups

    return backups.folder(path.parent)


def _check_content(path: Path) -> None:
    """A full check of a book of usual size; of large ones only the structure, the rest is checked with the
    day's safety copy.
    """
    check = "integrity_check" if path.stat().st_size < _FULL_CHECK_BYTES else "quick_check"
    if db.execute_sql(f"PRAGMA {check}(1)").fetchone()[0] != "ok":
        raise _damaged(path)


def _note_as_left(path: Path) -> None:
    """Remember size and time of a book that was closed by the last who had it open."""
    if not _has_wal(path) and path.exists():
        with suppress(OSError):
            _note(path).write_text(_likeness(path), encoding="ascii")


def _is_as_left(path: Path) -> bool:
    """Nobody has written to the book since it was closed in good order, and nothing is left to fold in.

    It was sound then, so the window need not wait for a check that the day's safety copy makes as well.
    """
    try:
        return _note(path).read_text(encoding="ascii") == _likeness(path) and not _has_wal(path)
    except (OSError, ValueError):
        return False


def _note(path: Path) -> Path:
    return path.with_suffix(".left")


def _likeness(path: Path) -> str:
    known = path.stat()
    return f"{known.st_size} {known.st_mtime_ns}"


def _has_wal(path: Path) -> bool:
    return path.with_name(path.name + "-wal").exists()


def _empty(path: Path) -> BookEmpty:
    said = _("Your customers' file {name} is empty. It was left as it is. Move it away to start afresh.")
    if _has_copies(path):
        said = _(
            "Your customers' file {name} is empty. It was left as it is. "
            "Restore the newest copy from the folder {backups}, or move the empty file away to start."
        )
    return BookEmpty(said.format(name=path.name, backups=_copies(path)))


def _damaged(path: Path) -> BookDamaged:
    said = _(
        "Your customers' file {name} is damaged. It was left as it is. There is no safety copy beside it: "
        "look for one on your backup disk."
    )
    if _has_copies(path):
        said = _(
            "Your customers' file {name} is damaged. It was left as it is. "
            "Restore the newest copy from the folder {backups}."
        )
    return BookDamaged(said.format(name=path.name, backups=_copies(path)))


def _cannot_write(path: Path) -> CannotWrite:
    return CannotWrite(
        _(
            "CardKeeper may not read and write {name} in {folder}. It was left as it is. Ask whoever looks "
            "after this computer to let you use it, and look again."
        ).format(name=path.name, folder=path.parent)
    )
