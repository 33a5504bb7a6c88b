"""What takes its time beside the window: how far it is, and Stop, after which all is as it was (6.6)."""

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
    """Let the window show what is done, taken back or done again beside it."""
    window.session.at_work.connect(partial(_begin, window))
    window.session.turning.connect(partial(_begin_to_turn, window))


class AtWork(QDialog):
    """Stands over the window, or the dialog that asked for it, until the task has ended."""

    def __init__(self, task: Task, title: str, said: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._task, self._has_ended = task, False
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


def _begin(window: MainWindow, task: Task, said: str, stopped: str) -> None:
    _show(window, task, said, said, stopped)


def _begin_to_turn(window: MainWindow, task: Task, headline: str, label: str) -> None:
    said = _("{what}: {command}").format(what=headline, command=label)
    _show(window, task, headline, said, _("Stopped. Everything is as it was."))


def _show(window: MainWindow, task: Task, title: str, said: str, stopped: str) -> None:
    task.cancelled.connect(lambda: window.toast.tell(stopped))
    AtWork(task, title, said, parent=QApplication.activeModalWidget() or window)
