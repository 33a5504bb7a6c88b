"""From the stored cards of a batch to what the press takes: the same bytes at any time (R21)."""

import base64
import json
from collections.abc import Mapping, Sequence
from typing import Any

from cardkeeper.press import stock
from cardkeeper.press.card_job import CardJob, Imprint, PrintSetup
from cardkeeper.press.collation import Duplex
from cardkeeper.press.envelope_job import EnvelopeJob
from cardkeeper.press.papers import Envelope
from cardkeeper.press.signing_row import SigningRow
from cardkeeper.services.book.settings import ShopSettings
from cardkeeper.services.cards import card_looks
from cardkeeper.services.cards.senders import Sender
from cardkeeper.services.printing import printer_profiles

_FROZEN = ("company", "name", "web", "phone", "licence_line", "colours", "phone_on_back")


def duplex(shop: ShopSettings, layout: str) -> Duplex:
    """How both sides are printed: as the shop is set up, where the layout has two."""
    chosen: dict[str, Duplex] = {"none": "none", "long": "long", "short": "short", "manual": "manual"}
    return fitting(chosen[shop.duplex], layout)


def fitting(duplex: Duplex, layout: str) -> Duplex:
    """A way to print both sides, for a layout that has two; "none" for the others."""
    return duplex if stock.layout(layout).duplex is not None else "none"


def print_setup(layout: str, stored: str) -> PrintSetup:
    """A batch's layout as it was prepared; `stored` is its set-up, JSON."""
    kept = json.loads(stored)
    margin = printer_profiles.margin_points(kept.get("margin", 0))
    return PrintSetup(layout, duplex=kept.get("duplex", "none"), margin=margin)


def cover(setup: PrintSetup) -> Envelope | None:
    """The envelope that fits a layout; None for postcards."""
    return stock.envelope_for(stock.layout(setup.layout))


def imprint(sender: Sender) -> Imprint:
    """The back of the card: who made it."""
    lines = (sender.web, sender.phone if sender.phone_on_back else "")
    return Imprint(
        name=sender.company or sender.name,
        lines=tuple(line for line in lines if line),
        licence=sender.licence_line,
        logo=sender.logo,
        brand=tuple(sender.colours.split()),
    )


def frozen_sender(sender: Sender) -> str:
    """What of the sender goes onto the back, as JSON: a batch prints the same when the sender has moved."""
    texts: dict[str, Any] = {name: getattr(sender, name) for name in _FROZEN}
    pictures = {"logo": sender.logo, "signature": sender.signature}
    coded = {key: base64.b64encode(picture).decode() for key, picture in pictures.items() if picture}
    return json.dumps(texts | coded, ensure_ascii=False)


def thawed_sender(text: str) -> Sender:
    """The sender a batch was made with."""
    stored: dict[str, Any] = json.loads(text) if text else {}
    for key in ("logo", "signature"):
        if key in stored:
            stored[key] = base64.b64decode(stored[key])
    return Sender(**stored)


def card_job(row: Mapping[str, Any], signature_picture: bytes | None) -> CardJob:
    """A stored card (columns of card_item and its task's kind) as the press takes it."""
    return CardJob(
        design=row["design_key"],
        version=row["design_version"],
        palette=row["palette"],
        front=json.loads(row["front"]),
        salutation=row["salutation"],
        body=row["body"],
        closing=row["closing"],
        signature=_lines(row["signature"]),
        language=row["language"],
        occasion=row["kind"],
        inside_left=row["inside_left"],
        signature_picture=signature_picture,
        address=_lines(row["envelope"]),
        stamp_note=row["note"],
        **card_looks.printed(row["look"]),
    )


def envelope_job(row: Mapping[str, Any]) -> EnvelopeJob:
    return EnvelopeJob(_lines(row["envelope"]), _lines(row["return_lines"]), row["note"], row["language"])


def signing_rows(rows: Sequence[Mapping[str, Any]]) -> list[SigningRow]:
    return [SigningRow(**json.loads(row["signing"])) for row in rows]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()
