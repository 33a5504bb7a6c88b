"""The printer's test: what is read off a sheet moves every back printed the same way, and nothing else."""

import datetime as dt
import math

import pytest
from PIL import Image

from cardkeeper.core.changes import Touched
from cardkeeper.press.correction import Correction, spots
from cardkeeper.services.cards import pictures
from cardkeeper.services.due import due, planning
from cardkeeper.services.printing import batches, printer_profiles, printer_test, printing
from cardkeeper.services.printing.printer_profiles import PaperPath
from cardkeeper.services.printing.printer_test import THOROUGH, Answers, Edges, Reading
from tests.factories import TUESDAY, a_customer, a_sender, born
from tests.services.commands import undoable

OFFICE = PaperPath("Office", "Tray2", "letter-wide")
BY_HAND = PaperPath("Office", "Manual", "letter-wide", by_hand=True)
SHIFTED = Answers((Reading("C", 2.0, -1.0),))


@pytest.fixture
def batch(library):
    a_sender()
    for day, name in enumerate(("Ada Quinn", "Bea Fielding"), 13):
        a_customer(name, occasions=(born(5, day, 1986),))
    planning.settle(TUESDAY)
    return batches.prepare(due.for_batch(TUESDAY), TUESDAY, layout="half-letter")[0].ids[0]


def keep(path, answers, day=TUESDAY):
    return printer_test.finish(printer_test.begin(path), answers, day)


def ink(page):
    """Left, top, right and bottom of what is printed, in pixels; the last two are just beyond it."""
    grey = Image.frombuffer("RGB", (page.width, page.height), page.pixels, "raw", "BGRX").convert("L")
    return grey.point(lambda value: 255 * (value < 200)).getbbox()


def pages(pdf):
    return pictures.pages(pdf, 150 / 72)


def test_a_test_is_kept_for_its_way_alone_and_can_be_taken_back(library):
    change = undoable(lambda: keep(OFFICE, SHIFTED))

    assert change.touched == Touched.PRINTERS
    kept = printer_profiles.profile(OFFICE)
    assert (kept.correction.dx, kept.correction.dy) == pytest.approx((2, -1))
    assert (kept.asked, kept.flip, kept.tested_on) == ("short", "short", TUESDAY)
    others = (BY_HAND, PaperPath("Office", "", "letter-wide"), PaperPath("Office", "Tray2", "letter"))
    assert [printer_profiles.profile(path) for path in others] == [None, None, None]
    undoable(lambda: printer_profiles.forget(OFFICE))
    assert printer_profiles.profile(OFFICE) is None


def test_a_second_test_of_the_same_way_replaces_the_first(library):
    keep(OFFICE, SHIFTED)
    undoable(lambda: keep(OFFICE, Answers((Reading("C", 0.5, 0),)), dt.date(2026, 6, 1)))

    kept = printer_profiles.profile(OFFICE)
    assert (kept.correction.dx, kept.correction.dy) == pytest.approx((0.5, 0))


def test_a_proof_refines_what_is_known(library):
    keep(OFFICE, SHIFTED)
    sheet = printer_test.proof(OFFICE)

    assert sheet.is_proof
    printer_test.finish(sheet, Answers((Reading("C", -0.5, 0.25),)), TUESDAY)

    kept = printer_profiles.profile(OFFICE).correction
    assert (kept.dx, kept.dy) == pytest.approx((1.5, -0.75))


def test_the_back_of_every_card_moves_and_the_front_stays(batch):
    keep(OFFICE, SHIFTED)
    before = pages(printing.render(batch, duplex="short").cards)
    after = pages(printing.render(batch, duplex="short", known=printer_profiles.profile(OFFICE)).cards)

    assert after[0] == before[0]
    assert after[2] == before[2]
    right, down = 2 / 25.4 * 150, 1 / 25.4 * 150
    for number in (1, 3):
        moved = [there - here for here, there in zip(ink(before[number]), ink(after[number]), strict=True)]
        assert moved == pytest.approx([right, down, right, down], abs=1)


def test_a_sheet_skewed_scaled_and_shifted_by_its_printer_is_put_right_within_half_a_millimetre(library):
    sheet = printer_test.begin(OFFICE)
    turn, scale, shift = math.radians(0.35), 1.004, complex(1.7, -2.2)

    def lands(point):
        """Where this printer puts a point of the back, seen beside the front."""
        return scale * complex(math.cos(turn), math.sin(turn)) * point + shift

    def appears(point):
        """The point of the back that lies behind a point of the front."""
        return (point - shift) / (scale * complex(math.cos(turn), math.sin(turn)))

    places = spots(sheet.drawn.width, sheet.drawn.height)
    found = {spot: appears(complex(*places[spot])) - complex(*places[spot]) for spot in THOROUGH}
    # Read to a quarter of a millimetre, as people do.
    read = {spot: (round(r.real * 4) / 4, round(r.imag * 4) / 4) for spot, r in found.items()}
    printer_test.finish(sheet, Answers(printer_test.readings(read)), TUESDAY)

    kept = printer_profiles.profile(OFFICE).correction
    matrix = kept.affine(0, 0)  # about the middle, shift in points
    for point in (complex(-135, 100), complex(135, -100), 0j, complex(60, 100)):
        moved = complex(matrix[0], matrix[1]) * point + complex(kept.dx, kept.dy)
        assert abs(lands(moved) - point) < 0.5


