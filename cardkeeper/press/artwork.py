"""Pictures for print: pigment maps in the colours of a palette, the user's photos and logos, as JPEG.

A pigment map is an 8-bit grey picture of how much paint of one palette slot lies where: 0 none, 100 the
slot's own colour, above that deeper. Recolouring multiplies the slots over white paper. At 300 dpi it takes
0.1 to 0.25 s, so the result is kept in the caller's cache folder.
"""

import functools
import hashlib
import io
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageChops, ImageCms, ImageOps

from cardkeeper.errors import UnreadableFile
from cardkeeper.i18n import _
from cardkeeper.press import colour

MOST_PIXELS = 40_000_000
MOST_BYTES = 20_000_000
FINE_DPI = 300
COARSE_DPI = 200
"""Below this a photo looks soft in print, and the user is told."""

_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF")
_DAMAGE = (
    OSError,
    ValueError,
    SyntaxError,  # what Pillow raises for a broken PNG
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)
_PAPER = 4
"""Lossy maps leave densities of 1 to 3 in empty paper; they are printed as none."""


def pigment(maps: Mapping[str, Path], colours: Mapping[str, str], cache: Path | None = None) -> bytes:
    """The maps (slot and file) in the colours of their slots, as a JPEG on white."""
    stamps = tuple((slot, str(path), path.stat().st_mtime_ns) for slot, path in maps.items())
    wanted = tuple((slot, colours[slot]) for slot in maps)
    return _pigment(stamps, wanted, cache)


@functools.lru_cache(maxsize=24)
def _pigment(
    stamps: tuple[tuple[str, str, int], ...], wanted: tuple[tuple[str, str], ...], cache: Path | None
) -> bytes:
    kept = cache / f"{_digest(repr((stamps, wanted)).encode())}.jpg" if cache else None
    if kept and kept.is_file():
        return kept.read_bytes()
    painted = jpeg(_recoloured({slot: path for slot, path, _changed in stamps}, dict(wanted)), quality=92)
    if kept:
        _keep(kept, painted)
    return painted


def _recoloured(maps: Mapping[str, str], colours: Mapping[str, str]) -> Image.Image:
    picture: Image.Image | None = None
    for slot, path in maps.items():
        with _opened(Path(path)) as found:
            density = found.convert("L")
        channels = [density.point(_densities(share)) for share in colour.parse(colours[slot])]
        layer = Image.merge("RGB", channels)
        picture = layer if picture is None else ImageChops.multiply(picture, layer)
    if picture is None:
        raise ValueError("a pigment picture needs a map")
    return picture


def _densities(share: float) -> list[int]:
    """What each density makes of one colour channel: paint absorbs light exponentially."""
    base = max(share, 2 / 255)
    return [255 if density < _PAPER else round(255 * base ** (density / 100)) for density in range(256)]


def _keep(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(f".{os.getpid()}.part")
    partial.write_bytes(content)
    partial.replace(path)


def size_of(path: Path) -> tuple[int, int]:
    """Width and height in pixels, without decoding. Raises UnreadableFile."""
    with _opened(path) as found:
        return found.size


@contextmanager
def _opened(path: Path) -> Iterator[Image.Image]:
    """A picture of a design; one that is damaged or monstrous raises UnreadableFile."""
    try:
        with Image.open(path, formats=_FORMATS) as found:
            if found.width * found.height > MOST_PIXELS:
                sentence = _("The picture “{name}” has more than 40 megapixels.")
                raise UnreadableFile(sentence.format(name=path.name))
            yield found
    except _DAMAGE as damage:
        raise UnreadableFile(_("The picture “{name}” can’t be read.").format(name=path.name)) from damage


def open_picture(content: bytes) -> Image.Image:
    """A user's picture, upright (EXIF), on white, in sRGB. Raises UnreadableFile with a sentence."""
    if len(content) > MOST_BYTES:
        raise UnreadableFile(_("The picture is larger than 20 MB. Please save a smaller copy and use that."))
    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as found:
            if found.width * found.height > MOST_PIXELS:
                sentence = _(
                    "The picture has more than 40 megapixels. Please save a smaller copy and use that."
                )
                raise UnreadableFile(sentence)
            return _on_white(ImageOps.exif_transpose(found))
    except _DAMAGE as damage:
        raise UnreadableFile(_("The picture can’t be read. Please try a JPEG or PNG file.")) from damage


def _on_white(found: Image.Image) -> Image.Image:
    profile = found.info.get("icc_profile")
    if found.mode in ("RGBA", "LA", "P", "PA"):
        see_through = found.convert("RGBA")
        paper = Image.new("RGBA", see_through.size, "white")
        return Image.alpha_composite(paper, see_through).convert("RGB")
    if profile and found.mode == "RGB":
        return _in_srgb(found, profile)
    return found.convert("RGB")


def _in_srgb(found: Image.Image, profile: bytes) -> Image.Image:
    """Phones tag photos with wider colour spaces; office printers expect sRGB."""
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        turned = ImageCms.profileToProfile(found, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except ImageCms.PyCMSError:
        return found
    return turned or found


def crop(picture: Image.Image, aspect: float, focus: tuple[float, float]) -> Image.Image:
    """The largest part with an aspect, as near as possible round `focus` (shares from the top left)."""
    width, height = picture.size
    across, down = min(width, round(height * aspect)), min(height, round(width / aspect))
    left = min(max(0, round(width * focus[0] - across / 2)), width - across)
    top = min(max(0, round(height * focus[1] - down / 2)), height - down)
    return picture.crop((left, top, left + max(1, across), top + max(1, down)))


@functools.lru_cache(maxsize=8)
def photo(
    content: bytes, width: float, height: float, focus: tuple[float, float] = (0.5, 0.42)
) -> tuple[bytes, float]:
    """A user's picture cut to width x height (pt): a JPEG without metadata, and its own resolution in dpi."""
    part = crop(open_picture(content), width / height, focus)
    dpi = part.width / (width / 72)
    if dpi > FINE_DPI:
        size = (round(width / 72 * FINE_DPI), round(height / 72 * FINE_DPI))
        part = part.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    return jpeg(part, quality=90), dpi


def jpeg(picture: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, subsampling=0, optimize=True)
    return out.getvalue()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:32]
