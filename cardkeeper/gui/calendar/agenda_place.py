"""Where the agenda stands: beside the grid, under it, or, in the smallest window, over it when asked for."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from cardkeeper.gui import look
from cardkeeper.gui.calendar.agenda import AgendaPane
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.widgets.panels import Splitter
from cardkeeper.gui.widgets.sliding import SlidingPane
from cardkeeper.i18n import _

_WIDTHS = {Width.WIDE: 330, Width.MEDIUM: 280}
_BELOW, _OVER = 176, 360


class AgendaPlace(QObject):
    """Moves the agenda between a splitter, whose first part is the calendar itself, and a sliding pane."""

    def __init__(
        self, splitter: Splitter, agenda: AgendaPane, over: QWidget, home: Callable[[], QWidget]
    ) -> None:
        """`over` is what the agenda slides over where there is no room beside, `home` the grid."""
        super().__init__(splitter)
        self._splitter, self._agenda = splitter, agenda
        self._width: Width | None = None
        self.slide = SlidingPane(agenda, over, _("The day"), width=_OVER, home=home)

    def arrange(self, room: Room) -> None:
        """Other room: another place, in the size it was left with there."""
        if room.width is self._width:
            return
        self._width = room.width
        self._agenda.lie_below(below=room.width is Width.NARROW)
        if room.width is Width.COMPACT:
            self.slide.take()
        else:
            self.slide.let_go(self._splitter.addWidget)
            self._stand(room.width)

    def show_day(self) -> None:
        """Give the chosen day the keyboard; where the agenda is not on show it comes."""
        self.slide.open()
        self._agenda.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stand(self, width: Width) -> None:
        beside = width is not Width.NARROW
        self._splitter.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        below = min(look.px(_BELOW), self._splitter.height() * 2 // 5)
        self._splitter.divide(look.px(_WIDTHS[width]) if beside else below, width.name)
