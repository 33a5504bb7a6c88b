"""Going through a window with Tab alone, as somebody without a mouse does, and what is odd on the way."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QWidget,
)

_MOST = 200


def walk(window: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """What has the keyboard one after the other, from where it is until it comes back there."""
    seen: list[QWidget] = []
    now: QWidget | None = window.focusWidget()
    while now is not None and now not in seen and len(seen) < _MOST:
        assert not now.visibleRegion().isEmpty(), f"{called(now)} has the keyboard and is not seen"
        seen.append(now)
        QTest.keyClick(now, key)
        now = QApplication.focusWidget()
    assert seen, "nothing has the keyboard"
    assert now is seen[0], f"{called(seen[-1])} leads to {called(now)}"
    return seen


def skipped(window: QWidget, seen: Sequence[QWidget]) -> list[str]:
    """What takes the keyboard, is on show, and was not come by."""
    return [called(each) for each in _stops(window) if each not in seen]


def against_the_eye(window: QWidget, circle: Sequence[QWidget]) -> list[str]:
    """Steps up within a column, or back within a line; the filled button is last wherever it stands."""
    return [
        f"{called(before)} leads to {called(after)}"
        for before, after in pairwise([*circle, circle[0]])
        if not _is_last(after) and _goes_back(*_places(window, before, after))
    ]


def beginnings(window: QWidget) -> list[QWidget]:
    """Where one would begin: at the first field, at the first list, or at the button that stands out."""
    buttons = [each for each in _stops(window) if isinstance(each, QPushButton) and not each.isCheckable()]
    fields = [each for each in _stops(window) if each not in buttons]
    lists = [each for each in fields if isinstance(each, QAbstractItemView)]
    filled = [each for each in buttons if _is_filled(each)]
    by_line = sorted(fields, key=lambda each: _place(window, each).topLeft().toTuple()[::-1])
    by_column = sorted(fields, key=lambda each: _place(window, each).topLeft().toTuple())
    return [*by_line[:1], *by_column[:1], *lists[:1], *filled] or [*buttons]


def filled(window: QWidget) -> list[QPushButton]:
    """The buttons that stand out."""
    return [each for each in window.findChildren(QPushButton) if each.isVisible() and _is_filled(each)]


def clashing(window: QWidget) -> list[str]:
    """Letters under which Alt would find two things."""
    letters = [letter for text in _texts(window) if (letter := QKeySequence.mnemonic(text).toString())]
    return sorted({letter for letter in letters if letters.count(letter) > 1})


def called(widget: QWidget | None) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} {words or (widget.accessibleName() if widget else '')!r}"


def _stops(window: QWidget) -> list[QWidget]:
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.window() is window
        and each.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        and each.focusProxy() is None
        and not _is_viewport(each)
    ]


def _is_viewport(widget: QWidget) -> bool:
    around = widget.parentWidget()
    return isinstance(around, QAbstractScrollArea) and around.viewport() is widget


def _is_filled(button: QWidget) -> bool:
    return bool(button.property("v") == "primary")


def _is_last(widget: QWidget) -> bool:
    return _is_filled(widget) and isinstance(widget.parentWidget(), QDialogButtonBox)


def _goes_back(before: QRect, after: QRect) -> bool:
    same_line = abs(before.center().y() - after.center().y()) < min(before.height(), after.height()) / 2
    if same_line:
        return after.right() <= before.left()
    return after.bottom() <= before.top() and after.left() < before.right()


def _places(window: QWidget, before: QWidget, after: QWidget) -> tuple[QRect, QRect]:
    """Where two things stand: within what they are scrolled in together, else where they come into view."""
    ground = _scrolled(before)
    if ground is not None and ground is _scrolled(after):
        return _place(ground, before), _place(ground, after)
    return _in_view(window, before), _in_view(window, after)


def _in_view(window: QWidget, widget: QWidget) -> QRect:
    """Its place, or the edge beyond which it is scrolled."""
    place, ground = _place(window, widget), _scrolled(widget)
    area = ground.parentWidget() if ground is not None else None
    if area is not None:
        seen = _place(window, area)
        place.moveBottom(min(place.bottom(), seen.bottom()))
        place.moveTop(max(place.top(), seen.top()))
    return place


def _scrolled(widget: QWidget) -> QWidget | None:
    """The content of the area it is scrolled in."""
    around = widget.parentWidget()
    while around is not None and not around.isWindow():
        if _is_viewport(around.parentWidget() or around):
            return around
        around = around.parentWidget()
    return None


def _place(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def _texts(window: QWidget) -> Iterator[str]:
    for each in window.findChildren(QWidget):
        if each.isVisible() and (
            isinstance(each, QAbstractButton) or (isinstance(each, QLabel) and each.buddy() is not None)
        ):
            yield each.text()
