"""Cards on their sheets: every panel in its place, side by side, the same bytes each time."""

import io

import pytest
from PIL import Image

from cardkeeper.core.progress import Cancelled
from cardkeeper.errors import CardKeeperError
from cardkeeper.press import preflight, stock
from cardkeeper.press.cards import (
    CardJob,
    Imprint,
    PrintSetup,
    check_cards,
    layout_for,
    render_card,
    render_cards,
    render_passes,
)
from cardkeeper.press.correction import Correction
from cardkeeper.press.geometry import MM, Rect, apply
from tests.press.nasty import NASTY
from tests.press.pages import ink, pictures, reader, sizes, texts
from tests.press.test_inside import a_job
from tests.press.tools import pdffonts, pdftotext, qpdf_complaints

IMPRINT = Imprint("Hartwell Home Loans", ("hartwell.example",), "NMLS 123456 · Equal Housing Lender")
NAMES = ["Ruth", "Tom", "Lucia", "Priya", "Zoë"]
LAYOUTS = list(stock.layouts())


def jobs(*names, **changes):
    return [
        a_job(salutation=f"Dear {name},", front={"headline": "Happy Birthday", "sub": name}, **changes)
        for name in names or NAMES[:2]
    ]


def a_picture(width=1200, height=900):
    out = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(out, "JPEG")
    return out.getvalue()


def a_scan():
    """Grey paper with a dark stroke across its middle."""
    paper = Image.new("L", (600, 300), 225)
    paper.paste(40, (150, 140, 450, 152))
    out = io.BytesIO()
    paper.save(out, "PNG")
    return out.getvalue()


def complaints(pdf, setup, expected=()):
    def render(content, dpi):
        import pypdfium2

        return [page.render(scale=dpi / 72).to_pil() for page in pypdfium2.PdfDocument(content)]

    found = preflight.inspect(pdf, layout_for(setup), expected=expected, render=render)
    return [(finding.kind, finding.message) for finding in found]


# --- where things stand


@pytest.mark.parametrize("key", LAYOUTS)
@pytest.mark.parametrize("duplex", ["long", "short"])
def test_a_batch_passes_its_preflight_on_every_layout_and_flip(key, duplex, designs):
    setup = PrintSetup(key, duplex=duplex)
    batch = jobs(*NAMES[:3], body="Happy birthday. May the year ahead be kind to you.")

    assert check_cards(batch, setup, IMPRINT, designs=designs) == [[], [], []]
    pdf = render_cards(batch, setup, IMPRINT, designs=designs)

    expected = [job.salutation for job in batch]
    assert complaints(pdf, setup, expected) == []


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


# --- order


def first_words(pdf):
    """The salutations of a PDF in the order of its pages."""
    return [line for text in texts(pdf) for line in text.split("\n") if line.startswith("Dear")]


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


# --- one file


def test_the_same_jobs_give_the_same_bytes(designs):
    setup = PrintSetup("half-letter", duplex="short")

    first = render_cards(jobs(*NAMES), setup, IMPRINT, designs=designs)
    render_cards(jobs("Somebody else"), setup, IMPRINT, designs=designs)

    assert render_cards(jobs(*NAMES), setup, IMPRINT, designs=designs) == first


def test_one_card_printed_again_reads_the_same(designs):
    """The page of a single card, whatever was printed with it."""
    setup = PrintSetup("quarter-a4")
    batch = render_cards(jobs(*NAMES), setup, IMPRINT, designs=designs)
    alone = render_cards(jobs(NAMES[2]), setup, IMPRINT, designs=designs)

    assert texts(batch)[2] == texts(alone)[0]
    assert pictures(batch)[2].tobytes() == pictures(alone)[0].tobytes()


def test_a_side_without_personal_words_is_stored_once(designs):
    batch = [a_job(salutation=f"Dear {name},") for name in NAMES]
    pages = reader(
        render_cards(batch, PrintSetup("half-letter", duplex="short"), IMPRINT, designs=designs)
    ).pages

    contents = [page.raw_get("/Contents").idnum for page in pages]
    assert len(set(contents[0::2])) == 1
    assert len(set(contents[1::2])) == 5


