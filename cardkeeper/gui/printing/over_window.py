"""Where a dialog stands that becomes larger while it is open."""

from PySide6.QtCore import QMargins, QPoint, QRect
from PySide6.QtWidgets import QWidget

# What a window manager puts around it, roughly.
_FRAME = QMargins(4, 28, 4, 4)


def stay_over_window(dialog: QWidget) -> None:
    """Over the middle of its window, and not out of the screen."""
    parent, screen = dialog.parentWidget(), dialog.screen().availableGeometry()
    if parent is None or not dialog.isVisible():
        return
    place = QRect(QPoint(), dialog.size().grownBy(_FRAME))
    place.moveCenter(parent.window().frameGeometry().center())
    place.moveRight(min(place.right(), screen.right()))
    place.moveBottom(min(place.bottom(), screen.bottom()))
    dialog.move(max(place.left(), screen.left()), max(place.top(), screen.top()))
