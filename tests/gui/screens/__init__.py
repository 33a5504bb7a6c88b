"""Pictures of every page and dialog, over the sample book of 12 May 2026.

    python -m tests.gui.screens FOLDER [NAME ...]   all, or those named, at three sizes, light and dark
    python -m tests.gui.screens --list              the names
    python -m tests.gui.screens --manual            draw the pictures of the manual anew
    python -m tests.gui.screens --keep [NAME ...]   store anew what tests/gui/test_screens.py compares with

A new page or dialog is one function with `@screen`: it brings the thing into view and gives the widget.
"""

from tests.gui.screens import (  # noqa: F401 - each enters its screens
    dates,
    keeping,
    life,
    mailings,
    paper,
    people,
    places,
    preferences,
    program,
    studio,
)
from tests.gui.screens.registry import SCREENS, SHOWS, SIZES, any_machine, dialogs

__all__ = ["SCREENS", "SHOWS", "SIZES", "any_machine", "dialogs"]
