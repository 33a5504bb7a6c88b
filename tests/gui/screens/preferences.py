"""The pages of Preferences."""

from PySide6.QtWidgets import QWidget

from tests.gui.desk import SampleDesk
from tests.gui.screens.registry import Show, newest, screen

_PAGES = ("you", "cards", "mailing", "calendar", "reminders", "appearance", "privacy", "keyboard")


def _preferences(page: str) -> Show:
    def show(desk: SampleDesk) -> QWidget:
        from cardkeeper.gui.preferences import open_preferences

        shown = open_preferences(desk.window, page)
        shown.resize(1180, 780)
        return shown

    return show


for _page in _PAGES:
    screen(f"dialog-preferences-{_page}", "Preferences")(_preferences(_page))


@screen("dialog-signature", "SignatureDialog")
def _signature(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.preferences.signature_pad import SignatureDialog

    dialog = SignatureDialog(parent=desk.window)
    dialog.open()
    return newest(desk, SignatureDialog)
