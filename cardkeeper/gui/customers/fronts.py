"""Small pictures of the cards people got: made in the worker when first painted, then kept."""

from collections import OrderedDict

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from cardkeeper.gui.session import Session
from cardkeeper.services import pictures
from cardkeeper.services.pictures import FRONT, Picture

_KEPT = 300


class Fronts(QObject):
    """Fronts by the task they were made for; `arrived` says that another one can be painted now."""

    arrived = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._kept: OrderedDict[tuple[int, int], QPixmap] = OrderedDict()
        self._wanted: dict[tuple[int, int], None] = {}
        self._is_making = False

    def get(self, task_id: int, height: int) -> QPixmap:
        """The front `height` device pixels high; an empty one until it has been made."""
        key = (task_id, height)
        if key not in self._kept:
            self._wanted[key] = None
            self._make_next()
            return QPixmap()
        self._kept.move_to_end(key)
        return self._kept[key]

    def forget_wishes(self) -> None:
        """Another customer is on show: what was asked for the last one need not be made."""
        self._wanted.clear()

    def _make_next(self) -> None:
        if self._is_making or not self._wanted:
            return
        self._is_making = True
        key = next(iter(self._wanted))
        del self._wanted[key]
        task_id, height = key
        today = self._session.today()
        work = self._session.run(lambda _progress: pictures.card(task_id, height, today), writes=False)
        work.done.connect(lambda made: self._keep(key, made.faces.get(FRONT)))
        work.failed.connect(lambda _reason: self._keep(key, None))
        work.ended.connect(self._go_on)

    def _keep(self, key: tuple[int, int], picture: Picture | None) -> None:
        self._kept[key] = pixmap(picture) if picture else QPixmap()
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.arrived.emit(key[0])

    def _go_on(self) -> None:
        self._is_making = False
        self._make_next()


def pixmap(picture: Picture) -> QPixmap:
    """What the press rendered, as Qt paints it."""
    rows = QImage(picture.pixels, picture.width, picture.height, QImage.Format.Format_RGB32)
    return QPixmap.fromImage(rows.copy())
