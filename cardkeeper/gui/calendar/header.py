"""The head of the calendar: the month, back and forward, today, the four views, and Add occasion."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.calendar.scope import View
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.room import Room
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fitted_title import LARGE, FittedTitle
from cardkeeper.gui.widgets.segmented import SegmentedControl
from cardkeeper.i18n import _

_GAP = 18
_STEPS = {
    View.MONTH: lambda: (_("Month before"), _("Month after")),
    View.WEEK: lambda: (_("Week before"), _("Week after")),
    View.YEAR: lambda: (_("Year before"), _("Year after")),
    View.LIST: lambda: (_("Earlier"), _("Later")),
}


class CalendarHeader(QWidget):
    """`stepped` tells -1 or 1, `looked` the view chosen; the others are buttons that were pressed."""

    stepped = Signal(int)
    today_wanted = Signal()
    looked = Signal(View)
    add_wanted = Signal()
    show_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = FittedTitle("", LARGE)
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
        self._add.setAccessibleName(_("Add occasion"))
        self.show_button = Button(icon=Icon.MORE, v="icon", name=_("What to show"))
        self.show_button.clicked.connect(self.show_wanted)
        self._back.clicked.connect(lambda: self.stepped.emit(-1))
        self._on.clicked.connect(lambda: self.stepped.emit(1))
        self._today.clicked.connect(self.today_wanted)
        self.views.chosen.connect(lambda key: self.looked.emit(View(key)))
        self._add.clicked.connect(self.add_wanted)
        self._lay_out()

    def tell(self, title: str, view: View) -> None:
        """The title, and which view it is of."""
        self._title.setText(title)
        self._fit()
        self.views.choose(view)
        for button, name in zip((self._back, self._on), _STEPS[view](), strict=True):
            button.setAccessibleName(name)
            button.setToolTip(name)

    def arrange(self, room: Room) -> None:
        """Short windows have less above and below; without a sidebar there is a menu of what to show."""
        self.show_button.setVisible(not room.has_sidebar)
        side, top = look.px(room.page_margin), look.px(10 if room.short else 19)
        self._row.setContentsMargins(side, top, side, look.px(8 if room.short else 14))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where the title has too little room, the last button is a plus sign."""
        self._add.setText(_("Add occasion"))
        margins = self._row.contentsMargins()
        more = () if self.show_button.isHidden() else (self.show_button,)
        others = (self._back, self._today, self._on, self.views, *more, self._add)
        wanted = self._title.sizeHint().width() + sum(each.sizeHint().width() for each in others)
        gaps = len(others) * self._row.spacing() + look.px(_GAP + 4)
        is_narrow = wanted + gaps + margins.left() + margins.right() > self.width()
        if is_narrow:
            self._add.setText("")
        self._add.setToolTip(_("Add occasion") if is_narrow else "")

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setSpacing(look.px(8))
        self._row.addWidget(self._title)
        self._row.addSpacing(look.px(_GAP))
        for widget in (self._back, self._today, self._on):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(self.views)
        self._row.addWidget(self.show_button)
        self._row.addSpacing(look.px(4))
        self._row.addWidget(self._add)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
