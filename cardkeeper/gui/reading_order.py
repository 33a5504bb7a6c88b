"""Tab goes through a dialog as one reads it: fields, secondary buttons, the filled one (ui/spec.md 6.2)."""

from collections.abc import Iterable, Iterator
from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QWidget,
)

_Reason = Qt.FocusReason


@runtime_checkable
class ReadOtherwise(Protocol):
    """A widget some of whose parts are gone to before the others, wherever they stand."""

    def read_first(self) -> Iterable[QWidget]: ...


class OrderedDialog(QDialog):
    """Begins at its first field, and its controls follow each other in the order of reading, also those that
    came since it was opened.
    """

    def focusNextPrevChild(self, forward: bool) -> bool:
        order, now = stops(self), self.focusWidget()
        if now is not None and not now.isEnabled():
            # It went grey. Not onto a button by itself: Enter, pressed once more, would press that.
            return _give_focus([each for each in order if _is_field(each)], _Reason.OtherFocusReason)
        ahead = order if forward else order[::-1]
        if now in ahead:
            here = ahead.index(now)
            ahead = ahead[here + 1 :] + ahead[:here]
        return _give_focus(ahead, _Reason.TabFocusReason if forward else _Reason.BacktabFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        if self.focusWidget() is None:
            order = stops(self)
            filled = [each for each in order if isinstance(each, QPushButton) and each.isDefault()]
            begin = [each for each in order if _is_field(each)]
            _give_focus([*begin, *filled, *order], _Reason.ActiveWindowFocusReason)
        super().showEvent(event)


def stops(window: QWidget) -> list[QWidget]:
    """Where Tab may stop in a window, in the order of reading."""
    return list(dict.fromkeys(_stops(window)))


def _give_focus(ahead: Iterable[QWidget], reason: Qt.FocusReason) -> bool:
    """The first that is not grey has the keyboard, and is in view; False without any."""
    chosen = next((each for each in ahead if each.isEnabled()), None)
    if chosen is None:
        return False
    chosen.setFocus(reason)
    around = chosen.parentWidget()
    while around is not None and not around.isWindow():
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(chosen)
        around = around.parentWidget()
    return True


def _is_field(widget: QWidget) -> bool:
    """A place for an answer: anything but a button that does something."""
    return not isinstance(widget, QAbstractButton) or widget.isCheckable()


def _stops(widget: QWidget) -> Iterator[QWidget]:
    takes_it = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    if takes_it and widget.focusProxy() is None and not widget.isWindow():
        yield widget
    for part in _parts(widget):
        if not part.isHidden() and not part.isWindow():
            yield from _stops(part)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """What stands in it, from the beginning to the end of reading."""
    layout = widget.layout()
    if isinstance(widget, ReadOtherwise):
        yield from widget.read_first()
    if isinstance(widget, QScrollArea):
        yield from filter(None, [widget.widget()])
    elif isinstance(widget, QDialogButtonBox):
        buttons = list(_laid_out(layout)) if layout is not None else []
        yield from sorted(buttons, key=lambda button: button.property("v") == "primary")
    elif layout is not None:
        yield from _laid_out(layout)
    elif not isinstance(widget, QAbstractScrollArea | QComboBox):
        loose = [each for each in widget.children() if isinstance(each, QWidget)]
        yield from sorted(loose, key=lambda each: (each.y(), each.x()))


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    """Its items are never asked for: PySide would keep their addresses, and mistake the next item Qt makes
    at one of them for the old one.
    """
    around = layout.parentWidget()
    widgets = [each for each in around.children() if isinstance(each, QWidget)] if around is not None else []
    inner = [each for each in layout.children() if isinstance(each, QLayout)]
    placed: list[tuple[int, QWidget | QLayout]] = [
        *((layout.indexOf(each), each) for each in widgets),
        *((layout.indexOf(each), each) for each in inner),
    ]
    held = [(place, each) for place, each in placed if place >= 0]
    for _place, each in sorted(held, key=lambda found: _key(layout, found[0])):
        if isinstance(each, QWidget):
            yield each
        else:
            yield from _laid_out(each)


def _key(layout: QLayout, place: int) -> tuple[int, ...]:
    """What comes first is read first; in a grid its lines are."""
    if not isinstance(layout, QGridLayout):
        return (place,)
    return cast("tuple[int, int, int, int]", layout.getItemPosition(place))[:2]
