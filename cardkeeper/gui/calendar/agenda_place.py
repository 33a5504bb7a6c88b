"""Where the agenda stands: beside the grid, under it, or, in the smallest window, over it when asked for."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cardkeeper.gui import look
from cardkeeper.gui.calendar.agenda import AgendaPane
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.panels import Hairline, Splitter
from cardkeeper.i18n import _

_WIDTHS = {Width.WIDE: 330, Width.MEDIUM: 280}
_BELOW, _OVER = 216, 320


class AgendaPlace(QObject):
    """Moves the agenda within a splitter whose first part is the calendar itself; `left` by Esc."""

    left = Signal()

    def __init__(self, splitter: Splitter, agenda: AgendaPane, over: QWidget) -> None:
        """`over` is what the agenda slides over where there is no room beside."""
        super().__init__(splitter)
        self._splitter, self._agenda, self._over = splitter, agenda, over
        self._width: Width | None = None
        self._is_open = False
        self._edge = Hairline(upright=True, parent=agenda)
        self._edge.hide()
        self._away = Button(
            icon=Icon.CLEAR, v="icon", tall="small", name=_("Back to the grid"), parent=agenda
        )
        self._away.clicked.connect(self._leave)
        for view in (agenda.day, agenda.later):
            view.installEventFilter(self)

    @property
    def slides(self) -> bool:
        """There is no room beside the grid, nor below."""
        return self._width is Width.COMPACT

    def arrange(self, room: Room) -> None:
        """Other room: another place, in its first size."""
        if room.width is not self._width:
            self._width = room.width
            self._agenda.lie_below(below=room.width is Width.NARROW)
            if self.slides:
                self._agenda.setParent(self._over)
                self._agenda.hide()
            else:
                self._stand(room.width)
        self.fit()

    def fit(self) -> None:
        """Over the grid it covers the far side of it."""
        if self.slides:
            area = self._over.rect()
            wide = min(look.px(_OVER), area.width())
            left = 0 if self._over.isRightToLeft() else area.width() - wide
            self._agenda.setGeometry(QRect(left, 0, wide, area.height()))
            self._edge.setGeometry(0, 0, 1, area.height())
            self._away.move(look.px(6) if left == 0 else wide - self._away.width() - look.px(6), look.px(8))
        self._edge.setVisible(self.slides)
        self._away.setVisible(self.slides)

    def show_day(self) -> None:
        """Give the chosen day the keyboard; where the agenda is not on show it comes."""
        if self.slides:
            self._is_open = True
            self.fit()
            self._agenda.show()
            self._agenda.raise_()
        self._agenda.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self) -> bool:
        """Uncover the grid again; False when nothing covers it."""
        if not (self.slides and self._agenda.isVisible()):
            return False
        self._agenda.hide()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_esc = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_esc and event.type() is QEvent.Type.KeyPress and self.close():
            self.left.emit()
            return True
        return False

    def _leave(self) -> None:
        self.close()
        self.left.emit()

    def _stand(self, width: Width) -> None:
        beside = width is not Width.NARROW
        self._splitter.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        if self._splitter.indexOf(self._agenda) < 0:
            self._splitter.addWidget(self._agenda)
        self._agenda.show()
        whole = self._splitter.width() if beside else self._splitter.height()
        size = look.px(_WIDTHS[width]) if beside else min(look.px(_BELOW), whole * 2 // 5)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.set_first_sizes([max(1, whole - size), size])
