"""Icons: only those in use are shipped, and they are sharp on every screen."""

import ast
import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap

import cardkeeper.gui
from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.theme import Appearance, Theme
from cardkeeper.gui.tokens import DARK, LIGHT

GUI = Path(cardkeeper.gui.__file__).parent


def used_names() -> set[str]:
    """The members of `Icon` that code of the window mentions, outside the module that lists them."""
    names: set[str] = set()
    for path in GUI.rglob("*.py"):
        if path.name == "icons.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Attribute)
                and isinstance(node.value, ast.Name)
                and node.value.id == "Icon"
            ):
                names.add(node.attr)
    return names


def test_every_icon_has_its_file_and_every_file_its_icon() -> None:
    assert sorted(icon.value for icon in Icon) == list(icons.shipped())


def test_every_icon_is_used_somewhere() -> None:
    assert {icon.name for icon in Icon} - used_names() == set()


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 1.75, 2.0, 3.0])
def test_an_icon_is_drawn_for_the_pixels_it_gets(ratio: float) -> None:
    made = icons.pixmap(Icon.PRINTER, 20, QColor("#000000"), ratio)

    assert made.size() == QSize(round(20 * ratio), round(20 * ratio))
    assert made.devicePixelRatio() == ratio


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_qicon_gives_each_screen_its_own_drawing(ratio: float) -> None:
    """Not the small one enlarged: it is the very picture the painter would use."""
    drawn = icons.qicon(Icon.PRINTER, "text").pixmap(QSize(20, 20), ratio).toImage()
    wanted = icons.pixmap(Icon.PRINTER, 20, look.colours().text, ratio).toImage()

    form = QImage.Format.Format_ARGB32
    assert drawn.size() == wanted.size()
    assert drawn.convertToFormat(form) == wanted.convertToFormat(form)


def test_at_200_percent_an_icon_has_more_detail_than_enlarged() -> None:
    small = icons.pixmap(Icon.PRINTER, 16, QColor("#000000"), 1.0).toImage()
    large = icons.pixmap(Icon.PRINTER, 16, QColor("#000000"), 2.0).toImage()

    def edges(image: QImage) -> int:
        """Pixels that are neither ink nor paper."""
        alphas = [image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())]
        return sum(20 < alpha < 235 for alpha in alphas)

    assert edges(large) < edges(small.scaled(32, 32))


def test_an_icon_takes_the_colour_in_force_when_it_is_drawn(theme: Theme) -> None:
    icon = icons.qicon(Icon.CHECK_BOLD, "accent")

    def darkest() -> str:
        image = icon.pixmap(QSize(32, 32), 1.0).toImage()
        solid = [image.pixelColor(x, y) for x in range(32) for y in range(32)]
        return next(colour.name() for colour in solid if colour.alpha() == 255)

    assert darkest() == LIGHT.accent.name()
    theme.choose(Appearance.DARK)
    assert darkest() == DARK.accent.name()


def test_an_icon_that_is_off_is_grey() -> None:
    image = icons.qicon(Icon.CHECK_BOLD).pixmap(QSize(32, 32), 1.0, QIcon.Mode.Disabled).toImage()
    solid = {
        image.pixelColor(x, y).name()
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() == 255
    }

    assert solid == {LIGHT.disabled.name()}


def test_copies_of_an_icon_live_as_long_as_qt_needs_them() -> None:
    """Qt copies an engine when a shared icon is changed; a copy collected by Python ends the process."""
    for _turn in range(200):
        icon = icons.qicon(Icon.PRINTER)
        copy = QIcon(icon)
        copy.addPixmap(QPixmap(4, 4))
        del icon
        gc.collect(0)
        assert not copy.pixmap(QSize(16, 16)).isNull()


def test_both_licences_are_shipped_with_what_they_cover() -> None:
    from cardkeeper import paths

    assert "MIT License" in paths.resource("icons/LICENSE-Phosphor.txt").read_text()
    for family in ("Inter", "Newsreader"):
        assert "SIL OPEN FONT LICENSE" in paths.resource(f"fonts/ui/OFL-{family}.txt").read_text()
