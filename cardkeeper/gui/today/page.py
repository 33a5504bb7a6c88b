"""The place Today: wires the queue, the preview, the sidebar's part and the commands. Decides nothing."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui import context_menu, look
from cardkeeper.gui.customers.photos import Photos
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.page import Page, Verbs
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.acts import CardActs
from cardkeeper.gui.today.commands import Commands
from cardkeeper.gui.today.preview_place import PreviewPlace
from cardkeeper.gui.today.print_doors import PrintDoors
from cardkeeper.gui.today.queue_pane import QueuePane
from cardkeeper.gui.today.rows import QueueRow
from cardkeeper.gui.today.section import TodaySection
from cardkeeper.gui.today.thumbs import Thumbs
from cardkeeper.gui.widgets.panels import Splitter
from cardkeeper.gui.widgets.sliding import SlidingPane
from cardkeeper.i18n import _

if TYPE_CHECKING:
    from cardkeeper.gui.today.preview_pane import PreviewPane

_PREVIEW = {Width.WIDE: 488, Width.MEDIUM: 400, Width.NARROW: 304}
_NEAR, _PREVIEW_LEAST, _PREVIEW_OVER = 420, 280, 420
# Wider the list does not become: what is left is margin around the preview (ui/spec.md section 7).
_NEAR_MOST = 860
_MENU = (
    "tick",
    "design",
    "message",
    "",
    "by-hand",
    "call-instead",
    "visit-instead",
    "by-email",
    "reached",
    "hold",
    "skip",
    "",
    "mailed",
    "print-again",
)


class TodayPage(Page):
    """Selecting a row shows its card; the keyboard stays in the list until Enter or F6."""

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(session, parent=parent)
        self.darkroom = Darkroom(session, self)
        self.thumbs, self._photos = Thumbs(self.darkroom), Photos(self)
        self.near = QueuePane(session, self.thumbs, self._photos)
        self.view = self.near.view
        self.far = PreviewPlace(self._made_preview)
        self.side = TodaySection(session, self.darkroom)
        self.acts = CardActs(session, self.near)
        self._doors = PrintDoors(self, session, self.near)
        self.commands = Commands(self, self._doors)
        self._is_filled = False
        self._lay_out()
        self._connect()

    @property
    def preview(self) -> "PreviewPane":
        """The chosen card and its person."""
        return self.far.need()

    @property
    def row(self) -> QueueRow | None:
        """The chosen card of the list."""
        current = self.view.current_id
        return self.near.model.card_row(current) if current is not None else None

    @property
    def person_id(self) -> int | None:
        """Whose card is chosen, for a note."""
        return self.row.row.person_id if self.row is not None else None

    def section(self) -> QWidget:
        return self.side

    def panes(self) -> Sequence[QWidget]:
        return [self.slide.cover] if self.slide.is_open else [self.near, self.far]

    def fill(self) -> None:
        """Read the cards for the first time: a list is laid out anew by each widget it is put into."""
        if not self._is_filled:
            self._is_filled = True
            self.near.reload()
            self.side.reload()

    def restore(self, state: object) -> None:
        """Go to a card by the id of its task."""
        self.fill()
        if isinstance(state, int):
            self.view.select(state)

    def enter(self) -> None:
        self.fill()
        self._choose_first()
        self.view.setFocus()

    def verbs(self) -> Verbs:
        return self.commands.offered()

    def arrange(self, room: Room) -> None:
        super().arrange(room)
        self.near.arrange(room)
        if self.far.pane is not None:
            self.far.pane.arrange(room)
        self.near.setMaximumWidth(look.px(_NEAR_MOST))
        self.slide.stand(room, self.splitter, _PREVIEW)
        self._match_preview()

    def _choose_first(self) -> None:
        if self.view.current_id is None and self.near.model.ids:
            self.view.select(self.near.model.ids[0])

    def _show(self) -> None:
        current = self.view.current_id
        around = self.near.model.around(current, 2) if current is not None else ()
        if self.far.pane is not None:
            self.far.pane.show_row(self.row, around)
        self.verbs_changed.emit()

    def _told(self) -> None:
        if self.far.pane is not None:
            self.far.pane.card.cards.age()
        self._match_preview()
        self._choose_first()
        self._show()

    def _follow(self, change: Change) -> None:
        """A change that does not alter the queue may alter the card, or what is known of the person."""
        if change.touched & (Touched.NOTES | Touched.SENDER):
            self._told()

    def _undone(self, change: Change) -> None:
        """What came back is in view and selected."""
        if change.touched & Touched.CARDS and self.isVisible():
            self.view.pick(change.ids)

    def _match_preview(self) -> None:
        """A list without cards has none to show; narrow windows slide it in themselves."""
        wanted = self.session.settings.preview and bool(self.near.queue.cards)
        if self.room.width is not Width.COMPACT and self.far.isHidden() is wanted:
            self.far.setVisible(wanted)

    def _connect(self) -> None:
        self.near.told.connect(self._told)
        self.near.finder.left.connect(self.view.setFocus)
        self.near.print_wanted.connect(self._doors.print)
        self.near.band.history_wanted.connect(self._doors.history)
        self.near.open_question.answer_wanted.connect(self._doors.answer)
        self.view.current_changed.connect(lambda _id: self._show())
        self.view.selectionModel().selectionChanged.connect(self.verbs_changed)
        self.view.opened.connect(lambda _id: self.commands.open_preview())
        self.view.tick_wanted.connect(self.acts.tick)
        self.view.skip_wanted.connect(self.acts.skip)
        self.view.fix_wanted.connect(self.commands.fix)
        self.view.act_wanted.connect(self.commands.act)
        self.view.menu_wanted.connect(lambda at: context_menu.popup(self, _MENU, at))
        self.side.went.connect(self.went)
        self.side.counted.connect(self.near.band.count)
        self.session.changed.connect(self._follow)
        self.session.undone.connect(self._undone)
        self.session.settings_changed.connect(lambda _settings: self._match_preview())

    def _made_preview(self) -> "PreviewPane":
        from cardkeeper.gui.today.preview_pane import PreviewPane

        made = PreviewPane(self.session, self.darkroom, self._photos)
        made.left.connect(self.view.setFocus)
        made.design_wanted.connect(self.commands.change_design)
        made.message_wanted.connect(self.commands.edit_message)
        made.skip_wanted.connect(lambda: self.acts.skip(self.view.selected_ids()))
        made.noted.connect(self.acts.note)
        made.person_wanted.connect(lambda person_id: self.went.emit("customers", person_id))
        made.arrange(self.room)
        return made

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.splitter = Splitter(memory=self.session.memory, place="today")
        row.addWidget(self.splitter)
        self.splitter.addWidget(self.near)
        self.splitter.addWidget(self.far)
        self.near.setMinimumWidth(look.px(_NEAR))
        self.far.setMinimumWidth(look.px(_PREVIEW_LEAST))
        self.far.filled.connect(self._show)
        self.slide = SlidingPane(self.far, self, _("The card"), width=_PREVIEW_OVER, home=lambda: self.view)
        self.slide.turned.connect(self.verbs_changed)
