"""Where in the import one is: numbered steps in a strip, with the file's name at the far end."""

from collections.abc import Collection, Sequence
from enum import IntEnum

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.tokens import Space, Type
from cardkeeper.i18n import _

_HEIGHT = 58
_DISC = 24
_DASH = 38
# With less room the file's name would be nothing but an ellipsis.
_LEAST_FAR = 70


class Step(IntEnum):
    """The four steps, in their order."""

    FILE = 0
    COLUMNS = 1
    PEOPLE = 2
    FINISH = 3


class StepBar(QWidget):
    """Steps that are done have a check; nobody clicks here, Back and Continue lead on."""

    def __init__(self, steps: Sequence[str], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._at = 0
        self._done: frozenset[int] = frozenset()
        self._far = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        give_role(self, QAccessible.Role.StaticText)
        self.go(0, ())

    def go(self, at: int, done: Collection[int]) -> None:
        """Be at a step (from 0); `done` are those behind."""
        self._at, self._done = at, frozenset(done)
        place = _("Step {number} of {count}: {step}")
        self.setAccessibleName(place.format(number=at + 1, count=len(self._steps), step=self._steps[at]))
        self.update()

    def set_far(self, words: str) -> None:
        """What stands at the far end: "customers-2026.csv, 438 rows"."""
        self._far = words
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(560), look.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look.colours()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colours.window)
            edge = look.px(Space.DIALOG)
            rest = QRectF(self.rect()).adjusted(edge, 0, -edge, 0)
            for number in range(len(self._steps)):
                rest = self._paint_step(painter, rest, number)
            if rest.width() > look.px(_LEAST_FAR):
                text.line(painter, rest, self._far, Type.META, colours.text2, text.TRAILING)

    def _paint_step(self, painter: QPainter, area: QRectF, number: int) -> QRectF:
        """One step from the near end of `area`; what is left of the strip after it."""
        colours = look.colours()
        area = self._paint_dash(painter, area, number) if number else area
        side = look.px(_DISC)
        place = QRectF(marks.leading(painter, area, side), area.center().y() - side / 2, side, side)
        self._paint_disc(painter, place, number)
        area = marks.beyond(painter, area, side + look.px(9))
        if area.width() < look.px(20):
            return area
        current = number == self._at
        role = Type.BODY_STRONG if current else Type.BODY_MEDIUM
        ink = colours.text if current else colours.text2
        used = text.line(painter, area, self._steps[number], role, ink)
        return marks.beyond(painter, area, used + look.px(16))

    def _paint_dash(self, painter: QPainter, area: QRectF, number: int) -> QRectF:
        colours = look.colours()
        wide = look.px(_DASH) if self.width() > look.px(900) else look.px(14)
        left = marks.leading(painter, area, wide)
        colour = colours.accent if number in self._done or number == self._at else colours.border
        lines.hairline(painter, left, area.center().y(), wide, colour)
        return marks.beyond(painter, area, wide + look.px(16))

    def _paint_disc(self, painter: QPainter, place: QRectF, number: int) -> None:
        colours = look.colours()
        if number in self._done or number == self._at:
            lines.dot(painter, place.center(), place.width() / 2, colours.accent)
        else:
            lines.box(painter, place, place.height() / 2, None, colours.control)
        if number in self._done and number != self._at:
            side = look.px(13)
            corner = place.center() - QPointF(side / 2, side / 2)
            icons.draw(painter, Icon.CHECK_BOLD, corner, side, colours.on_accent)
            return
        ink = colours.on_accent if number == self._at else colours.text2
        text.line(painter, place, str(number + 1), Type.META_STRONG, ink, text.CENTRED)
