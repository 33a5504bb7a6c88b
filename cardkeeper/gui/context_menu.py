"""Commands of the window offered beside what they are about."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget


def popup(page: QWidget, keys: Iterable[str], at: QPoint) -> None:
    """Offer what can be done now of these commands, at a place on the screen; "" is a line between groups.

    They are the same as in the menus of the window around the page; a page without one offers nothing.
    """
    actions = getattr(page.window(), "actions_of", None)
    if actions is None:
        return
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for key in keys:
        if not key:
            menu.addSeparator()
        elif actions[key].isEnabled():
            menu.addAction(actions[key])
    menu.popup(at)
