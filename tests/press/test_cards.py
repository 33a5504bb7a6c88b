"""Cards on their sheets: every panel in its place, side by side, the same bytes each time."""

import pytest

from cardkeeper.core.progress import Cancelled
from cardkeeper.press.cards import (
    CardJob,
    Imprint,
    PrintSetup,
    check_cards,
    render_card,
    render_cards,
)
from cardkeeper.press.geometry import MM
from tests.press.card_jobs import IMPRINT, LAYOUTS, NAMES, a_picture, a_scan, complaints, first_words, jobs
from tests.press.nasty import NASTY
from tests.press.pages import ink, pictures, reader, sizes, texts
from tests.press.test_inside import a_job
from tests.press.tools import pdffonts, pdftotext, qpdf_complaints


@pytest.mark.parametrize("key", LAYOUTS)
@pytest.mark.parametrize("duplex", ["long", "short"])
def test_a_batch_passes_its_preflight_on_every_layout_and_flip(key, duplex, designs):
    setup = PrintSetup(key, duplex=duplex)
    batch = jobs(*NAMES[:3], body="Happy birthday. May the year ahead be kind to you.")

    assert check_cards(batch, setup, IMPRINT, designs=designs) == [[], [], []]
    pdf = render_cards(batch, setup, IMPRINT, designs=designs)

    expected = [job.salutation for job in batch]
    assert complaints(pdf, setup, expected) == []


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


def test_one_card_can_be_looked_at_panel_by_panel_upright(designs):
    pdf = render_card(jobs("Ruth")[0], PrintSetup("quarter-letter"), IMPRINT, designs=designs)

    assert sizes(pdf) == [(306, 396)] * 4
    front, facing, message, back = texts(pdf)
    assert front.startswith("Happy Birthday")
    assert facing == ""
    assert message.startswith("Dear Ruth,")
    assert "HARTWELL HOME LOANS" in back


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
