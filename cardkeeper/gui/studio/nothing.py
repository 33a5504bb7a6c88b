"""What the gallery says where there is no design to show."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cardkeeper.gui.icons import Icon
from cardkeeper.gui.studio.shelves import FAVOURITES, OWN, USED_LATELY, Narrowed
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.empty import EmptyState, Sign
from cardkeeper.i18n import N_, _

_WORDS = {
    FAVOURITES: (
        N_("No favorites yet"),
        N_("Press the heart below a design you like, and it is waiting for you here."),
    ),
    USED_LATELY: (
        N_("No card has left yet"),
        N_("The designs of the cards you mailed within a year come together here."),
    ),
    OWN: (
        N_("Your own pictures"),
        N_("A photo of your shop, your team or your town makes a card nobody else has. Drop one here."),
    ),
}
_UNFOUND = (N_("No design like that"), N_("Try another word or another tone."))


class GalleryStack(QStackedWidget):
    """The gallery, or in its place a sentence and a way on."""

    picture_wanted = Signal()
    everything_wanted = Signal()

    def __init__(self, gallery: QWidget) -> None:
        super().__init__()
        self._empty: QWidget | None = None
        self.addWidget(gallery)

    def show_for(self, narrowed: Narrowed, count: int) -> None:
        """The gallery when there are designs to show."""
        if self._empty is not None:
            self.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None
        if not count:
            self._empty = self._made(narrowed)
            self.addWidget(self._empty)
            self.setCurrentWidget(self._empty)

    def _made(self, narrowed: Narrowed) -> QWidget:
        narrowed_by_hand = narrowed.text or narrowed.tone or narrowed.part or not narrowed.shelf
        headline, sentence = _UNFOUND if narrowed_by_hand else _WORDS[narrowed.shelf]
        if narrowed_by_hand:
            way = Button(_("Show all of them"))
            way.clicked.connect(self.everything_wanted)
        elif narrowed.shelf == OWN:
            way = Button(_("Add a picture"), v="primary")
            way.clicked.connect(self.picture_wanted)
        else:
            way = None
        sign = Sign(Icon.SPARKLE_DUO, "accent")
        return EmptyState(sign, _(headline), _(sentence), [way] if way else [])
