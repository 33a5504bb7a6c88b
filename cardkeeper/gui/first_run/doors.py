"""When the first window comes, what it leads to, and when it goes."""

import sys

from PySide6.QtCore import QEvent, QObject, QProcess

from cardkeeper.core.changes import Change
from cardkeeper.gui import ask
from cardkeeper.gui.importing.doors import open_import
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.i18n import _
from cardkeeper.services.book import welcome


def install(window: MainWindow) -> None:
    """Welcome whoever opens a fresh book."""
    if welcome.is_fresh() and window.findChild(FirstRun) is None:
        FirstRun(window)


class FirstRun(QObject):
    """Lays the welcome over the window's places until somebody is in the book or goes to a place."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._centre = window.centralWidget() or window
        from cardkeeper.gui.first_run.welcome import Welcome  # seen once in a lifetime

        self.welcome = Welcome(window.session, parent=self._centre)
        self.welcome.import_wanted.connect(lambda: open_import(window))
        self.welcome.samples_wanted.connect(self._look_around)
        self._centre.installEventFilter(self)
        window.session.changed.connect(self._follow)
        window.navigation.moved.connect(self.leave)
        self._let_work(False)
        self.welcome.setGeometry(self._centre.rect())
        self.welcome.show()
        self.welcome.raise_()
        self.welcome.begin()

    def leave(self) -> None:
        """Make room for the places."""
        self._centre.removeEventFilter(self)
        self.welcome.hide()
        self._let_work(True)
        self.welcome.deleteLater()
        self.deleteLater()
        page = self._window.page
        if page is not None:
            page.enter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.welcome.setGeometry(self._centre.rect())
        return False

    def _follow(self, _change: Change) -> None:
        if not welcome.is_fresh():
            self.leave()

    def _let_work(self, works: bool) -> None:
        """What lies below takes neither the keyboard nor a screen reader's attention."""
        for widget in (self._window.sidebar, self._window.navigation.stack):
            widget.setEnabled(works)

    def _look_around(self) -> None:
        """The sample book opens beside this one, so that nothing of it gets mixed with real customers."""
        frozen = getattr(sys, "frozen", False)
        arguments = ["--demo"] if frozen else ["-m", "cardkeeper", "--demo"]
        started, _process_id = QProcess.startDetached(sys.executable, arguments)
        if started:
            self._window.toast.tell(_("The sample customers open in a window of their own."))
        else:
            ask.fail(
                self._window,
                _("The sample customers could not be opened"),
                _("Your own book is untouched. Start CardKeeper with --demo to see them."),
            )
