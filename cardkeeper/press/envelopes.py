"""Envelopes as pages: of the envelope's own size, or lying on the paper the printer believes it has."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.press import document
from cardkeeper.press.collation import Face, tray_order
from cardkeeper.press.envelope_job import EnvelopeJob
from cardkeeper.press.envelope_text import compose, findings
from cardkeeper.press.findings import Finding, stop_if_blocked
from cardkeeper.press.geometry import MM
from cardkeeper.press.imposition import Panel
from cardkeeper.press.papers import Envelope, PaperSize


@dataclass(frozen=True, slots=True)
class EnvelopeSetup:
    """How this printer takes envelopes, and from which country they are posted.

    Without `host` the page is the envelope itself, turned by `rotation` degrees counter-clockwise. With it
    the envelope lies on a page of that paper, short edge first at the top, in the middle or at the `feed`
    side; `rotation` is then 90 or 270. The offset moves it on its page, in mm to the right and up.
    """

    country: str = "US"
    host: PaperSize | None = None
    feed: Literal["centre", "left", "right"] = "centre"
    rotation: Literal[0, 90, 180, 270] = 0
    offset_x: float = 0
    offset_y: float = 0
    face: Face = "down"


def page_of(envelope: Envelope, setup: EnvelopeSetup) -> tuple[tuple[float, float], Panel]:
    """The size of the page and how the envelope lies on it, in points.

    Raises CardKeeperError when the envelope is larger than the sheet that carries it.
    """
    width, height = envelope.points
    dx, dy = setup.offset_x * MM, setup.offset_y * MM
    if setup.host is None:
        page = (height, width) if setup.rotation in (90, 270) else (width, height)
        return page, Panel("envelope", 1, 1, dx, dy, width, height, setup.rotation)
    page = setup.host.points
    if height > page[0] or width > page[1]:
        sentence = _("A {envelope} envelope does not fit on {paper} paper. Choose pages of its own size.")
        raise CardKeeperError(sentence.format(envelope=envelope.name, paper=setup.host.name))
    spare = page[0] - height
    x = {"left": 0.0, "centre": spare / 2, "right": spare}[setup.feed]
    rotation = setup.rotation if setup.rotation in (90, 270) else 90
    return page, Panel("envelope", 1, 1, x + dx, page[1] - width + dy, width, height, rotation)


def check_envelopes(
    jobs: Sequence[EnvelopeJob], envelope: Envelope, setup: EnvelopeSetup
) -> list[list[Finding]]:
    """For each job: no address, too many lines, text that does not fit, letters no font has."""
    return [findings(job, envelope, setup.country) for job in jobs]


def render_envelopes(
    jobs: Sequence[EnvelopeJob],
    envelope: Envelope,
    setup: EnvelopeSetup,
    progress: Progress = no_progress,
) -> bytes:
    """A PDF with one page for each job, in the order that leaves the first on top.

    Raises CardKeeperError for an envelope larger than its page, and for a job that `check_envelopes` blocks;
    ValueError without jobs.
    """
    if not jobs:
        raise ValueError("nothing to print")
    (width, height), panel = page_of(envelope, setup)
    canvas = document.new_canvas(width, height, title=_("Envelopes"))
    for done, job in enumerate(tray_order(jobs, setup.face), start=1):
        stop_if_blocked(findings(job, envelope, setup.country))
        canvas.transform(*panel.matrix)
        for placed in compose(job, envelope, setup.country).values():
            placed.draw(canvas)
        canvas.showPage()
        progress(done, len(jobs))
    return document.content(canvas)
