"""Below the card: what can be done with it, and the person it goes to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.customers.photos import Photos
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.note_field import NoteField
from cardkeeper.gui.today.person_panel import PersonDetails, PersonHead
from cardkeeper.gui.today.rows import QueueRow
from cardkeeper.gui.widgets.button_row import ButtonRow
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Scroll
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.people import glance
from cardkeeper.services.people.glance import Glance

_PHOTO = 48


class PersonPane(QWidget):
    """Actions, head, facts, notes, and a line for a new note; in narrow windows a caret opens the rest."""

    noted = Signal(int, str)
    person_wanted = Signal(int)

    def __init__(self, session: Session, photos: Photos) -> None:
        super().__init__()
        self._session, self._photos = session, photos
        self._glance: Glance | None = None
        self._is_folded = self._is_open = False
        self.design = Button(_("Change design"), Icon.STUDIO)
        self.message = Button(_("Edit message"), Icon.PENCIL)
        self.skip = Button(_("Skip this year"), v="quiet")
        self.head = PersonHead(self._photo)
        self.more = Button(icon=Icon.CARET_UP, v="icon", name=_("More about them"))
        self.details = PersonDetails()
        self.note = NoteField(session)
        self._scroll = Scroll(self.details)
        self._lay_out()
        self.more.clicked.connect(self._unfold)
        self.head.clicked.connect(self._ask_person)
        self.note.noted.connect(self._note)

    def show_row(self, row: QueueRow | None) -> None:
        """Show who is behind a card; nobody for none."""
        today = self._session.today()
        self._glance = glance.of_task(row.id, today) if row is not None else None
        self.setEnabled(row is not None)
        for button in (self.design, self.message, self.skip):
            button.setEnabled(row is not None and not row.card.is_printed)
        shown = self._glance
        for widget in (self.head, self._scroll, self.note):
            widget.setVisible(shown is not None)
        if shown is not None:
            self.head.show_person(shown.name, shown.sentence, shown.initials, shown.person_id)
            self.details.show_person(shown, today, settings.load().language)
            self.note.ask_about(shown.person_id, shown.called, self._keys())
        self._fold()

    def head_for(self, row: QueueRow | None) -> QWidget:
        """A head of its own for a form: the person and what the card is for."""
        head = PersonHead(self._photo)
        if row is not None:
            due = row.row
            head.show_person(due.name, due.sentence, due.initials, due.person_id)
        return head

    def begin(self) -> None:
        target = self.design if self.design.isEnabled() else self.note
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def arrange(self, room: Room) -> None:
        """Narrow or short windows show the head and two short buttons; the caret opens the rest."""
        self._is_folded = room.width <= Width.NARROW or room.short
        short = room.width <= Width.NARROW
        self.skip.setVisible(not short)
        self._actions.fit()
        self.more.setVisible(self._is_folded)
        side = look.px(18 if short else 24)
        self._column.setContentsMargins(side, look.px(11 if short else 16), side, look.px(16))
        # In the drawing the narrow pane has its buttons below the person.
        self._column.removeWidget(self._actions)
        self._column.insertWidget(1 if short else 0, self._actions)
        if self._glance is not None:
            self.note.ask_about(self._glance.person_id, self._glance.called, self._keys())
        self._fold()

    def _fold(self) -> None:
        shown = self._glance is not None and (self._is_open or not self._is_folded)
        self._scroll.setVisible(shown)
        self.note.setVisible(shown)
        self.more.set_sign(Icon.CARET_DOWN if self._is_open else Icon.CARET_UP)

    def _unfold(self) -> None:
        self._is_open = not self._is_open
        self._fold()

    def _photo(self, person_id: int, ratio: float) -> QPixmap | None:
        return self._photos.get(person_id, round(look.px(_PHOTO) * ratio))

    def _keys(self) -> str:
        actions = getattr(self.window(), "actions_of", None)
        if self._is_folded or actions is None or not actions["note"].isEnabled():
            return ""
        from cardkeeper.gui.actions import shortcut_text

        return shortcut_text(actions["note"])

    def _ask_person(self) -> None:
        if self._glance is not None:
            self.person_wanted.emit(self._glance.person_id)

    def _note(self, words: str) -> None:
        if self._glance is not None:
            self.noted.emit(self._glance.person_id, words)

    def _lay_out(self) -> None:
        self._actions = ButtonRow()
        self._actions.add(self.design, _("Change design"), _("Design"), "")
        self._actions.add(self.message, _("Edit message"), _("Message"), "")
        self._actions.add_stretch()
        self._actions.add(self.skip, _("Skip this year"), _("Skip"))
        self.head.add(self.more)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(look.px(14))
        self._column.addWidget(self._actions)
        self._column.addWidget(self.head)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self.note)
