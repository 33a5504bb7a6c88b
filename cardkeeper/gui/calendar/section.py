"""The calendar's part of the sidebar: the small month, which kinds to show, and whose."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.filters import EVERYONE, Filter
from cardkeeper.gui import icons, kinds, look
from cardkeeper.gui.calendar.families import FAMILIES
from cardkeeper.gui.calendar.mini_month import MiniMonth, Read
from cardkeeper.gui.calendar.scope import Scope
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Kind
from cardkeeper.gui.views.side import SideList, SideRow
from cardkeeper.gui.widgets.fields import ComboBox
from cardkeeper.i18n import _
from cardkeeper.services.calendar.calendar_people import Choice, choices


class CalendarSection(QWidget):
    """Follows a scope, and changes it."""

    def __init__(self, session: Session, scope: Scope, read: Read, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._scope = session, scope
        self.month = MiniMonth(read)
        self.month.chosen.connect(scope.go)
        self.families = SideList(_("Show"), name=_("Kinds to show"))
        self.families.ticked.connect(lambda number, on: scope.show_family(FAMILIES[number], shown=on))
        self.group = GroupCombo()
        self.group.chosen.connect(scope.show_group)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look.px(4))
        column.setSpacing(look.px(12))
        column.addWidget(self.month)
        column.addWidget(self.families)
        row = QHBoxLayout()
        row.setContentsMargins(look.px(8), 0, look.px(8), 0)
        row.addWidget(self.group)
        column.addLayout(row)
        column.addStretch()

    def update_all(self, counts: dict[Kind, int]) -> None:
        """The month, the kinds with how many of them there are on show, and the group."""
        scope = self._scope
        self.month.show_month(
            scope.month,
            scope.day,
            today=self._session.today(),
            shown=scope.shown,
            first_weekday=scope.first_weekday,
        )
        self.families.set_rows(
            SideRow(
                number,
                kinds.family_word(family),
                counts.get(family) or None,
                kind=family,
                ticked=family not in scope.hidden,
            )
            for number, family in enumerate(FAMILIES)
        )

    def read_groups(self) -> None:
        """Tags and groups may have other names now."""
        self.group.fill(choices(self._session.today()), self._scope.group)


class GroupCombo(ComboBox):
    """Everyone, a group, or a tag; `chosen` tells the filter."""

    chosen = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(_("Whose dates to show"), parent=parent)
        # A long name must not widen the sidebar.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self._filters: list[Filter] = []
        self.activated.connect(lambda number: self.chosen.emit(self._filters[number]))

    def fill(self, offered: list[Choice], current: Filter) -> None:
        self.clear()
        self._filters = [choice.group for choice in offered]
        for choice in offered:
            everybody = Icon.PEOPLE_THREE if choice.group == EVERYONE else Icon.PEOPLE
            self.addItem(icons.qicon(Icon.TAG if choice.is_tag else everybody), choice.name)
        self.setCurrentIndex(self._filters.index(current) if current in self._filters else 0)
