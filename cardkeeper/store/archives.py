"""The file of a safety copy: one zip with the book, the user's own designs and pictures, and what it is.

A zip from somewhere else can be a bomb, name places outside its folder, or hold anything (reliability.md,
b7): only known names are taken out, a piece at a time, and never more than was announced.
"""

import datetime as dt
import errno
import hashlib
import json
import re
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import IO

from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.errors import CannotWrite, UnreadableFile
from cardkeeper.i18n import _

SUFFIX = ".ckbackup"
BESIDE = ("designs", "pictures")
"""The folders beside the book that belong to it."""

_ABOUT, _BOOK = "about.json", "cardkeeper.book"
_KNOWN = re.compile(
    rf"(?:{'|'.join(BESIDE)})(?:/[\w][\w. -]{{0,99}}){{1,4}}\.(?:toml|webp|svg|png|jpe?g|json|md|txt)", re.I
)
# Names Windows keeps for itself, with any ending.
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.I)
_COMPRESSED_ALREADY = {".webp", ".png", ".jpg", ".jpeg"}
_CHUNK = 1 << 20
# A third of the time of zlib's usual level, for a ninth more room.
_LEVEL = 1
_MOST_FILES = 20_000
_MOST_ABOUT = 64 * 1024
# An honest book shrinks to a fifth; a bomb to a thousandth. Small ones may be nearly empty pages.
_MOST_RATIO, _FREE_OF_RATIO = 100, 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class About:
    """What a copy says of itself: made at (UTC, ISO), why (a key), the version of its schema, how many
    customers, the hash of the book, and how many files of designs and pictures came along.
    """

    made_at: str
    reason: str
    version: int
    customers: int
    digest: str = ""
    files: int = 0


def write(target: Path, book: Path, beside: Path, about: About, progress: Progress = no_progress) -> About:
    """Pack a book and what lies in the folder `beside`; gives `about` with its hash. Raises OSError."""
    members = list(_beside(beside))
    total = book.stat().st_size + sum(path.stat().st_size for path in members)
    told = _Told(progress, total)
    with zipfile.ZipFile(target, "w") as archive:
        with archive.open(_member(_BOOK), "w", force_zip64=True) as into, book.open("rb") as source:
            digest = _pour(source, into, told)
        for path in members:
            packed = _member(path.relative_to(beside).as_posix())
            with archive.open(packed, "w") as into, path.open("rb") as source:
                _pour(source, into, told)
        made = replace(about, digest=digest, files=len(members))
        archive.writestr(_member(_ABOUT), json.dumps({"format": 1, **asdict(made)}, ensure_ascii=False))
    return made


def read_about(path: Path) -> About:
    """What a copy says of itself. Raises UnreadableFile."""
    with _opened(path) as archive:
        return _about(archive, path)


def take_book(path: Path, target: Path, progress: Progress = no_progress) -> About:
    """Unpack the book of a copy to `target` and check its hash. Raises UnreadableFile or CannotWrite."""
    with _opened(path) as archive:
        about = _about(archive, path)
        member = _found(archive, _BOOK, path)
        _refuse_bombs(archive, path)
        _refuse_without_room(target.parent, member.file_size)
        with archive.open(member) as source, target.open("xb") as into:
            digest = _pour(source, into, _Told(progress, member.file_size), member.file_size)
    if digest != about.digest:
        raise damaged(path)
    return about


def verify(path: Path) -> None:
    """Read a copy through: the book by its hash, the rest by its checksums. Raises UnreadableFile."""
    with _opened(path) as archive:
        about = _about(archive, path)
        _refuse_bombs(archive, path)
        for member in archive.infolist():
            digest = hashlib.sha256()
            with archive.open(member) as source:
                while piece := source.read(_CHUNK):
                    digest.update(piece)
            if member.filename == _BOOK and digest.hexdigest() != about.digest:
                raise damaged(path)


def take_beside(path: Path, folder: Path) -> list[Path]:
    """Unpack designs and pictures into an empty folder; gives the files. Other names are left out."""
    written: list[Path] = []
    with _opened(path) as archive:
        _refuse_bombs(archive, path)
        wanted = [member for member in archive.infolist() if _is_known(member)]
        _refuse_without_room(folder, sum(member.file_size for member in wanted))
        for member in wanted:
            target = folder / member.filename
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with archive.open(member) as source, target.open("wb") as into:
                _pour(source, into, _Told(no_progress, 0), member.file_size)
            written.append(target)
    return written


