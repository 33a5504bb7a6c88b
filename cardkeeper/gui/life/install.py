"""The commands about a customer that work in every place: life events, merging, problems."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from cardkeeper.gui.life.whom import about_somebody

if TYPE_CHECKING:
    from cardkeeper.gui.main_window import MainWindow

_EVENTS = ("died", "moved", "came-back", "married", "parted", "baby", "forget")


def install(window: "MainWindow") -> None:
    """Answer them, about the customer on show or somebody who is asked for; windows load when opened."""
    for key in _EVENTS:
        window.actions_of.bind(f"life-{key}", partial(_event, window, key))
    window.actions_of.bind("returned", partial(_event, window, "came-back"))
    window.actions_of.bind("problem", partial(_problem, window))
    window.actions_of.bind("merge", partial(_merge, window))


def _event(window: "MainWindow", key: str) -> None:
    from cardkeeper.gui.life.events import open_event

    about_somebody(window, lambda person_id: open_event(window, window.session, key, person_id))


def _problem(window: "MainWindow") -> None:
    from cardkeeper.gui.problem.dialogs import open_problem

    about_somebody(window, lambda person_id: open_problem(window, window.session, person_id))


def _merge(window: "MainWindow") -> None:
    """Two who are selected in a list stand side by side at once."""
    from cardkeeper.gui.merging.dialog import open_merge

    chosen: Sequence[int] = getattr(window.page, "chosen", list)()
    if len(chosen) == 2:
        open_merge(window, window.session, *chosen)
        return
    about_somebody(window, lambda person_id: open_merge(window, window.session, person_id))
