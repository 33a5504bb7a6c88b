"""The family's own words on cards and envelopes, above what is printed without them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import Field, LineEdit, NoteEdit
from cardkeeper.i18n import _
from cardkeeper.services.households.households import Wording

_LINES = 3


class Lines(NoteEdit):
    """A few lines of text that tell when they were left."""

    left = Signal()

    def __init__(self, name: str, *, lines: int) -> None:
        super().__init__(name, lines=lines)
        self.setFixedHeight(self.minimumHeight())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class WordingField(Field):
    """`typed` tells other words than those in the book, when the field is left or Enter is pressed.

    It tells the same words again when somebody says that they are right for other names too.
    """

    typed = Signal(str)

    def __init__(self, words: str, *, lines: bool = False, parent: QWidget | None = None) -> None:
        self.line: LineEdit | Lines = Lines(words, lines=_LINES) if lines else LineEdit()
        super().__init__(words, self.line, parent=parent)
        self._own = ""
        self.confirm = Button(_("Still right"), v="link")
        self.confirm.hide()
        self.confirm.clicked.connect(lambda: self.typed.emit(self._own))
        column = self.layout()
        if column is not None:
            column.addWidget(self.confirm)
            column.setAlignment(self.confirm, Qt.AlignmentFlag.AlignLeading)
        self.line.left.connect(self.store)
        if isinstance(self.line, Lines):
            self.line.finished.connect(self.store)
        else:
            self.line.returnPressed.connect(self.store)

    @property
    def words(self) -> str:
        """What stands in the field."""
        return self.line.toPlainText() if isinstance(self.line, Lines) else self.line.text()

    def show_wording(self, wording: Wording) -> None:
        """Show the own words, and below what the rules say; a warning when those words are passed over."""
        self._own = wording.own
        self.take_back()
        self.line.setPlaceholderText(wording.by_rule)
        self.confirm.setVisible(bool(wording.own and wording.warning))
        if wording.warning:
            self.set_problem(wording.warning)
        else:
            self.set_note(_without(wording), "text2")

    def store(self) -> None:
        """Tell what was typed, if it is something else than before."""
        if self.words.strip() != self._own:
            self.typed.emit(self.words.strip())

    def take_back(self) -> None:
        """Put the words of the book back."""
        if self.words == self._own:
            return
        if isinstance(self.line, Lines):
            self.line.setPlainText(self._own)
        else:
            self.line.setText(self._own)


class NameField(Field):
    """What the family is called where nobody is named; `typed` as in WordingField."""

    typed = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self.line = LineEdit()
        super().__init__(_("What the family is called"), self.line, parent=parent)
        self._kept = ""
        self.line.setPlaceholderText(_("Such as Okafor-Diaz"))
        self.set_note(_("Printed where nobody of the household is named."), "text2")
        self.line.left.connect(self.store)
        self.line.returnPressed.connect(self.store)

    def show_name(self, name: str) -> None:
        self._kept = name
        self.take_back()

    def store(self) -> None:
        """Tell what was typed, if it is something else than before."""
        if self.line.text().strip() != self._kept:
            self.typed.emit(self.line.text().strip())

    def take_back(self) -> None:
        """Put the name of the book back."""
        if self.line.text() != self._kept:
            self.line.setText(self._kept)


def _without(wording: Wording) -> str:
    """ "Without it: Dear Ruth and Tom," and what cards say that name the children."""
    plain, whole = (" · ".join(each.splitlines()) for each in (wording.by_rule, wording.with_children))
    if not plain:
        return _("Without it there is nothing to print.")
    if plain == whole:
        sentence = _("Without it: “{words}”") if wording.own else _("Printed now: “{words}”")
    elif wording.own:
        sentence = _("Without it: “{words}”, with the children “{family}”")
    else:
        sentence = _("Printed now: “{words}”, with the children “{family}”")
    return sentence.format(words=plain, family=whole)
