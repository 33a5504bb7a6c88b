"""The calendar as a list: one month, three or twelve, searched by name."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.calendar.list_rows import ListDelegate, ListModel
from cardkeeper.gui.calendar.scope import Scope
from cardkeeper.gui.customers.finder import SMALL
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.page import keep_sides
from cardkeeper.gui.room import Room
from cardkeeper.gui.session import Session
from cardkeeper.gui.views.model import Heading
from cardkeeper.gui.views.view import RowView
from cardkeeper.gui.widgets.empty import EmptyState, Sign
from cardkeeper.gui.widgets.fields import ComboBox
from cardkeeper.gui.widgets.panels import Bounded
from cardkeeper.gui.widgets.search import SearchField
from cardkeeper.i18n import N_, _
from cardkeeper.services.calendar.calendar_entries import Entry
from cardkeeper.services.calendar.calendar_list import Listing
from cardkeeper.services.people import customers

_MOST = 1000
"""No eye follows a row any longer, from a name to its sign at the end."""
_STRETCHES = ((1, N_("One month")), (3, N_("Three months")), (12, N_("Twelve months")))


class ListPane(QWidget):
    """Follows a scope. `opened` and `picked` tell entries, `menu_wanted` where on the screen."""

    opened = Signal(object)
    picked = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, session: Session, scope: Scope) -> None:
        super().__init__()
        self._session, self._scope = session, scope
        self._beside = Darkroom(session, self)
        self._wanted: object = None
        self.model = ListModel()
        self._rows = ListDelegate(self.model)
        self.view = RowView(self.model, self._rows, _("Occasions"), uniform=True)
        self.search = SearchField(_("Find a name in this list"))
        self.stretch = ComboBox(_("How many months to list"))
        for months, said in _STRETCHES:
            self.stretch.addItem(_(said), months)
        self.stretch.activated.connect(lambda _number: scope.stretch(self.stretch.currentData()))
        self._stack = QStackedWidget()
        self._lay_out()
        self.search.searched.connect(lambda _text: self.reload())
        self.search.moved_down.connect(self.view.setFocus)
        self.view.opened.connect(lambda _id: self.opened.emit(self.entry))
        self.view.current_changed.connect(lambda _id: self.picked.emit(self.entry))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._want_menu)

    @property
    def entry(self) -> Entry | None:
        """The chosen entry."""
        index = self.view.currentIndex()
        row = self.model.row(index.row()) if index.isValid() else None
        return None if isinstance(row, Heading) else row

    def reload(self) -> None:
        """Read the list anew, of a large book beside the window; it keeps its place."""
        scope, text, today = self._scope, self.search.text(), self._session.today()
        read = partial(Listing, *scope.span, today, kinds=scope.kinds, group=scope.group, text=text)
        self._wanted = read
        if customers.are_more_than(SMALL):
            self._beside.want("list", read, partial(self._take, read))
        else:
            self._take(read, read())

    def _take(self, asked: object, listing: object) -> None:
        """Nobody wants to see what was asked before the last letter."""
        if asked is self._wanted and isinstance(listing, Listing):
            self.model.show_listing(listing)
            self._stack.setCurrentIndex(0 if self.model.ids else 1)
            self.update_choice()

    def update_choice(self) -> None:
        """The stretch on show, and the first row from the chosen day on unless one of that day is chosen."""
        self.stretch.setCurrentIndex(max(0, self.stretch.findData(self._scope.months)))
        entry = self.entry
        row_id = self.model.first_from(self._scope.day)
        if row_id is not None and (entry is None or entry.day != self._scope.day):
            blocked = self.view.blockSignals(True)
            if self.view.select(row_id):
                # At the top with its day beside it: what comes is below, and stays when the window shrinks.
                self.view.scrollTo(self.view.currentIndex(), RowView.ScrollHint.PositionAtTop)
            self.view.blockSignals(blocked)

    def arrange(self, room: Room) -> None:
        """Begin and end where the head of the page does."""
        keep_sides(self._tools, room)
        self._rows.keep_sides(room.page_margin)

    def _want_menu(self, point: QPoint) -> None:
        if self.entry is not None:
            self.menu_wanted.emit(self.entry, self.view.viewport().mapToGlobal(point))

    def _lay_out(self) -> None:
        row = self._tools = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, look.px(8))
        row.setSpacing(look.px(8))
        self.search.setMaximumWidth(look.px(300))
        row.addWidget(self.search, 1)
        row.addWidget(self.stretch)
        row.addStretch()
        self._stack.addWidget(self.view)
        self._stack.addWidget(_nothing())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Bounded(self._stack, _MOST, leads=True), 1)


def _nothing() -> QWidget:
    return EmptyState(
        Sign(Icon.QUIET_DAY_DUO, "accent"),
        _("Nothing here"),
        _("No date of these days is called so, or its kind is not shown. Look at other months or kinds."),
    )
