"""The place Today: the queue of waiting cards, and the card of the chosen one."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cardkeeper.gui.main_window import MainWindow


def install(window: "MainWindow") -> None:
    """Keep the number beside Today in the sidebar, and answer what is printed from any place."""
    from cardkeeper.gui.today.wiring import TodayWiring

    TodayWiring(window)
