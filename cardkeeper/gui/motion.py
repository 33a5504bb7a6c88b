"""What moves moves as section 2.7 of ui/spec.md says, or not at all where the system asks for less motion."""

from PySide6.QtCore import QEasingCurve, QObject, Qt, QVariantAnimation
from PySide6.QtGui import QGuiApplication

_Curve = QEasingCurve.Type


class Glide(QVariantAnimation):
    """A number from here to there: `valueChanged` on the way, `finished` at the end, at once where nothing
    is to move.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, startValue=0.0, endValue=1.0)

    def run(
        self, start: float, end: float, milliseconds: int, curve: QEasingCurve.Type = _Curve.OutCubic
    ) -> None:
        self.stop()
        self.setEasingCurve(curve)
        self.setStartValue(start)
        self.setEndValue(end)
        self.setDuration(milliseconds)
        if milliseconds and not wants_less():
            self.start()
        else:
            # Qt tells nothing of a value that takes no time.
            self.valueChanged.emit(end)
            self.finished.emit()


def wants_less() -> bool:
    """Movement does harm to whoever uses this system; systems tell so from Qt 6.12 on."""
    known = getattr(QGuiApplication.styleHints(), "accessibility", None)
    ask = getattr(known(), "motionPreference", None) if known is not None else None
    kinds = getattr(Qt, "MotionPreference", None)
    return ask is not None and kinds is not None and ask() is not kinds.NoPreference
