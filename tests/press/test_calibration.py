"""The printed test: crosses and rulers stand where the arithmetic expects them, on every page."""

import pytest

from cardkeeper.press.calibration import render_printer_test
from cardkeeper.press.correction import Correction, PrinterTest, spots, square
from cardkeeper.press.geometry import MM, Rect, apply
from tests.press.pages import ink, pictures, reader, sizes, texts

PAGES = {"letter": (215.9, 279.4), "letter turned": (279.4, 215.9), "a4": (210, 297), "a4 turned": (297, 210),
         "a5": (148, 210), "a5 turned": (210, 148)}  # fmt: skip
TESTS = [PrinterTest(*size, flip) for size in PAGES.values() for flip in ("long", "short")]


def name(test):
    return f"{test.width:g}x{test.height:g}-{test.flip}"


def spots_on_page(test):
    """In points from the bottom left."""
    for x, y in spots(test.width, test.height).values():
        yield (test.width / 2 + x) * MM, (test.height / 2 + y) * MM


def around(x, y, half):
    return Rect(x - half, y - half, 2 * half, 2 * half)


@pytest.mark.parametrize("test", TESTS, ids=name)
def test_every_cross_of_the_front_is_a_cross_at_its_spot(test):
    front, _back = pictures(*render_printer_test(test))

    for x, y in spots_on_page(test):
        found = ink(front, around(x, y, 11 * MM))
        assert found.width == pytest.approx(22 * MM, abs=1)
        assert found.height == pytest.approx(22 * MM, abs=1)
        assert ink(front, around(x, y, 0.5)) is not None
        assert ink(front, Rect(x + 4 * MM, y + 1 * MM, 6 * MM, 6 * MM)) is None


@pytest.mark.parametrize("test", TESTS, ids=name)
def test_the_middle_of_every_spot_of_the_back_is_white_and_its_rulers_have_their_zero_there(test):
    _front, back = pictures(*render_printer_test(test))
    turn = -1 if test.turned else 1

    for x, y in spots_on_page(test):
        assert ink(back, around(x, y, 5 * MM)) is None
        above = ink(back, around(x, y + turn * 9.8 * MM, 0.6))
        beside = ink(back, around(x + turn * 9.8 * MM, y, 0.6))
        assert (above.width, beside.height) == pytest.approx((1, 1), abs=0.8)


@pytest.mark.parametrize("test", TESTS, ids=name)
def test_the_square_measures_what_the_sheet_says(test):
    front = pictures(*render_printer_test(test))[0]
    side = square(test.width, test.height) * MM
    middle = (test.width * MM / 2, test.height * MM / 2)
    strip = Rect(middle[0] - side / 2 - 2, middle[1] + 14.5 * MM, side + 4, 2)
    found = ink(front, strip)

    assert found.width == pytest.approx(side, abs=1.6)
    assert f"{square(test.width, test.height):g} mm" in texts(*render_printer_test(test))[0]


@pytest.mark.parametrize("size", PAGES.values(), ids=PAGES)
def test_rulers_reach_every_edge_in_half_millimetres(size):
    width, height = (side * MM for side in size)
    front = pictures(*render_printer_test(PrinterTest(*size, "long")))[0]
    across = [Rect(width / 2 - 42 * MM, y, 84 * MM, 3) for y in (0, height - 3)]
    along = [Rect(x, height / 2 - 42 * MM, 3, 84 * MM) for x in (0, width - 3)]

    assert all(ink(front, strip) is not None for strip in across + along)


def test_a_duplex_test_asks_the_printer_to_turn_and_a_manual_one_does_not():
    (both,) = render_printer_test(PrinterTest(215.9, 279.4, "short"))
    fronts, backs = render_printer_test(PrinterTest(215.9, 279.4, "long", manual=True))

    preferences = [reader(content).root_object["/ViewerPreferences"] for content in (both, fronts, backs)]
    assert [p["/Duplex"] for p in preferences] == ["/DuplexFlipShortEdge", "/Simplex", "/Simplex"]
    assert {p["/PrintScaling"] for p in preferences} == {"/None"}
    assert sizes(both) == sizes(fronts) == sizes(backs) == [(612, 792)] * 2


def test_turning_a_pile_by_hand_needs_two_numbered_sheets():
    fronts, backs = render_printer_test(PrinterTest(210, 297, "long", manual=True))

    assert [("FRONT 1" in text, "FRONT 2" in text) for text in texts(fronts)] == [
        (True, False),
        (False, True),
    ]
    assert [("BACK 1" in text, "BACK 2" in text) for text in texts(backs)] == [(True, False), (False, True)]
    assert "pile was reversed" in " ".join(texts(backs)[0].split())


def test_a_proof_moves_the_back_by_the_correction_and_leaves_the_front():
    size = (215.9, 279.4)
    correction = Correction(dx=2, dy=-1, rotation=0.4, scale=1.005)
    plain, proof = (
        pictures(*render_printer_test(PrinterTest(*size, "long", correction=c)))
        for c in (Correction(), correction)
    )
    x, y = spots(*size)["A"]
    zero = ((size[0] / 2 + x) * MM, (size[1] / 2 + y) * MM)
    moved = apply(correction.affine(size[0] * MM, size[1] * MM), zero)

    assert proof[0].tobytes() == plain[0].tobytes()
    assert ink(proof[1], around(*moved, 5 * MM)) is None
    above = (moved[0] - 9.8 * MM * 0.00698, moved[1] + 9.8 * MM)
    assert ink(proof[1], around(*above, 0.8)) is not None
    assert ink(plain[1], around(*above, 0.8)) != ink(proof[1], around(*above, 0.8))


def test_the_sheet_says_what_to_do_on_both_sides():
    front, back = texts(*render_printer_test(PrinterTest(210, 297, "long")))

    assert "100 %" in front
    assert "smallest number" in front
    assert "against a window" in back
    assert "both arrows" in back
