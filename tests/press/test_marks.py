"""Marks help to cut and fold, and never stay on a card."""

import pytest

from cardkeeper.press import stock
from cardkeeper.press.geometry import MM, Rect, Segment
from cardkeeper.press.marks import crop_marks, fold_marks

LAYOUTS = list(stock.layouts().values())
TRIMMED = [layout for layout in LAYOUTS if layout.trimmed]


def span(mark):
    return Rect(min(mark.x0, mark.x1), min(mark.y0, mark.y1), abs(mark.x1 - mark.x0), abs(mark.y1 - mark.y0))


def thick(mark):
    box = span(mark)
    return Rect(box.x - 0.1, box.y - 0.1, box.width + 0.2, box.height + 0.2)


@pytest.mark.parametrize("layout", [la for la in LAYOUTS if not la.trimmed], ids=lambda la: la.key)
def test_untrimmed_sheets_carry_no_mark_at_all(layout):
    assert crop_marks(layout) == fold_marks(layout) == ()


@pytest.mark.parametrize("layout", TRIMMED, ids=lambda la: la.key)
def test_no_mark_touches_a_card_or_leaves_the_sheet(layout):
    marks = crop_marks(layout) + fold_marks(layout)

    assert crop_marks(layout)
    assert all(layout.sheet.contains(span(mark)) for mark in marks)
    assert not [m for m in marks for piece in layout.pieces if thick(m).overlaps(piece, tolerance=0.12)]


@pytest.mark.parametrize("key", ["a7-letter", "a7-a4", "post2-letter"])
def test_each_corner_has_its_two_lines_in_the_direction_of_the_cuts(key):
    layout = stock.layout(key)
    marks = crop_marks(layout)

    for piece in layout.pieces:
        for x in (piece.x, piece.right):
            assert any(m.vertical and m.x0 == x and m.y1 < piece.y for m in marks)
            assert any(m.vertical and m.x0 == x and m.y1 > piece.top for m in marks)
        for y in (piece.y, piece.top):
            assert any(not m.vertical and m.y0 == y and m.x1 < piece.x for m in marks)
            assert any(not m.vertical and m.y0 == y and m.x1 > piece.right for m in marks)


@pytest.mark.parametrize("key", ["a7-letter", "a7-a4"])
def test_fold_marks_stand_above_and_below_the_crease(key):
    layout = stock.layout(key)
    (crease,) = layout.folds
    below, above = fold_marks(layout)

    assert below.x0 == above.x0 == crease.x0
    assert below.y0 == pytest.approx(crease.y0 - 3 * MM)
    assert above.y0 == pytest.approx(crease.y1 + 3 * MM)


def test_a_card_as_wide_as_the_sheet_is_cut_along_arrow_heads_in_the_waste():
    layout = stock.layout("dl-a4")
    tips = {(round(m.x0, 2), round(m.y0, 2)) for m in crop_marks(layout)}
    left, right = round(15 * MM, 2), round(195 * MM, 2)

    assert tips == {(x, y) for x in (left, right) for y in (140.31, 701.57)}
    assert fold_marks(layout) == ()


def test_touching_cards_get_no_mark_on_their_neighbour():
    layout = stock.layout("post2-5x7")
    shared = layout.pieces[0].y

    assert [m for m in crop_marks(layout) if not m.vertical and m.y0 == shared]
    assert not [m for m in crop_marks(layout) if m.vertical and min(m.y0, m.y1) < shared < max(m.y0, m.y1)]
    assert Segment(0, 0, 0, 1).vertical
