"""The window that stands in place of the real one while the book does not open."""

import datetime as dt
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout, QWidget

from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import look
from cardkeeper.gui.backups.trouble_page import TroublePage
from cardkeeper.gui.room import SMALLEST
from cardkeeper.gui.settings import SettingsFile
from cardkeeper.gui.theme import Theme
from cardkeeper.gui.widgets.dialog import Scroll
from cardkeeper.gui.widgets.fields import Message
from cardkeeper.gui.widgets.panels import Ground
from cardkeeper.gui.widgets.progress import TaskProgress
from cardkeeper.gui.worker import Worker
from cardkeeper.i18n import _
from cardkeeper.services.book import backups, library, restoring
from cardkeeper.services.book.restoring import Prepared

_SIZE = QSize(1000, 720)


class TroubleWindow(Ground):
    """Says what is safe and what to do, and does it. `settled` tells whether the book is open now."""

    settled = Signal(bool)

    def __init__(
        self, folder: Path, reason: CardKeeperError, attempt: Callable[[], object], today: dt.date
    ) -> None:
        """`attempt` opens the book, or raises CardKeeperError again."""
        super().__init__("surface")
        self.setWindowTitle("CardKeeper")
        self.setMinimumSize(SMALLEST)
        self.resize(look.px(_SIZE.width()), look.px(_SIZE.height()))
        self._folder, self._attempt, self._today = folder, attempt, today
        # Outlives the window: a task may still have something to tell when it closes.
        self._worker = Worker(nullcontext, QCoreApplication.instance() or self)
        self._is_in_place = False
        self._progress = TaskProgress(_("Restoring"), _("Nothing is changed until the copy is checked."))
        self._message = Message()
        self._holder: QWidget | None = None
        column = QVBoxLayout(self)
        edge = look.px(28)
        column.setContentsMargins(edge, 0, edge, look.px(16))
        column.addWidget(self._message)
        column.addWidget(self._progress)
        self.show_reason(reason)

    def show_reason(self, reason: CardKeeperError) -> None:
        """The page of another trouble, or of the same one still."""
        if self._holder is not None:
            self._holder.hide()
            self._holder.deleteLater()
        copies = backups.copies(backups.folder_in(self._folder))
        self.page = TroublePage(reason, self._folder, copies, self._today)
        self.page.again.connect(self.look_again)
        self.page.wanted.connect(self.restore)
        self.page.found.connect(self._find)
        self._holder = Scroll(self.page)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(0, self._holder, 1)
        self.page.primary.setFocus()

    def look_again(self) -> None:
        """Try to open the book once more."""
        self._message.tell("", "danger")
        try:
            self._attempt()
        except CardKeeperError as reason:
            self.show_reason(reason)
            return
        self._settle(opened=True)

    def restore(self, path: Path) -> None:
        """Put a copy, or a book found elsewhere, in place; what lies there now is kept beside it."""
        self._message.tell("", "danger")
        self.page.setEnabled(False)
        task = self._worker.run(
            lambda progress: restoring.prepare(path, self._folder, progress), writes=False
        )
        self._progress.follow(task)
        task.done.connect(self._put_in_place)
        task.failed.connect(self._tell)
        task.ended.connect(self._end)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._worker.stop()
        self._settle(opened=False)

    def _put_in_place(self, prepared: object) -> None:
        if not isinstance(prepared, Prepared):
            return
        try:
            restoring.put_in_place(prepared)
        except CardKeeperError as reason:
            self._tell(reason)
            return
        library.close_library()
        self._is_in_place = True

    def _end(self) -> None:
        self.page.setEnabled(True)
        if self._is_in_place:
            self._is_in_place = False
            self.look_again()

    def _find(self) -> None:
        patterns = ";;".join((_("Books and safety copies (*.book *.ckbackup)"), _("All files (*)")))
        chosen, _pattern = QFileDialog.getOpenFileName(
            self, _("Show where the file is"), str(self._folder), patterns
        )
        if chosen:
            self.restore(Path(chosen))

    def _tell(self, reason: CardKeeperError) -> None:
        self._message.tell(str(reason), "danger")

    def _settle(self, *, opened: bool) -> None:
        self.settled.emit(opened)
        self.hide()


def settle(
    application: QApplication,
    folder: Path,
    reason: CardKeeperError,
    attempt: Callable[[], object],
    today: dt.date,
) -> bool:
    """Show the trouble until the book is open, or the window is closed; tells which it was.

    For the start of the program, before its own loop runs.
    """
    theme = Theme(application)
    taste = SettingsFile(folder / "settings.json").value
    theme.choose(taste.appearance, taste.text_size, system_font=taste.system_font)
    window = TroubleWindow(folder, reason, attempt, today)
    loop = QEventLoop()
    answers: list[bool] = []
    window.settled.connect(answers.append)
    window.settled.connect(loop.quit)
    window.show()
    loop.exec()
    window.deleteLater()
    theme.deleteLater()
    return answers[0]
