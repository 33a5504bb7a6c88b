"""Reads drawings: a small, safe subset of SVG, and refuses everything else in words.

Known are `svg` (viewBox), `g`, `path`, `rect`, `circle`, `ellipse`, `defs`, `linearGradient` and
`radialGradient` with `stop`, `clipPath`, `title` and `desc`; attributes for fill, stroke, opacity and
transform. There are no links, no CSS, no scripts, no entities, no filters, no text: a drawing can reach no
file, nor grow. Colours are `#rrggbb`, or a slot of the palette: `slot:leaf`, `slot:leaf.tint(0.3)`,
`slot:leaf.mix(berry, 0.5)`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from xml.parsers import expat

from cardkeeper.errors import UnreadableFile
from cardkeeper.i18n import _
from cardkeeper.press import vector_path
from cardkeeper.press.vector import Drawing, Gradient, Group, Matrix, Outline, Paint, Shape

MOST_BYTES = 2_000_000
_MOST_SHAPES = 20_000
_DEEPEST = 24

_NAMESPACE = "http://www.w3.org/2000/svg"
_STYLE = {"fill", "fill-opacity", "fill-rule", "opacity", "stroke", "stroke-dasharray", "stroke-linecap"} | {
    "stroke-linejoin",
    "stroke-opacity",
    "stroke-width",
}
_PLACE = {"id", "transform", "clip-path"}
_ATTRIBUTES = {
    "svg": {"viewBox", "version", "width", "height", "xmlns", *_STYLE},
    "g": _STYLE | _PLACE,
    "path": _STYLE | _PLACE | {"d"},
    "rect": _STYLE | _PLACE | {"x", "y", "width", "height", "rx"},
    "circle": _STYLE | _PLACE | {"cx", "cy", "r"},
    "ellipse": _STYLE | _PLACE | {"cx", "cy", "rx", "ry"},
    "defs": set(),
    "linearGradient": {"id", "gradientUnits", "x1", "y1", "x2", "y2"},
    "radialGradient": {"id", "gradientUnits", "cx", "cy", "r"},
    "stop": {"offset", "stop-color"},
    "clipPath": {"id"},
    "title": set(),
    "desc": set(),
}
_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}


class UnsafeDrawing(UnreadableFile):
    """The drawing holds something we don't print."""


def read(svg: bytes) -> Drawing:
    """The drawing in an SVG file. Raises UnsafeDrawing."""
    if len(svg) > MOST_BYTES:
        raise UnsafeDrawing(_("The drawing is larger than 2 MB. Save it as a picture (PNG) instead."))
    reader = _Reader()
    parser = expat.ParserCreate(encoding="utf-8")
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    try:
        parser.Parse(svg, True)
    except expat.ExpatError as damage:
        raise UnsafeDrawing(_("The drawing is damaged and can’t be read.")) from damage
    return reader.drawing()


def _refuse_doctype(*_parts: object) -> None:
    raise UnsafeDrawing(_("The drawing has a document type, which CardKeeper doesn’t read."))


@dataclass(frozen=True, slots=True)
class _Style:
    """What a shape inherits from the groups around it."""

    fill: str = "#000000"
    stroke: str = "none"
    stroke_width: float = 1.0
    cap: int = 0
    join: int = 0
    dash: tuple[float, ...] = ()
    even_odd: bool = False
    opacity: float = 1.0
    fill_opacity: float = 1.0
    stroke_opacity: float = 1.0

    def changed_by(self, attributes: Mapping[str, str]) -> "_Style":
        changes: dict[str, Any] = {
            name: read(attributes[key]) for key, (name, read) in _READERS.items() if key in attributes
        }
        if "opacity" in changes:
            changes["opacity"] *= self.opacity
        return replace(self, **changes)


def _share(text: str) -> float:
    return min(1.0, max(0.0, vector_path.number(text)))


def _dashes(text: str) -> tuple[float, ...]:
    return () if text == "none" else vector_path.numbers(text)


def _colour(text: str) -> str:
    return text.removeprefix("slot:")


_READERS: dict[str, tuple[str, Callable[[str], object]]] = {
    "fill": ("fill", str),
    "stroke": ("stroke", str),
    "stroke-width": ("stroke_width", vector_path.number),
    "stroke-linecap": ("cap", lambda text: _CAPS[text]),
    "stroke-linejoin": ("join", lambda text: _JOINS[text]),
    "stroke-dasharray": ("dash", _dashes),
    "fill-rule": ("even_odd", lambda text: text == "evenodd"),
    "opacity": ("opacity", _share),
    "fill-opacity": ("fill_opacity", _share),
    "stroke-opacity": ("stroke_opacity", _share),
}


@dataclass(slots=True)
class _Open:
    """An element whose end has not come yet."""

    tag: str
    attributes: Mapping[str, str]
    style: _Style
    members: list[Shape | Group] = field(default_factory=list)
    outlines: list[Outline] = field(default_factory=list)
    stops: list[tuple[float, str]] = field(default_factory=list)


