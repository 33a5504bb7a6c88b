"""Fields below each other on a panel, and the sentence that says how they are understood."""

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.widgets.fields import ComboBox, LineEdit, Message
from cardkeeper.gui.widgets.panels import Panel

_Field = TypeVar("_Field", bound=QWidget)


class FieldPanel(Panel):
    """Makes fields, places them, and shows on them what is wrong. `edited` tells of typing and choosing."""

    edited = Signal()

    def __init__(self, name: str) -> None:
        super().__init__("raised")
        self.setAccessibleName(name)
        self._watched: list[QWidget] = []
        self.body = QVBoxLayout(self)
        edge = look.px(10)
        self.body.setContentsMargins(edge, edge, edge, look.px(6))
        self.body.setSpacing(look.px(6))
        self._message = Message()

    def line(self, name: str, words: str = "", hint: str = "") -> LineEdit:
        """A field of one line."""
        field = LineEdit()
        field.setText(words)
        field.setAccessibleName(name)
        field.setPlaceholderText(hint or name)
        field.textChanged.connect(self.edited)
        return self.watch(field)

    def choice(self, name: str, options: Mapping[str, str], chosen: str) -> ComboBox:
        """A field with a choice; `options` are words by key, the key is the item's value."""
        field = ComboBox(name)
        for key, words in options.items():
            field.addItem(words, key)
        if chosen not in options:
            field.addItem(chosen, chosen)
        field.setCurrentIndex(field.findData(chosen))
        field.currentIndexChanged.connect(self.edited)
        return self.watch(field)

    def watch(self, field: _Field) -> _Field:
        """A field of this panel: its complaints are shown on it."""
        self._watched.append(field)
        return field

    def row(self, *fields: QWidget) -> QHBoxLayout:
        """Fields beside each other; the last one takes the room."""
        row = QHBoxLayout()
        row.setSpacing(look.px(6))
        for field in fields:
            row.addWidget(field, 1 if field is fields[-1] else 0)
        self.body.addLayout(row)
        return row

    def finish_layout(self) -> None:
        """The sentence, below all fields."""
        self.body.addWidget(self._message)

    def tell(self, sentence: str, colour: str = "ok") -> None:
        """Say below the fields how they are understood."""
        self._message.tell(sentence, colour)

    def complain(self, sentence: str, field: QWidget | None = None) -> None:
        """Say why it cannot be kept, on the field it is about or on the first; "" when it can."""
        for watched in self._watched:
            wrong = bool(sentence) and watched is (field or self._watched[0])
            if bool(watched.property("err")) is not wrong:
                watched.setProperty("err", wrong)
                watched.style().unpolish(watched)
                watched.style().polish(watched)
            watched.setAccessibleDescription(sentence if wrong else "")
        self._message.tell(sentence, "danger")

    @property
    def complaint(self) -> str:
        """Why it cannot be kept, empty when it can."""
        wrong = any(field.property("err") for field in self._watched)
        return self._message.words if wrong else ""

    def begin(self) -> None:
        """Take the keyboard: the first field of text, with all of it selected."""
        target = next((field for field in self._watched if isinstance(field, QLineEdit)), self._watched[0])
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(target, QLineEdit):
            target.selectAll()

    def height_needed(self) -> int:
        """The height in pixels at the width it has."""
        tall = self.body.totalHeightForWidth(self.width()) if self.body.hasHeightForWidth() else 0
        return max(tall, self.body.totalMinimumSize().height())
