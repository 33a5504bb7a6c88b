"""What stands below the chosen card: its person, a form for what it lacks, or the message being written."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from cardkeeper.gui.customers.photos import Photos
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.address_form import AddressForm
from cardkeeper.gui.today.card_pane import CardPane
from cardkeeper.gui.today.fix_form import FixForm
from cardkeeper.gui.today.fixes import ReadOverForm, form_for
from cardkeeper.gui.today.headed_form import HeadedForm
from cardkeeper.gui.today.message_editor import MessageEditor
from cardkeeper.gui.today.person_pane import PersonPane
from cardkeeper.gui.today.rows import QueueRow
from cardkeeper.gui.widgets.panels import Bounded, Ground

_WIDEST = 640


@dataclass(frozen=True, slots=True)
class _Shown:
    """What stands there, so that a form somebody types in is not made anew."""

    task_id: int = 0
    need: str = ""


class BelowPane(Ground):
    """`left` when a form is done or left, `closed` when the message is; the others are for the page to do."""

    left = Signal()
    closed = Signal()
    design_wanted = Signal()
    message_wanted = Signal()

    def __init__(self, session: Session, darkroom: Darkroom, photos: Photos, card: CardPane) -> None:
        super().__init__("surface")
        self._session, self._darkroom, self._card = session, darkroom, card
        self._shown = _Shown()
        self._mended_id = 0
        self.form: FixForm | None = None
        self.editor: MessageEditor | None = None
        self.person = PersonPane(session, photos)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.person)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Bounded(self._stack, _WIDEST))
        self.person.design.clicked.connect(self.design_wanted)
        self.person.message.clicked.connect(self.message_wanted)
        card.worded.connect(self._take_words)

    def show_row(self, row: QueueRow | None) -> None:
        """The person of a card, or the form it needs; the message stays while it is written."""
        if self.editor is not None or (row is not None and row.id == self._mended_id):
            return
        self._mended_id = 0
        shown = _Shown(row.id, row.card.need) if row else _Shown()
        if shown.need and shown == self._shown:
            return
        self._shown = shown
        self.person.show_row(row)
        self.form = self._form(row)
        if self.form is None:
            self._put(self.person)
            return
        self.form.left.connect(self.left)
        self.form.done.connect(self.left)
        self._put(HeadedForm(self.person.head_for(row), self.form))

    def mend_address(self, row: QueueRow) -> None:
        """The address of a card that could go, but has a warning about it."""
        if self.editor is not None or row.id == self._mended_id:
            return
        self._mended_id = row.id
        self.form = AddressForm(self._session, row.id)
        for answered in (self.form.left, self.form.done):
            answered.connect(partial(self._leave_address, row))
            answered.connect(self.left)
        self._put(HeadedForm(self.person.head_for(row), self.form))
        self.begin()

    def _leave_address(self, row: QueueRow) -> None:
        self._mended_id = 0
        self.show_row(row)

    def edit_message(self, row: QueueRow) -> None:
        """The message below the card it changes."""
        self.editor = MessageEditor(self._session, self._darkroom, row.id)
        self.editor.looked.connect(self._card.look_at)
        self.editor.closed.connect(self.closed)
        self._put(self.editor)

    def close_editor(self) -> None:
        """The message goes with what is shown next."""
        self.editor = None
        self._shown = _Shown()

    def begin(self) -> None:
        """The keyboard goes to where the card lacks something, else to the first action."""
        if self.form is not None:
            self.form.first.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.editor is not None:
            self.editor.text.setFocus()
        else:
            self.person.begin()

    def arrange(self, room: Room) -> None:
        """How much of the person there is room for."""
        self.person.arrange(room)
        fixed = QSizePolicy.Policy.Fixed if room.width <= Width.NARROW else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Preferred, fixed)

    def _form(self, row: QueueRow | None) -> FixForm | None:
        if row is None or not row.card.need:
            return None
        return form_for(
            row.card.need,
            self._session,
            row.id,
            row.row.person_id,
            lambda: self._card.words,
            self.message_wanted.emit,
            self.design_wanted.emit,
        )

    def _take_words(self, words: str) -> None:
        if isinstance(self.form, ReadOverForm):
            self.form.words.setText(words)

    def _put(self, widget: QWidget) -> None:
        """Show a widget; what was there is let go, but for the person."""
        before = self._stack.currentWidget()
        if self._stack.indexOf(widget) < 0:
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        if before is not None and before not in (self.person, widget):
            self._stack.removeWidget(before)
            before.deleteLater()
        if not isinstance(widget, HeadedForm):
            self.form = None
