"""Editors for how somebody is written to: their own words, and the way, with what is printed told live."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal

from cardkeeper.gui.customers.editing import Editor, Save, chosen
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import LineEdit, NoteEdit
from cardkeeper.i18n import _
from cardkeeper.services.households.households import Wording

_LINES = 3


class WordingEditor(Editor):
    """Own words in place of those of the rules, in one line or a few; empty for the rules.

    `confirmed`: the words are right, though they were typed when the names were others.
    """

    confirmed = Signal()

    def __init__(
        self, session: Session, save: Save, name: str, wording: Wording, *, lines: bool = False
    ) -> None:
        super().__init__(session, name, save, removes=_("Back to the rules") if wording.own else "")
        self._wording = wording
        self._value: LineEdit | NoteEdit = NoteEdit(name, lines=_LINES) if lines else self.line(name)
        if isinstance(self._value, NoteEdit):
            self._value.setPlainText(wording.own)
            self._value.textChanged.connect(self.touched)
            self._value.finished.connect(self.done)
            self.body.addWidget(self.watch(self._value))
        else:
            self._value.setText(wording.own)
            self.row(self._value)
        self._value.setPlaceholderText(wording.by_rule)
        self.confirm = Button(_("Still right"), v="link")
        self.confirm.setVisible(bool(wording.own and wording.warning))
        self.confirm.clicked.connect(self.confirmed)
        self.finish_layout()
        self.body.insertWidget(self.body.count() - 1, self.confirm, 0, Qt.AlignmentFlag.AlignLeading)
        self.note()

    def begin(self) -> None:
        self._value.setFocus(Qt.FocusReason.TabFocusReason)
        self._value.selectAll()

    def entered(self) -> str:
        typed = self._value.toPlainText() if isinstance(self._value, NoteEdit) else self._value.text()
        return typed.strip()

    def note(self) -> None:
        """That the words are stale, else what is printed without them."""
        wording, typed = self._wording, self.entered()
        if wording.warning and typed == wording.own:
            self.tell(wording.warning, "danger")
            return
        without = " · ".join(wording.by_rule.splitlines())
        sentence = _("Without it: “{words}”") if typed else _("Printed now: “{words}”")
        self.tell(sentence.format(words=without) if without else "", "text2")


class WayEditor(Editor):
    """One of a few ways to be written to; `written` tells what a way makes of greeting and envelope."""

    def __init__(
        self,
        session: Session,
        save: Save,
        name: str,
        options: Mapping[str, str],
        value: str,
        written: Callable[[str], str],
    ) -> None:
        super().__init__(session, name, save)
        self._written = written
        self._value = self.choice(name, options, value)
        self.row(self._value)
        self.finish_layout()
        self.note()

    def entered(self) -> str:
        return chosen(self._value)

    def note(self) -> None:
        self.tell(self._written(chosen(self._value)), "text2")
