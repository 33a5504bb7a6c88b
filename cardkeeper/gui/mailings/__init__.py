"""The place Mailings: one greeting for many, in lots, from the audience to the letter box."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cardkeeper.gui.main_window import MainWindow


def install(window: "MainWindow") -> None:
    """Answer the commands about mailings from any place."""
    from cardkeeper.gui.mailings.wiring import MailingsWiring

    MailingsWiring(window)
