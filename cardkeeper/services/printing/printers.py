"""The printers of this computer: which there are, what they can do, and PDFs handed to them as they are.

Where the system has a print command (`lp` of CUPS) a job is the very PDF: vectors, in its own size.
Elsewhere the window prints pictures of the pages (`page_pictures`), or people print the saved files
from their viewer. Looking for printers and printing may take seconds: it is for the worker thread.
"""

import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from cardkeeper.core.progress import Cancelled, Progress, no_progress
from cardkeeper.i18n import _
from cardkeeper.services.printing import media, print_command
from cardkeeper.services.printing.print_command import Choices, PrinterTrouble, is_there
from cardkeeper.services.printing.print_jobs import Job, cancel, state, submit, unfinished
from cardkeeper.services.printing.printer_words import trouble_words

__all__ = [
    "ONE_SIDE",
    "SIDES",
    "Job",
    "Printer",
    "PrinterTrouble",
    "Run",
    "available",
    "cancel",
    "feed",
    "find",
    "is_there",
    "send",
    "state",
]

ONE_SIDE = "one-sided"
SIDES: Mapping[str, str] = {
    "none": ONE_SIDE,
    "manual": ONE_SIDE,
    "long": "two-sided-long-edge",
    "short": "two-sided-short-edge",
}
"""How the edge a printer flips on is called by CUPS."""

