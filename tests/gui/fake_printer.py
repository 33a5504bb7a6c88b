"""A printer of no paper: fixtures to be imported."""

import threading

import pytest

from cardkeeper.core.progress import Cancelled, Progress, no_progress
from cardkeeper.services.printing import printers
from cardkeeper.services.printing.print_command import PrinterTrouble
from cardkeeper.services.printing.printers import Printer, Run

OFFICE = Printer("office", is_default=True, title="Canon TS9520", place="by the window", both_sides=True)
_PATIENCE = 60  # seconds


class FakePrinter:
    """Takes every run; `trouble` is what it says instead, `stops_after` the sheet during which Stop came."""

    def __init__(self) -> None:
        self.runs: list[Run] = []
        self.trouble = ""
        self.stops_after: int | None = None
        self.waits_after: int | None = None
        self.waiting, self.goes_on = threading.Event(), threading.Event()

    def feed(self, run: Run, printer: str, progress: Progress = no_progress, *, tell: object = None) -> None:
        assert printer == OFFICE.name
        if self.trouble:
            raise PrinterTrouble(self.trouble)
        self.runs.append(run)
        for sheet in range(run.sheets):
            if self.stops_after == sheet:
                raise Cancelled
            if self.waits_after == sheet:
                self.waiting.set()
                self.goes_on.wait(_PATIENCE)
            progress(sheet + 1, run.sheets)


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch) -> FakePrinter:
    made = FakePrinter()
    monkeypatch.setattr(printers, "is_there", lambda: True)
    monkeypatch.setattr(printers, "available", lambda: [OFFICE])
    monkeypatch.setattr(printers, "feed", made.feed)
    return made
