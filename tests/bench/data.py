"""Opening a customer, searching, Today, the month and the lists, in the books of a shop and of a city.

In the shop's book (5,000 customers, 20,000 people, 200,000 cards) each answer must come within 100 ms. In the
city's (100,000 customers, 300,000 cards) it must within 16 ms, one frame, where the window waits for it, and
take at most 1.5 times as long as its own SQL by bare sqlite3 in the same run.
"""

import datetime as dt
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

from cardkeeper.core.changes import Touched
from cardkeeper.core.filters import EVERYONE
from cardkeeper.services.book.library import close_library
from cardkeeper.services.calendar import calendar, calendar_people
from cardkeeper.services.due import due, left_out, planning, queue
from cardkeeper.services.health import health
from cardkeeper.services.occasions import upcoming
from cardkeeper.services.people import customer_page, customers
from cardkeeper.services.search import finding, groups
from cardkeeper.services.touch import keeping_in_touch, thanks
from cardkeeper.store import models
from cardkeeper.store.connection import db
from cardkeeper.store.writing import writing
from tests.bench.big_book import CITY, SHOP, TODAY, Size, make
from tests.bench.timing import Run, heading, milliseconds, race, say, sql_alone, taken_back, writes_alone

ROUNDS = 5
MONTH = dt.date(2026, 10, 26), dt.date(2026, 12, 6)
TEXTS = ("s", "smi", "smith an", "żan", "lemon", "955", "张", "oak st", "o'n", "customer12@", "xqz")
_ADDED = 10_000


def main() -> None:
    with _book(SHOP) as folder:
        say(
            "first planning of the whole book", f"{milliseconds(lambda: planning.settle(TODAY)) / 1000:.1f} s"
        )
        say("planning again", f"{milliseconds(lambda: planning.settle(TODAY)) / 1000:.1f} s")
        say("planning one customer", f"{milliseconds(lambda: planning.settle(TODAY, people=[77])):.1f} ms")
        _table(_asked_at_once(SHOP), folder, limit=100)
        _table(_lists(), folder, limit=0)
    with _book(CITY) as folder:
        _table(_asked_at_once(CITY), folder, limit=16)
        _inserting()


@contextmanager
def _book(size: Size) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "book"
        folder.mkdir(mode=0o700)
        taken = milliseconds(lambda: make(folder, size))
        upcoming.keep(TODAY)
        sys.stdout.write(
            f"\n{size.customers:,} customers, {size.people:,} people, {size.cards:,} cards,"
            f" written in {taken / 1000:.0f} s\n"
        )
        yield folder
        close_library()


def _asked_at_once(size: Size) -> dict[str, Run]:
    """What the window waits for."""
    first, everybody = customers.find()[:50], calendar_people.folk(EVERYONE, TODAY)
    return {
        "a customer's page": _each(customer_page.read, range(17, size.customers, 61)),
        "Today": lambda: queue.read(TODAY),
        "the due list, first page": lambda: due.rows(due.groups(TODAY).every()[:50], TODAY),
        "the month": lambda: calendar.days(*MONTH, TODAY, everybody),
        "50 rows of the list": lambda: customers.rows(first, TODAY),
        "say hello": lambda: keeping_in_touch.say_hello(TODAY),
        **{f"search “{text}”": _search(text) for text in TEXTS},
        **{f"list “{text}”": _narrowed(text) for text in ("smi", "lemon")},
    }


def _lists() -> dict[str, Run]:
    """What is worked out beside the window."""
    return {
        "groups, counted": lambda: groups.every(TODAY),
        "how much is known": lambda: health.known(TODAY),
        "whom to ask": lambda: health.ask_next_time(TODAY),
        "who is left out": lambda: left_out.left_out(TODAY),
        "who is unthanked": thanks.unthanked,
    }


def _each(read: Callable[..., object], ids: Sequence[int]) -> Run:
    """Another one each time, so that none is in the cache."""
    turn = cycle(ids)
    return lambda: read(next(turn), TODAY)


def _search(text: str) -> Run:
    return lambda: finding.everything(text)


def _narrowed(text: str) -> Run:
    return lambda: customers.find(text)


def _table(ways: Mapping[str, Run], folder: Path, limit: float) -> None:
    heading("", "ms", "its SQL alone", "x its SQL", f"of {limit} ms" if limit else "")
    for name, run in ways.items():
        alone = sql_alone(run, folder)
        found = race({name: run, "sql": alone}, ROUNDS)
        ours, bare = found[name], found["sql"]
        share = f"{100 * ours / limit:.0f} %" if limit else ""
        say(name, f"{ours:.2f}", f"{bare:.2f}", f"{ours / bare:.2f}", share)


def _inserting() -> None:
    """10,000 people by a command that can be undone; the rows it writes by bare executemany; and the people
    alone into a table like theirs that has no index, no key and no full text.
    """
    people = [
        {"formatted_name": f"Person {n}", "given": "Person", "family": str(n), "sort_name": f"{n} person"}
        for n in range(_ADDED)
    ]
    db.execute_sql("CREATE TABLE bare AS SELECT * FROM person WHERE 0")
    columns = ("uid", "version", "created_at", "updated_at", *people[0])
    statement = f"INSERT INTO bare ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
    values = [(str(n), 1, "", "", *row.values()) for n, row in enumerate(people)]

    def ours() -> None:
        with writing("Add", Touched.PEOPLE) as book:
            book.insert_many(models.Person, people)

    ways = {
        "found at once, undoable": ours,
        "... the rows of it, bare": writes_alone(ours),
        "... a table without any index": lambda: db.connection().executemany(statement, values),
    }
    found = race({name: taken_back(run) for name, run in ways.items()}, ROUNDS)
    heading("adding people", "rows/s", "ours x")
    first, *_others = found.values()
    for name, taken in found.items():
        say(name, f"{_ADDED / taken * 1000:,.0f}", f"{first / taken:.1f}")


if __name__ == "__main__":
    main()
