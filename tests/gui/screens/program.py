"""What belongs to the program itself: safety copies, keys, the manual, About, a crash."""

from PySide6.QtWidgets import QWidget

from tests.gui.desk import SampleDesk
from tests.gui.screens.registry import newest, screen


@screen("dialog-backups", "BackupsDialog")
def _backups(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.backups import open_backups
    from cardkeeper.gui.backups.dialog import BackupsDialog

    open_backups(desk.window)
    return newest(desk, BackupsDialog)


@screen("dialog-keyboard", "KeyboardDialog")
def _keyboard(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.keyboard import KeyboardDialog

    dialog = KeyboardDialog(desk.window.actions_of, desk.session, parent=desk.window)
    dialog.open()
    return dialog


@screen("dialog-manual", "ManualWindow")
def _manual(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.help import open_manual

    return open_manual(desk.window)


@screen("dialog-about", "AboutDialog")
def _about(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.about import open_about

    return open_about(desk.window)


@screen("dialog-crash", "CrashDialog")
def _crash(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.crash import CrashDialog

    dialog = CrashDialog("CardKeeper 1.0\n\nWhere it happened, line by line.")
    dialog.setParent(desk.window, dialog.windowFlags())
    dialog.open()
    return dialog
