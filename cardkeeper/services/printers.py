"""Handing PDFs to the system's printers: the seam between CardKeeper and the world of paper.

Where the system has the print command of POSIX (`lp`, with `lpstat` and `cancel` of CUPS), PDFs go through it
as they are. Elsewhere no printer is offered, and people print the saved files from their viewer.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _

_PATIENCE = 10
_BETWEEN_LOOKS = 0.5


class Printer(NamedTuple):
    """A printer of this computer; `name` is what the system calls it."""

    name: str
    is_default: bool


class Run(NamedTuple):
    """One PDF on its way through the printer: `media` and `sides` in the words of CUPS, empty for the
    printer's own; `pages_per_sheet` is 2 where the printer turns the sheets.
    """

    pdf: bytes
    sheets: int
    media: str = ""
    sides: str = "one-sided"
    pages_per_sheet: int = 1


class PrinterTrouble(CardKeeperError):
    """The printer refuses or does not answer; nothing was marked as printed."""


def available() -> list[Printer]:
    """The printers of this computer, the usual one first; none where the system has no print command.

    Asks another program: for the worker thread.
    """
    if not shutil.which("lp") or not shutil.which("lpstat"):
        return []
    names = [line.split()[0] for line in _said("lpstat", "-e").splitlines() if line.split()]
    default = _said("lpstat", "-d").rpartition(":")[2].strip()
    found = [Printer(name, name == default) for name in names]
    return sorted(found, key=lambda printer: not printer.is_default)


def feed(
    run: Run,
    printer: str,
    progress: Progress = no_progress,
    *,
    look: Callable[[float], None] = time.sleep,
) -> None:
    """Print a run sheet by sheet, never more than two ahead, so that it can be stopped after a sheet.

    Returns when the last sheet is through. `progress` is told the sheets that are done and may raise
    Cancelled; what is in the printer then still comes out. Raises PrinterTrouble.
    """
    with tempfile.TemporaryDirectory(prefix="cardkeeper-") as folder:
        path = Path(folder) / "cards.pdf"
        path.write_bytes(run.pdf)
        waiting: list[str] = []
        for sheet in range(run.sheets):
            waiting.append(_send(path, printer, run, sheet))
            while len(waiting) > (1 if sheet + 1 < run.sheets else 0):
                progress(sheet + 1 - len(waiting), run.sheets)
                waiting = [job for job in waiting if job in _unfinished(printer)]
                if waiting:
                    look(_BETWEEN_LOOKS)
        progress(run.sheets, run.sheets)


def _send(path: Path, printer: str, run: Run, sheet: int) -> str:
    """Queue one sheet; the name of its job."""
    first = sheet * run.pages_per_sheet + 1
    options = [f"page-ranges={first}-{first + run.pages_per_sheet - 1}", f"sides={run.sides}"]
    options += [f"media={run.media}"] if run.media else []
    words = [word for option in (*options, "print-scaling=none") for word in ("-o", option)]
    said = _said("lp", "-d", printer, *words, "--", str(path))
    job = next((word for word in said.split() if word.startswith(f"{printer}-")), "")
    if not job:
        raise PrinterTrouble(
            _("The printer {name} took no order. Nothing was marked as printed.").format(name=printer)
        )
    return job


def _unfinished(printer: str) -> set[str]:
    return {line.split()[0] for line in _said("lpstat", "-o", printer).splitlines() if line.split()}


def _said(*command: str) -> str:
    """What a program of the system answers, in plain English whatever the user's language."""
    try:
        done = _called(command)
    except (OSError, subprocess.TimeoutExpired) as trouble:
        raise PrinterTrouble(_no_answer()) from trouble
    if done.returncode and command[0] == "lp":
        raise PrinterTrouble(_no_answer())
    return done.stdout


def _called(command: Sequence[str]) -> "subprocess.CompletedProcess[str]":
    plain = {**os.environ, "LC_ALL": "C"}
    return subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, env=plain, check=False)


def _no_answer() -> str:
    return _("The printer is not answering. Check that it is switched on. Nothing was marked as printed.")
