"""The far side of Today: the chosen card on its stage, and below it the person, a form, or the message."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from cardkeeper.gui.customers.photos import Photos
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.room import WIDE, Room
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.below_pane import BelowPane
from cardkeeper.gui.today.card_pane import CardPane
from cardkeeper.gui.today.rows import QueueRow
from cardkeeper.gui.widgets.panels import Ground
from cardkeeper.services.cards.card_faces import INSIDE


class PreviewPane(Ground):
    """`left` when Esc leads back to the list; the others ask for what the page does."""

    left = Signal()
    design_wanted = Signal()
    message_wanted = Signal()
    skip_wanted = Signal()
    noted = Signal(int, str)
    person_wanted = Signal(int)

    def __init__(self, session: Session, darkroom: Darkroom, photos: Photos) -> None:
        super().__init__("surface")
        self.row: QueueRow | None = None
        self._room = WIDE
        self.card = CardPane(session, darkroom)
        self.below = BelowPane(session, darkroom, photos, self.card)
        self.stage, self.person = self.card.stage, self.below.person
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.card, 5)
        column.addWidget(self.below, 5)
        self._connect()

    def show_row(self, row: QueueRow | None, neighbours: Sequence[int] = ()) -> None:
        """Show a card; the pictures of its neighbours are made when there is time."""
        moved = row is None or self.row is None or row.id != self.row.id
        self.row = row
        if moved:
            self._close_editor()
        self.card.show_row(row, neighbours)
        self.below.show_row(row)

    def edit_message(self) -> None:
        """The message below the card it changes, which shows where it stands."""
        if self.row is not None and self.below.editor is None:
            self.below.edit_message(self.row)
            self.card.show_face(INSIDE)

    def begin(self) -> None:
        """Take the keyboard."""
        self.below.begin()

    def arrange(self, room: Room) -> None:
        self._room = room
        self.card.arrange(room)
        self.below.arrange(room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends writing and leads back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        if self.below.editor is not None:
            self._close_editor()
            self.card.forget_look()
            self.below.show_row(self.row)
        self.left.emit()

    def _close_editor(self) -> None:
        if self.below.editor is not None:
            self.below.close_editor()
            self.card.arrange(self._room)

    def _mend_address(self) -> None:
        if self.row is not None:
            self.below.mend_address(self.row)

    def _connect(self) -> None:
        self.card.address.link.clicked.connect(self._mend_address)
        self.below.left.connect(self.left)
        self.below.closed.connect(self._leave)
        self.below.design_wanted.connect(self.design_wanted)
        self.below.message_wanted.connect(self.message_wanted)
        self.person.skip.clicked.connect(self.skip_wanted)
        self.person.noted.connect(self.noted)
        self.person.person_wanted.connect(self.person_wanted)
