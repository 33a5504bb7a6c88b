"""A headline in the largest size of the serif that its room allows."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cardkeeper.gui import look
from cardkeeper.gui.painting import text
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.labels import ElidedLabel

_SIZES = (Type.DIALOG_TITLE, Type.HEADLINE, Type.PANE_TITLE)


class FittedTitle(ElidedLabel):
    """One line; a long day of the week in a narrow pane is set smaller before it is cut."""

    def __init__(self, words: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(words, _SIZES[0], parent=parent)

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(60), look.line_height(_SIZES[0]))

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.width()
        role = next((size for size in _SIZES if text.width(self.text(), size) <= room), _SIZES[-1])
        with QPainter(self) as painter:
            text.line(painter, QRectF(self.rect()), self.text(), role, self.ink)
