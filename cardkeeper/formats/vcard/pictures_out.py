"""A picture on its way out: PHOTO with ENCODING=b in 3.0, as a data URI in 4.0 (RFC 6350 section 6.2.4)."""

import binascii

from cardkeeper.core.contact import Photo


def photo_line(photo: Photo, version: str) -> tuple[str, str, list[tuple[str, str]]]:
    """Name, value and parameters of the line."""
    packed = binascii.b2a_base64(photo.content, newline=False).decode("ascii")
    media_type = "".join(c for c in photo.media_type if c.isalnum() or c in "/+.-")
    if version == "4.0":
        return "PHOTO", f"data:{media_type};base64,{packed}", []
    family, _slash, kind = media_type.partition("/")
    if family == "image" and kind:
        return "PHOTO", packed, [("ENCODING", "b"), ("TYPE", kind.upper())]
    return "PHOTO", packed, [("ENCODING", "b"), ("MEDIATYPE", media_type)]
