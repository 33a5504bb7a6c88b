"""What the mailing days come to for one birthday, as a picture: make the card, mail it, the day itself."""

import datetime as dt

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.core.date_words import full_heading
from cardkeeper.gui import icons, look
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.tokens import Kind, Radius, Type
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.panels import Stage
from cardkeeper.i18n import _

_ROW, _TILE, _EDGE = 76, 40, 18


class ExampleDays(QWidget):
    """Three days one below the other on a sheet of paper."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[tuple[str, str], ...] = ()
        give_role(self, QAccessible.Role.Graphic)

    def show_days(self, make: dt.date, mail: dt.date, day: dt.date, locale: str) -> None:
        words = (_("Make the card"), _("Mail it"), _("Birthday"))
        told = (full_heading(each, locale) for each in (make, mail, day))
        self._rows = tuple(zip(words, told, strict=True))
        self.setAccessibleName(". ".join(f"{said}: {when}" for said, when in self._rows))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(280), look.px(_ROW) * 2 + look.px(_TILE) + 2 * look.px(_EDGE))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(200), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look.colours()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = QRectF(self.rect())
            lines.box(painter, area, look.px(Radius.PANEL), colours.raised, colours.border)
            inner = area.adjusted(look.px(_EDGE), look.px(_EDGE), -look.px(_EDGE), 0)
            for number, (words, day) in enumerate(self._rows):
                top = inner.top() + number * look.px(_ROW)
                line = QRectF(inner.left(), top, inner.width(), look.px(_TILE))
                _paint(painter, line, number, words, day)


def _paint(painter: QPainter, line: QRectF, number: int, words: str, day: str) -> None:
    colours, side = look.colours(), look.px(_TILE)
    tile = QRectF(marks.leading(painter, line, side), line.top(), side, side)
    if number == 2:
        marks.kind_tile(painter, tile, Kind.BIRTHDAY)
    else:
        sign, ground, ink = (
            (Icon.STUDIO, colours.selected, colours.accent_text),
            (Icon.MAILINGS, colours.info_soft, colours.info),
        )[number]
        _tile(painter, tile, sign, ground, ink)
        gap = look.px(8)
        length = look.px(_ROW) - side - 2 * gap
        lines.vertical_hairline(painter, tile.center().x(), tile.bottom() + gap, length, colours.border)
    rest = marks.beyond(painter, line, side + look.px(14))
    high, low = look.line_height(Type.BODY_STRONG), look.line_height(Type.META)
    first = QRectF(rest.left(), line.center().y() - (high + low) / 2, rest.width(), high)
    text.line(painter, first, words, Type.BODY_STRONG, colours.text)
    text.line(painter, QRectF(rest.left(), first.bottom(), rest.width(), low), day, Type.META, colours.text2)


def _tile(painter: QPainter, tile: QRectF, sign: Icon, ground: QColor, ink: QColor) -> None:
    lines.box(painter, tile, look.px(Radius.CONTROL), ground)
    side = look.px(20)
    icons.draw(painter, sign, tile.center() - QPointF(side / 2, side / 2), side, ink)


class ExampleStage(Stage):
    """The picture beside the page, with what is left out below it."""

    def __init__(self) -> None:
        super().__init__()
        self.days = ExampleDays()
        column = QVBoxLayout(self)
        edge = look.px(24)
        column.setContentsMargins(edge, look.px(20), edge, look.px(20))
        column.setSpacing(look.px(10))
        column.addWidget(PlainLabel(_("A birthday three weeks from now"), Type.BODY_MEDIUM, "text2"))
        column.addWidget(self.days)
        column.addWidget(ParagraphLabel(_("Sundays and the post's holidays are left out."), Type.META))
        column.addStretch()
