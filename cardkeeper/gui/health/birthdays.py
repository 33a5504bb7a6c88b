"""Asking for the birthdays nobody knows: reply cards to print, and a message in the user's mail program."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from cardkeeper.gui import ask, made_files
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _


def save_reply_cards(over: QWidget, session: Session) -> None:
    """Ask where to, make them in the worker, and open them to be printed."""
    name = _("Reply cards.pdf")
    path = ask.choose_target(over, session, _("Save the reply cards"), name, [_("PDF (*.pdf)")])
    if path is None:
        return

    def save() -> Path:
        from cardkeeper.services.health import missing_birthdays

        missing_birthdays.save_reply_cards(path)
        return path

    _make(over, session, save, made_files.open_saved)


def ask_by_email(over: QWidget, session: Session) -> None:
    """A draft to all of them, opened in the user's own mail program; the user sends it."""
    today = session.today()

    def write() -> Path:
        from cardkeeper.services.health import missing_birthdays

        return missing_birthdays.draft(today)

    _make(over, session, write, made_files.open_file)


def _make(
    over: QWidget, session: Session, make: Callable[[], Path], show: Callable[[QWidget, Path], object]
) -> None:
    task = session.run(lambda _progress: make(), writes=False)
    task.done.connect(lambda made: show(over, made))
    task.failed.connect(lambda reason: ask.fail(over, str(reason)))
