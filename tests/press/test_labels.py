"""Labels: the free ones are used up first, every address fits, and nothing else is printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardkeeper.errors import CardKeeperError
from cardkeeper.press import stock
from cardkeeper.press.geometry import MM, apply
from cardkeeper.press.label_places import places, starting_at, used_after
from cardkeeper.press.labels import (
    LabelJob,
    LabelSetup,
    check_labels,
    compose,
    label_box,
    render_labels,
    text_box,
)
from tests.press.pages import ink, pictures, sizes, texts

SHEETS = list(stock.label_sheets().values())
AVERY = stock.label_sheets()["5160"]
PLAIN = LabelJob(("Margaret O'Neill", "48 Maple Ave Apt 2", "South Portland ME 04106"))
LONG = LabelJob(
    (
        "The International Society for the Promotion of Kindness",
        "Attn: Maximiliane-Josephine Fitzgerald-O'Shaughnessy",
        "1048 Martin Luther King Junior Memorial Boulevard",
        "South Portland ME 04106",
    )
)


def test_a_sheet_used_up_to_the_fourth_label_begins_with_the_fifth():
    assert places(5, AVERY, starting_at(4)) == ((4, 5, 6, 7, 8),)


def test_used_labels_anywhere_are_left_out_and_the_rest_goes_on_new_sheets():
    first, second = places(30, AVERY, {0, 7, 29})

    assert first == tuple(n for n in range(30) if n not in {0, 7, 29})
    assert second == (0, 1, 2)


@given(count=st.integers(0, 100), used=st.sets(st.integers(0, 29)))
def test_every_label_gets_one_place_and_no_used_one(count, used):
    laid = places(count, AVERY, used)
    remains = used_after(count, AVERY, used)

    assert sum(map(len, laid)) == count
    assert all(laid)
    assert all(sorted(set(positions)) == list(positions) for positions in laid)
    if laid and len(used) < 30:
        assert not used & set(laid[0])
    assert len(remains) < 30
    assert (len(used) % 30 + count - len(remains)) % 30 == 0


def test_after_printing_the_sheet_is_remembered():
    assert used_after(3, AVERY, {0}) == {0, 1, 2, 3}
    assert used_after(29, AVERY, {0}) == frozenset()
    assert used_after(31, AVERY, {0}) == {0, 1}
    assert used_after(0, AVERY, {5}) == {5}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.key)
def test_an_ordinary_address_fits_every_label_of_every_sheet(sheet):
    for position in (0, sheet.columns - 1, sheet.per_sheet - 1):
        box = text_box(sheet, position)
        block = compose(PLAIN, box)

        assert label_box(sheet, position).contains(box)
        assert block.findings == ()
        assert 7 <= block.size <= 10.5
        assert block.width <= box.width + 0.01


@pytest.mark.parametrize(
    "sheet", [s for s in SHEETS if s.width >= 60 and s.height >= 25], ids=lambda s: s.key
)
def test_a_very_long_address_is_broken_rather_than_cut(sheet):
    (found,) = check_labels([LONG], sheet, LabelSetup())

    assert found == []


def test_the_longest_address_of_a_return_label_is_refused_and_named():
    sheet = stock.label_sheets()["5167"]
    (found,) = check_labels([LONG], sheet, LabelSetup())

    assert [(finding.kind, finding.blocks, finding.slot) for finding in found] == [
        ("overflow", True, "label")
    ]
    assert "International Society" in found[0].message
    with pytest.raises(CardKeeperError):
        render_labels([LONG], sheet, LabelSetup())


def test_a_label_without_lines_is_refused():
    assert [f.kind for (f,) in check_labels([LabelJob(()), LabelJob((" ",))], AVERY, LabelSetup())] == [
        "empty"
    ] * 2


def test_labels_at_the_edge_of_the_sheet_keep_out_of_what_the_printer_cannot_reach():
    sheet = stock.label_sheets()["3474"]
    first, last = text_box(sheet, 0), text_box(sheet, sheet.per_sheet - 1)

    assert first.x >= 6 * MM - 0.01
    assert last.y >= 6 * MM - 0.01
    assert sheet.paper.height * MM - first.top >= 6 * MM - 0.01


def test_ink_stays_inside_its_label_and_used_labels_stay_white():
    used = {0, 4, 10}
    jobs = [LabelJob((f"Customer {n}", f"{n} Example Street", "Portland ME 04101")) for n in range(27)]
    (picture,) = pictures(render_labels(jobs, AVERY, LabelSetup(frozenset(used))))

    for position in range(30):
        found = ink(picture, label_box(AVERY, position))
        assert (found is None) == (position in used)
        if found:
            assert text_box(AVERY, position).contains(found, tolerance=0.6)


def test_text_is_centred_by_its_ink():
    (picture,) = pictures(render_labels([PLAIN], AVERY, LabelSetup()))
    box, found = label_box(AVERY, 0), ink(picture)

    assert found.y - box.y == pytest.approx(box.top - found.top, abs=1)


@pytest.mark.parametrize(("face", "first"), [("down", "Customer 0"), ("up", "Customer 30")])
def test_sheets_come_in_the_order_that_leaves_the_first_on_top(face, first):
    jobs = [LabelJob((f"Customer {n}", "1 Main Street")) for n in range(35)]
    content = render_labels(jobs, AVERY, LabelSetup(face=face))

    assert sizes(content) == [(612, 792)] * 2
    assert texts(content)[0].startswith(first)


def test_the_printers_offset_and_scale_are_applied_about_the_middle():
    setup = LabelSetup(offset_x=1, offset_y=-2, scale=1.01)
    middle = apply(setup.matrix(AVERY), (306, 396))

    assert middle == pytest.approx((306 + MM, 396 - 2 * MM))
    plain, moved = (ink(pictures(render_labels([PLAIN], AVERY, s))[0]) for s in (LabelSetup(), setup))
    assert moved.x == pytest.approx(306 + (plain.x - 306) * 1.01 + MM, abs=0.6)


def test_the_same_labels_are_the_same_bytes():
    assert render_labels([PLAIN, LONG], AVERY, LabelSetup()) == render_labels(
        [PLAIN, LONG], AVERY, LabelSetup()
    )


def test_progress_counts_labels_and_can_stop():
    told = []
    render_labels([PLAIN] * 31, AVERY, LabelSetup(), lambda done, total: told.append((done, total)))

    assert told == [(n, 31) for n in range(1, 32)]


def test_an_empty_list_is_not_printed():
    with pytest.raises(ValueError, match="nothing to print"):
        render_labels([], AVERY, LabelSetup())
