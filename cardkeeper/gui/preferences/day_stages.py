"""Days as pictures beside a page: what the mailing days come to for a birthday, and the next holidays."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QVBoxLayout

from cardkeeper.core.date_words import full_heading
from cardkeeper.core.holidays import HolidayDay
from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, marks
from cardkeeper.gui.preferences.day_rows import DayRow, DayRows
from cardkeeper.gui.tokens import Kind, Radius, Type
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.panels import Stage
from cardkeeper.i18n import _


class _DayStage(Stage):
    """A headline, the days, and a quiet sentence below them."""

    def __init__(self, title: str, days: DayRows, sentence: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        edge = look.px(24)
        column.setContentsMargins(edge, look.px(20), edge, look.px(20))
        column.setSpacing(look.px(10))
        column.addWidget(PlainLabel(title, Type.BODY_MEDIUM, "text2"))
        column.addWidget(days)
        column.addWidget(ParagraphLabel(sentence, Type.META))
        column.addStretch()


class ExampleStage(_DayStage):
    """Make the card, mail it, the day itself."""

    def __init__(self) -> None:
        days = DayRows(76, linked=True)
        said = _("Sundays and the post's holidays are left out.")
        super().__init__(_("A birthday three weeks from now"), days, said)
        self._days = days

    def show_days(self, make: dt.date, mail: dt.date, day: dt.date, locale: str) -> None:
        steps = (
            (_("Make the card"), make, _make),
            (_("Mail it"), mail, _mail),
            (_("Birthday"), day, _birthday),
        )
        self._days.show_rows([DayRow(words, full_heading(when, locale), sign) for words, when, sign in steps])


class HolidayStage(_DayStage):
    """The holidays that come next in the country and its part."""

    def __init__(self) -> None:
        days = DayRows(58)
        super().__init__(_("Holidays to come"), days, _("No mail is delivered on most of them."))
        self._days = days

    def show_holidays(self, found: Sequence[HolidayDay], locale: str) -> None:
        self._days.show_rows([DayRow(one.name, full_heading(one.day, locale), _holiday) for one in found])
        self._days.setVisible(bool(found))


def _make(painter: QPainter, tile: QRectF) -> None:
    _tile(painter, tile, Icon.STUDIO, look.colours().selected, look.colours().accent_text)


def _mail(painter: QPainter, tile: QRectF) -> None:
    _tile(painter, tile, Icon.MAILINGS, look.colours().info_soft, look.colours().info)


def _birthday(painter: QPainter, tile: QRectF) -> None:
    marks.kind_tile(painter, tile, Kind.BIRTHDAY)


def _holiday(painter: QPainter, tile: QRectF) -> None:
    marks.kind_tile(painter, tile, Kind.HOLIDAY)


def _tile(painter: QPainter, tile: QRectF, sign: Icon, ground: QColor, ink: QColor) -> None:
    lines.box(painter, tile, look.px(Radius.CONTROL), ground)
    side = look.px(20)
    icons.draw(painter, sign, tile.center() - QPointF(side / 2, side / 2), side, ink)
