"""The place Card studio: designs by occasion, each tried on a real customer. Wires; decides nothing."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.page import Page, Verbs
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.studio.commands import Commands
from cardkeeper.gui.studio.gallery_pane import GalleryPane
from cardkeeper.gui.studio.own import OwnDesigns
from cardkeeper.gui.studio.pane import TryOnPane
from cardkeeper.gui.studio.reading import Contents, Reader
from cardkeeper.gui.studio.section import StudioSection
from cardkeeper.gui.studio.shelves import OWN, Narrowed, Spot
from cardkeeper.gui.studio.trying import Trying, Who
from cardkeeper.gui.today.thumbs import Thumbs
from cardkeeper.gui.widgets.panels import Splitter
from cardkeeper.gui.widgets.sliding import SlidingPane
from cardkeeper.i18n import _
from cardkeeper.services.due import tasks

_TRIED = Touched.PEOPLE | Touched.CARDS | Touched.OCCASIONS | Touched.SETTINGS | Touched.SENDER
_PANE = {Width.WIDE: 464, Width.MEDIUM: 400, Width.NARROW: 360}
_OVER = 420


class StudioPage(Page):
    """Arrows and clicks try a design on at once; Enter uses it."""

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(session, parent=parent)
        self.darkroom = Darkroom(session, self)
        self.spot = Spot(Narrowed())
        self.reader = Reader(session, self.darkroom)
        self.side = StudioSection()
        self.near = GalleryPane(Thumbs(self.darkroom))
        self.gallery = self.near.gallery
        self.pane = TryOnPane(Trying(session, self.darkroom))
        self.own = OwnDesigns(session, self)
        self.commands = Commands(self)
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
        wanted = _spot(state)
        if wanted is not None and wanted != self.state():
            self.spot = wanted
            self._read()

    def verbs(self) -> Verbs:
        return self.commands.offered()

    def enter(self) -> None:
        self.gallery.setFocus()

    def arrange(self, room: Room) -> None:
        super().arrange(room)
        self.near.arrange(room)
        self.pane.arrange(room)
        self.slide.stand(room, self.splitter, _PANE)

    def narrow(self, narrowed: Narrowed) -> None:
        """Show other designs."""
        self._go(replace(self.spot, narrowed=narrowed, design=""))

    def _go(self, spot: Spot) -> None:
        self.spot = spot
        self._read()
        self.moved.emit()

    def _read(self) -> None:
        narrowed = self.spot.narrowed
        self.near.expect(narrowed)
        self.side.show_chosen(narrowed)
        self.reader.read(narrowed)

    def _fill(self, contents: Contents) -> None:
        """The designs have been read."""
        if contents.narrowed == self.spot.narrowed:
            self.side.show_counts(contents.families, contents.shelves)
            self.side.show_chosen(contents.narrowed)
            self.near.fill(contents, self.spot.design)
            self._look(self.gallery.current_id)
            self.verbs_changed.emit()

    def _look(self, number: int | None) -> None:
        found = self.reader.choice(number, self.spot.task_id, self.spot.person_id)
        if found is not None:
            self.pane.try_on(found)
            self.verbs_changed.emit()

    def _reload(self, change: Change) -> None:
        if change.touched & Touched.SETTINGS:
            self._read()
        if change.touched & _TRIED:
            self.pane.forget()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.own.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.own.drop(event.mimeData())

    def _connect(self) -> None:
        self.reader.read_through.connect(self._fill)
        self.side.chosen.connect(self.narrow)
        self.near.narrowed.connect(self.narrow)
        self.near.picture_wanted.connect(self.own.add_picture)
        self.gallery.current_changed.connect(self._look)
        self.gallery.opened.connect(self.commands.open)
        self.gallery.tapped.connect(lambda _number: self.slide.open(self.pane.use))
        self.gallery.hearted.connect(self.commands.turn_favourite)
        self.pane.use_wanted.connect(self.commands.use)
        self.pane.group_wanted.connect(self.commands.begin_group)
        self.pane.changed.connect(self.session.apply)
        self.session.changed.connect(self._reload)
        self.own.added.connect(lambda key: self._go(Spot(Narrowed(None, OWN), key)))

    def _lay_out(self) -> None:
        self.splitter = Splitter(memory=self.session.memory, place="studio")
        self.splitter.addWidget(self.near)
        self.splitter.addWidget(self.pane)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        words = _("On your customer")
        self.slide = SlidingPane(self.pane, self, words, width=_OVER, home=lambda: self.gallery)
        self.slide.turned.connect(self.verbs_changed)


def _spot(state: object) -> Spot | None:
    """Where in the studio what another place hands over is."""
    if isinstance(state, int):
        task = tasks.load([state]).get(state)
        return Spot(Narrowed.of(task.occasion_kind), task.design_key, state) if task is not None else None
    if isinstance(state, Who):
        return Spot(Narrowed.of(state.kind), task_id=state.task_id, person_id=state.person_id)
    return state if isinstance(state, Spot) else None
