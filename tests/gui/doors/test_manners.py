"""Every small window here: plain text only, a name for all that takes the keyboard, room for longer words."""

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from cardkeeper.gui.first_run.welcome import Welcome
from cardkeeper.gui.importing.dialog import ImportDialog
from cardkeeper.gui.importing.steps import Step
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.quick import doors as quick
from cardkeeper.gui.quick.extra_fields import CHIPS
from cardkeeper.gui.search import doors as search
from cardkeeper.gui.session import Session
from cardkeeper.gui.theme import Appearance, TextSize, Theme
from tests.factories import a_customer, child

LIST = "Full Name,DOB,Haus\nNadia Rahman,03/04/1985,55 Elm Street\nRuth Adeyemi,4/5/1980,\n,,x\n"
_SMALLEST = QSize(880, 520)


def _an_import(step: Step) -> Callable[[MainWindow, QtBot, Path], QWidget]:
    def made(window: MainWindow, qtbot: QtBot, folder: Path) -> QWidget:
        a_customer("Ruth Adeyemi", addresses=())
        path = folder / "list.csv"
        path.write_text(LIST)
        dialog = ImportDialog(window.session, parent=window)
        dialog.open()
        dialog.begin([path])
        qtbot.waitUntil(lambda: not dialog.running.is_busy, timeout=5000)
        while dialog.step < step:
            dialog.accept()
        while dialog.step > step:
            dialog.back.click()
        return dialog

    return made


def _a_customer_form(window: MainWindow, qtbot: QtBot, _folder: Path) -> QWidget:
    dialog = quick.open_new_customer(window, "Ruth")
    for key, _words, _icon in CHIPS:
        dialog.form.extras.chips[str(key)].click()
    return dialog


def _a_note(window: MainWindow, qtbot: QtBot, _folder: Path) -> QWidget:
    priya = a_customer("Priya Raman", related=(child("Anika"),))
    dialog = quick.open_note(window, priya)
    dialog.text.setPlainText("Anika graduates in June 2027.")
    dialog.entry.listen()
    return dialog


def _a_search(window: MainWindow, qtbot: QtBot, _folder: Path) -> QWidget:
    a_customer("Priya Raman")
    return search.open_search(window, "pri")


def _a_welcome(window: MainWindow, qtbot: QtBot, _folder: Path) -> QWidget:
    made = Welcome(window.session, parent=window)
    made.resize(900, 600)
    made.show()
    qtbot.waitUntil(lambda: not window.session.worker.working, timeout=10_000)
    return made


KINDS = {
    "file": _an_import(Step.FILE),
    "columns": _an_import(Step.COLUMNS),
    "people": _an_import(Step.PEOPLE),
    "finish": _an_import(Step.FINISH),
    "customer": _a_customer_form,
    "note": _a_note,
    "search": _a_search,
    "welcome": _a_welcome,
}


@pytest.fixture(params=list(KINDS))
def small(request: pytest.FixtureRequest, window: MainWindow, qtbot: QtBot, tmp_path: Path) -> QWidget:
    return KINDS[request.param](window, qtbot, tmp_path)


def test_no_label_guesses_markup(small: QWidget) -> None:
    guessing = [
        label.text()
        for label in small.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText and label.text()
    ]
    assert guessing == []


def test_everything_that_takes_the_focus_has_a_name(small: QWidget) -> None:
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in small.findChildren(QWidget)
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not isinstance(widget, QScrollBar)
        and not isinstance(widget.parent(), QAbstractScrollArea)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_it_fits_the_smallest_screen_with_the_largest_text(small: QWidget, theme: Theme) -> None:
    theme.choose(Appearance.DARK, TextSize.LARGER)
    small.resize(_SMALLEST)
    QCoreApplication.sendPostedEvents()
    small.resize(_SMALLEST)

    assert small.size().boundedTo(_SMALLEST) == small.size()
    assert not small.grab().isNull()


def test_it_is_freed_when_it_is_closed(small: QWidget, session: Session, qtbot: QtBot) -> None:
    if isinstance(small, Welcome):
        small.deleteLater()
    small.close()
    qtbot.waitUntil(lambda: not session.worker.working, timeout=10_000)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not shiboken6.isValid(small)
