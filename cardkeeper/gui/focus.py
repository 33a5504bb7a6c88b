"""Keyboard focus: the ring around controls, panes in turn, and underlined letters while Alt is down."""

from collections.abc import Callable, Sequence

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from cardkeeper.gui.style import Style

# These show their focus themselves: fields by their border, lists by a ring in the row.
_RINGED_INSIDE = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)


class FocusRing(QObject):
    """Draws one ring around whatever the keyboard, not the mouse, has brought the focus to."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._frame: QFocusFrame | None = None
        self._breath = QTimer(self, singleShot=True, interval=0)
        self._breath.timeout.connect(self._follow)
        # A moment later, when Qt has noted whether it was the keyboard.
        application.focusChanged.connect(self._breath.start)

    def _follow(self) -> None:
        now = QApplication.focusWidget()
        # It goes with the window it was in.
        if self._frame is not None and shiboken6.isValid(self._frame):
            self._frame.deleteLater()
        self._frame = None
        if now is not None and _wants_ring(now):
            self._frame = QFocusFrame(now)
            self._frame.setWidget(now)


def _wants_ring(widget: QWidget) -> bool:
    by_keyboard = widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    own = isinstance(widget, _RINGED_INSIDE) or bool(widget.property("own_ring"))
    return by_keyboard and not own and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus


class PaneCycle:
    """F6: from pane to pane, each with the widget that had the focus there last."""

    def __init__(self, panes: Callable[[], Sequence[QWidget]]) -> None:
        self._panes = panes
        self._last: dict[QWidget, QWidget] = {}

    def move(self, step: int) -> None:
        """To the next (1) or previous (-1) pane that is on show."""
        panes = [pane for pane in self._panes() if pane.isVisible()]
        now = QApplication.focusWidget()
        here = _holding(panes, now)
        if here is not None and now is not None:
            self._last[panes[here]] = now
        start = here if here is not None else (-1 if step > 0 else 0)
        for distance in range(1, len(panes) + 1):
            pane = panes[(start + step * distance) % len(panes)]
            target = self._target(pane)
            if target is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                target.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
                return

    def _target(self, pane: QWidget) -> QWidget | None:
        kept = self._last.get(pane)
        if kept is not None and takes_focus(kept) and pane.isAncestorOf(kept):
            return kept
        candidates = [pane, *pane.findChildren(QWidget)]
        return next((widget for widget in candidates if takes_focus(widget)), None)


def _holding(panes: Sequence[QWidget], widget: QWidget | None) -> int | None:
    """The pane `widget` is in; of panes within each other the innermost."""
    if widget is None:
        return None
    holding = [n for n, pane in enumerate(panes) if pane is widget or pane.isAncestorOf(widget)]
    return max(holding, default=None, key=lambda n: sum(p.isAncestorOf(panes[n]) for p in panes))


def takes_focus(widget: QWidget) -> bool:
    tabbed = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return tabbed and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def put_in_tab_order(before: QWidget, pane: QWidget) -> None:
    """What came later into a window is reached after what it stands beside, not after everything.

    The chain of focus is not walked: whoever asks PySide for what comes next there becomes its owner.
    """
    for widget in pane.findChildren(QWidget):
        takes_it = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
        # The list of a choice is a window of its own.
        if takes_it and widget.window() is before.window():
            QWidget.setTabOrder(before, widget)
            before = widget


class FollowAlt(QObject):
    """Underlines the letters of menus while Alt is held down in a window, as people expect."""

    def __init__(self, style: Style, window: QWidget) -> None:
        super().__init__(window)
        self._style, self._window = style, window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
            self._show(event.type() is QEvent.Type.KeyPress)
        elif event.type() is QEvent.Type.WindowDeactivate:
            self._show(False)
        return False

    def _show(self, shown: bool) -> None:
        if self._style.mnemonics is not shown:
            self._style.mnemonics = shown
            self._window.update()
            for child in self._window.findChildren(QWidget):
                child.update()
