"""Pages written straight into a document: one set of resources for all, equal sides stored once.

ReportLab's own pages carry a resource dictionary each and are compressed one by one at the end; a batch of
cards has thousands of sides of which many are the same.
"""

import functools
import hashlib
import zlib
from collections.abc import Callable
from typing import Any

from reportlab.pdfbase import pdfdoc

from cardkeeper.press.geometry import Rect
from cardkeeper.press.text.embedding import number

_QUICKLY = 3  # of 9: two percent larger than the usual 6, in two thirds of the time


class _Ready(pdfdoc.PDFObject):  # type: ignore[misc]
    """An object whose bytes are final."""

    __RefOnly__ = 1
    __slots__ = ("__InternalName__", "written")

    def __init__(self, written: bytes) -> None:
        self.written = written

    def format(self, _document: Any) -> bytes:
        return self.written


class _Page(pdfdoc.PDFObject):  # type: ignore[misc]
    """A page: what all pages share, and a reference to its contents."""

    __RefOnly__ = 1
    __slots__ = ("__InternalName__", "contents", "shared")

    def __init__(self, shared: bytes, contents: bytes) -> None:
        self.shared, self.contents = shared, contents

    def format(self, _document: Any) -> bytes:
        return b"%b%b >>\n" % (self.shared, self.contents)


class Pages:
    """The pages of a canvas' document, of one size; `trim` is the TrimBox."""

    def __init__(self, canvas: Any, width: float, height: float, trim: Rect) -> None:
        self._canvas = canvas
        self._document = canvas._doc
        self._resources = pdfdoc.PDFResourceDictionary()
        self._document.Reference(self._resources, "SharedResources")
        self._contents: dict[bytes, bytes] = {}
        boxes = f"/MediaBox [0 0 {exact(width)} {exact(height)}] /TrimBox [{_box(trim)}]"
        parent = self._written(self._document.Pages)
        resources = self._written(self._resources)
        self._page = b"<< /Type /Page /Parent %b %b /Resources %b /Contents " % (
            parent,
            boxes.encode(),
            resources,
        )
        # A canvas without operators forgets which forms it used when a new form is begun.
        canvas._code.append("")

    def record(self, draw: Callable[[], None]) -> str:
        """The operators `draw` would put on a page of the canvas."""
        start = len(self._canvas._code)
        draw()
        operators = "\n".join(self._canvas._code[start:])
        del self._canvas._code[start:]
        return operators

    def add(self, operators: str) -> None:
        """One more page with these operators."""
        written = operators.encode("ascii")
        key = hashlib.blake2b(written, digest_size=16).digest()
        contents = self._contents.get(key)
        if contents is None:
            contents = self._contents[key] = self._stream(written)
        self._document.addPage(_Page(self._page, contents))

    def close(self) -> None:
        """After the last page: what the pages draw with."""
        canvas, resources = self._canvas, self._resources
        resources.basicFonts()
        resources.allProcs()
        resources.XObject = self._document.xobjDict(dict.fromkeys(canvas._formsinuse))
        states = canvas._extgstate.getState()
        if states:
            resources.ExtGState = states
        resources.setShading(canvas._shadingUsed)
        canvas._code.clear()

    def _stream(self, operators: bytes) -> bytes:
        packed = zlib.compress(operators, _QUICKLY)
        head = b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed)
        return self._written(_Ready(head + packed + b"\nendstream\n"))

    def _written(self, thing: Any) -> bytes:
        """How other objects refer to this one."""
        reference: bytes = self._document.Reference(thing).format(self._document)
        return reference


def exact(value: float) -> str:
    """A length of the page: to 1/10000 pt, so that A4 is A4."""
    return f"{value:.4f}".rstrip("0").rstrip(".")


def placed(matrix: tuple[float, ...], operators: str) -> str:
    """Operators moved, turned or scaled."""
    return f"q {_numbers(matrix)} cm\n{operators}\nQ"


@functools.lru_cache(maxsize=256)
def _numbers(matrix: tuple[float, ...]) -> str:
    return " ".join(f"{value:.6f}".rstrip("0").rstrip(".") for value in matrix)


def clipped(box: Rect, operators: str) -> str:
    """Operators that show only inside a box."""
    return (
        f"q {number(box.x)} {number(box.y)} {number(box.width)} {number(box.height)} re W n\n{operators}\nQ"
    )


def _box(box: Rect) -> str:
    return " ".join(exact(value) for value in (box.x, box.y, box.right, box.top))
