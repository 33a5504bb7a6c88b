"""Asking for a name: of a tag, of a group."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QDialogButtonBox, QWidget

from cardkeeper.errors import CardKeeperError
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.fields import Field, LineEdit
from cardkeeper.i18n import _


class NameDialog(Dialog):
    """One field; `keep` is called with what was typed, and what it refuses is told below the field."""

    def __init__(
        self,
        headline: str,
        label: str,
        verb: str,
        keep: Callable[[str], object],
        *,
        name: str = "",
        offers: Sequence[str] = (),
        parent: QWidget,
    ) -> None:
        super().__init__(headline, title=headline, parent=parent)
        self._keep = keep
        self._is_kept = False
        self.line = LineEdit()
        self.line.setText(name)
        self.line.selectAll()
        if offers:
            completer = QCompleter(list(offers), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
            self.line.setCompleter(completer)
            # Enter that takes a completion does not reach the button.
            self.line.returnPressed.connect(self.accept)
        self.field = Field(label, self.line)
        self.line.textChanged.connect(lambda: self.field.set_problem(""))
        self.content.addWidget(self.field)
        self.add_button(verb)
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.line.setFocus()

    def accept(self) -> None:
        if self._is_kept:
            return
        try:
            self._keep(self.line.text().strip())
        except CardKeeperError as reason:
            self.field.set_problem(str(reason))
        else:
            self._is_kept = True
            super().accept()


def ask_name(
    parent: QWidget,
    headline: str,
    label: str,
    verb: str,
    keep: Callable[[str], object],
    *,
    name: str = "",
    offers: Sequence[str] = (),
) -> NameDialog:
    """Ask; Enter keeps it. What begins like one of `offers` is completed while typing."""
    dialog = NameDialog(headline, label, verb, keep, name=name, offers=offers, parent=parent.window())
    dialog.open()
    return dialog
