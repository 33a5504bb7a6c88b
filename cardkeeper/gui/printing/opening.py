"""What leads to paper: the cards of today as PDFs in a folder."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.progress import Progress
from cardkeeper.gui import ask
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _


def open_print(window: QWidget, session: Session, task_ids: Sequence[int]) -> None:
    """Make a batch of these cards and save its PDFs where the user says."""
    folder = ask.choose_folder(window, session, _("Save the cards"))
    if folder is None:
        return
    today = session.today()

    def make(progress: Progress) -> Change:
        from cardkeeper.services import batches, printing

        change, _held = batches.prepare(task_ids, today, progress=progress)
        printing.save(printing.render(change.ids[0]), Path(folder))
        return change

    work = session.run(make)
    work.done.connect(session.apply)
    work.done.connect(lambda _change: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
    work.failed.connect(lambda reason: ask.fail(window, str(reason)))
