"""The agenda: the chosen day in full, with its cards, and the days after it."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.calendar import agenda_rows, words
from cardkeeper.gui.calendar.agenda_delegate import AgendaDelegate
from cardkeeper.gui.calendar.agenda_rows import MORE, AgendaModel, AgendaRow
from cardkeeper.gui.calendar.scope import Scope
from cardkeeper.gui.customers.fronts import Fronts
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.views.model import Heading
from cardkeeper.gui.views.view import RowView
from cardkeeper.gui.widgets.fitted_title import FittedTitle
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.gui.widgets.panels import Ground
from cardkeeper.i18n import _
from cardkeeper.services.calendar.calendar_agenda import Agenda
from cardkeeper.services.calendar.calendar_entries import Entry

_DAYS_AFTER, _DAYS_BELOW = 5, 1
_SIDE_BELOW = 16


class AgendaPane(Ground):
    """Signals tell entries: `opened` by Enter or a double click, `asked` for what its card waits,
    `menu_wanted` where on the screen, `picked` which one is chosen now. `all_wanted`: the day has more than
    is listed.
    """

    opened = Signal(object)
    asked = Signal(object)
    picked = Signal(object)
    menu_wanted = Signal(object, QPoint)
    all_wanted = Signal(dt.date)

    def __init__(
        self,
        session: Session,
        scope: Scope,
        read: Callable[[dt.date, int], Agenda],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("surface", parent=parent)
        self._session, self._scope, self._read = session, scope, read
        self._is_wide = False
        self._shown: dt.date | None = None
        self._wanted: int | None = None
        self.fronts = Fronts(session)
        self._rows: list[AgendaDelegate] = []
        self.day = self._list(_("Agenda of the day"))
        self.later = self._list(_("The days after"))
        self._title = FittedTitle()
        self._sentence = ParagraphLabel("", Type.BODY)
        self._lay_out()

    @property
    def entry(self) -> Entry | None:
        """The chosen entry, where the keyboard is or was."""
        view = self.later if self.later.hasFocus() else self.day
        return _entry(view, view.currentIndex())

    @property
    def days_after(self) -> int:
        """How many of the next days have room."""
        return _DAYS_BELOW if self._is_wide else _DAYS_AFTER

    def reload(self) -> None:
        """Read the chosen day again."""
        today, scope = self._session.today(), self._scope
        if scope.day != self._shown:
            self._shown = scope.day
            for view in (self.day, self.later):
                view.setCurrentIndex(QModelIndex())
        agenda = self._read(scope.day, self.days_after)
        self._title.setText(words.heading(agenda.day, today))
        self._sentence.setText(words.agenda_sentence(agenda, today))
        rows: list[AgendaRow | Heading] = [*agenda_rows.of_day(agenda, today)]
        later = list(agenda_rows.after(agenda, today, scope.shown))
        model, below = self.day.rows, self.later.rows
        if isinstance(model, AgendaModel) and isinstance(below, AgendaModel):
            model.set_rows(rows if self._is_wide else [*rows, *later])
            below.set_rows(later if self._is_wide else [])
        if self._wanted is not None:
            self.day.select(self._wanted)
            self._wanted = None

    def show_entry(self, entry: Entry) -> None:
        """Choose an entry of the day, now or as soon as the day has been read."""
        self._wanted = None if self.day.select(entry.id) else entry.id

    def lie_below(self, *, below: bool) -> None:
        """Under the grid the next day stands beside the chosen one; at its side they follow each other."""
        is_other, self._is_wide = below is not self._is_wide, below
        direction = QBoxLayout.Direction.LeftToRight if below else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        self.later.setVisible(below)
        self._head.setContentsMargins(*self._edges(below=below))
        for delegate in self._rows:
            # What a row says begins 4 pixels within its box, under the title.
            delegate.side_margin = _SIDE_BELOW - 4 if below else AgendaDelegate.side_margin
        if is_other:
            self.reload()

    def _list(self, name: str) -> RowView:
        delegate = AgendaDelegate(self.fronts)
        self._rows.append(delegate)
        view = RowView(AgendaModel(), delegate, name)
        self.fronts.arrived.connect(view.viewport().update)
        delegate.zone_clicked.connect(lambda index, _zone: self.asked.emit(_entry(view, index)))
        view.opened.connect(lambda row_id: self._open(view, row_id))
        view.clicked.connect(lambda index: self._click(view, index))
        view.current_changed.connect(lambda _row: self.picked.emit(self.entry))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(lambda point: self._want_menu(view, point))
        return view

    def _open(self, view: RowView, row_id: int) -> None:
        entry = _entry(view, view.rows.index_of(row_id))
        if row_id == MORE:
            self.all_wanted.emit(self._scope.day)
        elif entry is not None:
            self.opened.emit(entry)

    def _click(self, view: RowView, index: QModelIndex) -> None:
        if view.id_at(index) == MORE:
            self.all_wanted.emit(self._scope.day)

    def _want_menu(self, view: RowView, point: QPoint) -> None:
        index = view.indexAt(point)
        entry = _entry(view, index if index.isValid() else view.currentIndex())
        if entry is not None:
            self.menu_wanted.emit(entry, view.viewport().mapToGlobal(point))

    def _lay_out(self) -> None:
        head = QWidget()
        self._head = QVBoxLayout(head)
        self._head.setSpacing(look.px(1))
        self._head.addWidget(self._title)
        self._head.addWidget(self._sentence)
        near = QWidget()
        column = QVBoxLayout(near)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(head)
        column.addWidget(self.day, 1)
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._columns.addWidget(near, 1)
        self._columns.addWidget(self.later, 1)
        self.later.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.lie_below(below=False)

    def _edges(self, *, below: bool) -> tuple[int, int, int, int]:
        return look.px(_SIDE_BELOW if below else 23), look.px(8 if below else 18), look.px(16), look.px(4)


def _entry(view: RowView, index: QModelIndex) -> Entry | None:
    row = view.rows.row(index.row()) if index.isValid() else None
    return row.entry if isinstance(row, AgendaRow) else None
