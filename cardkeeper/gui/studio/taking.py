"""A card that was tried on becomes somebody's card; what speaks against it is asked before."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cardkeeper.core.changes import Change
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services.cards.card_faces import Instead

if TYPE_CHECKING:
    from cardkeeper.services.cards.trying_on import Subject


class Taking(QObject):
    """Done in the worker, where composing lives."""

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._page = session, page

    def take(self, subject: "Subject", instead: Instead, *, anyway: bool = False) -> None:
        """Change the card on the list, or make one."""
        today = self._session.today()

        def work(_progress: object) -> object:
            from cardkeeper.services.cards import trying_on

            return trying_on.take(subject, instead, today, anyway=anyway)

        task = self._session.run(work)
        task.done.connect(lambda made: self._took(subject, made))
        task.failed.connect(lambda reason: self._refused(subject, instead, reason))

    def _took(self, subject: "Subject", made: object) -> None:
        if isinstance(made, Change):
            told = made.message or _("{name} gets this card.").format(name=subject.name)
            self._session.apply(replace(made, message=told))

    def _refused(self, subject: "Subject", instead: Instead, reason: CardKeeperError) -> None:
        from cardkeeper.services.due.cards_by_hand import NotWanted

        if not isinstance(reason, NotWanted):
            ask.fail(self._page.window(), str(reason))
        elif ask.confirm(self._page.window(), str(reason), _("Make the card all the same")):
            self.take(subject, instead, anyway=True)
