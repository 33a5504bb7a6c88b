"""Whom a command is about: the customer the page in view shows, if it shows one."""

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
