"""Take the pictures (see the package)."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from PySide6.QtWidgets import QApplication

from cardkeeper import paths
from cardkeeper.gui import application
from cardkeeper.gui.theme import Appearance, Theme
from tests.gui import likeness
from tests.gui.desk import SampleDesk, sample_desk
from tests.gui.screens import SCREENS, SIZES, any_machine
from tests.gui.screens.taking import LIGHTS, sheets, shots, take

_MANUAL_WIDTH = 1280
_ILLUSTRATED = {
    "today": "page-today-person",
    "calendar": "page-calendar-month",
    "studio": "page-studio",
    "mailings": "page-mailings",
    "print": "dialog-print",
    "customers": "page-customers",
    "backups": "dialog-backups",
}


def main(arguments: Sequence[str]) -> int:
    if "--list" in arguments:
        sys.stdout.write("\n".join(SCREENS) + "\n")
        return 0
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    theme = Theme(application.create(sys.argv[:1]))
    theme.choose(Appearance.LIGHT)
    words = [word for word in arguments if not word.startswith("-")]
    with any_machine(), sample_desk() as desk:
        desk.dress(theme)
        if "--keep" in arguments:
            _keep(desk, words)
        elif "--manual" in arguments:
            _illustrate(desk)
        else:
            _save(desk, Path(words[0]), words[1:] or list(SCREENS))
    QApplication.quit()
    return 0


def _save(desk: SampleDesk, folder: Path, names: Sequence[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for light in LIGHTS:
        for name in names:
            for shot in shots(desk, name, (light,)):
                shot.picture.save(str(folder / f"{name}-{shot}.png"))


def _illustrate(desk: SampleDesk) -> None:
    """The pictures the manual shows, of the real window, small enough to be shipped."""
    from cardkeeper.services.help import manual

    folder = paths.resource("help/pictures")
    folder.mkdir(exist_ok=True)
    for name in manual.pictures():
        desk.arrange(SIZES[0], Appearance.LIGHT)
        widest = likeness.reduced(take(desk, _ILLUSTRATED[name]), _MANUAL_WIDTH)
        # The octree keeps the small marks in their colours, which a median of all pixels would grey.
        few = widest.quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        few.save(folder / f"{name}.png", optimize=True)


def _keep(desk: SampleDesk, names: Sequence[str]) -> None:
    """Store what the tests compare with: all, and nothing but that; or only those that are named."""
    likeness.STORED.mkdir(exist_ok=True)
    if not names:
        for old in likeness.STORED.iterdir():
            old.unlink()
    for name, sheet in sheets(desk, names or list(SCREENS)).items():
        sheet.keep(name)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
