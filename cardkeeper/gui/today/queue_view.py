"""The list of waiting cards: its keys, its menu, and clicks on boxes, pills and headings."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from cardkeeper.gui.today.delegate import ACT, NEED, PICTURE, TICK, QueueDelegate
from cardkeeper.gui.today.rows import GroupHeading, QueueModel
from cardkeeper.gui.views.model import ROW
from cardkeeper.gui.views.on_ground import OnGround
from cardkeeper.i18n import _

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QueueView(OnGround):
    """Space ticks the selected cards, Enter goes into the pane, Delete skips; letters jump to a name."""

    tick_wanted = Signal(list)
    skip_wanted = Signal(list)
    fix_wanted = Signal(int)
    act_wanted = Signal(str, list)
    menu_wanted = Signal(QPoint)

    def __init__(self, model: QueueModel, delegate: QueueDelegate, *, parent: QWidget | None = None) -> None:
        super().__init__(model, delegate, _("Cards of this week"), many=True, parent=parent)
        self.queue, self._places = model, delegate
        self.keeps_heights = True
        self._pressed: tuple[int, str] | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the queue; Space must not become part of a typed name, nor Enter a second opening."""
        ids = self.selected_ids()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() == Qt.Key.Key_Space:
            self.tick_wanted.emit(ids)
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.skip_wanted.emit(ids)
        elif plain and event.key() in _ENTER and self.current_id is not None:
            self.opened.emit(self.current_id)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current_id is not None:
            area = self.visualRect(self.currentIndex())
            by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
            self.menu_wanted.emit(
                event.globalPos() if by_mouse else self.viewport().mapToGlobal(area.center())
            )

    def select(self, row_id: int) -> bool:
        """Go to a card and select it alone, also while a chord is held: Qt would take Ctrl for "one more"."""
        index = self.queue.index_of(row_id)
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flag)
            # Before it is seen nothing has its place yet.
            if self.isVisible() or index.row() > 1:
                self.scrollTo(index)
        return index.isValid()

    def pick(self, ids: Sequence[int]) -> None:
        """Select these cards, those that are in the list."""
        found = [index for index in map(self.queue.index_of, ids) if index.isValid()]
        if not found:
            return
        self.select(self.queue.id_of(found[0].row()) or 0)
        model, all_ = self.selectionModel(), QItemSelection()
        for first, last in _runs(index.row() for index in found):
            all_.select(self.queue.index(first), self.queue.index(last))
        # In one step: each would have the commands asked anew what they can do with all the others.
        model.select(all_, model.SelectionFlag.Select)
        self.scrollTo(found[0])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a box or a pill is for that alone: it leaves selection and preview as they are."""
        self._pressed = self._hit(event)
        if self._pressed is None:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._hit(event)
        if self._pressed is None:
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            super().mouseReleaseEvent(event)
        elif pressed == self._hit(event):
            self._click(self.queue.index(pressed[0]), pressed[1])

    def _hit(self, event: QMouseEvent) -> tuple[int, str] | None:
        """The row number and zone under the pointer."""
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return None
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        zone = self._places.zone_at(event.position(), option, index)
        return (index.row(), zone) if zone else None

    def _click(self, index: QModelIndex, zone: str) -> None:
        row = index.data(ROW)
        if zone == ACT and isinstance(row, GroupHeading):
            self.act_wanted.emit(row.key, list(row.ids))
        row_id = self.id_at(index)
        if row_id is None:
            return
        if zone == TICK:
            self.tick_wanted.emit([row_id])
        elif zone == NEED:
            self.fix_wanted.emit(row_id)
        elif zone == PICTURE:
            self.select(row_id)
            self.opened.emit(row_id)


def _runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of those that follow each other."""
    for _step, run in groupby(enumerate(sorted(rows)), key=lambda pair: pair[1] - pair[0]):
        numbers = [row for _place, row in run]
        yield numbers[0], numbers[-1]
