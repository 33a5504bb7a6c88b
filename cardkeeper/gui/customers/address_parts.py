"""Parts of the editor of an address: the envelope as it will be printed, and what is done at one click."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.customers import address_words
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.gui.widgets.panels import FlowLayout, Panel
from cardkeeper.i18n import N_, _
from cardkeeper.services.people.addresses import AddressRow

CHECKED, CAME_BACK, MAIL_HERE, NOT_HERE, MOVED_AWAY = "checked", "came-back", "mail-here", "not-here", "away"
ACTS = {
    CHECKED: N_("Checked today"),
    CAME_BACK: N_("Mail came back"),
    MAIL_HERE: N_("Their mail goes here"),
    NOT_HERE: N_("Their mail goes home again"),
    MOVED_AWAY: N_("Not there any more"),
}


def acts_for(row: AddressRow, today: dt.date, *, mail_here: bool) -> list[str]:
    """What can be done with an address at one click, by the keys of ACTS."""
    found = [CHECKED]
    if row.bad_since is None:
        found.append(CAME_BACK)
    if row.address.kind == "work" or row.organisation_id:
        found.append(NOT_HERE if mail_here else MAIL_HERE)
    if not address_words.is_past(row, today) and not row.organisation_id:
        found.append(MOVED_AWAY)
    return found


class Printed(Panel):
    """The lines of the envelope."""

    def __init__(self) -> None:
        super().__init__("surface")
        self._lines = PlainLabel("", Type.BODY)
        self._lines.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        column = QVBoxLayout(self)
        edge = look.px(10)
        column.setContentsMargins(edge, look.px(6), edge, look.px(8))
        column.setSpacing(look.px(2))
        column.addWidget(PlainLabel(_("On the envelope"), Type.META, "text2"))
        column.addWidget(self._lines)
        self.hide()

    @property
    def words(self) -> str:
        """What will be printed."""
        return self._lines.text()

    def tell(self, lines: tuple[str, ...]) -> None:
        self._lines.setText("\n".join(lines))
        self.setAccessibleName(_("On the envelope: {lines}").format(lines=", ".join(lines)))
        self.setVisible(bool(lines))


class Acts(QWidget):
    """When an address was checked, and what can be done with it at one click; `wanted` tells which."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons = {key: Button(_(word), v="link") for key, word in ACTS.items()}
        self._known = PlainLabel("", Type.META, "text2")
        self._known.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        column.addWidget(self._known)
        flow = FlowLayout(gap=8)
        column.addLayout(flow)
        for key, button in self.buttons.items():
            flow.addWidget(button)
            button.clicked.connect(lambda _on, key=key: self.wanted.emit(key))
        self.hide()

    @property
    def words(self) -> str:
        """What is known of it."""
        return self._known.text()

    def show_known(self, row: AddressRow, offered: list[str]) -> None:
        self._known.setText(address_words.trouble(row) or address_words.checked(row))
        self._known.set_colour("warn" if row.bad_since else "text2")
        for key, button in self.buttons.items():
            button.setVisible(key in offered)
        self.buttons[CHECKED].setText(_("It is right") if row.bad_since else _(ACTS[CHECKED]))
        self.setVisible(True)
