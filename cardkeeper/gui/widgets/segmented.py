"""A row of words of which one is chosen: radio buttons in one groove."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.painting import lines, text
from cardkeeper.gui.painting.shadows import shadow
from cardkeeper.gui.tokens import Radius, Space, Type
from cardkeeper.i18n import _

_INSET = 3


class _Segment(QRadioButton):
    """One word; being a radio button, arrows move the choice and screen readers know what it is."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self.words = words
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        width = round(text.width(self.words, Type.BODY_STRONG)) + look.px(28)
        return QSize(width, look.px(Space.CONTROL) - 2 * _INSET)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        area, colours = QRectF(self.rect()), look.colours()
        with QPainter(self) as painter:
            role, ink = Type.BODY_MEDIUM, colours.text2
            if self.isChecked():
                role, ink = Type.BODY_STRONG, colours.text
            elif self.underMouse():
                ink = colours.text
            text.line(
                painter, area, self.words, role, ink if self.isEnabled() else colours.disabled, text.CENTRED
            )


class SegmentedControl(QWidget):
    """`options` are pairs of key and word; `chosen` tells the key the user picked."""

    chosen = Signal(str)

    def __init__(
        self, options: Sequence[tuple[str, str]], name: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._keys = [key for key, _word in options]
        row = QHBoxLayout(self)
        row.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        row.setSpacing(0)
        for number, (_key, word) in enumerate(options):
            segment = _Segment(word, self)
            place = _("{number} of {count}").format(number=number + 1, count=len(options))
            segment.setAccessibleDescription(place)
            self._group.addButton(segment, number)
            row.addWidget(segment)
        self._group.button(0).setChecked(True)
        self._let_tab_in()
        self._group.idToggled.connect(self._tell)

    @property
    def key(self) -> str:
        return self._keys[self._group.checkedId()]

    def choose(self, key: str) -> None:
        """Show `key` as chosen; tells nobody."""
        blocked = self._group.blockSignals(True)
        self._group.button(self._keys.index(key)).setChecked(True)
        self._group.blockSignals(blocked)
        self._let_tab_in()
        self.update()

    def offer(self, keys: Sequence[str]) -> None:
        """Show only these options: narrow windows leave some out."""
        for number, key in enumerate(self._keys):
            self._group.button(number).setVisible(key in keys)
        if self.key not in keys:
            self._group.button(self._keys.index(keys[0])).setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            colours, radius = look.colours(), look.px(Radius.CONTROL)
            lines.box(painter, QRectF(self.rect()), radius + 2, colours.track)
            knob = QRectF(self._group.button(self._group.checkedId()).geometry())
            shadow(painter, knob, 1, radius - 1)
            lines.box(painter, knob, radius - 1, colours.knob)

    def _let_tab_in(self) -> None:
        """Tab enters at the chosen word, from which arrows lead on; Qt sees to that only after a click."""
        strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
        for button in self._group.buttons():
            button.setFocusPolicy(strong if button.isChecked() else click)

    def _tell(self, number: int, checked: bool) -> None:
        self.update()
        if checked:
            self._let_tab_in()
            self.chosen.emit(self._keys[number])
