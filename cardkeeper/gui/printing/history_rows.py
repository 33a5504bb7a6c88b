"""Earlier batches and the cards of one of them, as lists."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from cardkeeper.core import date_words
from cardkeeper.core.kinds import TaskState
from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, marks, paper, text
from cardkeeper.gui.printing.fronts import Front
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.views.delegate import RowDelegate, RowState, trailing, two_lines
from cardkeeper.gui.views.model import RowsModel
from cardkeeper.i18n import N_, _, ngettext
from cardkeeper.services.printing.batches import BatchRow

_STANDS = {"open": N_("Not answered yet"), "printed": N_("Printed"), "closed": N_("All mailed")}
_STATES = {
    TaskState.PLANNED: N_("Back in the queue"),
    TaskState.CHOSEN: N_("Not answered yet"),
    TaskState.PRINTED: N_("Printed"),
    TaskState.SIGNED: N_("Printed"),
    TaskState.MAILED: N_("Mailed"),
    TaskState.HANDED_OVER: N_("Handed over"),
    TaskState.RETURNED: N_("Came back"),
    TaskState.HELD: N_("Waits for you"),
}
_THUMB_HIGH = 46


@dataclass(frozen=True, slots=True)
class BatchListRow:
    """A batch: when it was made, of how many cards, how it stands."""

    id: int
    batch: BatchRow
    locale: str

    @property
    def words(self) -> str:
        return date_words.full_day(self.batch.made_on, self.locale)

    @property
    def below(self) -> str:
        cards = ngettext("{n} card", "{n} cards", self.batch.cards).format(n=self.batch.cards)
        return f"{cards} · {self.stand}"

    @property
    def stand(self) -> str:
        return _(_STANDS.get(self.batch.state, _STANDS["printed"]))


class Batches(RowsModel[BatchListRow]):
    """The newest first."""

    def name(self, row: BatchListRow) -> str:
        return row.words

    def sentence(self, row: BatchListRow) -> str:
        return f"{row.words}, {row.below}"

    def status(self, row: BatchListRow) -> str:
        return row.stand


class BatchDelegate(RowDelegate):
    """Day and number; a sign where nobody has answered yet."""

    side_margin = 0

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, BatchListRow):
            return
        inner = area.adjusted(look.px(12), 0, -look.px(12), 0)
        two_lines(painter, inner, row.words, row.below)
        if row.batch.state == "open":
            side = look.px(16)
            at = trailing(painter, inner, side)
            icons.draw(
                painter,
                Icon.QUESTION_FILL,
                QPointF(at.left(), area.center().y() - side / 2),
                side,
                look.colours().warn,
            )


@dataclass(frozen=True, slots=True)
class ItemListRow:
    """A card of a batch."""

    id: int
    card: Front

    @property
    def words(self) -> str:
        item = self.card.item
        return _("{number}. {name}").format(number=item.position, name=item.recipient)

    @property
    def state(self) -> str:
        item = self.card.item
        if item.printed_on is None and item.state == TaskState.PLANNED:
            return _("Back in the queue")
        return _(_STATES.get(TaskState(item.state), N_("Put aside")))


class Items(RowsModel[ItemListRow]):
    """The cards in print order."""

    def name(self, row: ItemListRow) -> str:
        return row.card.item.recipient

    def sentence(self, row: ItemListRow) -> str:
        return row.words

    def status(self, row: ItemListRow) -> str:
        return row.state


class ItemDelegate(RowDelegate):
    """Small picture, number and name, and what has become of the card."""

    row_height = 56

    side_margin = 0

    def __init__(self, picture: Callable[[ItemListRow, int], QPixmap]) -> None:
        super().__init__()
        self._picture = picture

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, ItemListRow):
            return
        inner = area.adjusted(look.px(12), 0, -look.px(12), 0)
        high, wide = look.px(_THUMB_HIGH), look.px(36)
        picture = self._picture(row, round(high * lines.ratio(painter)))
        if not picture.isNull():
            left = marks.leading(painter, inner, wide)
            paper.thumbnail(painter, QRectF(left, area.center().y() - high / 2, wide, high), picture)
        rest = marks.beyond(painter, inner, wide + look.px(14))
        text.line(painter, rest, row.state, Type.META, look.colours().text2, text.TRAILING)
        room_wide = rest.width() - text.width(row.state, Type.META) - look.px(12)
        room = QRectF(marks.leading(painter, rest, room_wide), rest.top(), room_wide, rest.height())
        text.line(painter, room, row.words, Type.ROW_TITLE, look.colours().text)
