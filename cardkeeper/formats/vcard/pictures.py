"""The picture of a card as bytes; nothing here looks into it further than its first letters."""

import binascii
import re
from urllib.parse import unquote_to_bytes

from cardkeeper.core.contact import Photo
from cardkeeper.formats.vcard.draft import Draft
from cardkeeper.formats.vcard.lines import Head
from cardkeeper.i18n import _

# Pictures of more than 20 MB are not taken in.
_LARGEST = 20 * 1024 * 1024
_DATA_URI = re.compile(r"data:([\w.+/-]*)(;[^,]*)?,(.*)", re.IGNORECASE | re.DOTALL)
_MAGIC = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"BM", "image/bmp"),
)


def photo(draft: Draft, head: Head, value: str) -> None:
    """PHOTO as base64 or data URI; one that lies elsewhere is kept as its address and never fetched."""
    uri = (
        _DATA_URI.match(value.replace("\\,", ",").replace("\\;", ";"))
        if value[:5].lower() == "data:"
        else None
    )
    if uri is None and (head.encoding != "B" or head.value("VALUE").lower() in ("uri", "url")):
        draft.keep(head, value)
        return
    if draft.photo is not None:
        draft.keep(head, value)
        return
    content = _uri_content(uri) if uri else _content(value)
    if len(content) > _LARGEST:
        draft.report(_("The picture is larger than 20 MB and was left out."))
    elif not content:
        draft.report(_("The picture of this card is damaged and was left out."))
    else:
        draft.photo = Photo(content, (uri[1] if uri else _declared(head)) or media_type(content))


def media_type(content: bytes) -> str:
    """The kind of picture its first bytes tell, "" for one we do not know."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for magic, kind in _MAGIC if content.startswith(magic)), "")


def _uri_content(uri: re.Match[str]) -> bytes:
    if "base64" in (uri[2] or "").lower():
        return _content(uri[3])
    return unquote_to_bytes(uri[3])


def _content(value: str) -> bytes:
    """The decoded picture; b"" for what is no base64, unless it begins like a picture all the same."""
    packed = "".join(value.split())
    try:
        return binascii.a2b_base64(packed + "=" * (-len(packed) % 4), strict_mode=True)
    except (binascii.Error, ValueError):
        pass
    try:
        loose = binascii.a2b_base64(packed.encode("ascii", "ignore") + b"==")
    except binascii.Error:
        return b""
    return loose if media_type(loose) else b""


def _declared(head: Head) -> str:
    if head.value("MEDIATYPE"):
        return head.value("MEDIATYPE")
    words = [word for word in sorted(head.types) if word not in ("pref", "home", "work")]
    return f"image/{words[0].removeprefix('image/')}" if words else ""
