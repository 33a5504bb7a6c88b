"""Measuring on a noisy machine: rounds that alternate, processor time, medians, the SQL alone as peer."""

import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from cardkeeper import paths
from cardkeeper.store.connection import db, rehearsal

Run = Callable[[], object]


def race(ways: Mapping[str, Run], rounds: int = 7) -> dict[str, float]:
    """The median of each way in ms of processor time; they take turns, so that noise meets all of them."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for run in ways.values():
        run()
    for _round in range(rounds):
        for name, run in ways.items():
            taken[name].append(milliseconds(run))
    return {name: statistics.median(times) for name, times in taken.items()}


def milliseconds(run: Run) -> float:
    started = time.process_time()
    run()
    return (time.process_time() - started) * 1000


def sql_alone(run: Run, folder: Path) -> Run:
    """The statements that `run` asks of the book, asked again by bare sqlite3 and thrown away."""
    asked: list[tuple[str, tuple[Any, ...]]] = []
    ask = db.execute_sql

    def recorded(sql: str, params: Any = None, *more: Any) -> Any:
        asked.append((sql, tuple(params or ())))
        return ask(sql, params, *more)

    db.execute_sql = recorded  # type: ignore[method-assign]
    try:
        run()
    finally:
        db.execute_sql = ask  # type: ignore[method-assign]
    bare = sqlite3.connect(folder / paths.BOOK_NAME, cached_statements=500)
    return lambda: [bare.execute(sql, values).fetchall() for sql, values in asked]


def writes_alone(run: Run) -> Run:
    """The rows that `run` writes, written again by bare executemany; each time into the book as it is now."""
    written: list[tuple[str, list[Any]]] = []
    connection = db.connection

    class Recorder:
        def __getattr__(self, name: str) -> Any:
            return getattr(connection(), name)

        def executemany(self, sql: str, rows: Iterable[Any]) -> Any:
            kept = list(rows)
            # What is put aside in a temporary table on the way stays nowhere.
            if sql.startswith("INSERT INTO") and not sql.startswith("INSERT INTO temp."):
                written.append((sql, kept))
            return connection().executemany(sql, kept)

    db.connection = Recorder  # type: ignore[method-assign]
    try:
        with rehearsal():
            run()
    finally:
        db.connection = connection  # type: ignore[method-assign]
    return lambda: [connection().executemany(sql, rows) for sql, rows in written]


def taken_back(run: Run) -> Run:
    """The same, and nothing of it stays in the book."""

    def rehearse() -> None:
        with rehearsal():
            run()

    return rehearse


def say(*columns: object) -> None:
    """One row of a table: what, then figures."""
    first, *figures = columns
    sys.stdout.write(f"{first!s:38} " + " ".join(f"{figure!s:>16}" for figure in figures) + "\n")


def heading(*columns: str) -> None:
    sys.stdout.write("\n")
    say(*columns)
