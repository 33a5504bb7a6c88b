"""Rows that leave the queue fold away before the list shows what is left."""

from PySide6.QtCore import QObject

from cardkeeper.gui.today.queue_view import QueueView
from cardkeeper.gui.today.rows import QueueModel
from cardkeeper.services.due.waiting import Queue

# More than these at once are not looked at one by one.
_MOST = 12


class Leaving(QObject):
    """Gives the model each new queue, at once or after what is gone has folded."""

    def __init__(self, view: QueueView, model: QueueModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._next: Queue | None = None
        self._is_folding = False

    def show_queue(self, queue: Queue) -> None:
        self._next = queue
        if self._is_folding:
            return
        gone = [id_ for id_ in self._model.ids if id_ not in queue.cards]
        if gone and len(gone) <= _MOST and self._view.isVisible() and self._model.is_read(gone):
            self._is_folding = True
            self._view.let_leave(gone, self._end)
        else:
            self._show()

    def _end(self) -> None:
        self._is_folding = False
        self._show()

    def _show(self) -> None:
        if self._next is not None:
            self._model.show_queue(self._next)
