"""Rectangles, edges, lines and affine maps on paper: points (1/72 in), origin at the bottom left."""

from dataclasses import dataclass

MM = 72 / 25.4

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]

IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


def apply(matrix: Matrix, point: Point) -> Point:
    """Where the map takes a point; the six numbers are those of the PDF operator `cm`."""
    a, b, c, d, e, f = matrix
    x, y = point
    return a * x + c * y + e, b * x + d * y + f


def after(second: Matrix, first: Matrix) -> Matrix:
    """The one map that does `first` and then `second`."""
    a, b, c, d, _, _ = first
    p, q, r, s, _, _ = second
    x, y = apply(second, first[4:])
    return (p * a + r * b, q * a + s * b, p * c + r * d, q * c + s * d, x, y)


@dataclass(frozen=True, slots=True)
class Edges:
    """A distance for each edge of a rectangle."""

    left: float = 0
    bottom: float = 0
    right: float = 0
    top: float = 0

    def turned(self, rotation: int) -> "Edges":
        """The same edges as artwork sees them that lies rotated by `rotation` degrees counter-clockwise."""
        around = (self.left, self.bottom, self.right, self.top)
        return Edges(*(around[(edge + rotation // 90) % 4] for edge in range(4)))


@dataclass(frozen=True, slots=True)
class Segment:
    """A straight line: an edge, a fold, a cut (these run towards larger numbers) or a mark."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def vertical(self) -> bool:
        return self.x0 == self.x1

    def covers(self, other: "Segment", tolerance: float = 0.01) -> bool:
        """True when `other` runs along this line, no longer than it."""
        if self.vertical != other.vertical or self.distance(other) > tolerance:
            return False
        low, high = (self.y0, self.y1) if self.vertical else (self.x0, self.x1)
        ends = (other.y0, other.y1) if self.vertical else (other.x0, other.x1)
        return low - tolerance <= min(ends) and max(ends) <= high + tolerance

    def distance(self, other: "Segment") -> float:
        """Between two parallel lines."""
        return abs(self.x0 - other.x0) if self.vertical else abs(self.y0 - other.y0)


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle by its bottom left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def top(self) -> float:
        return self.y + self.height

    @property
    def edges(self) -> tuple[Segment, Segment, Segment, Segment]:
        """The left, bottom, right and top edge, each drawn in the direction of growing coordinates."""
        return (
            Segment(self.x, self.y, self.x, self.top),
            Segment(self.x, self.y, self.right, self.y),
            Segment(self.right, self.y, self.right, self.top),
            Segment(self.x, self.top, self.right, self.top),
        )

    def overlaps(self, other: "Rect", tolerance: float = 0.01) -> bool:
        """True when the two share more than an edge."""
        across = min(self.right, other.right) - max(self.x, other.x)
        up = min(self.top, other.top) - max(self.y, other.y)
        return across > tolerance and up > tolerance

    def contains(self, other: "Rect", tolerance: float = 0.01) -> bool:
        return (
            other.x >= self.x - tolerance
            and other.y >= self.y - tolerance
            and other.right <= self.right + tolerance
            and other.top <= self.top + tolerance
        )

    def common(self, other: "Rect") -> "Rect":
        """What both cover; of no size where they don't meet."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right, top = min(self.right, other.right), min(self.top, other.top)
        return Rect(x, y, max(0, right - x), max(0, top - y))

    def inset(self, edges: Edges) -> "Rect":
        """What is left inside after taking `edges` away; negative edges let it grow."""
        width = self.width - edges.left - edges.right
        return Rect(self.x + edges.left, self.y + edges.bottom, width, self.height - edges.bottom - edges.top)
