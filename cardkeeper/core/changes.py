"""What a write hands back: its name, what it touched, and how to take it back (R30)."""

from dataclasses import dataclass, replace
from enum import Flag, auto
from typing import Protocol

from cardkeeper.core.progress import Progress, no_progress


class Touched(Flag):
    """Parts of the book a change may have altered; views reload when theirs is among them."""

    NOTHING = 0
    PEOPLE = auto()
    ADDRESSES = auto()
    OCCASIONS = auto()
    CARDS = auto()
    NOTES = auto()
    TAGS = auto()
    MAILINGS = auto()
    SENDER = auto()
    SETTINGS = auto()
    PRINTERS = auto()
    EVERYTHING = (
        PEOPLE | ADDRESSES | OCCASIONS | CARDS | NOTES | TAGS | MAILINGS | SENDER | SETTINGS | PRINTERS
    )


class Undo(Protocol):
    """The way back of a command; Stop, by a `progress` that raises Cancelled, leaves everything as it is.

    Only of a change that `is_long` may it be told how far it is.
    """

    def __call__(self, progress: Progress = no_progress, /) -> "Change": ...


@dataclass(frozen=True, slots=True)
class Change:
    """The receipt of one command. `undo` does the opposite and returns the receipt of that.

    `people` are those whose cards may have to be planned anew; None when they are too many to name. With
    `is_long` taking it back takes longer than a click may.
    """

    label: str
    touched: Touched
    undo: Undo | None = None
    ids: tuple[int, ...] = ()
    message: str = ""
    people: tuple[int, ...] | None = ()
    is_long: bool = False

    def followed_by(self, later: "Change") -> "Change":
        """Both as one step: what is typed in one field is taken back together (R30)."""
        undo = _one_after_the_other(later, self) if self.undo and later.undo else None
        people = None if self.people is None or later.people is None else (*self.people, *later.people)
        is_long = self.is_long or later.is_long
        touched = self.touched | later.touched
        return replace(later, label=self.label, touched=touched, undo=undo, people=people, is_long=is_long)


def _one_after_the_other(first: Change, second: Change) -> Undo | None:
    """Take back one change and then another; the receipt redoes both in their order.

    It can be stopped during the first only: half of it taken back would be neither here nor there.
    """
    undo_first, undo_second = first.undo, second.undo
    if undo_first is None or undo_second is None:
        return None

    def undo(progress: Progress = no_progress, /) -> Change:
        opposite = undo_first(progress) if first.is_long else undo_first()
        return opposite.followed_by(undo_second())

    return undo


class UndoStack:
    """The commands of this sitting, newest last; a change that cannot be undone clears it."""

    def __init__(self, limit: int = 200) -> None:
        self._limit = limit
        self._done: list[Change] = []
        self._undone: list[Change] = []

    @property
    def undo_label(self) -> str:
        return self._done[-1].label if self._done else ""

    @property
    def redo_label(self) -> str:
        return self._undone[-1].label if self._undone else ""

    def push(self, change: Change) -> None:
        """Remember a new command; what had been undone before cannot be redone any more."""
        self._undone.clear()
        if change.undo is None:
            self._done.clear()
        elif change.touched:
            self._done.append(change)
            del self._done[: -self._limit]

    def amend(self, before: Change, later: Change) -> Change:
        """Let the newest command, if it is `before`, include `later`; gives the step that is remembered."""
        if not self._done or self._done[-1] is not before or later.undo is None:
            self.push(later)
            return later
        self._undone.clear()
        self._done[-1] = before.followed_by(later) if later.touched else before
        return self._done[-1]

    def is_newest(self, change: Change) -> bool:
        return bool(self._done) and self._done[-1] is change

    @property
    def next_undo(self) -> Change | None:
        """What Undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Change | None:
        return self._undone[-1] if self._undone else None

    def undo(self, opposite: Change | None = None) -> Change | None:
        """Take back the newest command and return the receipt of that; `opposite` where that was done."""
        return self._turn(self._done, self._undone, opposite)

    def redo(self, opposite: Change | None = None) -> Change | None:
        return self._turn(self._undone, self._done, opposite)

    @staticmethod
    def _turn(source: list[Change], target: list[Change], opposite: Change | None) -> Change | None:
        if not source or source[-1].undo is None:
            return None
        opposite = opposite or source[-1].undo()
        source.pop()
        target.append(opposite)
        return opposite
