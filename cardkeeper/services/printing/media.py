"""Sizes of paper by the names printer drivers give them (PWG 5101.1, Adobe's PPD specification)."""

import re
from collections.abc import Iterable, Mapping

Size = tuple[float, float]
"""Width and height in mm, as the sheet goes in: upright as a rule."""

_MM = 72 / 25.4
_CLOSE = 1.0  # mm: drivers round to whole points

_NAMED: Mapping[str, Size] = {
    "Letter": (215.9, 279.4),
    "Legal": (215.9, 355.6),
    "Executive": (184.15, 266.7),
    "Tabloid": (279.4, 431.8),
    "A3": (297, 420),
    "A4": (210, 297),
    "A5": (148, 210),
    "A6": (105, 148),
    "B5": (182, 257),
    "ISOB5": (176, 250),
    "Env9": (98.43, 225.43),
    "Env10": (104.78, 241.3),
    "EnvMonarch": (98.43, 190.5),
    "EnvC4": (229, 324),
    "EnvC5": (162, 229),
    "EnvC6": (114, 162),
    "EnvC65": (114, 229),
    "EnvDL": (110, 220),
    "EnvA2": (111.13, 146.05),
    "EnvISOB6": (125, 176),
    "EnvB6": (125, 176),
    "EnvISOB5": (176, 250),
    "Postcard": (100, 148),
    "4x6": (101.6, 152.4),
    "5x7": (127, 177.8),
}
# "na_a2_4.375x5.75in", "iso_a4_210x297mm", "Env4.38x5.75in"; and points: "w414h522".
_MEASURED = re.compile(r"(?:^|[_A-Za-z])(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(in|mm)$")
_POINTS = re.compile(r"^w(\d+)h(\d+)$")


def sizes(names: Iterable[str]) -> dict[str, Size]:
    """The sizes of these media, by name; without borderless and turned kinds, and those we cannot tell."""
    return {name: size for name in names if (size := size_of(name)) is not None}


def size_of(name: str) -> Size | None:
    """The size a driver means; None when the name does not tell it."""
    if name in _NAMED:
        return _NAMED[name]
    points = _POINTS.match(name)
    if points:
        return int(points[1]) / _MM, int(points[2]) / _MM
    measured = _MEASURED.search(name)
    if not measured:
        return None
    unit = 25.4 if measured[3] == "in" else 1.0
    return float(measured[1]) * unit, float(measured[2]) * unit


def name_for(width: float, height: float, known: Mapping[str, Size]) -> str:
    """The medium for a page of `width` x `height` points, lying either way; empty when none is that large."""
    page = sorted((width / _MM, height / _MM))
    for name, size in known.items():
        if all(abs(one - other) <= _CLOSE for one, other in zip(sorted(size), page, strict=True)):
            return name
    return ""


def custom(width: float, height: float) -> str:
    """A size of its own as `lp` takes it, in points, short edge first as it is fed."""
    short, long = sorted((width, height))
    return f"Custom.{short:.4g}x{long:.4g}"
