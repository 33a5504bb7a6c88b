"""Every page and dialog looks as it did: held against stored pictures, small and blurred; and a broken page,
a forgotten one and a colour that is wrong are noticed.

`python -m tests.gui.screens --keep` stores the pictures anew, after somebody has looked at the page.
"""

import functools
import importlib
import pkgutil
from collections.abc import Callable, Iterator

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QSplitter, QWidget

import cardkeeper.gui
from cardkeeper.gui import look, pages
from cardkeeper.gui.page import Header
from cardkeeper.gui.theme import Appearance, Theme
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.popover import Popover
from tests.gui import likeness
from tests.gui.desk import SampleDesk, sample_desk
from tests.gui.likeness import TOLERANCE, difference, small
from tests.gui.screens import SCREENS, SHOWS, SIZES, any_machine
from tests.gui.screens.taking import LIGHTS, sheets, take

PAGE, DIALOG = "page-today", "dialog-preferences-you"
FRAMES = {"Dialog", "ImportFrame", "LifeDialog", "ListDialog", "OrderedDialog", "Popover"}
"""What others are made of, and never opened by itself."""
PASSING = {"AtWork"}
"""Stands only while a task runs, so no picture of it rests; tests/gui/doors/test_large_undo.py has it."""
# A worker takes a handful at a time: changing the light is the dearest part of it.
HANDS = [list(SCREENS)[start::14] for start in range(14)]


@pytest.fixture(scope="module")
def desk(dressed: Theme) -> Iterator[SampleDesk]:
    with any_machine(), sample_desk() as opened:
        opened.dress(dressed)
        opened.arrange(SIZES[0], Appearance.LIGHT)
        yield opened


@pytest.fixture(scope="module")
def sound(desk: SampleDesk) -> Callable[[str], Image.Image]:
    """A screen as it is."""

    @functools.cache
    def seen(name: str) -> Image.Image:
        desk.arrange(SIZES[0], Appearance.LIGHT)
        return small(take(desk, name))

    return seen


def test_every_screen_has_its_stored_picture_and_no_other() -> None:
    assert likeness.stored() == set(SCREENS)


@pytest.mark.parametrize("names", HANDS, ids=lambda names: names[0])
def test_every_page_and_dialog_looks_as_it_did(desk: SampleDesk, names: list[str]) -> None:
    changed = {name: sheet.changes(name) for name, sheet in sheets(desk, names).items()}

    assert {name: where for name, where in changed.items() if where} == {}, (
        "look at them; if they are right: python -m tests.gui.screens --keep"
    )


def test_no_dialog_and_no_place_is_forgotten() -> None:
    for module in pkgutil.walk_packages(cardkeeper.gui.__path__, "cardkeeper.gui."):
        importlib.import_module(module.name)
    there = {kind.__name__ for base in (QDialog, Popover) for kind in _kinds(base)}

    assert there - FRAMES - PASSING - set(SHOWS.values()) == set()
    assert {f"page-{key}" for key in pages.factories()} <= {name.removesuffix("-month") for name in SCREENS}


def _kinds(base: type[QWidget]) -> Iterator[type[QWidget]]:
    """All classes of ours that are made of this one."""
    for kind in base.__subclasses__():
        if kind.__module__.startswith("cardkeeper."):
            yield kind
        yield from _kinds(kind)


@pytest.mark.parametrize("name", [PAGE, DIALOG])
def test_the_same_screen_twice_is_the_same(
    desk: SampleDesk, sound: Callable[[str], Image.Image], name: str
) -> None:
    before = sound(name)
    desk.arrange(SIZES[0], Appearance.LIGHT)

    assert difference(small(take(desk, name)), before) < 1


def test_where_the_mouse_was_left_is_not_seen(desk: SampleDesk) -> None:
    name = "page-calendar-list"
    QTest.mouseMove(desk.window, QPoint(400, 300))

    assert sheets(desk, [name])[name].changes(name) == {}


def hide_the_header(window: QWidget) -> None:
    for header in window.findChildren(Header):
        header.hide()


def shift_a_pane(window: QWidget) -> None:
    for splitter in window.findChildren(QSplitter):
        if splitter.isVisible() and splitter.count() > 1:
            near, far = splitter.sizes()
            splitter.setSizes([near - 48, far + 48])


def lose_a_button(window: QWidget) -> None:
    from cardkeeper.gui.widgets.buttons import Button

    filled = next(each for each in window.findChildren(Button) if each.property("v") == "primary")
    filled.hide()


@pytest.mark.parametrize("harm", [hide_the_header, shift_a_pane, lose_a_button])
def test_a_broken_page_is_named(
    desk: SampleDesk, harm: Callable[[QWidget], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Through the same comparison with what is stored."""
    whole = SCREENS[PAGE]

    def broken(desk: SampleDesk) -> QWidget:
        window = whole(desk)
        desk.rest()
        harm(window)
        return window

    monkeypatch.setitem(SCREENS, PAGE, broken)
    found = sheets(desk, [PAGE], lights=LIGHTS)[PAGE].changes(PAGE)
    for header in desk.window.findChildren(Header):
        header.show()

    assert found


@pytest.mark.parametrize("token", ["accent", "surface", "text"])
@pytest.mark.parametrize("light", LIGHTS)
def test_a_token_that_is_wrong_is_noticed(
    desk: SampleDesk, light: Appearance, token: str, monkeypatch: pytest.MonkeyPatch, theme: Theme
) -> None:
    desk.arrange(SIZES[0], light)
    before = small(take(desk, PAGE))
    wrong = look.colours()._replace(**{token: QColor("#B05A2B")})
    monkeypatch.setattr(Theme, "_colours", lambda _self: wrong)
    theme.choose(light)
    after = small(take(desk, PAGE))
    monkeypatch.undo()
    theme.choose(light)

    assert difference(after, before) > TOLERANCE


def test_letters_may_be_drawn_otherwise(
    desk: SampleDesk, sound: Callable[[str], Image.Image], theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another FreeType, another hinting: the page is still the same page."""
    before, right = sound(DIALOG), look.font

    @functools.cache
    def hinted(role: Type) -> QFont:
        font = QFont(right(role))
        font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
        return font

    monkeypatch.setattr(look, "font", hinted)
    theme.choose(Appearance.LIGHT)
    apart = difference(small(take(desk, DIALOG)), before)
    monkeypatch.undo()
    theme.choose(Appearance.LIGHT)

    assert apart < TOLERANCE


def test_a_picture_of_another_size_is_another_picture() -> None:
    assert difference(Image.new("RGB", (90, 60)), Image.new("RGB", (90, 62))) > TOLERANCE
    assert QSize(880, 520) in SIZES
