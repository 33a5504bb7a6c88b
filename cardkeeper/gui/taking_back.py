"""Undoing what takes its time: how far it is, and Stop, after which nothing is undone (ui/spec.md 10.6)."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.task import Task
from cardkeeper.gui.tokens import Space
from cardkeeper.gui.widgets.progress import TaskProgress
from cardkeeper.i18n import _

# Nothing under 400 ms (section 6.6).
_SHOWN_AFTER = 400
_WIDTH = 440


def install(window: MainWindow) -> None:
    """Let the window show what is taken back, or done again, beside it."""
    window.session.turning.connect(partial(_begin, window))


class TakingBack(QDialog):
    """Stands over the window, or the dialog that asked for it, until the task has ended."""

    def __init__(self, task: Task, headline: str, label: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(headline)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._task, self._has_ended = task, False
        said = _("{what}: {command}").format(what=headline, command=label)
        self.progress = TaskProgress(said, _("Stop leaves everything as it is."))
        column = QVBoxLayout(self)
        edge = look.px(Space.WIDE)
        column.setContentsMargins(edge, edge, edge, edge)
        column.addWidget(self.progress)
        self.setMinimumWidth(look.px(_WIDTH))
        self.progress.follow(task)
        task.ended.connect(self._end)
        QTimer.singleShot(_SHOWN_AFTER, self, self._show)

    def reject(self) -> None:
        """Esc is Stop; the window goes when the task has ended."""
        self._task.cancel()

    def _show(self) -> None:
        if not self._has_ended:
            self.open()

    def _end(self) -> None:
        self._has_ended = True
        if self.isVisible():
            super().reject()
        else:
            self.deleteLater()


def _begin(window: MainWindow, task: Task, headline: str, label: str) -> None:
    task.cancelled.connect(lambda: window.toast.tell(_("Stopped. Everything is as it was.")))
    TakingBack(task, headline, label, parent=QApplication.activeModalWidget() or window)
