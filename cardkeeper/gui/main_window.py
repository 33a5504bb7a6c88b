"""The window: menus, sidebar and the five places. Wires; decides nothing."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.gui import window_verbs
from cardkeeper.gui.actions import Actions, shortcut_text
from cardkeeper.gui.focus import PaneCycle
from cardkeeper.gui.history import History, Stop
from cardkeeper.gui.page import Page
from cardkeeper.gui.room import SMALLEST, Room
from cardkeeper.gui.session import Session
from cardkeeper.gui.sidebar import PLACES, Sidebar
from cardkeeper.gui.widgets.panels import Hairline
from cardkeeper.gui.widgets.toast import Toast
from cardkeeper.i18n import _

PageFactory = Callable[[Session], Page]


class MainWindow(QMainWindow):
    """Places are built when first gone to; those without a factory are not offered."""

    def __init__(self, session: Session, factories: Mapping[str, PageFactory]) -> None:
        super().__init__()
        self.session = session
        self._factories = factories
        self._pages: dict[str, Page] = {}
        self._history = History()
        self._place = ""
        places = [place for place in PLACES if place.key in factories]
        self.actions_of = Actions(self)
        self.sidebar = Sidebar(places, shortcut_text(self.actions_of["search"]))
        self._centre = QWidget()
        self._stack = QStackedWidget()
        self._panes = PaneCycle(self._all_panes)
        self._lay_out()
        self.toast = Toast(self._centre)
        self.sidebar.went.connect(self.go)
        window_verbs.bind(self)
        session.applied.connect(self._tell_applied)
        session.undone.connect(self._tell_undone)
        self._restore_geometry()

    @property
    def page(self) -> Page | None:
        """The page in view."""
        return self._pages.get(self._place)

    @property
    def history(self) -> History:
        return self._history

    def go(self, place: str, state: object = None) -> None:
        """To a place, and perhaps to a spot in it; Back returns."""
        self._show(place)
        page = self._pages[place]
        if state is not None:
            page.restore(state)
        self._history.visit(Stop(place, page.state()))
        window_verbs.update_moves(self)

    def revisit(self, stop: Stop | None) -> None:
        """To a stop of the history."""
        if stop is not None:
            self._show(stop.place)
            self._pages[stop.place].restore(stop.state)
            window_verbs.update_moves(self)

    def offers(self, place: str) -> bool:
        return place in self._factories

    def cycle_panes(self, step: int) -> None:
        self._panes.move(step)

    def arrange(self) -> None:
        """Fit sidebar and page to the window's room."""
        room = Room.of(self.size())
        self.sidebar.arrange(room, wanted=self.session.settings.sidebar)
        if self.page is not None:
            self.page.arrange(room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.session.memory.setValue("window/geometry", self.saveGeometry())
        super().closeEvent(event)

    def _show(self, place: str) -> None:
        if place not in self._pages:
            page = self._factories[place](self.session)
            page.moved.connect(lambda: self._note_move(place))
            page.verbs_changed.connect(lambda: self._lend(page))
            self._pages[place] = page
            self._stack.addWidget(page)
        page = self._pages[place]
        arrived = self._place != place
        self._place = place
        self._stack.setCurrentWidget(page)
        self.sidebar.choose(place)
        self.sidebar.show_section(page.section())
        self.setWindowTitle(_(next(known.words for known in PLACES if known.key == place)))
        self._lend(page)
        self.arrange()
        if arrived:
            page.enter()

    def _lend(self, page: Page) -> None:
        if page is self.page:
            self.actions_of.lend({} if self.session.busy else page.verbs())

    def _note_move(self, place: str) -> None:
        if place == self._place:
            self._history.visit(Stop(place, self._pages[place].state()))
            window_verbs.update_moves(self)

    def _all_panes(self) -> Sequence[QWidget]:
        return [self.sidebar, *(self.page.panes() if self.page is not None else ()), self.toast]

    def _tell_applied(self, change: Change) -> None:
        if change.message:
            undo = _("Undo") if change.undo is not None else ""
            self.toast.tell(change.message, undo, self.session.undo, shortcut_text(self.actions_of["undo"]))

    def _tell_undone(self, change: Change) -> None:
        if change.message:
            keys = shortcut_text(self.actions_of["redo"])
            self.toast.tell(change.message, _("Redo"), self.session.redo, keys)

    def _lay_out(self) -> None:
        self.setMinimumSize(SMALLEST)
        self.actions_of.fill(self.menuBar())
        row = QHBoxLayout(self._centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(Hairline(upright=True))
        row.addWidget(self._stack, 1)
        self.setCentralWidget(self._centre)

    def _restore_geometry(self) -> None:
        kept = self.session.memory.value("window/geometry")
        if isinstance(kept, QByteArray) and self.restoreGeometry(kept):
            return
        room = QApplication.primaryScreen().availableSize() - QSize(80, 80)
        self.resize(QSize(1440, 900).boundedTo(room).expandedTo(SMALLEST))
