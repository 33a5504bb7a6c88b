"""The real sheet, as it will leave the printer: one page large, all of them small below."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.darkroom import Darkroom, pixmap
from cardkeeper.gui.painting import lines, paper
from cardkeeper.gui.views.delegate import RowState
from cardkeeper.gui.views.model import ROW, Index, RowsModel
from cardkeeper.i18n import _

_KEPT = 120
_SMALL = QSize(66, 56)


class SheetPictures(QObject):
    """Pages of a PDF as pictures, made in the worker when they are looked at; `arrived` after each."""

    arrived = Signal()

    def __init__(self, darkroom: Darkroom) -> None:
        super().__init__(darkroom)
        self._darkroom = darkroom
        self._kept: OrderedDict[tuple[int, int, int], QPixmap] = OrderedDict()

    def get(self, pdf: bytes, number: int, room: QSize, *, urgent: bool = False) -> QPixmap:
        """A page as large as fits `room` in device pixels; an empty picture until it has been made."""
        key = (id(pdf), number, room.height())
        if key not in self._kept:
            self._kept[key] = QPixmap()
            self._darkroom.want(
                ("sheet", key),
                lambda: _made(pdf, number, room),
                lambda made: self._take(key, made),
                urgent=urgent,
            )
        return self._kept[key]

    def forget(self) -> None:
        """Other PDFs from now on."""
        self._kept.clear()

    def _take(self, key: tuple[int, int, int], made: object) -> None:
        if isinstance(made, tuple):
            self._kept[key] = pixmap(*made)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
            self.arrived.emit()


def _made(pdf: bytes, number: int, room: QSize) -> object:
    from cardkeeper.services.cards import pictures

    width, height = pictures.page_sizes(pdf)[number]
    scale = min(room.width() / width, room.height() / height)
    return pictures.pages(pdf, max(scale, 0.05), [number])[0]


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A page of the strip."""

    id: int
    pdf: bytes
    number: int
    words: str


class SheetPicture(QWidget):
    """One page on the stage."""

    def __init__(self, pictures: SheetPictures) -> None:
        super().__init__()
        self._pictures = pictures
        self._row: SheetRow | None = None
        self.setMinimumSize(look.px(220), look.px(90))
        give_role(self, QAccessible.Role.Graphic, _("Sheet"))
        pictures.arrived.connect(self.update)

    def show_row(self, row: SheetRow | None) -> None:
        self._row = row
        self.setAccessibleName(row.words if row else _("Sheet"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(430), look.px(330))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._row is None:
            return
        ratio, edge = self.devicePixelRatioF(), look.px(16)
        room = self.rect().adjusted(edge, edge // 2, -edge, -edge)
        wanted = QSize(round(room.width() * ratio), round(room.height() * ratio))
        picture = self._pictures.get(self._row.pdf, self._row.number, wanted, urgent=True)
        if picture.isNull():
            return
        size = picture.size() / ratio
        if size.width() > room.width() or size.height() > room.height():
            size.scale(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(QRectF(room).center())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            paper.card(painter, place, picture, 2, folded=False)


class Sheets(RowsModel[SheetRow]):
    """The pages of one part of a batch."""

    def name(self, row: SheetRow) -> str:
        return row.words

    def hint(self, row: SheetRow) -> str:
        return row.words


class _SheetDelegate(QStyledItemDelegate):
    def __init__(self, pictures: SheetPictures, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures = pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(look.px(_SMALL.width()), look.px(_SMALL.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, SheetRow):
            return
        area, ratio = QRectF(option.rect).adjusted(3, 3, -3, -3), lines.ratio(painter)
        room = area.adjusted(4, 4, -4, -4)
        wanted = QSize(round(room.width() * ratio), round(room.height() * ratio))
        picture = self._pictures.get(row.pdf, row.number, wanted)
        if not picture.isNull():
            paper.thumbnail(painter, room, picture)
        if RowState.of(option).selected:
            lines.box(painter, area, look.px(4), outline=look.colours().accent, width=2)


class SheetStrip(QListView):
    """All pages in print order; arrows go through them."""

    chosen = Signal(object)

    def __init__(self, pictures: SheetPictures) -> None:
        super().__init__()
        self.setAccessibleName(_("Sheets in the order of printing"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(look.px(_SMALL.height()) + 14)
        self.sheets = Sheets(self)
        self.setItemDelegate(_SheetDelegate(pictures, self))
        self.setModel(self.sheets)
        self.viewport().setAutoFillBackground(False)
        pictures.arrived.connect(self.viewport().update)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_rows(self, rows: Sequence[SheetRow]) -> None:
        """Other pages; the same place among them stays chosen."""
        at = max(self.currentIndex().row(), 0)
        self.sheets.set_rows(rows)
        if rows:
            self.setCurrentIndex(self.sheets.index(min(at, len(rows) - 1)))
        else:
            self.chosen.emit(None)

    def go_to(self, number: int) -> None:
        """Choose a page by its place, from 0."""
        index = self.sheets.index(number)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _tell(self) -> None:
        self.chosen.emit(self.currentIndex().data(ROW))
