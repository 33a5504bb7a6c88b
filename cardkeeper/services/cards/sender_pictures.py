"""What the sender looks like on paper: the back of a card and an envelope, from details not stored yet."""

import io
import warnings
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageOps

from cardkeeper.core import addressing
from cardkeeper.core.contact import Address
from cardkeeper.errors import UnreadableFile
from cardkeeper.i18n import _
from cardkeeper.press.card_job import CardJob, PrintSetup
from cardkeeper.press.cards import render_card
from cardkeeper.press.envelope_job import EnvelopeJob
from cardkeeper.press.envelopes import EnvelopeSetup, render_envelopes
from cardkeeper.services.book import settings
from cardkeeper.services.book.settings import ShopSettings
from cardkeeper.services.cards import designs, pictures
from cardkeeper.services.cards.card_faces import Picture
from cardkeeper.services.cards.composing import Composer, return_lines
from cardkeeper.services.cards.senders import Sender
from cardkeeper.services.due import tasks
from cardkeeper.services.printing import jobs
from cardkeeper.store.connection import select

_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "TIFF", "BMP")
_MOST_BYTES, _MOST_PIXELS = 20_000_000, 40_000_000
_LONGEST_SIDE = 1200
_FAULTS = (OSError, ValueError, SyntaxError, Image.DecompressionBombError)

_NEXT = """
SELECT id FROM card_task WHERE state IN ('planned', 'chosen') AND channel = 'mail' AND missing = ''
  AND deleted_at IS NULL ORDER BY mail_by, id LIMIT 1
"""


class SenderPictures(NamedTuple):
    """The back of a card and its envelope; None for a postcard, which has none."""

    back: Picture
    envelope: Picture | None


def preview(sender: Sender, width: int) -> SenderPictures:
    """Both as they would be printed now, each at most `width` device pixels wide. For the worker thread.

    Raises CardKeeperError for a logo that is no picture.
    """
    shop = settings.load()
    setup = PrintSetup(shop.layout)
    design = next(iter(designs.all_designs()))
    job = CardJob(design, 0, "", {}, "", "", "", language=shop.language)
    back = render_card(
        job,
        setup,
        jobs.imprint(sender),
        designs=designs.all_designs(),
        cache_folder=designs.art_cache(),
        only={"back"},
    )
    return SenderPictures(_fitted(back, width), _envelope(sender, shop, setup, width))


def _envelope(sender: Sender, shop: ShopSettings, setup: PrintSetup, width: int) -> Picture | None:
    cover = jobs.cover(setup)
    if cover is None:
        return None
    lines, country = _somebody(sender, shop)
    job = EnvelopeJob(lines, return_lines(sender, country, shop.language), "", shop.language)
    return _fitted(render_envelopes([job], cover, EnvelopeSetup(shop.country)), width)


def _somebody(sender: Sender, shop: ShopSettings) -> tuple[tuple[str, ...], str]:
    """The next customer who gets a card, or the sender where there is nobody yet: lines and country."""
    found = tasks.load([row[0] for row in select(_NEXT)])
    for task in found.values():
        made = Composer([task]).compose(task)
        if made.envelope.address_lines:
            return made.envelope.address_lines, made.country
    home = Address(country=shop.country)
    named = (_("The name of a customer"),)
    address = sender.address if not sender.address.is_blank else home
    return addressing.address_block(named, address, shop.country, language=shop.language), shop.country


def _fitted(pdf: bytes, width: int) -> Picture:
    page_width = pictures.page_sizes(pdf)[0][0]
    return pictures.pages(pdf, width / page_width, [0])[0]


def logo(content: bytes) -> bytes:
    """A logo as it goes into the book: PNG, what is clear stays clear. Raises UnreadableFile."""
    return _stored(content, "RGBA")


def signature(content: bytes) -> bytes:
    """A signature as it goes into the book, from a scan, a photo or a drawing. Raises UnreadableFile."""
    return _stored(content, "L")


def _stored(content: bytes, mode: str) -> bytes:
    """Decoded within limits, upright, small, and nothing but the picture (reliability.md, b4)."""
    if len(content) > _MOST_BYTES:
        raise UnreadableFile(_("The picture is larger than 20 MB. Save a smaller one and choose that."))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # damaged EXIF is of no interest: it is thrown away
            return _png(content, mode)
    except _FAULTS as trouble:
        raise UnreadableFile(
            _("This picture cannot be read. Choose a PNG or JPEG file; nothing was changed.")
        ) from trouble


def _png(content: bytes, mode: str) -> bytes:
    with Image.open(io.BytesIO(content), formats=_FORMATS) as opened:
        if opened.width * opened.height > _MOST_PIXELS:
            raise ValueError("too many pixels")
        picture = ImageOps.exif_transpose(opened).convert("RGBA")
    if mode == "L":
        white = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(white, picture).convert("L")
    picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def read(path: Path) -> bytes:
    """The bytes of a picture's file. Raises UnreadableFile."""
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES + 1)
    except OSError as trouble:
        raise UnreadableFile(_("This file cannot be read. Choose another one.")) from trouble
