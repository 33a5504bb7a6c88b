"""A window of pages as small as they get, for what the window itself does."""

from collections.abc import Callable, Mapping
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.page import Header, Page
from cardkeeper.gui.room import Room
from cardkeeper.gui.session import Session
from cardkeeper.gui.views.side import SideList, SideRow
from cardkeeper.gui.widgets.buttons import Button

Shown = Callable[[QWidget], QWidget]


ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class Desk(Page):
    """A page as small as it gets: a list, a preview, and a person in view."""

    built: ClassVar[list[str]] = []

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(session, parent=parent)
        Desk.built.append(type(self).__name__)
        self.header = Header("Tuesday, May 12", "7 cards are ready to print.")
        self.list, self.preview = QLineEdit(), Button("Change design")
        self.list.setAccessibleName("Queue")
        self.person = 0
        self.skipped: list[int] = []
        self.side = SideList("Coming up")
        self.side.set_rows([SideRow(1, "Memorial Day", note="May 25")])
        column = QVBoxLayout(self)
        for widget in (self.header, self.list, self.preview):
            column.addWidget(widget)

    def section(self) -> QWidget | None:
        return self.side

    def panes(self) -> list[QWidget]:
        return [self.list, self.preview]

    def verbs(self) -> Mapping[str, Callable[[], object]]:
        return {"skip": lambda: self.skipped.append(self.person)}

    def state(self) -> object:
        return self.person

    def restore(self, state: object) -> None:
        assert isinstance(state, int)
        self.person = state

    def meet(self, person: int) -> None:
        self.person = person
        self.moved.emit()

    def arrange(self, room: Room) -> None:
        super().arrange(room)
        self.header.arrange(room)

    def enter(self) -> None:
        self.list.setFocus()


class Almanac(Desk):
    def verbs(self) -> Mapping[str, Callable[[], object]]:
        return {}


@pytest.fixture
def window(session: Session, shown: Shown, own_folder: object) -> MainWindow:
    Desk.built.clear()
    made = MainWindow(session, {"today": Desk, "calendar": Almanac, "customers": Desk})
    made.resize(1440, 900)
    made.navigation.go("today")
    shown(made)
    return made


def desk(window: MainWindow) -> Desk:
    assert isinstance(window.page, Desk)
    return window.page


def all_actions(window: MainWindow) -> list[QKeySequence]:
    found = []
    for menu in window.menuBar().findChildren(QMenu):
        found += menu.actions()
    return found
