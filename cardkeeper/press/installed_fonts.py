"""Fonts of this computer, for letters no bundled font has: Chinese, Japanese, Korean and rarer scripts.

These are too large to bundle. Files are looked through when such a letter turns up, and remembered.
"""

import functools
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from cardkeeper.press.faces import Face, UnusableFont

logger = logging.getLogger(__name__)


@functools.lru_cache(maxsize=256)
def find(characters: str) -> Face | None:
    """A font of this computer that has all these characters and may be printed with, or None."""
    wanted = set(characters)
    for path in _files():
        for candidate in _faces_in(path):
            if candidate.coverage >= wanted:
                return candidate
    return None


def font_folders() -> list[Path]:
    """Where this system keeps its fonts."""
    home = Path.home()
    if sys.platform == "win32":
        return [
            Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts",
            home / r"AppData\Local\Microsoft\Windows\Fonts",
        ]
    if sys.platform == "darwin":
        return [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return [
        home / ".local/share/fonts",
        home / ".fonts",
        *(Path(folder) / "fonts" for folder in shared.split(":")),
    ]


@functools.cache
def _files() -> list[Path]:
    """TrueType files of the font folders, the large ones first: those are the ones with many scripts."""
    files = [path for folder in font_folders() if folder.is_dir() for path in _truetype_files(folder)]
    return [path for __, path in sorted((-path.stat().st_size, path) for path in files)]


def _truetype_files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.suffix.lower() in (".ttf", ".ttc") and path.is_file():
            yield path


@functools.lru_cache(maxsize=1024)
def _faces_in(path: Path) -> tuple[Face, ...]:
    """The usable regular face of an installed file (the first of a collection), or none."""
    try:
        return (Face(path),)
    except (UnusableFont, OSError) as reason:
        logger.debug("%s is not used: %s", path, reason)
        return ()
