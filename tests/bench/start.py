"""From starting the process to the first picture of Today, beside a bare window with the same fonts.

Each round starts both in processes of their own, one after the other. `CARDKEEPER_BENCH=FOLDER` keeps the
book for the next time: a shop with 5,000 customers, 200,000 cards in its history and 2,000 that wait.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from cardkeeper.services.book import library
from cardkeeper.services.due import planning
from cardkeeper.services.occasions import upcoming
from tests.bench import big_book
from tests.bench.timing import heading, say

_ROUNDS = 9
_MOST, _MEMORY = 1.25, 200
"""The limits: times the bare window's processor time, and MB once all has settled (performance.md)."""
_WAITING = 300


class Start(NamedTuple):
    """Processor's time and the clock's, in ms from the start of the process; memory in MB."""

    worked: float
    clock: float
    memory: float


def main() -> None:
    """Print the medians of the bare window and of ours, and the memory once all has settled."""
    book = str(_book()), big_book.TODAY.isoformat()
    ways = {"bare window": ("bare",), "Today": ("today", *book)}
    taken: dict[str, list[Start]] = {name: [] for name in ways}
    for number in range(_ROUNDS + 1):
        for name, words in ways.items():
            start = _started(*words)
            # The first of each only warms the disk.
            if number:
                taken[name].append(start)
    heading("first picture, medians", "processor ms", "clock ms", "memory MB")
    medians = {name: Start(*map(statistics.median, zip(*each, strict=True))) for name, each in taken.items()}
    for name, start in medians.items():
        say(name, *(f"{figure:,.0f}" for figure in start))
    bare, ours = medians["bare window"], medians["Today"]
    say("times the bare window", *(f"{own / peer:.2f}" for own, peer in zip(ours, bare, strict=True)))
    memory = _started("settled", *book).memory
    say("Today once all is planned", "", "", f"{memory:,.0f}")
    say(f"first picture, limit {_MOST} times", _judged(ours.worked / bare.worked, _MOST))
    say(f"memory, limit {_MEMORY} MB", "", "", _judged(memory, _MEMORY))


def _judged(figure: float, most: float) -> str:
    return "within" if figure <= most else "over"


def _book() -> Path:
    folder = Path(os.environ.get("CARDKEEPER_BENCH") or tempfile.mkdtemp()) / "start"
    if not folder.exists():
        big_book.make(folder, replace(big_book.SHOP, waiting=_WAITING))
        upcoming.keep(big_book.TODAY)
        planning.settle(big_book.TODAY)
        library.close_library()
    return folder


def _started(*words: str) -> Start:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "CARDKEEPER_BEGUN": str(time.monotonic())}
    # As installed: compiled, which some machines for building forbid.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(Path(tempfile.gettempdir()) / "cardkeeper-bench-compiled")
    command = [sys.executable, "-m", "tests.bench.first_picture", *words]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return Start(*map(float, done.stdout.split()))


if __name__ == "__main__":
    main()
