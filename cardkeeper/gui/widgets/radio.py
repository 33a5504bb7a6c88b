"""A radio button that paints itself: all of it can be pressed, and it is as large as it wants to be."""

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QRadioButton, QWidget


class PaintedRadio(QRadioButton):
    """Subclasses paint it and give its `sizeHint`; one that `grows` is as wide as its layout makes it.

    The style sheet sets the height of ordinary radio buttons when they are shown or the look changes; this
    one sets its own again after that.
    """

    grows = False

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        if not self.grows:
            self.setFixedWidth(self.sizeHint().width())
