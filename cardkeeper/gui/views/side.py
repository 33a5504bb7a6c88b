"""Rows of the sidebar: places, smart groups, kinds to show, people to say hello to."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.kinds import KIND_ICONS
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.room import SIDEBAR
from cardkeeper.gui.tokens import Kind, Space, Type
from cardkeeper.gui.views.delegate import RowDelegate, RowState, trailing
from cardkeeper.gui.views.model import RowsModel
from cardkeeper.gui.views.view import RowView
from cardkeeper.gui.widgets.labels import SectionLabel
from cardkeeper.gui.widgets.panels import indented

# More than this does not fit on an icon of the rail.
_MOST_ON_BADGE = 99
# Before and after what a line says, and its icon with the gap behind it, in pixels.
_NEAR, _FAR, _SIGN, _GAP = 11, 10, 17, 9


@dataclass(frozen=True, slots=True)
class SideRow:
    """One line of the sidebar. One of icon, kind, swatch and initials stands before the words.

    `ticked` gives it a tick box; `note` (a date, "4 months") or `count` stand at the far end; `below` takes
    up to two lines of its own. In the rail only what `waits` keeps its count, as a badge.
    """

    id: int
    words: str
    count: int | None = None
    note: str = ""
    icon: Icon | None = None
    icon_current: Icon | None = None
    kind: Kind | None = None
    swatch: QColor | None = None
    initials: str = ""
    ticked: bool | None = None
    below: str = ""
    waits: bool = False

    @property
    def far(self) -> str:
        return self.note or ("" if self.count is None else QLocale().toString(self.count))


class SideModel(RowsModel[SideRow]):
    """The lines of one section."""

    def name(self, row: SideRow) -> str:
        return row.words

    def sentence(self, row: SideRow) -> str:
        return ", ".join(part for part in (row.words, row.below, row.far) if part)

    def hint(self, row: SideRow) -> str:
        return "\n".join(part for part in (row.words, row.below) if part)

    def tick(self, row_id: int, *, ticked: bool) -> None:
        row = self.row(self.index_of(row_id).row())
        if isinstance(row, SideRow):
            self.replace(replace(row, ticked=ticked))


class SideDelegate(RowDelegate):
    """Paints sidebar lines: places (36 high, the current one in accent) or section lines (30, beige)."""

    side_margin = 0
    hover = "groove"

    def __init__(self, *, places: bool = False) -> None:
        super().__init__()
        self.places, self.quiet = places, not places
        self.rail = False

    def height(self, row: object) -> int:
        if self.rail:
            return look.px(42)
        role, wanted = (Type.NAVIGATION, 38) if self.places else (Type.BODY, 30)
        high = max(look.px(wanted), look.line_height(role) + 8)
        if not isinstance(row, SideRow) or not row.below:
            return high
        view = self.parent()
        whole = view.viewport().width() if isinstance(view, RowView) else look.px(SIDEBAR)
        return high + self._below(row, whole - look.px(_NEAR + _FAR + _SIGN + _GAP)).height

    def _below(self, row: SideRow, wide: float) -> text.Paragraph:
        return text.paragraph(row.below, Type.META, wide, max_lines=2)

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, SideRow):
            return
        if self.rail:
            self._paint_rail(painter, area, row, state)
            return
        inner = area.adjusted(look.px(_NEAR), 0, -look.px(_FAR), 0)
        if row.below:
            inner = self._paint_below(painter, inner, row)
        if row.ticked is not None:
            inner = self._paint_tick(painter, inner, row)
        rest = self._paint_sign(painter, inner, row, state)
        current = state.selected
        ink = self._ink(state)
        far_role = Type.BODY_STRONG if current and self.places else Type.BODY_FIGURES
        if self.places:
            far_role = Type.META_STRONG if current else Type.FIGURES
        far = min(text.width(row.far, far_role) + 1, rest.width() / 2)
        text.line(
            painter,
            trailing(painter, rest, far),
            row.far,
            far_role,
            ink if current else look.colours().text2,
            text.TRAILING,
        )
        words = marks.beyond(painter, rest, 0).adjusted(0, 0, 0, 0)
        words.setWidth(max(0.0, rest.width() - far - look.px(8)))
        if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            words.moveRight(rest.right())
        text.line(painter, words, row.words, self._role(state), ink)

    def _paint_below(self, painter: QPainter, inner: QRectF, row: SideRow) -> QRectF:
        """What stands below the words; the line of the words."""
        rest = marks.beyond(painter, inner, look.px(_SIGN + _GAP))
        block = self._below(row, rest.width())
        first = inner.adjusted(0, 0, 0, -block.height)
        lowest = first.center().y() + look.line_height(Type.BODY) / 2
        block.draw(painter, QPointF(rest.left(), lowest), look.colours().text2)
        return first

    def zones(self, area: QRectF, row: object) -> dict[str, QRectF]:
        return {"tick": area} if isinstance(row, SideRow) and row.ticked is not None else {}

    def _role(self, state: RowState) -> Type:
        if self.places:
            return Type.ROW_TITLE if state.selected else Type.NAVIGATION
        return Type.BODY_STRONG if state.selected else Type.BODY

    def _ink(self, state: RowState) -> QColor:
        colours = look.colours()
        return colours.accent_text if self.places and state.selected else colours.text

    def _icon(self, row: SideRow, state: RowState) -> tuple[Icon | None, QColor]:
        if row.kind is not None:
            return KIND_ICONS[row.kind], look.kind(row.kind).icon
        icon = row.icon_current if state.selected and row.icon_current else row.icon
        return icon, self._ink(state) if state.selected and self.places else look.colours().text2

    def _paint_sign(self, painter: QPainter, inner: QRectF, row: SideRow, state: RowState) -> QRectF:
        """The icon, swatch or avatar; what is left of the line after it."""
        side = look.px(20 if self.places else _SIGN)
        left, middle = marks.leading(painter, inner, side), inner.center().y()
        icon, colour = self._icon(row, state)
        if icon is not None:
            icons.draw(painter, icon, QPointF(left, middle - side / 2), side, colour)
        elif row.swatch is not None:
            mark = look.px(10)
            lines.box(
                painter,
                QRectF(left + (side - mark) / 2, middle - mark / 2, mark, mark),
                look.px(3),
                row.swatch,
            )
        elif row.initials:
            side = look.px(24)
            left = marks.leading(painter, inner, side)
            marks.avatar(painter, QRectF(left, middle - side / 2, side, side), row.initials, row.id)
        else:
            return inner
        return marks.beyond(painter, inner, side + look.px(10 if self.places else _GAP))

    def _paint_tick(self, painter: QPainter, inner: QRectF, row: SideRow) -> QRectF:
        side = look.px(Space.TICK_BOX)
        left = marks.leading(painter, inner, side)
        state = Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        colour = look.kind(row.kind).icon if row.kind else None
        box = QRectF(left, inner.center().y() - side / 2, side, side)
        marks.tick_box(painter, box, state, colour=colour)
        return marks.beyond(painter, inner, side + look.px(9))

    def _paint_rail(self, painter: QPainter, area: QRectF, row: SideRow, state: RowState) -> None:
        side = look.px(20)
        icon, colour = self._icon(row, state)
        corner = area.center() - QPointF(side / 2, side / 2)
        if icon is not None:
            icons.draw(painter, icon, corner, side, colour)
        if row.count and row.waits and state.selected:
            said = row.far if row.count <= _MOST_ON_BADGE else f"{_MOST_ON_BADGE}+"
            marks.badge(painter, area.adjusted(0, look.px(2), 0, 0), said)


class _SideView(RowView):
    """Coming here by Tab chooses nothing yet; Qt alone would take the first line."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        with QSignalBlocker(self):
            super().focusInEvent(event)


