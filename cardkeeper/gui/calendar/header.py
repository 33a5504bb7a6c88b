"""The head of the calendar: the month, back and forward, today, the four views, and Add occasion."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.calendar.scope import View
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.labels import ElidedLabel
from cardkeeper.gui.widgets.segmented import SegmentedControl
from cardkeeper.i18n import _

_STEPS = {
    View.MONTH: lambda: (_("Month before"), _("Month after")),
    View.WEEK: lambda: (_("Week before"), _("Week after")),
    View.YEAR: lambda: (_("Year before"), _("Year after")),
    View.LIST: lambda: (_("Earlier"), _("Later")),
}


class CalendarHeader(QWidget):
    """`stepped` tells -1 or 1, `today_wanted` and `add_wanted` the buttons, `looked` the view chosen."""

    stepped = Signal(int)
    today_wanted = Signal()
    looked = Signal(View)
    add_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel("", Type.TITLE)
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._back = Button(icon=Icon.CARET_LEFT, v="icon", name=_("Month before"))
        self._today = Button(_("Today"))
        self._on = Button(icon=Icon.CARET_RIGHT, v="icon", name=_("Month after"))
        self.views = SegmentedControl(
            [
                (View.MONTH, _("Month")),
                (View.WEEK, _("Week")),
                (View.YEAR, _("Year")),
                (View.LIST, _("List")),
            ],
            _("How to look at the calendar"),
        )
        self._add = Button(_("Add occasion"), Icon.PLUS, v="primary")
        self._back.clicked.connect(lambda: self.stepped.emit(-1))
        self._on.clicked.connect(lambda: self.stepped.emit(1))
        self._today.clicked.connect(self.today_wanted)
        self.views.chosen.connect(lambda key: self.looked.emit(View(key)))
        self._add.clicked.connect(self.add_wanted)
        self._lay_out()

    def tell(self, title: str, view: View) -> None:
        """The title, and which view it is of."""
        self._title.setText(title)
        self.views.choose(view)
        for button, name in zip((self._back, self._on), _STEPS[view](), strict=True):
            button.setAccessibleName(name)
            button.setToolTip(name)

    def arrange(self, room: Room) -> None:
        """In narrow windows the last button is a plus sign."""
        is_narrow = room.width < Width.WIDE and room.width is not Width.NARROW
        self._add.setText("" if is_narrow else _("Add occasion"))
        self._add.setAccessibleName(_("Add occasion"))
        self._add.setToolTip(_("Add occasion") if is_narrow else "")
        side, top = look.px(room.page_margin), look.px(10 if room.short else 19)
        self._row.setContentsMargins(side, top, side, look.px(8 if room.short else 14))

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setSpacing(look.px(8))
        self._row.addWidget(self._title)
        self._row.addSpacing(look.px(18))
        for widget in (self._back, self._today, self._on):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(self.views)
        self._row.addSpacing(look.px(4))
        self._row.addWidget(self._add)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
