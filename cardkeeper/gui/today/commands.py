"""What the menu can do on Today, with the cards that are selected."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cardkeeper.core.kinds import Channel
from cardkeeper.gui.page import Verbs
from cardkeeper.gui.today.print_doors import PrintDoors
from cardkeeper.gui.today.rows import QueueRow

if TYPE_CHECKING:
    from cardkeeper.gui.today.page import TodayPage


class Commands(QObject):
    """Answers for a page; child of it."""

    def __init__(self, page: "TodayPage", doors: PrintDoors) -> None:
        super().__init__(page)
        self._page, self._doors = page, doors

    def offered(self) -> Verbs:
        """By the keys of the menu's entries."""
        page, now = self._page, self._page.near.queue
        found: dict[str, Callable[[], object]] = {"go-today": self.go_to_top, **page.slide.verbs()}
        if now.cards:
            found["find"] = page.near.finder.begin
        if now.ready:
            found["select-ready"] = page.acts.tick_all_ready
        if now.ticked:
            found |= {"print": self._doors.print, "save-pdf": self._doors.print}
        ids = page.view.selected_ids()
        return {**found, **self._of_cards(ids)} if ids else found

    def _of_cards(self, ids: Sequence[int]) -> Verbs:
        """What the selected cards can be asked."""
        page, acts, current = self._page, self._page.acts, self._page.row
        found: dict[str, Callable[[], object]] = {"open": self.open_preview}
        if page.near.queue.printed:
            found["mailed"] = lambda: self._mail(ids)
        if current is not None and current.card.is_printed:
            found["print-again"] = lambda: self._doors.again(current.id)
        if acts.unprinted(ids):
            found |= {
                "tick": lambda: acts.tick(ids),
                "design": self.change_design,
                "message": self.edit_message,
                "skip": lambda: acts.skip(ids),
                "hold": lambda: acts.hold(ids),
                "by-hand": lambda: acts.send_by(ids, Channel.BY_HAND),
                "call-instead": lambda: acts.send_by(ids, Channel.CALL),
                "visit-instead": lambda: acts.send_by(ids, Channel.VISIT),
                "by-email": lambda: acts.send_by(ids, Channel.EMAIL),
            }
        if acts.to_reach(ids):
            found["reached"] = lambda: acts.reached(ids)
        return found

    def go_to_top(self) -> None:
        """To the first card, from wherever in the list."""
        view, ids = self._page.view, self._page.near.model.ids
        if ids:
            view.select(ids[0])
        view.scrollToTop()
        view.setFocus()

    def open_preview(self) -> None:
        """Go into the detail of the row."""
        self._page.slide.open()
        self._page.preview.begin()

    def fix(self, task_id: int) -> None:
        """Go to what a card lacks."""
        self._page.view.select(task_id)
        self.open_preview()

    def change_design(self) -> None:
        """Offer the designs that suit the card; they are chosen in the worker, where the press lives."""
        page, row = self._page, self._page.row
        if row is None or row.card.is_printed:
            return
        task_id, today = row.id, page.session.today()

        def make() -> object:
            from cardkeeper.services.cards import alternatives

            return alternatives.design_options(task_id, today)

        page.darkroom.want(("designs", task_id), make, lambda found: self._offer(row, found), urgent=True)

    def edit_message(self) -> None:
        """Write the card's message below it."""
        page = self._page
        if page.row is not None and not page.row.card.is_printed:
            page.slide.open()
            page.preview.edit_message()

    def act(self, key: str, ids: Sequence[int]) -> None:
        """The word at the far end of a heading was pressed."""
        if key == "by-hand":
            self._page.acts.handed_over(ids)
        else:
            self._page.acts.mailed(ids)

    def _offer(self, row: QueueRow, found: object) -> None:
        page = self._page
        if not isinstance(found, list) or not found or page.row is None:
            return
        from cardkeeper.gui.today.design_popover import DesignPopover

        popover = DesignPopover(page.thumbs, page.near.pattern(row, 0), parent=page)
        popover.looked.connect(page.preview.card.look_at)
        popover.left.connect(page.preview.card.forget_look)
        popover.chosen.connect(lambda design, palette: page.acts.choose_design(row.id, design, palette))
        popover.offer(found, row.row.design_key, row.row.palette)
        anchor = page.preview.person.design
        popover.show_at(anchor if anchor.isVisible() else page.preview.stage)
        popover.grid.setFocus()

    def _mail(self, ids: Sequence[int]) -> None:
        """What is printed of the selection, else all that is to be mailed today."""
        page = self._page
        printed = page.acts.cards(ids, lambda card: card.is_printed)
        due = next((section.ids for section in page.near.queue.sections if section.key == "printed"), ())
        page.acts.mailed(printed or due)
