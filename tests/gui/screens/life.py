"""What happens in a life, and problems that are put right."""

import datetime as dt

from PySide6.QtWidgets import QWidget

from cardkeeper.core.changes import Change
from tests.gui.desk import TODAY, SampleDesk
from tests.gui.screens.registry import Show, each_of, screen, somebody, until_closed

_EVENTS = {
    "died": "DeathDialog",
    "moved": "MoveDialog",
    "came-back": "CameBackDialog",
    "married": "WeddingDialog",
    "parted": "PartingDialog",
    "baby": "BabyDialog",
    "archive": "ArchiveDialog",
    "forget": "ForgetDialog",
}


def _life(key: str) -> Show:
    def show(desk: SampleDesk) -> QWidget:
        from cardkeeper.gui.life.events import open_event

        dialog = open_event(desk.window, desk.session, key, somebody())
        assert dialog is not None
        return dialog

    return show


each_of(_EVENTS, "dialog-life", _life)


@screen("dialog-life-alive", "AliveDialog")
def _alive(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.life.deaths import AliveDialog
    from cardkeeper.services.life import life_page

    dialog = AliveDialog(desk.session, life_page.of(somebody()), parent=desk.window)
    dialog.open()
    return dialog


@screen("dialog-life-whom", "WhoDialog")
def _whom(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.life.who_dialog import WhoDialog

    dialog = WhoDialog(desk.session, parent=desk.window)
    dialog.open()
    return dialog


@screen("dialog-problem", "ProblemDialog")
def _problem(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.problem.dialogs import open_problem

    return open_problem(desk.window, desk.session, somebody())


@screen("dialog-put-right", "PutRightDialog")
def _put_right(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.problem.dialogs import open_put_right

    logged = _logged()
    dialog = open_put_right(desk.window, desk.session, logged.ids[0])
    assert dialog is not None
    until_closed(dialog, logged)
    return dialog


@screen("dialog-check-back", "CheckBackDialog")
def _check_back(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.problem.dialogs import open_known
    from cardkeeper.services.touch import problems

    logged = _logged()
    solved = problems.put_right(logged.ids[0], TODAY - dt.timedelta(14))
    dialog = open_known(desk.window, desk.session, logged.ids[0])
    assert dialog is not None
    until_closed(dialog, logged, solved)
    return dialog


def _logged() -> Change:
    from cardkeeper.services.touch import problems

    long_ago = TODAY - dt.timedelta(16)
    return problems.log(somebody(), "The closing was a day late.", long_ago, promise="Call by Friday.")


@screen("dialog-send-again", "SendAgainDialog")
def _send_again(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.life.came_back import SendAgainDialog

    dialog = SendAgainDialog("52 Wyoming Avenue, Maplewood, NJ 07040", parent=desk.window)
    dialog.open()
    return dialog
