"""Pictures of people: turned upright, made small, and freed of everything but the picture.

A picture in a vCard can be a program for another program, a bomb, or tell where it was taken; so its kind is
told by its content, it is decoded with limits, and stored anew (reliability.md, b4).
"""

import io
import warnings
from typing import NamedTuple

from cardkeeper.core.contact import Photo
from cardkeeper.i18n import _

_FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP")
_MOST_BYTES = 20 * 1024 * 1024
_MOST_PIXELS = 50_000_000
_LONGEST_SIDE = 800


class StoredPhoto(NamedTuple):
    """A JPEG without metadata, at most 800 pixels long."""

    image: bytes
    width: int
    height: int


class UnusablePhoto(ValueError):
    """Why a picture was left out, as a sentence."""


def prepare(photo: Photo) -> StoredPhoto:
    """The picture as it goes into the book. Raises UnusablePhoto."""
    from PIL import Image

    if len(photo.content) > _MOST_BYTES:
        raise UnusablePhoto(_("The picture is larger than 20 MB, so it was left out."))
    try:
        return _stored(photo.content)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as trouble:
        raise UnusablePhoto(_("The picture could not be read, so it was left out.")) from trouble


def _stored(content: bytes) -> StoredPhoto:
    # Late, because the window starts without any picture to read.
    from PIL import Image, ImageOps

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # damaged EXIF is of no interest: it is thrown away
        with Image.open(io.BytesIO(content), formats=_FORMATS) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                raise ValueError("too many pixels")
            opened.draft("RGB", (_LONGEST_SIDE, _LONGEST_SIDE))
            picture = ImageOps.exif_transpose(opened).convert("RGB")
    picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=88, optimize=True)
    return StoredPhoto(out.getvalue(), picture.width, picture.height)
