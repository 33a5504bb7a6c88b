"""The list and what is beside it: both where there is room, else one at a time."""

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.customers.list_pane import ListPane
from cardkeeper.gui.customers.person_pane import PersonPane
from cardkeeper.gui.customers.selection_pane import SelectionPane
from cardkeeper.gui.focus import put_in_tab_order
from cardkeeper.gui.room import WIDE, Room, Width
from cardkeeper.gui.widgets.panels import Ground, Splitter

_LIST_WIDTHS = {Width.WIDE: 320, Width.MEDIUM: 300, Width.NARROW: 280}
_LEAST = 240


class TwoPanes(QWidget):
    """Beside the list stands one customer, or how many are chosen."""

    def __init__(
        self, list_: ListPane, several: SelectionPane, memory: QSettings, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._list, self._several = list_, several
        self._person: PersonPane | None = None
        self._room = WIDE
        self._width: Width | None = None
        self.is_open = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._panes = Splitter(memory=memory, place="customers", fixed=0)
        self._column.addWidget(self._panes, 1)
        self._panes.addWidget(list_)
        self.side = QStackedWidget()
        self._panes.addWidget(self.side)
        self._nobody = Ground("surface")
        self.side.addWidget(self._nobody)
        self.side.addWidget(several)
        list_.setMinimumWidth(look.px(_LEAST))
        self.side.setMinimumWidth(look.px(_LEAST))

    def take(self, person: PersonPane) -> None:
        """The page of one customer has been made."""
        self._person = person
        self.side.addWidget(person)
        put_in_tab_order(self._nobody, person)
        person.arrange(self._room)

    @property
    def is_list_hidden(self) -> bool:
        return self._is_compact and self.is_open

    def arrange(self, room: Room) -> None:
        is_other = room.width is not self._width
        self._room, self._width = room, room.width
        if is_other and self._is_compact and self._has_keyboard:
            # Nobody loses sight of what they type when the window gets smaller.
            self.is_open = True
        self._list.arrange(room)
        if self._person is not None:
            self._person.arrange(room)
        self._list.setVisible(not self._is_compact or not self.is_open)
        self.side.setVisible(not self._is_compact or self.is_open)
        if is_other and not self._is_compact:
            self._panes.divide(look.px(_LIST_WIDTHS[room.width]), room.width.name)
        if is_other:
            self._place_several()
        self._offer()

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
        self._offer()

    def _place_several(self) -> None:
        """In the smallest window what is done to several customers stands below the list."""
        self._several.lie_low(low=self._is_compact)
        if self._is_compact:
            self._column.addWidget(self._several)
        else:
            self.side.addWidget(self._several)

    def _offer(self) -> None:
        are_many = self._list.view.chosen_count > 1
        person = self._person
        alone = person if person is not None and person.page is not None else self._nobody
        self.side.setCurrentWidget(self._several if are_many and not self._is_compact else alone)
        if self._is_compact:
            self._several.setVisible(are_many and not self.is_open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nobody else wanted leads back to the list."""
        if event.key() == Qt.Key.Key_Escape and not self._list.view.hasFocus():
            self.show_list()
        else:
            super().keyPressEvent(event)

    @property
    def _has_keyboard(self) -> bool:
        """The keyboard is on somebody's page."""
        focus = self.window().focusWidget()
        return focus is not None and self._person is not None and self._person.isAncestorOf(focus)

    @property
    def _is_compact(self) -> bool:
        return self._room.width is Width.COMPACT
