"""The paper form for the counter: saved where the user wants it, and opened to be printed."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from cardkeeper.gui import ask, made_files
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _


def save_counter_form(over: QWidget, session: Session) -> None:
    """Ask where to, make it in the worker, which is where the press lives, and open it."""
    name = _("Form for the counter.pdf")
    path = ask.choose_target(over, session, _("Save the form for the counter"), name, [_("PDF (*.pdf)")])
    if path is None:
        return

    def save() -> Path:
        from cardkeeper.services.health import customer_form

        customer_form.save(path)
        return path

    task = session.run(lambda _progress: save(), writes=False)
    task.done.connect(lambda saved: made_files.open_saved(over, saved))
    task.failed.connect(lambda reason: ask.fail(over, str(reason)))
