"""The whole window over 100,000 customers: what each gesture costs its thread, and what the start costs.

`CARDKEEPER_BENCH=FOLDER` keeps the book for the next time. Judged is the processor's time of the window's
thread, the median of several; what happens only once, as the first visit of a place, is timed once.
"""

import sys
from collections.abc import Callable
from itertools import cycle
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from cardkeeper.gui.calendar.page import CalendarPage
from cardkeeper.gui.calendar.scope import View
from cardkeeper.gui.customers.page import CustomersPage
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.page import Page
from cardkeeper.gui.tokens import Kind
from cardkeeper.services.people import bulk, people
from tests.bench import big_book
from tests.bench.gestures import FRAME, Act, Stopwatch, city_window

_PLACES = ("today", "calendar", "customers", "studio", "mailings")
_EVERYWHERE = (
    "customer", "note", "search", "import", "preferences", "backups", "calendar-sheet", "batches",
    "new-mailing", "health", "counter-form", "keyboard", "getting-started", "about",
)  # fmt: skip
_ABOUT_A_CUSTOMER = ("make-card", "problem", "occasion", "household", "tag", "filter", "deleted", "export")
_MANY = 2_000
_Kind = TypeVar("_Kind", bound=Page)


def main() -> None:
    """Print a table of gestures."""
    with city_window() as window:
        watch = Stopwatch(window)
        for tour in (_places, _today, _calendar, _customers, _studio, _dialogs):
            tour(window, watch)
        sys.stdout.write(f"over their limit, {len(watch.over)} of {watch.judged}: ")
        sys.stdout.write(f"{', '.join(watch.over) or 'none'}\n")


def _places(window: MainWindow, watch: Stopwatch) -> None:
    go = window.navigation.go

    def begin() -> None:
        go("today")
        window.show()

    watch.once("today, first visit", begin)
    watch.load_ahead()
    for place in _PLACES[1:]:
        watch.once(f"{place}, first visit", lambda place=place: go(place))  # type: ignore[misc]
    for place in _PLACES:
        away = "today" if place != "today" else "studio"
        go(away)
        watch.rest()
        watch.many(f"{place}, again", lambda place=place: go(place), after=lambda away=away: go(away))  # type: ignore[misc]


def _today(window: MainWindow, watch: Stopwatch) -> None:
    page = _gone_to(window, watch, "today", Page)
    view = page.view  # type: ignore[attr-defined]
    watch.many("today: next card", lambda: QTest.keyClick(view, Qt.Key.Key_Down))
    watch.many("today: tick", lambda: QTest.keyClick(view, Qt.Key.Key_Space))
    watch.many("today: scroll step", _scroll(view), FRAME)


def _calendar(window: MainWindow, watch: Stopwatch) -> None:
    page = _gone_to(window, watch, "calendar", CalendarPage)
    scope = page.scope
    for view in View:
        watch.once(f"calendar: {view}, first look", lambda view=view: scope.look(view))  # type: ignore[misc]
        watch.many(f"calendar: next {view}", lambda: scope.step(1), FRAME if view is View.MONTH else 100)
        scope.go(big_book.TODAY)
        watch.rest()
    listed = page.views.list
    assert listed is not None
    for months in (3, 12):
        watch.many(
            f"calendar: list of {months} months",
            lambda months=months: scope.stretch(months),  # type: ignore[misc]
            after=lambda: scope.stretch(1),
        )
    scope.stretch(12)
    watch.rest()
    watch.many("calendar: list, scroll step", _scroll(listed.view), FRAME)
    watch.many("calendar: list, scroll a page", _scroll(listed.view, page=True), FRAME)
    watch.many("calendar: list, search key", _typing(listed.search, "smith an"), FRAME)
    listed.search.clear()
    scope.look(View.MONTH)
    watch.rest()
    watch.many("calendar: next day", lambda: QTest.keyClick(page.views.grid, Qt.Key.Key_Right), FRAME)
    hidden = cycle((False, True))
    watch.many("calendar: a kind less or more", lambda: scope.show_family(Kind.BIRTHDAY, shown=next(hidden)))
    groups = page.side.findChild(QComboBox)
    assert groups is not None
    turns = cycle((1, 2, 0))
    watch.many("calendar: a group", lambda: groups.activated.emit(next(turns)))
    groups.activated.emit(0)
    watch.rest()


