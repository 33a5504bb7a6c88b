"""A number one steps up and down, told with its unit."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import Field
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.i18n import _


class _Stepper(QWidget):
    """Minus, the number, plus; arrow keys step too."""

    def __init__(self, words: str, numbers: range, unit: Callable[[int], str]) -> None:
        super().__init__()
        self._numbers, self._unit, self.number = numbers, unit, numbers[0]
        self._words = words
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        give_role(self, QAccessible.Role.SpinBox, words)
        self.less = self._button(Icon.MINUS_BOLD, _("Less"))
        self.more = self._button(Icon.PLUS, _("More"))
        self._label = PlainLabel("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(self.less)
        row.addWidget(self.more)
        row.addWidget(self._label, 1)

    def show_number(self, number: int) -> None:
        self.number = number
        self._label.setText(self._unit(number))
        self.setAccessibleDescription(self._unit(number))
        self.less.setEnabled(number > self._numbers[0])
        self.more.setEnabled(number < self._numbers[-1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        button = {Qt.Key.Key_Up: self.more, Qt.Key.Key_Down: self.less}.get(Qt.Key(event.key()))
        if button is not None:
            button.click()
        else:
            super().keyPressEvent(event)

    def _button(self, icon: Icon, verb: str) -> Button:
        name = _("{verb}: {what}").format(verb=verb, what=self._words)
        button = Button(icon=icon, v="icon", name=name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoRepeat(True)
        return button


class Steps(Field):
    """A labelled stepper; `store` gets each new number."""

    def __init__(
        self,
        words: str,
        numbers: range,
        unit: Callable[[int], str],
        store: Callable[[int], object],
        *,
        parent: QWidget | None = None,
    ) -> None:
        self.stepper = _Stepper(words, numbers, unit)
        super().__init__(words, self.stepper, parent=parent)
        self._store = store
        self.stepper.less.clicked.connect(lambda: self._step(-1))
        self.stepper.more.clicked.connect(lambda: self._step(+1))

    def show_stored(self, number: int) -> None:
        self.stepper.show_number(number)

    def _step(self, by: int) -> None:
        self.stepper.show_number(self.stepper.number + by)
        self._store(self.stepper.number)
