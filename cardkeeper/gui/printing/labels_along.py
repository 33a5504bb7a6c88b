"""Address labels that go along with the cards: whether, and on which sheet."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.labels.choice import LabelChoice
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.panels import indented
from cardkeeper.i18n import _


class LabelsAlong(QWidget):
    """`changed` tells that others are wanted, or none."""

    changed = Signal()

    def __init__(self, session: Session, *, wanted: bool) -> None:
        super().__init__()
        self._session = session
        self._names: Sequence[str] = ()
        self._choice: LabelChoice | None = None
        self.box = QCheckBox(_("Address labels"))
        self.box.setChecked(wanted)
        self.box.toggled.connect(self._show)
        row = QHBoxLayout()
        row.addWidget(self.box)
        row.addStretch()
        self._below = QVBoxLayout()
        self._below.setContentsMargins(indented(look.px(27)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(14))
        column.addLayout(row)
        column.addLayout(self._below)

    @property
    def product(self) -> str:
        """The sheet they are printed on, "" for no labels."""
        return self._choice.product if self._choice is not None and self.box.isChecked() else ""

    @property
    def used(self) -> frozenset[int]:
        """The labels of that sheet that are used up, from 0."""
        return self._choice.gone if self._choice is not None and self.box.isChecked() else frozenset()

    def begin(self) -> None:
        """Where they are wanted already, show on which sheet."""
        if self.box.isChecked():
            self._show()

    def set_names(self, names: Sequence[str]) -> None:
        """Whose they are, in their order."""
        self._names = names
        if self._choice is not None:
            self._choice.set_names(names)

    def remember(self) -> None:
        """They are printed: that sheet is taken up to there."""
        if self._choice is not None:
            self._choice.remember()

    def _show(self) -> None:
        """Labels and their sheets bring the press along, so they are made when they are wanted."""
        wanted = self.box.isChecked()
        if wanted and self._choice is None:
            self._choice = LabelChoice(self._session)
            self._choice.set_names(self._names)
            self._choice.changed.connect(self.changed)
            self._below.addWidget(self._choice)
        if self._choice is not None:
            self._choice.setVisible(wanted)
        self.changed.emit()
