"""Paper is called what its buyers call it, with both measures."""

import pytest

from cardkeeper.press import naming, stock


@pytest.mark.parametrize(
    ("key", "title"),
    [
        ("half-letter", "Half-fold card, 5½ × 8½ in (139.7 × 215.9 mm), Letter paper"),
        ("quarter-a4", "Quarter-fold card, 105 × 148.5 mm (4.13 × 5.85 in), A4 paper"),
        ("note2-letter", "2 folded cards on a sheet, 4¼ × 5½ in (108 × 139.7 mm), Letter paper"),
        ("a7-a4", "Folded card to cut out, 127 × 177.8 mm (5 × 7 in), A4 paper"),
        ("post4-a4", "4 flat cards on a sheet, 148.5 × 105 mm (5.85 × 4.13 in), A4 paper"),
    ],
)
def test_titles_of_cards(key, title):
    assert naming.layout_title(stock.layout(key)) == title


def test_every_layout_has_a_title_of_its_own():
    titles = {naming.layout_title(layout) for layout in stock.layouts().values()}

    assert len(titles) == 18


def test_american_names_are_never_shown_without_their_size():
    assert naming.envelope_title(stock.envelope("a6")) == "A6 (US), 6½ × 4¾ in (165.1 × 120.7 mm)"
    assert naming.envelope_title(stock.envelope("c6")) == "C6, 162 × 114 mm (6.38 × 4.49 in)"
    assert (
        naming.label_title(stock.label_sheet("5160")) == "Avery 5160, 30 labels of 2⅝ × 1 in (66.7 × 25.4 mm)"
    )
    assert naming.paper_title(stock.paper("letter")) == "Letter, 8½ × 11 in (215.9 × 279.4 mm)"


def test_folding_is_told_in_the_order_of_the_creases():
    for layout in stock.layouts().values():
        words = naming.folding(layout)
        assert bool(words) == (layout.fold != "flat")
        if layout.fold.startswith("quarter"):
            first, second = (
                ("top half", "left half") if layout.folds[1].vertical else ("right half", "top half")
            )
            assert words.index(first) < words.index(second)
