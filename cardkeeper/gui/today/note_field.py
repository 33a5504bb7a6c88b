"""The field below a person: a note in one line."""

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import marks
from cardkeeper.gui.quick import drafts
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.fields import LineEdit
from cardkeeper.i18n import _


class NoteField(LineEdit):
    """One line for a note; Enter adds it. What is not added waits for the person it was typed about."""

    noted = Signal(str)

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafts = drafts.of(session)
        self._person_id: int | None = None
        self._keys = ""
        self.returnPressed.connect(self._note)
        self.textChanged.connect(self._make_room)
        self.textChanged.connect(self._keep)
        self._drafts.note_changed.connect(self._take_over)
        self._make_room()

    def ask_about(self, person_id: int, name: str, keys: str = "") -> None:
        """The hint: "Add a note about Priya", and the keys that lead here."""
        if person_id != self._person_id:
            self._person_id = person_id
            self._show_draft()
        self._keys = keys
        hint = _("Add a note about {name}").format(name=name)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field before it means anything else."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = look.px(16)
        with QPainter(self) as painter:
            area = QRectF(self.rect()).adjusted(look.px(10), 0, -look.px(8), 0)
            at = QPointF(marks.leading(painter, area, side), (self.height() - side) / 2)
            icons.draw(painter, Icon.NOTE, at, side, look.colours().text2)
            if self._keys and not self.text():
                size = marks.hint_size(self._keys)
                rest = marks.beyond(painter, area, area.width() - size.width())
                box = QRectF(rest.left(), (self.height() - size.height()) / 2, size.width(), size.height())
                marks.hint(painter, box, self._keys)

    def _make_room(self) -> None:
        near, far = look.px(22), 0
        if self._keys and not self.text():
            far = round(marks.hint_size(self._keys).width())
        rtl = self.isRightToLeft()
        self.setTextMargins(far if rtl else near, 0, near if rtl else far, 0)

    def _keep(self, words: str) -> None:
        if self._person_id is not None:
            self._drafts.keep_note(self._person_id, words)

    def _take_over(self, person_id: int) -> None:
        """The same note was typed on, or saved, elsewhere."""
        if person_id == self._person_id and not self.hasFocus():
            self._show_draft()

    def _show_draft(self) -> None:
        """What waits for this person, never what was typed about another."""
        line = " ".join(self._drafts.note(self._person_id).split())
        with QSignalBlocker(self):
            self.setText(line)
        self._make_room()

    def _note(self) -> None:
        if self.text().strip():
            self.noted.emit(self.text().strip())
            self.clear()
