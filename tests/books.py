"""A book for a test: migrated once per run, its file copied for each test."""

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from cardkeeper import paths
from cardkeeper.services.book import library as services_library
from cardkeeper.store.connection import db

# What SQLite on Windows allows; the tests fail here too when a statement takes more.
_WINDOWS_PARAMETERS = 32_766
_VARIABLE_NUMBER = 9  # SQLITE_LIMIT_VARIABLE_NUMBER


def lasting_folder(use: str) -> Path:
    """A folder for what is made once in each process; it goes when the process ends."""
    made = tempfile.TemporaryDirectory(prefix=f"cardkeeper-{use}-", ignore_cleanup_errors=True)
    atexit.register(made.cleanup)
    return Path(made.name)


@cache
def _migrated() -> Path:
    folder = lasting_folder("test")
    services_library.open_library(folder)
    services_library.close_library()
    return folder / paths.BOOK_NAME


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Path]:
    """An open, empty book; gives its folder."""
    folder = tmp_path / "library"
    folder.mkdir(mode=0o700)
    shutil.copy(_migrated(), folder / paths.BOOK_NAME)
    services_library.open_library(folder)
    db.connection().setlimit(_VARIABLE_NUMBER, _WINDOWS_PARAMETERS)
    yield folder
    services_library.close_library()
