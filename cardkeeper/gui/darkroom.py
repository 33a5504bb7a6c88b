"""Pictures made in the worker one after the other, the most wanted first."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage, QPixmap

from cardkeeper.gui.session import Session


class _Wish(NamedTuple):
    make: Callable[[], object]
    take: Callable[[object], object]


class Darkroom(QObject):
    """Gives the session's worker one piece of work at a time, so that what is urgent waits for one only."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent or session)
        self._session = session
        self._wishes: OrderedDict[Hashable, _Wish] = OrderedDict()
        self._is_busy = False
        self._wish: _Wish | None = None

    def want(
        self,
        key: Hashable,
        make: Callable[[], object],
        take: Callable[[object], object],
        *,
        urgent: bool = False,
    ) -> None:
        """Have `make` called in the worker and its result given to `take`; None when it could not be made.

        The same key twice is wanted once, in its newest form. What is urgent comes before all others.
        """
        self._wishes[key] = _Wish(make, take)
        if urgent:
            self._wishes.move_to_end(key, last=False)
        self._begin()

    def forget(self, key: Hashable) -> None:
        """Nobody wants that any more."""
        self._wishes.pop(key, None)

    @property
    def is_idle(self) -> bool:
        """Nothing is being made and nothing waits."""
        return not self._is_busy and not self._wishes

    def _begin(self) -> None:
        if self._is_busy or not self._wishes:
            return
        self._is_busy = True
        _key, wish = self._wishes.popitem(last=False)
        self._wish = wish
        task = self._session.run(lambda _progress: wish.make(), writes=False)
        # Methods of this object, so that nothing is given to a window that has gone with it.
        task.done.connect(self._give)
        task.failed.connect(self._give_nothing)
        task.ended.connect(self._go_on)

    def _give(self, made: object) -> None:
        if self._wish is not None:
            self._wish.take(made)

    def _give_nothing(self) -> None:
        self._give(None)

    def _go_on(self) -> None:
        self._is_busy = False
        self._wish = None
        self._begin()


def pixmap(width: int, height: int, pixels: bytes) -> QPixmap:
    """Rows of blue, green, red and an unused byte, as Qt paints them."""
    rows = QImage(pixels, width, height, 4 * width, QImage.Format.Format_RGB32)
    return QPixmap.fromImage(rows.copy())
