"""Asking for a name: of a tag, of a group."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialogButtonBox, QWidget

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
        sentence: str = "",
        parent: QWidget,
    ) -> None:
        super().__init__(headline, sentence, parent=parent)
        self._keep = keep
        self.line = LineEdit()
        self.line.setText(name)
        self.line.selectAll()
        self.field = Field(label, self.line)
        self.line.textChanged.connect(lambda: self.field.set_problem(""))
        self.content.addWidget(self.field)
        self.add_button(verb)
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.line.setFocus()

    def accept(self) -> None:
        try:
            self._keep(self.line.text().strip())
        except CardKeeperError as reason:
            self.field.set_problem(str(reason))
        else:
            super().accept()


def ask_name(
    parent: QWidget,
    headline: str,
    label: str,
    verb: str,
    keep: Callable[[str], object],
    *,
    name: str = "",
    sentence: str = "",
) -> NameDialog:
    """Ask; Enter keeps it."""
    dialog = NameDialog(headline, label, verb, keep, name=name, sentence=sentence, parent=parent.window())
    dialog.open()
    return dialog
