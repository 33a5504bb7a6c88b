"""The list view all lists use: keeps its place by id, steps over headings, tells ids instead of indexes."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from cardkeeper.gui.tokens import Motion
from cardkeeper.gui.views.delegate import RowDelegate
from cardkeeper.gui.views.model import ROW, Heading, Index, PaintedModel


class RowView(QListView):
    """A list of painted rows. `current_changed` tells the id the keyboard is on, None for nothing;
    `opened` the one that Enter or a double click opens.
    """

    current_changed = Signal(object)
    opened = Signal(int)

    def __init__(
        self,
        model: PaintedModel[Any],
        delegate: RowDelegate,
        name: str,
        *,
        many: bool = False,
        uniform: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`many` lets several rows be selected; `uniform` says that all rows are equally high."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(uniform)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self.rows, self._delegate = model, delegate
        self._kept = _Place()
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setModel(model)
        # After setModel, so that these run after the view has reset itself.
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._return)
        self.activated.connect(self._open)

    @property
    def current_id(self) -> int | None:
        return self.id_at(self.currentIndex())

    def id_at(self, index: Index) -> int | None:
        return self.rows.id_of(index.row()) if index.isValid() else None

    def selected_ids(self) -> list[int]:
        """By ranges: asking for every index of 100,000 takes two seconds."""
        parts = self.selectionModel().selection().toList()
        numbers = [number for part in parts for number in range(part.top(), part.bottom() + 1)]
        found = (self.rows.id_of(number) for number in sorted(numbers))
        return [row_id for row_id in found if row_id is not None]

    def select(self, row_id: int) -> bool:
        """Go to a row and select it alone; False when it is not in the list."""
        index = self.rows.index_of(row_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def answers(self, *actions: QAction) -> None:
        """Let list keys (Space, Enter, Delete) of these actions work while the list has the focus."""
        self.addActions(list(actions))

    def let_leave(self, ids: Sequence[int], then: Callable[[], object]) -> None:
        """Fold the rows away, then do `then`, which takes them out of the list."""
        motion = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=Motion.ROW_LEAVES)
        motion.valueChanged.connect(lambda share: self._fold(ids, share))
        motion.finished.connect(lambda: self._folded(then))
        motion.start(QVariantAnimation.DeletionPolicy.DeleteWhenStopped)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._kept.resetting:
            self.current_changed.emit(self.id_at(current))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        index = super().moveCursor(action, modifiers)
        up = QAbstractItemView.CursorAction
        step = -1 if action in (up.MoveUp, up.MovePageUp, up.MoveEnd) else 1
        return self._past_headings(index, step) or self._past_headings(index, -step) or self.currentIndex()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()

    def _past_headings(self, index: QModelIndex, step: int) -> QModelIndex | None:
        while index.isValid() and isinstance(index.data(ROW), Heading):
            index = index.siblingAtRow(index.row() + step)
        return index if index.isValid() else None

    def _open(self, index: QModelIndex) -> None:
        row_id = self.id_at(index)
        if row_id is not None:
            self.opened.emit(row_id)

    def _fold(self, ids: Sequence[int], share: float) -> None:
        self._delegate.leaving = dict.fromkeys(ids, share)
        self.scheduleDelayedItemsLayout()

    def _folded(self, then: Callable[[], object]) -> None:
        self._delegate.leaving = {}
        then()

    def _remember(self) -> None:
        self._kept = _Place.of(self)

    def _return(self) -> None:
        self._kept.restore(self)
        self._kept = _Place()
        self.current_changed.emit(self.current_id)


class _Place:
    """Where a view was: selection, current row and scroll, by id."""

    def __init__(self) -> None:
        self.resetting = False
        self.selected: list[int] = []
        self.current: int | None = None
        self.number = -1
        self.top: int | None = None
        self.shift = 0

    @classmethod
    def of(cls, view: RowView) -> "_Place":
        place = cls()
        place.resetting = True
        place.selected = view.selected_ids()
        place.current, place.number = view.current_id, view.currentIndex().row()
        first = view.indexAt(view.viewport().rect().topLeft())
        if first.isValid() and isinstance(first.data(ROW), Heading):
            first = first.siblingAtRow(first.row() + 1)
        place.top = view.id_at(first)
        place.shift = view.visualRect(first).top() if first.isValid() else 0
        return place

    def restore(self, view: RowView) -> None:
        selection = QItemSelection()
        for row_id in self.selected:
            index = view.rows.index_of(row_id)
            if index.isValid():
                selection.select(index, index)
        current = self._current(view)
        flag = QItemSelectionModel.SelectionFlag
        if selection.isEmpty() and current.isValid():
            selection.select(current, current)
        view.selectionModel().select(selection, flag.ClearAndSelect)
        view.selectionModel().setCurrentIndex(current, flag.NoUpdate)
        # Last: a new current row scrolls to itself.
        self._scroll(view)

    def _current(self, view: RowView) -> QModelIndex:
        """The same row, or the one that took its place: the next on the list."""
        if self.current is None:
            return QModelIndex()
        index = view.rows.index_of(self.current)
        if index.isValid() or not view.rows.rowCount():
            return index
        last = view.rows.rowCount() - 1
        for number in (*range(min(self.number, last), last + 1), *range(min(self.number, last), -1, -1)):
            index = view.rows.index(number)
            if not isinstance(index.data(ROW), Heading):
                return index
        return QModelIndex()

    def _scroll(self, view: RowView) -> None:
        # The new rows must have their places before one of them can be scrolled to.
        view.doItemsLayout()
        index = view.rows.index_of(self.top) if self.top is not None else QModelIndex()
        if index.isValid():
            view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() - self.shift)
