"""The whole window over 100,000 customers: what each gesture costs its thread.

The dialogs are in tests.bench.dialogs, the start in tests.bench.start. `CARDKEEPER_BENCH=FOLDER` keeps the
book for the next time. Judged is the processor's time of the window's thread, the median of several; what
happens only once, as the first visit of a place, is timed once.
"""

from itertools import cycle

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from cardkeeper.gui.calendar.page import CalendarPage
from cardkeeper.gui.calendar.scope import View
from cardkeeper.gui.customers.page import CustomersPage
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.page import Page
from cardkeeper.gui.tokens import Kind
from cardkeeper.services.people import bulk, people
from tests.bench import big_book
from tests.bench.gestures import FRAME, Act, Stopwatch, city_window, gone_to, typing

_PLACES = ("today", "calendar", "customers", "studio", "mailings")
_MANY = 2_000


def main() -> None:
    """Print a table of gestures."""
    with city_window() as window:
        watch = Stopwatch(window)
        for tour in (_places, _today, _calendar, _customers, _studio):
            tour(window, watch)
        watch.sum_up()


def _places(window: MainWindow, watch: Stopwatch) -> None:
    go, worker = window.navigation.go, window.session.worker

    def begin() -> None:
        # As the program starts: until the first picture nothing is done beside the window.
        worker.hold()
        go("today")
        window.show()
        window.first_picture.painted.connect(worker.release)

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
    page = gone_to(window, watch, "today", Page)
    view = page.view  # type: ignore[attr-defined]
    watch.many("today: next card", lambda: QTest.keyClick(view, Qt.Key.Key_Down))
    watch.many("today: tick", lambda: QTest.keyClick(view, Qt.Key.Key_Space))
    watch.many("today: scroll step", _scroll(view), FRAME)


def _calendar(window: MainWindow, watch: Stopwatch) -> None:
    page = gone_to(window, watch, "calendar", CalendarPage)
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
    watch.many("calendar: list, search key", typing(listed.search, "smith an"), FRAME)
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
    page = gone_to(window, watch, "customers", CustomersPage)
    view = page.list.view
    far = cycle(page.list.model.ids[:: big_book.CITY.customers // 97])
    bar = view.verticalScrollBar()
    places = cycle(range(0, bar.maximum(), bar.maximum() // 23))
    watch.many("customers: scroll step", _scroll(view), FRAME)
    watch.many("customers: scroll a page", _scroll(view, page=True), FRAME)
    watch.many("customers: jump in the list", lambda: bar.setValue(next(places)))
    watch.many("customers: open one", lambda: view.select(next(far)))
    watch.many("customers: next one", lambda: QTest.keyClick(view, Qt.Key.Key_Down))
    watch.many("customers: search key", typing(page.list.search, "maria s"), FRAME)
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
    page = gone_to(window, watch, "studio", Page)
    gallery = page.gallery  # type: ignore[attr-defined]
    watch.many("studio: next design", lambda: QTest.keyClick(gallery, Qt.Key.Key_Right))


def _scroll(view: QWidget, *, page: bool = False) -> Act:
    bar = view.verticalScrollBar()  # type: ignore[attr-defined]
    return lambda: bar.setValue(bar.value() + (bar.pageStep() if page else bar.singleStep() * 3))


if __name__ == "__main__":
    main()
