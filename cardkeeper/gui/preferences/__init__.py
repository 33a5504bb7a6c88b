"""Preferences: what belongs to the shop and to this computer, changed at once and undone like everything."""

from cardkeeper.gui.preferences.commands import install, open_preferences

__all__ = ["install", "open_preferences"]
