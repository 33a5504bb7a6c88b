"""Going back to a safety copy, ours or one from elsewhere: looked at, made anew, put in place, undoable."""

import datetime as dt
import shutil
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

from cardkeeper import paths
from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.errors import CardKeeperError, UnreadableFile
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.book import backups, library
from cardkeeper.store import adopting, archives, fresh, migrating, swapping
from cardkeeper.store import backups as stored

_INCOMING = "cardkeeper.incoming"
_SQLITE = b"SQLite format 3\0"
_ZIP = b"PK\x03\x04"


class Contents(NamedTuple):
    """What a file to restore holds; a bare book tells neither when it was made nor how many there are."""

    path: Path
    made_at: dt.datetime | None
    customers: int | None
    designs: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """A checked book, ready beside the present one, with designs and pictures that are missing there."""

    book: Path
    incoming: Path
    customers: int
    added: tuple[Path, ...]


def look(path: Path) -> Contents:
    """What a file holds, without unpacking it. Raises UnreadableFile, NotABook or BookTooNew."""
    if _begins(path) != _ZIP:
        adopting.checked_version(path)
        return Contents(path, None, None, 0)
    about = archives.read_about(path)
    if about.version > migrating.newest_version():
        raise adopting.too_new(path)
    return Contents(path, dt.datetime.fromisoformat(about.made_at), about.customers, about.files)


def prepare(path: Path, data_folder: Path, progress: Progress = no_progress) -> Prepared:
    """Make the book that is to take the place of the one in `data_folder`, row by row and checked.

    For the worker thread. Raises UnreadableFile, NotABook, BookTooNew or CannotWrite; nothing is changed.
    """
    look(path)
    incoming = data_folder / _INCOMING
    fresh.remove(incoming)
    with stored.draft_folder(stored.folder(data_folder)) as drafts:
        _unpack(path, drafts / "book")
        customers = adopting.adopt(drafts / "book", incoming, progress)
        try:
            added = _add_missing(path, drafts / "beside", data_folder)
        except CardKeeperError:
            fresh.remove(incoming)
            raise
    return Prepared(data_folder / paths.BOOK_NAME, incoming, customers, added)


def put_in_place(prepared: Prepared) -> Change:
    """Let a prepared book take the place of the present one, which is kept aside; undo brings that back.

    On the thread of the window, and with nobody else at the book. Raises CannotWrite and the like, and the
    present book is then in its place and open.
    """
    aside = swapping.swap(prepared.book, prepared.incoming)
    n = prepared.customers
    message = ngettext("Restored, with {n} customer.", "Restored, with {n} customers.", n).format(n=n)
    return _receipt(prepared.book, aside, prepared.added, message)


def _receipt(book: Path, aside: Path | None, added: tuple[Path, ...], message: str) -> Change:
    undo = partial(_put_back, book, aside, added) if aside is not None else None
    return Change(_("Restore"), Touched.EVERYTHING, undo, (), message, None)


def _put_back(book: Path, aside: Path, added: tuple[Path, ...]) -> Change:
    """What lay in the place before takes it again; redoing does the same once more."""
    other = swapping.swap(book, aside)
    for path in added:
        path.unlink(missing_ok=True)
    return _receipt(book, other, (), _("Everything is as it was before restoring."))


def discard(prepared: Prepared) -> None:
    """Take away what was prepared and is not wanted after all."""
    fresh.remove(prepared.incoming)
    for path in prepared.added:
        path.unlink(missing_ok=True)


def restore(path: Path, data_folder: Path, progress: Progress = no_progress) -> Change:
    """All of it at once, without a window: the present book is copied, if it is open, and replaced."""
    prepared = prepare(path, data_folder, progress)
    try:
        if library.is_open():
            backups.back_up(backups.Reason.RESTORE)
    except CardKeeperError:
        discard(prepared)
        raise
    return put_in_place(prepared)


def sweep(data_folder: Path) -> None:
    """Let go of what restoring put aside in earlier sittings, but for the newest."""
    swapping.sweep(data_folder)
    fresh.remove(data_folder / _INCOMING)


def _begins(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(4)
    except OSError as trouble:
        raise UnreadableFile(_("{name} cannot be read.").format(name=path.name)) from trouble


def _unpack(path: Path, target: Path) -> None:
    """The book of a copy, or a bare book with what its journal holds; the given file is only read."""
    if _begins(path) == _ZIP:
        archives.take_book(path, target)
    else:
        adopting.copy_closed(path, target)


def _add_missing(path: Path, drafts: Path, data_folder: Path) -> tuple[Path, ...]:
    """Designs and pictures that are not there; those that are stay as they are, each design as a whole."""
    if _begins(path) != _ZIP:
        return ()
    drafts.mkdir(mode=0o700)
    there = {each.name for each in (data_folder / archives.BESIDE[0]).glob("*")}
    added = []
    for file in archives.take_beside(path, drafts):
        inside = file.relative_to(drafts)
        target = data_folder / inside
        if target.exists() or (inside.parts[0] == archives.BESIDE[0] and inside.parts[1] in there):
            continue
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        shutil.move(file, target)
        added.append(target)
    return tuple(added)
