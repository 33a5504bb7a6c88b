"""What belongs to the program itself: safety copies, keys, the manual, About, a crash."""

import datetime as dt
from pathlib import Path
from unittest import mock

from PySide6.QtWidgets import QWidget

from cardkeeper.store.archives import About
from cardkeeper.store.backups import Backup
from tests.gui.desk import TODAY, SampleDesk
from tests.gui.screens.registry import newest, screen

_COPIES = ((0, 8, "daily"), (0, 7, "before-import"), (1, 8, "daily"), (2, 8, "daily"), (7, 17, "by-hand"))
"""Days ago, the hour, and why."""


@screen("dialog-backups", "BackupsDialog")
def _backups(desk: SampleDesk) -> QWidget:
    from cardkeeper.services.book import backups

    copies = [_copy(*when) for when in _COPIES]
    with mock.patch.object(backups, "copies", return_value=copies):
        return _no_backups(desk)


def _copy(days_ago: int, hour: int, reason: str) -> Backup:
    noon = dt.datetime.combine(TODAY - dt.timedelta(days_ago), dt.time(hour, 12)).astimezone()
    about = About(noon.isoformat(), reason, 1, 120)
    return Backup(Path("copy.ckbackup"), 1_240_000 - 1000 * days_ago, about)


@screen("dialog-backups-none", "BackupsDialog")
def _no_backups(desk: SampleDesk) -> QWidget:
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
