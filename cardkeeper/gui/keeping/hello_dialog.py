"""Say hello: everybody it has been quiet about for longer than usual, and the number at hand (R23)."""

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cardkeeper.core.kinds import Channel
from cardkeeper.core.rhythm import every_words
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.keeping.frame import GoTo, ListDialog
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.quick.doors import open_note
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.fix_form import FixForm
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.views.people import PersonLine
from cardkeeper.gui.widgets.empty import EmptyState, Sign
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.touch import keeping_in_touch
from cardkeeper.services.touch.keeping_in_touch import Hello

_MOST = 200
_ACTS = {
    Channel.CALL: (Icon.PHONE, "call"),
    Channel.EMAIL: (Icon.EMAIL, "email"),
    Channel.VISIT: (Icon.VISIT, "visit"),
}


class _Found(NamedTuple):
    """What the worker has read; `number` counts also those who are not shown."""

    hellos: dict[int, Hello]
    number: int


class HelloDialog(ListDialog):
    """Whoever was spoken with leaves the list when the note of it is saved."""

    def __init__(self, session: Session, go_to: GoTo, *, parent: QWidget) -> None:
        said = (
            _("Say hello"),
            _("Those you have not spoken with for longer than usual, the quietest first."),
        )
        nobody = EmptyState(
            Sign(Icon.SPARKLE_DUO, "accent"),
            _("You have spoken with everybody"),
            _("Nobody has waited longer than usual to hear from you."),
        )
        super().__init__(session, said, go_to, nobody, key="hello", parent=parent)
        self._found = _Found({}, 0)
        self.reload()

    def work(self) -> Callable[[], object]:
        today = self.session.today()
        return lambda: _read(today)

    def take(self, found: object) -> None:
        if isinstance(found, _Found):
            self._found = found
            self.rows.set_rows(_line(hello) for hello in found.hellos.values())
            number = ngettext("{n} customer waits", "{n} customers wait", found.number)
            self.rows.setAccessibleDescription(number.format(n=found.number))

    def form(self, row_id: int) -> FixForm | None:
        hello = self._found.hellos.get(row_id)
        return HelloForm(self.session, hello, self) if hello is not None else None

    def note(self, hello: Hello, kind: str) -> None:
        """What was said, in the small window over this one."""
        window = self.parentWidget()
        if isinstance(window, MainWindow):
            open_note(window, hello.person_id, kind)


class HelloForm(FixForm):
    """How they like to be reached, and the note of it."""

    def __init__(self, session: Session, hello: Hello, dialog: HelloDialog) -> None:
        super().__init__(session, hello.person_id, _("How do you reach them?"))
        icon, kind = _ACTS.get(Channel(hello.channel), (Icon.NOTE, ""))
        if hello.reach:
            number = PlainLabel(hello.reach, Type.HEADLINE)
            number.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            number.setAccessibleName(hello.reach)
            self.content.addWidget(number)
        else:
            said = _("There is no number and no email address yet. A card would do.")
            self.content.addWidget(ParagraphLabel(said, Type.BODY, "text"))
        self.add_button(
            _("Write down what was said"), lambda: dialog.note(hello, kind), v="primary", icon=icon
        )
        self.add_button(_("Open their page"), lambda: dialog.open_person(hello.person_id), v="quiet")


def _line(hello: Hello) -> PersonLine:
    days = ngettext("{n} day", "{n} days", hello.days).format(n=hello.days)
    usual = every_words(hello.usual_days)
    said = _("Never spoken, {days} · {usual}") if hello.was_never else _("Quiet for {days} · {usual}")
    below = said.format(days=days, usual=usual)
    tier = _("Tier {tier}").format(tier=hello.tier) if hello.tier else ""
    return PersonLine(hello.person_id, hello.person_id, hello.name, hello.initials, below, tier)


def _read(today: dt.date) -> _Found:
    found = keeping_in_touch.say_hello(today, _MOST)
    return _Found({hello.person_id: hello for hello in found}, keeping_in_touch.count(today))


def open_hello(window: QWidget, session: Session, go_to: GoTo) -> HelloDialog:
    """Show whom to say hello to over the window."""
    dialog = HelloDialog(session, go_to, parent=window)
    dialog.open()
    return dialog
