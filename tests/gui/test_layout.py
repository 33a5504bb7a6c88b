"""The window at every size (ui/spec.md section 7): narrow, wide, in long languages, from right to left."""

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenuBar, QScrollBar, QWidget

from cardkeeper import i18n
from cardkeeper.gui.calendar.page import CalendarPage
from cardkeeper.gui.customers.page import CustomersPage
from cardkeeper.gui.mailings.page import MailingsPage
from cardkeeper.gui.page import Page
from cardkeeper.gui.sidebar import PLACES
from cardkeeper.gui.studio.page import StudioPage
from cardkeeper.gui.theme import Appearance, Theme
from cardkeeper.gui.today.page import TodayPage
from cardkeeper.gui.widgets.sliding import SlidingPane
from tests.gui.desk import SampleDesk, sample_desk
from tests.gui.screens import SIZES, any_machine
from tests.gui.test_every_dialog import LongWords, _cut, _sideways

LARGE, SMALLEST = SIZES[0], SIZES[-1]
# A pixel or two are lost where an odd number of pixels is shared. Margins differ by a few between sides, and
# a scroll bar may come between.
ROUNDING, MARGINS = 2, 14


class Flashes(QObject):
    """Watches for widgets shown as windows of their own before they are given a place."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


@pytest.fixture(scope="module")
def desk(dressed: Theme) -> Iterator[SampleDesk]:
    with any_machine(), sample_desk() as opened:
        opened.dress(dressed)
        yield opened


def page_at(desk: SampleDesk, place: str, size: QSize) -> Page:
    """The page of a place in a window of this size, at rest and with the keyboard."""
    desk.arrange(size, Appearance.LIGHT)
    desk.window.navigation.go(place)
    desk.window.activateWindow()
    desk.rest()
    page = desk.window.page
    assert page is not None
    page.enter()
    return page


def slide_of(page: Page) -> SlidingPane:
    return next(iter(page.findChildren(SlidingPane)))


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


def click(view: QAbstractItemView, place: QPoint) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


class TestSmallest:
    @pytest.mark.parametrize(
        ("place", "key"),
        [("today", Qt.Key.Key_Return), ("calendar", Qt.Key.Key_Space), ("studio", Qt.Key.Key_Return)],
    )
    def test_the_pane_slides_over_the_page_and_back(self, desk: SampleDesk, place: str, key: Qt.Key) -> None:
        page = page_at(desk, place, SMALLEST)
        slide, before = slide_of(page), QApplication.focusWidget()
        assert not slide.is_open

        press(key)
        assert slide.is_open
        assert slide.cover.isAncestorOf(QApplication.focusWidget())
        # The page is still there, at its full width, below.
        assert slide.cover.size() == page.size()

        press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert not slide.is_open
        assert (desk.window.navigation.place, QApplication.focusWidget()) == (place, before)

        press(key)
        press(Qt.Key.Key_Escape)
        assert not slide.is_open
        assert QApplication.focusWidget() is before

    @pytest.mark.parametrize("is_shut", [True, False])
    def test_after_a_look_elsewhere_the_page_can_be_clicked(self, desk: SampleDesk, *, is_shut: bool) -> None:
        studio = page_at(desk, "studio", SMALLEST)
        assert isinstance(studio, StudioPage)
        studio.slide.open()
        if is_shut:
            # It is still on its way out when the place is left.
            studio.slide.shut()
        page_at(desk, "calendar", SMALLEST)
        page_at(desk, "studio", SMALLEST)

        assert not studio.slide.is_open
        assert studio.childAt(studio.rect().center()) is not studio.slide.cover
        assert not studio.pane.isVisible()

    def test_a_click_on_a_small_card_a_design_or_a_day_with_somebody_brings_the_pane(
        self, desk: SampleDesk
    ) -> None:
        today = page_at(desk, "today", SMALLEST)
        assert isinstance(today, TodayPage)
        row = today.view.visualRect(today.view.currentIndex())
        # The pill at the far end, the sign of the way, then the card: see the drawing of a row.
        click(today.view, QPoint(row.right() - 245, row.center().y()))
        assert today.slide.is_open
        today.slide.shut()

        studio = page_at(desk, "studio", SMALLEST)
        assert isinstance(studio, StudioPage)
        tile = studio.gallery.visualRect(studio.gallery.tiles.index(1, 0))
        click(studio.gallery, tile.center())
        assert studio.slide.is_open
        assert studio.gallery.current_id == studio.gallery.tiles.id_of(1)
        studio.slide.shut()

        calendar = page_at(desk, "calendar", SMALLEST)
        assert isinstance(calendar, CalendarPage)
        grid = calendar.views.month.view
        for day, opens in ((dt.date(2026, 5, 16), True), (dt.date(2026, 5, 7), False)):
            click(grid, grid.visualRect(grid.grid.index_of(day)).center())
            assert (calendar.scope.day, calendar.place.slide.is_open) == (day, opens)
            calendar.place.slide.shut()

    def test_what_is_still_to_buy_is_within_reach(self, desk: SampleDesk) -> None:
        page = page_at(desk, "mailings", SMALLEST)
        assert isinstance(page, MailingsPage)
        assert not page.pane.isVisible()

        page.near.aside.click()
        assert page.pane.isVisible()
        assert page.spread.slide.cover.isAncestorOf(QApplication.focusWidget())
        page.spread.slide.shut()

        page_at(desk, "mailings", LARGE)
        assert page.pane.isVisible()
        assert not page.near.aside.isVisible()

    def test_what_is_done_to_several_customers_stands_below_the_list(self, desk: SampleDesk) -> None:
        page = page_at(desk, "customers", SMALLEST)
        assert isinstance(page, CustomersPage)
        press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

        below = page.several.mapTo(page, QPoint())
        assert page.several.isVisible()
        assert page.several.headline == "2 customers chosen"
        assert below.y() >= page.list.mapTo(page, QPoint()).y() + page.list.height()
        assert below.y() + page.several.height() <= page.height()

        press(Qt.Key.Key_Escape)
        assert not page.several.isVisible()


class TestVeryWide:
    def test_list_preview_and_text_stop_growing(self, desk: SampleDesk) -> None:
        wide = QSize(3840, 900)
        today = page_at(desk, "today", wide)
        assert isinstance(today, TodayPage)
        assert today.near.width() == 860
        assert today.preview.stage.width() <= 640
        assert today.preview.width() > 2000

        customers = page_at(desk, "customers", wide)
        assert isinstance(customers, CustomersPage)
        assert customers.person.timeline.width() <= 680

    @pytest.mark.parametrize("place", ["calendar", "studio"])
    def test_calendar_and_gallery_use_it_all(self, desk: SampleDesk, place: str) -> None:
        page = page_at(desk, place, QSize(3840, 900))
        near = page.panes()[0]

        assert near.width() > 3000


class TestSplitters:
    def test_what_the_user_left_comes_back_in_this_kind_of_window(self, desk: SampleDesk) -> None:
        page = page_at(desk, "today", LARGE)
        assert isinstance(page, TodayPage)
        page.splitter.moveSplitter(page.splitter.width() - 420, 1)
        assert page.preview.width() == pytest.approx(420, abs=ROUNDING)

        page_at(desk, "today", SIZES[1])
        page_at(desk, "today", LARGE)
        assert page.preview.width() == pytest.approx(420, abs=ROUNDING)

        QTest.mouseDClick(page.splitter.handle(1), Qt.MouseButton.LeftButton)
        assert page.preview.width() == pytest.approx(488, abs=ROUNDING)


# By the width of the window: what stands beside the middle of each page, and the sidebar.
TABLE = {
    1360: {"today": 488, "customers": 320, "calendar": 330, "studio": 464, "sidebar": 232},
    1359: {"today": 400, "customers": 300, "calendar": 280, "studio": 400, "sidebar": 232},
    1180: {"today": 400, "customers": 300, "calendar": 280, "studio": 400, "sidebar": 232},
    1179: {"today": 304, "customers": 280, "calendar": 0, "studio": 360, "sidebar": 60},
    1024: {"today": 304, "customers": 280, "calendar": 0, "studio": 360, "sidebar": 60},
    1023: {"today": 0, "customers": 0, "calendar": 0, "studio": 0, "sidebar": 60},
}


@pytest.mark.parametrize("width", TABLE)
def test_panes_are_as_wide_as_the_table_says(desk: SampleDesk, width: int) -> None:
    """0 stands for a pane that is below, slides over, or takes the place of the page."""
    panes = {"today": "preview", "customers": "list", "calendar": "agenda", "studio": "pane"}
    seen = {}
    for place, name in panes.items():
        page = page_at(desk, place, QSize(width, 800))
        pane = getattr(page, name)
        beside = pane.isVisible() and pane.width() < page.width() - MARGINS
        seen[place] = pane.width() if beside else 0
    assert seen | {"sidebar": desk.window.sidebar.width()} == TABLE[width]


def test_nothing_flashes_up_while_a_place_is_made(desk: SampleDesk) -> None:
    desk.renew()
    flashes = Flashes()
    QApplication.instance().installEventFilter(flashes)
    for place in PLACES:
        page_at(desk, place.key, LARGE)
    QApplication.instance().removeEventFilter(flashes)

    assert flashes.seen == []


def test_pages_have_room_for_long_languages(desk: SampleDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n, "_translations", LongWords())
    desk.renew()
    wrong = []
    for size in (SIZES[1], SMALLEST):
        for place in PLACES:
            page = page_at(desk, place.key, size)
            cut = [words for words in _cut(page) if words]
            wrong += [(place.key, size.width(), each) for each in (*cut, *_sideways(page), *_beyond(page))]
    monkeypatch.undo()
    desk.renew()

    assert wrong == []


def _beyond(page: QWidget) -> list[str]:
    """Visible controls that begin or end outside the page, where nothing scrolls to them."""
    room = page.rect().adjusted(-1, -1, 1, 1)
    return [
        f"{type(each).__name__} {each.accessibleName()}"
        for each in page.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() is not Qt.FocusPolicy.NoFocus
        if each.parentWidget() is not None and not each.visibleRegion().isEmpty()
        if not (room.left() <= each.mapTo(page, QPoint()).x() and _right(each, page) <= room.right())
    ]


def _right(each: QWidget, page: QWidget) -> int:
    return each.mapTo(page, QPoint()).x() + each.width() - 1


def test_read_from_right_to_left_every_page_is_mirrored(desk: SampleDesk) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    desk.renew()
    usual = _everywhere(desk)
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        desk.renew()
        turned = _everywhere(desk)
    finally:
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        desk.renew()

    wrong = [(*stop, each) for stop in usual for each in _unturned(usual[stop], turned[stop], stop[1])]
    assert wrong == []


def _everywhere(desk: SampleDesk) -> dict[tuple[str, int], dict[str, QRect]]:
    """What `_geometry` tells of every place, in a large and in the smallest window."""
    return {
        (place.key, size.width()): _geometry(page_at(desk, place.key, size))
        for size in (LARGE, SMALLEST)
        for place in PLACES
    }


def _geometry(page: QWidget) -> dict[str, QRect]:
    """Where every visible part of the window is, by its path."""
    window, found = page.window(), {}

    def walk(widget: QWidget, path: str) -> None:
        for number, child in enumerate(widget.findChildren(QWidget, options=_DIRECT)):
            here = f"{path}/{type(child).__name__}:{number}"
            if child.isVisible() and not isinstance(child, QMenuBar | QScrollBar):
                found[here] = QRect(child.mapTo(window, QPoint()), child.size())
                walk(child, here)

    walk(window, "")
    return found


_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def _unturned(usual: dict[str, QRect], turned: dict[str, QRect], width: int) -> list[str]:
    """Parts neither edge of which is where a mirror would show it."""
    return [
        f"{path}: {usual[path].x()}, {usual[path].width()} became {turned[path].x()}, {turned[path].width()}"
        for path in usual.keys() & turned.keys()
        if min(
            abs(width - 1 - usual[path].right() - turned[path].left()),
            abs(width - 1 - usual[path].left() - turned[path].right()),
        )
        > MARGINS
    ]
