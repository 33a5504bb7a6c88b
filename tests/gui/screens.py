"""Pictures of every page and dialog, over the sample book of 12 May 2026.

    python -m tests.gui.screens FOLDER [NAME ...]   all, or those named, at three sizes, light and dark
    python -m tests.gui.screens --list              the names
    python -m tests.gui.screens --manual            draw the pictures of the manual anew
    python -m tests.gui.screens --keep              store anew what tests/gui/test_screens.py compares with

A new page or dialog is one function with `@screen`: it brings the thing into view and gives the widget.
"""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from cardkeeper import paths
from cardkeeper.gui import application
from cardkeeper.gui.theme import Appearance, Theme
from tests.gui import likeness
from tests.gui.desk import TODAY, SampleDesk, sample_desk

SIZES = (QSize(1440, 900), QSize(1024, 640), QSize(880, 520))
STORED = Path(__file__).parent / "pictures"

Show = Callable[[SampleDesk], QWidget]
SCREENS: dict[str, Show] = {}
"""By name; those whose name begins with "page" or "dialog" are also in the checks of every dialog."""
COMPARED: list[str] = []


def screen(name: str, *, compared: bool = False) -> Callable[[Show], Show]:
    """Enter a page or dialog; `compared` ones are held against a stored picture in the tests."""

    def enter(show: Show) -> Show:
        SCREENS[name] = show
        if compared:
            COMPARED.append(name)
        return show

    return enter


def dialogs() -> Sequence[str]:
    """The names of what opens over the window."""
    return [name for name in SCREENS if name.startswith("dialog-")]


def _place(desk: SampleDesk, place: str, state: object = None) -> QWidget:
    desk.window.navigation.go(place, state)
    return desk.window


@screen("page-today", compared=True)
def _today(desk: SampleDesk) -> QWidget:
    return _place(desk, "today")


@screen("page-calendar-month", compared=True)
def _month(desk: SampleDesk) -> QWidget:
    return _calendar(desk, "month")


@screen("page-calendar-week")
def _week(desk: SampleDesk) -> QWidget:
    return _calendar(desk, "week")


@screen("page-calendar-year")
def _year(desk: SampleDesk) -> QWidget:
    return _calendar(desk, "year")


@screen("page-calendar-list")
def _list(desk: SampleDesk) -> QWidget:
    return _calendar(desk, "list")


def _calendar(desk: SampleDesk, view: str) -> QWidget:
    from cardkeeper.gui.calendar.page import CalendarPage
    from cardkeeper.gui.calendar.scope import View

    shown = _place(desk, "calendar")
    page = desk.window.page
    if isinstance(page, CalendarPage):
        page.scope.go(TODAY, View(view))
    return shown


@screen("page-customers", compared=True)
def _customers(desk: SampleDesk) -> QWidget:
    return _place(desk, "customers", _somebody())


@screen("page-studio", compared=True)
def _studio(desk: SampleDesk) -> QWidget:
    return _place(desk, "studio")


def _somebody() -> int:
    """A customer with a family, notes and cards."""
    from cardkeeper.services import customers

    return customers.find("Okafor")[0]


def _preferences(page: str) -> Show:
    def show(desk: SampleDesk) -> QWidget:
        from cardkeeper.gui.preferences import open_preferences

        shown = open_preferences(desk.window, page)
        shown.resize(1100, 740)
        return shown

    return show


for _page in ("you", "cards", "mailing", "calendar", "reminders", "appearance", "privacy", "keyboard"):
    screen(f"dialog-preferences-{_page}", compared=_page in ("you", "mailing"))(_preferences(_page))


