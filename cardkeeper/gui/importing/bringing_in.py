"""The last step of an import at work: the people are written, taken back again, or kept as a list."""

from PySide6.QtCore import QObject, Signal

from cardkeeper.core.changes import Change
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask
from cardkeeper.gui.importing.finish_page import FinishPage
from cardkeeper.gui.importing.running import Running
from cardkeeper.gui.importing.sitting import Sitting
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services.importing import import_report


class BringingIn(QObject):
    """Works on a sitting and shows on the finish page how it goes."""

    # The people are in, or out again, or are about to be: the buttons may say something else.
    turned = Signal()
    brought = Signal()

    def __init__(self, session: Session, running: Running, page: FinishPage) -> None:
        super().__init__(page)
        self._session, self._running, self._page = session, running, page
        self.sitting = Sitting()
        # From the press on Undo import until everything is out.
        self.is_undoing = False
        page.undo_wanted.connect(self._undo)
        page.save_wanted.connect(self._save_list)
        running.written.connect(self._take)
        session.undone.connect(self._tell_undone)
        session.turning.connect(lambda task, *_words: task.cancelled.connect(self._tell_kept))

    def write(self) -> None:
        """Bring in what was read."""
        if self.sitting.plan is not None:
            self._page.tell("")
            self._page.progress.follow(self._running.write(self.sitting.plan))
            self.turned.emit()

    def _take(self, change: Change) -> None:
        self.sitting.change, self.sitting.is_over = self._session.apply(change), True
        if self.sitting.plan is not None:
            self._page.show_done(self.sitting.plan)
        self.turned.emit()
        self.brought.emit()

    def _undo(self) -> None:
        """Take the newest step back: over this window nobody could make another."""
        if self.sitting.change is not None:
            self._set_undoing(True)
            self._session.undo()

    def _tell_undone(self, _change: Change) -> None:
        """The step was taken back, now or after a while in the worker."""
        if self.sitting.change is None or self.sitting.plan is None:
            return
        self.sitting.change = None
        self._page.show_undone(self.sitting.plan.name)
        self._set_undoing(False)

    def _tell_kept(self) -> None:
        """Taking the step back was stopped: everything is still there."""
        self._set_undoing(False)

    def _set_undoing(self, is_undoing: bool) -> None:
        self.is_undoing = is_undoing
        self._page.undo.setEnabled(not is_undoing)
        self.turned.emit()

    def _save_list(self) -> None:
        patterns = [_("Text files (*.txt)")]
        path = ask.choose_target(self._page, self._session, _("Save list"), _("Not imported.txt"), patterns)
        if path is None or self.sitting.plan is None:
            return
        try:
            import_report.save(self.sitting.plan, path)
        except CardKeeperError as reason:
            self._page.tell(str(reason))
