"""Whom a command is about: the customer the page in view shows, or somebody who is asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cardkeeper.gui.main_window import MainWindow


def person_on_show(window: "MainWindow") -> int | None:
    """The id of the customer on show; pages tell it as `person_id`, or in the state Back returns to."""
    page = window.page
    for teller in (page, page.state() if page is not None else None):
        person_id = getattr(teller, "person_id", None)
        if isinstance(person_id, int):
            return person_id
    return None


def about_somebody(window: "MainWindow", then: Callable[[int], object]) -> None:
    """Do `then` with the customer on show, or ask who is meant first."""
    person_id = person_on_show(window)
    if person_id is not None:
        then(person_id)
        return
    from cardkeeper.gui.life.who_dialog import WhoDialog

    dialog = WhoDialog(window.session, parent=window)
    dialog.chosen.connect(then)
    dialog.open()
