"""One command on the book: a transaction that remembers how to take itself back (R30).

Every write of the services goes through a `Writing`. It notes the rows as they were, so that the `Change` it
ends with can put them back; putting them back is a `Writing` too, and so redo costs nothing. SQLite triggers
would note the same, but without names, and they slow an import of thousands.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, partial
from operator import itemgetter
from typing import Any, NamedTuple

import peewee as pw

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.store import models, search
from cardkeeper.store.connection import db, transaction
from cardkeeper.store.models import Edited, Person, Row
from cardkeeper.store.new_rows import NewRows
from cardkeeper.store.stale import Stale

# SQLite on Windows takes 32,766 parameters in one statement, no more.
CHUNK = 500
# Rows of one kind that wait to be written together: with a fifth of these it takes a tenth longer, because
# SQLite goes from table to table. Stop is heard between two such lots.
_QUEUE = 5_000
_STAMPS = {"version", "updated_at"}

# Rows beyond which taking back is felt: 70 ms in a book of 100,000 customers. To index one of them again
# takes as long as to put five rows back.
_LONG, _INDEXING = 800, 5

Values = Mapping[str, Any]
_Step = Callable[["Writing"], None]


class ChangedElsewhere(CardKeeperError):
    """Somebody else saved the same row since it was read."""


class Writing:
    """The writes of one command; made by `writing()`.

    `ids`, `message` and `message_back` are the command's to set: what it was about, a sentence for when it is
    done, and one for when it is taken back.
    """

    def __init__(self, label: str, touched: Touched) -> None:
        self.label = label
        self.touched = touched
        self.ids: tuple[int, ...] = ()
        self.message = ""
        self.message_back = ""
        self._stamp = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
        self._back: list[tuple[_Step, int]] = []
        self._stale = Stale()
        self._fresh = NewRows(self._stamp)
        self._queue: dict[tuple[type[Row], tuple[str, ...]], list[tuple[Any, ...]]] = {}

    def add(self, model: type[Row], **values: Any) -> int:
        """Queue one row and return the id it will have; thousands of them go into the book together."""
        id_ = self._fresh.stamped(model, values)
        key = (model, tuple(values))
        queue = self._queue.get(key)
        if queue is None:
            queue = self._queue[key] = []
        queue.append(tuple(values.values()))
        if len(queue) >= _QUEUE:
            self.flush()
        return id_

    def flush(self) -> None:
        """Write the queued rows; needed before they can be read or updated in the same command."""
        if self._queue:
            # A queued row may point at one that follows it; the commit checks that all are there.
            db.execute_sql("PRAGMA defer_foreign_keys = ON")
        queue, self._queue = self._queue, {}
        # Written first is taken back last: who goes takes along what points at them, and nobody notes it.
        for (model, columns), rows in sorted(queue.items(), key=lambda lot: _rank(lot[0][0])):
            self._put(model, columns, rows)

    def insert(self, model: type[Row], **values: Any) -> int:
        """Add one row and return its id."""
        return self.insert_many(model, [values])[0]

    def insert_many(self, model: type[Row], rows: Sequence[Values]) -> list[int]:
        """Add rows, each with the same columns, and return their ids in order."""
        if not rows:
            return []
        stamped = [dict(row) for row in rows]
        ids = [self._fresh.stamped(model, row) for row in stamped]
        columns = tuple(stamped[0])
        self._put(model, columns, list(map(itemgetter(*columns), stamped)))
        return ids

    def update(self, model: type[Row], ids: Iterable[int], **values: Any) -> None:
        """Give these rows new values; the version goes up where there is one."""
        for chunk in _chunks(ids):
            before = _read(model, chunk, _noted(model, tuple(values)))
            _set(model, chunk, values, self._stamp)
            after = before if model is Person else [{**row, **values} for row in before]
            back = partial(_restore, model=model, rows=before)
            self._remember(model, [*before, *after], back, values.keys())

    def delete(self, model: type[Row], ids: Iterable[int]) -> None:
        """Take rows out for good (the trash is an update of `deleted_at`)."""
        for chunk in _chunks(ids):
            gone = _read(model, chunk)
            self._remember(model, gone, partial(_bring_back, model=model, gone=_Packed.of(gone)))
            if model is Person:
                search.remove(chunk)
            db.execute_sql(f"DELETE FROM {_table(model)} WHERE id IN ({_marks(chunk)})", chunk)

    def move_to_trash(self, model: type[Edited], ids: Iterable[int]) -> None:
        self.update(model, ids, deleted_at=self._stamp)

    def expect_version(self, model: type[Edited], id_: int, version: int) -> None:
        """Raise ChangedElsewhere when the row was saved since `version` was read."""
        row = db.execute_sql(f"SELECT version FROM {_table(model)} WHERE id = ?", (id_,)).fetchone()
        if row is None or row[0] != version:
            raise ChangedElsewhere(
                _("This was changed elsewhere in the meantime. Nothing was overwritten. Look at it again.")
            )

    def finish(self, progress: Progress = no_progress) -> None:
        """Write what is queued and bring up to date what is kept for finding; the last step of a command."""
        self.flush()
        self._stale.refresh(progress)

    def change(self) -> Change:
        """The receipt, with the way back."""
        if not self._back:
            return Change(self.label, Touched.NOTHING, None, self.ids, self.message)
        undo = partial(_take_back, _Done.of(self), tuple(self._back))
        rows = sum(rows for _step, rows in self._back)
        is_long = rows + _INDEXING * self._stale.indexed > _LONG
        people = self._stale.concerned
        return Change(self.label, self.touched, undo, self.ids, self.message, people, is_long)

    def _put(self, model: type[Row], columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
        statement = f"INSERT INTO {_table(model)} ({', '.join(columns)}) VALUES ({_marks(columns)})"
        db.connection().executemany(statement, rows)
        whose = _whose(columns, rows)
        ids = [row["id"] for row in whose]
        # Those of an import follow each other; a hundred thousand numbers one by one are some megabytes.
        lot = range(ids[0], ids[0] + len(ids))
        back = partial(Writing.delete, model=model, ids=lot if list(lot) == ids else ids)
        self._remember(model, whose, back, are_new=True)

    def _remember(
        self,
        model: type[Row],
        rows: Sequence[Values],
        back: _Step,
        columns: Collection[str] | None = None,
        *,
        are_new: bool = False,
    ) -> None:
        """Keep the way back, and what is stale now; `columns` changed (None: any)."""
        if rows:
            self._back.append((back, len(rows)))
            self._stale.note(model, rows, columns, are_new=are_new)


@contextmanager
def writing(label: str, touched: Touched) -> Iterator[Writing]:
    """One transaction; afterwards `.change()` of what it gave is the receipt."""
    with transaction():
        book = Writing(label, touched)
        yield book
        book.finish()


class _Packed(NamedTuple):
    """Rows that may wait long to be brought back, in a fifth of the room."""

    columns: tuple[str, ...]
    values: list[tuple[Any, ...]]

    @classmethod
    def of(cls, rows: Sequence[Values]) -> "_Packed":
        return cls(tuple(rows[0]) if rows else (), [tuple(row.values()) for row in rows])


class _Done(NamedTuple):
    """What a finished command tells of itself, for the one that takes it back."""

    label: str
    touched: Touched
    ids: tuple[int, ...]
    message: str
    message_back: str

    @classmethod
    def of(cls, book: Writing) -> "_Done":
        return cls(book.label, book.touched, book.ids, book.message, book.message_back)


def _take_back(done: _Done, back: Sequence[tuple[_Step, int]], progress: Progress = no_progress, /) -> Change:
    rows, past = sum(number for _step, number in back), 0
    most = max(len(done.ids), 100)
    with writing(done.label, done.touched) as book:
        for step, number in reversed(back):
            step(book)
            past += number
            progress(most * past // (2 * rows), most)
        # Finding is the other half of the work.
        book.finish(lambda so_far, people: progress(most * (people + so_far) // (2 * people), most))
        book.ids = done.ids
        book.message, book.message_back = done.message_back, done.message
    return book.change()


def _bring_back(book: Writing, model: type[Row], gone: _Packed) -> None:
    """Rows that were taken out, with the ids they had."""
    if gone.values:
        book._put(model, gone.columns, gone.values)


def _restore(book: Writing, model: type[Row], rows: Sequence[dict[str, Any]]) -> None:
    """Put rows back as they were, version and stamp included."""
    now = _read(model, [row["id"] for row in rows], rows[0])
    columns = [column for column in rows[0] if column != "id"]
    statement = f"UPDATE {_table(model)} SET {', '.join(f'{c} = ?' for c in columns)} WHERE id = ?"
    db.connection().executemany(statement, [(*(row[c] for c in columns), row["id"]) for row in rows])
    book._remember(model, [*rows, *now], partial(_restore, model=model, rows=now), _differing(rows, now))


def _set(model: type[Row], ids: Sequence[int], values: Values, stamp: str) -> None:
    sets = [f"{column} = ?" for column in values]
    parameters = list(values.values())
    if issubclass(model, Edited):
        sets += ["version = version + 1", "updated_at = ?"]
        parameters.append(stamp)
    statement = f"UPDATE {_table(model)} SET {', '.join(sets)} WHERE id IN ({_marks(ids)})"
    db.execute_sql(statement, [*parameters, *ids])


@cache
def _rank(model: type[Row]) -> int:
    """The place of a table among all, each after those it points at."""
    every = (getattr(models, name) for name in models.__all__)
    tables = [each for each in every if each is not Row and each is not Edited]
    in_order = pw.sort_models(tables)  # type: ignore[attr-defined]  # the stubs leave it out
    return int(in_order.index(model))


@cache
def _noted(model: type[Row], written: tuple[str, ...]) -> tuple[str, ...]:
    """What is remembered of a row that is written to: those columns, its stamps, and whose it is."""
    own = filter(_tells_whose, model._meta.columns)
    stamps = _STAMPS if issubclass(model, Edited) else ()
    return tuple(dict.fromkeys((*own, *written, *sorted(stamps))))


def _whose(columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> list[dict[str, Any]]:
    """Of each row its id, and the ids of what it belongs to."""
    own = [(place, column) for place, column in enumerate(columns) if _tells_whose(column)]
    return [{column: row[place] for place, column in own} for row in rows]


def _tells_whose(column: str) -> bool:
    return column == "id" or column.endswith("_id")


def _read(model: type[Row], ids: Sequence[int], columns: Iterable[str] = ("*",)) -> list[dict[str, Any]]:
    sql = f"SELECT {', '.join(columns)} FROM {_table(model)} WHERE id IN ({_marks(ids)})"
    cursor = db.execute_sql(sql, ids)
    columns = [column[0] for column in cursor.description]
    return [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]


def _differing(rows: Sequence[Values], others: Sequence[Values]) -> set[str]:
    """The columns in which rows of the same ids differ; every change differs in version and stamp."""
    by_id = {row["id"]: row for row in others}
    pairs = [(row, by_id[row["id"]]) for row in rows if row["id"] in by_id]
    return {name for row, other in pairs for name, value in row.items() if value != other[name]} - _STAMPS


def _table(model: type[Row]) -> str:
    return str(model._meta.table_name)


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _chunks(ids: Iterable[int]) -> Iterator[list[int]]:
    every = list(ids)
    for start in range(0, len(every), CHUNK):
        yield every[start : start + CHUNK]
