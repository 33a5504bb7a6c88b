"""The contrast table of ui/spec.md section 2, worked out anew (WCAG 2.2)."""

import pytest
from PySide6.QtGui import QColor

from cardkeeper.gui.tokens import AVATARS, DARK, LIGHT, Colours, Kind, high_contrast, token_names

LOOKS = [LIGHT, DARK, high_contrast(LIGHT), high_contrast(DARK)]
GROUNDS = ("window", "surface", "raised", "sunken", "hover", "selected")
WRITTEN = ("text", "text2", "text3", "accent_text", "accent", "danger", "warn", "info", "ok")
PAIRS = (
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "accent_press"),
    ("danger", "danger_soft"),
    ("warn", "warn_soft"),
    ("info", "info_soft"),
    ("toast_text", "toast"),
    ("toast_action", "toast"),
    ("text", "selected_inactive"),
    ("text2", "selected_inactive"),
    ("text", "groove"),
    ("text", "weekend"),
    ("text2", "weekend"),
    ("text", "knob"),
    ("accent_text", "selected"),
)
# Without a duty of contrast (ui/spec.md section 2.1): what they enclose or follow carries the meaning.
DECORATIVE = {"line", "border", "shadow", "disabled", "track"}


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_every_token_has_its_place_in_the_table() -> None:
    paired = {token for pair in PAIRS for token in pair}

    assert set(token_names()) == {*WRITTEN, *GROUNDS, *paired, "control"} | DECORATIVE


def test_the_measure_itself() -> None:
    assert contrast(QColor("#FFFFFF"), QColor("#000000")) == pytest.approx(21)
    assert contrast(QColor("#FFFFFF"), QColor("#1D6B55")) == pytest.approx(6.4, abs=0.05)


@pytest.mark.parametrize("colours", LOOKS)
def test_text_can_be_read_on_every_ground(colours: Colours) -> None:
    too_weak = [
        f"{ink} on {ground}"
        for ink in WRITTEN
        for ground in GROUNDS
        if contrast(getattr(colours, ink), getattr(colours, ground)) < 4.5
    ]

    assert too_weak == []


@pytest.mark.parametrize("colours", LOOKS)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_pairs_that_only_meet_each_other(colours: Colours, ink: str, ground: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", LOOKS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_controls_stand_out_from_every_ground(colours: Colours, ground: str) -> None:
    assert contrast(colours.control, getattr(colours, ground)) >= 3.0


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("kind", list(Kind))
def test_kinds_can_be_read_on_their_chip_and_seen_on_a_page(kind: Kind, *, dark: bool) -> None:
    shades = kind.colours(dark=dark)

    assert contrast(shades.label, shades.chip) >= 4.5
    assert contrast(shades.icon, (DARK if dark else LIGHT).surface) >= 3.0


@pytest.mark.parametrize("tint", AVATARS)
def test_initials_can_be_read_in_both_lights(tint: tuple[str, str, str, str]) -> None:
    assert contrast(QColor(tint[0]), QColor(tint[1])) >= 6.3
    assert contrast(QColor(tint[2]), QColor(tint[3])) >= 6.3


@pytest.mark.parametrize(
    ("token", "ground", "table"),
    [("text", "sunken", 12.8), ("text2", "sunken", 5.9), ("text3", "sunken", 4.9), ("info", "sunken", 6.4)],
)
def test_the_light_table_says_what_is_computed(token: str, ground: str, table: float) -> None:
    assert contrast(getattr(LIGHT, token), getattr(LIGHT, ground)) == pytest.approx(table, abs=0.06)


def test_high_contrast_makes_lines_as_strong_as_controls() -> None:
    strong = high_contrast(DARK)

    assert (strong.line, strong.border) == (DARK.control, DARK.control)
    assert (strong.text2, strong.text3) == (DARK.text, DARK.text)
    assert strong.soft_outline


def test_both_looks_have_every_token() -> None:
    for colours in (LIGHT, DARK):
        assert all(getattr(colours, name).isValid() for name in token_names())
    assert len(token_names()) == len(Colours._fields) - 2
