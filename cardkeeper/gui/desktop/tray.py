"""The icon beside the clock, for those who want it: what is to be mailed, told once a day."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from cardkeeper import paths
from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui.desktop.files import bring_to_front
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.settings import Settings
from cardkeeper.i18n import _, ngettext

_MESSAGE_STAYS = 12_000


class Tray(QObject):
    """Is there while the setting is on; then closing the window leaves the icon, and Quit ends all."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.icon: QSystemTrayIcon | None = None
        self._menu = QMenu(window)
        self._menu.addAction(_("&Open CardKeeper")).triggered.connect(self._open)
        self._menu.addSeparator()
        self._menu.addAction(_("&Quit")).triggered.connect(self._quit)
        window.session.settings_changed.connect(self._follow_settings)
        window.session.changed.connect(self._follow_book)
        window.session.clock.turned.connect(lambda _day: self.tell())
        self._follow_settings(window.session.settings)

    def words(self) -> str:
        """ "3 cards are to be mailed today, 1 is late." """
        # Late: few have the icon, and the window starts without the list of cards.
        from cardkeeper.services.due import due

        found = due.groups(self._window.session.today())
        late, today = len(found.late), len(found.mail_today)
        if not late and not today:
            return _("Nothing has to be mailed today.")
        told = []
        if today:
            told.append(
                ngettext("{n} card to mail today.", "{n} cards to mail today.", today).format(n=today)
            )
        if late:
            told.append(ngettext("{n} card is late.", "{n} cards are late.", late).format(n=late))
        return " ".join(told)

    def tell(self) -> None:
        """The day's message, where the icon is."""
        self._refresh()
        if self.icon is not None:
            kind = QSystemTrayIcon.MessageIcon.NoIcon
            self.icon.showMessage("CardKeeper", self.words(), kind, _MESSAGE_STAYS)

    def _follow_settings(self, taste: Settings) -> None:
        wanted = taste.tray and QSystemTrayIcon.isSystemTrayAvailable()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setQuitOnLastWindowClosed(not wanted)
        if wanted and self.icon is None:
            self._show_icon()
        elif not wanted and self.icon is not None:
            self.icon.hide()
            self.icon.deleteLater()
            self.icon = None

    def _show_icon(self) -> None:
        self.icon = QSystemTrayIcon(QIcon(str(paths.resource("icons/app/cardkeeper.svg"))), self)
        self.icon.setContextMenu(self._menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self._open)
        self.icon.show()
        self.tell()

    def _follow_book(self, change: Change) -> None:
        if change.touched & Touched.CARDS:
            self._refresh()

    def _refresh(self) -> None:
        if self.icon is not None:
            self.icon.setToolTip(f"CardKeeper\n{self.words()}")

    def _activated(self, why: QSystemTrayIcon.ActivationReason) -> None:
        if why is not QSystemTrayIcon.ActivationReason.Context:
            self._open()

    def _open(self) -> None:
        bring_to_front(self._window)
        self._window.navigation.go("today")

    def _quit(self) -> None:
        self._window.close()
        QApplication.quit()
