"""The place Card studio: designs by occasion, each tried on a real customer. Wires; decides nothing."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui import context_menu, look
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.mailings.start import Start
from cardkeeper.gui.page import Header, Page, Verbs
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.studio.filters import Filters
from cardkeeper.gui.studio.gallery import PAPER_INSET, Gallery
from cardkeeper.gui.studio.nothing import GalleryStack
from cardkeeper.gui.studio.own import OwnDesigns
from cardkeeper.gui.studio.pane import TryOnPane
from cardkeeper.gui.studio.reading import Contents, Reader
from cardkeeper.gui.studio.section import StudioSection
from cardkeeper.gui.studio.shelves import OWN, Narrowed, Spot
from cardkeeper.gui.studio.taking import Taking
from cardkeeper.gui.studio.trying import Trying, Who
from cardkeeper.gui.today.thumbs import Thumbs
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.panels import Splitter, indented
from cardkeeper.gui.widgets.search import SearchField
from cardkeeper.gui.widgets.sliding import SlidingPane
from cardkeeper.i18n import _
from cardkeeper.services.due import tasks

_TRIED = Touched.PEOPLE | Touched.CARDS | Touched.OCCASIONS | Touched.SETTINGS | Touched.SENDER
_MENU = ("make-card", "favourite", "rename-design", "move-picture", "remove-design", "add-picture",
         "add-design")  # fmt: skip
_PANE = {Width.WIDE: 464, Width.MEDIUM: 400, Width.NARROW: 360}
# The second: 100 pixels of the drawing, at the largest text the head of a narrow page has room for.
_OVER, _ROOMY = 420, 115


class StudioPage(Page):
    """Arrows and clicks try a design on at once; Enter uses it."""

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(session, parent=parent)
        self.darkroom = Darkroom(session, self)
        self.spot = Spot(Narrowed())
        self._width: Width | None = None
        self._crowded = False
        self.reader = Reader(session, self.darkroom)
        self.side = StudioSection()
        self.header = Header()
        self.search = SearchField(_("Search designs"))
        self.filters = Filters()
        self.gallery = Gallery(Thumbs(self.darkroom))
        self.stack = GalleryStack(self.gallery)
        self.pane = TryOnPane(Trying(session, self.darkroom))
        self.own = OwnDesigns(session, self)
        self.taking = Taking(session, self)
        self.add = Button(_("Add a picture"), Icon.IMAGE)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._read()

    def section(self) -> QWidget:
        return self.side

    def panes(self) -> Sequence[QWidget]:
        return [self.slide.cover] if self.slide.is_open else [self.gallery, self.pane]

    def state(self) -> Spot:
        tile = self.gallery.current
        return replace(self.spot, design=tile.design if tile else "")

    def restore(self, state: object) -> None:
        """A spot of before; a card by the id of its task; or somebody a card is wanted for."""
        if isinstance(state, int):
            self._come_from_card(state)
        elif isinstance(state, Who):
            family = Narrowed.of(state.kind)
            self.spot = Spot(family, task_id=state.task_id, person_id=state.person_id)
            self._read()
        elif isinstance(state, Spot) and state != self.state():
            self.spot = state
            self._read()

    def verbs(self) -> Verbs:
        found: dict[str, Callable[[], object]] = {
            "add-picture": self.own.add_picture,
            "add-design": self.own.add_design,
            "find": self.search.setFocus,
            **self.slide.verbs(),
        }
        front = self.reader.front(self.gallery.current_id)
        if front is None:
            return found
        found["favourite"] = self.turn_favourite
        if front.is_own:
            found |= {
                "rename-design": lambda: self.own.rename(front.key, front.name),
                "remove-design": lambda: self.own.remove(front.key),
            }
        focus = front.focus
        if focus is not None:
            found["move-picture"] = lambda: self.own.move_picture(front.key, front.name, focus)
        if self.pane.met is not None and self.pane.met.subject is not None:
            found |= {"open": self.use, "make-card": self.use}
        return found

    def enter(self) -> None:
        self.gallery.setFocus()

    def arrange(self, room: Room) -> None:
        super().arrange(room)
        self.header.arrange(room)
        self.filters.set_narrow(narrow=room.width <= Width.MEDIUM)
        self.search.setFixedWidth(look.px(168 if room.width is Width.NARROW else 200))
        self._place_parts(crowded=room.width is Width.NARROW and look.px(100) > _ROOMY)
        edge = look.px(room.page_margin)
        self._tones.setContentsMargins(edge, 0, edge, look.px(8))
        self._body.setContentsMargins(indented(edge - look.px(PAPER_INSET)))
        self.pane.arrange(room)
        is_other, self._width = room.width is not self._width, room.width
        if room.width is Width.COMPACT:
            self.slide.take()
            return
        self.slide.let_go(self.splitter.addWidget)
        if is_other:
            self.splitter.divide(look.px(_PANE[room.width]), room.width.name)

    def _add_tools(self) -> None:
        for tool in (self.add, self.filters.parts, self.search):
            self.header.add_tool(tool)

    def _place_parts(self, *, crowded: bool) -> None:
        """With large text in a narrow window the title needs the room the choice of kinds would take."""
        if crowded and not self._crowded:
            self.filters.take_parts()
        elif self._crowded and not crowded:
            self._add_tools()
        self._crowded = crowded

    def narrow(self, narrowed: Narrowed) -> None:
        """Show other designs."""
        self.spot = Spot(narrowed, "", self.spot.task_id, self.spot.person_id)
        self._read()
        self.moved.emit()

    def turn_favourite(self) -> None:
        """Put the design that is looked at among the favorites, or take it out."""
        tile = self.gallery.current
        if tile is not None:
            self._turn_favourite(tile.id)

    def use(self) -> None:
        """Take what is tried on; a frame for photos asks for the photo first."""
        front = self.reader.front(self.gallery.current_id)
        if front is not None and front.needs_photo:
            self.own.add_picture(front.key)
        elif self.pane.met is not None and self.pane.met.subject is not None and self.pane.choice:
            self.taking.take(self.pane.met.subject, self.pane.instead)

    def _come_from_card(self, task_id: int) -> None:
        task = tasks.load([task_id]).get(task_id)
        if task is not None:
            self.spot = Spot(Narrowed.of(task.occasion_kind), task.design_key, task_id)
            self._read()

    def _read(self) -> None:
        self.header.tell(self.spot.narrowed.title)
        self.side.show_chosen(self.spot.narrowed)
        self.filters.show_tone(self.spot.narrowed.tone)
        self.reader.read(self.spot.narrowed)

    def _fill(self, contents: Contents) -> None:
        """The designs have been read."""
        if contents.narrowed != self.spot.narrowed:
            return
        self.side.show_counts(contents.families, contents.shelves)
        self.side.show_chosen(contents.narrowed)
        self.filters.offer_parts(contents.parts, contents.narrowed.part)
        self.filters.tell_count(len(contents.tiles))
        self.gallery.tiles.set_rows(contents.tiles)
        self.stack.show_for(contents.narrowed, len(contents.tiles))
        self.add.setVisible(contents.narrowed.shelf == OWN and bool(contents.tiles))
        keys = {tile.design: tile.id for tile in contents.tiles}
        wanted = keys.get(self.spot.design)
        if wanted is not None:
            self.gallery.select(wanted)
        elif self.gallery.current is None and contents.tiles:
            self.gallery.select(contents.tiles[0].id)
        self._look(self.gallery.current_id)
        self.verbs_changed.emit()

    def _look(self, number: int | None) -> None:
        found = self.reader.choice(number, self.spot.task_id, self.spot.person_id)
        if found is not None:
            self.pane.try_on(found)
            self.verbs_changed.emit()

    def _turn_favourite(self, number: int) -> None:
        front = self.reader.front(number)
        if front is not None:
            from cardkeeper.services.cards import studio

            self.session.apply(studio.set_favourite(front.key, is_favourite=not front.is_favourite))

    def _reload(self, change: Change) -> None:
        if change.touched & Touched.SETTINGS:
            self._read()
        if change.touched & _TRIED:
            self.pane.forget()

    def _widen(self) -> None:
        """Away with tone, kind and words."""
        self.search.clear()
        self.narrow(Narrowed(self.spot.narrowed.family, self.spot.narrowed.shelf))

    def _go_to_own(self, key: str) -> None:
        self.spot = Spot(Narrowed(None, OWN), key)
        self._read()
        self.moved.emit()

    def _open_menu(self, at: QPoint) -> None:
        context_menu.popup(self, _MENU, self.gallery.viewport().mapToGlobal(at))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.own.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.own.drop(event.mimeData())

    def _begin_group(self) -> None:
        """A mailing with the design that is looked at."""
        tile = self.gallery.current
        picks = ((tile.design, self.pane.palettes.key),) if tile else ()
        self.went.emit("mailings", Start(designs=picks))

    def _open(self, _number: int) -> None:
        if self.slide.slides:
            self.slide.open(self.pane.use)
        else:
            self.use()

    def _connect(self) -> None:
        self.reader.read_through.connect(self._fill)
        self.side.chosen.connect(self.narrow)
        self.filters.toned.connect(lambda tone: self.narrow(replace(self.spot.narrowed, tone=tone)))
        self.filters.parted.connect(lambda part: self.narrow(replace(self.spot.narrowed, part=part)))
        self.search.searched.connect(lambda words: self.narrow(replace(self.spot.narrowed, text=words)))
        self.search.moved_down.connect(self.gallery.setFocus)
        self.gallery.current_changed.connect(self._look)
        self.gallery.opened.connect(self._open)
        self.gallery.tapped.connect(lambda _number: self.slide.open(self.pane.use))
        self.gallery.hearted.connect(self._turn_favourite)
        self.pane.use_wanted.connect(self.use)
        self.pane.group_wanted.connect(self._begin_group)
        self.pane.changed.connect(self.session.apply)
        self.session.changed.connect(self._reload)
        self.add.clicked.connect(self.stack.picture_wanted)
        self.stack.picture_wanted.connect(self.own.add_picture)
        self.stack.everything_wanted.connect(self._widen)
        self.own.added.connect(self._go_to_own)
        self.gallery.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.gallery.customContextMenuRequested.connect(self._open_menu)

    def _lay_out(self) -> None:
        self._near = QWidget()
        column = QVBoxLayout(self._near)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._add_tools()
        column.addWidget(self.header)
        self._tones, self._body = QHBoxLayout(), QHBoxLayout()
        self._tones.addWidget(self.filters)
        column.addLayout(self._tones)
        self._body.addWidget(self.stack)
        column.addLayout(self._body, 1)
        self.splitter = Splitter(memory=self.session.memory, place="studio")
        self.splitter.addWidget(self._near)
        self.splitter.addWidget(self.pane)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        self.slide = SlidingPane(
            self.pane, self, _("On your customer"), width=_OVER, home=lambda: self.gallery
        )
        self.slide.turned.connect(self.verbs_changed)
