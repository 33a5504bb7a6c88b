"""How each printer takes envelopes: as pages of their own size or lying on a sheet, turned and moved."""

import json
from dataclasses import asdict, dataclass, replace
from typing import Literal

from cardkeeper.core.changes import Change, Touched
from cardkeeper.i18n import _
from cardkeeper.press import envelope_proof, stock
from cardkeeper.press.collation import Face
from cardkeeper.press.envelopes import EnvelopeSetup, page_of
from cardkeeper.services.cards.card_faces import Picture
from cardkeeper.services.printing.printers import Run
from cardkeeper.store import models
from cardkeeper.store.connection import records
from cardkeeper.store.writing import writing

Side = Literal["centre", "left", "right"]
Rotation = Literal[0, 90, 180, 270]

_ENVELOPE = "envelope"
_THIS = f"printer = ? AND tray = '' AND paper = ? AND duplex = '{_ENVELOPE}' AND deleted_at IS NULL"


@dataclass(frozen=True, slots=True)
class Feed:
    """`host` is the paper (key of the catalogue) the printer believes it has, "" for the envelope's own size.

    On a host the envelope lies at `side`. It is turned by `rotation` degrees counter-clockwise and moved by
    the offset, in mm right and up on its page.
    """

    host: str = ""
    side: Side = "centre"
    rotation: Rotation = 0
    offset_x: float = 0
    offset_y: float = 0


def feed(printer: str, envelope: str) -> Feed:
    """How this printer takes envelopes of that size: as told, or as most printers do."""
    found = records(f"SELECT envelope_feed FROM printer_profile WHERE {_THIS}", printer, envelope)
    return Feed(**json.loads(found[0]["envelope_feed"])) if found else Feed()


def keep(printer: str, envelope: str, wanted: Feed) -> Change:
    """Feed envelopes this way from now on. Raises CardKeeperError when they don't fit on their host."""
    page_of(stock.envelope(envelope), setup("US", wanted))
    columns = {"envelope_feed": json.dumps(asdict(wanted))}
    with writing(_("Envelope feed"), Touched.PRINTERS) as book:
        there = records(f"SELECT id FROM printer_profile WHERE {_THIS}", printer, envelope)
        if there:
            book.update(models.PrinterProfile, [there[0]["id"]], **columns)
        else:
            book.insert(models.PrinterProfile, printer=printer, paper=envelope, duplex=_ENVELOPE, **columns)
    return book.change()


def setup(country: str, wanted: Feed, face: Face = "down") -> EnvelopeSetup:
    """As the press takes it, for letters posted in that country."""
    host = stock.paper(wanted.host) if wanted.host else None
    place = (wanted.side, wanted.rotation, wanted.offset_x, wanted.offset_y)
    return EnvelopeSetup(country, host, *place, face)


def proof(envelope: str, wanted: Feed) -> bytes:
    """A page that shows on plain paper, cut to the envelope's size, how it would be printed."""
    return envelope_proof.render_envelope_proof(stock.envelope(envelope), setup("US", wanted))


def corrected(wanted: Feed, left: float, bottom: float) -> Feed:
    """Moved so that the frame of the proof, found `left` and `bottom` mm from its edges, stands right."""
    across, up = envelope_proof.shift(left, bottom, setup("US", wanted))
    return replace(wanted, offset_x=across, offset_y=up)


def hosts() -> list[tuple[str, str]]:
    """Papers an envelope may lie on: key and name."""
    return [(paper.key, paper.name) for paper in stock.papers().values()]


def pictured(envelope: str, wanted: Feed, width: int) -> Picture:
    """The proof as it leaves the printer, `width` device pixels wide. For the worker thread."""
    from cardkeeper.services.cards import pictures

    made = proof(envelope, wanted)
    return pictures.pages(made, width / pictures.page_sizes(made)[0][0])[0]


def proof_run(envelope: str, wanted: Feed) -> Run:
    """The proof on its way through the printer."""
    return Run(proof(envelope, wanted), 1, title=_("Envelope test"))


def envelope_words(envelope: str) -> str:
    """ "A7, 184 × 133 mm"."""
    cover = stock.envelope(envelope)
    return _("{name}, {width:.0f} × {height:.0f} mm").format(
        name=cover.name, width=cover.width, height=cover.height
    )


def envelope_of(layout: str) -> str:
    """The envelope sold for a format; empty for postcards."""
    cover = stock.envelope_for(stock.layout(layout))
    return cover.key if cover else ""
