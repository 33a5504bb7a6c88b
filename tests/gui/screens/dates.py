"""Dates: an occasion, another day for it, the wall calendar, everything of a day."""

from PySide6.QtWidgets import QWidget

from tests.gui.desk import TODAY, SampleDesk
from tests.gui.screens.registry import newest, place, screen


@screen("dialog-occasion", "OccasionDialog")
def _occasion(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.calendar.occasion_dialog import OccasionDialog, open_occasion

    open_occasion(desk.window, desk.session)
    return newest(desk, OccasionDialog)


@screen("dialog-another-day", "MoveDialog")
def _another_day(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.calendar.move_dialog import MoveDialog
    from cardkeeper.services.calendar import calendar
    from cardkeeper.services.calendar.calendar_people import Folk

    entry = calendar.on_day(TODAY.replace(day=20), TODAY, Folk())[0]
    dialog = MoveDialog(desk.session, entry, parent=desk.window)
    dialog.open()
    return dialog


@screen("dialog-wall-calendar", "WallDialog")
def _wall_calendar(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.calendar.wall_dialog import Shown, open_wall_calendar

    shown = Shown(TODAY.replace(day=1), first_weekday=7)
    return open_wall_calendar(desk.window, desk.session, shown)


@screen("popover-day", "DayPopover")
def _day(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.calendar import words
    from cardkeeper.gui.calendar.day_popover import DayPopover, rows_of
    from cardkeeper.gui.calendar.page import CalendarPage
    from cardkeeper.services.calendar import calendar

    place(desk, "calendar")
    page = desk.window.page
    assert isinstance(page, CalendarPage)
    day = TODAY.replace(day=31)
    rows = rows_of(day, calendar.on_day(day, TODAY, page.reader.whose), 0)
    popover = DayPopover(words.heading(day, TODAY), rows, page.agenda.fronts, parent=page)
    popover.show_at(page)
    return popover
