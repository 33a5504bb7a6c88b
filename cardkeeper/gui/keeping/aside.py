"""Beside a list: who is chosen, and the form with what can be done about them."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.today.fix_form import FixForm
from cardkeeper.gui.today.person_panel import PersonHead
from cardkeeper.gui.tokens import Space
from cardkeeper.gui.views.people import PersonLine
from cardkeeper.gui.widgets.dialog import Scroll
from cardkeeper.gui.widgets.panels import Ground

_WIDE = 344


class Aside(Ground):
    """A form in use stays while its row is chosen; `left` when the keyboard goes back to the list."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__("window")
        self.form: FixForm | None = None
        self._row_id = 0
        self.head = PersonHead(lambda _person, _ratio: None, whole=True)
        self._inside = QWidget()
        self._inside.installEventFilter(self)
        self._column = QVBoxLayout(self._inside)
        edge = look.px(Space.WIDE)
        self._column.setContentsMargins(edge, edge + look.px(4), edge, edge)
        self._column.setSpacing(look.px(18))
        self._column.addWidget(self.head)
        # Of the room below, the form takes none between its sentence and its buttons.
        self._column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        self._around = Scroll(self._inside)
        around.addWidget(self._around)
        self.setFixedWidth(look.px(_WIDE))

    def show_line(self, line: PersonLine | None, make: Callable[[int], FixForm | None]) -> None:
        """Another row is chosen, or the same one read again."""
        if line is not None and self.form is not None and self._row_id == line.id:
            return
        self.drop()
        if line is None:
            return
        self._row_id = line.id
        self.head.show_person(line.name, line.below, line.initials, line.key)
        self.head.setVisible(bool(line.initials))
        made = make(line.id)
        if made is not None:
            made.left.connect(self.left)
            made.done.connect(self._answered)
            self._column.insertWidget(1, made)
            self.form = made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Long words of another language make it wider, and are not cut, nor by a scroll bar beside them."""
        if watched is self._inside and event.type() is QEvent.Type.LayoutRequest:
            self.setFixedWidth(max(look.px(_WIDE), self._around.minimumSizeHint().width()))
        return super().eventFilter(watched, event)

    def begin(self) -> None:
        """Put the keyboard into the form."""
        if self.form is not None:
            self.form.first.setFocus()

    def drop(self) -> None:
        """What it says is no longer so."""
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
        self.form = None

    def _answered(self) -> None:
        self.drop()
        self.left.emit()
