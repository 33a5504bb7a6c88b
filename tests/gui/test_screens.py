"""Pages look as they did: held against stored pictures, small and blurred; and a broken page is noticed.

`python -m tests.gui.screens --keep` stores the pictures anew, after somebody has looked at the page.
"""

import functools
from collections.abc import Iterator

import pytest
from PIL import Image
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from cardkeeper.gui import look
from cardkeeper.gui.theme import Appearance, Theme
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.panels import Panel
from tests.gui.desk import SampleDesk, sample_desk
from tests.gui.likeness import TOLERANCE, difference, small
from tests.gui.screens import COMPARED, SCREENS, SIZES, STORED, take

PAGE = "dialog-preferences-you"


@pytest.fixture(scope="module")
def desk(dressed: Theme) -> Iterator[SampleDesk]:
    with sample_desk() as opened:
        opened.arrange(SIZES[0], Appearance.LIGHT)
        yield opened


@pytest.fixture(scope="module")
def sound(desk: SampleDesk) -> Image.Image:
    """A page as it is."""
    return small(take(desk, PAGE))


def test_every_stored_page_looks_as_it_did(desk: SampleDesk) -> None:
    stored = {path.stem: path for path in STORED.glob("*.png")}
    assert stored
    assert stored.keys() <= set(COMPARED)

    changed = {}
    for name in (name for name in COMPARED if name in stored):
        with Image.open(stored[name]) as before:
            apart = difference(small(take(desk, name)), before.convert("RGB"))
        if apart > TOLERANCE:
            changed[name] = round(apart, 1)

    assert changed == {}, "look at them; if they are right: python -m tests.gui.screens --keep"


def test_the_same_page_twice_is_the_same(desk: SampleDesk, sound: Image.Image) -> None:
    assert difference(small(take(desk, PAGE)), sound) < 1


def test_a_field_that_is_gone_is_noticed(desk: SampleDesk, sound: Image.Image) -> None:
    page = _opened(desk)
    page._lines["company"].hide()

    assert difference(small(desk.picture(page.window())), sound) > TOLERANCE
    desk.close_dialogs()


def test_a_colour_that_is_wrong_is_noticed(desk: SampleDesk, sound: Image.Image) -> None:
    page = _opened(desk)
    stain = Panel("danger_soft", outlined=False, parent=page)
    stain.setGeometry(60, 90, 160, 40)
    stain.show()

    assert difference(small(desk.picture(page.window())), sound) > TOLERANCE
    desk.close_dialogs()


def test_letters_may_be_drawn_otherwise(
    desk: SampleDesk, sound: Image.Image, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another FreeType, another hinting: the page is still the same page."""
    right = look.font

    @functools.cache
    def hinted(role: Type) -> QFont:
        font = QFont(right(role))
        font.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
        font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
        return font

    monkeypatch.setattr(look, "font", hinted)
    theme.choose(Appearance.LIGHT)
    apart = difference(small(take(desk, PAGE)), sound)
    monkeypatch.undo()
    theme.choose(Appearance.LIGHT)

    assert apart < TOLERANCE


def _opened(desk: SampleDesk):  # type: ignore[no-untyped-def]  # YouPage, with what only tests may touch
    shown = SCREENS[PAGE](desk)
    desk.fitted(shown)
    QApplication.sendPostedEvents()
    return shown.page  # type: ignore[attr-defined]
