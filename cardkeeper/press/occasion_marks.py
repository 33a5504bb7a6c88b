"""The small signs of occasions on paper: the icon and the ink of each kind, as on the screen."""

import functools
from typing import Any

from cardkeeper import paths
from cardkeeper.press import vector
from cardkeeper.press.form import form
from cardkeeper.press.vector import Drawing
from cardkeeper.press.vector_svg import read

_SIDE = 32.0  # of a stored sign, in points
_CAKE, _HEART, _CAP = ("cake-fill", "#93293c"), ("heart-fill", "#66337f"), ("graduation-cap-fill", "#27508f")
_STAR, _CONFETTI = ("star-four-fill", "#1f5f3e"), ("confetti-fill", "#774a03")
_HAND, _PLASTER = ("hand-heart-fill", "#165b5d"), ("bandaids-fill", "#464d60")
_COFFEE, _CHAT = ("coffee-fill", "#80411f"), ("chat-circle-dots-fill", "#5e5040")
_MARKS = {
    "birthday": _CAKE,
    "name-day": _CAKE,
    "anniversary": _HEART,
    "wedding": _HEART,
    "graduation": _CAP,
    "holiday": _STAR,
    "mailing": _STAR,
    "thank-you": _HAND,
    "referral": _HAND,
    "apology": _PLASTER,
    "get-well": _COFFEE,
    "sympathy": _COFFEE,
    "memorial": _COFFEE,
    "miss-you": _COFFEE,
    "other": _CHAT,
    "touch": _CHAT,
}


def ink(kind: str) -> str:
    """The colour of a kind's words; what has no sign of its own congratulates."""
    return _MARKS.get(kind, _CONFETTI)[1]


def draw(canvas: Any, kind: str, x: float, y: float, side: float) -> None:
    """The sign of a kind in a square whose lower left corner is at `x`, `y` (pt); stored once a document."""
    icon, colour = _MARKS.get(kind, _CONFETTI)
    name = f"mark-{icon}"
    if not canvas.hasForm(name):
        with form(canvas, name, _SIDE, _SIDE):
            vector.draw(canvas, _drawing(icon), {"ink": colour}, (0, 0, _SIDE, _SIDE))
    canvas.saveState()
    canvas.transform(side / _SIDE, 0, 0, side / _SIDE, x, y)
    canvas.doForm(name)
    canvas.restoreState()


@functools.cache
def _drawing(icon: str) -> Drawing:
    """Our icons take the colour of the text around them: here that of their kind."""
    svg = paths.resource(f"icons/{icon}.svg").read_bytes()
    return read(svg.replace(b'fill="currentColor"', b'fill="slot:ink"'))
