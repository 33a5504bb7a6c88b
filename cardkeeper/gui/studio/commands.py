"""What the menu can do in the studio, with the design that is looked at and whoever it is tried on."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cardkeeper.gui.mailings.start import Start
from cardkeeper.gui.page import Verbs
from cardkeeper.gui.studio.taking import Taking

if TYPE_CHECKING:
    from cardkeeper.gui.studio.page import StudioPage


class Commands(QObject):
    """Answers for a page; child of it."""

    def __init__(self, page: "StudioPage") -> None:
        super().__init__(page)
        self._page = page
        self._taking = Taking(page.session, page)

    def offered(self) -> Verbs:
        """By the keys of the menu's entries."""
        page, own = self._page, self._page.own
        found: dict[str, Callable[[], object]] = {
            "add-picture": own.add_picture,
            "add-design": own.add_design,
            "find": page.near.search.setFocus,
            **page.slide.verbs(),
        }
        front = page.reader.front(page.gallery.current_id)
        if front is None:
            return found
        found["favourite"] = self.turn_favourite
        if front.is_own:
            found["rename-design"] = lambda: own.rename(front.key, front.name)
            found["remove-design"] = lambda: own.remove(front.key)
        focus = front.focus
        if focus is not None:
            found["move-picture"] = lambda: own.move_picture(front.key, front.name, focus)
        if page.pane.met is not None and page.pane.met.subject is not None:
            found |= {"open": self.use, "make-card": self.use}
        return found

    def turn_favourite(self, number: int | None = None) -> None:
        """Put a design, the one that is looked at unless a number says which, among the favorites or take it
        out.
        """
        page = self._page
        front = page.reader.front(page.gallery.current_id if number is None else number)
        if front is not None:
            from cardkeeper.services.cards import studio

            page.session.apply(studio.set_favourite(front.key, is_favourite=not front.is_favourite))

    def use(self) -> None:
        """Take what is tried on; a frame for photos asks for the photo first."""
        page, met = self._page, self._page.pane.met
        front = page.reader.front(page.gallery.current_id)
        if front is not None and front.needs_photo:
            page.own.add_picture(front.key)
        elif met is not None and met.subject is not None and page.pane.choice:
            self._taking.take(met.subject, page.pane.instead)

    def begin_group(self) -> None:
        """A mailing with the design that is looked at."""
        page, tile = self._page, self._page.gallery.current
        picks = ((tile.design, page.pane.palettes.key),) if tile else ()
        page.went.emit("mailings", Start(designs=picks))

    def open(self, _number: int) -> None:
        """Enter or a double click: use it, or see it first where the pane has no room beside."""
        slide = self._page.slide
        if slide.slides:
            slide.open(self._page.pane.use)
        else:
            self.use()
