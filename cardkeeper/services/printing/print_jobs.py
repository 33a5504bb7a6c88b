"""Jobs of the system's printers: hand one in, look what became of it, take it back."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from cardkeeper.i18n import _
from cardkeeper.services.printing import print_command
from cardkeeper.services.printing.print_command import PrinterTrouble

JobState = Literal["waiting", "printed", "failed", "gone"]

_FAILED = ("errors", "aborted", "canceled", "cancelled")


class Job(NamedTuple):
    """A job a printer has accepted."""

    id: str
    printer: str


def submit(pdf: bytes, printer: str, options: Iterable[str]) -> Job:
    """Hand a PDF in; `options` are those of `lp`. Raises PrinterTrouble."""
    told = print_command.run("lp", "-d", printer, *options, seconds=print_command.SENDING, sent=pdf)
    id_ = next((word for word in told.split() if word.startswith(f"{printer}-")), "")
    if not id_:
        raise PrinterTrouble(print_command.refused(told))
    return Job(id_, printer)


def state(job: Job) -> JobState:
    """What became of a job: "gone" when the system has forgotten it, which follows on being printed."""
    open_ = _alerts(job.printer, "not-completed")
    if job.id in open_:
        return "failed" if _is_bad(open_[job.id]) else "waiting"
    ended = _alerts(job.printer, "completed")
    if job.id not in ended:
        return "gone"
    return "failed" if _is_bad(ended[job.id]) else "printed"


def unfinished(jobs: Sequence[Job]) -> list[Job]:
    """Those still on their way. Raises PrinterTrouble when one of them came to nothing."""
    states = {job: state(job) for job in jobs}
    if "failed" in states.values():
        raise PrinterTrouble(_("The printer gave a sheet up. Look at what came out, and print the rest."))
    return [job for job in jobs if states[job] == "waiting"]


def cancel(jobs: Iterable[Job]) -> None:
    """Take back what is not printed yet; a sheet in hand still comes out. Raises PrinterTrouble."""
    open_ = [job.id for job in jobs if job.id in _alerts(job.printer, "not-completed")]
    if open_:
        print_command.run("cancel", *open_, seconds=print_command.ASKING)


def _is_bad(alerts: str) -> bool:
    return any(word in alerts for word in _FAILED)


def _alerts(printer: str, which: str) -> dict[str, str]:
    """The jobs of a printer with what the system says of each."""
    told = print_command.run("lpstat", "-l", "-W", which, "-o", printer, seconds=print_command.ASKING)
    found: dict[str, str] = {}
    job = ""
    for line in told.splitlines():
        if line[:1].strip():
            job = line.split()[0]
            found[job] = ""
        elif "Alerts:" in line and job:
            found[job] = line.partition("Alerts:")[2].strip()
    return found
