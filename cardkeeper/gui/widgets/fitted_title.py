"""A headline in the largest size of the serif that its room allows."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cardkeeper.gui import look
from cardkeeper.gui.painting import text
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.labels import ElidedLabel

_SIZES = (Type.DIALOG_TITLE, Type.HEADLINE, Type.PANE_TITLE)
_LEAST = 150
LARGE = (Type.TITLE, *_SIZES)


class FittedTitle(ElidedLabel):
    """One line; a long day of the week in a narrow pane is set smaller before it is cut."""

    def __init__(
        self, words: str = "", sizes: Sequence[Type] = _SIZES, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, sizes[0], parent=parent)
        self._sizes = sizes

    def minimumSizeHint(self) -> QSize:
        least = min(round(text.width(self.text(), self._sizes[-1])) + 1, look.px(_LEAST))
        return QSize(least, look.line_height(self._sizes[0]))

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.width()
        fitting = (size for size in self._sizes if text.width(self.text(), size) <= room)
        role = next(fitting, self._sizes[-1])
        with QPainter(self) as painter:
            text.line(painter, QRectF(self.rect()), self.text(), role, self.ink)

    def _is_cut(self) -> bool:
        return text.width(self.text(), self._sizes[-1]) > self.width()
