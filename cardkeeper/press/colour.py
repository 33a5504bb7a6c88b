"""Colours as "#rrggbb" strings: palette expressions, the user's brand colours, and contrast (WCAG 2.2)."""

import functools
import math
import re
from collections.abc import Mapping, Sequence

WHITE = "#ffffff"
BLACK = "#000000"
DEFAULT_BRAND = ("#2f6f9f",)

RGB = tuple[float, float, float]

_HEX = re.compile(r"#(?:[0-9a-f]{6}|[0-9a-f]{3})")
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_STEP = re.compile(
    r"\.(?P<verb>[a-z]+)(?:\((?:(?P<other>#[0-9a-f]{6}|[a-z][a-z0-9-]*),\s*)?(?P<amount>\d*\.?\d+)\))?"
)
_DEEPEST = 12


class UnknownColour(ValueError):
    """An expression that names no colour; `args[0]` is the expression."""


def parse(colour: str) -> RGB:
    """Red, green and blue from 0 to 1 of "#rrggbb" or "#rgb", which ReportLab takes for another colour."""
    text = colour.strip().lower()
    if not _HEX.fullmatch(text):
        raise UnknownColour(colour)
    digits = text[1:]
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return int(digits[0:2], 16) / 255, int(digits[2:4], 16) / 255, int(digits[4:6], 16) / 255


def to_hex(rgb: Sequence[float]) -> str:
    return "#" + "".join(f"{round(min(1.0, max(0.0, channel)) * 255):02x}" for channel in rgb)


def mix(first: str, second: str, amount: float) -> str:
    """`first` with `amount` (0 to 1) of `second` stirred in."""
    return to_hex([a + (b - a) * amount for a, b in zip(parse(first), parse(second), strict=True)])


def resolve(palette: Mapping[str, str], brand: Sequence[str] = ()) -> dict[str, str]:
    """Every slot of a palette as "#rrggbb". Raises UnknownColour.

    An expression is a base and any number of steps: `#8faa94`, `sage.tint(0.4)`, `brand.accent.shade(0.2)`,
    `sage.mix(berry, 0.3)`. Bases are a colour, another slot, or `brand`, whose first step may be `dark`,
    `accent` or `muted`. `tint` goes towards white, `shade` towards black.
    """
    return {slot: evaluate(expression, palette, brand) for slot, expression in palette.items()}


def evaluate(expression: str, palette: Mapping[str, str], brand: Sequence[str] = ()) -> str:
    """One expression as "#rrggbb"; slots of `palette` may be colours or expressions. Raises UnknownColour."""
    return _evaluate(expression.strip().lower(), palette, tuple(brand) or DEFAULT_BRAND, 0)


def is_known(expression: str, palette: Mapping[str, str]) -> bool:
    """Whether `evaluate` gives a colour for it."""
    try:
        evaluate(expression, palette)
    except UnknownColour:
        return False
    return True


def _evaluate(expression: str, palette: Mapping[str, str], brand: tuple[str, ...], depth: int) -> str:
    found = _HEX.match(expression) or _NAME.match(expression)
    if not found or depth > _DEEPEST:
        raise UnknownColour(expression)
    base, rest = found[0], expression[found.end() :]
    if base == "brand":
        colour, rest = _brand_colour(brand, rest)
    else:
        colour = _base(base, palette, brand, depth)
    while rest:
        step = _STEP.match(rest)
        if not step:
            raise UnknownColour(expression)
        other = _base(step["other"], palette, brand, depth) if step["other"] else ""
        colour = _stepped(colour, step["verb"], other, step["amount"], expression)
        rest = rest[step.end() :]
    return colour


def _base(name: str, palette: Mapping[str, str], brand: tuple[str, ...], depth: int) -> str:
    if name.startswith("#"):
        return to_hex(parse(name))
    if name == "brand":
        return _printable(brand[0])
    if name == "white":
        return WHITE
    if name not in palette:
        raise UnknownColour(name)
    return _evaluate(palette[name].strip().lower(), palette, brand, depth + 1)


def _stepped(colour: str, verb: str, other: str, amount: str | None, expression: str) -> str:
    towards = {"tint": WHITE, "shade": BLACK, "mix": other}.get(verb, "")
    if not towards or amount is None or (other and verb != "mix"):
        raise UnknownColour(expression)
    return mix(colour, towards, min(1.0, float(amount)))


def _brand_colour(brand: tuple[str, ...], rest: str) -> tuple[str, str]:
    for word, make in (("dark", _dark), ("accent", _accent), ("muted", _muted)):
        if rest == f".{word}" or rest.startswith(f".{word}."):
            return make(brand), rest[len(word) + 1 :]
    return _printable(brand[0]), rest


def _printable(colour: str) -> str:
    """The colour itself, or a deeper one where it would vanish on white paper."""
    lightness, chroma, hue = _to_lch(parse(colour))
    return _from_lch(0.86, chroma, hue) if lightness > 0.91 else to_hex(parse(colour))


def _dark(brand: tuple[str, ...]) -> str:
    """The brand's own hue, dark enough to read as small type on white paper."""
    lightness, chroma, hue = _to_lch(parse(brand[0]))
    return against(_from_lch(min(lightness, 0.36), min(chroma, 0.11), hue), WHITE, 8.0)


def _accent(brand: tuple[str, ...]) -> str:
    """The second brand colour, else a soft complement of the first."""
    if len(brand) > 1:
        return to_hex(parse(brand[1]))
    _lightness, chroma, hue = _to_lch(parse(brand[0]))
    grey = chroma < 0.02
    return _from_lch(0.74, 0.10 if grey else 0.12, 75.0 if grey else hue + 165)


def _muted(brand: tuple[str, ...]) -> str:
    _lightness, chroma, hue = _to_lch(parse(brand[0]))
    return _from_lch(0.62, min(chroma, 0.035), hue)


def luminance(rgb: RGB) -> float:
    """Relative luminance (WCAG 2.2)."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Contrast ratio from 1 to 21 (WCAG 2.2)."""
    low, high = sorted((luminance(parse(first)), luminance(parse(second))))
    return (high + 0.05) / (low + 0.05)


@functools.lru_cache(maxsize=1024)
def against(ink: str, background: str, ratio: float) -> str:
    """`ink`, or its hue made just dark or light enough to stand on `background` with at least `ratio`."""
    if contrast(ink, background) >= ratio:
        return ink
    darker = contrast(BLACK, background) >= contrast(WHITE, background)
    lightness, chroma, hue = _to_lch(parse(ink))
    while 0.0 < lightness < 1.0:
        lightness += -0.02 if darker else 0.02
        changed = _from_lch(max(0.0, min(1.0, lightness)), chroma, hue)
        if contrast(changed, background) >= ratio:
            return changed
    return BLACK if darker else WHITE


def _to_lch(rgb: RGB) -> tuple[float, float, float]:
    """OKLab's lightness 0 to 1, chroma, and hue in degrees."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, math.hypot(a, b), math.degrees(math.atan2(b, a))


def _from_lch(lightness: float, chroma: float, hue: float) -> str:
    """The nearest printable colour: chroma is given up before lightness."""
    while True:
        rgb = _unclipped(lightness, chroma, hue)
        if chroma < 0.004 or all(-0.002 <= c <= 1.002 for c in rgb):
            return to_hex(rgb)
        chroma *= 0.94


def _unclipped(lightness: float, chroma: float, hue: float) -> RGB:
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    red, green, blue = (
        12.92 * c if c <= 0.0031308 else 1.055 * max(c, 0.0) ** (1 / 2.4) - 0.055 for c in linear
    )
    return red, green, blue
