"""Values that save themselves: a moment after the last key, or when the field is left (ui/spec.md, 6.4)."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from cardkeeper.core.changes import Change
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Switch
from cardkeeper.gui.widgets.fields import ComboBox, Field, LineEdit
from cardkeeper.gui.widgets.segmented import SegmentedControl

_SAVED_AFTER = 600

Save = Callable[[str], Change]


class Ledger(QObject):
    """What is not saved yet, by the words of its field; `told` when that changes."""

    told = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._open: dict[str, str] = {}

    @property
    def waiting(self) -> Sequence[str]:
        """The fields with something that cannot be stored."""
        return list(self._open)

    @property
    def trouble(self) -> str:
        """Why nothing can be saved at all, such as a full disk."""
        return next((reason for reason in self._open.values() if reason), "")

    def note(self, field: str, *, waits: bool, reason: str = "") -> None:
        if waits:
            self._open[field] = reason
        else:
            self._open.pop(field, None)
        self.told.emit()


class SavedLine(Field):
    """A line of text. What `judge` objects to stays in the field, with the sentence, and is not stored.

    What is typed in one sitting is one step of Undo.
    """

    typed = Signal(str)

    def __init__(
        self,
        words: str,
        session: Session,
        ledger: Ledger,
        save: Save,
        *,
        judge: Callable[[str], str] | None = None,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.line = LineEdit()
        super().__init__(words, self.line, parent=parent)
        self._words, self._session, self._ledger, self._save = words, session, ledger, save
        self._judge = judge or _anything
        self._stored = ""
        self._step: Change | None = None
        self._breath = QTimer(self, singleShot=True, interval=_SAVED_AFTER)
        self._breath.timeout.connect(self._keep)
        self.line.setPlaceholderText(hint)
        self.line.textEdited.connect(self._type)
        self.line.left.connect(self._leave)
        self.line.returnPressed.connect(self._leave)

    @property
    def text(self) -> str:
        return self.line.text().strip()

    def show_stored(self, text: str) -> None:
        """What the book holds now; what is just being typed is left alone."""
        waits = self._breath.isActive() or bool(self.problem)
        if text != self._stored and not waits and text != self.text:
            self.line.setText(text)
        self._stored = text

    def _type(self, text: str) -> None:
        self.set_problem("")
        self._breath.start()
        self.typed.emit(text)

    def _keep(self) -> None:
        """Store what was typed, if it can be; the sentence waits until the field is left."""
        self._breath.stop()
        text = self.text
        objection = self._judge(text) if text else ""
        self._ledger.note(self._words, waits=bool(objection))
        if objection or text == self._stored:
            return
        before, self._stored = self._stored, text
        try:
            self._step = self._session.apply(self._save(text), amends=self._step)
        except CardKeeperError as reason:
            self._stored = before
            self.set_problem(str(reason))
            self._ledger.note(self._words, waits=True, reason=str(reason))

    def _leave(self) -> None:
        self._keep()
        self._step = None
        if not self.problem:
            self.set_problem(self._judge(self.text) if self.text else "")

    def keep_now(self) -> None:
        """The window closes: nothing typed is lost."""
        if self._breath.isActive():
            self._keep()


def _anything(_text: str) -> str:
    return ""


class SavedChoice(Field):
    """One of several words, stored at once; `options` are words by key."""

    def __init__(
        self,
        words: str,
        options: Mapping[str, str],
        store: Callable[[str], object],
        *,
        parent: QWidget | None = None,
    ) -> None:
        self.combo = ComboBox(words)
        # Long words of another language may be cut here; the list that opens shows them whole.
        self.combo.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(10)
        super().__init__(words, self.combo, parent=parent)
        self.offer(options)
        self.combo.activated.connect(lambda _number: store(str(self.combo.currentData())))

    def offer(self, options: Mapping[str, str]) -> None:
        """Other words to choose from."""
        self.combo.clear()
        for key, word in options.items():
            self.combo.addItem(word, key)

    def show_stored(self, key: str) -> None:
        number = self.combo.findData(key)
        if number < 0:
            self.combo.addItem(key, key)
            number = self.combo.count() - 1
        self.combo.setCurrentIndex(number)


class SavedSegments(Field):
    """One of a few words in a groove, stored at once."""

    def __init__(
        self,
        words: str,
        options: Sequence[tuple[str, str]],
        store: Callable[[str], object],
        *,
        parent: QWidget | None = None,
    ) -> None:
        self.segments = SegmentedControl(options, words)
        super().__init__(words, self.segments, parent=parent)
        self.segments.chosen.connect(store)

    def show_stored(self, key: str) -> None:
        self.segments.choose(key)


class SavedSwitch(Switch):
    """On or off, stored at once."""

    def __init__(self, words: str, store: Callable[[bool], object], *, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self.setAccessibleName(words)
        self.clicked.connect(store)

    def show_stored(self, *, on: bool) -> None:
        self.setChecked(on)
