"""What is worth a look before a card is printed, in a quiet line; nothing where there is nothing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import marks, text
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.labels import tip

_SIDE, _SIGN, _GAP, _FOOT = 20, 16, 8, 12


class WarningLine(QWidget):
    """As many of the sentences as fit; all of them are in the tool tip."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ""
        self._warns = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def tell(self, warnings: Sequence[str], notice: str = "") -> bool:
        """Say them and, quieter, what was done to the card; or go away. True when the line came or went."""
        was_shown = not self.isHidden()
        said = [*warnings, notice] if notice else [*warnings]
        self._warns = bool(warnings)
        self.words = " ".join(said)
        self.setToolTip(tip("\n".join(said)))
        give_role(self, QAccessible.Role.StaticText, self.words)
        self.setVisible(bool(said))
        self.updateGeometry()
        self.update()
        return was_shown is not bool(said)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """One line of words, or two where the pane is narrow."""
        return max(look.px(_SIGN), self._laid(width).height) + look.px(_FOOT)

    def sizeHint(self) -> QSize:
        wide = look.px(300)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(120), look.line_height(Type.META) + look.px(_FOOT))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        sign, colours = look.px(_SIGN), look.colours()
        words, taken = self._laid(self.width()), sign + look.px(_GAP)
        wide = taken + min(self._room(self.width()), text.width(self.words, Type.META) + 1)
        line = QRectF((self.width() - wide) / 2, 0, wide, max(sign, words.height))
        with QPainter(self) as painter:
            painter.setLayoutDirection(self.layoutDirection())
            first = (look.line_height(Type.META) - sign) / 2
            at = QPointF(marks.leading(painter, line, sign), line.top() + max(0.0, first))
            icon, ink = (Icon.WARNING, colours.warn) if self._warns else (Icon.INFO_FILL, colours.text2)
            icons.draw(painter, icon, at, sign, ink)
            words.draw(painter, marks.beyond(painter, line, taken).topLeft(), colours.text2)

    def _laid(self, width: int) -> text.Paragraph:
        return text.paragraph(self.words, Type.META, self._room(width), max_lines=2)

    def _room(self, width: int) -> float:
        """How wide the words may be."""
        return max(1.0, width - look.px(2 * _SIDE + _SIGN + _GAP))
