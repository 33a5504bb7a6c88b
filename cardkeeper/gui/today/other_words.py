"""Own words in another language than their card: one click takes a message in the right one."""

from functools import partial

from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.rows import QueueRow
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.i18n import _
from cardkeeper.services.due import tasks


class OtherWords(Button):
    """Stands below the warning that says so; Undo brings the own words back."""

    def __init__(self, session: Session, darkroom: Darkroom) -> None:
        super().__init__(_("Take one of our messages instead"), v="link")
        self._session, self._darkroom = session, darkroom
        self._task_id = 0
        self.clicked.connect(self._find)
        self.hide()

    def show_row(self, row: QueueRow | None) -> None:
        """Offer it where the chosen card's own words are in another language."""
        self._task_id = row.id if row else 0
        self.setVisible(row is not None and row.row.has_foreign_words and not row.card.is_printed)

    def _find(self) -> None:
        """In the worker, which is where cards are composed."""
        task_id, today = self._task_id, self._session.today()

        def make() -> object:
            from cardkeeper.services.cards import alternatives

            return alternatives.instead_of_own(task_id, today)

        self._darkroom.want(("other words", task_id), make, partial(self._take, task_id), urgent=True)

    def _take(self, task_id: int, verse: object) -> None:
        if isinstance(verse, str) and verse:
            self._session.apply(tasks.choose_verse(task_id, verse))