def damaged(path: Path) -> UnreadableFile:
    words = _("{name} is damaged, so it was left alone. Nothing was changed. Choose another copy.")
    return UnreadableFile(words.format(name=path.name))


class _Told:
    """Counts bytes for a progress."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def add(self, count: int) -> None:
        self._done += count
        self._progress(min(self._done, self._total), self._total)


def _pour(source: IO[bytes], into: IO[bytes], told: _Told, announced: int | None = None) -> str:
    """Copy, and give the SHA-256 of what was copied; never more than was `announced`."""
    digest, poured = hashlib.sha256(), 0
    while piece := source.read(_CHUNK):
        poured += len(piece)
        if announced is not None and poured > announced:
            raise zipfile.BadZipFile("more than announced")
        digest.update(piece)
        into.write(piece)
        told.add(len(piece))
    return digest.hexdigest()


def _member(name: str) -> zipfile.ZipInfo:
    """Without the day and the owner: the copy of the same book is the same file."""
    member = zipfile.ZipInfo(name)
    stored = Path(name).suffix.lower() in _COMPRESSED_ALREADY
    member.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    # A ZipFile's own level does not count for a member that is opened like this.
    member._compresslevel = _LEVEL  # type: ignore[attr-defined]  # compress_level from Python 3.13 on
    member.external_attr = 0o600 << 16
    return member


def _beside(folder: Path) -> Iterator[Path]:
    """The files of the user's own designs and pictures; what hides, or points elsewhere, stays."""
    for name in BESIDE:
        for path in sorted((folder / name).rglob("*")):
            if (
                path.is_file()
                and not path.is_symlink()
                and _KNOWN.fullmatch(path.relative_to(folder).as_posix())
            ):
                yield path


def _is_known(member: zipfile.ZipInfo) -> bool:
    parts = member.filename.split("/")
    return (
        bool(_KNOWN.fullmatch(member.filename))
        and not any(_RESERVED.fullmatch(part) or part.endswith((".", " ")) for part in parts)
        and not member.is_dir()
    )


# What zipfile and zlib raise over a file somebody has tampered with.
_FAULTS = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    ValueError,
    TypeError,
    KeyError,
    EOFError,
)


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """A zip to read from, whose faults become sentences."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except _FAULTS as trouble:
        raise damaged(path) from trouble
    except OSError as trouble:
        if trouble.errno == errno.ENOSPC:
            raise CannotWrite(_no_room()) from trouble
        raise UnreadableFile(_("{name} cannot be read.").format(name=path.name)) from trouble


def _about(archive: zipfile.ZipFile, path: Path) -> About:
    member = _found(archive, _ABOUT, path)
    if member.file_size > _MOST_ABOUT:
        raise damaged(path)
    told = json.loads(archive.read(member))
    about = About(
        made_at=str(told["made_at"]),
        reason=str(told["reason"]),
        version=int(told["version"]),
        customers=int(told["customers"]),
        digest=str(told["digest"]),
        files=int(told["files"]),
    )
    dt.datetime.fromisoformat(about.made_at)
    return about


def _found(archive: zipfile.ZipFile, name: str, path: Path) -> zipfile.ZipInfo:
    try:
        return archive.getinfo(name)
    except KeyError as trouble:
        raise damaged(path) from trouble


def _refuse_bombs(archive: zipfile.ZipFile, path: Path) -> None:
    members = archive.infolist()
    packed = sum(member.compress_size for member in members)
    unpacked = sum(member.file_size for member in members)
    is_bomb = unpacked > max(_FREE_OF_RATIO, packed * _MOST_RATIO)
    if is_bomb or packed > path.stat().st_size or len(members) > _MOST_FILES:
        raise damaged(path)


def _refuse_without_room(folder: Path, needed: int) -> None:
    if shutil.disk_usage(folder).free < needed + _CHUNK:
        raise CannotWrite(_no_room())


def _no_room() -> str:
    return _("The disk is full. Nothing was changed. Make some room and try again.")
