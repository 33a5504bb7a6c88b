"""The timeline of a customer: what was said and done, newest first, with the cards that went out."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter

from cardkeeper.core import date_words
from cardkeeper.gui import icons, look
from cardkeeper.gui.customers import strips, words
from cardkeeper.gui.customers.fitted import FittedDelegate
from cardkeeper.gui.customers.fronts import Fronts
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, marks, paper, text
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Radius, Type
from cardkeeper.gui.views.delegate import RowState
from cardkeeper.gui.views.model import RowsModel
from cardkeeper.i18n import _
from cardkeeper.services.people.moments import Moment, MomentKind

# The row that reads more of the past.
EARLIER = -2
_DISC, _SIGN, _INDENT, _GAP = 30, 17, 45, 17
_CARD_WIDTH, _CARD_HEIGHT = 38, 53
_CHIP = 24
_ICONS = {
    MomentKind.CALL: Icon.PHONE,
    MomentKind.VISIT: Icon.VISIT,
    MomentKind.EMAIL: Icon.AT,
    MomentKind.MESSAGE: Icon.TEXT,
    MomentKind.LETTER: Icon.EMAIL,
    MomentKind.NOTE: Icon.NOTE_PAPER,
    MomentKind.CARD: Icon.EMAIL,
    MomentKind.PROBLEM: Icon.WARNING,
    MomentKind.PUT_RIGHT: Icon.CHECK_CIRCLE_FILL,
    MomentKind.SENT_US: Icon.PEOPLE_THREE,
    MomentKind.SENT_BY: Icon.PEOPLE_THREE,
}


@dataclass(frozen=True, slots=True)
class MomentRow:
    """An entry as it is shown. `act` is a word in it that can be pressed; the line through time ends with the
    one that `ends` it.
    """

    id: int
    moment: Moment | None
    title: str
    text: str
    day: str
    chips: tuple[tuple[Icon, str], ...] = ()
    act: str = ""
    ends: bool = False


def row_id(moment: Moment) -> int:
    """One number for entries of several tables, which fits the int of a Qt signal: notes keep theirs."""
    if moment.is_note:
        return moment.id
    return (list(MomentKind).index(moment.kind) << 27) + moment.id


def rows(
    moments: tuple[Moment, ...], session: Session, designs: dict[str, str], *, has_more: bool
) -> list[MomentRow]:
    """The entries in words; `designs` are names by key."""
    today = session.today()
    found = [
        MomentRow(
            row_id(moment),
            moment,
            words.moment_title(moment),
            words.moment_text(moment, designs.get(moment.design, "")),
            words.moment_day(moment, today),
            tuple(_chips(moment)),
            _act(moment),
        )
        for moment in moments
    ]
    if has_more:
        return [*found, MomentRow(EARLIER, None, _("Earlier"), "", "")]
    return [*found[:-1], *(replace(last, ends=True) for last in found[-1:])]


def _chips(moment: Moment) -> list[tuple[Icon, str]]:
    found = []
    if moment.remind_on is not None:
        day = date_words.short_month_day(moment.remind_on, words.locale())
        found.append((Icon.BELL, _("Remind {day}").format(day=day)))
    if moment.due is not None:
        day = date_words.short_month_day(moment.due, words.locale())
        found.append((Icon.BELL, _("By {day}").format(day=day)))
    if moment.shared:
        found.append((Icon.PEOPLE, _("Shared with many")))
    if moment.private:
        found.append((Icon.PRIVATE, _("Private")))
    return found


def _act(moment: Moment) -> str:
    return _("Put right") if moment.kind is MomentKind.PROBLEM else ""


class TimelineModel(RowsModel[MomentRow]):
    """The entries on show."""

    def name(self, row: MomentRow) -> str:
        return row.title

    def sentence(self, row: MomentRow) -> str:
        chips = [words_ for _icon, words_ in row.chips]
        return ", ".join(part for part in (row.title, row.day, row.text, *chips, row.act) if part)


class TimelineDelegate(FittedDelegate):
    """A disc with the kind's icon on the line through time, the title, the day and the words."""

    def __init__(self, fronts: Fronts) -> None:
        super().__init__()
        self._fronts = fronts

    def room(self, row: object) -> QSize:
        if not isinstance(row, MomentRow):
            return QSize(self.width, 0)
        if row.moment is None:
            return QSize(self.width, look.px(36))
        high = look.px(4) + look.line_height(Type.BODY_STRONG) + self._paragraph(row).height
        if row.moment.kind is MomentKind.CARD:
            high = max(high, look.px(_CARD_HEIGHT) + look.line_height(Type.BODY))
        if row.chips or row.act:
            high += look.px(_CHIP + 7)
        return QSize(self.width, max(high, look.px(_DISC)) + look.px(_GAP))

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, MomentRow):
            return
        if row.moment is None:
            self._paint_earlier(painter, area, row, state)
            return
        self._paint_disc(painter, area, row.moment, ends=row.ends)
        body = marks.beyond(painter, area, look.px(_INDENT))
        top = area.top() + look.px(3)
        head = QRectF(body.left(), top, body.width(), look.line_height(Type.BODY_STRONG))
        far = text.width(row.day, Type.META) + 1
        text.line(
            painter, strips.last(painter, head, far), row.day, Type.META, look.colours().text2, text.TRAILING
        )
        near = strips.first(painter, head, head.width() - far - look.px(8))
        text.line(painter, near, row.title, Type.BODY_STRONG, look.colours().text)
        block = self._paragraph(row)
        left = strips.first(painter, body, block.width).left()
        block.draw(painter, QPointF(left, head.bottom()), look.colours().text)
        if row.moment.kind is MomentKind.CARD:
            self._paint_card(painter, body, head.bottom(), row.moment)
        self._paint_chips(painter, body, head.bottom() + block.height + look.px(6), row)
        if state.ringed:
            lines.focus_ring(painter, area.adjusted(0, 0, 0, -look.px(6)), look.px(Radius.ROW))

    def zones(self, area: QRectF, row: object) -> dict[str, QRectF]:
        """The word that acts."""
        if not isinstance(row, MomentRow) or not row.act:
            return {}
        top = area.bottom() - look.px(_GAP + _CHIP)
        return {"act": QRectF(area.left() + look.px(_INDENT), top, area.width(), look.px(_CHIP))}

    def _paragraph(self, row: MomentRow) -> text.Paragraph:
        taken = look.px(_CARD_WIDTH + 16) if row.moment and row.moment.kind is MomentKind.CARD else 0
        room = max(40, self.width - look.px(_INDENT) - taken)
        if not row.text:
            return text.Paragraph((), Type.BODY, room, text.LEADING)
        return text.paragraph(row.text, Type.BODY, room)

    def _paint_disc(self, painter: QPainter, area: QRectF, moment: Moment, *, ends: bool) -> None:
        side = look.px(_DISC)
        left = marks.leading(painter, area, side)
        place = QRectF(left, area.top(), side, side)
        below = area.top() + side + look.px(5)
        if not ends:
            lines.vertical_hairline(painter, place.center().x(), below, area.bottom() - below)
        fill, ink = _disc_colours(moment)
        lines.dot(painter, place.center(), side / 2, fill)
        sign = look.px(_SIGN)
        icons.draw(painter, _ICONS[moment.kind], place.center() - QPointF(sign / 2, sign / 2), sign, ink)

    def _paint_card(self, painter: QPainter, body: QRectF, top: float, moment: Moment) -> None:
        high = look.px(_CARD_HEIGHT)
        picture = self._fronts.get(
            moment.design,
            moment.palette,
            moment.about,
            round(2 * high * lines.ratio(painter)),
            holiday=moment.holiday,
            years=moment.years,
        )
        wide = look.px(_CARD_WIDTH)
        if not picture.isNull():
            wide = min(wide, round(high * picture.width() / picture.height()))
        place = strips.last(painter, body.adjusted(0, 0, -2, 0), wide)
        paper.card(painter, QRectF(place.left(), top, wide, high), picture, 1, folded=False)

    def _paint_chips(self, painter: QPainter, body: QRectF, top: float, row: MomentRow) -> None:
        rest = QRectF(body.left(), top, body.width(), look.px(_CHIP))
        for sign, shown in row.chips:
            rest = _chip(painter, rest, sign, shown)
        if row.act:
            _act_word(painter, rest, row.act)

    def _paint_earlier(self, painter: QPainter, area: QRectF, row: MomentRow, state: RowState) -> None:
        place = marks.beyond(painter, area, look.px(_INDENT))
        text.line(painter, place, row.title, Type.META_STRONG, look.colours().accent_text)
        if state.ringed:
            lines.focus_ring(painter, area, look.px(Radius.ROW))


