"""A page of the test sheet on the stage, as it leaves the printer."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPixmap

from cardkeeper.gui import look
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.darkroom import Darkroom, pixmap
from cardkeeper.gui.painting import paper
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.panels import Stage
from cardkeeper.i18n import _
from cardkeeper.services.printing import printer_test
from cardkeeper.services.printing.printer_test import Sheet

_EDGE = 24
_FINE = 900  # device pixels: enough for 200 % screens


class SheetView(Stage):
    """Front (page 0) or back (page 1) of a sheet; blank paper until its picture is there."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._darkroom = Darkroom(session, self)
        self._pages: list[QPixmap] = []
        self._page = 0
        self._aspect = 8.5 / 11
        self.setMinimumWidth(look.px(220))
        give_role(self, QAccessible.Role.Graphic, _("The test sheet"))

    def show_sheet(self, sheet: Sheet) -> None:
        """Another sheet, its front first."""
        self._page, self._pages = 0, []
        self._aspect = sheet.drawn.width / sheet.drawn.height
        self._darkroom.want("sheet", lambda: printer_test.pictured(sheet, _FINE), self._take)
        self.update()

    def show_page(self, page: int) -> None:
        self._page = page
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(330), look.px(400))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        edge = look.px(_EDGE)
        room = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        size = QSize(round(1000 * self._aspect), 1000)
        shown = size.scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, shown.width(), shown.height())
        place.moveCenter(room.center())
        picture = self._pages[self._page] if self._page < len(self._pages) else QPixmap()
        with QPainter(self) as painter:
            paper.card(painter, place, picture, 2, folded=False)

    def _take(self, made: object) -> None:
        if isinstance(made, list):
            self._pages = [pixmap(*picture) for picture in made]
            self.update()
