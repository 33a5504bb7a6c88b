"""The window: menus, sidebar and the five places. Wires; decides nothing."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.sentences import closed
from cardkeeper.gui import look
from cardkeeper.gui.actions import Actions, shortcut_text
from cardkeeper.gui.first_picture import FirstPicture
from cardkeeper.gui.focus import PaneCycle
from cardkeeper.gui.navigation import Navigation, PageFactory
from cardkeeper.gui.page import Page
from cardkeeper.gui.room import SMALLEST, Room
from cardkeeper.gui.session import Session
from cardkeeper.gui.sidebar import PLACES, Sidebar
from cardkeeper.gui.widgets.panels import Hairline
from cardkeeper.gui.widgets.toast import Toast
from cardkeeper.gui.window_verbs import WindowVerbs
from cardkeeper.i18n import _

_FIRST_SIZE = QSize(1440, 900)


class MainWindow(QMainWindow):
    """Places without a factory are not offered. Open at one with `navigation.go`."""

    def __init__(self, session: Session, factories: Mapping[str, PageFactory]) -> None:
        super().__init__()
        self.session = session
        self.first_picture = FirstPicture(self)
        self.navigation = Navigation(session, factories, self)
        self.actions_of = Actions(self)
        places = [place for place in PLACES if self.navigation.offers(place.key)]
        self.sidebar = Sidebar(places, shortcut_text(self.actions_of["search"]))
        self.panes = PaneCycle(self._all_panes)
        centre = self._laid_out()
        self.toast = Toast(centre)
        self.navigation.arrived.connect(self._arrive)
        self.sidebar.went.connect(self.navigation.go)
        self.navigation.verbs_changed.connect(self._lend)
        session.busy_changed.connect(self._lend)
        session.applied.connect(self._tell_applied)
        session.undone.connect(self._tell_undone)
        self._verbs = WindowVerbs(self)
        self._restore_geometry()

    @property
    def page(self) -> Page | None:
        """The page in view."""
        return self.navigation.page

    def arrange(self) -> None:
        """Fit sidebar and page to the window's room."""
        room = Room.of(self.size(), look.current().scale)
        self.sidebar.arrange(room, wanted=self.session.settings.sidebar)
        if self.page is not None:
            self.page.arrange(room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is being printed stops first, and whoever stopped it closes the window then."""
        stopped = [stop() for stop in self.session.stoppers]
        if any(stopped):
            event.ignore()
            return
        for key in _geometry_keys():
            self.session.memory.setValue(key, self.saveGeometry())
        super().closeEvent(event)

    def _arrive(self, page: Page) -> None:
        self.sidebar.choose(self.navigation.place)
        self.sidebar.show_section(page.section())
        self.setWindowTitle(_(next(place.words for place in PLACES if place.key == self.navigation.place)))
        self._lend()
        self.arrange()

    def _lend(self) -> None:
        """The commands of the page in view; none while a task writes to the book."""
        page = None if self.session.busy else self.page
        self.actions_of.lend(page.verbs() if page is not None else {})
        self._verbs.update_moves()

    def _all_panes(self) -> Sequence[QWidget]:
        return [self.sidebar, *(self.page.panes() if self.page is not None else ()), self.toast]

    def _tell_applied(self, change: Change) -> None:
        """What was done; without words of its own the toast goes, whose Undo meant the step before."""
        if not change.message:
            self.toast.leave()
            return
        undo = _("Undo") if change.undo is not None else ""
        self.toast.tell(change.message, undo, self.session.undo, shortcut_text(self.actions_of["undo"]))

    def _tell_undone(self, change: Change) -> None:
        """What came back; a step without words of its own is named, so that no older Undo stays on offer."""
        said = change.message or closed(_("Taken back: {what}.").format(what=change.label))
        keys = shortcut_text(self.actions_of["redo"])
        self.toast.tell(said, _("Redo"), self.session.redo, keys)

    def _laid_out(self) -> QWidget:
        self.setMinimumSize(SMALLEST)
        self.actions_of.fill(self.menuBar())
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(Hairline(upright=True))
        row.addWidget(self.navigation.stack, 1)
        self.setCentralWidget(centre)
        return centre

    def _restore_geometry(self) -> None:
        for key in _geometry_keys():
            kept = self.session.memory.value(key)
            if isinstance(kept, QByteArray) and self.restoreGeometry(kept):
                return
        room = self.screen().availableSize() - QSize(80, 80)
        self.resize(_FIRST_SIZE.boundedTo(room).expandedTo(SMALLEST))


def _geometry_keys() -> Sequence[str]:
    """Where the window was with these screens; else where it was last, brought back onto them by Qt."""
    screens = sorted(str(screen.geometry().getRect()) for screen in QGuiApplication.screens())
    return f"window/screens/{' '.join(screens)}", "window/geometry"
