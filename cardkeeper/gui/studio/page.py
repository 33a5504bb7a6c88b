"""The place Card studio: designs by occasion, each tried on a real customer. Wires; decides nothing."""

from collections.abc import Sequence

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.page import Page, Verbs
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.studio.browsing import Browsing
from cardkeeper.gui.studio.commands import Commands
from cardkeeper.gui.studio.gallery_pane import GalleryPane
from cardkeeper.gui.studio.own import OwnDesigns
from cardkeeper.gui.studio.pane import TryOnPane
from cardkeeper.gui.studio.reading import Reader
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
        self.reader = Reader(session, self.darkroom)
        self.side = StudioSection()
        self.near = GalleryPane(Thumbs(self.darkroom))
        self.gallery = self.near.gallery
        self.pane = TryOnPane(Trying(session, self.darkroom))
        self.own = OwnDesigns(session, self)
        self.browsing = Browsing(self)
        self.commands = Commands(self)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self.browsing.read()

    def section(self) -> QWidget:
        return self.side

    def panes(self) -> Sequence[QWidget]:
        return [self.slide.cover] if self.slide.is_open else [self.gallery, self.pane]

    def state(self) -> Spot:
        return self.browsing.looked_at

    def restore(self, state: object) -> None:
        """A spot of before; a card by the id of its task; or somebody a card is wanted for."""
        wanted = _spot(state)
        if wanted is not None and wanted != self.state():
            self.browsing.show_spot(wanted)

    def verbs(self) -> Verbs:
        return self.commands.offered()

    def enter(self) -> None:
        self.gallery.setFocus()

    def arrange(self, room: Room) -> None:
        super().arrange(room)
        self.near.arrange(room)
        self.pane.arrange(room)
        self.slide.stand(room, self.splitter, _PANE)

    def _reload(self, change: Change) -> None:
        if change.touched & Touched.SETTINGS:
            self.browsing.read()
        if change.touched & _TRIED:
            self.pane.forget()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.own.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.own.drop(event.mimeData())

    def _connect(self) -> None:
        self.near.picture_wanted.connect(self.own.add_picture)
        self.gallery.opened.connect(self.commands.open)
        self.gallery.tapped.connect(lambda _number: self.slide.open(self.pane.use))
        self.gallery.hearted.connect(self.commands.turn_favourite)
        self.pane.use_wanted.connect(self.commands.use)
        self.pane.group_wanted.connect(self.commands.begin_group)
        self.pane.changed.connect(self.session.apply)
        self.session.changed.connect(self._reload)
        self.own.added.connect(lambda key: self.browsing.go(Spot(Narrowed(None, OWN), key)))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.splitter = Splitter(memory=self.session.memory, place="studio")
        row.addWidget(self.splitter)
        self.splitter.addWidget(self.near)
        self.splitter.addWidget(self.pane)
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