def test_art_fonts_and_pictures_are_stored_once_for_all_cards(designs):
    photo = a_picture()
    few, many = (
        render_cards(
            jobs(*NAMES[:n], inside_photo=photo, signature_picture=a_scan()),
            PrintSetup("half-letter", duplex="short"),
            IMPRINT,
            designs=designs,
        )
        for n in (1, 5)
    )

    assert (
        many.count(b"/Subtype /Image") == few.count(b"/Subtype /Image") == 3
    )  # the photo, the ink, its mask
    assert many.count(b"/FontFile2") == few.count(b"/FontFile2")
    assert many.count(b"FormXob.imprint") == few.count(b"FormXob.imprint")
    assert len(many) - len(few) < 4 * 2500


def test_two_designs_and_two_languages_share_a_batch(designs):
    batch = [*jobs("Ruth"), *jobs("Jörg", design="other", palette="brand", language="de")]
    pdf = render_cards(
        batch, PrintSetup("half-a4", duplex="short"), Imprint("Hartwell", brand=("#7a3b8f",)), designs=designs
    )

    assert first_words(pdf) == ["Dear Ruth,", "Dear Jörg,"]


def test_the_tools_of_the_trade_find_nothing_to_complain_of(designs, tmp_path):
    pdf = render_cards(
        jobs(*NAMES, inside_photo=a_picture(), signature_picture=a_scan(), inside_left="Forty candles"),
        PrintSetup("half-letter", duplex="short"),
        IMPRINT,
        designs=designs,
    )

    assert qpdf_complaints(pdf, tmp_path) == ""
    assert {row[1:] for row in pdffonts(pdf)} == {("yes", "yes", "yes")}
    everything = " ".join(pdftotext(pdf).split())
    for name in NAMES:
        assert everything.count(f"Dear {name},") == 1


@pytest.mark.parametrize("text", NASTY)
def test_whatever_a_name_holds_it_is_printed_as_it_is(text, designs, no_fonts):
    job = a_job(
        salutation=f"Dear {text},", signature=(text,), inside_left=text, front={"headline": "Joy", "sub": "x"}
    )
    setup = PrintSetup("half-a4", duplex="short")

    found = {finding.kind for finding in check_cards([job], setup, Imprint(text), designs=designs)[0]}

    assert found <= {"unfilled-field", "internal-number", "empty"}
    assert len(render_card(job, setup, Imprint(text), designs=designs)) > 1000


# --- to look at


def test_one_card_can_be_looked_at_panel_by_panel_upright(designs):
    pdf = render_card(jobs("Ruth")[0], PrintSetup("quarter-letter"), IMPRINT, designs=designs)

    assert sizes(pdf) == [(306, 396)] * 4
    front, facing, message, back = texts(pdf)
    assert front.startswith("Happy Birthday")
    assert facing == ""
    assert message.startswith("Dear Ruth,")
    assert "HARTWELL HOME LOANS" in back


def test_a_card_with_something_wrong_can_still_be_looked_at(designs):
    job = a_job(body="word " * 900)

    assert texts(render_card(job, PrintSetup("quarter-letter"), IMPRINT, designs=designs))[2].startswith(
        "Dear Margaret,"
    )


# --- what is held back


def test_a_card_that_must_not_be_printed_is_named_and_the_others_are_not(designs, no_fonts):
    batch = [
        *jobs("Ruth"),
        a_job(salutation="Dear 陈丽薇,"),
        a_job(body="W" * 900),
        a_job(design="gone"),
        *jobs("Tom"),
    ]

    found = check_cards(batch, PrintSetup("half-letter"), IMPRINT, designs=designs)

    assert [[(finding.kind, finding.slot) for finding in one] for one in found] == [
        [],
        [("missing-glyph", "inside.salutation")],
        [("overflow", "inside.body")],
        [("unusable", "front")],
        [],
    ]
    assert all(finding.blocks for one in found for finding in one)
    assert "“gone” is not here any more" in found[3][0].message


@pytest.mark.parametrize(
    "wrong", [{"salutation": ""}, {"body": "{name}"}, {"body": "W" * 900}, {"design": "gone"}]
)
def test_a_blocked_card_never_gets_onto_paper(wrong, designs):
    with pytest.raises(CardKeeperError):
        render_cards([*jobs("Ruth"), a_job(**wrong)], PrintSetup("quarter-a4"), IMPRINT, designs=designs)


