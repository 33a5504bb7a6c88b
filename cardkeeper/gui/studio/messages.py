"""What could stand inside: a message of each tone, or own words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.kinds import Tone
from cardkeeper.gui import look
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.tokens import Radius, Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import NoteEdit
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.gui.widgets.radio import PaintedRadio
from cardkeeper.i18n import N_, _

if TYPE_CHECKING:
    from cardkeeper.services.cards.alternatives import Message

_TONES = {Tone.WARM: N_("Warm"), Tone.FORMAL: N_("Formal"), Tone.PLAYFUL: N_("Playful")}
_LINES = 2
# The preview follows the typing after this many milliseconds of rest.
_REST = 300


class _Choice(PaintedRadio):
    """A message in a box, its tone above it; the chosen one in the colour of the selection."""

    grows = True

    def __init__(self, message: "Message", parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.message = message
        tone = _(_TONES[Tone(message.tone)])
        self.tone = tone
        self.setAccessibleName(f"{tone}. {message.text}")

    def sizeHint(self) -> QSize:
        high = look.line_height(Type.META_STRONG) + _LINES * look.line_height(Type.BODY) + look.px(14)
        return QSize(look.px(240), high)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, area = look.colours(), QRectF(self.rect())
        chosen = self.isChecked()
        with QPainter(self) as painter:
            is_met = self.underMouse() and not chosen
            fill = colours.selected if chosen else colours.hover if is_met else None
            edge, width = (colours.accent, 2.0) if chosen else (colours.border, 1.0)
            edge = colours.control if is_met else edge
            lines.box(painter, area, look.px(Radius.FIELD), fill, edge, width)
            if self.hasFocus() and not chosen:
                lines.focus_ring(painter, area, look.px(Radius.FIELD))
            side = look.px(17)
            inner = area.adjusted(look.px(13), look.px(7), -look.px(13), -look.px(7))
            dot = QRectF(marks.leading(painter, inner, side), inner.top() + look.px(5), side, side)
            marks.radio_dot(painter, dot, checked=chosen)
            words = marks.beyond(painter, inner, side + look.px(13))
            high = look.line_height(Type.META_STRONG)
            first = QRectF(words.left(), words.top(), words.width(), high)
            text.line(painter, first, self.tone, Type.META_STRONG, colours.accent_text)
            body = " ".join(self.message.text.split())
            told = text.paragraph(body, Type.BODY, words.width(), max_lines=_LINES)
            told.draw(painter, QPointF(words.left(), words.top() + high), colours.text)


class Messages(QWidget):
    """`looked` says that another message is shown: `verse` and `own_text` tell which, one of them empty."""

    looked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._all: Sequence[Message] = ()
        self._group = QButtonGroup(self)
        self.write = Button(_("Write my own"), v="link")
        self.own = NoteEdit(_("Your own words"), lines=5)
        self.own.setPlaceholderText(_("What you would say across the counter"))
        self._choices = QWidget()
        self._column = QVBoxLayout(self._choices)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.looked)
        self._lay_out()
        self._group.buttonToggled.connect(lambda _button, checked: self.looked.emit() if checked else None)
        self.own.textChanged.connect(self._rest.start)
        self.write.clicked.connect(self._turn)

    @property
    def verse(self) -> str:
        """The chosen verse; empty while somebody writes."""
        chosen = self._group.checkedButton()
        return chosen.message.verse if isinstance(chosen, _Choice) and not self._writes else ""

    @property
    def own_text(self) -> str:
        return self.own.toPlainText().strip() if self._writes else ""

    @property
    def choices(self) -> list[QAbstractButton]:
        """The messages that can be chosen."""
        return self._group.buttons()

    def offer(self, messages: Sequence["Message"], chosen: str, own_text: str = "") -> None:
        """One message of each tone, `chosen` (a verse) marked, or own words where there are some."""
        self._group.blockSignals(True)
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        for message in messages:
            choice = _Choice(message, self._choices)
            self._group.addButton(choice)
            self._column.addWidget(choice)
            choice.setChecked(message.verse == chosen)
        if messages and self._group.checkedButton() is None:
            self._group.buttons()[0].setChecked(True)
        self._group.blockSignals(False)
        self._write(writes=bool(own_text), words=own_text)

    @property
    def _writes(self) -> bool:
        return self.own.isVisibleTo(self)

    def _turn(self) -> None:
        chosen = self._group.checkedButton()
        words = chosen.message.text if isinstance(chosen, _Choice) else ""
        self._write(writes=not self._writes, words=self.own.toPlainText() or words)
        if self._writes:
            self.own.setFocus()
        self.looked.emit()

    def _write(self, *, writes: bool, words: str) -> None:
        self.own.blockSignals(True)
        self.own.setPlainText(words)
        self.own.blockSignals(False)
        self.own.setVisible(writes)
        self._choices.setVisible(not writes)
        self.write.setText(_("Choose a message") if writes else _("Write my own"))

    def _lay_out(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(8))
        head = QHBoxLayout()
        head.addWidget(PlainLabel(_("Message"), Type.BODY_STRONG))
        head.addStretch()
        head.addWidget(self.write)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addLayout(head)
        column.addWidget(self._choices)
        column.addWidget(self.own)
        self.own.hide()
