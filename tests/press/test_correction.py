"""A simulated printer shifts, turns and scales both sides; after the test the back lands behind the front."""

import math
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardkeeper.press.correction import (
    Answers,
    Calibration,
    Correction,
    PrinterTest,
    Reading,
    calibrate,
    scaling_problem,
    solve,
    spots,
)
from cardkeeper.press.geometry import MM, Edges, apply

UNCORRECTED = Correction()
LETTER, LETTER_LANDSCAPE, A4 = (215.9, 279.4), (279.4, 215.9), (210, 297)


class Printer:
    """Prints side 1 and side 2 a little wrong and turns the sheet over an edge; mm from the middle."""

    def __init__(self, page, front, back, flip):
        self.page, self.front, self.back, self.flip = page, front, back, flip

    def over(self, point):
        """A point of the paper as it is seen from behind."""
        x, y = point
        upright = self.page[1] >= self.page[0]
        return (-x, y) if (self.flip == "long") == upright else (x, -y)

    def where_front_falls(self, point):
        """Where something printed on the front appears to someone who looks at the back."""
        return self.over(_print(self.front, point))

    def where_back_falls(self, correction, point):
        return _print(self.back, _corrected(correction, point, self.page))

    def read(self, test, step=0.25):
        """What a careful person reads off a test sheet: for each spot, to the nearest `step` mm."""
        marks = {place: self.where_front_falls(place) for place in spots(*self.page).values()}
        for spot, place in spots(*self.page).items():
            on_page = (-place[0], -place[1]) if test.turned else place
            seen = min(marks.values(), key=lambda mark: math.dist(mark, on_page))
            x, y = _uncorrected(test.correction, _unprint(self.back, seen), self.page)
            if test.turned:
                x, y = -x, -y
            yield Reading(spot, _to_step(x - place[0], step), _to_step(y - place[1], step))

    def misses(self, calibration: Calibration):
        """How far the back lands beside the front, in mm, all over the sheet."""
        width, height = self.page[0] / 2 - 6, self.page[1] / 2 - 6
        for point in product((-width, -width / 3, width / 3, width), (-height, 0, height)):
            behind = self.over(point)
            yield math.dist(
                self.where_back_falls(calibration.correction, behind), self.where_front_falls(point)
            )


def _print(wrong, point):
    shift_x, shift_y, degrees, scale = wrong
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    x, y = point
    return scale * (cos * x - sin * y) + shift_x, scale * (sin * x + cos * y) + shift_y


def _unprint(wrong, point):
    shift_x, shift_y, degrees, scale = wrong
    return _print((0, 0, -degrees, 1 / scale), (point[0] - shift_x, point[1] - shift_y))


def _corrected(correction, point, page):
    """Through the very matrix the press uses, in points from the bottom left."""
    width, height = page[0] * MM, page[1] * MM
    x, y = apply(correction.affine(width, height), (point[0] * MM + width / 2, point[1] * MM + height / 2))
    return (x - width / 2) / MM, (y - height / 2) / MM


def _uncorrected(correction, point, page):
    return _unprint((correction.dx, correction.dy, correction.rotation, correction.scale), point)


def _to_step(value, step):
    return round(value / step) * step


def thorough(printer, flip, correction=UNCORRECTED):
    test = PrinterTest(*printer.page, flip, correction=correction)
    return calibrate(test, Answers(tuple(printer.read(test)), upside_down=flip != printer.flip))


SMALL = st.tuples(st.floats(-1, 1), st.floats(-1, 1), st.floats(-0.15, 0.15), st.floats(0.998, 1.002))
LARGE = st.tuples(st.floats(-2.5, 2.5), st.floats(-2.5, 2.5), st.floats(-0.4, 0.4), st.floats(0.995, 1.005))
FLIPS = st.sampled_from(["long", "short"])
PAGES = st.sampled_from([LETTER, LETTER_LANDSCAPE, A4])


@given(page=PAGES, front=SMALL, back=LARGE, asked=FLIPS, done=FLIPS)
def test_five_readings_bring_the_back_within_half_a_millimetre(page, front, back, asked, done):
    printer = Printer(page, front, back, done)
    calibration = thorough(printer, asked)

    assert calibration.flip == done
    assert max(printer.misses(calibration)) < 0.5


