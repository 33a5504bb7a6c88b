"""Which page stands behind each place, and what the window's own commands open."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.navigation import PageFactory
from cardkeeper.gui.page import Page
from cardkeeper.gui.session import Session


def factories() -> Mapping[str, PageFactory]:
    """Places in the order of the sidebar; a page is imported and built when it is first gone to."""
    return {
        "today": _today,
        "calendar": _calendar,
        "customers": _customers,
        "studio": _studio,
        "mailings": _mailings,
    }


def greet(window: MainWindow) -> None:
    """Welcome whoever opens a fresh book: the one thing that may not come after the first picture."""
    from cardkeeper.services.book import welcome

    if welcome.is_fresh():
        from cardkeeper.gui.first_run import doors

        doors.install(window)


def install(window: MainWindow) -> None:
    """Let the window answer the commands that belong to no page in view; its first picture needs none."""
    from cardkeeper.gui import at_work, mailings, today
    from cardkeeper.gui.about import commands as about
    from cardkeeper.gui.backups import commands as backups
    from cardkeeper.gui.calendar import install as calendar
    from cardkeeper.gui.customers import commands as customers
    from cardkeeper.gui.desktop import commands as desktop
    from cardkeeper.gui.desktop.files import take_known
    from cardkeeper.gui.first_run import doors as first_run
    from cardkeeper.gui.health import install as health
    from cardkeeper.gui.help import commands as manual
    from cardkeeper.gui.importing import doors as importing
    from cardkeeper.gui.keeping import install as keeping
    from cardkeeper.gui.life import install as life
    from cardkeeper.gui.preferences import commands as preferences
    from cardkeeper.gui.quick import doors as quick
    from cardkeeper.gui.search import doors as search

    for part in (
        at_work,
        today,
        mailings,
        backups,
        preferences,
        calendar,
        life,
        quick,
        search,
        first_run,
    ):
        part.install(window)
    importing.install(window, lambda files: take_known(window, files))
    for part in (customers, keeping, health, manual, about, desktop):
        part.install(window)


def open_files(window: MainWindow, files: Sequence[Path]) -> None:
    """What was opened by a double click, or handed over by a second start of the program."""
    from cardkeeper.gui.desktop import files as opening

    if files:
        opening.open_files(window, files)


def _today(session: Session, *, parent: QWidget) -> Page:
    from cardkeeper.gui.today.page import TodayPage

    return TodayPage(session, parent=parent)


def _calendar(session: Session, *, parent: QWidget) -> Page:
    from cardkeeper.gui.calendar.page import CalendarPage

    return CalendarPage(session, parent=parent)


def _customers(session: Session, *, parent: QWidget) -> Page:
    from cardkeeper.gui.customers.page import CustomersPage
    from cardkeeper.gui.problem.dialogs import doors

    return CustomersPage(session, doors(session), parent=parent)


def _studio(session: Session, *, parent: QWidget) -> Page:
    from cardkeeper.gui.studio.page import StudioPage

    return StudioPage(session, parent=parent)


def _mailings(session: Session, *, parent: QWidget) -> Page:
    from cardkeeper.gui.mailings.page import MailingsPage

    return MailingsPage(session, parent=parent)
