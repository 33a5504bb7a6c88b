"""Buttons side by side that say it shorter where there is little room: words are never cut."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.labels import tip

_GAP = 8


class ButtonRow(QWidget):
    """All take a shorter form at once, so that they speak alike; the whole words are in the tool tip."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._forms: dict[Button, Sequence[str]] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def add(self, button: Button, *forms: str) -> None:
        """`forms` are its words from the longest on; an empty one is its icon alone. Without any it stays."""
        self._forms[button] = forms
        if forms:
            button.setAccessibleName(forms[0])
        self._row.addWidget(button)

    def add_stretch(self) -> None:
        self._row.addStretch()

    def fit(self) -> None:
        """Say as much as there is room for."""
        self._row.setSpacing(look.px(_GAP))
        for level in range(max((len(forms) for forms in self._forms.values()), default=0)):
            self._say(level)
            if self._wanted() <= self.width():
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _say(self, level: int) -> None:
        for button, forms in self._forms.items():
            if not forms:
                continue
            words = forms[min(level, len(forms) - 1)]
            if words != button.words():
                button.setText(words)
            whole = tip(forms[0])
            if button.toolTip() in ("", whole):
                button.setToolTip("" if words == forms[0] else whole)

    def _wanted(self) -> int:
        shown = [button for button in self._forms if not button.isHidden()]
        return sum(button.sizeHint().width() for button in shown) + look.px(_GAP) * len(shown)
