"""What a page of a finished PDF shows: texts with places and directions, pictures with resolutions."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from cardkeeper.press.geometry import IDENTITY, Matrix, Point, after, apply
from cardkeeper.press.pdf_objects import Operator, Pdf, Reader, Stream

_PAIR = re.compile(rb"<((?:[0-9A-Fa-f]{2}){1,2})>\s*<((?:[0-9A-Fa-f]{4})+)>")
_INVISIBLE = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """A stretch of text: what it says, where its baseline begins (points), its direction in degrees counter-
    clockwise, and whether it is drawn at all.
    """

    text: str
    place: Point
    direction: float
    visible: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: the middle of it on the page, and the lower of its two resolutions (dpi)."""

    place: Point
    dpi: float


@dataclass(slots=True)
class Content:
    texts: list[Shown] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _State:
    matrix: Matrix = IDENTITY
    font: str = ""
    mode: int = 0


class _Graphics:
    """The graphics state (ISO 32000-1, 8.4): `now`, and those kept to come back to."""

    def __init__(self, matrix: Matrix) -> None:
        self.now = _State(matrix)
        self._kept: list[_State] = []

    def keep(self, _operands: list[Any]) -> None:
        self._kept.append(self.now)

    def restore(self, _operands: list[Any]) -> None:
        self.now = self._kept.pop()

    def transform(self, operands: list[Any]) -> None:
        a, b, c, d, e, f = operands
        self.now = replace(self.now, matrix=after(self.now.matrix, (a, b, c, d, e, f)))

    def choose_font(self, operands: list[Any]) -> None:
        self.now = replace(self.now, font=operands[0])

    def choose_mode(self, operands: list[Any]) -> None:
        self.now = replace(self.now, mode=operands[0])


def read(pdf: Pdf, page: Mapping[str, Any]) -> Content:
    """Everything on a page, in the order it is drawn, forms included."""
    found = Content()
    stream = pdf.get(page["Contents"])
    _Walk(pdf, found, pdf.get(page["Resources"]), IDENTITY).run(stream.content)
    return found


class _Walk:
    """One content stream."""

    def __init__(self, pdf: Pdf, found: Content, resources: Mapping[str, Any], matrix: Matrix) -> None:
        self._pdf, self._found, self._resources = pdf, found, resources
        self._graphics = _Graphics(matrix)
        self._line: Matrix = IDENTITY
        self._told: list[str | None] = []

    def run(self, content: bytes) -> None:
        operands: list[Any] = []
        for value in Reader(content).values():
            if not isinstance(value, Operator):
                operands.append(value)
                continue
            if value in _STATES:
                _STATES[value](self._graphics, operands)
            elif value in _DRAWS:
                _DRAWS[value](self, operands)
            operands = []

    def begin_text(self, _operands: list[Any]) -> None:
        self._line = IDENTITY

    def move(self, operands: list[Any]) -> None:
        self._line = after(self._line, (1, 0, 0, 1, operands[0], operands[1]))

    def begin_marked(self, operands: list[Any]) -> None:
        properties = operands[1] if len(operands) > 1 and isinstance(operands[1], dict) else {}
        told = properties.get("ActualText")
        self._told.append(told.decode("utf-16") if told is not None else None)
        if told is not None:
            self._show(told.decode("utf-16"))

    def end_marked(self, _operands: list[Any]) -> None:
        self._told.pop()

    def show(self, operands: list[Any]) -> None:
        if any(told is not None for told in self._told):
            return
        strings = operands[0] if isinstance(operands[0], list) else operands
        codes = b"".join(part for part in strings if isinstance(part, bytes))
        text = self._decoded(codes)
        if text:
            self._show(text)

    def draw(self, operands: list[Any]) -> None:
        thing = self._pdf.get(self._pdf.get(self._resources["XObject"])[operands[0]])
        if thing.info["Subtype"] == "Image":
            self._picture(thing)
            return
        inner = self._pdf.get(thing.info["Resources"])
        a, b, c, d, e, f = self._pdf.get(thing.info["Matrix"])
        matrix = after(self._graphics.now.matrix, (a, b, c, d, e, f))
        _Walk(self._pdf, self._found, inner, matrix).run(thing.content)

    def _show(self, text: str) -> None:
        """Text on one baseline goes on where the stretch before it ended, so it is joined to it."""
        matrix = after(self._graphics.now.matrix, self._line)
        place, turned = apply(matrix, (0, 0)), math.degrees(math.atan2(matrix[1], matrix[0]))
        visible = self._graphics.now.mode != _INVISIBLE
        texts = self._found.texts
        if texts and texts[-1].place == place and texts[-1].visible == visible:
            texts[-1] = replace(texts[-1], text=texts[-1].text + text)
        else:
            texts.append(Shown(text, place, turned, visible))

    def _picture(self, thing: Stream) -> None:
        a, b, c, d, _e, _f = self._graphics.now.matrix
        across = thing.info["Width"] / (math.hypot(a, b) / 72)
        up = thing.info["Height"] / (math.hypot(c, d) / 72)
        self._found.pictures.append(Picture(apply(self._graphics.now.matrix, (0.5, 0.5)), min(across, up)))

    def _decoded(self, codes: bytes) -> str:
        font = self._pdf.get(self._pdf.get(self._resources["Font"])[self._graphics.now.font])
        if "ToUnicode" not in font:
            return codes.decode("latin-1")
        table = unicode_table(self._pdf.get(font["ToUnicode"]))
        width = 2 if font.get("Subtype") == "Type0" else 1
        pieces = (codes[index : index + width] for index in range(0, len(codes), width))
        return "".join(table.get(piece, "\ufffd") for piece in pieces)


def unicode_table(stream: Stream) -> dict[bytes, str]:
    """The bfchar lines of a /ToUnicode map."""
    found: Iterator[re.Match[bytes]] = _PAIR.finditer(stream.content.partition(b"beginbfchar")[2])
    return {bytes.fromhex(m[1].decode()): bytes.fromhex(m[2].decode()).decode("utf-16-be") for m in found}


_STATES = {
    "q": _Graphics.keep,
    "Q": _Graphics.restore,
    "cm": _Graphics.transform,
    "Tf": _Graphics.choose_font,
    "Tr": _Graphics.choose_mode,
}
_DRAWS = {
    "BT": _Walk.begin_text,
    "Td": _Walk.move,
    "TJ": _Walk.show,
    "Tj": _Walk.show,
    "BDC": _Walk.begin_marked,
    "BMC": _Walk.begin_marked,
    "EMC": _Walk.end_marked,
    "Do": _Walk.draw,
}
