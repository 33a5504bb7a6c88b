"""How somebody of the file will look as a customer."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardkeeper.core import date_words, names
from cardkeeper.core.contact import Contact, DatedOccasion
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui import icons, kinds, look
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.customers import words
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.painting.shadows import shadow
from cardkeeper.gui.tokens import Kind, Radius, Type
from cardkeeper.i18n import _

_MOST_DATES = 5
_TILE = 34
SHADE = 3
"""Logical pixels at each side of the card that its shadow takes."""


class _Fact(NamedTuple):
    """A line with its sign, or a date with its tile; `below` is the second line of a date."""

    words: str
    below: str = ""
    sign: Icon | None = None
    kind: Kind | None = None


class ContactCard(QWidget):
    """Name, dates, address, ways and note of one contact, as a card."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contact = Contact("")
        self._facts: list[_Fact] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        give_role(self, QAccessible.Role.Graphic)

    def show_contact(self, contact: Contact) -> None:
        self._contact = contact
        self._facts = list(_facts(contact))
        said = (fact.words if not fact.below else f"{fact.words}, {fact.below}" for fact in self._facts)
        self.setAccessibleName(". ".join((contact.formatted_name, *said)))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._paint(None, width))

    def sizeHint(self) -> QSize:
        return QSize(look.px(300), self.heightForWidth(look.px(300)))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            area = QRectF(self.rect()).adjusted(SHADE, SHADE, -SHADE, -2 * SHADE)
            shadow(painter, area, 1, look.px(Radius.PANEL))
            lines.box(painter, area, look.px(Radius.PANEL), look.colours().raised)
            self._paint(painter, self.width())

    def _paint(self, painter: QPainter | None, width: int) -> float:
        """Paint from the top; the height it takes. Without a painter it is only measured."""
        edge = look.px(20)
        area = QRectF(edge, edge, width - 2 * edge, 0)
        y = edge + self._paint_head(painter, area) + look.px(18)
        dated = True
        for fact in self._facts:
            if dated and fact.kind is None and fact is not self._facts[0]:
                if painter:
                    lines.hairline(painter, edge, y, area.width())
                y += look.px(14)
            dated = fact.kind is not None
            y += _paint_fact(painter, QRectF(edge, y, area.width(), 0), fact)
        return y + look.px(14)

    def _paint_head(self, painter: QPainter | None, area: QRectF) -> float:
        side = look.px(50)
        person = names.Person(self._contact.name, self._contact.formatted_name)
        if painter:
            place = QRectF(marks.leading(painter, area, side), area.top(), side, side)
            marks.avatar(painter, place, names.initials(person, self._contact.organization), 1)
            rest = marks.beyond(painter, area, side + look.px(14))
            high = look.line_height(Type.PANE_TITLE)
            line = QRectF(rest.left(), area.top() + look.px(2), rest.width(), high)
            shown = self._contact.formatted_name or self._contact.organization
            text.line(painter, line, shown, Type.PANE_TITLE, look.colours().text)
            job = ", ".join(part for part in (self._contact.title, self._contact.organization) if part)
            line.translate(0, high)
            text.line(painter, line, job if job != shown else "", Type.BODY, look.colours().text2)
        return float(side)


def _paint_fact(painter: QPainter | None, area: QRectF, fact: _Fact) -> float:
    """One fact from the top of `area`; the height it takes with the gap below."""
    indent = look.px(_TILE + 12)
    high, low = look.line_height(Type.BODY_STRONG), look.line_height(Type.META)
    if fact.kind is not None:
        if painter:
            tile = QRectF(marks.leading(painter, area, look.px(_TILE)), area.top(), *(look.px(_TILE),) * 2)
            marks.kind_tile(painter, tile, fact.kind)
            rest = marks.beyond(painter, area, indent)
            line = QRectF(rest.left(), area.top(), rest.width(), high)
            text.line(painter, line, fact.words, Type.BODY_STRONG, look.colours().text)
            line.translate(0, high)
            text.line(painter, line, fact.below, Type.META, look.colours().text2)
        return max(look.px(_TILE), high + low) + look.px(12)
    paragraph = text.paragraph(fact.words, Type.BODY, area.width() - indent, max_lines=4)
    if painter and fact.sign is not None:
        side = look.px(17)
        left = marks.leading(painter, area, look.px(_TILE)) + (look.px(_TILE) - side) / 2
        icons.draw(painter, fact.sign, QPointF(left, area.top() + 1), side, look.colours().text2)
        rest = marks.beyond(painter, area, indent)
        paragraph.draw(painter, QPointF(rest.left(), area.top()), look.colours().text)
    return paragraph.height + look.px(10)


def _facts(contact: Contact) -> Iterator[_Fact]:
    for date in contact.occasions[:_MOST_DATES]:
        yield _dated(date)
    for address in contact.addresses[:2]:
        town = " ".join(part for part in (address.region, address.postal_code) if part)
        second = ", ".join(part for part in (address.locality, town) if part)
        street = address.street or address.po_box
        yield _Fact("\n".join(part for part in (street, second, address.country) if part), sign=Icon.PIN)
    for value in contact.values("mobile", "phone")[:3]:
        yield _Fact(value, sign=Icon.PHONE)
    for value in contact.values("email")[:2]:
        yield _Fact(value, sign=Icon.AT)
    if contact.related:
        related = ", ".join(person.name for person in contact.related)
        yield _Fact(related, sign=Icon.PEOPLE)
    if contact.note:
        yield _Fact(contact.note, sign=Icon.NOTE_PAPER)
    if contact.categories:
        yield _Fact(", ".join(contact.categories), sign=Icon.TAG)


def _dated(date: DatedOccasion) -> _Fact:
    known = date.kind in tuple(OccasionKind)
    title = date.label or (kinds.word(date.kind) if known else date.kind)
    if date.about:
        title = _("{what}, {name}").format(what=title, name=date.about)
    kind = kinds.family(date.kind) if known else Kind.KEEP_IN_TOUCH
    return _Fact(title, date_words.known_parts(date.date, words.locale()), kind=kind)
