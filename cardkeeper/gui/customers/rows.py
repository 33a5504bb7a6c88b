"""The rows of the customer list: who it is, what they do, and what comes next."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from cardkeeper.core import date_words
from cardkeeper.gui import icons, kinds, look
from cardkeeper.gui.customers import strips, words
from cardkeeper.gui.customers.finder import PAGE
from cardkeeper.gui.customers.photos import Photos
from cardkeeper.gui.kinds import KIND_ICONS
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.views.delegate import RowDelegate, RowState
from cardkeeper.gui.views.model import IdListModel, Index
from cardkeeper.i18n import _
from cardkeeper.services.people import customers
from cardkeeper.services.people.customers import CustomerRow
from cardkeeper.services.search import jumping

_AVATAR = 36


class CustomerModel(IdListModel[CustomerRow]):
    """The customers of the list by id; what a row shows is read when it comes into view."""

    def __init__(self, session: Session, *, parent: QObject | None = None) -> None:
        super().__init__(self._read, locate=self._find, page=PAGE, parent=parent)
        self._session = session

    def name(self, row: CustomerRow) -> str:
        return row.name

    def sentence(self, row: CustomerRow) -> str:
        coming = next_sentence(row, self._session.today())
        return ", ".join(part for part in (row.name, below(row), coming) if part)

    def status(self, row: CustomerRow) -> str:
        return next_words(row, self._session.today())

    def hint(self, row: CustomerRow) -> str:
        return row.name

    def _read(self, ids: Sequence[int]) -> list[CustomerRow]:
        return customers.rows(ids, self._session.today())

    def _find(self, typed: str, begin: int) -> int:
        """The first row from `begin` on in whose name a word begins so."""
        wanted = jumping.called(typed)
        if not wanted:
            return -1
        return next((n for n in range(begin, len(self.ids)) if self.ids[n] in wanted), -1)


def below(row: CustomerRow) -> str:
    """The second line: what they do, else where they are."""
    return row.title or row.organization or row.locality


def next_words(row: CustomerRow, today: dt.date) -> str:
    """The far end of a row of the list: "Late", "Sent Apr 28", "Tomorrow", "May 25"."""
    if row.card_state == "late":
        return _("Late")
    if row.card_state == "sent" and row.card_on is not None:
        return _("Sent {day}").format(day=date_words.short_month_day(row.card_on, words.locale()))
    if row.next_on is None:
        return ""
    if row.next_is_approximate:
        return date_words.month(None, row.next_on.month, words.locale())
    near = {0: _("Today"), 1: _("Tomorrow")}.get((row.next_on - today).days)
    return near or date_words.short_month_day(row.next_on, words.locale())


def next_sentence(row: CustomerRow, today: dt.date) -> str:
    """The same for a screen reader, with the occasion in words."""
    if row.card_state == "late":
        return _("the card is late")
    shown = next_words(row, today)
    kind = row.card_kind if row.card_state == "sent" else row.next_kind
    if not shown or not kind:
        return shown
    return _("{what}: {when}").format(what=row.next_label or kinds.word(kind), when=shown)


class CustomerDelegate(RowDelegate):
    """Paints a customer: avatar, name, a line below, and the next date at the far end of it."""

    row_height = 54
    gap = 2

    def __init__(self, session: Session, photos: Photos) -> None:
        super().__init__()
        self._session, self._photos = session, photos

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All are equally high: nobody is read from the book for that."""
        return QSize(0, self.height(None))

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, CustomerRow):
            return
        inner = area.adjusted(look.px(12), 0, -look.px(14), 0)
        side = look.px(_AVATAR)
        left = marks.leading(painter, inner, side)
        place = QRectF(left, inner.center().y() - side / 2, side, side)
        picture = self._photos.get(row.id, round(side * lines.ratio(painter))) if row.has_photo else None
        marks.avatar(painter, place, row.initials, row.id, picture)
        _words(painter, marks.beyond(painter, inner, side + look.px(12)), row, self._coming(row))

    def _coming(self, row: CustomerRow) -> str:
        return next_words(row, self._session.today())


def _words(painter: QPainter, area: QRectF, row: CustomerRow, coming: str) -> None:
    high, low = look.line_height(Type.ROW_TITLE), look.line_height(Type.BODY)
    top = area.center().y() - (high + low) / 2
    first = QRectF(area.left(), top, area.width(), high)
    text.line(painter, first, row.name, Type.ROW_TITLE, look.colours().text)
    second = QRectF(area.left(), top + high, area.width(), low)
    used = _paint_coming(painter, second, row, coming)
    gap = look.px(10) if used else 0
    rest = strips.first(painter, second, second.width() - used - gap)
    text.line(painter, rest, below(row), Type.BODY, look.colours().text2)


def _paint_coming(painter: QPainter, line: QRectF, row: CustomerRow, coming: str) -> float:
    """The occasion's icon and its day, or that the card is late; how wide it is in pixels."""
    if not coming:
        return 0
    is_late = row.card_state == "late"
    role = Type.BODY_STRONG if is_late else Type.BODY_FIGURES
    wide, side, gap = text.width(coming, role), look.px(15), look.px(6)
    whole = wide + side + gap
    place = strips.last(painter, line, whole)
    kind = kinds.family(row.card_kind if row.card_state and row.card_kind else row.next_kind)
    at = QPointF(marks.leading(painter, place, side), line.center().y() - side / 2)
    icons.draw(painter, KIND_ICONS[kind], at, side, look.kind(kind).icon)
    ink = look.colours().danger if is_late else look.colours().text2
    text.line(painter, marks.beyond(painter, place, side + gap), coming, role, ink)
    return whole
