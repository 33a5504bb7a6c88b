"""The lots of a mailing as a list: what is in each, how far it is, and the one thing to do next."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.mailings import words
from cardkeeper.gui.painting import lines, marks, paper, text
from cardkeeper.gui.tokens import Radius, Type
from cardkeeper.gui.views.delegate import RowDelegate, RowState
from cardkeeper.gui.views.model import RowsModel
from cardkeeper.i18n import _
from cardkeeper.services.mailings.mailing_lots import LotRow

Picture = Callable[[str, str], QPixmap]
_SIGN, _THUMB_HIGH, _BUTTON_HIGH = 18, 31, 28
_LINKS = ("mailed",)


@dataclass(frozen=True, slots=True)
class LotEntry:
    """A lot, and where printing is while it is being printed: cards done and in all."""

    lot: LotRow
    done: int | None = None
    of: int = 0
    is_next: bool = False

    @property
    def id(self) -> int:
        return self.lot.id

    @property
    def is_running(self) -> bool:
        return self.done is not None

    @property
    def act(self) -> str:
        return _("Stop") if self.is_running else words.lot_act(self.lot)


class LotModel(RowsModel[LotEntry]):
    """`today` and `locale` are for the words of days."""

    def __init__(self, today: Callable[[], dt.date], locale: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today, self._locale = today, locale

    def show_lots(self, lots: Sequence[LotRow]) -> None:
        """Those planned for the first day are next."""
        first = min((lot.day for lot in lots if lot.state in ("planned", "printing")), default=None)
        self.set_rows(LotEntry(lot, is_next=lot.day == first) for lot in lots)

    def entry(self, lot_id: int) -> LotEntry | None:
        index = self.index_of(lot_id)
        row = self.row(index.row()) if index.isValid() else None
        return row if isinstance(row, LotEntry) else None

    def name(self, row: LotEntry) -> str:
        return row.lot.title

    def sentence(self, row: LotEntry) -> str:
        return words.lot_sentence(row.lot, self._today(), self._locale)

    def status(self, row: LotEntry) -> str:
        if row.done is not None:
            return _("Sheet {done} of {n}").format(done=row.done, n=row.of)
        return _("Enter: {act}").format(act=row.act)

    def state(self, row: LotEntry) -> str:
        return words.lot_state(row.lot, self._today(), self._locale)


class LotDelegate(RowDelegate):
    """`picture` gives the small front of a design and palette; `state` the words of a lot."""

    # What rows say begins where the tiles above begin; the chosen one reaches beyond.
    side_margin = 0
    gap = 0
    row_height = 50

    def __init__(self, picture: Picture, state: Callable[[LotEntry], str]) -> None:
        super().__init__()
        self._picture, self._state = picture, state

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, LotEntry):
            return
        columns = _Columns.of(painter, area)
        self._paint_sign(painter, columns.sign, row)
        over = row.lot.state == "mailed"
        colours = look.colours()
        strong = row.is_running or state.selected
        ink = colours.text2 if over else colours.text
        role = Type.ROW_TITLE if strong and not over else Type.NAVIGATION
        text.line(painter, columns.title, row.lot.title, role, ink)
        if columns.cards is not None:
            text.line(painter, columns.cards, words.cards(row.lot.cards), Type.BODY, colours.text2)
        if columns.fronts is not None:
            self._paint_fronts(painter, columns.fronts, row.lot)
        self._paint_state(painter, columns.state, row)
        if row.is_running or row.is_next or state.selected or state.hovered or row.lot.state != "planned":
            place = marks.mirrored(painter, area, self._act_place(area, row))
            _paint_act(painter, place, row, hovered=state.hovered)
        if not state.selected:
            lines.underline(painter, area.adjusted(look.px(12), 0, -look.px(12), 0))

    def zones(self, area: QRectF, row: object) -> dict[str, QRectF]:
        return {"act": self._act_place(area, row)} if isinstance(row, LotEntry) else {}

    @staticmethod
    def _act_place(area: QRectF, row: LotEntry) -> QRectF:
        """The button at the far end of a row."""
        wide = text.width(row.act, Type.BODY_MEDIUM) + look.px(2 if row.lot.state in _LINKS else 24)
        high = look.px(_BUTTON_HIGH)
        right = area.right() - look.px(12)
        return QRectF(right - wide, area.center().y() - high / 2, wide, high)

    def _paint_sign(self, painter: QPainter, area: QRectF, row: LotEntry) -> None:
        colours = look.colours()
        if row.is_running:
            share = (row.done or 0) / max(row.of, 1)
            _ring(painter, area, share)
        elif row.lot.state == "mailed":
            icons.draw(painter, Icon.CHECK_CIRCLE_FILL, area.topLeft(), area.width(), colours.ok)
        elif row.lot.printed:
            _ring(painter, area, row.lot.printed / row.lot.cards)
        else:
            _ring(painter, area, 0.0)

    def _paint_fronts(self, painter: QPainter, area: QRectF, lot: LotRow) -> None:
        wide, step = look.px(22), look.px(27)
        for number, (design, palette, _cards) in enumerate(lot.designs[:4]):
            left = area.left() + number * step
            if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                left = area.right() - wide - number * step
            place = QRectF(left, area.center().y() - look.px(_THUMB_HIGH) / 2, wide, look.px(_THUMB_HIGH))
            paper.thumbnail(painter, place, self._picture(design, palette))

    def _paint_state(self, painter: QPainter, area: QRectF, row: LotEntry) -> None:
        colours = look.colours()
        if row.done is None:
            late = row.lot.state == "prepared"
            text.line(painter, area, self._state(row), Type.BODY, colours.info if late else colours.text2)
            return
        told = _("Sheet {done} of {n}").format(done=row.done, n=row.of)
        wide = min(look.px(120), area.width() * 0.45)
        bar = QRectF(marks.leading(painter, area, wide), area.center().y() - look.px(3), wide, look.px(6))
        lines.box(painter, bar, bar.height() / 2, colours.raised)
        share = QRectF(bar)
        share.setWidth(max(bar.height(), bar.width() * row.done / max(row.of, 1)))
        lines.box(painter, share, bar.height() / 2, colours.accent)
        rest = marks.beyond(painter, area, wide + look.px(14))
        text.line(painter, rest, told, Type.BODY_FIGURES, colours.text)


@dataclass(frozen=True, slots=True)
class _Columns:
    """The places of a row; where room is short the fronts go first, then the number of cards."""

    sign: QRectF
    title: QRectF
    cards: QRectF | None
    fronts: QRectF | None
    state: QRectF

    @classmethod
    def of(cls, painter: QPainter, area: QRectF) -> "_Columns":
        side = look.px(_SIGN)
        inner = area.adjusted(look.px(12), 0, -look.px(12), 0)
        sign = QRectF(marks.leading(painter, inner, side), inner.center().y() - side / 2, side, side)
        rest = marks.beyond(painter, inner, side + look.px(17))
        act = _widest_act() + look.px(36)
        rest = _without_end(painter, rest, act)
        fronts = look.px(116) if rest.width() > look.px(500) else 0
        state = max(look.px(140), rest.width() * (0.31 if fronts else 0.36))
        cards = look.px(84) if rest.width() > look.px(400) else 0
        title = rest.width() - state - fronts - cards
        places = []
        for wide in (title, cards, fronts, state):
            places.append(QRectF(marks.leading(painter, rest, wide), rest.top(), wide, rest.height()))
            rest = marks.beyond(painter, rest, wide)
        return cls(
            sign,
            _without_end(painter, places[0], look.px(10)),
            places[1] if cards else None,
            places[2] if fronts else None,
            places[3],
        )


def _widest_act() -> float:
    """All rows leave the same room for their button, so that their columns are in line."""
    return max(text.width(words_of_act, Type.BODY_MEDIUM) for words_of_act in words.acts())


def _without_end(painter: QPainter, area: QRectF, width: float) -> QRectF:
    """`area` without its last `width` pixels in reading direction."""
    rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return area.adjusted(width, 0, 0, 0) if rtl else area.adjusted(0, 0, -width, 0)


def _paint_act(painter: QPainter, place: QRectF, row: LotEntry, *, hovered: bool) -> None:
    colours = look.colours()
    if row.lot.state in _LINKS:
        ink = colours.accent_text if hovered else colours.text2
        text.line(painter, place, row.act, Type.BODY_MEDIUM, ink, text.TRAILING)
        return
    fill, edge = (colours.hover, colours.control) if hovered else (colours.raised, colours.border)
    lines.box(painter, place, look.px(Radius.CONTROL), fill, edge)
    text.line(painter, place, row.act, Type.BODY_MEDIUM, colours.text, text.CENTRED)


def _ring(painter: QPainter, area: QRectF, share: float) -> None:
    """A circle that fills as the lot is printed."""
    colours, thick = look.colours(), 1.6 if not share else 2.4
    inner = area.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colours.control if not share else colours.border, thick))
    painter.drawEllipse(inner)
    if share:
        painter.setPen(QPen(colours.accent, thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(inner, 90 * 16, round(-share * 360 * 16))
    painter.restore()
