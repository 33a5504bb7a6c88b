"""Cards, envelopes, labels and the signing sheet come out in one order, however the printer stacks (R20)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardkeeper.press import stock
from cardkeeper.press.collation import Page, passes, sheets, tray_order

HALF, NOTES, QUARTER = (stock.layout(key) for key in ("half-letter", "note2-letter", "quarter-a4"))


def test_neighbours_share_a_sheet_and_the_last_one_may_have_room():
    assert sheets(5, 2) == ((0, 1), (2, 3), (4, None))


def test_a_pile_cut_in_one_go_comes_out_in_order():
    laid = sheets(5, 2, cut_as_pile=True)

    assert laid == ((0, 3), (1, 4), (2, None))
    upper, lower = zip(*laid, strict=True)
    assert upper + lower == (0, 1, 2, 3, 4, None)


@given(count=st.integers(0, 60), per_sheet=st.integers(1, 8), cut=st.booleans())
def test_every_job_is_laid_exactly_once(count, per_sheet, cut):
    laid = sheets(count, per_sheet, cut_as_pile=cut)

    assert sorted(job for sheet in laid for job in sheet if job is not None) == list(range(count))
    assert all(len(sheet) == per_sheet for sheet in laid)
    assert not any(set(sheet) == {None} for sheet in laid)


def pile_after(pages, face):
    """Sheets from the top of the pile, once the user holds it with the printed side towards them."""
    pile = []
    for page in pages:
        pile = [*pile, page] if face == "down" else [page, *pile]
    return pile


@pytest.mark.parametrize("face", ["down", "up"])
@pytest.mark.parametrize("layout", [HALF, NOTES, QUARTER], ids=lambda layout: layout.key)
def test_the_first_card_and_the_first_envelope_end_on_top(face, layout):
    (run,) = passes(layout, 6, duplex="long", face=face)
    cards = [page.jobs for page in pile_after([page for page in run if page.side == 1], face)]
    envelopes = pile_after(tray_order(range(6), face), face)

    assert [job for jobs in cards for job in jobs] == envelopes == list(range(6))


def test_a_duplex_printer_gets_both_sides_of_a_sheet_one_after_the_other():
    (run,) = passes(NOTES, 3, duplex="long")

    assert run == (Page(1, (0, 1)), Page(2, (0, 1)), Page(1, (2, None)), Page(2, (2, None)))


def test_a_quarter_fold_is_printed_on_one_side_whatever_the_printer_can_do():
    assert passes(QUARTER, 2, duplex="manual") == ((Page(1, (0,)), Page(1, (1,))),)


@pytest.mark.parametrize("pile", ["same", "reversed"])
@pytest.mark.parametrize("face", ["down", "up"])
def test_turning_the_pile_by_hand_brings_each_inside_behind_its_own_outside(face, pile):
    outsides, insides = passes(HALF, 4, duplex="manual", face=face, pile=pile)
    fed = outsides if pile == "same" else tuple(reversed(outsides))

    assert [page.jobs for page in fed] == [page.jobs for page in insides]
    assert {page.side for page in outsides} == {1}
    assert {page.side for page in insides} == {2}
    assert [page.jobs for page in pile_after(insides, face)] == [(0,), (1,), (2,), (3,)]
