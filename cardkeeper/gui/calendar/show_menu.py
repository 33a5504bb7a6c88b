"""What to show, as a menu: for windows too narrow for the sidebar with its ticks."""

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from cardkeeper.gui import icons, kinds
from cardkeeper.gui.calendar.families import FAMILIES
from cardkeeper.gui.calendar.scope import Scope
from cardkeeper.i18n import _
from cardkeeper.services.calendar.calendar_people import Choice


def show_menu(scope: Scope, offered: list[Choice], parent: QWidget) -> QMenu:
    """Kinds to tick, and whose dates; frees itself when it is closed."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    for family in FAMILIES:
        action = menu.addAction(icons.qicon(kinds.KIND_ICONS[family]), kinds.family_word(family))
        action.setCheckable(True)
        action.setChecked(family not in scope.hidden)
        action.toggled.connect(lambda on, which=family: scope.show_family(which, shown=on))
    menu.addSeparator()
    whose = menu.addMenu(_("Whose dates to show"))
    group = QActionGroup(whose)
    for choice in offered:
        action = whose.addAction(choice.name.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(choice.group == scope.group)
        action.triggered.connect(lambda _on=False, wanted=choice.group: scope.show_group(wanted))
        group.addAction(action)
    return menu
