"""Safety copies in the window: made, listed and restored; and what to do when the book will not open."""

from cardkeeper.gui.backups.commands import install, keeper_of, open_backups

__all__ = ["install", "keeper_of", "open_backups"]
