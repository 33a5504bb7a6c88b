"""The inside of a card: salutation, verse, closing and the sender's lines, with room to sign by hand.

The message stands left-aligned in a column of its own width, the sender's lines below; between them at least
35 mm stay white for a line by hand and a signature (conviction 3).
"""

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cardkeeper.press import colour
from cardkeeper.press.card_job import CardJob
from cardkeeper.press.geometry import MM, Rect
from cardkeeper.press.text import Block, Limits, Placed, TextStyle, fit
from cardkeeper.press.text.direction import is_rtl_language

SIGNING_ROOM = 35 * MM
SIGNING_ROOM_FLAT = 16 * MM
SIGNING_ROOM_POSTCARD = 9 * MM

_INK = "#45566b"
_TEXT = "#35383d"
_QUIET = "#77716a"
_MEASURE = 27  # em: the widest column that is read with ease
_INDENT = 0.035  # of the panel's width, beyond the safe area
_FEW_WORDS = 90  # characters
_AFTER_SALUTATION, _BEFORE_CLOSING = 0.95, 1.1  # x the verse's size
_SENDER_GAP = 5.0  # points


@dataclass(frozen=True, slots=True)
class Lettering:
    """The faces of the inside. `scale` makes up for families that look small or large at a size."""

    salutation: TextStyle
    body: TextStyle
    closing: TextStyle
    sender: TextStyle
    handwriting: bool = False
    scale: float = 1.0


_SENDER = TextStyle("Josefin Sans", tracking=110, case="upper")
_NOTE = TextStyle("EB Garamond", italic=True, leading=1.4, paragraph_gap=0.35)
_CLASSIC = Lettering(
    salutation=TextStyle("Cormorant Garamond", 600, features=("lnum",)),
    body=TextStyle("EB Garamond", leading=1.42, paragraph_gap=0.35),
    closing=TextStyle("EB Garamond", italic=True),
    sender=_SENDER,
)
_HANDS = {
    "Caveat": 1.3,
    "Dancing Script": 1.12,
    "Marck Script": 1.12,
    "Great Vibes": 1.45,
    "Playpen Sans": 0.9,
}
_SCALES = {
    **_HANDS,
    "Nunito": 0.9,
    "Josefin Sans": 0.94,
    "Playfair Display": 0.92,
    "Cormorant Garamond": 1.08,
}


LETTERINGS = (
    "",
    "Caveat",
    "Dancing Script",
    "Marck Script",
    "Playpen Sans",
    "Lora",
    "Playfair Display",
    "Nunito",
)
"""Families offered for the inside, the classic pair first."""


@functools.lru_cache(maxsize=64)
def lettering(family: str, language: str) -> Lettering:
    """The faces for a family chosen for the inside; "" is the classic pair."""
    if not family:
        chosen = _CLASSIC
    else:
        hand = family in _HANDS
        body = TextStyle(family, leading=1.28 if hand else 1.4, paragraph_gap=0.35)
        chosen = Lettering(body, body, body, _SENDER, hand, _SCALES.get(family, 1.0))
    spoken = {
        name: replace(getattr(chosen, name), language=language)
        for name in ("salutation", "body", "closing", "sender")
    }
    return replace(chosen, **spoken)


def compose(
    job: CardJob, area: Rect, panel: Rect, ink: str = "", room: float = SIGNING_ROOM
) -> tuple[Placed, ...]:
    """The texts of the inside, placed within the safe `area` of an upright `panel` (points).

    `ink` is the design's text colour, for the salutation; `room` is kept free to sign.
    """
    page = _page(job.closing, job.signature, job.language, job.lettering, area, panel, room)
    return tuple(page.placed(job.salutation, job.body, _readable(job.ink or ink)))


def column(job: CardJob, area: Rect, panel: Rect, room: float = SIGNING_ROOM) -> Rect:
    """Where the texts of the inside stand within `area`: what is set below them begins where they do."""
    return _page(job.closing, job.signature, job.language, job.lettering, area, panel, room).column


@functools.lru_cache(maxsize=64)
def _page(  # noqa: PLR0917 - what makes two insides alike
    closing: str,
    signature: tuple[str, ...],
    language: str,
    family: str,
    area: Rect,
    panel: Rect,
    room: float,
) -> "_Page":
    return _Page(closing, signature, lettering(family, language), area=area, panel=panel, room=room)


