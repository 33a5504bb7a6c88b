"""The shop's own colours, for designs that take them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QColorDialog, QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.painting import lines
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.i18n import _

_MOST = 3
_SIDE = 32


class _Swatch(QAbstractButton):
    """One colour; an empty one asks for it."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.colour: QColor | None = None
        self._number = number
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_colour(None)

    def show_colour(self, colour: QColor | None) -> None:
        self.colour = colour
        words = _("Color {number}, {name}") if colour else _("Color {number}, none yet")
        self.setAccessibleName(words.format(number=self._number, name=colour.name() if colour else ""))
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(_SIDE), look.px(_SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle, radius = QPointF(self.width() / 2, self.height() / 2), look.px(13)
            if self.colour is not None:
                lines.dot(painter, middle, radius, self.colour)
                edge = look.colours().control if self.underMouse() else look.colours().border
                painter.setPen(QPen(edge, 1))
            else:
                edge = look.colours().accent if self.underMouse() else look.colours().control
                painter.setPen(QPen(edge, 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, radius, radius)


class ColourRow(QWidget):
    """Up to three colours; `store` gets them as "#rrggbb" separated by blanks."""

    def __init__(self, store: Callable[[str], object], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._swatches = [_Swatch(number + 1) for number in range(_MOST)]
        self._clear = Button(_("Take away the last"), v="link")
        self._clear.clicked.connect(self._drop_last)
        row = QHBoxLayout()
        row.setSpacing(look.px(6))
        for swatch in self._swatches:
            swatch.clicked.connect(partial(self._ask, swatch))
            row.addWidget(swatch)
        row.addWidget(self._clear)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(PlainLabel(_("Your colors"), Type.BODY_MEDIUM, "text2"))
        column.addLayout(row)
        column.addWidget(ParagraphLabel(_("Some designs can be printed in them."), Type.META))

    def show_stored(self, colours: str) -> None:
        names = colours.split()
        for number, swatch in enumerate(self._swatches):
            swatch.show_colour(QColor(names[number]) if number < len(names) else None)
            swatch.setVisible(number <= len(names))
        self._clear.setVisible(bool(names))

    def _chosen(self) -> list[str]:
        return [swatch.colour.name() for swatch in self._swatches if swatch.colour is not None]

    def _drop_last(self) -> None:
        self._store(" ".join(self._chosen()[:-1]))

    def _ask(self, swatch: _Swatch) -> None:
        begin = swatch.colour or look.colours().accent
        picked = QColorDialog.getColor(begin, self, _("Choose a color"))
        if picked.isValid():
            swatch.show_colour(picked)
            self._store(" ".join(self._chosen()))
