"""How to reach somebody: numbers, addresses, and the way they like best, each edited where it stands."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter

from cardkeeper.core.addressing import address_block, missing_parts
from cardkeeper.core.kinds import Channel
from cardkeeper.gui import look
from cardkeeper.gui.customers import address_words, painted, strips, words
from cardkeeper.gui.customers.editing import Editor, NotUnderstood, Save, chosen
from cardkeeper.gui.customers.fitted import NEW, FittedDelegate
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import marks, text
from cardkeeper.gui.painting.marks import Tone
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.views.delegate import RowState
from cardkeeper.gui.views.model import RowsModel
from cardkeeper.i18n import _
from cardkeeper.services.people.addresses import AddressRow
from cardkeeper.services.people.contact_details import PointRow
from cardkeeper.services.people.customer_page import CustomerPage

_ICONS = {
    "mobile": Icon.PHONE,
    "phone": Icon.PHONE,
    "email": Icon.AT,
    "url": Icon.GLOBE,
    "fax": Icon.PRINTER,
    "messenger": Icon.TEXT,
}
_CHANNEL_KINDS = {
    Channel.CALL: ("mobile", "phone"),
    Channel.EMAIL: ("email",),
    Channel.MAIL: ("address",),
    Channel.VISIT: ("address",),
    Channel.BY_HAND: ("address",),
}
# Rows of one list come from two tables: addresses get ids beyond all others, which fit a Qt signal's int.
_ADDRESSES_FROM = 1 << 30


@dataclass(frozen=True, slots=True)
class ReachRow:
    """A line of the list: a contact point or an address; `prefers` is the pill at its far end.

    Below it stand a `warning`, and in `note` when an address holds and since when it is known to be right.
    """

    id: int
    kind: str
    shown: str
    word: str
    prefers: str = ""
    warning: str = ""
    note: str = ""


def address_row_id(address_id: int) -> int:
    return _ADDRESSES_FROM + address_id


def is_address(row_id: int) -> bool:
    return row_id >= _ADDRESSES_FROM


def address_id(row_id: int) -> int:
    return row_id - _ADDRESSES_FROM


def first_address(page: CustomerPage, today: dt.date) -> int | None:
    """The id of the address mail goes to, else of the first; None where there is none."""
    known = address_words.in_order(page.addresses, today)
    return address_words.mail_goes_to(page, today) or (known[0].id if known else None)


def rows(page: CustomerPage, country: str, today: dt.date) -> list[ReachRow]:
    """Phones, addresses, e-mail, the rest; `country` (ISO-2) is the sender's."""
    found = [_point_row(point) for point in page.points if point.kind in ("mobile", "phone")]
    goes_to = address_words.mail_goes_to(page, today)
    for row in address_words.in_order(page.addresses, today):
        shown = _address_row(row, country)
        found.append(replace(shown, note=address_words.note(row, today, gets_mail=row.id == goes_to)))
    found += [_point_row(point) for point in page.points if point.kind not in ("mobile", "phone")]
    return _with_preference(found, page.record.preferred_channel)


def _point_row(point: PointRow) -> ReachRow:
    word = point.label or _(words.POINTS.get(point.kind, point.kind))
    return ReachRow(point.id, point.kind, point.value, words.capital(word))


def _address_row(row: AddressRow, country: str) -> ReachRow:
    lines = address_block((), row.address, country)
    word = row.address.label or _(words.ADDRESSES.get(row.address.kind, row.address.kind))
    warning = ""
    if row.bad_since is not None:
        warning = _("Bad address") if row.bad_reason else _("Mail came back")
    elif absent := missing_parts(row.address, country):
        warning = absent[0].message
    shown = ", ".join(lines) or _("No address yet")
    return ReachRow(address_row_id(row.id), "address", shown, words.capital(word), warning=warning)


def _with_preference(found: list[ReachRow], channel: str) -> list[ReachRow]:
    if not channel:
        return found
    kinds = _CHANNEL_KINDS[Channel(channel)]
    place = next((n for n, row in enumerate(found) if row.kind in kinds), None)
    if place is not None:
        row = found[place]
        prefers = _(words.CHANNELS[Channel(channel)])
        found[place] = replace(row, prefers=prefers)
    return found


class ReachModel(RowsModel[ReachRow]):
    """The ways to reach one person."""

    def name(self, row: ReachRow) -> str:
        return row.shown

    def sentence(self, row: ReachRow) -> str:
        parts = (row.word, row.shown, row.prefers, row.warning, row.note)
        return ", ".join(part for part in parts if part)

    def hint(self, row: ReachRow) -> str:
        return f"{row.word}: {row.shown}"


