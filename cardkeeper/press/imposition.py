"""How cards lie on a sheet: panels, folds and trims of a layout, and the arithmetic that turns a sheet over.

Points throughout, origin at the bottom left of the sheet as the page is shown. Side 1 is the outside of the
card, side 2 the inside. A layout is built for its natural turn, in which no inside panel of a side fold is
rotated; `Layout.for_flip` turns the whole of side 2 for a printer that only flips the other way.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from cardkeeper.press.geometry import Matrix, Rect, Segment

Flip = Literal["long", "short"]
Fold = Literal["side", "top", "quarter-side", "quarter-top", "flat"]
Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Panel:
    """Upright artwork of `width` x `height` on a side of the sheet, rotated by 0, 90, 180 or 270 degrees
    counter-clockwise.

    `name` is front, back, inside-left, inside-right, inside-top or inside-bottom; `piece` counts the cards of
    a sheet from 1; `x`, `y` is the bottom left corner of the box it covers on the page.
    """

    name: str
    piece: int
    side: int
    x: float
    y: float
    width: float
    height: float
    rotation: int = 0

    @property
    def box(self) -> Rect:
        """The box it covers on the page."""
        if self.rotation in (0, 180):
            return Rect(self.x, self.y, self.width, self.height)
        return Rect(self.x, self.y, self.height, self.width)

    @property
    def matrix(self) -> Matrix:
        """From the artwork's (0, 0)-(width, height) to the page, as `canvas.transform` takes it."""
        cos, sin = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[self.rotation]
        box = self.box
        x = box.x if self.rotation in (0, 270) else box.right
        y = box.y if self.rotation in (0, 90) else box.top
        return (cos, sin, -sin, cos, x, y)

    def turned(self, page_width: float, page_height: float) -> "Panel":
        """The panel after its whole page was turned by 180 degrees."""
        box = self.box
        rotation = (self.rotation + 180) % 360
        return replace(self, x=page_width - box.right, y=page_height - box.top, rotation=rotation)


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet with its cards.

    `pieces` are the open cards on side 1, one rectangle each, row by row from the top left; `duplex` is the
    edge the sheet is flipped on, None when it is printed on one side; `folds` stand in the order of folding,
    each away from the reader; `cuts` are the lines between untrimmed pieces; `fits` are names of products
    with these panels.
    """

    key: str
    fold: Fold
    paper: str
    width: float
    height: float
    panels: tuple[Panel, ...]
    pieces: tuple[Rect, ...]
    folds: tuple[Segment, ...]
    cuts: tuple[Segment, ...] = ()
    gap: float = 0
    trimmed: bool = False
    duplex: Flip | None = None
    envelope: str = ""
    fits: tuple[str, ...] = ()

    @property
    def per_sheet(self) -> int:
        return len(self.pieces)

    @property
    def card(self) -> tuple[float, float]:
        """Width and height of the folded card."""
        front = self.panels[0]
        return front.width, front.height

    @property
    def sheet(self) -> Rect:
        return Rect(0, 0, self.width, self.height)

    @property
    def trim_box(self) -> Rect:
        """What remains of the sheet after trimming: the whole of it on untrimmed layouts."""
        if not self.trimmed:
            return self.sheet
        left, bottom = min(p.x for p in self.pieces), min(p.y for p in self.pieces)
        right, top = max(p.right for p in self.pieces), max(p.top for p in self.pieces)
        return Rect(left, bottom, right - left, top - bottom)

    def on_side(self, side: int) -> tuple[Panel, ...]:
        return tuple(panel for panel in self.panels if panel.side == side)

    def for_flip(self, flip: Flip) -> "Layout":
        """For a printer that flips on this edge: side 2 turned by 180° unless it is the natural one."""
        if self.duplex is None or flip == self.duplex:
            return self
        panels = tuple(p if p.side == 1 else p.turned(self.width, self.height) for p in self.panels)
        return replace(self, panels=panels, duplex=flip)


def impose(
    key: str,
    fold: Fold,
    page: Size,
    card: Size,
    *,
    columns: int = 1,
    rows: int = 1,
    gap: float = 0,
    trimmed: bool = False,
    paper: str = "",
    envelope: str = "",
    fits: tuple[str, ...] = (),
) -> Layout:
    """The layout of cards of `card` size, centred on a page as a block of columns and rows; all in points."""
    pattern = _PATTERNS[fold]
    open_size = (pattern.columns * card[0], pattern.rows * card[1])
    pieces = tuple(_grid(page, open_size, columns, rows, gap))
    return Layout(
        key=key,
        fold=fold,
        paper=paper,
        width=page[0],
        height=page[1],
        panels=tuple(_panels(pattern, pieces, page, card)),
        pieces=pieces,
        folds=tuple(_folds(pattern, pieces)),
        cuts=() if trimmed else tuple(_cuts(page, pieces)),
        gap=gap,
        trimmed=trimmed,
        duplex=_natural_flip(fold, page),
        envelope=envelope,
        fits=fits,
    )


@dataclass(frozen=True, slots=True)
class _Cell:
    """A panel in an open card, counted in cards from its bottom left corner as its own side shows it."""

    name: str
    side: int
    column: int
    row: int
    rotation: int = 0


@dataclass(frozen=True, slots=True)
class _Pattern:
    """An open card of `columns` x `rows` panels; `folds` in the order in which a person makes them."""

    columns: int
    rows: int
    folds: str
    cells: tuple[_Cell, ...]


_PATTERNS: dict[Fold, _Pattern] = {
    "side": _Pattern(2, 1, "|", (
        _Cell("front", 1, 1, 0), _Cell("back", 1, 0, 0),
        _Cell("inside-left", 2, 0, 0), _Cell("inside-right", 2, 1, 0))),
    "top": _Pattern(1, 2, "-", (
        _Cell("front", 1, 0, 0), _Cell("back", 1, 0, 1, 180),
        _Cell("inside-top", 2, 0, 1), _Cell("inside-bottom", 2, 0, 0))),
    "quarter-side": _Pattern(2, 2, "-|", (
        _Cell("front", 1, 1, 0), _Cell("back", 1, 0, 0),
        _Cell("inside-left", 1, 1, 1, 180), _Cell("inside-right", 1, 0, 1, 180))),
    "quarter-top": _Pattern(2, 2, "|-", (
        _Cell("front", 1, 0, 0), _Cell("back", 1, 0, 1, 180),
        _Cell("inside-top", 1, 1, 0, 180), _Cell("inside-bottom", 1, 1, 1, 180))),
    "flat": _Pattern(1, 1, "", (_Cell("front", 1, 0, 0), _Cell("back", 2, 0, 0))),
}  # fmt: skip


def _grid(page: Size, size: Size, columns: int, rows: int, gap: float) -> Iterator[Rect]:
    left = (page[0] - columns * size[0] - (columns - 1) * gap) / 2
    top = (page[1] + rows * size[1] + (rows - 1) * gap) / 2
    for row in range(rows):
        for column in range(columns):
            yield Rect(left + column * (size[0] + gap), top - size[1] - row * (size[1] + gap), *size)


def _panels(pattern: _Pattern, pieces: tuple[Rect, ...], page: Size, card: Size) -> Iterator[Panel]:
    for number, piece in enumerate(pieces, start=1):
        behind = _seen_from_behind(pattern, piece, page)
        for cell in pattern.cells:
            corner = piece if cell.side == 1 else behind
            x, y = corner.x + cell.column * card[0], corner.y + cell.row * card[1]
            yield Panel(cell.name, number, cell.side, x, y, card[0], card[1], cell.rotation)


def _seen_from_behind(pattern: _Pattern, piece: Rect, page: Size) -> Rect:
    """Where a piece lies on side 2: top folds are turned over upwards, the others sideways like a page."""
    if pattern is _PATTERNS["top"]:
        return replace(piece, y=page[1] - piece.top)
    return replace(piece, x=page[0] - piece.right)


def _folds(pattern: _Pattern, pieces: tuple[Rect, ...]) -> Iterator[Segment]:
    for piece in pieces:
        x, y = piece.x + piece.width / 2, piece.y + piece.height / 2
        for fold in pattern.folds:
            yield Segment(x, piece.y, x, piece.top) if fold == "|" else Segment(piece.x, y, piece.right, y)


def _cuts(page: Size, pieces: tuple[Rect, ...]) -> Iterator[Segment]:
    for x in sorted({piece.x for piece in pieces})[1:]:
        yield Segment(x, 0, x, page[1])
    for y in sorted({piece.y for piece in pieces})[1:]:
        yield Segment(0, y, page[0], y)


def _natural_flip(fold: Fold, page: Size) -> Flip | None:
    """Side folds and flat cards turn about a vertical axis, top folds about a horizontal one."""
    if fold.startswith("quarter"):
        return None
    upright = page[1] >= page[0]
    return "long" if upright != (fold == "top") else "short"
