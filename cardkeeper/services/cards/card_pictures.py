"""Pictures people put on cards: turned upright, freed of all but the picture, kept beside the book.

They are named after their content: the same picture is kept once, and one that is on a card never changes.
"""

import hashlib
from collections.abc import Collection
from pathlib import Path

from cardkeeper.errors import UnreadableFile
from cardkeeper.i18n import _
from cardkeeper.services.book import files, library

_FOLDER = "pictures"
_LONGEST = 3600
"""Pixels: 300 dpi on the largest page of a card."""


def folder() -> Path:
    """Where they lie; backups take it along."""
    return library.folder() / _FOLDER


def add(content: bytes) -> str:
    """Keep a picture and give its name. Raises UnreadableFile for what is no picture, CannotWrite."""
    made = prepared(content)
    name = f"{hashlib.blake2b(made, digest_size=16).hexdigest()}.jpg"
    if not (folder() / name).is_file():
        files.write(folder() / name, made)
    return name


def add_file(path: Path) -> str:
    """Keep the picture of a file and give its name. Raises UnreadableFile, CannotWrite."""
    try:
        found = path.read_bytes()
    except OSError as trouble:
        raise UnreadableFile(_("{name} can’t be read. Is it there?").format(name=path.name)) from trouble
    return add(found)


def content(name: str) -> bytes | None:
    """The picture as JPEG; None without a name, and for one that is gone."""
    if not name or Path(name).name != name:
        return None
    path = folder() / name
    return path.read_bytes() if path.is_file() else None


def prepared(content: bytes) -> bytes:
    """Upright, in sRGB, without metadata, as large as a card needs. Raises UnreadableFile."""
    from cardkeeper.press import artwork

    picture = artwork.open_picture(content)
    picture.thumbnail((_LONGEST, _LONGEST))
    return artwork.jpeg(picture, quality=90)


def keep_only(used: Collection[str]) -> None:
    """Take away all pictures but these."""
    if folder().is_dir():
        for path in folder().iterdir():
            if path.name not in used:
                path.unlink(missing_ok=True)
