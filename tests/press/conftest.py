"""For tests of the press: which fonts the computer under test has, and designs as plain as can be."""

from pathlib import Path

import pytest

from cardkeeper.press import installed_fonts
from cardkeeper.press.text import fitting, paragraphs, words
from tests.press.small_designs import plain_designs

CJK_FONT = Path(__file__).parents[1] / "data" / "fonts" / "NotoSansSC-cut.ttf"


def _forget():
    """What was found on the computer before, and what was set with it."""
    caches = (
        installed_fonts.find,
        installed_fonts._files,
        installed_fonts._faces_in,
        words.vocabulary,
        paragraphs.paragraph,
        fitting._fit,
    )
    for cache in caches:
        cache.cache_clear()


@pytest.fixture
def only_this_folder(tmp_path, monkeypatch):
    folder = tmp_path / "fonts"
    folder.mkdir()
    monkeypatch.setattr(installed_fonts, "font_folders", lambda: [folder])
    _forget()
    yield folder
    _forget()


@pytest.fixture
def no_fonts(only_this_folder):
    """A computer without a single font of its own."""
    return only_this_folder


@pytest.fixture
def designs(tmp_path):
    """Two designs as plain as can be, "plain" and "other"."""
    return plain_designs(tmp_path / "designs", "plain", "other")
