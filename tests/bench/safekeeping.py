"""A shop's book of twenty years copied for safety, brought back, and written out in open formats.

The peers: a bare copy of the file, SQLite's own VACUUM INTO, and the SQL of reading everybody alone.
"""

import datetime as dt
import resource
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from cardkeeper import paths
from cardkeeper.core.dates import PartialDate
from cardkeeper.formats import icalendar
from cardkeeper.formats.icalendar import CalendarEvent
from cardkeeper.services.book import backups, exporting, restoring
from cardkeeper.services.book.library import close_library
from cardkeeper.services.people import customers, reading
from tests.bench.big_book import SHOP, make
from tests.bench.timing import heading, milliseconds, say, sql_alone

EVENTS = 100_000


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "book"
        folder.mkdir(mode=0o700)
        make(folder, SHOP)
        size = (folder / paths.BOOK_NAME).stat().st_size / 1e6
        heading(f"a book of {size:.0f} MB", "seconds")
        _copying(folder)
        _exporting(folder)
        close_library()
    _calendar()


def _copying(folder: Path) -> None:
    aside = folder.parent
    book = folder / paths.BOOK_NAME
    _say("a bare copy of the file", milliseconds(lambda: shutil.copy(book, aside / "copy")))
    bare = sqlite3.connect(book)
    _say("VACUUM INTO", milliseconds(lambda: bare.execute("VACUUM INTO ?", (str(aside / "vacuum"),))))
    bare.close()
    made = []
    _say(
        "a safety copy, packed and read back",
        milliseconds(lambda: made.append(backups.back_up(backups.Reason.BY_HAND))),
    )
    copy = backups.copies()[0].path
    say("... its size", f"{copy.stat().st_size / 1e6:.0f} MB")
    _say("restoring it", milliseconds(lambda: restoring.restore(copy, folder)))


def _exporting(folder: Path) -> None:
    ids = customers.find()
    heading(f"{len(ids):,} customers out", "seconds")
    alone = sql_alone(lambda: reading.contacts(ids), folder)
    _say("the SQL of reading them", milliseconds(alone))
    for kind in ("vcard", "csv", "json"):
        target = folder.parent / f"all.{kind}"
        _say(kind, milliseconds(lambda kind=kind, target=target: exporting.write(kind, target)))


def _calendar() -> None:
    """The events come one by one and leave one by one: memory stays flat."""
    heading(f"{EVENTS:,} events as iCalendar", "seconds")
    stamp = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
    for count in (EVENTS // 10, EVENTS):
        before = _peak()
        taken = milliseconds(
            lambda count=count: [None for _line in icalendar.write(_events(count), stamp=stamp)]
        )
        _say(f"{count:,}", taken)
        say("... memory at its peak", f"+{_peak() - before:.0f} MB")


def _events(count: int) -> Iterator[CalendarEvent]:
    for n in range(count):
        yield CalendarEvent(
            f"event-{n}", f"Birthday of Person {n}", PartialDate(n % 12 + 1, n % 28 + 1, 1980)
        )


def _say(what: str, taken: float) -> None:
    say(what, f"{taken / 1000:.2f}")


def _peak() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()
