"""The PDF of a calendar on paper, made in the worker a breath after the last choice."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from cardkeeper.gui.darkroom import pixmap
from cardkeeper.gui.session import Session
from cardkeeper.services.calendar import wall_calendar
from cardkeeper.services.calendar.wall_calendar import Wish
from cardkeeper.services.cards import pictures

_FINE = 1.35  # device pixels of the preview for one point of paper, at 100 %
_BREATH = 150  # ms: somebody still chooses


class WallPages(QObject):
    """`content` is what `wish` asks for, None until it is made; `arrived` tells its first page then."""

    arrived = Signal(QPixmap)

    def __init__(self, session: Session, wish: Callable[[], Wish], view: QWidget) -> None:
        """`view` is where the page is looked at."""
        super().__init__(view)
        self._session, self._wish, self._view = session, wish, view
        self._asked = 0
        self.content: bytes | None = None
        self._timer = QTimer(self, singleShot=True, interval=_BREATH)
        self._timer.timeout.connect(self._make)

    def make_anew(self) -> None:
        """Something else is wanted; what is still being made is not."""
        self._asked += 1
        self.content = None
        self._timer.start()

    def _make(self) -> None:
        number, wish, today = self._asked, self._wish(), self._session.today()
        fine = _FINE * self._view.devicePixelRatioF()

        def work() -> tuple[bytes, pictures.Picture]:
            made = wall_calendar.render(wish, today)
            return made, pictures.pages(made, fine, [0])[0]

        task = self._session.run(lambda _progress: work(), writes=False)
        task.done.connect(lambda result: self._take(number, *result))

    def _take(self, number: int, made: bytes, picture: pictures.Picture) -> None:
        if number != self._asked or not shiboken6.isValid(self):
            return
        self.content = made
        page = pixmap(picture.width, picture.height, picture.pixels)
        page.setDevicePixelRatio(self._view.devicePixelRatioF())
        self.arrived.emit(page)
