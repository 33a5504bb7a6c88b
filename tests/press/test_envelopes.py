"""Envelopes: the address where the post reads it, nothing where the post writes, a note under the stamp."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardkeeper.errors import CardKeeperError
from cardkeeper.press import stock
from cardkeeper.press.envelope_job import EnvelopeJob
from cardkeeper.press.envelope_proof import render_envelope_proof, shift
from cardkeeper.press.envelope_text import compose, findings
from cardkeeper.press.envelopes import EnvelopeSetup, check_envelopes, page_of, render_envelopes
from cardkeeper.press.geometry import MM, Rect
from cardkeeper.press.postal import rules
from tests.press.pages import ink, pictures, sizes, texts

ENVELOPES = list(stock.envelopes().values())
COUNTRIES = ["US", "DE", "GB", "FR"]
SHORT = EnvelopeJob(
    ("Margaret O'Neill", "48 Maple Ave Apt 2", "South Portland ME 04106"),
    ("Harbor Insurance", "12 Quay Street", "Portland ME 04101"),
    "mail Tue 8 Dec · 3",
)
LONGEST = EnvelopeJob(
    (
        "Frau Prof. Dr. Maximiliane-Josephine von Hohenstein-Schwarzenberg",
        "The International Society for the Promotion of Kindness Among Neighbours GmbH & Co. KG",
        "Abteilung für Kundenbetreuung und Öffentlichkeitsarbeit",
        "c/o Fitzgerald-O'Shaughnessy",
        "1048 Martin Luther King Junior Memorial Boulevard, Building 7",
        "Apartment 2204",
        "22045 Hamburg-Fuhlsbüttel",
        "GERMANY",
    ),
    (
        "Hartwell Home Loans of Northern New England",
        "Suite 400",
        "12 Quay Street",
        "Portland ME 04101",
        "USA",
    ),
    "mail Wed 30 Sep · 1042",
)


def envelope_id(envelope):
    return envelope.key


def drawn(placed):
    """The box of the ink of a text, worked out and not drawn."""
    left, bottom, right, top = placed.ink
    return Rect(left, bottom, right - left, top - bottom)


@pytest.mark.parametrize("envelope", ENVELOPES, ids=envelope_id)
@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("job", [SHORT, LONGEST], ids=["short", "longest"])
def test_texts_stay_in_their_zones_and_the_posts_own_zones_stay_white(envelope, country, job):
    post = rules(country)
    texts_of = compose(job, envelope, country)
    address, sender, note = (drawn(texts_of[name]) for name in ("address", "return", "note"))
    bottom, stamp = post.clear_zones(envelope)

    assert findings(job, envelope, country) == []
    assert post.address_zone(envelope).contains(address)
    assert post.width is None or address.width <= post.width * MM
    assert not any(address.overlaps(zone) for zone in (bottom, stamp, sender))
    assert not any(sender.overlaps(zone) for zone in (bottom, stamp))
    assert stamp.contains(note)
    assert texts_of["address"].block.size >= 8


@pytest.mark.parametrize("envelope", ENVELOPES, ids=envelope_id)
@pytest.mark.parametrize("country", COUNTRIES)
def test_the_note_is_hidden_by_the_smallest_stamp(envelope, country):
    width, height = envelope.points
    stamp = Rect(width - (6 + 20) * MM, height - (6 + 24) * MM, 20 * MM, 24 * MM)

    assert stamp.contains(drawn(compose(LONGEST, envelope, country)["note"]))


def test_an_ordinary_address_is_large_and_right_of_the_middle_of_the_left_half():
    placed = compose(SHORT, stock.envelope("a7"), "US")["address"]

    assert placed.block.size == 11.5
    assert drawn(placed).x == pytest.approx(0.42 * 522, abs=0.1)


def test_the_ink_on_paper_lies_where_the_arithmetic_says():
    envelope = stock.envelope("c6")
    (picture,) = pictures(render_envelopes([SHORT], envelope, EnvelopeSetup("DE")))
    expected = drawn(compose(SHORT, envelope, "DE")["address"])
    found = ink(picture, rules("DE").address_zone(envelope))

    for side in ("x", "y", "right", "top"):
        assert getattr(found, side) == pytest.approx(getattr(expected, side), abs=1)


def test_pages_are_of_the_envelopes_exact_size_in_the_order_of_the_batch():
    jobs = [
        EnvelopeJob((f"Customer {number}", "1 Main Street"), note=f"Mon · {number}") for number in (1, 2, 3)
    ]
    envelope = stock.envelope("no10")
    down, up = (render_envelopes(jobs, envelope, EnvelopeSetup(face=face)) for face in ("down", "up"))

    assert sizes(down) == [(684, 297)] * 3
    assert ["Customer 1" in texts(down)[0], "Customer 3" in texts(up)[0]] == [True, True]
    assert render_envelopes(jobs, envelope, EnvelopeSetup()) == down


def test_an_apostrophe_and_an_ampersand_are_only_letters():
    job = EnvelopeJob(("<b>Smith & Sons</b>", "{sender}"))

    assert (
        "<b>Smith & Sons</b>\n{sender}"
        in texts(render_envelopes([job], stock.envelope("dl"), EnvelopeSetup()))[0]
    )


@pytest.mark.parametrize(("feed", "left"), [("centre", (612 - 315) / 2), ("left", 0), ("right", 612 - 315)])
def test_on_a_host_sheet_the_envelope_lies_short_edge_first_at_the_top(feed, left):
    setup = EnvelopeSetup(host=stock.paper("letter"), feed=feed)
    page, panel = page_of(stock.envelope("a2"), setup)
    (picture,) = pictures(render_envelopes([SHORT], stock.envelope("a2"), setup))

    assert [round(side, 2) for side in page] == [612, 792]
    assert [round(side, 2) for side in (panel.box.x, panel.box.y, panel.box.width, panel.box.height)] == [
        left, 792 - 414, 315, 414
    ]  # fmt: skip
    assert panel.box.contains(ink(picture))


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_page_turns_with_the_envelope(rotation):
    envelope = stock.envelope("c6")
    content = render_envelopes([SHORT], envelope, EnvelopeSetup("DE", rotation=rotation))
    width, height = (round(side, 2) for side in envelope.points)
    (picture,) = pictures(content)
    corner = {0: (1, 1), 90: (0, 1), 180: (0, 0), 270: (1, 0)}[rotation]
    turned = rotation in (90, 270)
    page_width, page_height = (height, width) if turned else (width, height)
    note = Rect(corner[0] * (page_width - 85), corner[1] * (page_height - 85), 85, 85)

    assert sizes(content) == [(page_width, page_height)]
    assert ink(picture, note) is not None


def test_the_offset_of_the_printer_moves_everything():
    plain, moved = (
        ink(pictures(render_envelopes([SHORT], stock.envelope("c6"), setup))[0])
        for setup in (EnvelopeSetup(), EnvelopeSetup(offset_x=2, offset_y=-3))
    )

    assert moved.x - plain.x == pytest.approx(2 * MM, abs=0.6)
    assert moved.y - plain.y == pytest.approx(-3 * MM, abs=0.6)


def test_an_envelope_larger_than_the_sheet_is_refused_in_words():
    with pytest.raises(CardKeeperError, match="C5 envelope does not fit on A5"):
        render_envelopes([SHORT], stock.envelope("c5"), EnvelopeSetup(host=stock.paper("a5")))


@pytest.mark.parametrize(
    ("job", "kind", "slot"),
    [
        (EnvelopeJob(("", "  ")), "empty", "envelope"),
        (EnvelopeJob(tuple(f"Line {n}" for n in range(9))), "too-many-lines", "envelope"),
        (EnvelopeJob(("Wagga" * 40, "Sydney")), "overflow", "envelope"),
        (EnvelopeJob(("\U0001e900 Smith", "Sydney")), "missing-glyph", "envelope"),
        (EnvelopeJob(("Smith", "Sydney"), ("Sender " * 400,)), "overflow", "envelope.return"),
    ],
)
def test_what_cannot_be_printed_is_found_before_and_refused(job, kind, slot):
    envelope = stock.envelope("a2")
    (found,) = check_envelopes([job], envelope, EnvelopeSetup())

    assert (kind, slot, True) in {(finding.kind, finding.slot, finding.blocks) for finding in found}
    with pytest.raises(CardKeeperError):
        render_envelopes([SHORT, job], envelope, EnvelopeSetup())


WORD = st.text("aeinorstlMWßäÉ", min_size=1, max_size=14)
LINE = st.lists(WORD, min_size=1, max_size=9).map(lambda words: " ".join(words)[:60].strip())


@given(st.lists(LINE, min_size=1, max_size=8), st.sampled_from(ENVELOPES), st.sampled_from(COUNTRIES))
def test_up_to_eight_lines_never_overflow(lines, envelope, country):
    job = EnvelopeJob(tuple(lines))
    address = drawn(compose(job, envelope, country)["address"])

    assert findings(job, envelope, country) == []
    assert rules(country).address_zone(envelope).contains(address)


def test_eight_lines_are_accepted_and_nine_are_not():
    eight = EnvelopeJob(tuple(f"Line {n}" for n in range(8)))

    assert check_envelopes([eight], stock.envelope("dl"), EnvelopeSetup("GB")) == [[]]


def test_a_note_that_is_too_long_warns_but_does_not_hold_the_envelope_back():
    job = EnvelopeJob(
        ("Smith", "Sydney"), note="mail on the very last day of the longest month of the year " * 3
    )
    (found,) = check_envelopes([job], stock.envelope("a2"), EnvelopeSetup())

    assert [(finding.kind, finding.blocks, finding.slot) for finding in found] == [
        ("overflow", False, "envelope.note")
    ]


def test_progress_is_told_envelope_by_envelope():
    told = []
    render_envelopes(
        [SHORT] * 3, stock.envelope("a7"), EnvelopeSetup(), lambda done, total: told.append((done, total))
    )

    assert told == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("host", [None, "a4"])
def test_the_proof_teaches_the_offset_that_puts_the_frame_right(rotation, host):
    setup = EnvelopeSetup(host=host and stock.paper(host), rotation=rotation, offset_x=1)
    _page, panel = page_of(stock.envelope("c6"), setup)
    off = (
        panel.rotation
    )  # a printer that moves the envelope's print 2 mm to the right and 1 mm down, seen upright
    error = {0: (2, -1), 90: (1, 2), 180: (-2, 1), 270: (-1, -2)}[off]
    new = shift(left=12, bottom=9, setup=setup)

    assert (new[0] + error[0], new[1] + error[1]) == pytest.approx((setup.offset_x, setup.offset_y))


def test_the_proof_draws_its_frame_10_mm_from_each_edge():
    (picture,) = pictures(render_envelope_proof(stock.envelope("c6"), EnvelopeSetup("DE")))
    frame = ink(picture)
    width, height = stock.envelope("c6").points

    assert (frame.x, frame.y) == pytest.approx((10 * MM, 10 * MM), abs=1)
    assert (width - frame.right, height - frame.top) == pytest.approx((10 * MM, 10 * MM), abs=1)


def test_an_empty_list_is_not_printed():
    with pytest.raises(ValueError, match="nothing to print"):
        render_envelopes([], stock.envelope("a7"), EnvelopeSetup())
