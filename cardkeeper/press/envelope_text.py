"""What stands on an envelope and where: address, sender and the note the stamp will cover; found wanting
before printing.

The address is Nunito regular, left aligned, 11.5 pt down to 8 pt, in the zone of the sender's country; the
zones the post keeps for itself stay white. The note tells the mailing day and the number in the batch, small
enough for a stamp to cover it (R6, R15, R20).
"""

from dataclasses import dataclass, replace
from functools import lru_cache

from cardkeeper.i18n import _
from cardkeeper.press.envelope_job import EnvelopeJob
from cardkeeper.press.findings import Finding
from cardkeeper.press.geometry import MM, Rect
from cardkeeper.press.papers import Envelope
from cardkeeper.press.postal import PostalRules, rules
from cardkeeper.press.text import Block, Limits, Placed, TextStyle, fit

MOST_LINES = 8

_NOTE_SLOT = "envelope.note"
_NOTE = TextStyle("Nunito", leading=1.2)
_START = 0.42  # of the envelope's width: where an address begins when it is not wider than the rest
_SENDER_CORNER = (12 * MM, 10 * MM)
_NOTE_BOX, _NOTE_CORNER = (18 * MM, 12 * MM), 8 * MM  # inside any stamp stuck 6 mm from the edges
_APART = 4 * MM


@dataclass(frozen=True, slots=True)
class _Setting:
    """A style and its sizes in points; `broken` is the largest of lines that had to be broken."""

    style: TextStyle
    smallest: float
    largest: float
    broken: float


_ADDRESS = _Setting(TextStyle("Nunito", leading=1.3), 8, 11.5, 9.5)
_SENDER = _Setting(TextStyle("Nunito", leading=1.28), 6.5, 8.5, 7.5)


def compose(job: EnvelopeJob, envelope: Envelope, country: str) -> dict[str, Placed]:
    """How the "address", the "return" and the "note" of an envelope are set; without what is empty."""
    post = rules(country)
    return {
        name: placed
        for name, placed in (
            ("address", _address(job.address_lines, job.language, envelope, post)),
            ("return", _sender(job.return_lines, job.language, envelope, post)),
            ("note", _note(job.note, job.language, envelope)),
        )
        if placed.block.lines
    }


def findings(job: EnvelopeJob, envelope: Envelope, country: str) -> list[Finding]:
    """What is wrong: no address, too many lines, text that does not fit, letters no font has."""
    lines = _lines(job.address_lines)
    found: list[Finding] = []
    if not lines:
        found.append(Finding("empty", True, _("There is no address to print."), "envelope"))
    if len(lines) > MOST_LINES:
        sentence = _("The address has {count} lines. An envelope takes {most}; please join some of them.")
        message = sentence.format(count=len(lines), most=MOST_LINES)
        found.append(Finding("too-many-lines", True, message, "envelope"))
    for placed in compose(job, envelope, country).values():
        found += [replace(finding, blocks=placed.slot != _NOTE_SLOT) for finding in placed.findings]
    return found


def _address(lines: tuple[str, ...], language: str, envelope: Envelope, post: PostalRules) -> Placed:
    """As large as it may be; begins right of the middle, further left when it is wide."""
    zone = post.address_zone(envelope)
    widest = min(zone.width, post.width * MM if post.width else zone.width)
    block = _lines_fitted(_lines(lines), _ADDRESS, language, widest, zone.height)
    start = max(zone.x, min(_START * envelope.points[0], zone.right - block.width))
    box = (start, zone.y, min(widest, zone.right - start), zone.height)
    return Placed("envelope", block, box, align="left")


def _sender(lines: tuple[str, ...], language: str, envelope: Envelope, post: PostalRules) -> Placed:
    """Above the address zone and left of the stamp."""
    left, top = _SENDER_CORNER
    stamp, zone = post.clear_zones(envelope)[-1], post.address_zone(envelope)
    below = zone.top + _APART / 2
    box = Rect(left, below, stamp.x - _APART - left, envelope.points[1] - top - below)
    block = _lines_fitted(_lines(lines), _SENDER, language, box.width, box.height)
    where = (box.x, box.y, box.width, box.height)
    return Placed("envelope.return", block, where, align="left", valign="top", colour="#3c3c3c")


@lru_cache(maxsize=256)
def _lines_fitted(
    lines: tuple[str, ...], setting: _Setting, language: str, width: float, height: float
) -> Block:
    """Each line on its own, as large as it may be; long ones are broken only if the smallest is too wide."""
    text, style = "\n".join(lines), replace(setting.style, language=language)
    whole = Limits(setting.smallest, setting.largest, max(1, len(lines)), balance=False)
    block = fit(text, style, width, height, whole)
    if block.fits:
        return block
    broken = Limits(setting.smallest, setting.broken, 2 * MOST_LINES, balance=False)
    return fit(text, style, width, height, broken)


def _note(note: str, language: str, envelope: Envelope) -> Placed:
    width, height = envelope.points
    corner = (width - _NOTE_CORNER - _NOTE_BOX[0], height - _NOTE_CORNER - _NOTE_BOX[1])
    style = replace(_NOTE, language=language)
    block = fit(note, style, *_NOTE_BOX, Limits(5, 6.5, 3))
    return Placed(_NOTE_SLOT, block, (*corner, *_NOTE_BOX), colour="#8c8c8c")


def _lines(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Without empty ones: the post wants none in the middle."""
    return tuple(line.strip() for line in lines if line.strip())
