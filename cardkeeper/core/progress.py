"""The contract of long work, without Qt: report how far, and stop when told to."""

from typing import Protocol


class Cancelled(Exception):
    """Raised by a progress function when the user pressed Stop; the transaction rolls back."""


class Progress(Protocol):
    """Called after each piece of work; may raise `Cancelled`."""

    def __call__(self, done: int, total: int, /) -> None: ...


def no_progress(done: int, total: int, /) -> None:
    """Nobody watches."""


def stretch(progress: Progress, n: int, begin: float, end: float) -> Progress:
    """The progress of one part of the work, from a share of it to another; told as so many of `n` in all."""

    def tell(done: int, total: int, /) -> None:
        share = done / total if total else 1
        progress(round(n * (begin + (end - begin) * share)), n)

    return tell


def half(progress: Progress, part: int) -> Progress:
    """The progress of the first (0) or the second (1) half of work whose parts count different things."""

    def tell(done: int, total: int, /) -> None:
        progress(part * total + done, 2 * total)

    return tell
