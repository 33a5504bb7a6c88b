"""Finding a card in a list: type a name, Enter for the next one, Esc back to the list."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cardkeeper.core.folding import fold
from cardkeeper.gui import look
from cardkeeper.gui.tokens import Space, Type
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.gui.widgets.search import SearchField
from cardkeeper.i18n import _

_NEXT = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class FindLine(QWidget):
    """Nothing leaves the list: what is found is selected. `left` wants the keyboard back there.

    `names` gives the ids of what can be found and their names, `show` goes to one of them, `current` is the
    one the list is at when the search begins.
    """

    left = Signal()

    def __init__(
        self,
        names: Callable[[], Iterable[tuple[int, str]]],
        show: Callable[[int], object],
        current: Callable[[], int | None],
    ) -> None:
        super().__init__()
        self._read, self._show, self._current = names, show, current
        self._names: list[tuple[int, str]] = []
        self.found: int | None = None
        # Where in the list the search began: more letters look from there, not from what fewer found.
        self._from = 0
        self.field = SearchField(_("Find in this list"))
        self._told = PlainLabel("", Type.META, "text2")
        row = QHBoxLayout(self)
        side = look.px(Space.WIDE)
        row.setContentsMargins(side, 0, side, look.px(8))
        row.setSpacing(look.px(12))
        row.addWidget(self.field, 1)
        row.addWidget(self._told)
        self.field.textChanged.connect(lambda _text: self._look(0))
        self.field.installEventFilter(self)
        self.hide()

    @property
    def told(self) -> str:
        """Which of how many is shown."""
        return self._told.text()

    def begin(self) -> None:
        """Show the line with the keyboard in it."""
        self._names = [(id_, fold(name)) for id_, name in self._read()]
        self._from = self._place(self._current())
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            back = event.key() == Qt.Key.Key_Up or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in _NEXT or event.key() == Qt.Key.Key_Up:
                self._look(-1 if back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._step_back()
                return True
        return super().eventFilter(watched, event)

    def _step_back(self) -> None:
        """Esc clears what was typed, then leads back to the list."""
        if self.field.text():
            self.field.clear()
            return
        self.hide()
        self.left.emit()

    def _look(self, step: int) -> None:
        """Select the one that fits at or after the current card, or the next or previous of them."""
        terms = fold(self.field.text()).split()
        fitting = [n for n, (_id, name) in enumerate(self._names) if all(term in name for term in terms)]
        if not fitting or not terms:
            self.found = None
            self._told.setText(_("Nobody like that in this list.") if terms else "")
            return
        place = next((k for k, n in enumerate(fitting) if n >= self._from), 0)
        place = (place + step) % len(fitting)
        if step:
            self._from = fitting[place]
        self.found = self._names[fitting[place]][0]
        self._show(self.found)
        here, total = QLocale().toString(place + 1), QLocale().toString(len(fitting))
        self._told.setText(_("{n} of {total}").format(n=here, total=total))

    def _place(self, id_: int | None) -> int:
        return next((n for n, (known, _name) in enumerate(self._names) if known == id_), 0)
