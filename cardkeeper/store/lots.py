"""One command on very many people: a lot at a time, so that it tells how far it is and can be stopped."""

from collections.abc import Iterable, Iterator

from cardkeeper.core.progress import Progress, stretch
from cardkeeper.store.writing import CHUNK, Writing


def in_lots(
    book: Writing, ids: Iterable[int], progress: Progress, share: float = 0.5
) -> Iterator[tuple[int, ...]]:
    """These ids a lot at a time, and what is kept for finding after the last; the command ends with it.

    `share` of the work is what the command does with them; the rest is finding. Where `progress` raises
    Cancelled nothing of the command is left.
    """
    every = tuple(dict.fromkeys(ids))
    n = len(every)
    own, finding = stretch(progress, n, 0, share), stretch(progress, n, share, 1)
    for start in range(0, n, CHUNK):
        lot = every[start : start + CHUNK]
        yield lot
        book.flush()
        own(start + len(lot), n)
    book.finish(finding)
