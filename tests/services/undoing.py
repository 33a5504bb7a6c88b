"""Every command of the services can be taken back, and done again."""

from cardkeeper.core.changes import Change
from cardkeeper.store.connection import select


def everything() -> dict[str, list[tuple]]:
    """All rows of all tables but the search index, so that before and after can be compared."""
    names = [row[0] for row in select("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    return {name: select(f'SELECT * FROM "{name}"') for name in names if not name.startswith("search_")}


def check_undo(change: Change, before: dict[str, list[tuple]]) -> None:
    """Undo gives the book back as it was, redo as it is."""
    after = everything()
    assert after != before, "the command changed nothing"
    back = change.undo()
    assert differences(before) == {}
    back.undo()
    assert differences(after) == {}


def differences(expected: dict[str, list[tuple]]) -> dict[str, tuple]:
    now = everything()
    return {name: (rows, now[name]) for name, rows in expected.items() if rows != now[name]}
