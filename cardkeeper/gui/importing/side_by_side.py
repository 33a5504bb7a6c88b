"""Two people side by side: whose values they are, and boxes of which one is kept."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QRadioButton, QSizePolicy, QWidget

from cardkeeper.core import names
from cardkeeper.core.contact import Contact
from cardkeeper.gui import look
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.tokens import Radius, Type
from cardkeeper.gui.views.delegate import person
from cardkeeper.gui.widgets.labels import ElidedLabel, PlainLabel
from cardkeeper.gui.widgets.panels import indented
from cardkeeper.i18n import _
from cardkeeper.services.importing.import_choices import Line

HIGH = 38


class Side(QRadioButton):
    """One side's value of a field, in a box that is filled when it is the one that is kept."""

    def __init__(self, line: Line, words_shown: str, whose: str) -> None:
        super().__init__()
        self._words = words_shown or _("None")
        self._is_none = not words_shown
        self.setProperty("own_ring", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(
            _("{field}, {whose}: {value}").format(field=line.words, whose=whose, value=self._words)
        )

    def sizeHint(self) -> QSize:
        return QSize(look.px(140), look.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(110), look.px(HIGH))

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, area, on = look.colours(), QRectF(self.rect()), self.isChecked()
        with QPainter(self) as painter:
            is_met = self.underMouse() and not on
            rest = colours.control if is_met else colours.border
            edge = colours.accent if on or self.hasFocus() else rest
            fill = colours.selected if on else colours.hover if is_met else None
            lines.box(painter, area, look.px(Radius.ROW), fill, edge, 2 if on or self.hasFocus() else 1)
            inner = area.adjusted(look.px(12), 0, -look.px(10), 0)
            side = look.px(18)
            left = marks.leading(painter, inner, side)
            marks.radio_dot(painter, QRectF(left, area.center().y() - side / 2, side, side), checked=on)
            beside = marks.beyond(painter, inner, side + look.px(10))
            ink = colours.text2 if self._is_none and not on else colours.text
            text.line(painter, beside, self._words, Type.BODY, ink)


class Who(QWidget):
    """Whose values stand below."""

    def __init__(self, contact: Contact, whose: str, below: str = "", *, key: int) -> None:
        """`key` chooses the colour of their circle, the same as where else they are seen."""
        super().__init__()
        self._initials, self._key = initials(contact), key
        self._whose, self._below = whose, below or contact.formatted_name
        self.setMinimumHeight(look.px(54))
        self.setAccessibleName(f"{self._whose}, {self._below}")

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            area = QRectF(self.rect())
            lines.box(painter, area, look.px(Radius.PANEL), look.colours().raised, look.colours().border)
            inner = area.adjusted(look.px(12), 0, -look.px(10), 0)
            person(painter, inner, self._initials, self._key, self._whose, self._below)

    def heightForWidth(self, width: int) -> int:
        return look.px(54)


def put_plain(grid: QGridLayout, at: int, line: Line) -> None:
    """Into row `at`, where there is nothing to choose: both say the same, or both are kept."""
    grid.setRowMinimumHeight(at, look.px(HIGH))
    for column, said in ((1, line.here), (2, line.there)):
        label = ElidedLabel(said or _("None"), Type.BODY, "text2" if said else "text3")
        label.setContentsMargins(indented(look.px(13)))
        grid.addWidget(label, at, column)
    if line.is_same:
        sign = PlainLabel("=", Type.HEADLINE, "text3")
        sign.setAccessibleName(_("the same"))
        grid.addWidget(sign, at, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def initials(contact: Contact) -> str:
    return names.initials(names.Person(contact.name, contact.formatted_name), contact.organization)
