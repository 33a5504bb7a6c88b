"""Taking an entry to another day with the mouse; the menu has the same, so nobody needs to."""

import datetime as dt

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from cardkeeper.gui.calendar.grid_view import GridView
from cardkeeper.services.calendar.calendar_entries import Entry
from cardkeeper.services.calendar.calendar_moving import can_move, is_yearly

_ENTRY = "application/x-cardkeeper-entry"


def is_movable(entry: Entry) -> bool:
    """A drag puts it on another day; a birthday dragged is a slip of the hand, so yearly dates stay."""
    return can_move(entry) and not is_yearly(entry)


class Dragging(QObject):
    """Watches a grid; `dropped` tells which entry was let go over which day."""

    dropped = Signal(object, dt.date)

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self._view = view
        self._pressed: tuple[QPoint, Entry] | None = None
        self._dragged: Entry | None = None
        view.setAcceptDrops(True)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):
            return self._dropping(event)
        if isinstance(event, QMouseEvent):
            if event.type() is QEvent.Type.MouseButtonPress:
                self._press(event)
            elif event.type() is QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
                self._pull(event)
                return True
        return False

    def _press(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        piece = self._view.piece_at(point)
        entry = piece.line.entry if piece is not None else None
        is_left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = (point, entry) if is_left and entry is not None and is_movable(entry) else None

    def _pull(self, event: QMouseEvent) -> None:
        """Far enough from where it was pressed it is a drag; until then it may be a click."""
        if self._pressed is None:
            return
        start, entry = self._pressed
        if (event.position().toPoint() - start).manhattanLength() < QApplication.startDragDistance():
            return
        self._pressed = None
        self._dragged = entry
        if self._made(start).exec(Qt.DropAction.MoveAction) is Qt.DropAction.IgnoreAction:
            # Given up: the days it passed over were never meant.
            self._view.choose(self._view.grid.date_of(self._view.indexAt(start)))
        self._dragged = None

    def _made(self, start: QPoint) -> QDrag:
        drag = QDrag(self._view)
        content = QMimeData()
        content.setData(_ENTRY, b"")
        drag.setMimeData(content)
        piece = self._view.piece_at(start)
        if piece is not None:
            area = piece.area.toRect()
            drag.setPixmap(self._view.viewport().grab(area))
            drag.setHotSpot(start - area.topLeft())
        return drag

    def _dropping(self, event: QDropEvent) -> bool:
        """Entering, moving over and letting go: they all come with where they are."""
        index = self._view.indexAt(event.position().toPoint())
        is_ours = self._dragged is not None and event.mimeData().hasFormat(_ENTRY)
        if not is_ours or not index.isValid():
            event.ignore()
            return True
        event.acceptProposedAction()
        day = self._view.grid.date_of(index)
        if isinstance(event, QDragMoveEvent) and not isinstance(event, QDragEnterEvent):
            self._view.choose(day)
        elif not isinstance(event, QDragMoveEvent):
            self.dropped.emit(self._dragged, day)
        return True
