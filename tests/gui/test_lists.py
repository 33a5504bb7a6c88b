"""Lists: ids and pages, headings, and a view that keeps its place by id."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cardkeeper.gui.views.delegate import RowDelegate, RowState, person
from cardkeeper.gui.views.model import ROW, Heading, IdListModel, RowsModel
from cardkeeper.gui.views.people import PersonLine, _far_width
from cardkeeper.gui.views.view import RowView

Shown = Callable[[QWidget], QWidget]


@dataclass(frozen=True)
class Person:
    id: int
    name: str


class People(IdListModel[Person]):
    def name(self, row: Person) -> str:
        return row.name

    def sentence(self, row: Person) -> str:
        return f"{row.name}, turns 40 on Friday, mail"

    def status(self, row: Person) -> str:
        return "Ready, ticked"

    def hint(self, row: Person) -> str:
        return row.name


class Queue(RowsModel[Person]):
    def name(self, row: Person) -> str:
        return row.name


class Plain(RowDelegate):
    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        assert isinstance(row, Person)
        person(painter, area.adjusted(12, 0, -12, 0), row.name[:2].upper(), row.id, row.name, "Turns 40")

    def zones(self, area: QRectF, row: object) -> dict[str, QRectF]:
        return {"tick": QRectF(area.left(), area.top(), 40, area.height())}


def a_book(count: int) -> tuple[list[list[int]], Callable[[Sequence[int]], list[Person]]]:
    """What was fetched, and a fetcher like a service's."""
    asked: list[list[int]] = []

    def fetch(ids: Sequence[int]) -> list[Person]:
        asked.append(list(ids))
        # In any order, and without the one that is gone.
        return [Person(row_id, f"Name {row_id:06d}") for row_id in reversed(ids) if row_id != count + 1]

    return asked, fetch


def a_queue() -> list[Person | Heading]:
    return [
        Heading("Late", 2),
        Person(1, "Marcus Bell"),
        Person(2, "Grace Lindqvist"),
        Heading("Mail today", 3, "Arrives by Friday"),
        Person(3, "Priya Raman"),
        Person(4, "Tom & Lucia <b>Okafor"),
        Person(5, "Hannah Weiss"),
    ]


@pytest.fixture
def people() -> tuple[People, list[list[int]]]:
    asked, fetch = a_book(1000)
    model = People(fetch)
    model.set_ids(range(1, 1001))
    return model, asked


@pytest.fixture
def queue(shown: Shown) -> RowView:
    model = Queue()
    model.set_rows(a_queue())
    view = RowView(model, Plain(), "Queue", many=True)
    view.resize(500, 260)
    shown(view)
    return view


Opened = tuple[People, list[list[int]]]


class TestIdListModel:
    def test_it_keeps_the_rules_of_qt(self, people: Opened, qtmodeltester: ModelTester) -> None:
        qtmodeltester.check(people[0])

    def test_only_pages_somebody_looks_at_are_fetched(self, people: Opened) -> None:
        model, asked = people
        assert asked == []

        assert model.index(5).data() == "Name 000006"
        assert model.index(199).data(ROW) == Person(200, "Name 000200")
        assert asked == [list(range(1, 201))]
        model.index(999).data()
        assert asked[1] == list(range(801, 1001))

    def test_rows_read_with_the_ids_are_not_fetched_again(self) -> None:
        asked, fetch = a_book(30)
        model = People(fetch, page=10)
        ids = range(1, 31)
        model.set_ids(ids, fetch(ids[:10]))
        asked.clear()
        assert model.index(9).data()
        assert asked == []
        assert model.index(10).data()
        assert asked == [list(range(11, 21))]

    def test_counting_and_finding_fetch_nothing(self, people: Opened) -> None:
        model, asked = people

        assert model.rowCount() == 1000
        assert model.index_of(700).row() == 699
        assert model.id_of(3) == 4
        assert not model.index_of(5000).isValid()
        assert asked == []

    def test_memory_stays_bounded(self) -> None:
        asked, fetch = a_book(100_000)
        model = People(fetch)
        model.set_ids(range(1, 100_001))
        for number in range(0, 100_000, 200):
            model.index(number).data()

        assert len(asked) == 500
        model.index(0).data()
        assert len(asked) == 501, "the first page was let go long ago"

    def test_somebody_who_is_gone_leaves_an_empty_row(self) -> None:
        _asked, fetch = a_book(2)
        model = People(fetch)
        model.set_ids([1, 3, 2])

        assert model.index(1).data(ROW) is None
        assert model.index(1).data() is None
        assert model.index(2).data() == "Name 000002"

    def test_rows_are_read_out_as_sentences(self, people: Opened) -> None:
        index = people[0].index(0)

        assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Name 000001, turns 40 on Friday, mail"
        assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Ready, ticked"

    def test_typing_asks_the_book_and_not_every_row(self, shown: Shown) -> None:
        asked, fetch = a_book(100_000)
        looked_for: list[tuple[str, int]] = []

        def locate(words: str, begin: int) -> int:
            looked_for.append((words, begin))
            return 90_000

        model = People(fetch, locate=locate)
        model.set_ids(range(1, 100_001))
        view = RowView(model, Plain(), "People", uniform=True)
        shown(view)
        QTest.keyClick(view, Qt.Key.Key_N)

        assert view.current_id == 90_001
        assert looked_for[0][0] == "n"
        assert len(asked) < 10

    def test_typing_a_name_nobody_has_stays_where_it_is(self) -> None:
        model = People(a_book(10)[1], locate=lambda _words, _begin: -1)
        model.set_ids(range(1, 11))

        assert model.match(model.index(3), Qt.ItemDataRole.DisplayRole, "zz") == []


