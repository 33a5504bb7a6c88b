"""The place Today: wires the queue, the preview, the sidebar's part and the commands. Decides nothing."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.kinds import Channel
from cardkeeper.gui import context_menu, look
from cardkeeper.gui.customers.photos import Photos
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.page import Page, Verbs
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.acts import CardActs
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
        self._thumbs, self._photos = Thumbs(self.darkroom), Photos(self)
        self.near = QueuePane(session, self._thumbs, self._photos)
        self.view = self.near.view
        self.far = PreviewPlace(self._made_preview)
        self.side = TodaySection(session, self.darkroom)
        self.acts = CardActs(session, self.near)
        self._doors = PrintDoors(self, session, self.near)
        self._width: Width | None = None
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
        now = self.near.queue
        found = {"go-today": self._go_to_top, **self.slide.verbs()}
        if now.cards:
            found["find"] = self.near.finder.begin
        if now.ready:
            found["select-ready"] = self.acts.tick_all_ready
        if now.ticked:
            found |= {"print": self._doors.print, "save-pdf": self._doors.print}
        ids = self.view.selected_ids()
        if not ids:
            return found
        found |= {"open": self.open_preview, "mailed": lambda: self._mail(ids)}
        if any(card.is_printed for card in now.cards.values()) is False:
            del found["mailed"]
        current = self.row
        if current is not None and current.card.is_printed:
            found["print-again"] = lambda: self._doors.again(current.id)
        if self.acts.unprinted(ids):
            found |= {
                "tick": lambda: self.acts.tick(ids),
                "design": self.change_design,
                "message": self.edit_message,
                "skip": lambda: self.acts.skip(ids),
                "hold": lambda: self.acts.hold(ids),
                "by-hand": lambda: self.acts.send_by(ids, Channel.BY_HAND),
                "call-instead": lambda: self.acts.send_by(ids, Channel.CALL),
                "visit-instead": lambda: self.acts.send_by(ids, Channel.VISIT),
                "by-email": lambda: self.acts.send_by(ids, Channel.EMAIL),
            }
        if self.acts.to_reach(ids):
            found["reached"] = lambda: self.acts.reached(ids)
        return found

    def arrange(self, room: Room) -> None:
        super().arrange(room)
        self.near.arrange(room)
        if self.far.pane is not None:
            self.far.pane.arrange(room)
        is_other, self._width = room.width is not self._width, room.width
        self.near.setMaximumWidth(look.px(_NEAR_MOST))
        if room.width is Width.COMPACT:
            self.slide.take()
            return
        self.slide.let_go(self.splitter.addWidget)
        self.far.setVisible(self.session.settings.preview and bool(self.near.queue.cards))
        if is_other:
            self.splitter.divide(look.px(_PREVIEW[room.width]), room.width.name)

    def open_preview(self) -> None:
        """Go into the detail of the row."""
        self.slide.open()
        self.preview.begin()

    def change_design(self) -> None:
        """Offer the designs that suit the card; they are chosen in the worker, where the press lives."""
        row = self.row
        if row is None or row.card.is_printed:
            return
        task_id, today = row.id, self.session.today()

        def make() -> object:
            from cardkeeper.services.cards import alternatives

            return alternatives.design_options(task_id, today)

        self.darkroom.want(("designs", task_id), make, lambda found: self._offer(row, found), urgent=True)

    def edit_message(self) -> None:
        if self.row is not None and not self.row.card.is_printed:
            self.slide.open()
            self.preview.edit_message()

    def _offer(self, row: QueueRow, found: object) -> None:
        if not isinstance(found, list) or not found or self.row is None:
            return
        from cardkeeper.gui.today.design_popover import DesignPopover

        popover = DesignPopover(self._thumbs, self.near.pattern(row, 0), parent=self)
        popover.looked.connect(self.preview.card.look_at)
        popover.left.connect(self.preview.card.forget_look)
        popover.chosen.connect(lambda design, palette: self.acts.choose_design(row.id, design, palette))
        popover.offer(found, row.row.design_key, row.row.palette)
        anchor = self.preview.person.design
        popover.show_at(anchor if anchor.isVisible() else self.preview.stage)
        popover.grid.setFocus()

    def _mail(self, ids: Sequence[int]) -> None:
        """What is printed of the selection, else all that is to be mailed today."""
        now = self.near.queue
        printed = self.acts.cards(ids, lambda card: card.is_printed)
        due = next((section.ids for section in now.sections if section.key == "printed"), ())
        self.acts.mailed(printed or due)

    def _act(self, key: str, ids: Sequence[int]) -> None:
        """The word at the far end of a heading was pressed."""
        if key == "by-hand":
            self.acts.handed_over(ids)
        else:
            self.acts.mailed(ids)

    def _fix(self, task_id: int) -> None:
        self.view.select(task_id)
        self.open_preview()

    def _return(self) -> None:
        self.view.setFocus()

    def _go_to_top(self) -> None:
        ids = self.near.model.ids
        if ids:
            self.view.select(ids[0])
        self.view.scrollToTop()
        self.view.setFocus()

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
        self.near.finder.left.connect(self._return)
        self.near.print_wanted.connect(self._doors.print)
        self.near.band.history_wanted.connect(self._doors.history)
        self.near.open_question.answer_wanted.connect(self._doors.answer)
        self.view.current_changed.connect(lambda _id: self._show())
        self.view.selectionModel().selectionChanged.connect(self.verbs_changed)
        self.view.opened.connect(lambda _id: self.open_preview())
        self.view.tick_wanted.connect(self.acts.tick)
        self.view.skip_wanted.connect(self.acts.skip)
        self.view.fix_wanted.connect(self._fix)
        self.view.act_wanted.connect(self._act)
        self.view.menu_wanted.connect(lambda at: context_menu.popup(self, _MENU, at))
        self.side.went.connect(self.went)
        self.side.counted.connect(self.near.band.count)
        self.session.changed.connect(self._follow)
        self.session.undone.connect(self._undone)
        self.session.settings_changed.connect(lambda _settings: self._match_preview())

    def _made_preview(self) -> "PreviewPane":
        from cardkeeper.gui.today.preview_pane import PreviewPane

        made = PreviewPane(self.session, self.darkroom, self._photos)
        made.left.connect(self._return)
        made.design_wanted.connect(self.change_design)
        made.message_wanted.connect(self.edit_message)
        made.skip_wanted.connect(lambda: self.acts.skip(self.view.selected_ids()))
        made.noted.connect(self.acts.note)
        made.person_wanted.connect(lambda person_id: self.went.emit("customers", person_id))
        made.arrange(self.room)
        return made

    def _lay_out(self) -> None:
        self.splitter = Splitter(memory=self.session.memory, place="today")
        self.splitter.addWidget(self.near)
        self.splitter.addWidget(self.far)
        self.near.setMinimumWidth(look.px(_NEAR))
        self.far.setMinimumWidth(look.px(_PREVIEW_LEAST))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        self.far.filled.connect(self._show)
        self.slide = SlidingPane(self.far, self, _("The card"), width=_PREVIEW_OVER, home=lambda: self.view)
        self.slide.turned.connect(self.verbs_changed)
