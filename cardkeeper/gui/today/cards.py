"""The cards of the queue as pictures: kept, made again when something changed, neighbours beforehand."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from cardkeeper.gui.darkroom import Darkroom, pixmap
from cardkeeper.gui.session import Session
from cardkeeper.services.cards.card_faces import CardPictures, Instead

_KEPT = 24


@dataclass(frozen=True, slots=True)
class CardView:
    """A card as it is shown: the pictures of its faces, what it is called, its words, what to look at."""

    task_id: int
    key: str
    faces: Mapping[str, QPixmap]
    design: str
    size: str
    text: str
    recipient: str
    no_envelope: str
    warnings: tuple[str, ...] = ()


class Cards(QObject):
    """`arrived` tells the task whose card can be shown now."""

    arrived = Signal(int)

    def __init__(self, session: Session, darkroom: Darkroom) -> None:
        super().__init__(darkroom)
        self._session, self._darkroom = session, darkroom
        self._kept: OrderedDict[tuple[int, int], CardView] = OrderedDict()
        self._stale: set[tuple[int, int]] = set()

    def get(self, task_id: int, height: int) -> CardView | None:
        """The card, its front `height` device pixels high; None until it has been made.

        One that may have changed is given as it was, and asked for anew.
        """
        key = (task_id, height)
        if key not in self._kept or key in self._stale:
            self._ask(key, urgent=True)
        return self._kept.get(key)

    def made(self, task_id: int, height: int) -> CardView | None:
        """The card as far as it has been made; asks for nothing."""
        return self._kept.get((task_id, height))

    def prepare(self, task_ids: Sequence[int], height: int) -> None:
        """Make these when there is time."""
        for task_id in task_ids:
            key = (task_id, height)
            if key not in self._kept or key in self._stale:
                self._ask(key, urgent=False)

    def look_at(self, task_id: int, height: int, instead: Instead) -> None:
        """Show what the card would be like; nothing of it is kept."""
        self._ask((task_id, height), urgent=True, instead=instead)
        self._stale.add((task_id, height))

    def age(self) -> None:
        """The book has changed: every card may look different."""
        self._stale = set(self._kept)

    def _ask(self, key: tuple[int, int], *, urgent: bool, instead: Instead | None = None) -> None:
        task_id, height = key
        today = self._session.today()

        def make() -> object:
            # ReportLab and PDFium come in with the first card, in the worker.
            from cardkeeper.services.cards import pictures

            return pictures.card(task_id, height, today, instead)

        self._darkroom.want(
            ("card", key), make, lambda made: self._take(key, made, kept=instead is None), urgent=urgent
        )

    def _take(self, key: tuple[int, int], made: object, *, kept: bool) -> None:
        if not isinstance(made, CardPictures):
            return
        before = self._kept.get(key)
        if kept:
            self._stale.discard(key)
        if before is None or before.key != made.key:
            self._kept[key] = _view(made)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        self.arrived.emit(key[0])


def _view(made: CardPictures) -> CardView:
    faces = {name: pixmap(*picture) for name, picture in made.faces.items()}
    return CardView(
        made.task_id,
        made.key,
        faces,
        made.design,
        made.size,
        made.text,
        made.recipient,
        made.no_envelope,
        made.warnings,
    )
