"""The colourings of a design as small discs, of which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.painting import lines
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.gui.widgets.radio import PaintedRadio
from cardkeeper.i18n import _

_SIDE = 30
_MOST = 3

Swatch = tuple[str, str, tuple[str, ...]]


class _Disc(PaintedRadio):
    """Up to three colours of a palette in one disc."""

    def __init__(self, key: str, words: str, colours: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.key = key
        self._colours = [QColor(colour) for colour in colours][:_MOST] or [look.colours().control]
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(look.px(_SIDE), look.px(_SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, area = look.colours(), QRectF(self.rect())
        inner = area.adjusted(4, 4, -4, -4)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            disc = QPainterPath()
            disc.addEllipse(inner)
            painter.setClipPath(disc)
            part = inner.width() / len(self._colours)
            for number, colour in enumerate(self._colours):
                painter.fillRect(
                    QRectF(inner.left() + number * part, inner.top(), part + 1, inner.height()), colour
                )
            painter.setClipping(False)
            edge = colours.control if self.underMouse() else colours.border
            lines.box(painter, inner, inner.height() / 2, None, edge)
            if self.isChecked() or self.hasFocus():
                lines.box(painter, area, area.height() / 2, None, colours.accent, 2)


class Palettes(QWidget):
    """`chosen` tells the key of the colouring somebody picked."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Colors"))
        self._group = QButtonGroup(self)
        self._words = PlainLabel("", Type.META, "text2")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.px(6))
        self._row.addWidget(PlainLabel(_("Colors"), Type.BODY_STRONG))
        self._row.addSpacing(look.px(8))
        self._row.addStretch()
        self._row.addWidget(self._words)
        self._group.buttonToggled.connect(self._tell)

    @property
    def key(self) -> str:
        disc = self._group.checkedButton()
        return disc.key if isinstance(disc, _Disc) else ""

    @property
    def discs(self) -> list[QAbstractButton]:
        """The colourings that can be chosen."""
        return self._group.buttons()

    def offer(self, swatches: Sequence[Swatch], chosen: str) -> None:
        """The colourings of a design, `chosen` marked; tells nobody."""
        self._group.blockSignals(True)
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        for number, (key, words, colours) in enumerate(swatches):
            disc = _Disc(key, words, colours, self)
            self._group.addButton(disc)
            self._row.insertWidget(2 + number, disc)
            disc.setChecked(key == chosen)
        self._group.blockSignals(False)
        self._say()

    def _tell(self, disc: object, checked: bool) -> None:
        if checked and isinstance(disc, _Disc):
            self._say()
            self.chosen.emit(disc.key)

    def _say(self) -> None:
        disc = self._group.checkedButton()
        self._words.setText(disc.accessibleName() if disc is not None else "")
