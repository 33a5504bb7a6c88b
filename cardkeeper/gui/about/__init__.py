"""About CardKeeper: its version, and whose work it stands on."""

from cardkeeper.gui.about.commands import install, open_about

__all__ = ["install", "open_about"]