@given(page=PAGES, shift=st.tuples(st.floats(-4, 4), st.floats(-4, 4)), asked=FLIPS, done=FLIPS)
def test_one_reading_is_enough_for_a_printer_that_only_shifts(page, shift, asked, done):
    printer = Printer(page, (0, 0, 0, 1), (*shift, 0, 1), done)
    test = PrinterTest(*page, asked)
    middle = tuple(reading for reading in printer.read(test) if reading.spot == "C")
    calibration = calibrate(test, Answers(middle, upside_down=asked != done))

    assert max(printer.misses(calibration)) < 0.5


@given(page=PAGES, front=SMALL, back=LARGE, flip=FLIPS)
def test_a_proof_printed_with_the_correction_reads_zero_and_keeps_it(page, front, back, flip):
    printer = Printer(page, front, back, flip)
    first = thorough(printer, flip)
    proof = PrinterTest(*page, flip, correction=first.correction)

    assert all(abs(reading.x) <= 0.25 >= abs(reading.y) for reading in printer.read(proof))
    refined = thorough(printer, flip, first.correction)
    assert max(printer.misses(refined)) < 0.5


def test_without_a_correction_the_same_printer_misses_by_millimetres():
    printer = Printer(LETTER, (0, 0, 0, 1), (2, -1.5, 0.3, 1.004), "long")
    untouched = Calibration("long", "same", "down", Correction())

    assert max(printer.misses(untouched)) > 2
    assert max(printer.misses(thorough(printer, "long"))) < 0.2


def test_a_misread_ruler_is_named():
    printer = Printer(A4, (0, 0, 0, 1), (1, 1, 0.2, 1), "long")
    test = PrinterTest(*A4, "long")
    right = tuple(printer.read(test))
    wrong = tuple(Reading("B", -r.x, r.y) if r.spot == "B" else r for r in right)

    assert calibrate(test, Answers(right)).doubtful is None
    assert calibrate(test, Answers(wrong)).doubtful == "B"


def test_a_misread_ruler_is_named_as_printed_when_the_page_was_turned():
    test = PrinterTest(*A4, "short")
    readings = tuple(Reading(spot, 3 if spot == "A" else 0, 0) for spot in spots(*A4))

    assert test.turned
    assert calibrate(test, Answers(readings)).doubtful == "A"


def test_the_turned_pile_and_the_face_are_kept():
    test = PrinterTest(*A4, "long", manual=True)
    answers = Answers(
        (Reading("C", 0, 0),), numbers_differ=True, first_at_bottom=True, margins=Edges(4, 6.5, 4, 5)
    )
    kept = calibrate(test, answers)

    assert (kept.pile, kept.face, kept.margin) == ("reversed", "up", 6.5)
    assert calibrate(test, Answers((Reading("C", 0, 0),))) == Calibration(
        "long", "same", "down", Correction()
    )


def test_readings_that_are_not_on_the_rulers_are_refused():
    with pytest.raises(ValueError, match="rulers"):
        solve([], *A4)
    with pytest.raises(ValueError, match="rulers"):
        solve([Reading("A", 40, 0)], *A4)


@pytest.mark.parametrize(
    ("width", "height", "told"), [(100, 100, False), (99.5, 100.5, False), (97, 97, True), (100, 96, True)]
)
def test_a_square_that_is_not_100_mm_stops_the_test(width, height, told):
    sentence = scaling_problem(width, height)

    assert bool(sentence) == told
    if told:
        assert f"{width:g} × {height:g} mm" in sentence


@given(
    one=st.builds(Correction, st.floats(-3, 3), st.floats(-3, 3), st.floats(-1, 1), st.floats(0.99, 1.01)),
    two=st.builds(Correction, st.floats(-3, 3), st.floats(-3, 3), st.floats(-1, 1), st.floats(0.99, 1.01)),
    point=st.tuples(st.floats(-100, 100), st.floats(-100, 100)),
)
def test_corrections_add_up_like_their_maps(one, two, point):
    in_steps = _corrected(two, _corrected(one, point, A4), A4)

    assert _corrected(two.after(one), point, A4) == pytest.approx(in_steps, abs=1e-6)
