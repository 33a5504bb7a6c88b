"""Every panel of every layout lies where the design says, to a hundredth of a millimetre and of a point."""

from itertools import combinations
from pathlib import Path

import pytest

from cardkeeper.press import stock
from cardkeeper.press.geometry import IDENTITY, MM, Rect, after, apply
from cardkeeper.press.imposition import Panel

TABLE = (Path(__file__).parent / "layouts.txt").read_text(encoding="utf-8")
EXPECTED = [block.strip() for block in TABLE.replace("\n  ", "\t").splitlines() if block.strip()]
LAYOUTS = list(stock.layouts().values())


def by_key(layout):
    return layout.key


def test_the_catalogue_holds_the_eighteen_layouts_of_the_design_in_their_order():
    assert list(stock.layouts()) == [line.split()[0] for line in EXPECTED]


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda line: line.split()[0])
def test_layout_is_exactly_the_designs(expected):
    head, *rows = expected.split("\t")
    key, width, height, duplex, envelope = head.split()
    layout = stock.layout(key)

    assert (round(layout.width, 2), round(layout.height, 2)) == (float(width), float(height))
    assert (layout.duplex or "-") == duplex
    assert layout.envelope.upper() == envelope.strip("-")
    assert sorted(_described(layout)) == sorted(row for row in rows if not row.startswith("cut"))


@pytest.mark.parametrize("expected", [e for e in EXPECTED if "\tcut" in e], ids=lambda line: line.split()[0])
def test_cuts_lie_where_the_design_says(expected):
    layout = stock.layout(expected.split()[0])
    cuts = [row for row in expected.split("\t") if row.startswith("cut")]

    assert [f"cut h {cut.y0:.2f}" for cut in layout.cuts] == cuts


def _described(layout):
    for panel in layout.panels:
        box = panel.box
        points = [box.x, box.y, box.width, box.height]
        in_mm = " ".join(f"{value / MM:.2f}" for value in points)
        in_points = " ".join(f"{value:.2f}" for value in points)
        yield f"{panel.name} {panel.piece} {panel.side}  {in_mm}  {in_points}  {panel.rotation}"
    yield from sorted({f"fold v {f.x0:.2f}" if f.vertical else f"fold h {f.y0:.2f}" for f in layout.folds})
    if layout.trimmed:
        yield "crop"


@pytest.mark.parametrize("layout", LAYOUTS, ids=by_key)
@pytest.mark.parametrize("flip", ["long", "short"])
def test_panels_stay_on_the_sheet_and_never_overlap(layout, flip):
    turned = layout.for_flip(flip)

    assert all(turned.sheet.contains(panel.box) for panel in turned.panels)
    for side in (1, 2):
        boxes = [panel.box for panel in turned.on_side(side)]
        assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))


@pytest.mark.parametrize("layout", LAYOUTS, ids=by_key)
def test_every_card_of_a_sheet_has_its_front_and_its_back(layout):
    for piece in range(1, layout.per_sheet + 1):
        names = [panel.name for panel in layout.panels if panel.piece == piece]
        assert len(names) == len(set(names)) == (2 if layout.fold == "flat" else 4)
        assert {"front", "back"} <= set(names)


def test_the_sheet_is_written_without_rounding_its_size_away():
    assert [round(value, 6) for value in stock.paper("letter").points] == [612.0, 792.0]
    assert [round(value, 4) for value in stock.paper("a4").points] == [595.2756, 841.8898]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_matrix_places_the_whole_artwork_inside_its_box(rotation):
    panel = Panel("front", 1, 1, 30, 40, 100, 200, rotation)
    corners = [apply(panel.matrix, corner) for corner in ((0, 0), (100, 0), (0, 200), (100, 200))]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]

    assert panel.box == Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    across = (corners[1][0] - corners[0][0], corners[1][1] - corners[0][1])
    assert across == {0: (100, 0), 90: (0, 100), 180: (-100, 0), 270: (0, -100)}[rotation]


@pytest.mark.parametrize("layout", LAYOUTS, ids=by_key)
def test_turning_side_two_twice_changes_nothing(layout):
    other = "long" if layout.duplex == "short" else "short"
    back = layout.for_flip(other).for_flip(layout.duplex or "long")

    assert layout.on_side(1) == layout.for_flip(other).on_side(1)
    for was, now in zip(layout.panels, back.panels, strict=True):
        assert (now.x, now.y) == pytest.approx((was.x, was.y))
        assert now.rotation == was.rotation


def test_maps_are_chained_in_the_order_they_are_done():
    move, turn = (1, 0, 0, 1, 10, 20), (0, 1, -1, 0, 0, 0)

    assert apply(after(turn, move), (1, 1)) == apply(turn, apply(move, (1, 1)))
    assert after(IDENTITY, move) == after(move, IDENTITY) == move


def test_trim_box_is_the_sheet_unless_cards_are_cut_out_of_it():
    assert stock.layout("half-letter").trim_box == stock.layout("half-letter").sheet
    box = stock.layout("a7-letter").trim_box
    assert [round(v, 2) for v in (box.x, box.y, box.width, box.height)] == [36, 54, 720, 504]
