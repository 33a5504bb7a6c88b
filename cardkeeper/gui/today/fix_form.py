"""The form in the pane that gives a card what it lacks: what all of them share."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import Message
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.gui.widgets.panels import FlowLayout


class FixForm(QWidget):
    """A question, what answers it, and buttons. `done` when it was answered; `left` when Esc was pressed."""

    done = Signal()
    left = Signal()

    def __init__(self, session: Session, task_id: int, question: str) -> None:
        super().__init__()
        self.session, self.task_id = session, task_id
        self.first: QWidget = self
        self._trouble = Message()
        self.content = QVBoxLayout()
        self.content.setSpacing(look.px(14))
        self._buttons = FlowLayout(gap=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(14))
        column.addWidget(PlainLabel(question, Type.ROW_TITLE))
        column.addLayout(self.content)
        column.addWidget(self._trouble)
        column.addStretch()
        column.addLayout(self._buttons)

    def add_button(
        self, words: str, act: Callable[[], object], *, v: str = "ghost", icon: Icon | None = None
    ) -> Button:
        """A way on; the first one is the usual one."""
        button = Button(words, icon, v=v)
        button.clicked.connect(act)
        self._buttons.addWidget(button)
        if self.first is self:
            self.first = button
        return button

    def settle(self, verb: Callable[[], Change]) -> None:
        """Do what was answered; what stands in the way is said in the form."""
        try:
            change = verb()
        except CardKeeperError as reason:
            self.tell(str(reason))
            return
        self.tell("")
        self.session.apply(change)
        self.done.emit()

    def tell(self, sentence: str) -> None:
        self._trouble.tell(sentence, "danger")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
