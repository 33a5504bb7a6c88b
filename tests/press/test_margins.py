"""Text keeps away from edges and creases; artwork runs over a cut, never over a fold."""

import pytest

from cardkeeper.press import stock
from cardkeeper.press.geometry import MM, Edges
from cardkeeper.press.margins import bleed, safe_area

LAYOUTS = list(stock.layouts().values())


def panel(layout, name, piece=1):
    return next(p for p in layout.panels if (p.name, p.piece) == (name, piece))


def insets(layout, name, margin=6 * MM):
    of = panel(layout, name)
    area = safe_area(layout, of, margin)
    edges = (area.x, area.y, of.width - area.right, of.height - area.top)
    return [round(edge / MM, 2) for edge in edges]


def test_front_of_a_half_fold_keeps_8_mm_from_the_crease_and_more_from_the_paper_edge():
    assert insets(stock.layout("half-letter"), "front") == [8, 9.08, 9.08, 9.08]
    assert insets(stock.layout("half-letter"), "back") == [9.08, 9.08, 8, 9.08]


def test_a_printer_with_a_wide_margin_pushes_text_inwards_where_the_sheet_ends():
    assert insets(stock.layout("note2-letter"), "front", margin=9 * MM) == [8, 8, 11, 11]


def test_a_panel_that_lies_upside_down_has_its_crease_on_its_own_side():
    assert insets(stock.layout("quarter-a4"), "inside-left", margin=9 * MM) == [11, 11, 8, 8]
    assert insets(stock.layout("quarter-a4"), "inside-right", margin=9 * MM) == [8, 11, 11, 8]
    assert insets(stock.layout("quarter-letter-top"), "back", margin=9 * MM) == [8, 11, 11, 8]


def test_trimmed_cards_need_no_printer_margin():
    assert insets(stock.layout("a7-letter"), "front", margin=12 * MM) == pytest.approx(
        [8, 8.26, 8.26, 8.26], abs=0.02
    )


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda la: la.key)
@pytest.mark.parametrize("flip", ["long", "short"])
def test_safe_areas_are_large_enough_to_write_in(layout, flip):
    turned = layout.for_flip(flip)
    for of in turned.panels:
        area = safe_area(turned, of)
        assert area.width > 0.8 * of.width
        assert area.height > 0.75 * of.height
        assert min(area.x, area.y, of.width - area.right, of.height - area.top) >= 8 * MM - 0.01


def test_artwork_runs_3_mm_over_the_cuts_and_stops_at_the_crease():
    layout = stock.layout("a7-letter")
    over = 3 * MM

    assert bleed(layout, panel(layout, "front")) == Edges(0, over, over, over)
    assert bleed(layout, panel(layout, "inside-left")) == Edges(over, over, 0, over)


def test_artwork_never_runs_over_the_sheet_or_into_the_next_card():
    dl, pair = stock.layout("dl-a4"), stock.layout("post2-5x7")

    assert bleed(dl, panel(dl, "front")) == Edges(0, 3 * MM, 0, 0)
    assert bleed(dl, panel(dl, "back")) == Edges(0, 3 * MM, 0, 0)
    assert bleed(pair, panel(pair, "front", 1)) == Edges(3 * MM, 0, 3 * MM, 3 * MM)


def test_untrimmed_cards_have_no_bleed():
    layout = stock.layout("half-a4")

    assert all(bleed(layout, of) == Edges() for of in layout.panels)
