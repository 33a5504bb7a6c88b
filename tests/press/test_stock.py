"""The catalogue of paper, envelopes and label sheets: exact, complete, symmetric."""

from dataclasses import replace

import pytest

from cardkeeper.press import stock
from cardkeeper.press.geometry import MM
from cardkeeper.press.papers import LabelSheet, label_sheet_problems

# name, width and height in mm and in points, as printed on the box
ENVELOPES = [
    ("a2", 146.05, 111.13, 414, 315), ("a6", 165.1, 120.65, 468, 342), ("a7", 184.15, 133.35, 522, 378),
    ("a9", 222.25, 146.05, 630, 414), ("no10", 241.3, 104.78, 684, 297), ("c6", 162, 114, 459.21, 323.15),
    ("c5", 229, 162, 649.13, 459.21), ("dl", 220, 110, 623.62, 311.81), ("c65", 229, 114, 649.13, 323.15),
    ("b6", 176, 125, 498.90, 354.33),
]  # fmt: skip

# key, paper, columns, rows, left, top, width, height, pitch across, pitch down, another product like it
LABELS = [
    ("5160", "letter", 3, 10, 4.7625, 12.70, 66.675, 25.40, 69.85, 25.40, "18160"),
    ("5161", "letter", 2, 10, 3.97, 12.70, 101.60, 25.40, 106.36, 25.40, "8161"),
    ("5162", "letter", 2, 7, 3.97, 21.17, 101.60, 33.87, 106.36, 33.87, "8162"),
    ("5163", "letter", 2, 5, 3.97, 12.70, 101.60, 50.80, 106.36, 50.80, "8163"),
    ("5164", "letter", 2, 3, 3.97, 12.70, 101.60, 84.67, 106.36, 84.67, "8164"),
    ("5167", "letter", 4, 20, 7.14, 12.70, 44.45, 12.70, 52.39, 12.70, "8167"),
    ("l7160", "a4", 3, 7, 7.21, 15.15, 63.50, 38.10, 66.04, 38.10, "J8160"),
    ("l7161", "a4", 3, 6, 7.21, 8.82, 63.50, 46.56, 66.04, 46.56, "J8161"),
    ("l7162", "a4", 2, 8, 4.67, 13.02, 99.06, 33.87, 101.60, 33.87, "J8162"),
    ("l7163", "a4", 2, 7, 4.63, 15.15, 99.10, 38.10, 101.64, 38.10, "J8163"),
    ("l7165", "a4", 2, 4, 4.67, 13.04, 99.06, 67.73, 101.60, 67.73, "J8165"),
    ("l7159", "a4", 3, 8, 6.46, 13.06, 64.00, 33.86, 66.54, 33.86, "J8159"),
    ("l7651", "a4", 5, 13, 4.67, 10.90, 38.10, 21.17, 40.64, 21.17, "L7651"),
    ("3475", "a4", 3, 8, 0, 4.43, 70.00, 36.00, 70.00, 36.00, "3490"),
    ("3474", "a4", 3, 8, 0, 0, 70.00, 37.00, 70.00, 37.00, "3474"),
    ("3652", "a4", 3, 7, 0, 0, 70.00, 42.41, 70.00, 42.41, "3652"),
    ("3664", "a4", 3, 8, 0, 13.23, 70.00, 33.80, 70.00, 33.80, "3664"),
]
SHEETS = list(stock.label_sheets().values())
LAYOUTS = list(stock.layouts().values())


@pytest.mark.parametrize(("key", "width", "height", "across", "up"), ENVELOPES)
def test_envelopes_have_their_published_size(key, width, height, across, up):
    envelope = stock.envelope(key)

    assert (envelope.width, envelope.height) == pytest.approx((width, height), abs=0.006)
    assert envelope.points == pytest.approx((across, up), abs=0.01)


def test_the_catalogue_holds_every_envelope_of_the_design_and_no_other():
    assert sorted(stock.envelopes()) == sorted(row[0] for row in ENVELOPES)


@pytest.mark.parametrize("layout", [la for la in LAYOUTS if la.envelope], ids=lambda la: la.key)
def test_every_card_slides_into_its_envelope(layout):
    own = stock.envelope_for(layout)

    assert own.takes(layout.card)
    assert own.takes(layout.card[::-1])


