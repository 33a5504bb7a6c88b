"""The quiet green band when all is mailed: what was done, what comes next, and the pile that just left."""

import datetime as dt
import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core import date_words
from cardkeeper.core.today import TodaySpans
from cardkeeper.gui import look
from cardkeeper.gui.painting import paper
from cardkeeper.gui.today.thumbs import Thumbs
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.gui.widgets.panels import Panel
from cardkeeper.i18n import _
from cardkeeper.services.book.settings import ShopSettings
from cardkeeper.services.cards.thumbnails import Thumbnail

if TYPE_CHECKING:
    from cardkeeper.services.due.month import Progress

_CARD_HIGH = 72
_STEP = 34
# Degrees each card of the pile is turned, as if put down by hand.
_TURNS = (8, 5, 0, 0, 2, 4, -6)


class Pile(QWidget):
    """Small cards lying over each other."""

    def __init__(self, thumbs: Thumbs) -> None:
        super().__init__()
        self._thumbs = thumbs
        self._cards: tuple[Thumbnail, ...] = ()
        thumbs.arrived.connect(self.update)

    def show_cards(self, cards: Sequence[Thumbnail]) -> None:
        self._cards = tuple(cards)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(_STEP * max(len(self._cards) - 1, 0) + 76), look.px(_CARD_HIGH + 24))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        high, step = look.px(_CARD_HIGH), look.px(_STEP)
        room = int((self.width() - look.px(76)) / step) + 1
        shown = self._cards[: max(room, 0)]
        left = self.width() - look.px(76) - step * (len(shown) - 1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            for number, card in enumerate(shown):
                middle = QPointF(left + number * step + look.px(38), self.height() / 2)
                _paint(painter, self._thumbs.get(card), middle, high, _TURNS[number % len(_TURNS)])


class MailedBand(QWidget):
    """`history_wanted` when somebody wants to see what left."""

    history_wanted = Signal()

    def __init__(self, thumbs: Thumbs) -> None:
        super().__init__()
        self._progress: Progress | None = None
        self._today = dt.date.min
        self._shop: ShopSettings | None = None
        self._headline = PlainLabel(_("All mailed for this week"), Type.PANE_TITLE, "accent_text")
        self._sentence = PlainLabel("", Type.BODY, "accent_text")
        self._more = Button(_("See this batch"), v="link")
        self._pile = Pile(thumbs)
        self._more.clicked.connect(self.history_wanted)
        self._lay_out()

    def tell(self, today: dt.date, shop: ShopSettings) -> None:
        """What is done this week, and the next day cards are made."""
        self._today, self._shop = today, shop
        batch_day = TodaySpans(today, batch_weekday=shop.batch_weekday).next_batch_day
        day = date_words.weekday(batch_day, shop.language)
        said = _("Next batch on {day}.").format(day=day)
        if self._progress is not None:
            month = date_words.month(None, today.month, shop.language)
            sent = _("{n} of {total} sent in {month}.").format(
                n=self._progress.sent, total=self._progress.total, month=month
            )
            said = f"{sent} {said}"
        self._sentence.setText(said)
        from cardkeeper.services.due import next_up

        high = math.ceil(look.px(_CARD_HIGH) * self.devicePixelRatioF())
        self._pile.show_cards(
            [
                Thumbnail(c.design, c.palette, c.kind, high, shop.layout, shop.language, c.holiday, c.years)
                for c in next_up.just_left(today)
            ]
        )

    def count(self, progress: "Progress") -> None:
        """How far the month is."""
        self._progress = progress
        if self._shop is not None:
            self.tell(self._today, self._shop)

    def set_small(self, *, small: bool) -> None:
        """Little height: words only."""
        self._pile.setVisible(not small)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        words.addStretch()
        for label in (self._headline, self._sentence):
            words.addWidget(label)
        row = QHBoxLayout()
        row.addWidget(self._more)
        row.addStretch()
        words.addLayout(row)
        words.addStretch()
        panel = Panel("selected", outlined=False)
        inside = QHBoxLayout(panel)
        inside.setContentsMargins(look.px(24), look.px(8), look.px(8), look.px(8))
        inside.addLayout(words)
        inside.addWidget(self._pile, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(24), look.px(8), look.px(24), 0)
        column.addWidget(panel)


def _paint(painter: QPainter, picture: QPixmap, middle: QPointF, high: int, turn: float) -> None:
    if picture.isNull():
        return
    wide = high * picture.width() / picture.height()
    painter.save()
    painter.translate(middle)
    painter.rotate(turn)
    paper.card(painter, QRectF(-wide / 2, -high / 2, wide, high), picture, 1, folded=False)
    painter.restore()
