"""Sections of the sidebar: what picks a line, and what does not."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from cardkeeper.gui.sidebar import PLACES, Sidebar
from cardkeeper.gui.views.side import SideList, SideRow

Shown = Callable[[QWidget], QWidget]
ROWS = [SideRow(1, "Memorial Day"), SideRow(2, "Father's Day")]


def picked_by(listed: SideList) -> list[int]:
    picked: list[int] = []
    listed.picked.connect(picked.append)
    return picked


def test_coming_into_a_section_by_tab_picks_nothing(shown: Shown) -> None:
    listed = SideList("Smart groups")
    listed.set_rows(ROWS)
    picked = picked_by(listed)
    shown(listed)

    listed.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert picked == []

    QTest.keyClick(listed.view, Qt.Key.Key_Down)
    assert picked == [2]


def test_lines_that_lead_elsewhere_wait_for_enter_or_a_click(shown: Shown) -> None:
    listed = SideList("Coming up", leads=True)
    listed.set_rows(ROWS)
    picked = picked_by(listed)
    shown(listed)

    listed.view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(listed.view, Qt.Key.Key_Down)
    assert picked == []

    QTest.keyClick(listed.view, Qt.Key.Key_Return)
    assert picked == [2]
    first = listed.view.visualRect(listed.model.index_of(1)).center()
    QTest.mouseClick(listed.view.viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert picked == [2, 1]


def test_other_numbers_beside_the_places_lead_nowhere(shown: Shown) -> None:
    sidebar = Sidebar(PLACES, "Ctrl K")
    went: list[str] = []
    sidebar.went.connect(went.append)
    shown(sidebar)
    sidebar.choose("studio")

    sidebar.set_counts({"today": 7})

    assert went == []
    assert sidebar.places.view.current_id == 3
