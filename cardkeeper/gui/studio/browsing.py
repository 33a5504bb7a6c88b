"""Which designs the studio shows, and which of them is looked at."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cardkeeper.gui.studio.reading import Contents
from cardkeeper.gui.studio.shelves import Narrowed, Spot

if TYPE_CHECKING:
    from cardkeeper.gui.studio.page import StudioPage


class Browsing(QObject):
    """Keeps gallery, sidebar and pane on one spot; child of the page."""

    def __init__(self, page: "StudioPage") -> None:
        super().__init__(page)
        self._page = page
        self.spot = Spot(Narrowed())
        page.reader.read_through.connect(self._fill)
        page.side.chosen.connect(self.narrow)
        page.near.narrowed.connect(self.narrow)
        page.gallery.current_changed.connect(self._look)

    @property
    def looked_at(self) -> Spot:
        """The spot with the design that is looked at."""
        tile = self._page.gallery.current
        return replace(self.spot, design=tile.design if tile else "")

    def narrow(self, narrowed: Narrowed) -> None:
        """Show other designs."""
        self.go(replace(self.spot, narrowed=narrowed, design=""))

    def go(self, spot: Spot) -> None:
        """Show other designs, as a step that Back takes back."""
        self.show_spot(spot)
        self._page.moved.emit()

    def show_spot(self, spot: Spot) -> None:
        """Show other designs."""
        self.spot = spot
        self.read()

    def read(self) -> None:
        """Look for the designs of the spot."""
        narrowed = self.spot.narrowed
        self._page.near.expect(narrowed)
        self._page.side.show_chosen(narrowed)
        self._page.reader.read(narrowed)

    def _fill(self, contents: Contents) -> None:
        """The designs have been read."""
        page = self._page
        if contents.narrowed == self.spot.narrowed:
            page.side.show_counts(contents.families, contents.shelves)
            page.side.show_chosen(contents.narrowed)
            page.near.fill(contents, self.spot.design)
            self._look(page.gallery.current_id)
            page.verbs_changed.emit()

    def _look(self, number: int | None) -> None:
        page = self._page
        found = page.reader.choice(number, self.spot.task_id, self.spot.person_id)
        if found is not None:
            page.pane.try_on(found)
            page.verbs_changed.emit()
