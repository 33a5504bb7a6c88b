"""SVG path data and basic shapes as PDF path operators (SVG 2 chapter 9, ISO 32000-1 section 8.5.2)."""

import math
import re
from collections.abc import Iterator

from cardkeeper.press.vector import Matrix, Outline
from cardkeeper.press.vector_arc import Arc, curves

FARTHEST = 100_000.0
"""No coordinate of a drawing lies farther out; keeps numbers printable and sizes sane."""

KAPPA = 0.5522847498
_TOKEN = re.compile(r"([MmLlHhVvCcSsQqAaZz])|(-?(?:\d+\.?\d*|\.\d+)(?:[eE]-?\d+)?)|([,\s]+)|(.)", re.DOTALL)
_COUNTS = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "a": 7, "z": 0}
_TRANSFORM = re.compile(r"\s*(matrix|translate|scale|rotate)\s*\(([^()]*)\)[\s,]*")

Point = tuple[float, float]


def number(text: str) -> float:
    """A finite number within reach. Raises ValueError."""
    value = float(text)
    if not math.isfinite(value) or abs(value) > FARTHEST:
        raise ValueError(text)
    return value


def numbers(text: str) -> tuple[float, ...]:
    return tuple(number(piece) for piece in text.replace(",", " ").split())


def outline(path: str) -> Outline:
    """The operators of a `d` attribute: M L H V C S Q A Z, large and small. Raises ValueError."""
    pen = _Pen()
    for command, arguments in _segments(path):
        pen.follow(command, arguments)
    return " ".join(pen.operators)


def ellipse(x: float, y: float, across: float, down: float) -> Outline:
    """A whole ellipse round (x, y) with the half axes `across` and `down`."""
    kx, ky = across * KAPPA, down * KAPPA
    curves = (
        (x + across, y + ky, x + kx, y + down, x, y + down),
        (x - kx, y + down, x - across, y + ky, x - across, y),
        (x - across, y - ky, x - kx, y - down, x, y - down),
        (x + kx, y - down, x + across, y - ky, x + across, y),
    )
    return " ".join([operator("m", x + across, y), *(operator("c", *curve) for curve in curves), "h"])


def rectangle(x: float, y: float, width: float, height: float, corner: float = 0.0) -> Outline:
    """A rectangle, its corners rounded by `corner`."""
    r = min(corner, width / 2, height / 2)
    if r <= 0:
        return operator("re", x, y, width, height)
    k, right, bottom = r * (1 - KAPPA), x + width, y + height
    return " ".join(
        [
            operator("m", x + r, y),
            operator("l", right - r, y),
            operator("c", right - k, y, right, y + k, right, y + r),
            operator("l", right, bottom - r),
            operator("c", right, bottom - k, right - k, bottom, right - r, bottom),
            operator("l", x + r, bottom),
            operator("c", x + k, bottom, x, bottom - k, x, bottom - r),
            operator("l", x, y + r),
            operator("c", x, y + k, x + k, y, x + r, y),
            "h",
        ]
    )


def transform(text: str) -> Matrix:
    """A `transform` attribute as one matrix. Raises ValueError."""
    matrix: Matrix = (1, 0, 0, 1, 0, 0)
    position = 0
    while position < len(text):
        found = _TRANSFORM.match(text, position)
        if not found:
            raise ValueError(text)
        matrix = _times(matrix, _single(found[1], numbers(found[2])))
        position = found.end()
    return matrix


def operator(name: str, *values: float) -> str:
    return " ".join([*(f"{value:.3f}".rstrip("0").rstrip(".") for value in values), name])


