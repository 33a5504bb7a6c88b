"""The inside: everything in its place, nothing near the edge, and room to sign."""

import pytest

from cardkeeper.press import colour, inside, stock
from cardkeeper.press.card_job import CardJob
from cardkeeper.press.geometry import MM, Rect
from cardkeeper.press.margins import safe_area

VERSE = (
    "Another year wiser, and somehow the person everyone still wants to sit next to. We hope your day is "
    "full of good coffee, kind messages and at least one slice of cake that nobody counts."
)
MESSAGES = {
    "short": "Happy birthday. May the year ahead be kind to you.",
    "one": VERSE,
    "two": VERSE + "\nThank you for letting us look after your home these six years.",
}
FOLDED = [key for key, layout in stock.layouts().items() if layout.fold != "flat"]


def a_job(**changes):
    values = {
        "design": "plain",
        "version": 3,
        "palette": "blue",
        "front": {"headline": "Happy Birthday"},
        "salutation": "Dear Margaret,",
        "body": VERSE,
        "closing": "With warm wishes,",
        "signature": ("Ellen Hartwell", "Hartwell Home Loans"),
    }
    return CardJob(**{**values, **changes})


def message_panel(key):
    layout = stock.layout(key)
    panel = next(p for p in layout.panels if p.name in ("inside-right", "inside-bottom"))
    return safe_area(layout, panel), Rect(0, 0, panel.width, panel.height)


@pytest.mark.parametrize("key", FOLDED)
@pytest.mark.parametrize("message", MESSAGES)
@pytest.mark.parametrize("family", inside.LETTERINGS)
def test_everything_fits_in_order_with_35_mm_to_sign(key, message, family):
    area, panel = message_panel(key)

    placed = inside.compose(a_job(body=MESSAGES[message], lettering=family), area, panel)

    assert [part.findings for part in placed] == [[]] * len(placed)
    tops = [part.ink[3] for part in placed]
    assert tops == sorted(tops, reverse=True)
    for part in placed:
        left, bottom, right, top = part.ink
        assert area.x - 0.1 <= left <= right <= area.right + 0.1
        assert area.y - 0.1 <= bottom <= top <= area.top + 0.1
    room = inside.signing_room(placed, area)
    assert room.height >= 35 * MM - 0.1
    assert room.width == area.width


def test_the_slots_tell_where_a_text_stands():
    placed = inside.compose(a_job(), *message_panel("half-letter"))

    assert [part.slot for part in placed] == [
        "inside.salutation",
        "inside.body",
        "inside.closing",
        "inside.signature",
        "inside.signature",
    ]


def test_a_card_without_closing_or_sender_keeps_its_room():
    area, panel = message_panel("quarter-a4")
    placed = inside.compose(a_job(closing="", signature=("", " ")), area, panel)

    assert [part.slot for part in placed] == ["inside.salutation", "inside.body"]
    assert inside.signing_room(placed, area).height >= 35 * MM - 0.1


def test_a_message_that_is_too_long_is_said_and_names_its_place():
    area, panel = message_panel("quarter-letter")

    placed = inside.compose(a_job(body=VERSE * 8), area, panel)

    found = [finding for part in placed for finding in part.findings]
    assert [(finding.kind, finding.slot) for finding in found] == [("overflow", "inside.body")]


@pytest.mark.parametrize("key", ["quarter-letter", "half-a4", "dl-a4"])
@pytest.mark.parametrize(
    "name",
    [
        "Dear Prof. Dr. Maximiliane-Josephine von Hohenstein-Schwarzenberg,",
        "Dear Nayeli Guadalupe, Xochitl Esperanza and José Maximiliano Fernández-Villanueva,",
    ],
)
def test_the_longest_plausible_names_fit(key, name):
    placed = inside.compose(a_job(salutation=name), *message_panel(key))

    assert not [finding for part in placed for finding in part.findings]


def test_a_hebrew_card_stands_at_the_right_with_its_latin_lines_too():
    area, panel = message_panel("half-a4")
    job = a_job(
        salutation="שרה היקרה,",
        body="יום הולדת שמח! מאחלים לך שנה מלאה בשמחה",
        closing="בברכה,",
        language="he",
    )

    placed = inside.compose(job, area, panel)

    assert len({round(part.ink[2]) for part in placed}) == 1


def test_all_lines_of_a_latin_card_begin_at_one_edge():
    placed = inside.compose(a_job(), *message_panel("half-letter"))

    lefts = [part.ink[0] for part in placed]
    assert max(lefts) - min(lefts) < 0.1


def test_light_ink_of_a_dark_front_is_made_dark_enough_for_paper():
    placed = inside.compose(a_job(), *message_panel("half-letter"), ink="#f7f1e3")

    assert colour.contrast(placed[0].colour, "#ffffff") >= 4.5


def test_a_text_on_the_facing_page_is_balanced_and_centred():
    area, panel = message_panel("half-a4")

    note = inside.note("Forty candles,\none wish each", area, panel, "en")

    left, _bottom, right, _top = note.ink
    assert left + right == pytest.approx(2 * area.x + area.width)
    assert inside.note("  ", area, panel, "en") is None
