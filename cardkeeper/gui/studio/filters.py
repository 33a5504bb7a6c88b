"""Above the gallery: tones to choose from, how many designs there are, and a family's parts."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import ComboBox
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.gui.widgets.panels import FlowLayout
from cardkeeper.i18n import N_, _, ngettext

_TONES = (
    ("", N_("All tones")),
    ("warm", N_("Warm")),
    ("playful", N_("Playful")),
    ("elegant", N_("Elegant")),
    ("simple", N_("Simple")),
    ("belated", N_("Belated")),
)


class Filters(QWidget):
    """`toned` and `parted` tell the key that was chosen, "" for all."""

    toned = Signal(str)
    parted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.group = QButtonGroup(self)
        self.parts = ComboBox(_("Kind of card"))
        self.count = PlainLabel("", Type.META, "text2")
        tones = FlowLayout(gap=8)
        for number, (_key, words) in enumerate(_TONES):
            button = Button(_(words), v="filter")
            button.setChecked(number == 0)
            self.group.addButton(button, number)
            tones.addWidget(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addLayout(tones, 1)
        row.addWidget(self.count)
        self.group.idToggled.connect(self._tell_tone)
        self.parts.currentIndexChanged.connect(lambda _number: self.parted.emit(self.parts.currentData()))
        self.parts.hide()

    def offer_parts(self, parts: Sequence[tuple[str, str]], chosen: str) -> None:
        """The kinds or holidays to narrow to; none hides the choice."""
        with QSignalBlocker(self.parts):
            self.parts.clear()
            self.parts.addItem(_("All of them"), "")
            for key, words in parts:
                self.parts.addItem(words, key)
            self.parts.setCurrentIndex(max(0, self.parts.findData(chosen)))
        self.parts.setVisible(bool(parts))

    def show_tone(self, tone: str) -> None:
        """Mark a tone; tells nobody."""
        with QSignalBlocker(self.group):
            keys = [key for key, _words in _TONES]
            self.group.button(keys.index(tone)).setChecked(True)

    def tell_count(self, count: int) -> None:
        self.count.setText(ngettext("{n} design", "{n} designs", count).format(n=count))

    def set_narrow(self, *, narrow: bool) -> None:
        """Little room: the number goes first."""
        self.count.setVisible(not narrow)

    def _tell_tone(self, number: int, checked: bool) -> None:
        if checked:
            self.toned.emit(_TONES[number][0])
