"""The customer list: search as you type, order, and what to say when nobody is found."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.customers import narrowing
from cardkeeper.gui.customers.list_view import ListView
from cardkeeper.gui.customers.listing import ORDERS, Listing
from cardkeeper.gui.customers.narrowing import Narrowed
from cardkeeper.gui.customers.photos import Photos
from cardkeeper.gui.customers.rows import CustomerDelegate, CustomerModel
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.room import Room
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.labels import ElidedLabel
from cardkeeper.gui.widgets.panels import Ground
from cardkeeper.gui.widgets.search import SearchField
from cardkeeper.i18n import _
from cardkeeper.services.people.customers import CustomerRow


class ListPane(Ground):
    """`add_wanted` asks for a new customer, `narrow_wanted` for a group; `refilled` tells of a reading."""

    add_wanted = Signal(str)
    narrow_wanted = Signal(str)
    refilled = Signal()

    def __init__(self, session: Session, photos: Photos, *, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._wants_first = False
        self.narrowed = narrowing.everyone()
        self.model = CustomerModel(session)
        self._rows = CustomerDelegate(session, photos)
        self.view = ListView(self.model, self._rows, _("Customers"), many=True, uniform=True)
        self.search = SearchField(_("Find by name, note, pet..."), brief=_("Find somebody"))
        self.sort = Button(icon=Icon.SORT, name=_("Order and groups"))
        self.add = Button(_("Add"), Icon.PLUS, v="primary")
        self._title = ElidedLabel(_("Customers"), Type.TITLE)
        self._narrow = Button("", Icon.CLEAR, v="chip", tall="small", name=_("Show everyone"))
        self._narrow.setCheckable(False)
        self.stack = QStackedWidget()
        self._blank = QWidget()
        self._lay_out()
        photos.arrived.connect(lambda _person: self.view.viewport().update())
        self.search.searched.connect(self._search)
        self.search.moved_down.connect(self._step_down)
        self.search.returnPressed.connect(self._go_down)
        self.add.clicked.connect(lambda: self.add_wanted.emit(""))
        self.sort.clicked.connect(self._show_menu)
        self._narrow.clicked.connect(partial(self.narrow_wanted.emit, "everyone"))
        self.listing = Listing(session, self)
        self.listing.found.connect(self._fill)
        self.offered: list[Narrowed] = []

    @property
    def text(self) -> str:
        """What is searched for."""
        return self.listing.question.text

    def show_narrowed(self, narrowed: Narrowed) -> None:
        """Show a group or a tag."""
        self.narrowed = narrowed
        self._narrow.setText(narrowed.words)
        self._narrow.setAccessibleName(_("Show everyone instead of {group}").format(group=narrowed.words))
        self._show_chip()
        self.listing.narrow(narrowed)

    def _fill(self, ids: Sequence[int], first: Sequence[CustomerRow]) -> None:
        """Show whom was found; where nobody came or went, only what the rows say is read again."""
        if ids == self.model.ids:
            self.model.refresh()
        else:
            self.model.set_ids(ids, first)
        if ids and (self.view.current_id is None or self._wants_first):
            self.view.select(ids[0])
        self._wants_first = False
        self.stack.setCurrentIndex(0 if ids else 1)
        self.refilled.emit()

    def arrange(self, room: Room) -> None:
        """Without a sidebar the group on show stands above the list."""
        self._is_alone = not room.has_sidebar
        self._show_chip()
        side = look.px(room.page_margin)
        self._rows.keep_sides(room.page_margin)
        self._head.setContentsMargins(side, look.px(8 if room.short else 15), side - look.px(4), 0)
        self._tools.setContentsMargins(side, 0, side - look.px(4), 0)
        self.sort.setFixedWidth(look.px(38))

    def set_empty(self, widget: QWidget) -> None:
        """What stands in place of the list when nobody is found."""
        old, self._blank = self._blank, widget
        self.stack.removeWidget(old)
        old.deleteLater()
        self.stack.addWidget(widget)
        self.stack.setCurrentIndex(0 if self.model.ids else 1)

    def forget_search(self) -> None:
        """What was searched for has done its work."""
        self.listing.forget_search()
        self.search.clear()

    def _show_chip(self) -> None:
        """What is on show and marked nowhere else, with a way back to everyone."""
        nowhere_else = self._is_alone or self.narrowed.key in ("filter", "archived")
        self._narrow.setVisible(nowhere_else and not self.narrowed.is_everyone)

    def _search(self, words: str) -> None:
        self._wants_first = bool(words.strip())
        self.view.scrollToTop()
        self.listing.search(words)

    def _go_down(self) -> None:
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _step_down(self) -> None:
        """The first who was found is on show already: Down leads to the second."""
        self._go_down()
        found, at = self.model.ids, self.view.currentIndex().row()
        if self.text.strip() and not self._wants_first and at + 1 < len(found):
            self.view.select(found[at + 1])

    def _show_menu(self) -> None:
        made = QMenu(self)
        made.aboutToHide.connect(made.deleteLater)
        made.addSection(_("Order"))
        orders = QActionGroup(made)
        for key, words in ORDERS.items():
            action = made.addAction(_(words))
            action.setCheckable(True)
            action.setChecked(key == self.listing.question.order)
            orders.addAction(action)
            action.triggered.connect(partial(self.listing.order_by, key))
        made.addSection(_("Show"))
        shown = QActionGroup(made)
        for offered in self.offered:
            action = made.addAction(offered.words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(offered.key == self.narrowed.key)
            shown.addAction(action)
            action.triggered.connect(partial(self.narrow_wanted.emit, offered.key))
        made.popup(self.sort.mapToGlobal(self.sort.rect().bottomLeft()))

    def _lay_out(self) -> None:
        self._is_alone = False
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.add)
        tools = QHBoxLayout()
        tools.setSpacing(look.px(8))
        tools.addWidget(self.search, 1)
        tools.addWidget(self.sort)
        self._head, self._tools = head, tools
        self.stack.addWidget(self.view)
        self.stack.addWidget(self._blank)
        chip = QHBoxLayout()
        chip.setContentsMargins(look.px(16), 0, look.px(16), 0)
        chip.addWidget(self._narrow)
        chip.addStretch()
        self._narrow.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        column.addLayout(head)
        column.addLayout(tools)
        column.addLayout(chip)
        column.addWidget(self.stack, 1)
