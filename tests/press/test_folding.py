"""Sheets are printed, cut, folded and opened in thought: each panel must lie where a reader expects it.

Paper is simulated cell by cell. Each cell of a card carries what is printed on both of its faces, as maps
from upright artwork to the table; folding away from the reader mirrors the cells beyond the crease and lays
them under.
"""

from dataclasses import dataclass, replace

import pytest

from cardkeeper.press import stock
from cardkeeper.press.geometry import Rect, after, apply

LAYOUTS = list(stock.layouts().values())
OTHER = {"long": "short", "short": "long"}
CASES = [(layout, flip) for layout in LAYOUTS for flip in (("long", "short") if layout.duplex else (None,))]


@dataclass(frozen=True)
class Cell:
    """A piece of paper: its box on the table, and (panel, map) of what looks up and of what looks down."""

    box: Rect
    up: tuple | None
    down: tuple | None

    def moved(self, mirror):
        """Turned over: the face that looked up looks down. Maps always go to the table as seen from above."""
        carried = [face and (face[0], after(mirror, face[1])) for face in (self.down, self.up)]
        return Cell(_mapped(self.box, mirror), *carried)


def printed(layout, flip):
    """What a printer that flips on `flip` makes of the layout's two pages, cut into cards: cells by piece."""
    over = _flip_map(layout, flip) if layout.duplex else None
    cards = {piece: [] for piece in range(1, layout.per_sheet + 1)}
    behind = [(p, after(over, p.matrix), _mapped(p.box, over)) for p in layout.on_side(2)]
    for panel in layout.on_side(1):
        under = [(p, matrix) for p, matrix, box in behind if _near(box, panel.box)]
        cards[panel.piece].append(Cell(panel.box, (panel, panel.matrix), under[0] if under else None))
    return cards


def fold(stack, crease, keep):
    """Fold the part of a stack (top first) beyond the crease away from the reader; `keep` tells which boxes
    stay.
    """
    mirror = _mirror(crease)
    staying = [cell for cell in stack if keep(cell.box)]
    folded = [cell.moved(mirror) for cell in reversed(stack) if not keep(cell.box)]
    return staying + folded


def folded_card(layout, cells, front):
    stack = cells
    for crease in [f for f in layout.folds if _touches(f, cells)]:
        stack = fold(stack, crease, lambda box, crease=crease: _same_side(box, front.box, crease))
    return stack


def opened(stack, crease):
    """Open a folded card: its upper half turns over the spine and comes to lie beside the lower half."""
    half = len(stack) // 2
    return [cell.moved(_mirror(crease)) for cell in reversed(stack[:half])], stack[half:]


def seen(cell):
    """The panel that looks at the reader and how it is turned: (name, readable)."""
    assert cell.up is not None, "blank paper looks at the reader"
    return cell.up[0].name, _upright(cell.up[1])


def check(layout, flip):
    """Everything that is wrong with the cards of a sheet, in words."""
    wrong = []
    for piece, cells in printed(layout, flip).items():
        front = next(cell.up[0] for cell in cells if cell.up[0].name == "front")
        others = {cell.down[0].piece for cell in cells if cell.down} | {cell.up[0].piece for cell in cells}
        if others != {piece}:
            wrong.append(f"card {piece} mixes cards {others}")
        stack = folded_card(layout, cells, front)
        wrong += _check_outside(stack) + _check_inside(layout, stack)
    return wrong


def _check_outside(stack):
    wrong = [] if seen(stack[0]) == ("front", True) else ["the front does not face the reader upright"]
    turned = stack[-1].moved(_about_middle(stack[-1].box))
    if turned.up is None or seen(turned) != ("back", True):
        wrong.append("the back is not upright when the card is turned like a page")
    if len({_rounded(cell.box) for cell in stack}) != 1:
        wrong.append("the layers do not cover each other")
    return wrong


def _check_inside(layout, stack):
    if layout.fold == "flat":
        return []
    box = stack[0].box
    top = layout.fold in ("top", "quarter-top")
    spine = box.edges[3] if top else box.edges[0]
    turned, staying = opened(stack, spine)
    first, second = ("inside-top", "inside-bottom") if top else ("inside-left", "inside-right")
    wrong = []
    if turned[0].up is None or seen(turned[0]) != (first, True):
        wrong.append(f"{first} is not upright behind the front")
    if staying[0].up is None or seen(staying[0]) != (second, True):
        wrong.append(f"{second} is not upright inside the back")
    if _rounded(turned[0].box) != _rounded(_mapped(box, _mirror(spine))):
        wrong.append("the inside panels do not meet at the spine")
    return wrong


@pytest.mark.parametrize(("layout", "flip"), CASES, ids=lambda value: getattr(value, "key", str(value)))
def test_every_card_folds_and_opens_upright(layout, flip):
    turned = layout.for_flip(flip) if flip else layout

    assert check(turned, flip) == []


@pytest.mark.parametrize("layout", [la for la in LAYOUTS if la.duplex], ids=lambda layout: layout.key)
def test_a_printer_that_flips_on_the_wrong_edge_is_noticed(layout):
    assert check(layout, OTHER[layout.duplex])


@pytest.mark.parametrize(
    ("layout", "name"),
    [(la, name) for la in LAYOUTS for name in {p.name: p for p in la.panels}],
    ids=lambda value: getattr(value, "key", value),
)
def test_a_single_panel_the_wrong_way_up_is_noticed(layout, name):
    panels = tuple(
        replace(panel, rotation=(panel.rotation + 180) % 360) if panel.name == name else panel
        for panel in layout.panels
    )

    assert check(replace(layout, panels=panels), layout.duplex)


def _flip_map(layout, flip):
    """From the page of side 2, as it is shown, to the table on which side 1 faces the reader."""
    upright = layout.height >= layout.width
    sideways = (flip == "long") == upright
    return (-1, 0, 0, 1, layout.width, 0) if sideways else (1, 0, 0, -1, 0, layout.height)


def _mirror(crease):
    return (-1, 0, 0, 1, 2 * crease.x0, 0) if crease.vertical else (1, 0, 0, -1, 0, 2 * crease.y0)


def _about_middle(box):
    return (-1, 0, 0, 1, 2 * box.x + box.width, 0)


def _mapped(box, matrix):
    (x0, y0), (x1, y1) = apply(matrix, (box.x, box.y)), apply(matrix, (box.right, box.top))
    return Rect(min(x0, x1), min(y0, y1), box.width, box.height)


def _upright(matrix):
    return [round(value, 6) for value in matrix[:4]] == [1, 0, 0, 1]


def _rounded(box):
    return tuple(round(value, 2) for value in (box.x, box.y, box.width, box.height))


def _near(one, other):
    corners = ((one.x, other.x), (one.y, other.y), (one.right, other.right), (one.top, other.top))
    return all(abs(a - b) < 0.02 for a, b in corners)


def _touches(crease, cells):
    return any(crease.covers(edge) for cell in cells for edge in cell.box.edges)


def _same_side(box, other, crease):
    middle, at = (
        (box.x + box.width / 2, crease.x0) if crease.vertical else (box.y + box.height / 2, crease.y0)
    )
    reference = other.x + other.width / 2 if crease.vertical else other.y + other.height / 2
    return (middle > at) == (reference > at)
