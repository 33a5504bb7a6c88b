"""50,000 address cards into the book, and as many rows of CSV, beside the smallest parsers there can be.

The limit of reading is a parser that only cuts lines; of storing, the same with one bare insert for each.
vobject is measured where it is installed.
"""

import csv
import io
import random
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cardkeeper.core.progress import Cancelled
from cardkeeper.formats import incoming
from cardkeeper.services.book.library import close_library, open_library
from cardkeeper.services.importing import importing
from cardkeeper.store.connection import select
from tests.bench import names
from tests.bench.big_book import TODAY
from tests.bench.timing import heading, milliseconds, say

CARDS = 50_000
FOR_VOBJECT = 2_000

_CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:bench-{n}\r\nFN:{given} {family}\r\nN:{family};{given};;;\r\n"
    "ADR;TYPE=HOME:;;{n} {street} Street;{town};{region};{code};US\r\nTEL;TYPE=CELL:(973) 555-{tail:04d}\r\n"
    "EMAIL;TYPE=INTERNET:customer{n}@example.com\r\nBDAY:{year}-{month:02d}-{day:02d}\r\n"
    "ORG:{family} {company}\r\nTITLE:Owner\r\nNOTE:{note}\r\nEND:VCARD\r\n"
)
_COLUMNS = (
    "First name",
    "Last name",
    "Street",
    "City",
    "State",
    "ZIP",
    "Mobile",
    "Email",
    "Birthday",
    "Notes",
)


def main() -> None:
    people = list(_people())
    cards = "".join(_CARD.format(**person) for person in people).encode()
    rows = _table(people)
    heading("reading", "a second", "x limit")
    bare = _say_rate("the least a parser can do", CARDS, milliseconds(lambda: list(_cut(cards))))
    _say_rate("our vCard reader", CARDS, milliseconds(lambda: _read("a.vcf", cards)), bare)
    _vobject(cards, bare)
    text = io.StringIO(rows.decode())
    of_csv = _say_rate("csv.reader", CARDS, milliseconds(lambda: list(csv.reader(text))))
    _say_rate("our CSV reader", CARDS, milliseconds(lambda: _read("a.csv", rows)), of_csv)
    heading("file to found customers", "a second", "x limit")
    stored = _say_rate("cut and inserted bare", CARDS, milliseconds(lambda: _insert_bare(cards)))
    for name, content in (("cards.vcf", cards), ("rows.csv", rows)):
        _store(name, content, stored)


def _store(name: str, content: bytes, limit: float) -> None:
    with _empty_book():
        before = _peak()
        _say_rate(name, CARDS, milliseconds(lambda: _bring_in(name, content)), limit)
        say("... memory at its peak", f"+{_peak() - before:.0f} MB")
        found = select("SELECT count(*) FROM person WHERE is_customer = 1")[0][0]
        assert found == CARDS, f"{found} customers arrived"
        again = milliseconds(lambda: _bring_in(name, content))
        assert select("SELECT count(*) FROM person")[0][0] == CARDS
        _say_rate("... the same file again", CARDS, again, limit)
    with _empty_book():
        say("... stopped half way", f"{_stopped(name, content) * 1000:.0f} ms to stop")
        assert select("SELECT count(*) FROM person") == [(0,)]


def _read(name: str, content: bytes) -> None:
    found = incoming.read(name, content, today=TODAY)
    assert len(found.items) == CARDS


def _bring_in(name: str, content: bytes) -> None:
    importing.apply(importing.plan(name, content, TODAY))


def _stopped(name: str, content: bytes) -> float:
    """Seconds from pressing Stop to nothing being there."""
    pressed: list[float] = []

    def stop_half_way(done: int, total: int) -> None:
        if done > total // 2:
            pressed.append(time.perf_counter())
            raise Cancelled

    made = importing.plan(name, content, TODAY)
    try:
        importing.apply(made, stop_half_way)
    except Cancelled:
        return time.perf_counter() - pressed[0]
    raise AssertionError("it was not stopped")


@contextmanager
def _empty_book() -> Iterator[None]:
    with tempfile.TemporaryDirectory() as folder:
        open_library(Path(folder) / "book")
        yield
        close_library()


def _cut(content: bytes) -> Iterator[dict[str, str]]:
    card: dict[str, str] = {}
    for line in content.decode().split("\r\n"):
        name, _colon, value = line.partition(":")
        card[name.partition(";")[0]] = value
        if name == "END":
            yield card
            card = {}


def _insert_bare(content: bytes) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE card (fn, n, adr, tel, email, bday, org, note)")
    keys = ("FN", "N", "ADR", "TEL", "EMAIL", "BDAY", "ORG", "NOTE")
    rows = ([card[key] for key in keys] for card in _cut(content))
    connection.executemany("INSERT INTO card VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _vobject(content: bytes, bare: float) -> None:
    try:
        import vobject  # type: ignore[import-not-found]
    except ImportError:
        say("vobject", "not installed")
        return
    some = content.partition(b"bench-%d\r\n" % FOR_VOBJECT)[0].rpartition(b"BEGIN:VCARD")[0].decode()
    taken = milliseconds(lambda: list(vobject.readComponents(some)))
    _say_rate("vobject", FOR_VOBJECT, taken, bare)


def _people() -> Iterator[dict[str, object]]:
    lot = random.Random(1)
    for n in range(CARDS):
        town, region, code, _country = names.TOWNS[n % 8]
        yield {
            "n": n,
            "given": lot.choice(names.GIVEN),
            "family": f"{lot.choice(names.FAMILY)}{n}",
            "street": lot.choice(names.STREETS),
            "town": town,
            "region": region,
            "code": code,
            "tail": n % 10_000,
            "year": lot.randrange(1940, 2010),
            "month": lot.randrange(1, 13),
            "day": lot.randrange(13, 29),
            "company": lot.choice(names.COMPANIES),
            "note": lot.choice(names.NOTES),
        }


def _table(people: list[dict[str, object]]) -> bytes:
    out = io.StringIO()
    written = csv.writer(out)
    written.writerow(_COLUMNS)
    for p in people:
        written.writerow((p["given"], p["family"], f"{p['n']} {p['street']} Street", p["town"], p["region"],
                          p["code"], f"201-{p['n']:07}", f"customer{p['n']}@example.com",
                          f"{p['year']}-{p['month']:02}-{p['day']:02}", p["note"]))  # fmt: skip
    return out.getvalue().encode()


def _say_rate(what: str, count: int, taken: float, limit: float = 0) -> float:
    rate = count / taken * 1000
    say(what, f"{rate:,.0f}", f"{limit / rate:.1f}" if limit else "1.0")
    return rate


def _peak() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()
