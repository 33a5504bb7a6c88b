"""The people of a household in rows: what each is there, where their mail goes, and the way out."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.customers.editing import chosen
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.emptying import empty
from cardkeeper.gui.widgets.fields import ComboBox
from cardkeeper.gui.widgets.labels import ElidedLabel, PlainLabel
from cardkeeper.i18n import N_, _
from cardkeeper.services.households.households import HouseholdView, MemberRow

ROLES: Mapping[str, str] = {
    "adult": N_("Adult"),
    "child": N_("Child"),
    "other": N_("Somebody else"),
}
# Letters of a household's name that are always seen in the choice of where the mail goes.
_SEEN = 16


class Members(QWidget):
    """`role_chosen` tells a person and a role, `home_chosen` a person and a household.

    `taken_out` tells the person who is to leave.
    """

    role_chosen = Signal(int, str)
    home_chosen = Signal(int, int)
    taken_out = Signal(int)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roles: dict[int, ComboBox] = {}
        self.homes: dict[int, ComboBox] = {}
        self.ways_out: dict[int, Button] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.px(10))
        self._grid.setVerticalSpacing(look.px(6))
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(2, 2)

    def show_members(
        self, members: Sequence[MemberRow], homes: Mapping[int, Sequence[HouseholdView]]
    ) -> None:
        """Show these people; `homes` are the households of each, the one that gets their mail first."""
        kept = self.focusWidget()
        name = kept.accessibleName() if kept is not None and kept.hasFocus() else ""
        self._clear()
        for column, words in enumerate((_("Who lives here"), _("As"), _("Mail goes to"))):
            self._grid.addWidget(PlainLabel(words, Type.META_MEDIUM, "text2"), 0, column)
        for place, member in enumerate(members, 1):
            self._add(place, member, homes[member.person_id])
        for field in (*self.roles.values(), *self.homes.values()):
            if name and field.accessibleName() == name:
                field.setFocus()

    def _clear(self) -> None:
        empty(self._grid)
        for fields in (self.roles, self.homes, self.ways_out):
            fields.clear()

    def _add(self, place: int, member: MemberRow, homes: Sequence[HouseholdView]) -> None:
        shown = _("{name} (has died)") if member.is_deceased else "{name}"
        out = Button(_("Take out"), v="link")
        out.setAccessibleName(_("Take {name} out of the household").format(name=member.name))
        out.clicked.connect(partial(self.taken_out.emit, member.person_id))
        self.ways_out[member.person_id] = out
        cells = (
            ElidedLabel(shown.format(name=member.name), Type.BODY_MEDIUM),
            self._role(member),
            self._home(member, homes),
            out,
        )
        for column, cell in enumerate(cells):
            self._grid.addWidget(cell, place, column)

    def _role(self, member: MemberRow) -> ComboBox:
        field = ComboBox(_("What {name} is here").format(name=member.name))
        for key, words in ROLES.items():
            field.addItem(_(words), key)
        field.setCurrentIndex(field.findData(member.role))
        field.activated.connect(lambda _at: self._choose_role(member, field))
        self.roles[member.person_id] = field
        return field

    def _home(self, member: MemberRow, homes: Sequence[HouseholdView]) -> QWidget:
        if len(homes) < 2:
            return PlainLabel(_("This household"), Type.BODY, "text2")
        field = ComboBox(_("Where the mail of {name} goes").format(name=member.name))
        field.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setMinimumContentsLength(_SEEN)
        for home in sorted(homes, key=lambda each: each.id):
            field.addItem(home.label, home.id)
        field.setCurrentIndex(field.findData(homes[0].id))
        now = homes[0].id
        field.activated.connect(lambda _at: self._choose_home(member.person_id, field, now))
        self.homes[member.person_id] = field
        return field

    def _choose_role(self, member: MemberRow, field: ComboBox) -> None:
        if chosen(field) != member.role:
            self.role_chosen.emit(member.person_id, chosen(field))

    def _choose_home(self, person_id: int, field: ComboBox, now: int) -> None:
        if field.currentData() != now:
            self.home_chosen.emit(person_id, field.currentData())
