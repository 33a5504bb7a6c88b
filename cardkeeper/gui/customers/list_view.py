"""The list of customers as a view: several can be chosen, deleted, copied, and asked about."""

from PySide6.QtCore import QItemSelection, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence

from cardkeeper.gui.views.on_ground import OnGround


class ListView(OnGround):
    """`selection_changed` after every change, `menu_wanted` where a menu is asked for, and what Delete and
    Copy want.
    """

    selection_changed = Signal()
    menu_wanted = Signal(QPoint)
    delete_wanted = Signal()
    copy_wanted = Signal()

    @property
    def chosen_count(self) -> int:
        """How many rows are selected, told by ranges."""
        parts = self.selectionModel().selection().toList()
        return sum(part.bottom() - part.top() + 1 for part in parts)

    def copy(self) -> None:
        """Edit, Copy with the keyboard in the list."""
        self.copy_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.chosen_count > 1 and self.current_id is not None:
            self.select(self.current_id)
        else:
            super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            at = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(self.viewport().mapToGlobal(at))
