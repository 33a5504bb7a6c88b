"""Safety copies: one a day and one before each risky step, thinned with age, and perhaps elsewhere too."""

import datetime as dt
import logging
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.core.thinning import kept
from cardkeeper.errors import CannotWrite, CardKeeperError
from cardkeeper.i18n import N_, _
from cardkeeper.services.book import library
from cardkeeper.store import backups
from cardkeeper.store.archives import SUFFIX
from cardkeeper.store.backups import Backup

logger = logging.getLogger(__name__)

__all__ = ["SUFFIX", "Backup"]

_DAY = dt.timedelta(days=1)


class Reason(StrEnum):
    """Why a copy was made."""

    DAILY = "daily"
    BY_HAND = "by-hand"
    IMPORT = "before-import"
    DELETE = "before-delete"
    RESTORE = "before-restore"
    UPDATE = backups.BEFORE_UPDATE


_WORDS = {
    Reason.DAILY: N_("Daily"),
    Reason.BY_HAND: N_("Made by you"),
    Reason.IMPORT: N_("Before an import"),
    Reason.DELETE: N_("Before deleting many"),
    Reason.RESTORE: N_("Before a restore"),
    Reason.UPDATE: N_("Before an update of CardKeeper"),
}


class Made(NamedTuple):
    """A copy that was made; `elsewhere` is its twin in the second place, or `trouble` why there is none."""

    backup: Backup
    elsewhere: Backup | None = None
    trouble: str = ""


def reason_words(backup: Backup) -> str:
    """Why a copy was made, for the list; one of a newer program says its key."""
    key = backup.about.reason
    return _(_WORDS[Reason(key)]) if key in set(Reason) else key


def back_up(reason: Reason, elsewhere: Path | None = None, progress: Progress = no_progress) -> Made:
    """Make a copy, put it into the second place too, and let old ones go. Raises CannotWrite.

    May take seconds in a large book, and cannot run inside a command: for the worker thread.
    """
    made = backups.make(library.folder(), reason, progress)
    thin(folder(), made.made_at)
    if elsewhere is None:
        return Made(made)
    try:
        twin = backups.bring(made, elsewhere)
        thin(elsewhere, made.made_at)
    except CardKeeperError as trouble:
        return Made(made, trouble=str(trouble))
    return Made(made, twin)


def save_to(path: Path, progress: Progress = no_progress) -> Backup:
    """Make a copy by hand and put it into a file of the user's choice. Raises CannotWrite."""
    made = backups.make(library.folder(), Reason.BY_HAND, progress)
    return backups.bring(made, path.parent, path.name)


def folder() -> Path:
    """Where the copies of the open book lie."""
    return backups.folder(library.folder())


def folder_in(data_folder: Path) -> Path:
    """The same for a book that is not open."""
    return backups.folder(data_folder)


def copies(place: Path | None = None) -> list[Backup]:
    """The copies of the open book, or those in another place, the newest first; none where that is away."""
    try:
        return backups.every(place or folder())
    except OSError as trouble:
        logger.warning("the place of safety copies cannot be read: %s", type(trouble).__name__)
        return []


def is_due(now: dt.datetime) -> bool:
    """No copy is younger than a day (promise P7)."""
    newest = next(iter(copies()), None)
    return newest is None or not dt.timedelta(0) <= now - newest.made_at < _DAY


def discard(backup: Backup) -> None:
    """Delete a copy for good. Raises CannotWrite."""
    backups.discard(backup.path)


def thin(place: Path, now: dt.datetime) -> None:
    """Let old copies go by the rule; what somebody made by hand, or put there under another name, stays."""
    by_itself = [copy for copy in copies(place) if _is_ours_to_thin(copy)]
    keep = kept((copy.made_at for copy in by_itself), now)
    for copy in by_itself:
        if copy.made_at not in keep:
            try:
                backups.discard(copy.path)
            except CannotWrite:
                logger.warning("an old safety copy could not be removed")


def _is_ours_to_thin(copy: Backup) -> bool:
    return copy.about.reason != Reason.BY_HAND and copy.path.name.startswith("cardkeeper-")
