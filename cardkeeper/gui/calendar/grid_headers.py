"""The edges of the grid: names of weekdays above, numbers of weeks at the near side."""

import datetime as dt

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QHeaderView, QTableView, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.calendar.grid_model import GridModel
from cardkeeper.gui.painting import lines, text
from cardkeeper.gui.tokens import Type
from cardkeeper.i18n import _

WEEKS_WIDE = 34


class _Header(QHeaderView):
    """Sections of equal size that nobody can click or drag."""

    def __init__(
        self, orientation: Qt.Orientation, model: GridModel, name: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(orientation, parent)
        self.grid = model
        self.setAccessibleName(name)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)


class WeekdayHeader(_Header):
    """Mon Tue Wed; today's stands out while today is on show."""

    def sizeHint(self) -> QSize:
        return QSize(0, look.line_height(Type.BODY) + look.px(11))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        colours, grid = look.colours(), self.grid
        is_today = grid.index_of(grid.today).isValid() and (grid.today - grid.first).days % 7 == section
        role = Type.BODY_STRONG if is_today else Type.BODY
        ink = colours.accent_text if is_today else colours.text2
        area = QRectF(rect).adjusted(look.px(9), 0, -look.px(9), -look.px(4))
        day = grid.first + dt.timedelta(section)
        words = str(grid.headerData(section, Qt.Orientation.Horizontal) or day.day)
        text.line(painter, area, words, role, ink)


class WeekHeader(_Header):
    """The number of each week, at the top of its row."""

    def sizeHint(self) -> QSize:
        return QSize(look.px(WEEKS_WIDE), 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        area = QRectF(rect)
        lines.hairline(painter, area.left(), area.top(), area.width())
        line = QRectF(area.left(), area.top() + look.px(8), area.width(), look.px(20))
        words = str(self.grid.week_number(section))
        text.line(painter, line, words, Type.FIGURES, look.colours().text3, text.CENTRED)


class Corner(QObject):
    """Paints where both headers meet: what the numbers below are. Qt's own button there does nothing here."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._button = table.findChild(QAbstractButton)
        if self._button is not None:
            self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Paint or not isinstance(watched, QWidget):
            return False
        with QPainter(watched) as painter:
            area = QRectF(watched.rect()).adjusted(0, 0, 0, -look.px(4))
            text.line(painter, area, _("Wk"), Type.META, look.colours().text3, text.CENTRED)
        return True