def test_words_missing_on_the_front_hold_a_card_back(designs):
    ((finding,),) = check_cards(
        [a_job(front={"sub": "Ruth"})], PrintSetup("half-a4"), IMPRINT, designs=designs
    )

    assert (finding.kind, finding.blocks, finding.slot) == ("empty", True, "front.headline")


def test_a_design_of_another_version_is_warned_of(designs):
    ((finding,),) = check_cards([a_job(version=2)], PrintSetup("half-a4"), IMPRINT, designs=designs)

    assert (finding.kind, finding.blocks) == ("changed-design", False)


def test_a_coarse_picture_is_warned_of_and_a_fine_one_is_not(designs):
    setup = PrintSetup("half-a4", duplex="short")

    coarse, fine = check_cards(
        [a_job(inside_photo=a_picture(300, 225)), a_job(inside_photo=a_picture(1600, 1200))],
        setup,
        IMPRINT,
        designs=designs,
    )

    assert [(finding.kind, finding.blocks, finding.slot) for finding in coarse] == [
        ("resolution", False, "inside.left")
    ]
    assert fine == []


def test_a_picture_that_is_none_holds_its_card_back_in_words(designs):
    ((finding,),) = check_cards(
        [a_job(inside_photo=b"GIF8 no")], PrintSetup("half-a4"), IMPRINT, designs=designs
    )

    assert finding.blocks
    assert "picture" in finding.message


def test_progress_is_told_and_can_stop_the_run(designs):
    told = []
    render_cards(
        jobs(*NAMES),
        PrintSetup("half-letter", duplex="short"),
        IMPRINT,
        lambda *p: told.append(p),
        designs=designs,
    )

    def stop(done, total):
        raise Cancelled

    assert told[-1] == (5, 5)
    assert told == sorted(told)
    with pytest.raises(Cancelled):
        render_cards(jobs(), PrintSetup("quarter-a4"), IMPRINT, stop, designs=designs)
    with pytest.raises(Cancelled):
        check_cards(jobs(), PrintSetup("quarter-a4"), IMPRINT, stop, designs=designs)


def test_a_batch_of_none_is_a_file_without_cards(designs):
    assert check_cards([], PrintSetup("quarter-a4"), IMPRINT, designs=designs) == []


# --- signature and imprint


def test_a_scanned_signature_loses_its_paper_and_takes_the_ink(designs):
    setup = PrintSetup("half-letter", duplex="short")
    plain, signed = (
        pictures(render_cards([job], setup, IMPRINT, designs=designs))[1]
        for job in (a_job(), a_job(signature_picture=a_scan()))
    )

    before, after = (sum(picture.histogram()[:200]) for picture in (plain, signed))
    area = 4 * 45 * MM * (45 * MM * 12 / 300)  # the stroke alone, at four pixels to a square point
    assert before + 0.5 * area < after < before + 2.5 * area


def test_the_back_carries_logo_name_address_and_licence(designs):
    logo = a_picture(600, 300)
    imprint = Imprint("Hartwell Home Loans", ("hartwell.example",), "NMLS 123456", logo=logo)
    pdf = render_card(jobs("Ruth")[0], PrintSetup("half-letter"), imprint, designs=designs)

    back = texts(pdf)[3]
    assert back.split("\n") == ["HARTWELL HOME LOANS", "hartwell.example", "NMLS 123456"]
    seen = ink(pictures(pdf)[3])
    assert seen.top < 612 * 0.25
    assert seen.x + seen.right == pytest.approx(396, abs=2)
    assert (seen.right - seen.x) <= max(28 * MM, 200)


def test_an_empty_imprint_leaves_the_back_white(designs):
    pdf = render_card(jobs("Ruth")[0], PrintSetup("half-letter"), Imprint(), designs=designs)

    assert ink(pictures(pdf)[3]) is None


def test_the_job_is_all_a_reprint_needs():
    assert {
        "design",
        "version",
        "palette",
        "front",
        "salutation",
        "body",
        "closing",
        "signature",
        "language",
    } <= set(CardJob.__dataclass_fields__)
