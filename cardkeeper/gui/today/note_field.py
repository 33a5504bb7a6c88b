"""The field below a person: a note in one line."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import marks
from cardkeeper.gui.widgets.fields import LineEdit
from cardkeeper.i18n import _


class NoteField(LineEdit):
    """One line for a note; Enter adds it."""

    noted = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = ""
        self.returnPressed.connect(self._note)
        self.textChanged.connect(self._make_room)
        self._make_room()

    def ask_about(self, name: str, keys: str = "") -> None:
        """The hint: "Add a note about Priya", and the keys that lead here."""
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

    def _note(self) -> None:
        if self.text().strip():
            self.noted.emit(self.text().strip())
            self.clear()
