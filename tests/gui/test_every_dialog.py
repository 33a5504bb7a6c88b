"""Every page and dialog there is: plain text, names for all controls, kind words, room for long languages,
and nothing left behind when it is closed. What is entered in tests/gui/screens is checked, and
tests/gui/test_screens.py tells when something is not.
"""

import re
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenuBar,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from cardkeeper import i18n
from cardkeeper.gui.theme import Appearance, TextSize, Theme
from tests.gui import tabbing
from tests.gui.desk import SampleDesk, sample_desk
from tests.gui.screens import SCREENS, SHOWS, SIZES, any_machine, dialogs

# Begun at the first number to type, below a choice that is made once.
ELSEWHERE = {"dialog-printer-readings"}
# What a note offers is reached right after its words, though the kinds of notes stand between (10.4).
ASIDE = {"dialog-note"}
_LEAST, _ROWS = 24, 60
FORBIDDEN = re.compile(r"\berrors?\b|\binvalid\b|are you sure|!", re.IGNORECASE)


@pytest.fixture(scope="module")
def desk(dressed: Theme) -> Iterator[SampleDesk]:
    with any_machine(), sample_desk() as opened:
        opened.dress(dressed)
        yield opened


@pytest.fixture(scope="module", params=list(SCREENS))
def shown(request: pytest.FixtureRequest, desk: SampleDesk) -> Iterator[QWidget]:
    """Opened once for all that is looked at in it."""
    desk.arrange(SIZES[0], Appearance.LIGHT)
    widget = SCREENS[request.param](desk)
    desk.fitted(widget)
    desk.rest()
    seen = desk.window.page if widget is desk.window else widget
    assert type(seen).__name__ == SHOWS[request.param]
    yield widget
    desk.close_dialogs()


def test_it_is_plain_named_and_kind(shown: QWidget) -> None:
    assert _guessing(shown) == []
    assert _nameless(shown) == []
    assert [words for words in _words(shown) if FORBIDDEN.search(words)] == []
    assert tabbing.clashing(shown) == []


def _guessing(shown: QWidget) -> list[str]:
    """Labels that would read a customer's name as markup."""
    plain = Qt.TextFormat.PlainText
    return [
        label.text()
        for label in shown.findChildren(QLabel)
        if label.textFormat() is not plain and label.text()
    ]


def _nameless(shown: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in [shown, *shown.findChildren(QWidget)]
        if widget.isVisibleTo(shown)
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not isinstance(widget, QMenuBar | QScrollBar)
        and not isinstance(widget.parent(), QAbstractScrollArea)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]


def _small(shown: QWidget) -> list[str]:
    """What is hard to hit: section 8 wants 24 x 24 at least."""
    return [
        f"{tabbing.called(each)}: {each.width()} x {each.height()}"
        for each in shown.findChildren(QWidget)
        if each.isVisible()
        and (isinstance(each, QAbstractButton) or each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and min(each.width(), each.height()) < _LEAST
    ]


def _silent(shown: QWidget) -> list[str]:
    """Rows of lists that say nothing to those who listen."""
    return [
        f"row {row} of {view.accessibleName()}"
        for view in shown.findChildren(QListView)
        if view.isVisible()
        for row in range(min(view.model().rowCount(), _ROWS))
        if not view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    ]


def _words(shown: QWidget) -> Iterator[str]:
    """Every text of it, but for what customers are called and have told."""
    for widget in [shown, *shown.findChildren(QWidget)]:
        yield widget.toolTip()
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        yield widget.windowTitle()


class LongWords(i18n._gettext.NullTranslations):
    """A language whose every sentence takes 40 % more room (ui/spec.md, section 7)."""

    def gettext(self, message: str) -> str:
        return message + " " + ("nope " * len(message))[: round(len(message) * 0.4)]

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


@pytest.mark.parametrize("name", dialogs())
def test_it_has_room_for_long_languages_is_gone_through_with_tab_and_freed_by_esc(
    desk: SampleDesk, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    smallest = SIZES[-1]
    desk.arrange(smallest, Appearance.LIGHT)
    monkeypatch.setattr(i18n, "_translations", LongWords())
    dialog = SCREENS[name](desk)
    desk.fitted(dialog)
    desk.rest()

    least = dialog.minimumSizeHint() if isinstance(dialog, QDialog) else QSize()
    assert least.width() <= smallest.width()
    assert least.height() <= smallest.height()
    assert _cut(dialog) == []
    assert _sideways(dialog) == []
    desk.picture(dialog)
    monkeypatch.undo()

    begin = _gone_through(dialog, name)
    QTest.keyClick(begin, Qt.Key.Key_Escape)
    desk.forget_closed()
    assert not shiboken6.isValid(dialog)
    # What the worker was doing for it ends without anybody to tell.
    desk.rest()


WIDE = (
    "backups",
    "envelope-feed",
    "history",
    "household",
    "import-finish",
    "mailing-cards",
    "merge",
    "new-customer",
    "new-mailing",
    "note",
    "print",
    "smart-group",
)


def test_the_widest_fit_the_smallest_screen_with_the_largest_text(
    desk: SampleDesk, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setattr(QScreen, "availableSize", lambda _screen: SIZES[-1])
    desk.arrange(SIZES[-1], Appearance.LIGHT)
    request.addfinalizer(lambda: desk.session.change_settings(text_size=TextSize.NORMAL))
    desk.session.change_settings(text_size=TextSize.LARGER)
    for name in WIDE:
        dialog = SCREENS[f"dialog-{name}"](desk)
        desk.rest()
        least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
        assert least == least.boundedTo(SIZES[-1]), name
        assert _cut(dialog) == [], name
        desk.close_dialogs()


def _gone_through(dialog: QWidget, name: str) -> QWidget:
    """Section 6.2: it begins where one would begin; fields, other buttons, the filled one; none is missed.

    Returns where the keyboard began.
    """
    begin, offered = dialog.focusWidget(), tabbing.beginnings(dialog)
    assert begin in offered or name in ELSEWHERE, tabbing.called(begin)
    seen = tabbing.walk(dialog)
    assert tabbing.walk(dialog, Qt.Key.Key_Backtab) == [seen[0], *seen[:0:-1]]
    assert tabbing.skipped(dialog, seen) == []
    # Once around: from the end to the beginning.
    assert len(tabbing.against_the_eye(dialog, seen)) <= (2 if name in ASIDE else 1)
    assert len(tabbing.filled(dialog)) <= 1
    return seen[0]


def _cut(dialog: QWidget) -> list[str]:
    """Buttons that are narrower than their words."""
    return [
        button.text()
        for button in dialog.findChildren(QPushButton)
        if button.isVisible() and button.width() + 1 < button.minimumSizeHint().width()
    ]


def _sideways(dialog: QWidget) -> list[str]:
    """Areas whose content is wider than they are, and which cannot be scrolled there."""
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return [
        f"{type(area.parent()).__name__}: {area.widget().width()} in {area.viewport().width()}"
        for area in dialog.findChildren(QScrollArea)
        if area.isVisible()
        and area.horizontalScrollBarPolicy() is off
        and area.widget() is not None
        and area.widget().width() > area.viewport().width() + 1
    ]
