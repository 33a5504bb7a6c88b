"""Reminders: a summary beside the clock, and whether CardKeeper is there when the computer starts."""

from PySide6.QtWidgets import QSystemTrayIcon

from cardkeeper.gui.desktop import login
from cardkeeper.gui.preferences.message_stage import MessageStage
from cardkeeper.gui.preferences.page import PreferencePage
from cardkeeper.gui.preferences.saving import SavedSwitch
from cardkeeper.gui.session import Session
from cardkeeper.gui.settings import Settings
from cardkeeper.i18n import _


class RemindersPage(PreferencePage):
    """Both are off until somebody wants them."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            _("Reminders"),
            _("The list on Today is always there. These two call you to it."),
        )
        self._tray = SavedSwitch(
            _("Tell me once a day what is to be mailed"), lambda on: session.change_settings(tray=on)
        )
        self._login = SavedSwitch(_("Open CardKeeper when I log in"), self._keep_login)
        self.near(self._tray)
        self._tray_words = self.explain(
            _("A small icon beside the clock, with today's cards; nothing else is sent or shown.")
        )
        self.near(self._login)
        self._login_words = self.explain(_("It starts quietly, with its window folded away."))
        session.settings_changed.connect(self._show)
        self.finish()

    def refresh(self) -> None:
        self._show(self.session.settings)

    def side(self) -> MessageStage | None:
        return MessageStage() if QSystemTrayIcon.isSystemTrayAvailable() else None

    def _show(self, taste: Settings) -> None:
        self._tray.show_stored(on=taste.tray)
        has_tray = QSystemTrayIcon.isSystemTrayAvailable()
        self._tray.setEnabled(has_tray)
        if not has_tray:
            self._tray_words.setText(_("This desktop has no place for icons beside the clock."))
        self._login.setEnabled(login.can_start_at_login())
        self._login.show_stored(on=login.starts_at_login())

    def _keep_login(self, on: bool) -> None:
        login.start_at_login(wanted=on)
