"""Dates as a reader in the United States writes them, wherever the tests run: a fixture to be imported."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale


@pytest.fixture(autouse=True)
def american() -> Iterator[None]:
    """What 3/9 means depends on the reader's country."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)
