"""Photos of people for lists and pages: read when first painted, small, and one at a time."""

from collections import OrderedDict

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImageReader, QPixmap

from cardkeeper.services.people import portraits

_KEPT = 400


class Photos(QObject):
    """Pictures by person and size; `arrived` says that another one can be painted now."""

    arrived = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[tuple[int, int], QPixmap] = OrderedDict()
        self._wanted: dict[tuple[int, int], None] = {}
        # One picture per turn of the event loop: sixteen at once would be felt while scrolling.
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._read_one)

    def get(self, person_id: int, side: int) -> QPixmap | None:
        """The photo at least `side` device pixels wide and high; None until it has been read."""
        key = (person_id, side)
        if key not in self._kept:
            self._wanted[key] = None
            self._next.start()
            return None
        self._kept.move_to_end(key)
        return self._kept[key]

    def forget(self) -> None:
        """Pictures may have changed in the book."""
        self._kept.clear()

    def _read_one(self) -> None:
        if not self._wanted:
            return
        # The newest wish first: what scrolled by is not looked at any more.
        (person_id, side), _none = self._wanted.popitem()
        self._kept[person_id, side] = _picture(portraits.of_person(person_id), side)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        # Most people have none, and are on the screen without it already.
        if not self._kept[person_id, side].isNull():
            self.arrived.emit(person_id)
        self._next.start()


def _picture(content: bytes | None, side: int) -> QPixmap:
    """Decoded no larger than needed; an empty pixmap for none."""
    if content is None:
        return QPixmap()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.isValid():
        wanted = size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        reader.setScaledSize(wanted)
    return QPixmap.fromImage(reader.read())