@screen("dialog-backups")
def _backups(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.backups import open_backups
    from cardkeeper.gui.backups.dialog import BackupsDialog

    open_backups(desk.window)
    return _newest(desk, BackupsDialog)


@screen("dialog-keyboard")
def _keyboard(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.keyboard import KeyboardDialog

    dialog = KeyboardDialog(desk.window.actions_of, desk.session, parent=desk.window)
    dialog.open()
    return dialog


@screen("dialog-manual", compared=True)
def _manual(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.help import open_manual

    return open_manual(desk.window)


@screen("dialog-about")
def _about(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.about import open_about

    return open_about(desk.window)


@screen("dialog-new-customer", compared=True)
def _new_customer(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.quick.doors import open_new_customer

    return open_new_customer(desk.window, "Nadia Rahman")


@screen("dialog-note")
def _note(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.quick.doors import open_note

    return open_note(desk.window, _somebody())


@screen("dialog-search")
def _search(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.search.doors import open_search

    return open_search(desk.window, "ma")


@screen("dialog-import")
def _import(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.importing.doors import open_import

    return open_import(desk.window)


@screen("dialog-occasion")
def _occasion(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.calendar.occasion_dialog import OccasionDialog, open_occasion

    open_occasion(desk.window, desk.session)
    return _newest(desk, OccasionDialog)


@screen("dialog-wall-calendar")
def _wall_calendar(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.calendar.wall_dialog import open_wall_calendar

    return open_wall_calendar(desk.window, desk.session)


@screen("dialog-trash")
def _trash(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.customers.trash_dialog import open_trash

    return open_trash(desk.window, desk.session)


@screen("dialog-address-labels")
def _address_labels(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.labels.address_dialog import open_address_labels
    from cardkeeper.services import customers

    return open_address_labels(desk.window, desk.session, customers.find("")[:40])


@screen("dialog-health")
def _health(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.health.dialog import open_health

    return open_health(desk.window, desk.session, lambda _person: None)


@screen("dialog-export")
def _export(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.customers.export_dialog import open_export
    from cardkeeper.services import customers

    return open_export(desk.window, desk.session, {"Everyone": customers.find("")})


@screen("dialog-family-grid")
def _family_grid(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.customers.family_grid import open_family_grid
    from cardkeeper.services import customer_page

    return open_family_grid(desk.window, desk.session, customer_page.read(_somebody(), TODAY))


@screen("dialog-household")
def _household(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.customers.household_dialog import open_household

    return open_household(desk.window, desk.session, _somebody())


@screen("dialog-label-sheet")
def _label_sheet(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.labels.own_sheet import open_label_sheet

    return open_label_sheet(desk.window, desk.session)


@screen("dialog-printer-test")
def _printer_test(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.printer_test.dialog import open_printer_test
    from cardkeeper.services.printer_profiles import PaperPath

    path = PaperPath("Office", "Tray2", "letter-wide", by_hand=True)
    dialog = open_printer_test(desk.window, desk.session, path, title="Canon TS9520, by the window")
    dialog.show_reading()
    dialog.readings.set_thorough(thorough=True)
    return dialog


@screen("dialog-envelope-feed")
def _envelope_feed(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.printer_test.envelope_feed import open_envelope_feed

    return open_envelope_feed(desk.window, desk.session, "Office", "a7", title="Canon TS9520, by the window")


@screen("dialog-facing-page")
def _facing_page(desk: SampleDesk) -> QWidget:
    from cardkeeper.core.kinds import OccasionKind
    from cardkeeper.gui.studio.facing import FacingDialog
    from cardkeeper.services import trying_on
    from cardkeeper.services.card_faces import Instead
    from cardkeeper.services.card_looks import Look

    subject = trying_on.somebody(OccasionKind.BIRTHDAY, TODAY)
    assert subject is not None
    words = Instead("eucalyptus-wreath", "brand", inside_left="Thank you.", look=Look(vignette=True))
    dialog = FacingDialog(desk.session, subject, words, parent=desk.window)
    dialog.open()
    return dialog


@screen("page-mailings")
def _mailings(desk: SampleDesk) -> QWidget:
    return _place(desk, "mailings")


def _of_mailing(key: str) -> Show:
    def show(desk: SampleDesk) -> QWidget:
        from cardkeeper.gui.mailings import opening, reading
        from cardkeeper.gui.widgets.dialog import Dialog
        from cardkeeper.services import mailing_overview

        shown = reading.read(mailing_overview.every()[0].id, TODAY)
        assert shown is not None
        opening.open_part(key, desk.window, desk.session, shown, lambda _person: None)
        return _newest(desk, Dialog)

    return show


@screen("dialog-mailing-lot")
def _mailing_lot(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.mailings import opening, reading
    from cardkeeper.gui.mailings.lot_dialog import LotDialog
    from cardkeeper.services import mailing_overview

    shown = reading.read(mailing_overview.every()[0].id, TODAY)
    assert shown is not None
    opening.open_lot(desk.window, desk.session, shown.mailing, shown.lots[-1], lambda _person: None)
    return _newest(desk, LotDialog)


for _part in ("who", "cards", "addresses", "mail", "plan", "rename"):
    screen(f"dialog-mailing-{_part}")(_of_mailing(_part))


@screen("dialog-new-mailing")
def _new_mailing(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.mailings.new_dialog import NewMailingDialog
    from cardkeeper.gui.mailings.opening import open_new_mailing

    open_new_mailing(desk.window, desk.session, lambda _mailing: None)
    return _newest(desk, NewMailingDialog)


def _life(key: str) -> Show:
    def show(desk: SampleDesk) -> QWidget:
        from cardkeeper.gui.life.events import open_event

        dialog = open_event(desk.window, desk.session, key, _somebody())
        assert dialog is not None
        return dialog

    return show


for _event in ("died", "moved", "came-back", "married", "parted", "baby", "archive", "forget"):
    screen(f"dialog-life-{_event}")(_life(_event))


@screen("dialog-merge")
def _merge(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.merging.dialog import open_merge
    from cardkeeper.services import customers

    return open_merge(desk.window, desk.session, _somebody(), customers.find("Marsh")[0])


@screen("dialog-problem")
def _problem(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.problem.dialogs import open_problem

    return open_problem(desk.window, desk.session, _somebody())


@screen("dialog-make-card")
def _make_card(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.customers.make_card import open_make_card
    from cardkeeper.services import customer_page

    page = customer_page.read(_somebody(), TODAY)
    return open_make_card(desk.window, desk.session, page, lambda _task: None)


@screen("dialog-history")
def _history(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.printing.opening import open_history

    return open_history(desk.window, desk.session)


@screen("page-welcome")
def _welcome(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.first_run.welcome import Welcome

    return _alone(desk, Welcome(desk.session))


def _alone(desk: SampleDesk, widget: QWidget) -> QWidget:
    """What usually lies over the window's places, or stands in its place, as a window to look at."""
    widget.setParent(desk.window)
    widget.setWindowFlags(Qt.WindowType.Window)
    widget.resize(desk.window.size())
    widget.show()
    return widget


@screen("dialog-print-check")
def _print_check(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.printing.opening import open_answer
    from cardkeeper.services import batches, due

    change, _held = batches.prepare(due.in_batch_now(due.groups(TODAY).every(), TODAY), TODAY)
    waiting = batches.unanswered()
    take_back = change.undo
    assert waiting is not None
    assert take_back is not None
    dialog = open_answer(desk.window, desk.session, waiting)
    # The other pictures show the book without this batch.
    dialog.finished.connect(lambda _result: take_back())
    return dialog


@screen("dialog-print-sender")
def _print_sender(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.printing.dialog import PrintDialog

    dialog = PrintDialog(desk.session, (), parent=desk.window)
    dialog.ask_who_sends()
    return dialog


@screen("dialog-batches")
def _batches(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.printing.opening import open_history

    return open_history(desk.window, desk.session)


@screen("dialog-print", compared=True)
def _print(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.printing.opening import open_print
    from cardkeeper.services import due

    return open_print(desk.window, desk.session, due.for_batch(TODAY))


def _trouble(name: str) -> Show:
    def show(desk: SampleDesk) -> QWidget:
        from cardkeeper import errors
        from cardkeeper.gui.backups.trouble import TroubleWindow
        from cardkeeper.services import library

        reason: errors.CardKeeperError = getattr(errors, name)("The disk is full.")
        window = TroubleWindow(library.folder(), reason, lambda: None, TODAY)
        return _alone(desk, window)

    return show


for _name in (
    "BookMissing",
    "BookEmpty",
    "NotABook",
    "BookDamaged",
    "BookTooNew",
    "BookLocked",
    "CannotWrite",
):
    screen(f"page-trouble-{_name.lower()}", compared=_name == "BookDamaged")(_trouble(_name))


def _newest(desk: SampleDesk, kind: type[QWidget]) -> QWidget:
    return next(each for each in reversed(desk.window.findChildren(kind)) if each.isVisible())


def take(desk: SampleDesk, name: str) -> QImage:
    """Bring a screen into view, and its picture once it rests; dialogs are closed again."""
    widget = SCREENS[name](desk)
    if widget is not desk.window:
        desk.fitted(widget)
    widget.activateWindow()
    picture = desk.picture(widget)
    desk.close_dialogs()
    return picture


def main(arguments: Sequence[str]) -> int:
    if "--list" in arguments:
        sys.stdout.write("\n".join(SCREENS) + "\n")
        return 0
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    theme = Theme(application.create(sys.argv[:1]))
    theme.choose(Appearance.LIGHT)
    with sample_desk() as desk:
        desk.session.settings_changed.connect(
            lambda taste: theme.choose(taste.appearance, taste.text_size, system_font=taste.system_font)
        )
        if "--keep" in arguments:
            _keep(desk)
        elif "--manual" in arguments:
            _illustrate(desk)
        else:
            _save(desk, Path(arguments[0]), list(arguments[1:]) or list(SCREENS))
    QApplication.quit()
    return 0


def _save(desk: SampleDesk, folder: Path, names: Sequence[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        for size in SIZES:
            for name in names:
                desk.arrange(size, appearance)
                place = folder / f"{name}-{size.width()}x{size.height()}-{appearance.value}.png"
                take(desk, name).save(str(place))


def _illustrate(desk: SampleDesk) -> None:
    """The pictures the manual shows, of the real window, small enough to be shipped."""
    from cardkeeper.services import manual

    folder = paths.resource("help/pictures")
    folder.mkdir(exist_ok=True)
    for name in manual.pictures():
        desk.arrange(SIZES[0], Appearance.LIGHT)
        widest = likeness.reduced(take(desk, _ILLUSTRATED[name]), _MANUAL_WIDTH)
        widest.quantize(128).save(folder / f"{name}.png", optimize=True)


_MANUAL_WIDTH = 1280
_ILLUSTRATED = {
    "today": "page-today",
    "print": "dialog-print",
    "customers": "page-customers",
    "backups": "dialog-backups",
}


def _keep(desk: SampleDesk) -> None:
    STORED.mkdir(exist_ok=True)
    for old in STORED.glob("*.png"):
        old.unlink()
    desk.arrange(SIZES[0], Appearance.LIGHT)
    for name in COMPARED:
        likeness.small(take(desk, name)).save(STORED / f"{name}.png", optimize=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
