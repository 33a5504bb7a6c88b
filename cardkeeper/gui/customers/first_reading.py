"""The list of customers read for the first time: at once, or after the page is painted where many are."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cardkeeper.gui.customers.finder import SMALL
from cardkeeper.services.people import customers

if TYPE_CHECKING:
    from cardkeeper.gui.customers.page import CustomersPage

# In ms. What is to be done at once Qt does before it paints.
_AFTER_PAINTING = 1


class FirstReading(QObject):
    """`is_done` once the list has been filled."""

    def __init__(self, page: "CustomersPage") -> None:
        super().__init__(page)
        self._page = page
        self.is_done = False

    def begin(self) -> None:
        """Read it, or see to it that it is read."""
        if customers.are_more_than(SMALL):
            # To read 100,000 takes as long as to build the page, which is painted first.
            QTimer.singleShot(_AFTER_PAINTING, self, self._prepare)
        else:
            self.finish()

    def finish(self) -> None:
        """Whoever cannot wait has it read now."""
        if not self.is_done:
            self._page.list.listing.reload()
            self._note()

    def _prepare(self) -> None:
        """Make what shows a customer while it is read who there is, and answer events before that."""
        if not self.is_done:
            self._page.list.refilled.connect(self._note)
            self._page.list.listing.reload(beside=True)
            QTimer.singleShot(_AFTER_PAINTING, self, self._page.on_show.need)

    def _note(self) -> None:
        if not self.is_done:
            self._page.frame.show_side(archived=self._page.narrowing.now.archived)
            self.is_done = True
