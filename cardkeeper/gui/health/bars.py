"""How much is known, part by part, each as words, a number and a calm bar."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.labels import ElidedLabel, PlainLabel
from cardkeeper.i18n import _
from cardkeeper.services.health.health import Known

_WIDE = 236


class KnownBar(QWidget):
    """One part: "Birthdays", "104 of 120", and the bar."""

    def __init__(self, known: Known, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ElidedLabel(known.name, Type.BODY_MEDIUM)
        self._number = PlainLabel("", Type.BODY_FIGURES, "text2")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedHeight(look.px(8))
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self._name, 1)
        row.addWidget(self._number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addLayout(row)
        column.addWidget(self._bar)
        self.tell(known)

    def tell(self, known: Known) -> None:
        said = _("{known} of {all}").format(known=known.customers, all=known.total)
        self._number.setText(said)
        self._bar.setRange(0, max(known.total, 1))
        self._bar.setValue(known.customers if known.total else 1)
        self._bar.setAccessibleName(f"{known.name}, {said}")


class KnownBars(QWidget):
    """All parts below each other, in the order in which they are told."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars: dict[str, KnownBar] = {}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(18))
        self._column.addStretch()

    def tell(self, found: Sequence[Known]) -> None:
        for number, known in enumerate(found):
            if known.key in self.bars:
                self.bars[known.key].tell(known)
            else:
                self.bars[known.key] = KnownBar(known)
                self._column.insertWidget(number, self.bars[known.key])

    def sizeHint(self) -> QSize:
        return QSize(look.px(_WIDE), super().sizeHint().height())
