"""Designs of one's own: dropped in as a folder or a zip, or made of a picture in one of our frames.

They lie beside the book, in "designs". What is replaced or removed is kept (`design_versions`), for
Undo and for cards that are printed again.
"""

import itertools
import re
import shutil
import unicodedata
from pathlib import Path
from typing import NamedTuple

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.merge import clean
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.press import stock
from cardkeeper.press.design import CardDesign
from cardkeeper.press.design_catalogue import UnusableDesign, install_design
from cardkeeper.press.design_header import Value
from cardkeeper.services.book import settings
from cardkeeper.services.cards import card_pictures, design_versions, designs
from cardkeeper.services.cards.card_faces import Picture

PLAIN_FRAME = "own-picture"
"""The frame that is all picture."""

MIDDLE = (0.5, 0.42)
_PHOTO = "photo"


class Added(NamedTuple):
    """What came of adding: the change to apply, the design's key, and what to know of it, in sentences."""

    change: Change
    key: str
    warnings: tuple[str, ...] = ()


def add(source: Path) -> Added:
    """Add a design from a folder or a zip; one of the same key that the user has is replaced.

    Raises UnusableDesign, whose `problems` are all the reasons, in sentences; nothing is changed then.
    """
    with design_versions.workbench() as folder:
        found = install_design(source, folder)
        if found.id in designs.all_designs() and not design_versions.own(found.id).is_dir():
            raise UnusableDesign(
                [_("There is a design called “{name}” in CardKeeper already.").format(name=found.id)]
            )
        return Added(design_versions.put(found, _("Add a design")), found.id)


def from_picture(
    content: bytes,
    *,
    frame: str = PLAIN_FRAME,
    name: str = "",
    focus: tuple[float, float] = MIDDLE,
) -> Added:
    """Make a front of a picture in a frame (a design with `needs_photo`); `focus` stays in sight when cut.

    The picture is turned as the camera says and loses its metadata. Raises UnreadableFile for what is no
    picture, CannotWrite.
    """
    framed = designs.all_designs().get(frame)
    if framed is None or not framed.needs_photo:
        raise ValueError(frame)
    called = clean(name) or _("My picture")
    key = _free_key(called)
    with design_versions.workbench() as folder:
        made = folder / key
        shutil.copytree(framed.folder, made)
        (made / "art").mkdir(exist_ok=True)
        (made / "art" / f"{_PHOTO}.jpg").write_bytes(card_pictures.prepared(content))
        header: dict[str, Value | None] = {"id": key, "name": called, "names": None, "version": 1}
        design_versions.rewrite(made, header | {"photo": _PHOTO, "focus": focus})
        change = design_versions.put(design_versions.checked(made), _("Add a picture"))
    return Added(change, key, tuple(warnings(key)))


def frames() -> list[tuple[str, str]]:
    """The designs a picture can be put in: key and name, the one that is all picture first."""
    language = settings.load().language
    found = [design for design in designs.all_designs().values() if design.needs_photo]
    found.sort(key=lambda design: (design.id != PLAIN_FRAME, design.name_in(language)))
    return [(design.id, design.name_in(language)) for design in found]


def rename(key: str, name: str) -> Change:
    """Call an own design something else."""
    called = clean(name)
    if not called:
        raise CardKeeperError(_("A design needs a name."))
    before = _its(key).name
    _set_name(key, called)
    return _renamed(key, before, called)


def set_focus(key: str, focus: tuple[float, float]) -> Change:
    """Cut the picture of an own design around another place."""
    with design_versions.workbench() as folder:
        made = folder / key
        shutil.copytree(_its(key).folder, made)
        design_versions.rewrite(made, {"focus": focus})
        return design_versions.put(design_versions.checked(made), _("Move the picture"))


def moved(key: str, height: int, focus: tuple[float, float]) -> Picture:
    """How it would look then, `height` device pixels high; nothing is written. For the worker thread."""
    from cardkeeper.press import design_art

    found = _its(key)
    return _shown(found, height, design_art.photo(found), focus)


def remove(key: str) -> Change:
    """Take an own design off the shelves; cards printed with it can be printed again."""
    found = _its(key)
    return design_versions.moved(
        design_versions.own(key), design_versions.earlier(key, found.version), _("Remove a design")
    )


def warnings(key: str, layout: str = "") -> list[str]:
    """What to know before printing a design on a format (the shop's without one): a picture under 200 dpi."""
    from cardkeeper.press import document, stock
    from cardkeeper.press.design_front import draw_front

    found = designs.all_designs()[key]
    width, height = stock.layout(layout or settings.load().layout).card
    canvas = document.new_canvas(width, height)
    told = draw_front(canvas, found, "", width, height, {}, cache=designs.art_cache())
    return [finding.message for finding in told if finding.kind == "resolution"]


def tried(
    content: bytes, height: int, *, frame: str = PLAIN_FRAME, focus: tuple[float, float] = MIDDLE
) -> Picture:
    """A picture in a frame, `height` device pixels high, before anything is added. For the worker thread.

    Raises UnreadableFile.
    """
    return _shown(designs.all_designs()[frame], height, content, focus)


def _shown(design: CardDesign, height: int, photo: bytes | None, focus: tuple[float, float]) -> Picture:
    from cardkeeper.press import document
    from cardkeeper.press.design_front import draw_front
    from cardkeeper.services.cards import pictures

    width, high = stock.layout(settings.load().layout).card
    canvas = document.new_canvas(width, high)
    draw_front(canvas, design, "", width, high, {}, photo=photo, focus=focus, cache=designs.art_cache())
    canvas.showPage()
    return pictures.pages(document.content(canvas), height / high)[0]


def _renamed(key: str, before: str, now: str) -> Change:
    def undo(_progress: Progress = no_progress, /) -> Change:
        _set_name(key, before)
        return _renamed(key, now, before)

    return Change(_("Rename a design"), Touched.SETTINGS, undo)


def _set_name(key: str, name: str) -> None:
    design_versions.rewrite(design_versions.own(key), {"name": name, "names": None})


def _its(key: str) -> CardDesign:
    found = design_versions.read(design_versions.own(key))
    if found is None:
        raise CardKeeperError(_("This design is not among your own any more."))
    return found


def _free_key(name: str) -> str:
    """A key nobody has or had: "own-beach-house", "own-beach-house-2"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub("[^a-z0-9]+", "-", plain)[:40].strip("-")
    stem = f"own-{words or 'picture'}"
    keys = (stem if number == 1 else f"{stem}-{number}" for number in itertools.count(1))
    return next(key for key in keys if key not in designs.all_designs() and not design_versions.known(key))
