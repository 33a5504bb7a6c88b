"""Fusion, with our tick boxes, carets and focus ring where the style sheet cannot draw them."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFocusFrame, QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, marks
from cardkeeper.gui.tokens import Radius, Space

# How far the ring of keyboard focus stands outside a control (section 6.2): 2 free, 2 thick.
RING = 4
_ROUND = ("chip", "filter", "round")
_UNDERLINE, _MASK = QStyle.StyleHint.SH_UnderlineShortcut, QStyle.StyleHint.SH_FocusFrame_Mask
_ABOVE = QStyle.StyleHint.SH_FocusFrame_AboveWidget


class Style(QProxyStyle):
    """Overrides little: every method here is called from Qt for every widget that is painted."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        # Shown only while Alt is held down (application.FollowAlt).
        self.mnemonics = False

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint is _UNDERLINE:
            return int(self.mnemonics)
        if hint is _MASK:
            # The mask is the control's rectangle, and would bite off the ring's round corners.
            return 0
        if hint is _ABOVE:
            # Else it is a child of what the control lies in, and is cut off at its edges.
            return 1
        return super().styleHint(hint, option, widget, returned)

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        own = _METRICS.get(metric)
        return super().pixelMetric(metric, option, widget) if own is None else own()

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        own = _PRIMITIVES.get(element)
        if own:
            own(painter, option, widget)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element is QStyle.ControlElement.CE_FocusFrame:
            lines.focus_ring(painter, QRectF(option.rect), _ring_radius(option, widget))
        else:
            super().drawControl(element, option, painter, widget)


def _ring_radius(option: QStyleOption, frame: QWidget | None) -> float:
    """Round where what it stands around is: chips have no corners."""
    inside = frame.widget() if isinstance(frame, QFocusFrame) else None
    if inside is not None and inside.property("v") in _ROUND:
        return option.rect.height() / 2
    return look.px(Radius.CONTROL) + RING


def _tick_box(painter: QPainter, option: QStyleOption, widget: QWidget | None) -> None:
    state = Qt.CheckState.Unchecked
    if option.state & QStyle.StateFlag.State_On:
        state = Qt.CheckState.Checked
    elif option.state & QStyle.StateFlag.State_NoChange:
        state = Qt.CheckState.PartiallyChecked
    colour = widget.property("colour") if widget is not None else None
    marks.tick_box(
        painter,
        QRectF(option.rect),
        state,
        enabled=_enabled(option),
        colour=colour if isinstance(colour, QColor) else None,
    )


def _radio(painter: QPainter, option: QStyleOption, _widget: QWidget | None) -> None:
    checked = bool(option.state & QStyle.StateFlag.State_On)
    marks.radio_dot(painter, QRectF(option.rect), checked=checked, enabled=_enabled(option))


def _caret(painter: QPainter, option: QStyleOption, _widget: QWidget | None) -> None:
    side = look.px(12)
    colour = look.colours().text2 if _enabled(option) else look.colours().disabled
    corner = QRectF(option.rect).center() - QPointF(side / 2, side / 2)
    icons.draw(painter, Icon.CARET_DOWN_BOLD, corner, side, colour)


def _nothing(_painter: QPainter, _option: QStyleOption, _widget: QWidget | None) -> None:
    """Fusion's dotted focus rectangle: the focus frame stands in for it."""


def _enabled(option: QStyleOption) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Enabled)


def _box_side() -> int:
    return look.px(Space.TICK_BOX)


def _ring() -> int:
    return RING


def _small_icon() -> int:
    return look.px(16)


_PRIMITIVES = {
    QStyle.PrimitiveElement.PE_IndicatorCheckBox: _tick_box,
    QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck: _tick_box,
    QStyle.PrimitiveElement.PE_IndicatorRadioButton: _radio,
    QStyle.PrimitiveElement.PE_IndicatorArrowDown: _caret,
    QStyle.PrimitiveElement.PE_FrameFocusRect: _nothing,
}
_METRICS = {
    QStyle.PixelMetric.PM_IndicatorWidth: _box_side,
    QStyle.PixelMetric.PM_IndicatorHeight: _box_side,
    QStyle.PixelMetric.PM_ExclusiveIndicatorWidth: _box_side,
    QStyle.PixelMetric.PM_ExclusiveIndicatorHeight: _box_side,
    QStyle.PixelMetric.PM_FocusFrameHMargin: _ring,
    QStyle.PixelMetric.PM_FocusFrameVMargin: _ring,
    QStyle.PixelMetric.PM_SmallIconSize: _small_icon,
}
