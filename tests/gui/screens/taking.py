"""Pictures taken: one screen at all sizes in both lights, and all of those on one small sheet."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from cardkeeper.gui import look
from cardkeeper.gui.theme import Appearance
from tests.gui import likeness
from tests.gui.desk import MARGIN, SampleDesk
from tests.gui.screens.registry import FOCUSED, SCREENS, SHOWS, SIZES

LIGHTS = (Appearance.LIGHT, Appearance.DARK)


class Shot(NamedTuple):
    """What a screen shows when the window has this size."""

    size: QSize
    light: Appearance
    picture: QImage

    def __str__(self) -> str:
        return f"{self.size.width()}x{self.size.height()}-{self.light.value}"


def take(desk: SampleDesk, name: str) -> QImage:
    """A screen as the window is now, once it rests; dialogs are closed again."""
    # Some write into the book, where the worker may be at it.
    desk.rest()
    widget = SCREENS[name](desk)
    if widget is not desk.window:
        desk.fitted(widget)
    widget.activateWindow()
    picture = flat(desk.picture(widget))
    desk.close_dialogs()
    return picture


def shots(desk: SampleDesk, name: str, lights: Sequence[Appearance] = LIGHTS) -> Iterator[Shot]:
    """A screen at all sizes and in these lights; a dialog that has room everywhere is seen once in each."""
    for light in lights:
        desk.arrange(SIZES[0], light)
        if SHOWS[name].endswith(("Page", "Popover")):
            desk.renew()
            desk.arrange(SIZES[0], light)
        desk.rest()
        widget = SCREENS[name](desk)
        wanted = widget.size()
        for size in SIZES:
            if widget is desk.window:
                widget.resize(size)
                SCREENS[name](desk)
            else:
                widget.resize(wanted.boundedTo(size - MARGIN))
            widget.activateWindow()
            desk.rest()
            # Which field has the keyboard may depend on which was ready first.
            if widget.focusWidget() is not None and name not in FOCUSED:
                widget.focusWidget().clearFocus()
            yield Shot(size, light, flat(desk.picture(widget)))
        desk.close_dialogs()


def flat(picture: QImage) -> QImage:
    """On the window's ground: what has shadows of its own is translucent at its edges."""
    if not picture.hasAlphaChannel():
        return picture
    ground = QImage(picture.size(), QImage.Format.Format_RGB32)
    ground.setDevicePixelRatio(picture.devicePixelRatio())
    ground.fill(look.colours().window)
    painter = QPainter(ground)
    painter.drawImage(0, 0, picture)
    painter.end()
    return ground


def sheets(
    desk: SampleDesk, names: Sequence[str], lights: Sequence[Appearance] = LIGHTS
) -> Mapping[str, likeness.Sheet]:
    """All pictures of these screens, small, each screen on its own sheet.

    The light changes once for all of them; a dialog that has room at several sizes is there once.
    """
    seen: dict[str, dict[str, Image.Image]] = {name: {} for name in names}
    for light in lights:
        for name in names:
            for shot in shots(desk, name, (light,)):
                key = f"{shot.picture.width()}x{shot.picture.height()}-{light.value}"
                if key not in seen[name]:
                    seen[name][key] = likeness.small(shot.picture)
    return {name: likeness.Sheet.of(pictures) for name, pictures in seen.items()}
