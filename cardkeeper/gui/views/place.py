"""Where a list was, and how it comes back there after its rows were read again."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, Signal
from PySide6.QtWidgets import QAbstractItemView

from cardkeeper.gui.views.model import ROW, Heading, PaintedModel

if TYPE_CHECKING:
    from cardkeeper.gui.views.view import RowView


class PlaceKeeper(QObject):
    """Selection, current row and scroll of a view, kept by id over a reset of its model."""

    returned = Signal()

    def __init__(self, view: "RowView") -> None:
        super().__init__(view)
        self._view = view
        self.resetting = False
        self._selected: list[int] = []
        self._current: int | None = None
        self._number = -1
        self._top: int | None = None
        self._shift = 0

    def watch(self, model: PaintedModel[Any]) -> None:
        """To be called after the view has the model, so that this acts after the view has reset itself."""
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._return)

    def _remember(self) -> None:
        view = self._view
        self.resetting = True
        self._selected = view.selected_ids()
        self._current, self._number = view.current_id, view.currentIndex().row()
        first = view.indexAt(view.viewport().rect().topLeft())
        if first.isValid() and isinstance(first.data(ROW), Heading):
            first = first.siblingAtRow(first.row() + 1)
        self._top = view.id_at(first)
        self._shift = view.visualRect(first).top() if first.isValid() else 0

    def _return(self) -> None:
        view = self._view
        selection = QItemSelection()
        for row_id in self._selected:
            index = view.rows.index_of(row_id)
            if index.isValid():
                selection.select(index, index)
        current = self._current_index()
        flag = QItemSelectionModel.SelectionFlag
        if selection.isEmpty() and current.isValid():
            selection.select(current, current)
        view.selectionModel().select(selection, flag.ClearAndSelect)
        view.selectionModel().setCurrentIndex(current, flag.NoUpdate)
        # Last: a new current row scrolls to itself.
        self._scroll()
        self.resetting = False
        self.returned.emit()

    def _current_index(self) -> QModelIndex:
        """The same row, or the one that took its place: the next on the list."""
        rows = self._view.rows
        index = rows.index_of(self._current) if self._current is not None else QModelIndex()
        if self._current is None or index.isValid() or not rows.rowCount():
            return index
        last = rows.rowCount() - 1
        here = min(self._number, last)
        for number in (*range(here, last + 1), *range(here, -1, -1)):
            index = rows.index(number)
            if rows.id_of(number) is not None:
                return index
        return QModelIndex()

    def _scroll(self) -> None:
        view = self._view
        index = view.rows.index_of(self._top) if self._top is not None else QModelIndex()
        if index.isValid():
            # The new rows must have their places before one of them can be scrolled to.
            view.executeDelayedItemsLayout()
            view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() - self._shift)
