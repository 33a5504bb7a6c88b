"""Setting up Qt: names, fonts, look, translations, and the hook for faults."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

import cardkeeper
from cardkeeper import i18n, paths
from cardkeeper.gui import accessibility, crash
from cardkeeper.gui.focus import FocusRing, FollowAlt
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.navigation import PageFactory
from cardkeeper.gui.session import Session
from cardkeeper.gui.settings import Settings
from cardkeeper.gui.theme import Theme

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
    window.navigation.go(next(iter(factories)))
    window.show()
    return window
