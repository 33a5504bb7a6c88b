"""The grid of days: a table with the keys of a calendar (ui/spec.md 6.1)."""

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyleOptionViewItem, QTableView, QWidget

from cardkeeper.gui.calendar.cell import Piece, What
from cardkeeper.gui.calendar.day_delegate import DayDelegate
from cardkeeper.gui.calendar.grid_headers import Corner, WeekdayHeader, WeekHeader
from cardkeeper.gui.calendar.grid_model import GridModel
from cardkeeper.gui.calendar.scope import in_month, shifted, week_of
from cardkeeper.gui.views.model import ROW
from cardkeeper.i18n import _
from cardkeeper.services.calendar.calendar import Day

_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class GridView(QTableView):
    """Signals tell dates, and the entry where there is one.

    `chosen`: another day, by mouse or key, perhaps one that is not on show. `opened`: Enter, Space or a
    double click on a day. `more_wanted`: "n more" or a group, with its rectangle in the viewport. `picked`:
    an entry was clicked, `entered`: double-clicked. `menu_wanted`: where on the screen.
    """

    chosen = Signal(dt.date)
    opened = Signal(dt.date)
    more_wanted = Signal(dt.date, Piece, QRect)
    picked = Signal(dt.date, object)
    entered = Signal(object)
    menu_wanted = Signal(dt.date, object, QPoint)

    def __init__(
        self, model: GridModel, delegate: DayDelegate, name: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.grid, self.days = model, delegate
        self.first_weekday = 1
        self.setAccessibleName(name)
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setHorizontalHeader(self.weekday_header())
        self.setVerticalHeader(WeekHeader(Qt.Orientation.Vertical, model, _("Weeks")))
        Corner(self)
        _dress(self)
        _paint_once(self)
        self.clicked.connect(self._tap)
        delegate.clicked_more.connect(
            lambda index, piece: self.more_wanted.emit(model.date_of(index), piece, piece.area.toRect())
        )
        delegate.clicked_entry.connect(
            lambda index, piece: self.picked.emit(model.date_of(index), piece.line.entry)
        )

    def weekday_header(self) -> WeekdayHeader:
        """What stands above the columns."""
        return WeekdayHeader(Qt.Orientation.Horizontal, self.grid, _("Weekdays"))

    def _tap(self, index: QModelIndex) -> None:
        """Where there is no room for names a click tells who it is; the others are told beside the grid."""
        day = index.data(ROW)
        if self.days.only_counts and isinstance(day, Day) and (day.counts or day.holidays):
            self.opened.emit(day.day)

    @property
    def day(self) -> dt.date | None:
        """The chosen day, when it is on show."""
        return self.grid.date_of(self.currentIndex()) if self.currentIndex().isValid() else None

    def choose(self, day: dt.date) -> None:
        """Show a day as the chosen one; tells nobody."""
        blocked = self.blockSignals(True)
        index = self.grid.index_of(day)
        self.setCurrentIndex(index)
        if not index.isValid():
            self.clearSelection()
        self.blockSignals(blocked)

    def piece_at(self, point: QPoint) -> Piece | None:
        """What is at a point of the viewport."""
        index = self.indexAt(point)
        if not index.isValid():
            return None
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        return self.days.piece(option, index, point.toPointF())

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self.grid.date_of(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        day, key = self.day, Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        moves = _moves(self.first_weekday, rtl=self.isRightToLeft())
        if day is not None and plain and key in _OPENING:
            self.opened.emit(day)
        elif day is not None and plain and key in moves:
            self.chosen.emit(moves[key](day))
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        piece = self.piece_at(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        if piece is not None and piece.line.entry is not None:
            self.entered.emit(piece.line.entry)
        elif piece is None or piece.line.what is What.HOLIDAY:
            self.opened.emit(self.grid.date_of(index))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        place = self.visualRect(index).center() if by_key else event.pos()
        piece = None if by_key else self.piece_at(event.pos())
        entry = piece.line.entry if piece is not None else None
        self.menu_wanted.emit(self.grid.date_of(index), entry, self.viewport().mapToGlobal(place))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.days.leave()
        self.viewport().update()


Move = Callable[[dt.date], dt.date]


def _moves(first_weekday: int, *, rtl: bool) -> Mapping[Qt.Key, Move]:
    """Day, week; month; start and end of the week."""
    key, day = Qt.Key, dt.timedelta(1)
    back, forward = (key.Key_Right, key.Key_Left) if rtl else (key.Key_Left, key.Key_Right)
    return {
        back: lambda date: date - day,
        forward: lambda date: date + day,
        key.Key_Up: lambda date: date - 7 * day,
        key.Key_Down: lambda date: date + 7 * day,
        key.Key_PageUp: lambda date: in_month(shifted(date.replace(day=1), -1), date.day),
        key.Key_PageDown: lambda date: in_month(shifted(date.replace(day=1), 1), date.day),
        key.Key_Home: lambda date: week_of(date, first_weekday)[0],
        key.Key_End: lambda date: week_of(date, first_weekday)[1],
    }


def _paint_once(view: QTableView) -> None:
    """Sections of another size are painted with the days in them. The table itself would wait a moment and
    then paint all of them a second time, to move scroll bars that the grid does not have.
    """
    for header in (view.horizontalHeader(), view.verticalHeader()):
        header.sectionResized.disconnect()
        header.sectionResized.connect(lambda *_sizes: view.viewport().update())


def _dress(view: QTableView) -> None:
    # The delegate paints the chosen cell; the style would fill it first.
    palette = view.palette()
    palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
    view.setPalette(palette)
    view.setShowGrid(False)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setCornerButtonEnabled(False)
    view.setMouseTracking(True)
    view.setTabKeyNavigation(False)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