class _Reader:
    """Builds the drawing from expat's events, one open element at a time."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._gradients: dict[str, Gradient] = {}
        self._clips: dict[str, Outline] = {}
        self._shapes = 0
        self._drawing: Drawing | None = None

    def drawing(self) -> Drawing:
        if self._drawing is None:
            raise UnsafeDrawing(_("The drawing has no view box, so its shape is unknown."))
        return self._drawing

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._refuse_unknown(tag, attributes)
        try:
            style = (self._open[-1].style if self._open else _Style()).changed_by(attributes)
        except (KeyError, ValueError) as wrong:
            raise _unreadable(tag, wrong) from wrong
        self._open.append(_Open(tag, attributes, style))

    def end(self, tag: str) -> None:
        element = self._open.pop()
        around = self._open[-1] if self._open else None
        try:
            self._close(element, around)
        except (KeyError, ValueError, IndexError) as wrong:
            raise _unreadable(tag, wrong) from wrong

    def _close(self, element: _Open, around: _Open | None) -> None:
        if around is None:
            left, top, width, height = vector_path.numbers(element.attributes["viewBox"])
            if width <= 0 or height <= 0:
                raise ValueError("viewBox")
            self._drawing = Drawing((left, top, width, height), Group(tuple(element.members)))
        elif element.tag == "g":
            around.members.append(self._placed(element, tuple(element.members)))
        elif element.tag == "stop":
            around.stops.append(_stop(element.attributes))
        elif element.tag in ("linearGradient", "radialGradient"):
            self._gradients[element.attributes["id"]] = _gradient(element)
        elif element.tag == "clipPath":
            self._clips[element.attributes["id"]] = " ".join(element.outlines)
        elif element.tag not in ("defs", "title", "desc"):
            self._add_shape(element, around)

    def _add_shape(self, element: _Open, around: _Open) -> None:
        self._shapes += 1
        if self._shapes > _MOST_SHAPES:
            raise UnsafeDrawing(_("The drawing has too many shapes. Save it as a picture (PNG) instead."))
        outline = _outline(element.tag, element.attributes)
        if around.tag == "clipPath" and "transform" in element.attributes:
            raise ValueError("transform")
        around.outlines.append(outline)
        shape = self._shape(outline, element.style)
        if "transform" in element.attributes or "clip-path" in element.attributes:
            around.members.append(self._placed(element, (shape,)))
        else:
            around.members.append(shape)

    def _placed(self, element: _Open, members: tuple[Shape | Group, ...]) -> Group:
        matrix: Matrix | None = None
        if "transform" in element.attributes:
            matrix = vector_path.transform(element.attributes["transform"])
        clip = element.attributes.get("clip-path", "")
        return Group(members, matrix, self._clips[_reference(clip)] if clip else "")

    def _shape(self, outline: Outline, style: _Style) -> Shape:
        return Shape(
            outline=outline,
            fill=self._paint(style.fill),
            stroke=None if style.stroke == "none" else _colour(style.stroke),
            stroke_width=style.stroke_width,
            cap=style.cap,
            join=style.join,
            dash=style.dash,
            even_odd=style.even_odd,
            fill_opacity=style.opacity * style.fill_opacity,
            stroke_opacity=style.opacity * style.stroke_opacity,
        )

    def _paint(self, text: str) -> Paint:
        if text == "none":
            return None
        return self._gradients[_reference(text)] if text.startswith("url(") else _colour(text)

    def _refuse_unknown(self, tag: str, attributes: Mapping[str, str]) -> None:
        unknown = {tag} - set(_ATTRIBUTES) or set(attributes) - _ATTRIBUTES[tag]
        if unknown:
            sentence = _(
                "The drawing uses “{word}”, which can’t be printed. Save it as a picture (PNG) instead."
            )
            raise UnsafeDrawing(sentence.format(word=min(unknown)))
        if (tag == "svg") != (not self._open) or attributes.get("xmlns", _NAMESPACE) != _NAMESPACE:
            raise UnsafeDrawing(_("The file is not an SVG drawing."))
        if len(self._open) >= _DEEPEST:
            raise UnsafeDrawing(_("The drawing’s groups are nested too deeply."))


def _unreadable(tag: str, wrong: Exception) -> UnsafeDrawing:
    return UnsafeDrawing(
        _("The drawing can’t be read at “{tag}”: {piece}.").format(tag=tag, piece=str(wrong)[:60])
    )


def _reference(text: str) -> str:
    """The name in `url(#name)`: only things of the same drawing. Raises ValueError."""
    if not (text.startswith("url(#") and text.endswith(")")):
        raise ValueError(text)
    return text[5:-1]


def _stop(attributes: Mapping[str, str]) -> tuple[float, str]:
    return _share(attributes["offset"]), _colour(attributes["stop-color"])


def _gradient(element: _Open) -> Gradient:
    if element.attributes.get("gradientUnits") != "userSpaceOnUse" or len(element.stops) < 2:
        raise ValueError(element.attributes["id"])
    names = ("x1", "y1", "x2", "y2") if element.tag == "linearGradient" else ("cx", "cy", "r")
    line = tuple(vector_path.number(element.attributes[name]) for name in names)
    positions, colours = zip(*element.stops, strict=True)
    return Gradient(line, positions, colours)


def _outline(tag: str, attributes: Mapping[str, str]) -> Outline:
    def value(name: str) -> float:
        return vector_path.number(attributes.get(name, "0"))

    if tag == "path":
        return vector_path.outline(attributes["d"])
    if tag == "rect":
        return vector_path.rectangle(value("x"), value("y"), value("width"), value("height"), value("rx"))
    if tag == "circle":
        return vector_path.ellipse(value("cx"), value("cy"), value("r"), value("r"))
    return vector_path.ellipse(value("cx"), value("cy"), value("rx"), value("ry"))
