"""The message of a card, changed in place: a tone, another of the same tone, or own words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.kinds import Tone
from cardkeeper.gui import look
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import NoteEdit
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.gui.widgets.panels import FlowLayout
from cardkeeper.gui.widgets.segmented import SegmentedControl
from cardkeeper.i18n import _
from cardkeeper.services.cards.card_faces import Instead
from cardkeeper.services.due import tasks

if TYPE_CHECKING:
    from cardkeeper.services.cards.alternatives import Message

_OWN = "own"
# The preview follows the typing after this many milliseconds of rest.
_REST = 300


class MessageEditor(QWidget):
    """`looked` tells how the card would be, `closed` that this is over; Ctrl Enter takes the message."""

    looked = Signal(object)
    closed = Signal()

    def __init__(self, session: Session, darkroom: Darkroom, task_id: int) -> None:
        super().__init__()
        self._session, self._darkroom, self.task_id = session, darkroom, task_id
        self._messages: Sequence[Message] = ()
        self._verse = ""
        self._filled = ""
        self.tones = SegmentedControl(
            (
                (Tone.WARM, _("Warm")),
                (Tone.FORMAL, _("Formal")),
                (Tone.PLAYFUL, _("Playful")),
                (_OWN, _("Own")),
            ),
            _("Tone"),
        )
        self.text = NoteEdit(_("Message"), lines=5)
        self.another = Button(_("Another one"), Icon.NEXT, v="quiet")
        self.use = Button(_("Use this message"), v="primary")
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._look)
        self._lay_out()
        self.tones.chosen.connect(self._choose_tone)
        self.text.textChanged.connect(self._typed)
        self.text.finished.connect(self.take)
        self.another.clicked.connect(self.next)
        self.use.clicked.connect(self.take)
        self._read()

    def take(self) -> None:
        """Keep what is shown: the verse as it is, or own words."""
        words = self.text.toPlainText().strip()
        if words:
            self._session.apply(self._change(words))
            self.closed.emit()

    def next(self) -> None:
        """The next message of this tone."""
        from cardkeeper.services.cards import alternatives

        after = alternatives.following(self._messages, self._verse)
        if after is not None:
            self._show(after.verse, after.tone, after.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _change(self, words: str) -> Change:
        if self._verse and words == self._filled.strip():
            return tasks.choose_verse(self.task_id, self._verse)
        return tasks.write_own(self.task_id, words)

    def _read(self) -> None:
        """All messages that suit the card, in the worker, which is where composing lives."""
        task_id, today = self.task_id, self._session.today()

        def make() -> object:
            from cardkeeper.services.cards import alternatives

            return alternatives.messages(task_id, today), alternatives.body_of(task_id)

        self.setEnabled(False)
        self._darkroom.want(("messages", task_id), make, self._take_messages, urgent=True)

    def _take_messages(self, made: object) -> None:
        self.setEnabled(True)
        if not isinstance(made, tuple):
            return
        self._messages, body = made
        task = tasks.load([self.task_id]).get(self.task_id)
        if task is None:
            return
        tone = next((m.tone for m in self._messages if m.verse == task.verse_key), "")
        is_own = bool(task.own_text) or not tone
        self._show("" if is_own else task.verse_key, _OWN if is_own else tone, body)
        self.text.setFocus()

    def _choose_tone(self, tone: str) -> None:
        from cardkeeper.services.cards import alternatives

        if tone == _OWN:
            self._verse = ""
            self.text.setFocus()
            return
        found = next((m for m in alternatives.by_tone(self._messages, self._verse) if m.tone == tone), None)
        if found is not None:
            self._show(found.verse, found.tone, found.text)

    def _show(self, verse: str, tone: str, words: str) -> None:
        self._verse, self._filled = verse, words
        self.tones.choose(tone)
        self.text.setPlainText(words)
        self._look()

    def _typed(self) -> None:
        """Whatever is changed by hand is in own words; the verse it came from stays as it is."""
        words = self.text.toPlainText()
        own = words.strip() != self._filled.strip() or not self._verse
        self.tones.choose(_OWN if own else self._tone())
        self.another.setEnabled(bool(self._verse))
        self.use.setEnabled(bool(words.strip()))
        self._rest.start()

    def _tone(self) -> str:
        return next((m.tone for m in self._messages if m.verse == self._verse), _OWN)

    def _look(self) -> None:
        words = self.text.toPlainText().strip()
        if words:
            same = self._verse and words == self._filled.strip()
            self.looked.emit(Instead(verse=self._verse) if same else Instead(own_text=words))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        side = look.px(24)
        column.setContentsMargins(side, look.px(16), side, look.px(18))
        column.setSpacing(look.px(12))
        column.addWidget(PlainLabel(_("Message"), Type.ROW_TITLE))
        column.addWidget(self.tones)
        column.addWidget(self.text, 1)
        row = FlowLayout(gap=8)
        cancel = Button(_("Cancel"))
        cancel.clicked.connect(self.closed)
        for button in (self.use, cancel, self.another):
            row.addWidget(button)
        column.addLayout(row)
