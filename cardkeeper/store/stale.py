"""What is kept for finding people and their days, and is no longer right after a write."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.store import concerned, next_dates, search
from cardkeeper.store.models import Person, Row


class Stale:
    """Notes the rows of one command; `refresh` brings up to date what hangs on them.

    After that `concerned` are the people it was about (None: more than anybody looks at), `indexed` how many
    were indexed.
    """

    def __init__(self) -> None:
        self.indexed = 0
        self.concerned: tuple[int, ...] | None = ()
        self._people: set[int] = set()
        self._dated: set[next_dates.Owner] = set()
        self._owners: set[concerned.Owner] = set()

    def note(
        self,
        model: type[Row],
        rows: Sequence[Mapping[str, Any]],
        columns: Collection[str] | None,
        *,
        are_new: bool,
    ) -> None:
        """These rows were written; `columns` changed (None: any)."""
        self._people |= search.people_of(model, rows, columns)
        # Of a new person no day is kept yet; who lives with them is told by other rows.
        if not (are_new and model is Person):
            self._dated |= next_dates.owners_of(model, rows, columns)
        if len(self._owners) <= concerned.MOST:
            self._owners |= concerned.owners_of(model, rows, columns)

    def refresh(self, progress: Progress = no_progress) -> None:
        """Index their words again, and forget their next days."""
        search.index(self._people, progress)
        self.indexed += len(self._people)
        self._people.clear()
        next_dates.forget(self._dated)
        self.concerned = concerned.people(self._owners)
