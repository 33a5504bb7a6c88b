"""The windows of life events, opened for somebody by the key of the event."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask
from cardkeeper.gui.life.babies import BabyDialog
from cardkeeper.gui.life.couples import PartingDialog, WeddingDialog, check_couple
from cardkeeper.gui.life.deaths import AliveDialog, DeathDialog
from cardkeeper.gui.life.leaving import ArchiveDialog, ForgetDialog
from cardkeeper.gui.life.moves import CameBackDialog, MoveDialog
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.services.book import forgetting
from cardkeeper.services.life import life_page
from cardkeeper.services.life.life_page import LifeView

Make = Callable[[Session, LifeView, QWidget], Dialog]


def _death(session: Session, view: LifeView, parent: QWidget) -> Dialog:
    kind = AliveDialog if view.is_deceased else DeathDialog
    return kind(session, view, parent=parent)


def _parting(session: Session, view: LifeView, parent: QWidget) -> Dialog:
    check_couple(view)
    return PartingDialog(session, view, parent=parent)


def _forgetting(session: Session, view: LifeView, parent: QWidget) -> Dialog:
    return ForgetDialog(session, view, forgetting.forget_preview(view.id), parent=parent)


_MAKERS: Mapping[str, Make] = {
    "died": _death,
    "moved": lambda session, view, parent: MoveDialog(session, view, parent=parent),
    "came-back": lambda session, view, parent: CameBackDialog(session, view, parent=parent),
    "married": lambda session, view, parent: WeddingDialog(session, view, parent=parent),
    "parted": _parting,
    "baby": lambda session, view, parent: BabyDialog(session, view, parent=parent),
    "archive": lambda session, view, parent: ArchiveDialog(session, view, parent=parent),
    "forget": _forgetting,
}


def open_event(window: QWidget, session: Session, key: str, person_id: int) -> Dialog | None:
    """Open one of the windows for somebody; None where there is nothing to do, which is told."""
    try:
        dialog = _MAKERS[key](session, life_page.of(person_id), window)
    except CardKeeperError as reason:
        ask.fail(window, str(reason))
        return None
    dialog.open()
    return dialog