_TURNS, _COLOUR = 0x10, 0x08  # bits of printer-type in <cups/cups.h>
_STOPPED = "5"
_CUSTOM = "Custom."
_NEVER = threading.Event()
_BREATH, _BREATHS = 0.05, 10  # s, and how many of them between two looks at the printer
_MEDIA_BOX = re.compile(rb"/MediaBox\s*\[\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\]")


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer: `name` as the system calls it, `title` as people do, `place` where it stands.

    `sizes` are media in mm by the driver's names, `any_size` tells that it takes others too (envelopes);
    `trays` and `kinds` of paper are the driver's words. `trouble` is a sentence on why it does not print now.
    """

    name: str
    is_default: bool = False
    title: str = ""
    place: str = ""
    both_sides: bool = False
    colour: bool = True
    sizes: Mapping[str, media.Size] = field(default_factory=dict)
    any_size: bool = False
    trays: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    trouble: str = ""

    def takes(self, width: float, height: float) -> bool:
        """A page of this size (points) can be put in."""
        return self.any_size or not self.sizes or bool(media.name_for(width, height, self.sizes))


class Run(NamedTuple):
    """One PDF on its way through the printer.

    `media` and `sides` are words of CUPS, `tray` and `kind` of paper those of the driver; empty for what
    follows from the page's size and the printer's own ways. `pages_per_sheet` is 2 where the printer turns
    the sheets. `title` names the job.
    """

    pdf: bytes
    sheets: int
    media: str = ""
    sides: str = ONE_SIDE
    pages_per_sheet: int = 1
    tray: str = ""
    kind: str = ""
    title: str = ""


def available() -> list[Printer]:
    """The printers of this computer, the usual one first; none where the system has no print command.

    Raises PrinterTrouble when the printing system does not answer.
    """
    if not is_there():
        return []
    default = print_command.default_printer()
    names = sorted(print_command.printer_names(), key=lambda name: (name != default, name.casefold()))
    return [_described(name, is_default=name == default) for name in names]


def find(name: str) -> Printer | None:
    """The printer of that name as it is now; None when it is gone."""
    return _described(name) if is_there() and name in print_command.printer_names() else None


def send(run: Run, printer: str) -> Job:
    """Hand over a whole run as one job. Raises PrinterTrouble; then nothing was printed."""
    return submit(run.pdf, printer, _options(run, _here(printer)))


def feed(
    run: Run,
    printer: str,
    progress: Progress = no_progress,
    *,
    wait: Callable[[float], object] = _NEVER.wait,
    tell: Callable[[str], None] = lambda _trouble: None,
) -> None:
    """Print a run sheet by sheet, never more than two ahead, so that it can be stopped after a sheet.

    Returns when the last sheet is through. `progress` is told the sheets that are done and may raise
    Cancelled, also while `wait` (seconds) passes the time; what the printer has begun still comes out. `tell`
    hears why the printer stands still, and an empty text when it goes on. Raises PrinterTrouble.
    """
    options = _options(run, _here(printer))
    waiting: list[Job] = []
    try:
        for sheet in range(run.sheets):
            waiting.append(submit(run.pdf, printer, [*options, "-o", f"page-ranges={_pages(run, sheet)}"]))
            ahead = 1 if sheet + 1 < run.sheets else 0
            while len(waiting) > ahead:
                progress(sheet + 1 - len(waiting), run.sheets)
                waiting = unfinished(waiting)
                if len(waiting) > ahead:
                    tell(_trouble(printer))
                    _pause(partial(progress, sheet + 1 - len(waiting), run.sheets), wait)
    except (Cancelled, PrinterTrouble):
        # The first of them is in the printer, unless that stands still.
        cancel(waiting if _trouble(printer) else waiting[1:])
        raise
    progress(run.sheets, run.sheets)


def _pause(stop_if_asked: Callable[[], None], wait: Callable[[float], object]) -> None:
    """Let the printer work a while; Stop is answered at once."""
    for _breath in range(_BREATHS):
        stop_if_asked()
        wait(_BREATH)


def _described(name: str, *, is_default: bool = False) -> Printer:
    told, options = print_command.attributes(name), print_command.choices(name)
    none = Choices((), "")
    sizes = options.get("PageSize", none).all
    kind = told.get("printer-type", "")
    can = int(kind) if kind.isdecimal() else _COLOUR
    return Printer(
        name=name,
        is_default=is_default,
        title=told.get("printer-info") or name,
        place=told.get("printer-location", ""),
        both_sides=bool(can & _TURNS),
        colour=bool(can & _COLOUR),
        sizes=media.sizes(sizes),
        any_size=any(size.startswith(_CUSTOM) for size in sizes),
        trays=options.get("InputSlot", none).all,
        kinds=options.get("MediaType", none).all,
        trouble=trouble_words(
            told.get("printer-state-reasons", "").split(","),
            stopped=told.get("printer-state") == _STOPPED,
            accepting=told.get("printer-is-accepting-jobs") != "false",
        ),
    )


def _here(printer: str) -> Printer:
    known = find(printer)
    if known is None:
        raise PrinterTrouble(print_command.gone())
    return known


def _options(run: Run, printer: Printer) -> list[str]:
    """For `lp`. Raises PrinterTrouble for a size the printer would put somewhere on other paper."""
    width, height = _page_size(run.pdf)
    if not printer.takes(width, height):
        raise PrinterTrouble(
            _(
                "{printer} takes no paper of {width:.0f} × {height:.0f} mm. Nothing was printed. Choose "
                "another printer, or let envelopes lie on a sheet of its usual paper."
            ).format(printer=printer.title, width=width / 72 * 25.4, height=height / 72 * 25.4)
        )
    fitting = media.name_for(width, height, printer.sizes) or media.custom(width, height)
    wanted = {
        "media": run.media or fitting,
        "sides": run.sides,
        "print-scaling": "none",
        "InputSlot": run.tray,
        "MediaType": run.kind,
    }
    options = ["-t", run.title or _("Cards")]
    for name, choice in wanted.items():
        options += ["-o", f"{name}={choice}"] if choice else []
    return options


def _page_size(pdf: bytes) -> tuple[float, float]:
    """Of the first page, in points; read from our own PDF itself, for PDFium serves one thread only."""
    found = _MEDIA_BOX.search(pdf)
    if found is None:
        raise ValueError("a PDF without a page size")
    left, bottom, right, top = (float(number) for number in found.groups())
    return right - left, top - bottom


def _pages(run: Run, sheet: int) -> str:
    first = sheet * run.pages_per_sheet + 1
    return f"{first}-{first + run.pages_per_sheet - 1}"


def _trouble(printer: str) -> str:
    known = find(printer)
    return known.trouble if known else print_command.gone()