class TestRowsModel:
    def test_it_keeps_the_rules_of_qt(self, qtmodeltester: ModelTester) -> None:
        model = Queue()
        model.set_rows(a_queue())
        qtmodeltester.check(model)

    def test_headings_cannot_be_selected(self) -> None:
        model = Queue()
        model.set_rows(a_queue())

        assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
        assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
        assert model.index(3).data(Qt.ItemDataRole.AccessibleTextRole) == "Mail today, 3, Arrives by Friday"

    def test_one_row_can_change(self, qtbot: QtBot) -> None:
        model = Queue()
        model.set_rows(a_queue())
        with qtbot.waitSignal(model.dataChanged):
            model.replace(replace(Person(3, ""), name="Priya Raman-Weiss"))

        assert model.index_of(3).data() == "Priya Raman-Weiss"


class TestRowView:
    def test_arrows_step_over_headings(self, queue: RowView) -> None:
        queue.select(2)
        QTest.keyClick(queue, Qt.Key.Key_Down)
        assert queue.current_id == 3

        QTest.keyClick(queue, Qt.Key.Key_Up)
        assert queue.current_id == 2

    def test_home_and_end_land_on_people(self, queue: RowView) -> None:
        queue.select(3)
        QTest.keyClick(queue, Qt.Key.Key_Home)
        assert queue.current_id == 1

        QTest.keyClick(queue, Qt.Key.Key_End)
        assert queue.current_id == 5

    def test_up_at_the_top_stays(self, queue: RowView) -> None:
        queue.select(1)
        QTest.keyClick(queue, Qt.Key.Key_Up)

        assert queue.current_id == 1

    def test_letters_jump_to_a_name(self, queue: RowView) -> None:
        queue.select(1)
        QTest.keyClicks(queue, "han")

        assert queue.current_id == 5

    def test_all_selected_are_people(self, queue: RowView) -> None:
        queue.selectAll()

        assert queue.selected_ids() == [1, 2, 3, 4, 5]

    def test_the_place_is_kept_by_id(self, queue: RowView, qtbot: QtBot) -> None:
        queue.select(4)
        told: list[object] = []
        queue.current_changed.connect(told.append)
        model = queue.rows
        assert isinstance(model, Queue)

        model.set_rows([Person(9, "Aaron"), *a_queue()])

        assert (queue.current_id, queue.selected_ids()) == (4, [4])
        assert told == [4], "one word when it is over, not one for each step"

    def test_after_a_row_left_the_next_one_is_selected(self, queue: RowView) -> None:
        queue.select(2)
        model = queue.rows
        assert isinstance(model, Queue)

        model.set_rows([row for row in a_queue() if row != Person(2, "Grace Lindqvist")])

        assert queue.current_id == 3, "over the heading to the next person"
        assert queue.selected_ids() == [3]

    def test_after_the_last_row_left_the_one_before_is_selected(self, queue: RowView) -> None:
        queue.select(5)
        model = queue.rows
        assert isinstance(model, Queue)
        model.set_rows(a_queue()[:-1])

        assert queue.current_id == 4

    def test_an_emptied_list_has_nobody(self, queue: RowView) -> None:
        queue.select(5)
        model = queue.rows
        assert isinstance(model, Queue)
        model.set_rows([])

        assert (queue.current_id, queue.selected_ids()) == (None, [])

    def test_the_scroll_is_kept_when_rows_come_above(self, shown: Shown) -> None:
        model = People(a_book(1000)[1])
        model.set_ids(range(100, 1001))
        view = RowView(model, Plain(), "People", uniform=True)
        view.resize(300, 300)
        shown(view)
        view.verticalScrollBar().setValue(5017)
        top = view.id_at(view.indexAt(view.viewport().rect().topLeft()))
        shift = view.visualRect(view.indexAt(view.viewport().rect().topLeft())).top()

        model.set_ids(range(1, 1001))

        again = view.indexAt(view.viewport().rect().topLeft())
        assert view.id_at(again) == top
        assert view.visualRect(again).top() == shift

    def test_list_keys_work_only_in_the_list(self, queue: RowView, qtbot: QtBot) -> None:
        skip = QAction("Skip this year")
        skip.setShortcut(QKeySequence("Del"))
        skip.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        queue.answers(skip)
        queue.setFocus()

        with qtbot.waitSignal(skip.triggered):
            QTest.keyClick(queue, Qt.Key.Key_Delete)

    def test_enter_opens(self, queue: RowView, qtbot: QtBot) -> None:
        queue.select(3)
        with qtbot.waitSignal(queue.opened) as told:
            QTest.keyClick(queue, Qt.Key.Key_Return)

        assert told.args == [3]

    def test_a_click_into_a_zone_is_told(self, queue: RowView, qtbot: QtBot) -> None:
        delegate = queue.itemDelegate()
        assert isinstance(delegate, Plain)
        place = queue.visualRect(queue.rows.index_of(2))

        with qtbot.waitSignal(delegate.zone_clicked) as told:
            QTest.mouseClick(
                queue.viewport(),
                Qt.MouseButton.LeftButton,
                pos=QPointF(place.left() + 20, place.center().y()).toPoint(),
            )

        assert (told.args[0].data(ROW).id, told.args[1]) == (2, "tick")

    def test_a_row_folds_away_before_it_goes(self, queue: RowView, qtbot: QtBot) -> None:
        gone: list[int] = []
        before = queue.visualRect(queue.rows.index_of(3)).top()

        queue.let_leave([2], lambda: gone.append(2))
        qtbot.waitUntil(lambda: before - queue.visualRect(queue.rows.index_of(3)).top() > 0)
        qtbot.waitUntil(lambda: gone == [2])

    def test_screen_readers_get_list_items(self, queue: RowView) -> None:
        interface = QAccessible.queryAccessibleInterface(queue)

        assert interface.text(QAccessible.Text.Name) == "Queue"
        assert interface.child(1).role() is QAccessible.Role.ListItem
        assert interface.child(1).text(QAccessible.Text.Name) == "Marcus Bell"

    def test_it_paints_every_state(self, queue: RowView) -> None:
        queue.select(3)
        selected = queue.grab().toImage()
        queue.clearSelection()

        assert queue.grab().toImage() != selected
        QTest.mouseMove(queue.viewport(), queue.visualRect(queue.rows.index_of(4)).center())

    def test_painted_text_is_not_read_as_markup(self, queue: RowView) -> None:
        tip = queue.rows.index_of(4).data(Qt.ItemDataRole.ToolTipRole)

        assert tip is None


