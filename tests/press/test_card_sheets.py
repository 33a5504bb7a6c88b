"""Where the panels of a card lie on its sheet, and in which order sheets and passes come."""

import pytest

from cardkeeper.press import postcard, stock
from cardkeeper.press.cards import (
    PrintSetup,
    render_card,
    render_cards,
    render_passes,
)
from cardkeeper.press.correction import Correction
from cardkeeper.press.geometry import Rect, apply
from tests.press.card_jobs import IMPRINT, LAYOUTS, NAMES, first_words, jobs
from tests.press.pages import ink, pictures, reader, sizes, texts
from tests.press.test_inside import a_job


@pytest.mark.parametrize("key", LAYOUTS)
def test_pages_are_exactly_the_sheet_and_say_what_is_trimmed(key, designs):
    layout = stock.layout(key)
    pdf = render_cards(jobs("Ruth", body="Joy."), PrintSetup(key, duplex="long"), IMPRINT, designs=designs)

    assert set(sizes(pdf)) == {(round(layout.width, 2), round(layout.height, 2))}
    trim = reader(pdf).pages[0].trimbox
    box = layout.trim_box
    assert [float(v) for v in trim] == pytest.approx([box.x, box.y, box.right, box.top], abs=0.001)


def test_a_quarter_fold_has_its_inside_upside_down_at_the_top(designs):
    """cards.md appendix A: front bottom right, back bottom left, message top left, facing page top right."""
    (picture,) = pictures(render_cards(jobs("Ruth"), PrintSetup("quarter-letter"), IMPRINT, designs=designs))
    front, back, message, facing = (
        ink(picture, within=panel.box)
        for name in ("front", "back", "inside-right", "inside-left")
        for panel in stock.layout("quarter-letter").panels
        if panel.name == name
    )

    assert front is not None
    assert back is not None
    assert back.top < 60
    assert facing is None
    assert message.y > 396 + 24
    assert (message.x, message.right) == pytest.approx((306 - 24 - 258, 306 - 24), abs=20)


def test_outside_and_inside_of_a_half_fold_are_read_in_order(designs):
    outside, inside = texts(
        render_cards(jobs("Ruth"), PrintSetup("half-letter", duplex="short"), IMPRINT, designs=designs)
    )

    assert outside.split("\n")[:2] == ["Happy Birthday", "RUTH"]
    assert outside.index("RUTH") < outside.index("HARTWELL")
    lines = inside.split("\n")
    assert lines[0] == "Dear Ruth,"
    assert lines[-3:] == ["With warm wishes,", "ELLEN HARTWELL", "HARTWELL HOME LOANS"]


def test_a_printer_that_flips_the_other_way_gets_its_insides_turned(designs):
    natural, other = (
        pictures(render_cards(jobs("Ruth"), PrintSetup("half-letter", duplex=flip), IMPRINT, designs=designs))
        for flip in ("short", "long")
    )

    assert natural[0].tobytes() == other[0].tobytes()
    seen, turned = ink(natural[1]), ink(other[1].rotate(180))
    assert (seen.x, seen.y, seen.right, seen.top) == pytest.approx(
        (turned.x, turned.y, turned.right, turned.top), abs=1
    )


def test_the_correction_moves_all_of_side_two_and_nothing_of_side_one(designs):
    correction = Correction(dx=1.5, dy=-2.0, rotation=0.4)
    plain, corrected = (
        pictures(
            render_cards(
                jobs("Ruth"),
                PrintSetup("half-letter", duplex="short", correction=c),
                IMPRINT,
                designs=designs,
            )
        )
        for c in (Correction(), correction)
    )

    assert plain[0].tobytes() == corrected[0].tobytes()
    before, after = ink(plain[1]), ink(corrected[1])
    moved = apply(correction.affine(792, 612), (before.x, before.y))
    assert (after.x, after.y) == pytest.approx(moved, abs=3)
    assert (after.x - before.x, after.y - before.y) != pytest.approx((0, 0), abs=2)


