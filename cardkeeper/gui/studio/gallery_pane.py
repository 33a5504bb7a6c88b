"""The near part of the studio: its head, what narrows the designs, and the gallery they hang in."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.gui import context_menu, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.page import Header
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.studio.filters import Filters
from cardkeeper.gui.studio.gallery import PAPER_INSET, Gallery
from cardkeeper.gui.studio.nothing import GalleryStack
from cardkeeper.gui.studio.reading import Contents
from cardkeeper.gui.studio.shelves import OWN, Narrowed
from cardkeeper.gui.today.thumbs import Thumbs
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.panels import indented
from cardkeeper.gui.widgets.search import SearchField
from cardkeeper.i18n import _

_MENU = ("make-card", "favourite", "rename-design", "move-picture", "remove-design", "add-picture",
         "add-design")  # fmt: skip


class GalleryPane(QWidget):
    """`narrowed` tells which other designs somebody wants to see."""

    narrowed = Signal(Narrowed)
    picture_wanted = Signal()

    def __init__(self, thumbs: Thumbs) -> None:
        super().__init__()
        self._now = Narrowed()
        self.header = Header()
        self.search = SearchField(_("Search designs"))
        self.filters = Filters()
        self.gallery = Gallery(thumbs)
        self.stack = GalleryStack(self.gallery)
        self.add = Button(_("Add a picture"), Icon.IMAGE)
        self._lay_out()
        self._connect()

    def arrange(self, room: Room) -> None:
        self.header.arrange(room)
        self.filters.set_narrow(narrow=room.width <= Width.MEDIUM)
        self.search.setFixedWidth(look.px(168 if room.width is Width.NARROW else 200))
        edge = look.px(room.page_margin)
        self._tones.setContentsMargins(edge, 0, edge, look.px(8))
        self._body.setContentsMargins(indented(edge - look.px(PAPER_INSET)))

    def expect(self, narrowed: Narrowed) -> None:
        """These designs are being looked for."""
        self._now = narrowed
        self.header.tell(narrowed.title)
        self.filters.show_tone(narrowed.tone)

    def fill(self, contents: Contents, design: str) -> None:
        """The designs have been read; the keyboard is on `design`, else where it was, else on the first."""
        narrowed, tiles = contents.narrowed, contents.tiles
        self.filters.offer_parts(contents.parts, narrowed.part)
        self.filters.tell_count(len(tiles))
        self.gallery.tiles.set_rows(tiles)
        self.stack.show_for(narrowed, len(tiles))
        self.add.setVisible(narrowed.shelf == OWN and bool(tiles))
        wanted = next((tile.id for tile in tiles if tile.design == design), None)
        if wanted is not None:
            self.gallery.select(wanted)
        elif self.gallery.current is None and tiles:
            self.gallery.select(tiles[0].id)

    def _widen(self) -> None:
        """Away with tone, kind and words."""
        self.search.clear()
        self.narrowed.emit(Narrowed(self._now.family, self._now.shelf))

    def _open_menu(self, at: QPoint) -> None:
        context_menu.popup(self, _MENU, self.gallery.viewport().mapToGlobal(at))

    def _connect(self) -> None:
        self.filters.toned.connect(lambda tone: self.narrowed.emit(replace(self._now, tone=tone)))
        self.filters.parted.connect(lambda part: self.narrowed.emit(replace(self._now, part=part)))
        self.search.searched.connect(lambda words: self.narrowed.emit(replace(self._now, text=words)))
        self.search.moved_down.connect(self.gallery.setFocus)
        self.add.clicked.connect(self.picture_wanted)
        self.stack.picture_wanted.connect(self.picture_wanted)
        self.stack.everything_wanted.connect(self._widen)
        self.gallery.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.gallery.customContextMenuRequested.connect(self._open_menu)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for tool in (self.add, self.filters.parts, self.search):
            self.header.add_tool(tool)
        column.addWidget(self.header)
        self._tones, self._body = QHBoxLayout(), QHBoxLayout()
        self._tones.addWidget(self.filters)
        column.addLayout(self._tones)
        self._body.addWidget(self.stack)
        column.addLayout(self._body, 1)
