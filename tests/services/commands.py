"""Running a command of the services with its way back."""

from collections.abc import Callable

from cardkeeper.core.changes import Change
from tests.services.undoing import check_undo, everything


def undoable(command: Callable[[], Change]) -> Change:
    """Run a command, take it back and do it again; each time the whole book must be as it was (R30)."""
    before = everything()
    change = command()
    assert change.label
    check_undo(change, before)
    return change
