"""The commands of the calendar that work in every place: add an occasion, a calendar to print."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cardkeeper.gui.main_window import MainWindow


def install(window: "MainWindow") -> None:
    """Let the window answer them; on the calendar's own page they know the day and what is on show."""
    window.actions_of.bind("occasion", lambda: _add_occasion(window))
    window.actions_of.bind("calendar-sheet", lambda: _print(window))


def _add_occasion(window: "MainWindow") -> None:
    """Of the customer on show, where the page has one."""
    from cardkeeper.gui.calendar.occasion_dialog import Wanted, open_occasion
    from cardkeeper.gui.life.whom import person_on_show
    from cardkeeper.services.calendar.calendar_moving import name_of

    person_id = person_on_show(window)
    wanted = Wanted(person_id, name_of(person_id)) if person_id is not None else None
    open_occasion(window, window.session, wanted)


def _print(window: "MainWindow") -> None:
    """This month, in weeks that begin as they do in the calendar."""
    from cardkeeper.gui.calendar.scope import first_weekday
    from cardkeeper.gui.calendar.wall_dialog import Shown, open_wall_calendar

    session = window.session
    shown = Shown(session.today().replace(day=1), first_weekday=first_weekday(session))
    open_wall_calendar(window, session, shown)