def _disc_colours(moment: Moment) -> tuple[QColor, QColor]:
    colours = look.colours()
    if moment.kind is MomentKind.PROBLEM:
        return colours.warn_soft, colours.warn
    if moment.kind is MomentKind.PUT_RIGHT:
        return colours.selected, colours.ok
    if moment.kind is MomentKind.CARD:
        return (
            (colours.danger_soft, colours.danger)
            if moment.state == "returned"
            else (colours.info_soft, colours.info)
        )
    return colours.groove, colours.text2


def _chip(painter: QPainter, line: QRectF, sign: Icon, shown: str) -> QRectF:
    """A quiet pill; what is left of the line after it."""
    wide = text.width(shown, Type.META) + look.px(9 + 14 + 5 + 9)
    place = strips.first(painter, line, wide)
    lines.box(painter, place, place.height() / 2, look.colours().hover)
    side = look.px(14)
    inner = place.adjusted(look.px(9), 0, -look.px(9), 0)
    at = QPointF(marks.leading(painter, inner, side), inner.center().y() - side / 2)
    icons.draw(painter, sign, at, side, look.colours().text2)
    text.line(
        painter, marks.beyond(painter, inner, side + look.px(5)), shown, Type.META, look.colours().text2
    )
    return marks.beyond(painter, line, wide + look.px(6))


def _act_word(painter: QPainter, line: QRectF, shown: str) -> None:
    wide = text.width(shown, Type.META_STRONG) + look.px(22)
    place = strips.first(painter, line, wide)
    lines.box(painter, place, place.height() / 2, look.colours().raised, look.colours().border)
    text.line(painter, place, shown, Type.META_STRONG, look.colours().accent_text, text.CENTRED)
