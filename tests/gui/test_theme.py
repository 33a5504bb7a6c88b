"""Light, dark, text size: as a whole, live, and nothing of the system's colours left."""

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from cardkeeper.gui import fonts, look
from cardkeeper.gui.theme import Appearance, TextSize, Theme, palette
from cardkeeper.gui.tokens import DARK, DISPLAY, LIGHT, SANS, SERIF, Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.gui.widgets.panels import Ground


def pixel(widget: Ground, x: int = 3, y: int = 3) -> str:
    return widget.grab().toImage().pixelColor(x, y).name()


def test_every_role_of_the_palette_is_ours() -> None:
    made = palette(DARK)

    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for role in QPalette.ColorRole:
            if role not in (QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles):
                assert made.isBrushSet(group, role), f"{group} {role}"


def test_disabled_words_are_grey_in_every_role() -> None:
    made = palette(LIGHT)

    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        assert made.color(QPalette.ColorGroup.Disabled, role) == LIGHT.disabled


def test_switching_to_dark_changes_what_is_on_screen(theme: Theme, qtbot: QtBot) -> None:
    page = Ground("surface")
    label = PlainLabel("Ellen", Type.BODY, "text", parent=page)
    qtbot.addWidget(page)
    page.resize(100, 60)
    page.show()
    assert pixel(page, 95, 55) == LIGHT.surface.name()

    with qtbot.waitSignal(theme.changed):
        theme.choose(Appearance.DARK)

    assert pixel(page, 95, 55) == DARK.surface.name()
    assert label.ink == DARK.text
    assert label.palette().color(QPalette.ColorRole.WindowText) == DARK.text


def test_a_filled_button_keeps_its_colour_in_both_lights(theme: Theme, qtbot: QtBot) -> None:
    button = Button("Print 7 cards", v="primary")
    qtbot.addWidget(button)
    button.show()
    middle = (6, button.height() // 2)

    assert button.grab().toImage().pixelColor(*middle).name() == LIGHT.accent.name()
    theme.choose(Appearance.DARK)
    assert button.grab().toImage().pixelColor(*middle).name() == DARK.accent.name()


def test_larger_text_makes_everything_larger_at_once(theme: Theme, qtbot: QtBot) -> None:
    label, field = PlainLabel("Ellen"), QLineEdit("Ellen")
    for widget in (label, field):
        qtbot.addWidget(widget)
        widget.show()
    before = (label.sizeHint().height(), field.sizeHint().height())

    theme.choose(Appearance.LIGHT, TextSize.LARGER)

    assert look.px(10) == 13
    assert label.font().pixelSize() == 17
    assert label.sizeHint().height() > before[0]
    assert field.sizeHint().height() > before[1]


def test_text_size_stops_at_its_ends() -> None:
    assert TextSize.LARGER.larger() is TextSize.LARGER
    assert TextSize.SMALL.smaller() is TextSize.SMALL
    assert TextSize.NORMAL.larger() is TextSize.LARGE


def test_the_systems_own_font_replaces_ours_everywhere(theme: Theme) -> None:
    theme.choose(Appearance.LIGHT, system_font=True)

    assert look.font(Type.TITLE).families() == [fonts.system()[0]]
    assert QApplication.font().families() == [fonts.system()[0]]


def test_without_a_desktop_that_tells_the_look_is_light(theme: Theme) -> None:
    theme.choose(Appearance.SYSTEM)

    assert look.colours() == LIGHT


@pytest.mark.parametrize(
    ("family", "weights"), [(SANS, {400, 500, 600, 700}), (SERIF, {400, 500}), (DISPLAY, {500})]
)
def test_every_weight_is_a_cut_of_its_own(family: str, weights: set[int]) -> None:
    from PySide6.QtGui import QFontDatabase

    styles = QFontDatabase.styles(family)

    assert {QFontDatabase.weight(family, style) for style in styles} == weights


def test_roles_use_the_bundled_fonts_and_not_a_stand_in() -> None:
    for role in Type:
        known = QFontInfo(look.font(role))
        assert known.family() == role.value.family
        assert known.weight() == role.value.weight


def test_columns_of_figures_line_up() -> None:
    metrics = QFontMetricsF(look.font(Type.FIGURES))

    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("0000")


def test_a_plain_label_of_qt_follows_too(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("Ellen")
    qtbot.addWidget(label)
    theme.choose(Appearance.DARK)

    assert label.palette().color(QPalette.ColorRole.WindowText) == DARK.text
