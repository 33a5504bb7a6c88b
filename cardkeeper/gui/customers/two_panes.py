"""The list and what is beside it: both where there is room, else one at a time."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.customers.list_pane import ListPane
from cardkeeper.gui.customers.person_pane import PersonPane
from cardkeeper.gui.customers.selection_pane import SelectionPane
from cardkeeper.gui.room import WIDE, Room, Width
from cardkeeper.gui.widgets.panels import Ground, Hairline

_LIST_WIDTHS = {Width.WIDE: 320, Width.MEDIUM: 300, Width.NARROW: 280}
_NO_LIMIT = 16_777_215


class TwoPanes(QWidget):
    """Beside the list stands one customer, or how many are chosen."""

    def __init__(self, list_: ListPane, person: PersonPane, several: SelectionPane) -> None:
        super().__init__()
        self._list, self._person, self._several = list_, person, several
        self._room = WIDE
        self.is_open = False
        self._rule = Hairline(upright=True)
        self.side = QStackedWidget()
        self.side.addWidget(person)
        self.side.addWidget(several)
        self._nobody = Ground("surface")
        self.side.addWidget(self._nobody)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(list_)
        row.addWidget(self._rule)
        row.addWidget(self.side, 1)

    @property
    def is_list_hidden(self) -> bool:
        return self._is_compact and self.is_open

    def arrange(self, room: Room) -> None:
        self._room = room
        self._list.arrange(room)
        self._person.arrange(room)
        if self._is_compact:
            self._list.setMaximumWidth(_NO_LIMIT)
            self._list.setMinimumWidth(0)
        else:
            self._list.setFixedWidth(look.px(_LIST_WIDTHS[room.width]))
        self._list.setVisible(not self._is_compact or not self.is_open)
        self._rule.setVisible(not self._is_compact)
        self.side.setVisible(not self._is_compact or self.is_open)

    def set_open(self, is_open: bool) -> None:
        """Where there is room for one of the two only: the page, or the list."""
        self.is_open = is_open
        self.arrange(self._room)

    def show_list(self) -> None:
        """Back to the list, with the keyboard."""
        self.set_open(False)
        self._list.view.setFocus()

    def show_detail(self) -> None:
        """The customer's page comes into view."""
        if self._is_compact:
            self.set_open(True)

    def show_side(self, *, archived: bool) -> None:
        """One customer, or several of them, or nobody."""
        count = self._list.view.chosen_count
        self._several.tell(count, archived=archived)
        alone = self._person if self._person.page is not None else self._nobody
        self.side.setCurrentWidget(self._several if count > 1 else alone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody else wanted leads back to the list."""
        if event.key() == Qt.Key.Key_Escape and not self._list.view.hasFocus():
            self.show_list()
        else:
            super().keyPressEvent(event)

    @property
    def _is_compact(self) -> bool:
        return self._room.width is Width.COMPACT