def _customers(window: MainWindow, watch: Stopwatch) -> None:
    page = _gone_to(window, watch, "customers", CustomersPage)
    view = page.list.view
    far = cycle(page.list.model.ids[:: big_book.CITY.customers // 97])
    bar = view.verticalScrollBar()
    places = cycle(range(0, bar.maximum(), bar.maximum() // 23))
    watch.many("customers: scroll step", _scroll(view), FRAME)
    watch.many("customers: scroll a page", _scroll(view, page=True), FRAME)
    watch.many("customers: jump in the list", lambda: bar.setValue(next(places)))
    watch.many("customers: open one", lambda: view.select(next(far)))
    watch.many("customers: next one", lambda: QTest.keyClick(view, Qt.Key.Key_Down))
    watch.many("customers: search key", _typing(page.list.search, "maria s"), FRAME)
    page.list.search.clear()
    watch.rest()
    orders = cycle(("next", "contact", "added", "name"))
    watch.many("customers: another order", lambda: page.list.listing.order_by(next(orders)))
    page.list.listing.order_by("name")
    groups = cycle(("quiet", "no-address", "everyone"))
    watch.many("customers: a group", lambda: page.narrowing.choose(next(groups)))
    page.narrowing.choose("everyone")
    watch.rest()
    _changes(window, watch, page)


def _changes(window: MainWindow, watch: Stopwatch, page: CustomersPage) -> None:
    """What is written, of one and of many."""
    view, session = page.list.view, window.session
    page.commands.open()
    watch.rest()
    note = QApplication.focusWidget() or page.person.note
    watch.many("customers: a letter of a note", lambda: QTest.keyClick(note, Qt.Key.Key_M), FRAME)
    numbers = iter(range(1_000))

    def rename() -> None:
        shown = page.person.page
        assert shown is not None
        name = f"M{next(numbers)}"
        session.apply(people.edit(shown.id, shown.version, big_book.TODAY, goes_by=name))

    watch.many("customers: edit a name", rename)
    watch.many("customers: undo it", session.undo)
    watch.many("customers: choose everybody", view.selectAll, after=view.clearSelection)
    ids = page.list.model.ids[:_MANY]

    def give_tier() -> None:
        task = session.run(lambda _progress: bulk.set_tier(ids, "A"))
        task.done.connect(session.apply)

    watch.many(f"a change of {_MANY:,} customers", give_tier)
    watch.many(f"undo a change of {_MANY:,}", session.undo)


def _studio(window: MainWindow, watch: Stopwatch) -> None:
    page = _gone_to(window, watch, "studio", Page)
    gallery = page.gallery  # type: ignore[attr-defined]
    watch.many("studio: next design", lambda: QTest.keyClick(gallery, Qt.Key.Key_Right))


def _dialogs(window: MainWindow, watch: Stopwatch) -> None:
    """The first and the next opening of each."""
    _gone_to(window, watch, "today", Page)
    for key in ("print", *_EVERYWHERE):
        _opening(window, watch, key)
    page = _gone_to(window, watch, "customers", CustomersPage)
    page.list.view.select(page.list.model.ids[5])
    for key in _ABOUT_A_CUSTOMER:
        _opening(window, watch, key)
    window.actions_of["search"].trigger()
    watch.rest()
    line = next(each for each in _others(window)[0].findChildren(QLineEdit))
    watch.many("search everything: a key", _typing(line, "maria smi"), FRAME)
    _close_all(window, watch)


def _opening(window: MainWindow, watch: Stopwatch, key: str) -> None:
    action = window.actions_of[key]
    if not action.isEnabled():
        sys.stdout.write(f"{key} is not offered\n")
        return
    place = window.navigation.place
    watch.once(f"open {key}, first", action.trigger)
    if not _others(window):
        sys.stdout.write(f"{key} opens no window\n")
    _close_all(window, watch)
    watch.many(f"open {key}", action.trigger, after=lambda: _close_all(window, watch))
    if window.navigation.place != place:
        window.navigation.go(place)
        watch.rest()


def _others(window: MainWindow) -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each is not window and each.isVisible()]


def _close_all(window: MainWindow, watch: Stopwatch) -> None:
    for each in _others(window):
        each.close()
    watch.rest()


def _gone_to(window: MainWindow, watch: Stopwatch, place: str, kind: type[_Kind]) -> _Kind:
    window.navigation.go(place)
    watch.rest()
    page = window.page
    assert isinstance(page, kind)
    return page


def _scroll(view: QWidget, *, page: bool = False) -> Act:
    bar = view.verticalScrollBar()  # type: ignore[attr-defined]
    return lambda: bar.setValue(bar.value() + (bar.pageStep() if page else bar.singleStep() * 3))


def _typing(field: QLineEdit, text: str) -> Callable[[], None]:
    """One letter after the other, from the beginning again after the last."""
    letters = cycle(range(len(text)))

    def press() -> None:
        number = next(letters)
        if not number:
            field.clear()
        QTest.keyClicks(field, text[number])

    return press


if __name__ == "__main__":
    main()
