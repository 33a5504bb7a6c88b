"""Small pictures of designs, kept on disk so that the window has them at once the next time.

Looking for one costs two file names and none of the press; making one is for the worker thread, as all
pictures are.
"""

import dataclasses
import hashlib
import io
from collections.abc import Iterable
from pathlib import Path

from cardkeeper import paths
from cardkeeper.errors import CannotWrite
from cardkeeper.services.book import files, library

# Of a tiny page PDFium draws hairs and small type badly; of one this much larger a good picture is left.
_FINER = 3
# Device pixels from which on no hair of a design is thicker than it will be printed.
_LEAST = 480
_FOLDER = "thumbnails"


@dataclasses.dataclass(frozen=True, slots=True)
class Thumbnail:
    """A design as a row shows it: `height` in device pixels, on the card of `layout`.

    `years` and `initial` matter only to designs drawn around a number or a letter.
    """

    design: str
    palette: str
    kind: str
    height: int
    layout: str
    language: str = "en"
    holiday: str = ""
    years: int | None = None
    initial: str = ""


def cached(wanted: Thumbnail) -> Path | None:
    """The picture's file where it was made before."""
    for personal in (True, False):
        path = _path(wanted, personal=personal)
        if path is not None and path.is_file():
            return path
    return None


def make(wanted: Thumbnail) -> bytes:
    """The picture as PNG, also put where `cached` finds it; empty for a design there is not."""
    from cardkeeper.press import stock
    from cardkeeper.press.card_job import CardJob, PrintSetup
    from cardkeeper.press.cards import render_card
    from cardkeeper.services.cards import designs, pictures, senders
    from cardkeeper.services.printing import jobs

    design = designs.all_designs().get(wanted.design)
    if design is None:
        return b""
    fields = _fields(wanted)
    templates = design.texts(wanted.language, *filter(None, (wanted.kind, wanted.holiday)))
    front = _filled(templates.items(), fields)
    job = CardJob(wanted.design, design.version, wanted.palette, front, "", "", "", language=wanted.language)
    setup, imprint = PrintSetup(wanted.layout), jobs.imprint(senders.load())
    pdf = render_card(job, setup, imprint, designs=designs.all_designs(), cache_folder=designs.art_cache())
    scale = max(wanted.height * _FINER, _LEAST) / stock.layout(wanted.layout).card[1]
    picture = pictures.pages(pdf, scale, [0])[0]
    content = _reduced(picture, wanted.height)
    _keep(wanted, content, personal=any(_is_personal(text) for text in templates.values()))
    return content


def _reduced(picture: "tuple[int, int, bytes]", height: int) -> bytes:
    from PIL import Image

    width, full, pixels = picture
    whole = Image.frombuffer("RGB", (width, full), pixels, "raw", "BGRX")
    small = whole.resize((max(1, round(width * height / full)), height), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.save(out, "PNG")
    return out.getvalue()


def _fields(wanted: Thumbnail) -> dict[str, str]:
    number = str(wanted.years) if wanted.years else ""
    return {"number": number, "age": number, "years": number, "initial": wanted.initial}


def _filled(templates: Iterable[tuple[str, str]], fields: dict[str, str]) -> dict[str, str]:
    """The front's words as far as they are known; lines that name somebody are left out."""
    from cardkeeper.core.merge import EmptyField, UnknownField, fill

    front: dict[str, str] = {}
    for slot, template in templates:
        try:
            front[slot] = fill(template, fields)
        except (EmptyField, UnknownField):
            continue
    return front


def _is_personal(template: str) -> bool:
    from cardkeeper.core.merge import fields_of

    return bool(fields_of(template) & {"number", "age", "years", "initial"})


def _keep(wanted: Thumbnail, content: bytes, *, personal: bool) -> None:
    """A cache that cannot be written is made anew each time; nobody needs to hear of it."""
    path = _path(wanted, personal=personal)
    if path is None:
        return
    try:
        files.write(path, content)
    except CannotWrite:
        return


def _path(wanted: Thumbnail, *, personal: bool) -> Path | None:
    """Where the picture of this design, as it is installed now, is kept; None for a design there is not."""
    stamp = _stamp(wanted.design)
    if stamp is None:
        return None
    same = wanted if personal else dataclasses.replace(wanted, years=None, initial="")
    brand = _brand() if wanted.palette == "brand" else ""
    name = hashlib.blake2b(
        repr((same, personal, stamp, brand, _FINER, _LEAST)).encode(), digest_size=16
    ).hexdigest()
    return paths.cache_dir() / _FOLDER / f"{name}.png"


def _stamp(design: str) -> tuple[int, int] | None:
    """A new version of a design has a new description; the user's own come before ours."""
    for folder in (library.folder() / "designs", paths.resource("designs")):
        description = folder / design / "design.toml"
        if description.is_file():
            found = description.stat()
            return found.st_mtime_ns, found.st_size
    return None


def _brand() -> str:
    from cardkeeper.services.cards import senders

    return senders.load().colours
