"""A number one steps up and down, told with its unit."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines
from cardkeeper.gui.tokens import Radius
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import Field
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.i18n import _


class _Stepper(QWidget):
    """Minus, the number, plus, in the frame of a field; arrow keys step too."""

    def __init__(self, words: str, numbers: range, unit: Callable[[int], str]) -> None:
        super().__init__()
        self._numbers, self._unit, self.number = numbers, unit, numbers[0]
        self._words = words
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        give_role(self, QAccessible.Role.SpinBox, words)
        self.less = self._button(Icon.MINUS, _("Less"))
        self.more = self._button(Icon.PLUS, _("More"))
        self._label = PlainLabel("")
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        edge = look.px(3)
        row.setContentsMargins(edge, edge, edge, edge)
        row.setSpacing(look.px(4))
        row.addWidget(self.less)
        row.addWidget(self._label, 1)
        row.addWidget(self.more)

    def show_number(self, number: int) -> None:
        self.number = number
        self._label.setText(self._unit(number))
        self.setAccessibleDescription(self._unit(number))
        self.less.setEnabled(number > self._numbers[0])
        self.more.setEnabled(number < self._numbers[-1])

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, focused = look.colours(), self.hasFocus()
        edge = (colours.accent if focused else colours.control) if self.isEnabled() else colours.line
        with QPainter(self) as painter:
            area = QRectF(self.rect())
            lines.box(painter, area, look.px(Radius.FIELD), colours.raised, edge, 2 if focused else 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        button = {Qt.Key.Key_Up: self.more, Qt.Key.Key_Down: self.less}.get(Qt.Key(event.key()))
        if button is not None:
            button.click()
        else:
            super().keyPressEvent(event)

    def _button(self, icon: Icon, verb: str) -> Button:
        name = _("{verb}: {what}").format(verb=verb, what=self._words)
        button = Button(icon=icon, v="icon", tall="small", name=name)
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
