"""The look in force: colours, size of text, fonts.

There is one per process, as there is one QApplication palette and one style sheet: painters ask here, and
only `theme.Theme` changes it.
"""

import functools
import zlib
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from cardkeeper.gui.tokens import AVATARS, LIGHT, SANS, Colours, Kind, KindColours, Type

# Above and below the two lines of a row together, in pixels.
_ROW_AIR = 8


class Look(NamedTuple):
    """`scale` multiplies every size; `family` replaces our own fonts when it is not empty."""

    colours: Colours = LIGHT
    scale: float = 1.0
    family: str = ""


_look = Look()


def use(look: Look) -> None:
    """Make this the look in force; widgets learn of it from `Theme.changed` or a StyleChange event."""
    global _look  # noqa: PLW0603 - one look per process, see above
    _look = look
    for cache in (font, metrics, line_height, row_height):
        cache.cache_clear()


def current() -> Look:
    return _look


def colours() -> Colours:
    return _look.colours


def px(size: float) -> int:
    """`size` pixels of the drawings, at the text size in force."""
    return max(1, round(size * _look.scale)) if size > 0 else round(size * _look.scale)


@functools.cache
def font(role: Type) -> QFont:
    """The font of a role; a value, never to be changed in place."""
    value = role.value
    made = QFont()
    own = [value.family] if value.family == SANS else [value.family, SANS]
    made.setFamilies([_look.family] if _look.family else own)
    made.setPixelSize(px(value.size))
    made.setWeight(QFont.Weight(value.weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if value.spacing:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, value.spacing * _look.scale)
    if value.capitals:
        made.setCapitalization(QFont.Capitalization.AllUppercase)
    if value.tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


@functools.cache
def metrics(role: Type) -> QFontMetricsF:
    return QFontMetricsF(font(role))


@functools.cache
def line_height(role: Type) -> int:
    """The line height of a role in pixels: the drawing's, or more where the font in use is taller."""
    return max(px(role.value.line), round(metrics(role).height()))


@functools.cache
def row_height(wanted: int) -> int:
    """Of a row with a title and a line below it: `wanted` pixels of the drawings, or more for taller text."""
    return max(px(wanted), line_height(Type.ROW_TITLE) + line_height(Type.BODY) + _ROW_AIR)


def kind(of: Kind) -> KindColours:
    return _kind_colours(of, _look.colours.dark)


@functools.cache
def _kind_colours(of: Kind, dark: bool) -> KindColours:
    return of.colours(dark=dark)


def avatar(key: int) -> tuple[QColor, QColor]:
    """Circle and initials of a customer: by id, so that a new name keeps the colour."""
    light_back, light_text, dark_back, dark_text = AVATARS[zlib.crc32(b"%d" % key) % len(AVATARS)]
    return (
        (QColor(dark_back), QColor(dark_text))
        if _look.colours.dark
        else (QColor(light_back), QColor(light_text))
    )
