"""Conditions that hold together: all of them, any of them, or none; one may be a block of its own."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.filters import AllOf, AnyOf, Field, Filter, Not, Where
from cardkeeper.gui import look
from cardkeeper.gui.customers.editing import chosen
from cardkeeper.gui.customers.filter_values import FIELDS, ValueEditor
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import ComboBox
from cardkeeper.gui.widgets.panels import Panel
from cardkeeper.i18n import N_, _

_DEEPEST = 2
_JOINS = {"all": N_("All of these"), "any": N_("Any of these"), "none": N_("None of these")}
_NEVER = Where(Field.NEVER_CONTACTED)
_IS = {"": N_("is"), "not": N_("is not")}


class ConditionRow(QWidget):
    """Field, is or is not, value. `gone` asks to be taken away."""

    changed = Signal()
    gone = Signal()

    def __init__(self, where: Where, today: dt.date, *, negated: bool = False) -> None:
        super().__init__()
        self._today = today
        self._shown: QWidget | None = None
        self.field = ComboBox(_("What is looked at"))
        for field, word in FIELDS.items():
            self.field.addItem(_(word), str(field))
        self.field.setCurrentIndex(self.field.findData(str(where.field)))
        self.negation = ComboBox(_("Is or is not"))
        for key, word in _IS.items():
            self.negation.addItem(_(word), key)
        self.negation.setCurrentIndex(int(negated))
        self._remove = Button(icon=Icon.CLEAR, v="icon", name=_("Take this condition away"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.px(8))
        self._row.addWidget(self.field)
        self._row.addWidget(self.negation)
        self._row.addWidget(self._remove)
        self._show_value(where)
        self.field.currentIndexChanged.connect(self._other_field)
        self.negation.currentIndexChanged.connect(self.changed)
        self._remove.clicked.connect(self.gone)

    def entered(self) -> Filter:
        """The condition. Raises NotUnderstood."""
        where = self.value.condition()
        return Not(where) if chosen(self.negation) else where

    def _other_field(self) -> None:
        self._show_value(_first(Field(chosen(self.field)), self._today))
        self.changed.emit()

    def _show_value(self, where: Where | None) -> None:
        field = where.field if where is not None else Field(chosen(self.field))
        if self._shown is not None:
            self._row.removeWidget(self._shown)
            self._shown.deleteLater()
        self.value = ValueEditor(field, where.value if where is not None else "", self._today)
        self.value.changed.connect(self.changed)
        self._shown = self.value.widget or QWidget()
        self._row.insertWidget(2, self._shown, 1)


class FilterBlock(Panel):
    """A list of conditions with how they are joined."""

    changed = Signal()
    gone = Signal()

    def __init__(self, wanted: Filter, today: dt.date, *, depth: int = 0) -> None:
        super().__init__("surface" if depth % 2 == 0 else "raised", outlined=depth > 0)
        self._today, self._depth = today, depth
        self._parts: list[ConditionRow | FilterBlock] = []
        join, parts = _taken_apart(wanted)
        self.join = ComboBox(_("How the conditions are joined"))
        for key, word in _JOINS.items():
            self.join.addItem(_(word), key)
        self.join.setCurrentIndex(self.join.findData(join))
        self.join.currentIndexChanged.connect(self.changed)
        self.add_condition = Button(_("Add a condition"), Icon.PLUS, v="link")
        self.add_block = Button(_("Add a group of conditions"), Icon.PLUS, v="link")
        self._column = QVBoxLayout(self)
        self._lay_out()
        for part in parts:
            self._append(part)
        self.add_condition.clicked.connect(self.begin)
        self.add_block.clicked.connect(self._add_block)

    def entered(self) -> Filter:
        """The filter. Raises NotUnderstood for a part that says nothing yet."""
        parts = tuple(part.entered() for part in self._parts)
        join = chosen(self.join)
        if join == "all":
            return AllOf(parts)
        return AnyOf(parts) if join == "any" else Not(AnyOf(parts))

    def begin(self) -> None:
        """A first condition, for whoever has none yet."""
        row = self._append(_first(Field.TAG, self._today) or _NEVER)
        if isinstance(row, ConditionRow):
            row.field.setFocus()
        self.changed.emit()

    def _add_block(self) -> None:
        self._append(AnyOf((_first(Field.TAG, self._today) or _NEVER,)))
        self.changed.emit()

    def _append(self, wanted: Filter) -> "ConditionRow | FilterBlock":
        part: ConditionRow | FilterBlock
        if isinstance(wanted, Where):
            part = ConditionRow(wanted, self._today)
        elif isinstance(wanted, Not) and isinstance(wanted.part, Where):
            part = ConditionRow(wanted.part, self._today, negated=True)
        else:
            part = FilterBlock(wanted, self._today, depth=self._depth + 1)
        self._parts.append(part)
        part.changed.connect(self.changed)
        part.gone.connect(lambda: self._take_away(part))
        self._rows.addWidget(part)
        return part

    def _take_away(self, part: "ConditionRow | FilterBlock") -> None:
        self._parts.remove(part)
        self._rows.removeWidget(part)
        part.hide()
        part.deleteLater()
        self.changed.emit()

    def _lay_out(self) -> None:
        edge = look.px(12 if self._depth else 0)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(look.px(10))
        head = QHBoxLayout()
        head.addWidget(self.join)
        head.addStretch()
        if self._depth:
            remove = Button(icon=Icon.CLEAR, v="icon", name=_("Take this group of conditions away"))
            remove.clicked.connect(self.gone)
            head.addWidget(remove)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look.px(8))
        foot = QHBoxLayout()
        foot.addWidget(self.add_condition)
        foot.addWidget(self.add_block)
        foot.addStretch()
        self.add_block.setVisible(self._depth < _DEEPEST)
        for part in (head, self._rows, foot):
            self._column.addLayout(part)


def _taken_apart(wanted: Filter) -> tuple[str, Sequence[Filter]]:
    """How it is joined, and the parts; what is negated as a whole by its parts' own words."""
    match wanted:
        case AllOf(parts):
            return "all", parts
        case AnyOf(parts):
            return "any", parts
        case Not(AnyOf(parts)):
            return "none", parts
        case Not(AllOf(parts)):
            return "any", [part.part if isinstance(part, Not) else Not(part) for part in parts]
        case Not(Not(part)):
            return _taken_apart(part)
        case _:
            return "all", (wanted,)


def _first(field: Field, today: dt.date) -> Where | None:
    """A condition with the first value there is to choose; None where one must be typed."""
    editor = ValueEditor(field, "", today)
    widget = editor.widget
    try:
        return editor.condition()
    except ValueError:
        return None
    finally:
        if widget is not None:
            widget.deleteLater()