class SideList(QWidget):
    """A section of the sidebar: a label and its lines, as high as they are. Both signals tell ids.

    Lines of a list that `leads` elsewhere are picked by a click or Enter, those of others by going to them.
    """

    picked = Signal(int)
    ticked = Signal(int, bool)

    def __init__(
        self,
        title: str,
        *,
        places: bool = False,
        leads: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = SideModel()
        self.delegate = SideDelegate(places=places)
        self.view = _SideView(self.model, self.delegate, name or title, uniform=True)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        if title:
            label = SectionLabel(title)
            label.setContentsMargins(indented(look.px(11)))
            column.addWidget(label)
        column.addWidget(self.view)
        if leads:
            self.view.clicked.connect(lambda index: self._pick(self.view.id_at(index)))
            self.view.opened.connect(self._pick)
        else:
            self.view.current_changed.connect(self._pick)
        self.delegate.zone_clicked.connect(self._tick)

    def set_rows(self, rows: Iterable[SideRow]) -> None:
        """Show other lines or numbers; that picks nothing."""
        new = list(rows)
        if new == self.model.rows:
            return
        with QSignalBlocker(self.view):
            self.model.set_rows(new)
        self.view.setUniformItemSizes(not self._is_uneven)
        self._fit()

    def choose(self, row_id: int | None) -> None:
        """Show a line as the current one; tells nobody."""
        blocked = self.view.blockSignals(True)
        if row_id is None:
            self.view.clearSelection()
            self.view.setCurrentIndex(QModelIndex())
        else:
            self.view.select(row_id)
        self.view.blockSignals(blocked)

    def set_rail(self, *, rail: bool) -> None:
        self.delegate.rail = rail
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_uneven:
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(look.px(200), super().sizeHint().height())

    @property
    def _is_uneven(self) -> bool:
        return any(isinstance(row, SideRow) and row.below for row in self.model.rows)

    def _fit(self) -> None:
        rows = self.model.rows
        self.view.setFixedHeight(sum(self.delegate.height(row) for row in rows))
        self.view.doItemsLayout()

    def _pick(self, row_id: int | None) -> None:
        if row_id is not None:
            self.picked.emit(row_id)

    def _tick(self, index: QModelIndex, _zone: str) -> None:
        row = self.model.row(index.row())
        if isinstance(row, SideRow):
            self.model.tick(row.id, ticked=not row.ticked)
            self.ticked.emit(row.id, not row.ticked)
