"""Help inside the program: the manual, and all keys."""

from cardkeeper.gui.help.commands import install, open_manual

__all__ = ["install", "open_manual"]
