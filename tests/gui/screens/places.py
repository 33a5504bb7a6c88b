"""The five places of the window, and what stands there instead of them."""

from PySide6.QtWidgets import QWidget

from tests.gui.desk import TODAY, SampleDesk
from tests.gui.screens.registry import Show, alone, each_of, place, screen, somebody

_VIEWS = {"month": "CalendarPage", "week": "CalendarPage", "year": "CalendarPage", "list": "CalendarPage"}
_TROUBLES = (
    "BookMissing",
    "BookEmpty",
    "NotABook",
    "BookDamaged",
    "BookTooNew",
    "BookLocked",
    "CannotWrite",
)


@screen("page-today", "TodayPage")
def _today(desk: SampleDesk) -> QWidget:
    return place(desk, "today")


@screen("page-today-person", "TodayPage")
def _today_person(desk: SampleDesk) -> QWidget:
    """A card that is ready, with somebody under it of whom much is known."""
    from cardkeeper.gui.today.page import TodayPage
    from cardkeeper.services.due import due

    shown = place(desk, "today")
    page = desk.window.page
    assert isinstance(page, TodayPage)
    rows = due.rows(page.near.queue.ticked, TODAY)
    page.near.view.select(next(row.id for row in rows if row.name == "Priya Raman"))
    return shown


def _calendar(view: str) -> Show:
    def show(desk: SampleDesk) -> QWidget:
        from cardkeeper.gui.calendar.page import CalendarPage
        from cardkeeper.gui.calendar.scope import View

        shown = place(desk, "calendar")
        page = desk.window.page
        assert isinstance(page, CalendarPage)
        page.scope.go(TODAY, View(view))
        return shown

    return show


each_of(_VIEWS, "page-calendar", _calendar)


@screen("page-customers", "CustomersPage")
def _customers(desk: SampleDesk) -> QWidget:
    return place(desk, "customers", somebody())


@screen("page-studio", "StudioPage")
def _studio(desk: SampleDesk) -> QWidget:
    return place(desk, "studio")


@screen("page-mailings", "MailingsPage")
def _mailings(desk: SampleDesk) -> QWidget:
    return place(desk, "mailings")


@screen("page-welcome", "Welcome")
def _welcome(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.first_run.welcome import Welcome

    return alone(desk, Welcome(desk.session))


def _trouble(name: str) -> Show:
    def show(desk: SampleDesk) -> QWidget:
        from cardkeeper import errors
        from cardkeeper.gui.backups.trouble import TroubleWindow
        from cardkeeper.services.book import library

        reason: errors.CardKeeperError = getattr(errors, name)("The disk is full.")
        return alone(desk, TroubleWindow(library.folder(), reason, lambda: None, TODAY))

    return show


for _name in _TROUBLES:
    screen(f"page-trouble-{_name.lower()}", "TroubleWindow")(_trouble(_name))
