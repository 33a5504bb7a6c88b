"""The art files of a design: where they are, whether they are safe to use, and their drawings."""

import functools
from pathlib import Path

from cardkeeper.errors import UnreadableFile
from cardkeeper.i18n import _
from cardkeeper.press import colour, vector, vector_svg
from cardkeeper.press.design import CardDesign, Layer
from cardkeeper.press.vector import Drawing

PICTURE_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp")
MOST_BYTES = 30_000_000


def files(design: CardDesign, layer: Layer) -> list[Path]:
    """What a layer draws: one drawing, one picture, or a pigment map for each slot that has one."""
    art = design.folder / "art"
    if layer.kind == "vector":
        return [path for path in (art / f"{layer.art}.svg",) if path.is_file()]
    if layer.kind == "image":
        return [path for suffix in PICTURE_SUFFIXES if (path := art / f"{layer.art}{suffix}").is_file()][:1]
    if layer.kind == "pigment":
        slots = next(iter(design.palettes.values()))
        return [path for slot in slots if (path := art / f"{layer.art}.{slot}.webp").is_file()]
    return []


def photo(design: CardDesign) -> bytes | None:
    """The picture a design brings for its photo layers; None for the others. Raises UnreadableFile."""
    return present(design, _photo_layer(design))[0].read_bytes() if design.photo else None


def _photo_layer(design: CardDesign) -> Layer:
    return Layer("image", (0, 0, 1, 1), art=design.photo)


def present(design: CardDesign, layer: Layer) -> list[Path]:
    """The files of a layer that needs some. Raises UnreadableFile when they are gone."""
    found = files(design, layer)
    if not found:
        sentence = _("The art of the design “{name}” is not in its folder any more.")
        raise UnreadableFile(sentence.format(name=design.name))
    return found


def drawing(design: CardDesign, layer: Layer) -> Drawing:
    """The drawing of a vector layer, read once. Raises UnreadableFile."""
    path = present(design, layer)[0]
    return _drawing(path, path.stat().st_mtime_ns)


@functools.lru_cache(maxsize=32)
def _drawing(path: Path, _changed: int) -> Drawing:
    return vector_svg.read(path.read_bytes())


def wrong_drawings(design: CardDesign) -> list[str]:
    """Drawings nobody could print, in sentences: they are no SVG we read, or use a colour a palette lacks."""
    drawn = [layer for layout in design.layouts for layer in layout.layers if layer.kind == "vector"]
    problems = [text for layer in drawn for text in _drawing_problems(design, layer)]
    return list(dict.fromkeys(problems))


def _drawing_problems(design: CardDesign, layer: Layer) -> list[str]:
    try:
        used = vector.colours_of(drawing(design, layer))
    except UnreadableFile as refused:
        return [str(refused)]
    unknown = {
        each for each in used for slots in design.palettes.values() if not colour.is_known(each, slots)
    }
    sentence = _("The drawing “{name}” uses the colour “{colour}”, which a palette doesn’t have.")
    return [sentence.format(name=layer.art, colour=each) for each in sorted(unknown)]


def wrong_files(design: CardDesign) -> list[str]:
    """Art that is missing, too large, or leads out of the folder, in sentences."""
    problems: list[str] = []
    inside = design.folder.resolve()
    total = 0
    drawn = [layer for layout in design.layouts for layer in layout.layers if layer.art]
    for layer in [*drawn, *([_photo_layer(design)] if design.photo else [])]:
        found = files(design, layer)
        if not found:
            problems.append(_("There is no art “{name}” in the folder “art”.").format(name=layer.art))
        for path in found:
            total += path.stat().st_size
            if not path.resolve().is_relative_to(inside):
                problems.append(_("“{name}” leads out of the design’s folder.").format(name=path.name))
    if total > MOST_BYTES:
        problems.append(_("The art is larger than 30 MB."))
    return problems