def test_marks_are_drawn_only_where_something_is_cut_off(designs):
    trimmed, plain, off = (
        render_cards(jobs("Ruth"), PrintSetup(key, duplex="short", marks=marks), IMPRINT, designs=designs)
        for key, marks in (("a7-letter", True), ("half-letter", True), ("a7-letter", False))
    )

    assert b"FormXob.marks" in trimmed
    assert b"FormXob.marks" not in plain
    assert b"FormXob.marks" not in off


def test_a_vignette_repeats_the_art_small_on_the_page_that_faces_the_message(designs):
    job = a_job(vignette=True, inside_left="For a very good year")
    setup = PrintSetup("half-letter", duplex="short")
    front, facing, _message, _back = pictures(render_card(job, setup, IMPRINT, designs=designs))
    words = texts(render_card(job, setup, IMPRINT, designs=designs))[1]
    art = ink(facing, within=Rect(0, 306, 396, 306))

    assert words == "For a very good year"
    assert art.right - art.x < 0.5 * (396 - 51)
    assert (art.x + art.right) / 2 == pytest.approx(198, abs=2)
    assert art.y > ink(facing, within=Rect(0, 0, 396, 300)).top
    assert ink(front, within=Rect(0, 400, 396, 212)).width > art.width
    assert b"vignette" not in render_card(a_job(), setup, IMPRINT, designs=designs)


def test_a_postcard_has_message_address_and_the_note_under_the_stamp(designs):
    job = a_job(
        body="Happy birthday. May the year ahead be kind to you.",
        address=("Margaret O'Neill", "48 Maple Avenue Apt 2", "South Portland ME 04106"),
        stamp_note="mail Tue 8 Dec · 3",
    )
    _front, back = texts(
        render_cards([job], PrintSetup("post4-letter", duplex="short"), IMPRINT, designs=designs)
    )

    for text in (
        "Dear Margaret,",
        "Margaret O’Neill\n48 Maple Avenue Apt 2",
        "mail Tue 8 Dec · 3",
        "Hartwell Home Loans",
    ):
        assert text in back


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_senders_small_lines_on_a_postcard_stand_below_the_message(language):
    panel, area = Rect(0, 0, 420, 298), Rect(14, 14, 392, 270)
    placed = postcard.compose(a_job(language=language), IMPRINT, area, panel, mailed_bare=True)
    message, sender = (
        next(part.box for part in placed if part.slot == slot) for slot in ("inside.body", "back")
    )

    assert (sender[0], sender[2]) == pytest.approx((message[0], message[2]))


def test_cards_come_out_in_order_and_reversed_for_a_printer_that_stacks_face_up(designs):
    batch = jobs(*NAMES)
    expected = [job.salutation for job in batch]

    down, up = (
        first_words(render_cards(batch, PrintSetup("quarter-letter", face=face), IMPRINT, designs=designs))
        for face in ("down", "up")
    )

    assert down == expected
    assert up == expected[::-1]


def test_turned_by_hand_all_outsides_come_first_then_all_insides(designs):
    setup = PrintSetup("half-letter", duplex="manual")
    both = render_cards(jobs(*NAMES), setup, IMPRINT, designs=designs)
    outsides, insides = render_passes(jobs(*NAMES), setup, IMPRINT, designs=designs)

    assert [page.split("\n")[1] for page in texts(outsides)] == [name.upper() for name in NAMES]
    assert first_words(insides) == first_words(both) == [f"Dear {name}," for name in NAMES]
    assert [text.split("\n")[0] for text in texts(both)] == ["Happy Birthday"] * 5 + [
        f"Dear {n}," for n in NAMES
    ]


def test_a_reversed_pile_gets_its_outsides_the_other_way_round(designs):
    setup = PrintSetup("half-letter", duplex="manual", pile="reversed")
    outsides, insides = render_passes(jobs(*NAMES), setup, IMPRINT, designs=designs)

    assert [page.split("\n")[1] for page in texts(outsides)] == [name.upper() for name in NAMES[::-1]]
    assert first_words(insides) == [f"Dear {name}," for name in NAMES]


def test_a_printer_with_one_side_only_needs_one_pass_for_a_quarter_fold(designs):
    assert (
        len(render_passes(jobs(), PrintSetup("quarter-a4", duplex="manual"), IMPRINT, designs=designs)) == 1
    )
