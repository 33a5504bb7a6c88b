"""Label sheets: sold ones and the user's own, and what is left of the begun one."""

import pytest

from cardkeeper.errors import CardKeeperError
from cardkeeper.services.printing import label_sheets
from cardkeeper.services.printing.label_sheets import Measures
from tests.services.commands import undoable

OWN = Measures("Shop 24", "letter", 2, 5, 4, 12.7, 101.6, 50.8, 106, 50.8)


def test_an_own_sheet_comes_first_and_is_used_like_the_others(library):
    _change, key = label_sheets.keep(OWN)

    first = label_sheets.products()[0]
    assert (first.key, first.name, first.columns, first.rows, first.is_own) == (key, "Shop 24", 2, 5, True)
    assert label_sheets.measures(key) == OWN
    assert label_sheets.laid(key, 12, label_sheets.starting_at(3)) == (tuple(range(3, 10)), 2)
    label_sheets.remember(key, 12, label_sheets.starting_at(3))
    assert label_sheets.used(key) == label_sheets.starting_at(5)


def test_adding_changing_and_removing_an_own_sheet_can_be_taken_back(library):
    undoable(lambda: label_sheets.keep(OWN)[0])
    key = label_sheets.products()[0].key
    undoable(lambda: label_sheets.keep(OWN._replace(name="Shop 25"), key)[0])
    assert [product.name for product in label_sheets.products() if product.is_own] == ["Shop 25"]
    undoable(lambda: label_sheets.remove(key))
    assert not any(product.is_own for product in label_sheets.products())
    with pytest.raises(CardKeeperError, match="Choose another one"):
        label_sheets.sheet(key)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"name": " "}, "Give the sheet a name"),
        ({"columns": 0}, "at least one label across"),
        ({"width": 120}, "overlap"),
        ({"left": -1}, "begins outside"),
        ({"rows": 6}, "beyond the bottom"),
        ({"pitch_x": 140}, "beyond the right edge"),
        ({"height": 5}, "at least 20 × 8 mm"),
    ],
)
def test_a_sheet_that_cannot_be_is_refused_in_words(library, wrong, told):
    described = OWN._replace(**wrong)

    assert any(told in problem for problem in label_sheets.problems(described))
    with pytest.raises(CardKeeperError):
        label_sheets.keep(described)
    assert not any(product.is_own for product in label_sheets.products())


def test_the_boxes_of_a_sheet_are_shares_of_its_paper(library):
    boxes = label_sheets.boxes("5160")

    assert len(boxes) == 30
    left, top, width, height = boxes[4]
    assert (left, top) == pytest.approx(((4.7625 + 69.85) / 215.9, (12.7 + 25.4) / 279.4))
    assert (width, height) == pytest.approx((66.675 / 215.9, 25.4 / 279.4))


def test_at_least_twenty_five_sheets_are_known(library):
    assert len(label_sheets.products()) >= 25