def test_states_of_a_row_come_from_the_view(queue: RowView) -> None:
    from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

    option = QStyleOptionViewItem()
    option.state = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus

    clicked = RowState.of(option)
    assert (clicked.selected, clicked.active, clicked.ringed) == (True, False, False)
    option.state |= QStyle.StateFlag.State_KeyboardFocusChange
    assert RowState.of(option).ringed


def test_a_row_is_found_by_its_id_for_the_first_time_and_the_hundredth(qtbot: QtBot) -> None:
    model = People(lambda ids: [Person(id_, str(id_)) for id_ in ids])
    model.set_ids(range(1_000, 2_000))

    places = [model.index_of(id_).row() for id_ in (1_000, 1_999, 1_500, 7, 1_001, 1_002, 7, 1_003)]

    assert places == [0, 999, 500, -1, 1, 2, -1, 3]
    model.set_ids([5, 1_003])
    assert (model.index_of(1_003).row(), model.index_of(1_000).isValid()) == (1, False)


def test_a_name_is_not_cut_for_the_words_at_the_end_of_its_row() -> None:
    row = PersonLine(1, 1, "Hannah Weiss", "HW", "Sent you Jonas", "Card on the list")

    assert _far_width(row, 400) > 0
    assert _far_width(row, 230) == 0
