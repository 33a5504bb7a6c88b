"""Tags and facts as chips that flow like words; the last one adds another."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter

from cardkeeper.gui import look
from cardkeeper.gui.customers import painted
from cardkeeper.gui.customers.fitted import NEW, FittedDelegate
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.tokens import Kind, Type
from cardkeeper.gui.views.delegate import RowState
from cardkeeper.gui.views.model import RowsModel
from cardkeeper.i18n import _
from cardkeeper.services.people.customer_page import CustomerPage
from cardkeeper.services.people.facts import Fact
from cardkeeper.services.people.tags import Tag

# Facts get ids of their own beyond those of all tags, which fit the int of a Qt signal.
_FACTS_FROM = 1 << 30
_HEIGHT, _GAP = 24, 7
_FACT_ICONS = {
    "pet": Icon.PAW,
    "team": Icon.TEAM,
    "hobby": Icon.HOBBY,
    "film": Icon.FILM,
}
# For tags without a colour of their own, by their id.
TAG_KINDS = (Kind.THANK_YOU, Kind.GRADUATION, Kind.CONGRATULATIONS, Kind.ANNIVERSARY, Kind.HOLIDAY)


@dataclass(frozen=True, slots=True)
class Chip:
    """A tag (with its colour) or a fact (with its icon)."""

    id: int
    words: str
    swatch: QColor | None = None
    icon: Icon | None = None
    hint: str = ""


def tag_colour(tag: Tag) -> QColor:
    """The colour of a tag: its own, or one that stays the same for it."""
    own = QColor(tag.colour) if tag.colour.startswith("#") else QColor()
    return own if own.isValid() else look.kind(TAG_KINDS[tag.id % len(TAG_KINDS)]).icon


def is_fact(chip_id: int) -> bool:
    return chip_id >= _FACTS_FROM


def fact_row_id(fact: int) -> int:
    return _FACTS_FROM + fact


def fact_id(chip_id: int) -> int:
    return chip_id - _FACTS_FROM


def chips(page: CustomerPage) -> list[Chip]:
    """Tags, then facts, then the chip that adds one."""
    found = [Chip(tag.id, tag.name, swatch=tag_colour(tag)) for tag in page.tags]
    found += [_fact(fact) for fact in page.facts]
    return [*found, Chip(NEW, _("Add"), icon=Icon.PLUS, hint=_("Add a tag, a pet, a hobby"))]


def _fact(fact: Fact) -> Chip:
    icon = Icon.PRIVATE if fact.private else _FACT_ICONS.get(fact.kind, Icon.IDEA)
    hint = _("Private: never on a card or signing sheet") if fact.private else ""
    words = fact.text[:1].upper() + fact.text[1:]
    shown = _("{what} · private").format(what=words) if fact.private else words
    return Chip(_FACTS_FROM + fact.id, shown, icon=icon, hint=hint)


class ChipsModel(RowsModel[Chip]):
    """The chips of one person."""

    def name(self, row: Chip) -> str:
        return row.words

    def sentence(self, row: Chip) -> str:
        if row.id == NEW:
            return row.hint
        word = _("Tag") if row.swatch is not None else _("Good to know")
        return f"{word}: {row.words}"

    def hint(self, row: Chip) -> str:
        return row.hint or row.words


class ChipsDelegate(FittedDelegate):
    """Outlined pills for tags, quiet ones for facts."""

    def __init__(self) -> None:
        super().__init__(columns=9)

    def room(self, row: object) -> QSize:
        if not isinstance(row, Chip):
            return QSize(0, 0)
        sign = 8 if row.swatch is not None else 14
        wide = text.width(row.words, Type.META_MEDIUM) + look.px(9 + sign + 5 + 9)
        return QSize(min(round(wide) + look.px(_GAP), max(1, self.width)), look.px(_HEIGHT + 5))

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, Chip):
            return
        colours = look.colours()
        place = marks.beyond(painter, area, 0).adjusted(0, 1, -look.px(_GAP), -look.px(4))
        if row.id == NEW:
            ink = colours.text if state.hovered or state.ringed else colours.text2
            rest = painted.icon(painter, place.adjusted(look.px(4), 0, 0, 0), Icon.PLUS, 13, ink)
        else:
            self._ground(painter, place, row, state)
            rest = self._sign(painter, place.adjusted(look.px(9), 0, -look.px(5), 0), row)
        text.line(
            painter, marks.beyond(painter, rest, look.px(5)), row.words, Type.META_MEDIUM, colours.text2
        )
        if state.ringed:
            lines.focus_ring(painter, place, place.height() / 2)

    def _ground(self, painter: QPainter, place: QRectF, row: Chip, state: RowState) -> None:
        colours = look.colours()
        outline = colours.border if row.swatch is not None or colours.soft_outline else None
        fill = colours.groove if state.hovered else colours.surface if row.swatch else colours.hover
        lines.box(painter, place, place.height() / 2, fill, outline)

    def _sign(self, painter: QPainter, inner: QRectF, row: Chip) -> QRectF:
        if row.icon is not None:
            return painted.icon(painter, inner, row.icon, 14)
        side = look.px(8)
        left = marks.leading(painter, inner, side)
        box = QRectF(left, inner.center().y() - side / 2, side, side)
        lines.box(painter, box, look.px(3), row.swatch)
        return marks.beyond(painter, inner, side)
