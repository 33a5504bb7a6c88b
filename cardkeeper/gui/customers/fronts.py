"""Small pictures of cards: from the disk at once, else from the worker when they are made."""

from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtGui import QPixmap

from cardkeeper.gui.session import Session
from cardkeeper.services.book import settings
from cardkeeper.services.cards import thumbnails
from cardkeeper.services.cards.thumbnails import Thumbnail


class Fronts(QObject):
    """Fronts by design; `arrived` says that another one can be painted now."""

    arrived = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent or session)
        self._session = session
        self._kept: dict[Thumbnail, QPixmap] = {}
        self._wanted: dict[Thumbnail, None] = {}
        self._is_making = False
        shop = settings.load()
        self._layout, self._language = shop.layout, shop.language

    def get(
        self,
        design: str,
        palette: str,
        kind: str,
        height: int,
        *,
        holiday: str = "",
        years: int | None = None,
    ) -> QPixmap:
        """The front `height` device pixels high; an empty one until it has been made."""
        look = (design, palette, kind, height, self._layout, self._language)
        wanted = Thumbnail(*look, holiday=holiday, years=years)
        if wanted not in self._kept:
            self._kept[wanted] = self._from_disk(wanted)
        return self._kept[wanted]

    def forget_wishes(self) -> None:
        """Another customer is on show: what was asked for the last one need not be made."""
        for wanted in self._wanted:
            self._kept.pop(wanted, None)
        self._wanted.clear()

    def _from_disk(self, wanted: Thumbnail) -> QPixmap:
        path = thumbnails.cached(wanted) if wanted.design else None
        if path is None and wanted.design:
            self._wanted[wanted] = None
            self._make_next()
        return QPixmap(str(path)) if path is not None else QPixmap()

    def _make_next(self) -> None:
        if self._is_making or not self._wanted:
            return
        self._is_making = True
        wanted = next(iter(self._wanted))
        del self._wanted[wanted]
        work = self._session.run(lambda _progress: thumbnails.make(wanted), writes=False)
        work.done.connect(lambda made: self._keep(wanted, made))
        work.failed.connect(lambda _reason: self._kept.pop(wanted, None))
        work.ended.connect(self._go_on)

    def _keep(self, wanted: Thumbnail, content: bytes) -> None:
        picture = QPixmap()
        picture.loadFromData(QByteArray(content))
        self._kept[wanted] = picture
        self.arrived.emit()

    def _go_on(self) -> None:
        self._is_making = False
        self._make_next()
