"""The list view all lists use: keeps its place by id, steps over headings, tells ids instead of indexes."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.motion import Glide
from cardkeeper.gui.tokens import Motion
from cardkeeper.gui.views.delegate import RowDelegate
from cardkeeper.gui.views.model import ROW, Heading, Index, PaintedModel
from cardkeeper.gui.views.place import PlaceKeeper


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
        self.keeps_heights = uniform
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self.rows, self._delegate = model, delegate
        self._best = 0
        self._place = PlaceKeeper(self)
        self._place.returned.connect(self._tell_current)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setModel(model)
        self._place.watch(model)
        self.activated.connect(self._open)

    def take_height(self, best: int, least: int) -> None:
        """In pixels of the drawing: what it likes, and how low it may become, for then it scrolls."""
        self._best = best
        self.setMinimumHeight(look.px(least))

    def sizeHint(self) -> QSize:
        wanted = super().sizeHint()
        return QSize(wanted.width(), look.px(self._best)) if self._best else wanted

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
            # Not setCurrentIndex: while Ctrl is held for a shortcut that selects nothing.
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flag)
            self._bring(index)
        return index.isValid()

    def _bring(self, index: QModelIndex) -> None:
        """Into the middle of the view, with those around it, unless it is well inside."""
        place = self.visualRect(index)
        inside = self.viewport().rect().adjusted(0, place.height(), 0, -place.height())
        if not inside.contains(place):
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def answers(self, *actions: QAction) -> None:
        """Let list keys (Space, Enter, Delete) of these actions work while the list has the focus."""
        self.addActions(list(actions))

    def let_leave(self, ids: Sequence[int], then: Callable[[], object]) -> None:
        """Fold the rows away, then do `then`, which takes them out of the list."""
        delegate = self._delegate

        def fold(share: float) -> None:
            delegate.leaving = dict.fromkeys(ids, share)
            self.scheduleDelayedItemsLayout()

        def finish() -> None:
            delegate.leaving = {}
            then()

        motion = Glide(self)
        motion.valueChanged.connect(fold)
        motion.finished.connect(finish)
        motion.finished.connect(motion.deleteLater)
        motion.run(1.0, 0.0, Motion.ROW_LEAVES)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not self._place.resetting:
            self._tell_current()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Rows that stay as high as they are keep their places: they are only painted anew."""
        if self.keeps_heights:
            QAbstractItemView.dataChanged(self, first, last, list(roles))
        else:
            super().dataChanged(first, last, list(roles))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        index = super().moveCursor(action, modifiers)
        up = QAbstractItemView.CursorAction
        step = -1 if action in (up.MoveUp, up.MovePageUp, up.MoveEnd) else 1
        return _past_headings(index, step) or _past_headings(index, -step) or self.currentIndex()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        row_id = self.id_at(index)
        if row_id is not None:
            self.opened.emit(row_id)

    def _tell_current(self) -> None:
        self.current_changed.emit(self.current_id)


def _past_headings(index: QModelIndex, step: int) -> QModelIndex | None:
    """`index`, or the next row from it that is no heading."""
    while index.isValid() and isinstance(index.data(ROW), Heading):
        index = index.siblingAtRow(index.row() + step)
    return index if index.isValid() else None
