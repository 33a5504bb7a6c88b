"""What Today opens of printing."""

from PySide6.QtWidgets import QWidget

from cardkeeper.gui.session import Session
from cardkeeper.gui.today.queue_pane import QueuePane
from cardkeeper.services.printing import batch_places
from cardkeeper.services.printing.batches import BatchRow


class PrintDoors:
    """Opens it over the window of the page; the dialogs are imported when they are opened."""

    def __init__(self, page: QWidget, session: Session, near: QueuePane) -> None:
        self._page, self._session, self._near = page, session, near

    def print(self) -> None:
        """The ticked cards, in the dialog."""
        from cardkeeper.gui.printing import opening

        opening.open_print(self._page.window(), self._session, self._near.queue.ticked)

    def history(self) -> None:
        """Earlier batches."""
        from cardkeeper.gui.printing import opening

        opening.open_history(self._page.window(), self._session)

    def again(self, task_id: int) -> None:
        """The batch of a printed card once more, from this card on."""
        from cardkeeper.gui.printing import opening

        place = batch_places.of_task(task_id)
        if place is not None:
            opening.open_again(self._page.window(), self._session, place.batch, place.position)

    def answer(self, batch: BatchRow) -> None:
        """Say how a batch came out."""
        from cardkeeper.gui.printing import opening

        opening.open_answer(self._page.window(), self._session, batch)
