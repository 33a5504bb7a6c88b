"""Another design for a card of a lot: those that suit it are worked out in the worker, and offered."""

import dataclasses
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cardkeeper.gui.mailings.acts import do
from cardkeeper.gui.mailings.pictures import Pictures
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.design_popover import DesignPopover
from cardkeeper.services.book import settings
from cardkeeper.services.cards.thumbnails import Thumbnail
from cardkeeper.services.due import tasks
from cardkeeper.services.mailings.mailing_lot_cards import LotCard
from cardkeeper.services.mailings.mailing_records import Mailing


class LotDesigns(QObject):
    """`card` gives the one that is looked at; asked and answered over the window, at its button."""

    def __init__(
        self,
        session: Session,
        mailing: Mailing,
        card: Callable[[], LotCard | None],
        over: QWidget,
        button: QWidget,
    ) -> None:
        super().__init__(over)
        self._session, self._mailing, self._card = session, mailing, card
        self._over, self._button = over, button
        self._pictures = Pictures(session, mailing, over)

    def ask(self) -> None:
        """Find all that suit the card."""
        card, today = self._card(), self._session.today()
        if card is None:
            return
        task_id = card.task_id

        def work(_progress: object) -> object:
            from cardkeeper.services.cards import alternatives

            return task_id, alternatives.design_options(task_id, today)

        self._session.run(work, writes=False).done.connect(self._offer)

    def _offer(self, found: object) -> None:
        """What suits a card that was left meanwhile is not offered."""
        card = self._card()
        if card is None or not isinstance(found, tuple) or found[0] != card.task_id or not found[1]:
            return
        popover = DesignPopover(self._pictures.thumbs, self._pattern(card), parent=self._over)
        popover.chosen.connect(partial(self._choose, card.task_id))
        popover.offer(found[1], card.design, card.palette)
        popover.show_at(self._button)

    def _choose(self, task_id: int, design: str, palette: str) -> None:
        do(self._over, self._session, lambda: tasks.choose_design(task_id, design, palette))

    def _pattern(self, card: LotCard) -> Thumbnail:
        shop = settings.load()
        plain = Thumbnail(
            card.design, card.palette, card.kind, 0, self._mailing.format or shop.layout, shop.language
        )
        return dataclasses.replace(plain, holiday=card.holiday)
