"""A test print for envelopes: it shows which way up and how far off the printer puts them."""

from typing import Any

from cardkeeper.i18n import _
from cardkeeper.press import document, registration
from cardkeeper.press.colour import parse
from cardkeeper.press.envelopes import EnvelopeSetup, page_of
from cardkeeper.press.geometry import MM
from cardkeeper.press.papers import Envelope
from cardkeeper.press.text import Limits, TextStyle, fit

FRAME = 10.0
_PLAIN = TextStyle("Nunito", leading=1.35, paragraph_gap=0.2)
_INK, _SOFT = "#000000", "#6a6660"


def render_envelope_proof(envelope: Envelope, setup: EnvelopeSetup) -> bytes:
    """One page for plain paper cut to the size of the envelope: a frame 10 mm from each edge, an arrow up,
    the stamp's corner.

    If the frame stands `left` and `bottom` mm from the edges instead, `shift` gives the setup's new offset.
    """
    (width, height), panel = page_of(envelope, setup)
    canvas = document.new_canvas(width, height, title=_("Envelope test"))
    canvas.transform(*panel.matrix)
    _draw(canvas, *envelope.points)
    canvas.showPage()
    return document.content(canvas)


def shift(left: float, bottom: float, setup: EnvelopeSetup) -> tuple[float, float]:
    """The offset (mm right and up on the page) that puts the frame 10 mm from the edges.

    `left` and `bottom` are measured on the upright envelope, as the setup printed it.
    """
    right, up = FRAME - left, FRAME - bottom
    turned = {0: (right, up), 90: (-up, right), 180: (-right, -up), 270: (up, -right)}
    rotation = setup.rotation
    if setup.host is not None and rotation not in (90, 270):
        rotation = 90
    return setup.offset_x + turned[rotation][0], setup.offset_y + turned[rotation][1]


def _draw(canvas: Any, width: float, height: float) -> None:
    edge = FRAME * MM
    canvas.setLineWidth(0.7)
    canvas.setStrokeColorRGB(*parse(_INK))
    canvas.rect(edge, edge, width - 2 * edge, height - 2 * edge)
    registration.arrow(canvas, edge + 14 * MM, height / 2 - 4 * MM, _("UP"), filled=True)
    _draw_stamp(canvas, width - edge - 3 * MM, height - edge - 3 * MM)
    sentences = (
        _("The frame must stand 10 mm from every edge, and the arrow point to the edge with the flap."),
        _("If it does not, measure from the frame to the left and to the lower edge, and tell CardKeeper."),
    )
    left = edge + 28 * MM
    room = (width - left - edge - 4 * MM, height / 2 - edge)
    block = fit("\n".join(sentences), _PLAIN, *room, Limits(6.5, 10, 12, balance=False))
    block.draw(canvas, left, edge + 3 * MM, *room, align="left")


def _draw_stamp(canvas: Any, right: float, top: float) -> None:
    size = (20 * MM, 24 * MM)
    corner = (right - size[0], top - size[1])
    canvas.setDash(2, 2)
    canvas.rect(*corner, *size)
    canvas.setDash()
    fit(_("Stamp"), _PLAIN, *size, Limits(6, 9, 1)).draw(canvas, *corner, *size, colour=_SOFT)
