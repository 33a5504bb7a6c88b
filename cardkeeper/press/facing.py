"""The page that faces the message: a second text, a picture, or both; usually white."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cardkeeper.i18n import _
from cardkeeper.press import artwork, inside
from cardkeeper.press.card_job import CardJob
from cardkeeper.press.findings import Finding
from cardkeeper.press.form import picture
from cardkeeper.press.geometry import Rect
from cardkeeper.press.text import Placed

LEAST_DPI = 200

_WIDEST, _TALLEST = 1.6, 0.7  # aspects a picture is cut to at most
_SHARE = 0.86  # of the safe width
_BELOW = 0.05  # of the safe height, between a picture and the words under it


def compose(
    job: CardJob, area: Rect, panel: Rect, ink: str = "", art: Rect | None = None
) -> tuple[Placed, ...]:
    """The second text, placed under the picture or the `art` if there is one."""
    box = art or picture_box(job, area)
    room = Rect(area.x, area.y, area.width, box.y - area.y - area.height * _BELOW) if box else area
    placed = inside.note(job.inside_left, room, panel, job.language, job.ink or ink)
    if placed is None:
        return ()
    return (
        (replace(placed, box=(room.x, room.y, room.width, room.height), valign="top"),) if box else (placed,)
    )


def picture_box(job: CardJob, area: Rect) -> Rect | None:
    """Where the picture stands, in its own proportions as far as they suit a card; None without one.

    Raises UnreadableFile.
    """
    if not job.inside_photo:
        return None
    found = artwork.open_picture(job.inside_photo)
    aspect = min(max(found.width / found.height, _TALLEST), _WIDEST)
    share = 0.6 if job.inside_left.strip() else 0.9
    width = min(area.width * _SHARE, area.height * share * aspect)
    height = width / aspect
    middle = area.y + area.height * (0.66 if job.inside_left.strip() else 0.53)
    return Rect(area.x + (area.width - width) / 2, middle - height / 2, width, height)


def draw_picture(canvas: Any, job: CardJob, area: Rect) -> None:
    """Draw the picture. Raises UnreadableFile."""
    box = picture_box(job, area)
    if box and job.inside_photo:
        jpeg, _dpi = artwork.photo(job.inside_photo, box.width, box.height, job.focus)
        picture(canvas, jpeg, (box.x, box.y, box.width, box.height))


def picture_findings(job: CardJob, area: Rect) -> Iterator[Finding]:
    """A picture too coarse for its size. Raises UnreadableFile."""
    box = picture_box(job, area)
    if box and job.inside_photo:
        dpi = artwork.photo(job.inside_photo, box.width, box.height, job.focus)[1]
        if dpi < LEAST_DPI:
            message = _(
                "The picture inside has only {dpi} dots per inch and will look coarse; use a larger one."
            )
            yield Finding("resolution", False, message.format(dpi=round(dpi)), "inside.left")
