"""Setting up Qt: names, fonts, look, translations, the hook for faults; and running the program."""

import datetime as dt
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

import cardkeeper
from cardkeeper import i18n, paths
from cardkeeper.core import date_words
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import accessibility, crash, pages
from cardkeeper.gui.desktop.single_instance import Claim, SingleInstance
from cardkeeper.gui.focus import FocusRing, FollowAlt
from cardkeeper.gui.garbage import Collector
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.navigation import PageFactory
from cardkeeper.gui.planner import Planner
from cardkeeper.gui.session import Session
from cardkeeper.gui.settings import Settings, SettingsFile
from cardkeeper.gui.theme import Theme
from cardkeeper.gui.trash_day import TrashDay
from cardkeeper.i18n import _
from cardkeeper.services.book import library, settings

_DESKTOP_NAME = "io.github.cardkeeper.CardKeeper"


def create(arguments: list[str]) -> QApplication:
    """The QApplication with names, icon and focus ring; colours and fonts come with `start`."""
    application = QApplication(arguments)
    application.setApplicationName("CardKeeper")
    application.setApplicationDisplayName("CardKeeper")
    application.setApplicationVersion(cardkeeper.__version__)
    application.setDesktopFileName(_DESKTOP_NAME)
    application.setWindowIcon(QIcon(str(paths.resource("icons/app/cardkeeper.svg"))))
    accessibility.install()
    FocusRing(application)
    return application


def translate(application: QApplication, language: str) -> None:
    """Our words and Qt's own buttons in `language`, or in the system's where it is empty."""
    locale = QLocale(language) if language else QLocale.system()
    i18n.install(locale.bcp47Name())
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(locale, "qtbase", "_", folder):
        application.installTranslator(translator)


def dress(application: QApplication, session: Session) -> Theme:
    """Apply the look of the settings, now and whenever they change."""
    theme = Theme(application)

    def apply(settings: Settings) -> None:
        theme.choose(settings.appearance, settings.text_size, system_font=settings.system_font)

    apply(session.settings)
    session.settings_changed.connect(apply)
    return theme


def start(
    application: QApplication,
    folder: Path,
    factories: Mapping[str, PageFactory],
    *,
    make_session: Callable[[Path], Session] = Session,
) -> MainWindow:
    """Open the window over the book in `folder`, at the first place; run `application.exec()` afterwards."""
    sys.excepthook = crash.excepthook
    session = make_session(folder)
    translate(application, session.settings.language)
    theme = dress(application, session)
    window = MainWindow(session, factories)
    FollowAlt(theme.style, window)
    application.aboutToQuit.connect(session.close)
    session.worker.hold()
    window.navigation.go(next(iter(factories)))
    window.show()
    window.first_picture.painted.connect(session.worker.release)
    return window


def run(
    folder: Path, files: Sequence[Path] = (), *, is_demo: bool = False, in_background: bool = False
) -> int:
    """Run the program over the book in `folder`; gives the status of the process.

    `files` are opened as by a double click. Of a demo the book is made anew. Where the book has a window
    already, that one comes to the front with the files, and this start ends.
    """
    application = create(sys.argv[:1])
    instance = SingleInstance(folder, application)
    claim = instance.claim(files)
    if claim is not Claim.FIRST:
        return 0 if claim is Claim.HANDED_OVER else _tell_of_the_other(application)
    window = open_book(application, folder, is_demo=is_demo)
    if window is None:
        return 1
    for later in (
        lambda: _answer_later_starts(window, instance),
        lambda: _load_ahead(window),
        lambda: pages.open_files(window, files),
    ):
        window.first_picture.painted.connect(later)
    if in_background:
        _fold_away(window)
    return application.exec()


def _answer_later_starts(window: MainWindow, instance: SingleInstance) -> None:
    """Once the window is there: what this needs of Qt would hold up its first picture."""
    from cardkeeper.gui.desktop import commands

    commands.answer(window, instance)
    instance.listen()


def _load_ahead(window: MainWindow) -> None:
    from cardkeeper.gui.loading_ahead import LoadingAhead

    # Nobody looks for garbage among the modules, which stay: that would take as long as a page.
    LoadingAhead(window.session).done.connect(lambda: Collector(window))


def _fold_away(window: MainWindow) -> None:
    from cardkeeper.gui.desktop import commands

    window.first_picture.go_without()
    commands.fold_away(window)


def _tell_of_the_other(application: QApplication) -> int:
    """Another window has the book and does not answer."""
    from cardkeeper.gui import ask

    Theme(application).choose(Settings().appearance)
    ask.fail(
        None,
        _("CardKeeper is open already"),
        _("Its window does not answer at the moment. Wait until it has finished, or close it and try again."),
    )
    return 1


def open_book(
    application: QApplication,
    folder: Path,
    *,
    is_demo: bool = False,
    clock: Callable[[], dt.date] = dt.date.today,
) -> MainWindow | None:
    """Open the book and the window over it; None when it did not open and the user gave up."""

    def attempt() -> None:
        _open_library(folder, clock(), is_demo=is_demo)

    try:
        attempt()
    except CardKeeperError as reason:
        if not _is_settled(application, folder, reason, attempt, clock()):
            return None
    application.aboutToQuit.connect(library.close_library)
    window = start(
        application,
        folder,
        pages.factories(),
        make_session=lambda place: Session(place, connection=library.worker_connection, clock=clock),
    )
    pages.greet(window)
    window.first_picture.painted.connect(lambda: pages.install(window))
    planner = Planner(window.session)
    planner.jumped.connect(lambda seen: _ask_about_jump(window, planner, seen))
    TrashDay(window.session, planner)
    planner.start()
    return window


def _is_settled(
    application: QApplication,
    folder: Path,
    reason: CardKeeperError,
    attempt: Callable[[], None],
    today: dt.date,
) -> bool:
    """Say what is wrong with the book and help, until it is open or the user gives up."""
    from cardkeeper.gui.backups import trouble

    sys.excepthook = crash.excepthook
    translate(application, SettingsFile(folder / "settings.json").value.language)
    return trouble.settle(application, folder, reason, attempt, today)


def _open_library(folder: Path, today: dt.date, *, is_demo: bool) -> None:
    if is_demo:
        from cardkeeper.services.sample import demo

        demo.clear(folder)
        demo.open_sample_book(folder, today)
    else:
        library.open_library(folder)


def _ask_about_jump(window: MainWindow, planner: Planner, seen: dt.date) -> None:
    """After weeks without the program nothing expires until somebody says that the date is right (R8)."""

    def question() -> None:
        # Late: what asks is nothing the first picture should wait for.
        from cardkeeper.gui import ask

        today, locale = window.session.today(), settings.load().language
        asked = ask.confirm(
            window,
            _("Is today {day}?").format(day=date_words.full_day(today, locale)),
            _("Yes, that is today"),
            _(
                "CardKeeper was last used on {day}. Cards whose day is long past are only put aside when the"
                " date of this computer is right."
            ).format(day=date_words.full_day(seen, locale)),
        )
        if asked:
            planner.let_expire()

    QTimer.singleShot(0, window, question)
