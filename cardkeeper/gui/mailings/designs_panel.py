"""Up to four designs for a mailing, each household given one it never had, and the way they are given."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QListView,
    QRadioButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cardkeeper.core.mailing_plan import MOST_DESIGNS, Split
from cardkeeper.gui import look
from cardkeeper.gui.mailings.side_pane import Picture
from cardkeeper.gui.painting import lines, paper, text
from cardkeeper.gui.tokens import Radius, Type
from cardkeeper.gui.views.delegate import RowState
from cardkeeper.gui.views.model import ROW, Index, RowsModel
from cardkeeper.gui.widgets.dialog import content_width
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.mailings.mailing_designs import DesignOffer

_CELL = QSize(138, 214)
_PICTURE = 140


@dataclass(frozen=True, slots=True)
class Offered:
    """A design offered; `place` is its turn among those picked, from 1, 0 for none."""

    id: int
    offer: DesignOffer
    place: int


class OfferedModel(RowsModel[Offered]):
    """The designs offered, in the order of the services."""

    def name(self, row: Offered) -> str:
        return row.offer.name

    def sentence(self, row: Offered) -> str:
        picked = _("chosen as number {n}").format(n=row.place) if row.place else _("not chosen")
        return ", ".join((row.offer.name, fitting(row.offer), picked))

    def hint(self, row: Offered) -> str:
        return fitting(row.offer)


def fitting(offer: DesignOffer) -> str:
    """For how many it is, and to how many of them it is new."""
    suits = ngettext("suits {n}", "suits {n}", offer.suits).format(n=offer.suits)
    if offer.new_to == offer.suits:
        return _("{suits}, new to all").format(suits=suits)
    return _("{suits}, new to {n}").format(suits=suits, n=offer.new_to)


class _Delegate(QStyledItemDelegate):
    """A card with its name; the chosen ones have a ring and their number."""

    def __init__(self, picture: Picture) -> None:
        super().__init__()
        self._picture = picture

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(look.px(_CELL.width()), look.px(_CELL.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, Offered):
            return
        colours, state = look.colours(), RowState.of(option)
        area = QRectF(option.rect).adjusted(4, 4, -4, -4)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if row.place or state.hovered:
            lines.box(painter, area, look.px(Radius.PANEL), colours.selected if row.place else colours.hover)
        if row.place:
            lines.box(painter, area, look.px(Radius.PANEL), None, colours.accent, 2)
        if state.ringed:
            lines.focus_ring(painter, area.adjusted(-2, -2, 2, 2), look.px(Radius.PANEL))
        top = QRectF(area.left(), area.top() + look.px(12), area.width(), look.px(_PICTURE))
        paper.thumbnail(painter, top, self._picture(row.offer.key, row.offer.palette, _PICTURE))
        below = QRectF(area.left() + 4, top.bottom() + look.px(6), area.width() - 8, look.px(18))
        text.line(painter, below, row.offer.name, Type.META_MEDIUM, colours.text, text.CENTRED)
        below.translate(0, look.px(16))
        given = fitting(row.offer)
        text.line(painter, below, given, Type.META, colours.text2, text.CENTRED)
        if row.place:
            side = look.px(20)
            spot = QRectF(area.right() - side - 6, area.top() + 6, side, side)
            lines.dot(painter, spot.center(), side / 2, colours.accent)
            text.line(painter, spot, str(row.place), Type.META_STRONG, colours.on_accent, text.CENTRED)
        painter.restore()


class _Gallery(QListView):
    """Space or a click takes a design, or puts it back; Enter is the window's filled button."""

    taken = Signal(int)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the designs over the width there is; Qt keeps room for the bar while there is none."""
        bar = self.verticalScrollBar()
        room = self.viewport().width() - 1 - (0 if bar.isVisible() else bar.sizeHint().width())
        columns = max(1, room // look.px(_CELL.width()))
        self.setGridSize(QSize(room // columns, look.px(_CELL.height())))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            if self.currentIndex().isValid():
                self.taken.emit(self.currentIndex().row())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class DesignsPanel(QWidget):
    """`changed` when designs or the way they are given changed."""

    changed = Signal()

    def __init__(self, picture: Picture, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = OfferedModel()
        self._expected: tuple[str, ...] = ()
        self.gallery = _Gallery()
        self.gallery.setAccessibleName(_("Designs"))
        self.gallery.setAccessibleDescription(_("Space takes a design, or puts it back."))
        self.gallery.setModel(self.model)
        delegate = _Delegate(picture)
        delegate.setParent(self.gallery)
        self.gallery.setItemDelegate(delegate)
        self.gallery.setViewMode(QListView.ViewMode.IconMode)
        self.gallery.setResizeMode(QListView.ResizeMode.Adjust)
        self.gallery.setMovement(QListView.Movement.Static)
        self.gallery.setMouseTracking(True)
        self.gallery.setUniformItemSizes(True)
        self.gallery.setMinimumSize(content_width(_CELL.width() * 5 + 24), look.px(_CELL.height()) + 8)
        self._said = ParagraphLabel("", Type.BODY, "text2")
        self.tradition = QRadioButton(_("In this order: the first that is new to a household and suits it"))
        self.evenly = QRadioButton(_("In equal numbers"))
        self._ways = QButtonGroup(self)
        self._lay_out()
        self.gallery.clicked.connect(lambda index: self.take(index.row()))
        self.gallery.taken.connect(self.take)
        self._ways.buttonClicked.connect(lambda _button: self.changed.emit())

    @property
    def picks(self) -> list[tuple[str, str]]:
        """Design and palette of those chosen, in their order."""
        chosen = [row for row in self.model.rows if isinstance(row, Offered) and row.place]
        return [(row.offer.key, row.offer.palette) for row in sorted(chosen, key=lambda row: row.place)]

    @property
    def split(self) -> Split:
        return Split.EVENLY if self.evenly.isChecked() else Split.TRADITION

    def expect(self, picked: Sequence[str], split: Split) -> None:
        """Which are chosen, in which order; what is offered is being worked out."""
        self._expected = tuple(picked)
        self._said.setText(_("Looking for designs that suit these households and are new to them."))
        (self.evenly if split is Split.EVENLY else self.tradition).setChecked(True)

    def offer(self, offers: object) -> None:
        """Those offered."""
        if not isinstance(offers, list):
            return
        places = {key: number for number, key in enumerate(self._expected, start=1)}
        self.model.set_rows(
            Offered(number, each, places.get(each.key, 0)) for number, each in enumerate(offers)
        )
        self._tell()

    def take(self, number: int) -> None:
        """Choose a design, or put it back; a fifth takes the place of the last."""
        row = self.model.row(number)
        if not isinstance(row, Offered):
            return
        order = [key for key, _palette in self.picks]
        if row.offer.key in order:
            order.remove(row.offer.key)
        else:
            order = [*order[: MOST_DESIGNS - 1], row.offer.key]
        rows = [each for each in self.model.rows if isinstance(each, Offered)]
        for each in rows:
            place = order.index(each.offer.key) + 1 if each.offer.key in order else 0
            if place != each.place:
                self.model.replace(Offered(each.id, each.offer, place))
        self._tell()
        self.changed.emit()

    def repaint_pictures(self) -> None:
        self.gallery.viewport().update()

    def _tell(self) -> None:
        if not self.picks:
            self._said.setText(_("None chosen: good ones are picked, some for each greeting."))
            return
        said = ngettext(
            "{n} design. Whoever had one before gets another.",
            "{n} designs, four at most. Whoever had one before gets another.",
            len(self.picks),
        )
        self._said.setText(said.format(n=len(self.picks)))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        column.addWidget(self.gallery, 1)
        column.addWidget(self._said)
        for button in (self.tradition, self.evenly):
            self._ways.addButton(button)
            column.addWidget(button)
