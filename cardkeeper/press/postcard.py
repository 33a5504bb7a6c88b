"""The back of a flat card: the message, and on a postcard beside it the address and the stamp."""

from collections.abc import Iterator
from dataclasses import replace

from cardkeeper.press import back, inside
from cardkeeper.press.card_job import CardJob, Imprint
from cardkeeper.press.geometry import MM, Rect
from cardkeeper.press.text import Limits, Placed, TextStyle, fit

_ADDRESS = TextStyle("Nunito", leading=1.3)
_SENDER = TextStyle("Nunito", leading=1.25)
_NOTE = TextStyle("Nunito", leading=1.2)
_MESSAGE_SHARE = 0.52  # the post wants the right half for itself
_GAP = 4 * MM
_STAMP = (22 * MM, 26 * MM)
_ADDRESS_FROM_BOTTOM = 16 * MM  # above the zone sorting machines print on


def compose(
    job: CardJob, imprint: Imprint, area: Rect, panel: Rect, *, ink: str = "", mailed_bare: bool
) -> tuple[Placed, ...]:
    """The texts of the back in its safe `area`. `mailed_bare`: a postcard, which needs no envelope."""
    if not mailed_bare:
        return tuple(_flat(job, imprint, area, panel, ink))
    return tuple(_postcard(job, imprint, area, panel, ink))


def address_zone(area: Rect) -> Rect:
    """Right half, above the post's own zone and below the stamp."""
    left = area.x + area.width * _MESSAGE_SHARE + _GAP
    bottom = max(area.y, _ADDRESS_FROM_BOTTOM)
    return Rect(left, bottom, area.right - left, area.top - _STAMP[1] - bottom)


def stamp_zone(area: Rect) -> Rect:
    return Rect(area.right - _STAMP[0], area.top - _STAMP[1], *_STAMP)


def _flat(job: CardJob, imprint: Imprint, area: Rect, panel: Rect, ink: str) -> Iterator[Placed]:
    rows, _logo = back.compose(imprint, area, panel, job.language)
    foot = max((row.ink[3] for row in rows), default=area.y) + 4 * MM
    above = Rect(area.x, foot, area.width, area.top - foot)
    yield from inside.compose(job, above, panel, ink, inside.SIGNING_ROOM_FLAT)
    yield from rows


def _postcard(job: CardJob, imprint: Imprint, area: Rect, panel: Rect, ink: str) -> Iterator[Placed]:
    width = area.width * _MESSAGE_SHARE - _GAP
    half = Rect(area.x, area.y, width, area.height)
    column = inside.column(job, half, panel, inside.SIGNING_ROOM_POSTCARD)
    sender = _sender(imprint, Rect(column.x, area.y, column.width, 9 * MM), job.language)
    foot = area.y + (sender.block.height + 3 * MM if sender.block.lines else 0)
    message = Rect(area.x, foot, width, area.top - foot)
    yield from inside.compose(job, message, panel, ink, inside.SIGNING_ROOM_POSTCARD)
    yield sender
    zone, stamp = address_zone(area), stamp_zone(area)
    lines = "\n".join(line for line in job.address if line.strip())
    limits = Limits(8, 11.5, max(1, len(job.address)), balance=False)
    block = fit(lines, replace(_ADDRESS, language=job.language), zone.width, zone.height, limits)
    yield Placed("postcard.address", block, _box(zone), "left", "middle", "#000000")
    note = fit(
        job.stamp_note, replace(_NOTE, language=job.language), stamp.width, stamp.height, Limits(5, 6, 3)
    )
    yield Placed("postcard.stamp", note, _box(stamp), "center", "middle", "#77716a")


def _sender(imprint: Imprint, box: Rect, language: str) -> Placed:
    """Name, web address and licence in small letters at the foot of the message."""
    told = [line for line in (imprint.name, *imprint.lines, imprint.licence) if line.strip()]
    # Where the room ends the dot stays with what stands before it.
    lines = " ".join((*(f"{line}\u00a0·" for line in told[:-1]), *told[-1:]))
    limits = Limits(5.5, 6.5, 4)
    block = fit(lines, replace(_SENDER, language=language), box.width, box.height, limits)
    return Placed("back", block, _box(box), "start", "bottom", "#77716a")


def _box(rect: Rect) -> tuple[float, float, float, float]:
    return rect.x, rect.y, rect.width, rect.height
