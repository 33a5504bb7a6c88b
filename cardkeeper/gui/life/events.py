"""The windows of life events, and who opens them: the menu, and the menu of a customer."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask
from cardkeeper.gui.life.babies import BabyDialog
from cardkeeper.gui.life.couples import PartingDialog, WeddingDialog, check_couple
from cardkeeper.gui.life.deaths import AliveDialog, DeathDialog
from cardkeeper.gui.life.leaving import ArchiveDialog, ForgetDialog
from cardkeeper.gui.life.moves import CameBackDialog, MoveDialog
from cardkeeper.gui.life.whom import about_somebody
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.i18n import N_, _
from cardkeeper.services import forgetting, life_page
from cardkeeper.services.life_page import LifeView

if TYPE_CHECKING:
    from cardkeeper.gui.main_window import MainWindow

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
_WORDS = {
    "died": N_("Has died"),
    "moved": N_("Has moved"),
    "came-back": N_("A card came back"),
    "married": N_("Has married"),
    "parted": N_("A couple has parted"),
    "baby": N_("A new baby"),
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


def doors(session: Session) -> dict[str, Callable[[QWidget, Any], object]]:
    """For the customers' page: "life:" with the words of a menu entry, and "forget", by window and id."""
    opened = {f"life:{_(said)}": partial(_through, session, key) for key, said in _WORDS.items()}
    return {**opened, "forget": partial(_through, session, "forget")}


def install(window: "MainWindow") -> None:
    """Answer the menu's entries, about the customer on show or somebody who is asked for."""
    for key in _MAKERS:
        if key != "archive":  # the customers' own list archives, one or many
            window.actions_of.bind(f"life-{key}", partial(_from_menu, window, key))


def _through(session: Session, key: str, window: QWidget, person_id: Any) -> Dialog | None:
    return open_event(window, session, key, int(person_id))


def _from_menu(window: "MainWindow", key: str) -> None:
    about_somebody(window, lambda person_id: open_event(window, window.session, key, person_id))
