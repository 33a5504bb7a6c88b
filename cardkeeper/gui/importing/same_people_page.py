"""The third step: people of the file who may be customers already; merged field by field, or kept apart."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from cardkeeper.core.contact import Contact
from cardkeeper.gui import icons, look
from cardkeeper.gui.customers import words
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.importing.side_by_side import HIGH, Side, Who, initials, put_plain
from cardkeeper.gui.painting import marks
from cardkeeper.gui.tokens import Space, Type
from cardkeeper.gui.views.delegate import RowDelegate, RowState, person
from cardkeeper.gui.views.model import RowsModel
from cardkeeper.gui.views.view import RowView
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Scroll
from cardkeeper.gui.widgets.emptying import empty
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.panels import Hairline
from cardkeeper.i18n import N_, _, ngettext
from cardkeeper.services.importing import import_choices
from cardkeeper.services.importing.import_choices import Line
from cardkeeper.services.importing.matching import Entry

_LIST, _NARROW_LIST = 284, 212
# Narrower than this the list gives some of its room away.
_WITH_LIST = 900


class Decision(StrEnum):
    """What was decided of one of them."""

    OPEN = "open"
    MERGED = "merged"
    TWO = "two"
    LEFT_OUT = "left-out"


_DECIDED = {
    Decision.OPEN: N_("Not decided, comes in as a new customer"),
    Decision.MERGED: N_("Merged into one"),
    Decision.TWO: N_("Two different people"),
    Decision.LEFT_OUT: N_("Left out"),
}


class _Row:
    """Somebody of the file in the list at the left."""

    def __init__(self, number: int, entry: Entry) -> None:
        self.id = number
        self.entry = entry
        self.decision = Decision.OPEN
        self.chosen = set(import_choices.first_choice(entry))

    @property
    def tint(self) -> int:
        """Which colour their circle has: they have no page yet that would say."""
        return self.id + 3

    @property
    def name(self) -> str:
        return self.entry.contact.formatted_name or str(self.entry.contact.name)


class _Model(RowsModel[_Row]):
    def name(self, row: _Row) -> str:
        return row.name

    def sentence(self, row: _Row) -> str:
        return _("{name}, {evidence}").format(name=row.name, evidence=import_choices.evidence(row.entry))

    def status(self, row: _Row) -> str:
        return _(_DECIDED[row.decision])

    def hint(self, row: _Row) -> str:
        return row.name


class _Delegate(RowDelegate):
    side_margin = 10
    row_height = 50

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, _Row):
            return
        inner = area.adjusted(look.px(12), 0, -look.px(12), 0)
        side = look.px(18)
        if row.decision is not Decision.OPEN:
            far = marks.beyond(painter, inner, inner.width() - side)
            sign, colour = _SIGNS[row.decision]
            corner = QPointF(far.left(), area.center().y() - side / 2)
            icons.draw(painter, sign, corner, side, getattr(look.colours(), colour))
        room = inner.width() - side - look.px(6)
        body = QRectF(marks.leading(painter, inner, room), inner.top(), room, inner.height())
        below = import_choices.evidence(row.entry)
        person(painter, body, initials(row.entry.contact), row.tint, row.name, below)


_SIGNS = {
    Decision.MERGED: (Icon.CHECK_CIRCLE_FILL, "ok"),
    Decision.TWO: (Icon.PEOPLE, "text2"),
    Decision.LEFT_OUT: (Icon.LEFT_OUT_FILL, "text2"),
}


class SamePeoplePage(QWidget):
    """`decided` after each decision."""

    decided = Signal()

    def __init__(self, entries: list[Entry], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = [_Row(number, entry) for number, entry in enumerate(entries)]
        self._model = _Model()
        self._model.set_rows(self._rows)
        self.list = RowView(self._model, _Delegate(), _("People who may be the same"), uniform=True)
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._groups: dict[str, QButtonGroup] = {}
        self._title = PlainLabel(_("Is this one person?"), Type.DIALOG_TITLE)
        self.two = Button(_("Two people"), Icon.PEOPLE)
        self.leave = Button(_("Leave row out"), v="quiet")
        self.merge = Button(_("Merge into one"), Icon.MERGE, v="primary")
        self._holder = QWidget()
        self._lay_out()
        self.list.current_changed.connect(self._show)
        for button in (self.two, self.leave, self.merge):
            button.setAutoDefault(True)
        self.two.clicked.connect(lambda: self._decide(Decision.TWO))
        self.leave.clicked.connect(lambda: self._decide(Decision.LEFT_OUT))
        self.merge.clicked.connect(lambda: self._decide(Decision.MERGED))
        self.list.select(0)

    @property
    def undecided(self) -> int:
        return sum(row.decision is Decision.OPEN for row in self._rows)

    @property
    def summary(self) -> str:
        """How many are still to decide, and what becomes of them."""
        if not self.undecided:
            return _("Nothing is saved until you finish. After that you can still undo.")
        count = ngettext(
            "{n} is not decided and comes in as a new customer.",
            "{n} are not decided and come in as new customers.",
            self.undecided,
        )
        return count.format(n=self.undecided)

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(560), look.px(240))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= look.px(_WITH_LIST)
        self._holder.setFixedWidth(look.px(_LIST if wide else _NARROW_LIST))

    def merge_all(self) -> None:
        """Merge all who are not decided yet, keeping what is here where both say something."""
        for row in self._rows:
            if row.decision is Decision.OPEN:
                self._settle(row, Decision.MERGED)
        self.decided.emit()

    def _decide(self, decision: Decision) -> None:
        row = self._rows[self.list.current_id or 0]
        row.chosen = {field for field, group in self._groups.items() if group.checkedId() == 1}
        self._settle(row, decision)
        following = next((each.id for each in self._rows if each.decision is Decision.OPEN), None)
        if following is not None:
            self.list.select(following)
        else:
            self._show(row.id)
        self.decided.emit()

    def _settle(self, row: _Row, decision: Decision) -> None:
        row.decision = decision
        if decision is Decision.MERGED:
            import_choices.join(row.entry, row.chosen)
        elif decision is Decision.LEFT_OUT:
            import_choices.leave_out(row.entry)
        else:
            import_choices.keep_apart(row.entry)
        self._model.replace(row)

    def _show(self, number: int | None) -> None:
        if number is None:
            return
        row = self._rows[number]
        self._clear()
        here = row.entry.like or Contact("")
        self._grid.addWidget(Who(here, _("Already here"), key=row.entry.like_id or 0), 0, 1)
        line = _("Row {line}").format(line=row.entry.lines[0])
        self._grid.addWidget(Who(row.entry.contact, _("From your file"), line, key=row.tint), 0, 2)
        self._grid.setRowMinimumHeight(1, look.px(6))
        for at, field in enumerate(import_choices.lines(row.entry, words.locale()), start=1):
            self._add_line(2 * at, field, row)
        self._put_in_order()

    def _put_in_order(self) -> None:
        """Tab goes from the list through the fields to the buttons; arrows change sides within a field."""
        previous: QWidget = self.list
        for group in self._groups.values():
            for side in group.buttons():
                policy = Qt.FocusPolicy.StrongFocus if side.isChecked() else Qt.FocusPolicy.ClickFocus
                side.setFocusPolicy(policy)
                QWidget.setTabOrder(previous, side)
                previous = side
        QWidget.setTabOrder(previous, self.two)

    def _add_line(self, at: int, line: Line, row: _Row) -> None:
        self._grid.addWidget(PlainLabel(line.words, Type.BODY, "text2"), at, 0)
        if line.is_same:
            put_plain(self._grid, at, line)
        else:
            group = QButtonGroup(self._body)
            self._grid.setRowMinimumHeight(at, look.px(HIGH))
            for number, (said, whose) in enumerate(
                ((line.here, _("already here")), (line.there, _("from your file")))
            ):
                side = Side(line, said, whose)
                group.addButton(side, number)
                self._grid.addWidget(side, at, 1 + number)
            group.button(1 if line.field in row.chosen else 0).setChecked(True)
            self._groups[line.field] = group
        self._grid.addWidget(Hairline(), at + 1, 0, 1, 3)

    def _clear(self) -> None:
        self._groups.clear()
        for group in self._body.findChildren(QButtonGroup):
            group.deleteLater()
        empty(self._grid)

    def _lay_out(self) -> None:
        edge = look.px(Space.DIALOG)
        count = ngettext("{n} may be the same", "{n} may be the same", len(self._rows))
        side = QVBoxLayout()
        side.setContentsMargins(0, look.px(20), 0, 0)
        title = PlainLabel(count.format(n=len(self._rows)), Type.PANE_TITLE)
        title.setContentsMargins(look.px(22), 0, look.px(12), look.px(8))
        side.addWidget(title)
        side.addWidget(self.list, 1)
        self._holder.setLayout(side)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._holder)
        row.addWidget(Hairline(upright=True))
        row.addLayout(self._main(edge), 1)

    def _main(self, edge: int) -> QVBoxLayout:
        self._grid.setContentsMargins(0, look.px(8), 0, 0)
        self._grid.setHorizontalSpacing(look.px(16))
        self._grid.setVerticalSpacing(look.px(7))
        self._grid.setColumnMinimumWidth(0, look.px(76))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(edge, look.px(20), edge, look.px(8))
        column.addWidget(self._title)
        column.addWidget(
            ParagraphLabel(_("Pick what to keep. Notes and dates from both are always kept."), Type.LEAD)
        )
        column.addWidget(self._body)
        column.addStretch()
        foot = QHBoxLayout()
        foot.setContentsMargins(edge, look.px(8), edge, look.px(14))
        foot.addStretch()
        for button in (self.two, self.leave, self.merge):
            foot.addWidget(button)
        main = QVBoxLayout()
        main.addWidget(Scroll(inside), 1)
        main.addLayout(foot)
        return main
