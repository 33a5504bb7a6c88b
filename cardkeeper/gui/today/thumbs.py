"""Small pictures of designs for rows: from the disk at once, else from the worker when they are made."""

from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtGui import QPixmap

from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.services.cards import thumbnails
from cardkeeper.services.cards.thumbnails import Thumbnail


class Thumbs(QObject):
    """Pictures by what they show; `arrived` says that another one can be painted now."""

    arrived = Signal()

    def __init__(self, darkroom: Darkroom) -> None:
        super().__init__(darkroom)
        self._darkroom = darkroom
        self._kept: dict[Thumbnail, QPixmap] = {}

    def get(self, wanted: Thumbnail) -> QPixmap:
        """The picture, or an empty one until it has been made."""
        if wanted not in self._kept:
            self._kept[wanted] = self._from_disk(wanted)
        return self._kept[wanted]

    def forget_waiting(self) -> None:
        """What has not been made yet may be out of sight by now; whoever still sees it asks again."""
        for wanted in [wanted for wanted, picture in self._kept.items() if picture.isNull()]:
            self._darkroom.forget(wanted)
            del self._kept[wanted]

    def _from_disk(self, wanted: Thumbnail) -> QPixmap:
        path = thumbnails.cached(wanted) if wanted.design else None
        if path is None and wanted.design:
            self._darkroom.want(
                wanted, lambda: thumbnails.make(wanted), lambda made: self._take(wanted, made)
            )
        return QPixmap(str(path)) if path is not None else QPixmap()

    def _take(self, wanted: Thumbnail, made: object) -> None:
        if isinstance(made, bytes) and made:
            picture = QPixmap()
            picture.loadFromData(QByteArray(made))
            self._kept[wanted] = picture
            self.arrived.emit()
