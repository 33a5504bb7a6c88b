"""Where files are: the user's data, the log, the backups and the program's own resources."""

import os
import sys
import tempfile
from pathlib import Path

import platformdirs

_APP = "CardKeeper"
BOOK_NAME = "cardkeeper.book"


def data_dir() -> Path:
    """The folder with the book, or the one `CARDKEEPER_DATA` names."""
    chosen = os.environ.get("CARDKEEPER_DATA")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir(_APP, appauthor=False))


def demo_dir() -> Path:
    """A folder of its own for the sample book, so that nothing of the user's is touched."""
    return Path(platformdirs.user_data_dir(_APP + "-demo", appauthor=False))


def log_dir() -> Path:
    return Path(platformdirs.user_log_dir(_APP, appauthor=False))


def runtime_dir() -> Path:
    """Where locks and sockets go: away with the login where the system has such a place."""
    return Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir())


def cache_dir() -> Path:
    return Path(platformdirs.user_cache_dir(_APP, appauthor=False))


def resource(relative: str = "") -> Path:
    """A file of the program: from a frozen build, an installed wheel or the source tree, in that order."""
    return _resources() / relative


def _resources() -> Path:
    if getattr(sys, "frozen", False):
        return Path(getattr(sys, "_MEIPASS", ".")) / "resources"
    here = Path(__file__).resolve().parent
    inside = here / "_resources"
    return inside if inside.is_dir() else here.parent / "resources"
