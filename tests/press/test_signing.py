"""The signing sheet: every card in its order, nothing cut, rows never broken."""

import re
from dataclasses import astuple

import pytest

from cardkeeper.press import stock
from cardkeeper.press.geometry import MM, Rect
from cardkeeper.press.signing import render_signing_sheet
from cardkeeper.press.signing_row import SigningRow
from tests.press.pages import ink, pictures, sizes, texts

TUESDAY, WEDNESDAY = "Mail on Tuesday, December 8", "Mail on Wednesday, December 9"
RUTH = SigningRow(
    1, "Margaret O'Neill", "mar-guh-REET", "Turns 40 on Saturday, December 12", "Tom; Ada (7), Ben (4)",
    "Ada started at Lincoln School.", "Hope Ada’s team is still unbeaten.", TUESDAY,
)  # fmt: skip
WORDS = " ".join(f"word{n}" for n in range(90))


def rows(count, day=TUESDAY):
    return [
        SigningRow(n, f"Customer {n}", occasion="Birthday on December 20", day=day)
        for n in range(1, count + 1)
    ]


def sheet(content_rows, paper="letter", **options):
    return render_signing_sheet(content_rows, stock.paper(paper), "Signing sheet", **options)


@pytest.mark.parametrize(("paper", "size"), [("letter", (612, 792)), ("a4", (595.28, 841.89))])
def test_everything_known_of_a_card_stands_in_its_row(paper, size):
    content = sheet([RUTH], paper, subtitle="1 card · Monday, November 23")
    (text,) = texts(content)
    flat = " ".join(text.split())

    assert sizes(content) == [size]
    for piece in (
        *astuple(RUTH)[2:7],
        "Signing sheet",
        "1 card · Monday, November 23",
        TUESDAY,
        "Page 1 of 1",
    ):
        assert piece in flat
    assert "Margaret O’Neill Say: mar-guh-REET" in flat
    assert "TO WRITE BY HAND" in flat


def test_cards_keep_the_order_of_the_batch_over_all_pages():
    content = sheet(rows(40))
    found = [int(number) for text in texts(content) for number in re.findall(r"Customer (\d+)", text)]

    assert found == list(range(1, 41))
    assert len(texts(content)) > 1
    for number, text in enumerate(texts(content), start=1):
        assert f"Page {number} of {len(texts(content))}" in text


def test_a_printer_that_stacks_face_up_gets_the_last_page_first():
    down, up = texts(sheet(rows(40))), texts(sheet(rows(40), face="up"))

    assert up == list(reversed(down))


def test_the_day_is_said_once_and_again_overleaf():
    content = texts(sheet(rows(30) + rows(5, WEDNESDAY)))

    assert [text.count(TUESDAY) for text in content] == [1] * len(content)
    assert sum(text.count(WEDNESDAY) for text in content) == 1


def test_a_heading_is_never_the_last_line_of_a_page():
    for count in range(8, 16):
        for text in texts(sheet(rows(count) + rows(3, WEDNESDAY))):
            before, heading, after = text.partition(WEDNESDAY)
            assert not heading or "Customer" in after
            assert TUESDAY in before or heading


def test_long_texts_wrap_and_keep_to_the_margins():
    name, sound = "Dr. " + "Maximiliane-Josephine " * 6, "mak-see-mee-lee-AH-ne " * 5
    long = SigningRow(1, name, sound, WORDS[:180], WORDS[:150], WORDS[:550], WORDS[:250], TUESDAY)
    content = sheet([long, RUTH])
    text = " ".join(texts(content)[0].split())
    found = ink(pictures(content)[0])

    assert WORDS[:540].rsplit(" ", 1)[0] in text
    assert Rect(15 * MM, 10 * MM, 612 - 30 * MM, 792 - 20 * MM).contains(found)


def test_a_novel_in_a_note_is_shortened_with_a_sign():
    (text,) = texts(sheet([SigningRow(1, "Ruth", note="mile " * 2000)]))

    assert "mile …" in " ".join(text.split())


def test_a_row_is_never_broken_across_pages():
    tall = [SigningRow(n, f"Customer {n}", note=f"begin{n} {WORDS[:500]} end{n}") for n in range(1, 12)]
    pages = texts(sheet(tall))

    for number in range(1, 12):
        (page,) = [text for text in pages if f"begin{number} " in " ".join(text.split()) + " "]
        assert f"end{number}" in page
        assert f"Customer {number}" in page


def test_a_letter_no_font_has_is_told_by_a_question_mark():
    (text,) = texts(sheet([SigningRow(1, "\U0001e900ruth", note="Likes \U0001e901 and tea")]))

    assert "?ruth" in text
    assert "Likes ? and tea" in text


def test_unknown_things_leave_no_empty_labels():
    (text,) = texts(sheet([SigningRow(7, "שרה כהן")]))

    assert "Say" not in text
    assert "TO WRITE BY HAND" not in text
    assert "7" in text


def test_the_same_rows_are_the_same_bytes():
    assert sheet([RUTH]) == sheet([RUTH])


def test_an_empty_list_is_not_printed():
    with pytest.raises(ValueError, match="nothing to print"):
        sheet([])