class _Page:
    """The inside of many cards: everything but the salutation, the message and the ink."""

    def __init__(
        self,
        closing: str,
        signature: tuple[str, ...],
        faces: Lettering,
        *,
        area: Rect,
        panel: Rect,
        room: float,
    ) -> None:
        self.faces, self.room = faces, room
        self.rtl = is_rtl_language(faces.body.language)
        self.unit = _unit(panel)
        indent = _INDENT * panel.width
        width = min(area.width - 2 * indent, _MEASURE * self.largest)
        self.column = Rect(area.x + (area.width - width) / 2, area.y, width, area.height)
        self.closing = self._fit(closing, faces.closing, area.height / 6, Limits(9, self.largest, 2))
        self.senders = tuple(self._senders(signature))
        self.limits_of_salutation = self._limits_of_salutation()

    @property
    def largest(self) -> float:
        """The verse's size when there is room for it."""
        return round(16 * max(self.unit, 0.8) * self.faces.scale * 2) / 2

    def placed(self, salutation: str, body: str, ink: str) -> Iterator[Placed]:
        """The message, white room to sign, the sender's lines: as a group a little above the middle."""
        greeting = self._fit(
            salutation, self.faces.salutation, self.column.height / 4, self.limits_of_salutation
        )
        used = self._taken(greeting)
        message = self._body(body, self.column.height - used)
        free = max(0.0, self.column.height - used - message.height)
        top = self.column.top - free * 0.36
        align = "right" if self.rtl or any(line.rtl for line in message.lines) else "left"
        text = ink if self.faces.handwriting else _TEXT
        yield Placed("inside.salutation", greeting, self._box(top, greeting), align, "top", ink)
        top -= greeting.height + _AFTER_SALUTATION * self.largest
        yield Placed("inside.body", message, self._box(top, message), align, "top", text)
        top -= message.height
        if self.closing.lines:
            top -= _BEFORE_CLOSING * self.largest
            yield Placed("inside.closing", self.closing, self._box(top, self.closing), align, "top", text)
            top -= self.closing.height
        top -= self.room + min(free * 0.2, self.room * 0.3)
        for block in self.senders:
            yield Placed("inside.signature", block, self._box(top, block), align, "top", _QUIET)
            top -= block.height + _SENDER_GAP

    def _taken(self, greeting: Block) -> float:
        """The height of all but the message."""
        gaps = self.largest * (_AFTER_SALUTATION + _BEFORE_CLOSING * bool(self.closing.lines))
        foot = sum(block.height + _SENDER_GAP for block in self.senders)
        return greeting.height + gaps + self.closing.height + self.room + foot

    def _box(self, top: float, block: Block) -> tuple[float, float, float, float]:
        return self.column.x, top - block.height, self.column.width, block.height

    def _limits_of_salutation(self) -> Limits:
        scale = self.faces.scale * 0.92 if self.faces.handwriting else 1.0
        large = max(13.0, 23 * max(self.unit, 0.74)) * scale
        return Limits(12, max(12.5, round(large * 2) / 2), 2)

    def _body(self, text: str, height: float) -> Block:
        """A line or two are set larger and balanced, as one would write them."""
        smallest = 9 * min(1.0, self.faces.scale)
        limits = Limits(smallest, self.largest, 40, balance=False)
        if len(text) <= _FEW_WORDS:
            limits = Limits(smallest, round(self.largest * 1.15 * 2) / 2, 5)
        return self._fit(text, self.faces.body, max(height, 1.0), limits)

    def _senders(self, signature: tuple[str, ...]) -> Iterator[Block]:
        """Small capitals; scripts without capitals are set larger instead."""
        for text in signature:
            if text.strip():
                scale = 1.0 if text.upper() != text.lower() else 1.35
                largest = round(max(7.0, 8.5 * self.unit) * scale * 2) / 2
                yield self._fit(text, self.faces.sender, 30, Limits(6.5, largest, 2))

    def _fit(self, text: str, style: TextStyle, height: float, limits: Limits) -> Block:
        return fit(text, style, self.column.width, height, limits)


def note(text: str, area: Rect, panel: Rect, language: str, ink: str = "") -> Placed | None:
    """The text on the page that faces the message, centred, a little above the middle; None without one."""
    if not text.strip():
        return None
    unit = _unit(panel)
    style = replace(_NOTE, language=language)
    limits = Limits(9, round(32 * max(unit, 0.75)) / 2, 30, balance=True)
    width = min(area.width * 0.86, 20 * limits.largest)
    block = fit(text, style, width, area.height * 0.8, limits)
    shade = _readable(ink)
    box = (area.x + (area.width - width) / 2, area.y + area.height * 0.12, width, area.height * 0.88)
    return Placed("inside.left", block, box, "center", "middle", shade)


def signing_room(placed: Sequence[Placed], area: Rect) -> Rect:
    """What is left white between the message and the sender's lines."""
    message = [part.ink[1] for part in placed if part.slot != "inside.signature" and part.block.lines]
    senders = [part.ink[3] for part in placed if part.slot == "inside.signature"]
    bottom = max(senders, default=area.y)
    return Rect(area.x, bottom, area.width, min(message, default=area.top) - bottom)


def ink_of(job: CardJob, ink: str) -> str:
    """The colour of the salutation and of a scanned signature; `ink` is the design's text colour."""
    return _readable(job.ink or ink)


@functools.lru_cache(maxsize=256)
def _readable(ink: str) -> str:
    """Dark enough to be read on white paper."""
    return colour.against(ink or _INK, colour.WHITE, 4.5)


def _unit(panel: Rect) -> float:
    """1 on a 5.5 x 8.5 in panel, upright or lying."""
    short, long = sorted((panel.width, panel.height))
    return min(short / 396, long / 612)
