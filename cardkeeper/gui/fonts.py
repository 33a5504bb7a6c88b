"""Loading the fonts of the interface, once per process."""

import functools

from PySide6.QtGui import QFontDatabase, QFontInfo, QGuiApplication

from cardkeeper import paths

# Windows and a bare X11 say 12 pixels where macOS says 13; all three mean "normal".
_NORMAL_HEIGHTS = (12, 13)
_BODY = 13


@functools.cache
def load() -> tuple[str, ...]:
    """Make the bundled static cuts known to Qt; the families that came in."""
    families: set[str] = set()
    for path in sorted(paths.resource("fonts/ui").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families.update(QFontDatabase.applicationFontFamilies(number))
    return tuple(sorted(families))


@functools.cache
def system() -> tuple[str, float]:
    """The desktop's own font family, and its size as a factor of ours (0.9 to 1.5).

    Must be asked before the application's font is replaced.
    """
    known = QFontInfo(QGuiApplication.font())
    height = known.pixelSize()
    factor = 1.0 if height in _NORMAL_HEIGHTS else min(1.5, max(0.9, height / _BODY))
    return known.family(), factor
