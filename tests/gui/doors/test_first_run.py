"""A fresh book: one name and one birthday, or everybody at once; then the window as always."""

import pytest
from PySide6.QtCore import QProcess, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cardkeeper.gui.first_run import doors
from cardkeeper.gui.first_run.doors import FirstRun
from cardkeeper.gui.first_run.welcome import Welcome
from cardkeeper.gui.importing.dialog import ImportDialog
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.services.people import customers, reading
from tests.factories import a_contact, a_customer


@pytest.fixture
def welcome(window: MainWindow, qtbot: QtBot) -> Welcome:
    window.resize(1200, 800)
    doors.install(window)
    run = window.findChild(FirstRun)
    assert isinstance(run, FirstRun)
    qtbot.waitUntil(lambda: not window.session.worker.working, timeout=10_000)
    return run.welcome


def test_it_covers_the_places_and_waits_for_a_name(window: MainWindow, welcome: Welcome) -> None:
    assert welcome.isVisible()
    assert welcome.size() == window.centralWidget().size()
    assert window.focusWidget() is welcome.line
    assert not window.sidebar.isEnabled()
    assert not window.navigation.stack.isEnabled()
    assert not welcome.remember.isEnabled()
    window.resize(1024, 640)
    assert welcome.size() == window.centralWidget().size()


def test_the_first_customer_by_keyboard(window: MainWindow, welcome: Welcome) -> None:
    QTest.keyClicks(window.focusWidget(), "Nadia Rahman")
    assert welcome.remember.words() == "Remember Nadia"
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.focusWidget() is welcome.birthday.line
    QTest.keyClicks(window.focusWidget(), "nov 23 79")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)

    (nadia,) = reading.contacts(customers.find()).values()
    assert str(nadia.occasions[0].date) == "1979-11-23"
    assert not welcome.isVisible()
    assert window.sidebar.isEnabled()
    assert window.navigation.stack.isEnabled()
    assert window.toast.words == "Nadia Rahman is in your customers."


def test_by_mouse_with_a_name_alone(welcome: Welcome) -> None:
    welcome.line.setText("Nadia")
    welcome.remember.click()
    assert len(customers.find()) == 1
    assert not welcome.isVisible()


def test_a_date_that_is_not_understood_is_said(welcome: Welcome) -> None:
    welcome.line.setText("Nadia")
    welcome.birthday.line.setText("next week or so")
    welcome.keep()
    assert welcome.birthday.problem.startswith("Try")
    assert customers.find() == []
    assert welcome.isVisible()


def test_both_files_lead_to_the_import(window: MainWindow, welcome: Welcome) -> None:
    for key in ("sheet", "contacts"):
        welcome.tiles[key].click()
        dialog = window.findChild(ImportDialog)
        assert isinstance(dialog, ImportDialog)
        assert dialog.isVisible()
    dialog.reject()
    assert welcome.isVisible()


def test_whoever_comes_in_another_way_ends_it_too(window: MainWindow, welcome: Welcome) -> None:
    window.session.apply(customers.add(a_contact("Ruth Adeyemi")))
    assert not welcome.isVisible()


def test_going_to_a_place_ends_it(window: MainWindow, welcome: Welcome) -> None:
    window.navigation.go("today", 5)
    assert not welcome.isVisible()


def test_sample_customers_open_in_a_window_of_their_own(
    window: MainWindow, welcome: Welcome, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []

    def start(_program: str, arguments: list[str]) -> tuple[bool, int]:
        started.append(arguments)
        return True, 1

    monkeypatch.setattr(QProcess, "startDetached", start)
    welcome.tiles["samples"].click()

    assert started == [["-m", "cardkeeper", "--demo"]]
    assert welcome.isVisible()
    assert window.toast.words == "The sample customers open in a window of their own."


def test_a_book_with_people_is_not_greeted_like_that(window: MainWindow) -> None:
    a_customer("Ruth Adeyemi")
    doors.install(window)
    assert window.findChild(FirstRun) is None


def test_everything_can_be_reached_in_the_smallest_window(window: MainWindow, welcome: Welcome) -> None:
    window.resize(880, 520)
    assert not welcome.fan.isVisible()
    for widget in (welcome.line, welcome.birthday.line, welcome.remember, *welcome.tiles.values()):
        assert widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        assert widget.width() > 60
    assert not window.grab().isNull()
