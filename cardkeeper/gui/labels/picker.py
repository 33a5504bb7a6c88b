"""A picture of a label sheet: what is used, what is to be printed, what is free; a click moves the start."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.accessibility import announce, give_role
from cardkeeper.gui.labels.begun_sheet import BegunSheet
from cardkeeper.gui.painting import lines, text
from cardkeeper.gui.tokens import Radius, Type
from cardkeeper.i18n import _
from cardkeeper.services.printing import label_sheets

_TALLEST, _WIDEST = 270, 240
_EDGE = 8
_LEAST_FOR_WORDS = (26, 13)  # pixels: smaller labels show no names


class LabelPicker(QWidget):
    """Shows one `sheet`; `changed` tells that other labels of it are used up.

    `set_product` loads what is left of the sheet in the drawer. A click on a label, or Space after moving
    with the arrows, makes it the first free one; a click on a used one frees it and all after it.
    """

    changed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._cursor = 0
        self._hovered = -1
        self.setMouseTracking(True)
        give_role(self, QAccessible.Role.Graphic)
        self.sheet = BegunSheet(label_sheets.usual())
        self._show_sheet()

    def set_product(self, product: str) -> None:
        """Show a product, with what is left of its sheet."""
        self.sheet = BegunSheet(product, self.sheet.names)
        self._show_sheet()

    def set_names(self, names: Sequence[str]) -> None:
        """Whose labels are printed, in their order."""
        self.sheet.names = tuple(names)
        self._tell()

    def start_at(self, label: int) -> None:
        """Make that label the first free one."""
        self.sheet.start_at(label)
        self._cursor = label
        self._tell()
        self.changed.emit()

    def sizeHint(self) -> QSize:
        across, down = self.sheet.paper
        scale = min(look.px(_WIDEST) / across, look.px(_TALLEST) / down)
        return QSize(round(across * scale), round(down * scale))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._hover(-1)
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        label = self._at(event.position())
        if label >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.start_at(label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns = self.sheet.columns
        step = {
            Qt.Key.Key_Right: -1 if self.isRightToLeft() else 1,
            Qt.Key.Key_Left: 1 if self.isRightToLeft() else -1,
            Qt.Key.Key_Down: columns,
            Qt.Key.Key_Up: -columns,
        }.get(Qt.Key(event.key()))
        if step is not None:
            self._move_to(self._cursor + step)
        elif event.key() == Qt.Key.Key_Home:
            self._move_to(0)
        elif event.key() == Qt.Key.Key_Space:
            self.start_at(self._cursor)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look.colours()
        taken = self.sheet.taken()
        with QPainter(self) as painter:
            lines.box(painter, QRectF(self.rect()), look.px(Radius.CONTROL), colours.raised, colours.border)
            for label in range(self.sheet.count):
                self._draw(painter, label, taken.get(label, ""), is_taken=label in taken)
            if self.hasFocus():
                lines.focus_ring(painter, self._box(self._cursor).adjusted(-1, -1, 1, 1), look.px(5))

    def _draw(self, painter: QPainter, label: int, name: str, *, is_taken: bool) -> None:
        colours, box, corner = look.colours(), self._box(label), look.px(4)
        if is_taken:
            lines.box(painter, box, corner, colours.selected, colours.accent)
            if box.width() >= _LEAST_FOR_WORDS[0] and box.height() >= _LEAST_FOR_WORDS[1]:
                inner = box.adjusted(3, 0, -3, 0)
                shown = fitting(name, inner.width())
                text.line(painter, inner, shown, Type.HINT, colours.accent_text, text.CENTRED)
        elif label in self.sheet.gone:
            lines.box(painter, box, corner, colours.sunken, colours.border)
            painter.setPen(QPen(colours.text3, 1))
            painter.drawLine(box.bottomLeft() + QPointF(4, -3), box.topRight() + QPointF(-4, 3))
        else:
            is_met = label == self._hovered
            fill, edge = (colours.hover, colours.control) if is_met else (colours.raised, colours.border)
            lines.box(painter, box, corner, fill, edge)

    def _box(self, label: int) -> QRectF:
        inner = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        return self.sheet.box(label, inner).adjusted(1, 1, -1, -1)

    def _at(self, point: QPointF) -> int:
        return next((n for n in range(self.sheet.count) if self._box(n).contains(point)), -1)

    def _hover(self, label: int) -> None:
        if label != self._hovered:
            self._hovered = label
            self.setToolTip(_("Begin with this label") if label >= 0 else "")
            self.update()

    def _move_to(self, label: int) -> None:
        if 0 <= label < self.sheet.count:
            self._cursor = label
            announce(self, self.sheet.words_of(label))
            self.update()

    def _show_sheet(self) -> None:
        self._cursor = self.sheet.first_free
        self.updateGeometry()
        self._tell()

    def _tell(self) -> None:
        words = _("Sheet of labels, the first free one is number {number} of {count}")
        self.setAccessibleName(words.format(number=self.sheet.first_free + 1, count=self.sheet.count))
        self.update()


def fitting(name: str, room: float) -> str:
    """A name as it finds room on a small label: "Ruth Adeyemi", "R. Adeyemi", "Adeyemi"."""
    words = name.split()
    surname = " ".join(words[-2:] if words and _is_suffix(words[-1]) else words[-1:])
    forms = [name, surname]
    if len(words) == 2:
        forms.insert(1, f"{words[0][0]}. {surname}")
    return next((each for each in forms if text.width(each, Type.HINT) <= room), surname)


def _is_suffix(word: str) -> bool:
    return word.strip(".,").upper() in ("JR", "SR", "II", "III", "IV", "MD", "PHD")
