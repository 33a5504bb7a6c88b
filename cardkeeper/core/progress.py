"""The contract of long work, without Qt: report how far, and stop when told to."""

from typing import Protocol


class Cancelled(Exception):
    """Raised by a progress function when the user pressed Stop; the transaction rolls back."""


class Progress(Protocol):
    """Called after each piece of work; may raise `Cancelled`."""

    def __call__(self, done: int, total: int, /) -> None: ...


def no_progress(done: int, total: int, /) -> None:
    """Nobody watches."""
