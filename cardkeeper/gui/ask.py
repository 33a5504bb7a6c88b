"""Every modal question of the program: files, folders, what cannot be taken back, what went wrong."""

from collections.abc import Sequence
from pathlib import Path

import shiboken6
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QFileDialog, QWidget

from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.i18n import _


def choose_file(parent: QWidget, session: Session, title: str, patterns: Sequence[str]) -> Path | None:
    """A file to open, starting where the last one was; patterns like "Contacts (*.vcf)"."""
    start = _start(session)
    chosen, _pattern = QFileDialog.getOpenFileName(parent, title, start, ";;".join(patterns))
    return _remembered(session, chosen)


def choose_target(
    parent: QWidget, session: Session, title: str, name: str, patterns: Sequence[str]
) -> Path | None:
    """Where to save a file called `name`; the system asks before replacing one."""
    start = str(Path(_start(session)) / name)
    chosen, _pattern = QFileDialog.getSaveFileName(parent, title, start, ";;".join(patterns))
    return _remembered(session, chosen)


def choose_folder(parent: QWidget, session: Session, title: str) -> Path | None:
    chosen = QFileDialog.getExistingDirectory(parent, title, _start(session))
    if not chosen:
        return None
    session.change_settings(last_folder=chosen)
    return Path(chosen)


def confirm(parent: QWidget, question: str, verb: str, explanation: str = "") -> bool:
    """For what happens in the world outside and cannot be undone; undo covers the rest (section 6.3).

    `question` names the number and the verb; `verb` is on the button.
    """
    dialog = Dialog(question, explanation, title="CardKeeper", parent=parent)
    dialog.add_button(verb)
    dialog.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
    return _asked(dialog)


def fail(parent: QWidget | None, sentence: str, explanation: str = "") -> None:
    """Say what did not work: what happened, what is safe, what to do.

    A dialog may have been closed while what it asked for was done: then the window in front says it.
    """
    is_there = parent is None or shiboken6.isValid(parent)
    over = parent if is_there else QApplication.activeWindow()
    dialog = Dialog(sentence, explanation, title="CardKeeper", parent=over)
    dialog.add_button(_("Close"))
    _asked(dialog)


def _start(session: Session) -> str:
    """Where the last file was; the first time the user's documents, not wherever the program was started."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return session.settings.last_folder or QStandardPaths.writableLocation(documents)


def _asked(dialog: Dialog) -> bool:
    answer = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return answer


def _remembered(session: Session, chosen: str) -> Path | None:
    if not chosen:
        return None
    path = Path(chosen)
    recent = session.settings.with_recent(path)
    session.change_settings(last_folder=str(path.parent), recent_files=recent)
    return path