class ReachDelegate(FittedDelegate):
    """An icon, the value on as many lines as it takes, and the pill of the way they like best."""

    def room(self, row: object) -> QSize:
        if not isinstance(row, ReachRow):
            return QSize(self.width, look.px(30))
        lines = self._block(row).height
        below = look.line_height(Type.META) if row.warning else 0
        below += self._note(row).height if row.note else 0
        return QSize(self.width, max(look.px(30), lines + round(below) + look.px(11)))

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, ReachRow) or row.id == NEW:
            return
        first_line = QRectF(area.left(), area.top(), area.width(), look.px(30))
        rest = painted.icon(painter, first_line.adjusted(look.px(3), 0, 0, 0), self._icon(row), 18)
        rest = marks.beyond(painter, rest, look.px(11))
        if row.prefers:
            rest = self._paint_pill(painter, rest, row.prefers)
        else:
            painted.pencil(painter, first_line, state)
        words_area = strips.first(painter, rest, self._words_width(row))
        block = self._block(row)
        top = area.top() + (look.px(30) - look.line_height(Type.BODY)) / 2
        block.draw(painter, QPointF(words_area.left(), top), look.colours().text)
        below = top + block.height
        if row.warning:
            self._paint_warning(painter, words_area, below, row.warning)
            below += look.line_height(Type.META)
        if row.note:
            self._note(row).draw(painter, QPointF(words_area.left(), below), look.colours().text2)

    def _paint_warning(self, painter: QPainter, area: QRectF, top: float, words_: str) -> None:
        line = QRectF(area.left(), top, area.width(), look.line_height(Type.META))
        rest = painted.icon(painter, line, Icon.WARNING, 13, look.colours().warn)
        line = marks.beyond(painter, rest, look.px(5))
        text.line(painter, line, words_, Type.META, look.colours().warn)

    def _block(self, row: ReachRow) -> text.Paragraph:
        """The value; of an address the region and its code stay together."""
        rest, comma, last = row.shown.rpartition(", ")
        kept = last.replace(" ", "\u00a0") if row.kind == "address" else last
        return text.paragraph(rest + comma + kept, Type.BODY, self._words_width(row))

    def _note(self, row: ReachRow) -> text.Paragraph:
        return text.paragraph(row.note, Type.META, self._words_width(row))

    def _words_width(self, row: ReachRow) -> float:
        pill = marks.pill_size(row.prefers, Tone.OK, Icon.PREFERRED_FILL).width() if row.prefers else 0
        return max(look.px(80), self.width - look.px(32) - max(pill + look.px(8), look.px(22)))

    def _paint_pill(self, painter: QPainter, line: QRectF, words_: str) -> QRectF:
        size = marks.pill_size(words_, Tone.OK, Icon.PREFERRED_FILL)
        place = strips.centred(strips.last(painter, line, size.width()), size.width(), size.height())
        marks.pill(painter, place, words_, Tone.OK, Icon.PREFERRED_FILL)
        return strips.first(painter, line, line.width() - size.width() - look.px(8))

    def _icon(self, row: ReachRow) -> Icon:
        return Icon.PIN if row.kind == "address" else _ICONS.get(row.kind, Icon.TEXT)


class PointEntered(NamedTuple):
    """A number or an address on the net as typed."""

    kind: str
    value: str


class PointEditor(Editor):
    """What it is, and the number or address itself."""

    def __init__(self, session: Session, save: Save, row: PointRow | None, kind: str = "mobile") -> None:
        super().__init__(session, _("Way to reach them"), save, removes=_("Remove") if row else "")
        options = {key: _(word) for key, word in words.POINTS.items()}
        self._kind = self.choice(_("What it is"), options, row.kind if row else kind)
        self._value = self.line(_("Number or address"), row.value if row else "")
        self.row(self._kind, self._value)
        self.finish_layout()

    def entered(self) -> PointEntered:
        value, kind = self._value.text().strip(), chosen(self._kind)
        if value and kind == "email" and ("@" not in value.strip("@") or " " in value):
            raise NotUnderstood(_("An email address looks like name@example.com."), self._value)
        if value and kind in ("mobile", "phone", "fax") and not any(sign.isdecimal() for sign in value):
            raise NotUnderstood(_("A phone number has digits."), self._value)
        return PointEntered(kind, value)
