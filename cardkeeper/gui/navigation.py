"""Going from place to place: pages are built when first gone to, and every step can be gone back."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cardkeeper.gui.history import History, Stop
from cardkeeper.gui.page import Page
from cardkeeper.gui.session import Session


class PageFactory(Protocol):
    """Builds a page within `parent`: what is put there later is dressed once more, with all it holds."""

    def __call__(self, session: Session, /, *, parent: QWidget) -> Page: ...


class Navigation(QObject):
    """The stack of places. `arrived`: a page came into view; `moved`: back and forward are others now."""

    arrived = Signal(Page)
    moved = Signal()
    verbs_changed = Signal()

    def __init__(self, session: Session, factories: Mapping[str, PageFactory], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._factories = session, factories
        self.stack = QStackedWidget()
        self.history = History()
        self.place = ""
        self._is_on_the_way = False
        self._pages: dict[str, Page] = {}

    @property
    def page(self) -> Page | None:
        """The page in view."""
        return self._pages.get(self.place)

    def offers(self, place: str) -> bool:
        """Somebody has made this place."""
        return place in self._factories

    def go(self, place: str, state: object = None) -> None:
        """To a place, and perhaps to a spot in it; Back returns."""
        with self._on_the_way():
            page = self._show(place)
            if state is not None:
                page.restore(state)
        self.history.visit(Stop(place, page.state()))
        self.moved.emit()

    def back(self) -> None:
        self._revisit(self.history.back())

    def forward(self) -> None:
        self._revisit(self.history.forward())

    def _revisit(self, stop: Stop | None) -> None:
        if stop is not None:
            with self._on_the_way():
                self._show(stop.place).restore(stop.state)
            self.moved.emit()

    @contextmanager
    def _on_the_way(self) -> Iterator[None]:
        """What a page shows before it is where it was sent is no stop of its own."""
        before, self._is_on_the_way = self._is_on_the_way, True
        try:
            yield
        finally:
            self._is_on_the_way = before

    def _show(self, place: str) -> Page:
        new = self.place != place
        page = self._pages.get(place) or self._built(place)
        self.place = place
        self.stack.setCurrentWidget(page)
        self.arrived.emit(page)
        if new:
            page.enter()
        return page

    def _built(self, place: str) -> Page:
        page = self._factories[place](self._session, parent=self.stack)
        page.moved.connect(self._note_move)
        page.verbs_changed.connect(self.verbs_changed)
        page.went.connect(self._follow)
        self._pages[place] = page
        self.stack.addWidget(page)
        return page

    def _follow(self, place: str, state: object) -> None:
        if self.offers(place):
            self.go(place, state)

    def _note_move(self) -> None:
        if self.page is not None and self.sender() is self.page and not self._is_on_the_way:
            self.history.visit(Stop(self.place, self.page.state()))
            self.moved.emit()
