"""What every window of the place keeps: names for screen readers, plain text, room for large text."""

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QMenuBar, QScrollBar, QWidget

from cardkeeper.core.filters import EVERYONE
from cardkeeper.gui.customers.export_dialog import open_export
from cardkeeper.gui.customers.family_grid import open_family_grid
from cardkeeper.gui.customers.filter_dialog import open_filter
from cardkeeper.gui.customers.household_dialog import open_household
from cardkeeper.gui.customers.make_card import open_make_card
from cardkeeper.gui.customers.name_dialog import ask_name
from cardkeeper.gui.customers.trash_dialog import open_trash
from cardkeeper.gui.room import SMALLEST
from cardkeeper.gui.theme import Appearance, TextSize
from cardkeeper.services.people import customers, suppressions
from cardkeeper.services.touch import notes
from tests.factories import TUESDAY, a_customer, a_sender, born, child, email, spouse

OPENERS = {
    "family": lambda at: open_family_grid(at.window, at.session, at.page.person.page),
    "household": lambda at: open_household(at.window, at.session, at.page.person.page.id),
    "card": lambda at: open_make_card(at.window, at.session, at.page.person.page, print),
    "filter": lambda at: open_filter(at.window, at.session, EVERYONE, print),
    "export": lambda at: open_export(at.window, at.session, {"All 2 customers": customers.find()}),
    "trash": lambda at: open_trash(at.window, at.session),
    "name": lambda at: ask_name(at.window, "New tag", "Tag", "Put it on them", print, offers=["VIP"]),
}


@pytest.fixture
def at(library, desk):
    """A customer of whom much is known is on show."""
    a_sender()
    family = (spouse("Dev Raman"), child("Anika Raman"))
    priya = a_customer(
        "Priya Raman", occasions=(born(5, 15, 1986),), related=family, points=(email("priya@example.com"),)
    )
    customers.delete([a_customer("Gone Already")])
    notes.add(priya, "Stopped by with lemon cake", TUESDAY)
    suppressions.add(TUESDAY, person_id=priya)
    opened = desk()
    opened.page.person.more.add()
    return opened


def nameless(window: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not isinstance(widget, QMenuBar | QScrollBar)
        and not isinstance(widget.parent(), QAbstractScrollArea)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]


def guessing(window: QWidget) -> list[str]:
    labels = window.findChildren(QLabel)
    return [
        each.text() for each in labels if each.textFormat() is not Qt.TextFormat.PlainText and each.text()
    ]


def test_the_place_has_a_name_for_everything_and_guesses_no_markup(at):
    assert nameless(at.window) == []
    assert guessing(at.window) == []


@pytest.mark.parametrize("row", ["dates", "reach", "family", "more", "timeline"])
def test_every_editor_has_a_name_for_everything(at, row):
    section = getattr(at.page.person, row)
    section.edit(section.model.rows[0].id)

    assert section.rows.editor is not None
    assert nameless(section.rows.editor) == []


@pytest.mark.parametrize("key", OPENERS)
def test_dialogs_name_everything_fit_the_smallest_window_and_are_freed(at, theme, key):
    dialog = OPENERS[key](at)
    at.qtbot.waitUntil(dialog.isActiveWindow)
    assert nameless(dialog) == []
    assert guessing(dialog) == []
    theme.choose(Appearance.DARK, TextSize.LARGER)
    assert not dialog.grab().isNull()
    assert dialog.minimumSizeHint().width() <= SMALLEST.width()
    assert dialog.minimumSizeHint().height() <= SMALLEST.height()

    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(dialog)


def test_the_smallest_window_shows_list_or_page(at):
    at.window.resize(SMALLEST)
    at.qtbot.waitUntil(lambda: not at.page.person.isVisible())
    at.page.list.view.setFocus()
    at.press("Return")
    assert (at.page.person.isVisible(), at.page.list.isVisible()) == (True, False)
    at.press("Esc")
    assert (at.page.person.isVisible(), at.page.list.isVisible()) == (False, True)
    at.press("Ctrl+Shift+O")
    assert at.page.person.isVisible()
    assert at.page.person.dates.rows.editor is not None