def test_a_five_by_seven_card_does_not_go_into_b6():
    assert not stock.envelope("b6").takes((127 * MM, 177.8 * MM))
    assert stock.envelope("b6").takes((120 * MM, 169 * MM))


def test_postcards_need_no_envelope():
    assert stock.envelope_for(stock.layout("post4-a4")) is None


@pytest.mark.parametrize("row", LABELS, ids=lambda row: row[0])
def test_label_sheets_have_their_published_measures(row):
    key, paper, columns, rows, *measures, like = row
    sheet = stock.label_sheets()[key]

    assert (sheet.paper.key, sheet.columns, sheet.rows) == (paper, columns, rows)
    found = [sheet.left, sheet.top, sheet.width, sheet.height, sheet.pitch_x, sheet.pitch_y]
    assert found == pytest.approx(measures, abs=0.13)
    assert sheet in stock.fitting(like)


def test_at_least_25_common_label_sheets_are_known():
    assert len(SHEETS) >= 25
    assert {sheet.paper.key for sheet in SHEETS} == {"letter", "a4"}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.key)
def test_labels_lie_symmetric_on_their_sheet_and_never_leave_it(sheet):
    left, top = sheet.position(sheet.per_sheet - 1)
    right, bottom = sheet.paper.width - left - sheet.width, sheet.paper.height - top - sheet.height

    assert label_sheet_problems(sheet) == ()
    assert right == pytest.approx(sheet.left, abs=0.15)
    assert bottom == pytest.approx(sheet.top, abs=0.15)


def test_labels_are_counted_row_by_row():
    sheet = stock.label_sheets()["5160"]

    assert sheet.per_sheet == 30
    assert sheet.position(0) == (4.7625, 12.7)
    assert sheet.position(4) == pytest.approx((74.6125, 38.1))


OWN = LabelSheet("own", "Our labels", stock.paper("a4"), 3, 8, 5, 5, 60, 30, 65, 35)


def test_a_sheet_the_user_described_well_is_accepted():
    assert label_sheet_problems(OWN) == ()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"columns": 4}, "The last column ends 50.0 mm beyond the right edge of A4 paper."),
        ({"rows": 9}, "The last row ends 18.0 mm beyond the bottom of A4 paper."),
        ({"pitch_x": 50}, "side by side overlap"),
        ({"pitch_y": 20}, "above each other overlap"),
        ({"left": -2}, "begins outside the sheet"),
        ({"width": 12}, "at least 20 × 8 mm"),
        ({"columns": 0}, "at least one label across"),
    ],
)
def test_a_sheet_that_cannot_be_is_refused_in_words(change, words):
    (sentence,) = label_sheet_problems(replace(OWN, **change))

    assert words in sentence


@pytest.mark.parametrize(
    ("product", "keys"),
    [
        ("3265", {"half-letter", "half-letter-top"}), ("Avery C2351", {"half-a4"}),
        ("avery 8315", {"note2-letter"}),
        ("C2361", {"note2-a4", "post4-a4"}), ("5389", {"post2-letter"}), ("8387", {"post4-letter"}),
        ("J8160", {"l7160"}), ("Herma 4453", {"3475"}), ("Avery 5160", {"5160"}), ("99999", set()),
    ],
)  # fmt: skip
def test_a_product_number_finds_what_fits_it(product, keys):
    assert {found.key for found in stock.fitting(product)} == keys


def test_weights_are_those_of_a_postal_scale():
    assert stock.paper("letter").grams(1000) == pytest.approx(60.3, abs=0.1)
    assert stock.paper("a4").grams(1000) == pytest.approx(62.4, abs=0.1)
    assert stock.card_grams(stock.layout("half-a4"), 250) == pytest.approx(15.6, abs=0.1)
    assert stock.card_grams(stock.layout("note2-a4"), 250) == pytest.approx(7.8, abs=0.1)
    assert stock.card_grams(stock.layout("half-letter"), 250) == pytest.approx(15.1, abs=0.1)
    assert stock.card_grams(stock.layout("quarter-a4"), 100) == pytest.approx(6.2, abs=0.1)


def test_a_card_in_its_envelope_stays_below_an_ounce_and_in_germany_only_a6_below_20_grams():
    def posted(key):
        layout = stock.layout(key)
        return stock.letter_grams(layout, 250, stock.envelope_for(layout))

    assert posted("half-letter") < 28.35
    assert posted("note2-a4") < 20 < posted("half-a4")