def _segments(path: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    command, arguments = "", list[float]()
    for match in _TOKEN.finditer(path):
        letter, value, _space, stray = match.groups()
        if stray:
            raise ValueError(path[max(0, match.start() - 10) : match.end()])
        if letter:
            yield from _repeats(command, arguments)
            command, arguments = letter, []
        elif value:
            arguments.append(number(value))
    yield from _repeats(command, arguments)


def _repeats(command: str, arguments: list[float]) -> Iterator[tuple[str, tuple[float, ...]]]:
    """One command with several sets of numbers is as many commands; after a first M they are lines."""
    if not command:
        if arguments:
            raise ValueError("numbers before the first command")
        return
    count = _COUNTS[command.lower()]
    if (count == 0 and arguments) or (count and (not arguments or len(arguments) % count)):
        raise ValueError(f"{command} with {len(arguments)} numbers")
    yield command, tuple(arguments[:count])
    following = {"M": "L", "m": "l"}.get(command, command)
    for start in range(count, len(arguments), count or 1):
        yield following, tuple(arguments[start : start + count])


class _Pen:
    """Where the pen is, and the operators written so far."""

    def __init__(self) -> None:
        self.operators: list[str] = []
        self._at: Point = (0.0, 0.0)
        self._start: Point = (0.0, 0.0)
        self._control: Point | None = None

    def follow(self, command: str, arguments: tuple[float, ...]) -> None:
        verb = command.lower()
        if verb != "m" and not self.operators:
            raise ValueError("a path begins with M")
        relative = command.islower()
        points = self._points(verb, arguments[-2:] if verb == "a" else arguments, relative=relative)
        control = None
        if verb == "a":
            self._bow(arguments, points[0])
        elif verb == "z":
            self.operators.append("h")
            self._at = self._start
        elif verb in "mlhv":
            self._straight(verb, points[0])
        else:
            control = self._curve(verb, points)
        self._control = control

    def _points(self, verb: str, arguments: tuple[float, ...], *, relative: bool) -> list[Point]:
        x, y = self._at if relative else (0.0, 0.0)
        if verb == "h":
            return [(x + arguments[0], self._at[1])]
        if verb == "v":
            return [(self._at[0], y + arguments[0])]
        pairs = zip(arguments[0::2], arguments[1::2], strict=True)
        return [(x + across, y + down) for across, down in pairs]

    def _straight(self, verb: str, to: Point) -> None:
        self.operators.append(operator("m" if verb == "m" else "l", *to))
        self._at = to
        if verb == "m":
            self._start = to

    def _curve(self, verb: str, points: list[Point]) -> Point:
        """Append a cubic curve; gives its second control point, which S mirrors."""
        if verb == "q":
            middle, end = points
            first, second = _third(self._at, middle), _third(end, middle)
        elif verb == "s":
            second, end = points
            first = self._mirrored()
        else:
            first, second, end = points
        self.operators.append(operator("c", *first, *second, *end))
        self._at = end
        return second

    def _bow(self, arguments: tuple[float, ...], end: Point) -> None:
        across, down, turn, large, clockwise = arguments[:5]
        arc = Arc(across, down, turn, bool(large), bool(clockwise))
        for first, second, to in curves(self._at, arc, end):
            self.operators.append(operator("c", *first, *second, *to))
        self._at = end

    def _mirrored(self) -> Point:
        if self._control is None:
            return self._at
        return 2 * self._at[0] - self._control[0], 2 * self._at[1] - self._control[1]


def _third(end: Point, middle: Point) -> Point:
    """Two thirds of the way from an end of a quadratic curve to its control point."""
    return end[0] + (middle[0] - end[0]) * 2 / 3, end[1] + (middle[1] - end[1]) * 2 / 3


def _single(name: str, values: tuple[float, ...]) -> Matrix:
    if name == "matrix" and len(values) == 6:
        return values[0], values[1], values[2], values[3], values[4], values[5]
    if name == "translate" and len(values) in (1, 2):
        return 1, 0, 0, 1, values[0], values[1] if len(values) == 2 else 0.0
    if name == "scale" and len(values) in (1, 2):
        return values[0], 0, 0, values[-1], 0, 0
    if name == "rotate" and len(values) in (1, 3):
        return _rotation(values[0], values[1:])
    raise ValueError(name)


def _rotation(degrees: float, centre: tuple[float, ...]) -> Matrix:
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    x, y = centre or (0.0, 0.0)
    return cosine, sine, -sine, cosine, x - x * cosine + y * sine, y - x * sine - y * cosine


def _times(outer: Matrix, inner: Matrix) -> Matrix:
    a, b, c, d, e, f = outer
    p, q, r, s, t, u = inner
    return (
        a * p + c * q,
        b * p + d * q,
        a * r + c * s,
        b * r + d * s,
        a * t + c * u + e,
        b * t + d * u + f,
    )