def test_a_printer_that_turns_the_other_edge_gets_its_backs_turned_and_is_asked_the_same_again(batch):
    keep(OFFICE, Answers((Reading("C", 0, 0),), upside_down=True))
    known = printer_profiles.profile(OFFICE)

    assert (known.asked, known.flip) == ("short", "long")
    assert printer_profiles.duplex("half-letter", known, by_hand=False) == "long"
    assert printer_profiles.sides("half-letter", known, by_hand=False) == "two-sided-short-edge"
    usual = pages(printing.render(batch, duplex="short").cards)[1]
    turned = pages(printing.render(batch, duplex="long", known=known).cards)[1]
    left, top, right, bottom = ink(usual)
    mirrored = (
        usual.width - right,
        usual.height - bottom,
        usual.width - left,
        usual.height - top,
    )
    assert ink(turned) == pytest.approx(mirrored, abs=1)


def test_a_printer_that_does_as_asked_is_asked_for_the_layouts_own_edge(library):
    keep(OFFICE, SHIFTED)
    known = printer_profiles.profile(OFFICE)

    for layout, edge in (("half-letter", "short"), ("note2-letter", "long"), ("half-letter-top", "short")):
        assert printer_profiles.duplex(layout, known, by_hand=False) == edge
        assert printer_profiles.sides(layout, known, by_hand=False) == f"two-sided-{edge}-edge"
    assert printer_profiles.duplex("quarter-letter", known, by_hand=False) == "none"
    assert printer_profiles.sides("quarter-letter", known, by_hand=False) == "one-sided"


def test_a_pile_that_comes_back_reversed_gets_its_outsides_the_other_way_round(batch):
    keep(BY_HAND, Answers((Reading("C", 0, 0),), numbers_differ=True))
    known = printer_profiles.profile(BY_HAND)

    outsides, insides = printing.passes(batch, duplex="manual", known=known)
    plain = printing.passes(batch, duplex="manual")

    assert pages(outsides) == pages(plain[0])[::-1]
    assert pages(insides) == pages(plain[1])


def test_a_printer_that_stacks_face_up_reverses_cards_envelopes_and_signing_sheet_together(batch):
    keep(OFFICE, Answers((Reading("C", 0, 0),), first_at_bottom=True))
    known = printer_profiles.profile(OFFICE)

    plain, reversed_ = (printing.render(batch, duplex="short", known=one) for one in (None, known))

    first, second = pages(plain.cards)[:2], pages(plain.cards)[2:]
    assert pages(reversed_.cards) == [*second, *first]
    assert pages(reversed_.envelopes) == pages(plain.envelopes)[::-1]
    numbers = [side.numbers for side in printing.sides(batch, "short", known)]
    assert numbers == [(2,), (2,), (1,), (1,)]


def test_a_wide_margin_is_kept_with_the_batch_and_moves_its_words_inwards(batch):
    keep(OFFICE, Answers((Reading("C", 0, 0),), margins=Edges(4, 14, 4, 4)))
    known = printer_profiles.profile(OFFICE)

    assert known.margin == 14
    assert printer_profiles.margin_points(known.margin) == pytest.approx(14 * 72 / 25.4)
    assert printer_profiles.margin_points(4) == pytest.approx(6 * 72 / 25.4)


def test_a_square_of_the_wrong_size_asks_for_another_print(library):
    sheet = printer_test.begin(OFFICE)

    assert printer_test.square_problem(sheet, sheet.square, sheet.square) == ""
    assert "Actual size" in printer_test.square_problem(sheet, 0.96 * sheet.square, 0.96 * sheet.square)


def test_one_misread_cross_is_named(library):
    sheet = printer_test.begin(OFFICE)
    read = dict.fromkeys(THOROUGH, (0.5, 0.5)) | {"D": (0.5, 3.5)}

    assert printer_test.doubtful(sheet, Answers(printer_test.readings(read))) == "D"
    good = dict.fromkeys(THOROUGH, (0.5, 0.5))
    assert printer_test.doubtful(sheet, Answers(printer_test.readings(good))) is None


def test_the_sheet_goes_both_sides_in_one_run_or_in_two_by_hand(library):
    (run,) = printer_test.runs(printer_test.begin(OFFICE), kind="Cardstock")
    assert (run.sides, run.pages_per_sheet, run.sheets) == ("two-sided-short-edge", 2, 1)
    assert (run.tray, run.kind) == ("Tray2", "Cardstock")

    fronts, backs = printer_test.runs(printer_test.begin(BY_HAND))
    assert {(run.sides, run.sheets, run.tray) for run in (fronts, backs)} == {("one-sided", 2, "Manual")}
    assert len(pages(fronts.pdf)) == len(pages(backs.pdf)) == 2


def test_it_says_what_it_found_and_how_to_turn(library):
    assert printer_profiles.words(None, by_hand=False)[0] == "Not tested yet"
    sheet = printer_test.begin(BY_HAND)
    assert printer_test.outcome(sheet, Answers((Reading("C", 0.3, 0),))).startswith("Both sides meet")
    assert "2.2 mm off" in printer_test.outcome(sheet, SHIFTED)
    keep(BY_HAND, SHIFTED)

    title, words = printer_profiles.words(printer_profiles.profile(BY_HAND), by_hand=True)
    assert title == "This printer lines up"
    assert (
        words == "Both sides matched on your test sheet of May 12. Turn the pile over like a page in a book."
    )


def test_before_a_test_nothing_is_corrected(library):
    assert not printer_test.begin(OFFICE).is_proof
    assert printer_test.proof(OFFICE) == printer_test.begin(OFFICE)
    assert printer_test.begin(OFFICE).drawn.correction == Correction()
