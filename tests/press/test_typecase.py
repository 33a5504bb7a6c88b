"""Letter by letter, lines look and read as if they had been shaped, and what must be shaped is refused."""

import pytest

from cardkeeper.press import document
from cardkeeper.press.text import TextStyle, line
from cardkeeper.press.text.embedding import emit
from cardkeeper.press.text.typecase import Unsuitable, typecase
from tests.press.pages import ink, pictures, reader, texts

NUNITO = TextStyle("Nunito")
ADDRESSES = [
    "Margaret O'Neill", "48 Maple Ave, Apt 2", "AVATAR To. Yo, We", "Håkan & Zoë Åström",
    "Grzegorz Brzęczyszczykiewicz",
    "Straße des 17. Juni 135", "Иван Петрович Жуков", "22045 Hamburg-Fuhlsbüttel", "c/o Weiß (Hinterhaus)",
]  # fmt: skip


@pytest.mark.parametrize("text", ADDRESSES)
def test_a_line_is_as_wide_and_as_high_as_the_shaped_one(text):
    case = typecase(NUNITO)
    fast, shaped = case.line(text), line(text, NUNITO, 1000)

    assert (fast.left, fast.right) == pytest.approx((shaped.ink[0], shaped.ink[2]), abs=2)
    assert (case.bottom(fast), case.top(fast)) == pytest.approx((shaped.ink[1], shaped.ink[3]), abs=1)


@pytest.mark.parametrize("text", ADDRESSES)
def test_it_looks_the_same_on_paper(text):
    case = typecase(NUNITO)
    fast, shaped = document.new_canvas(300, 40), document.new_canvas(300, 40)
    set_line, other = case.line(text), line(text, NUNITO, 12)
    emit(fast, case.operators(fast, [set_line], 20, 30, 12))
    other.draw(shaped, 20, 30 - case.top(set_line) * 0.012)
    one, two = (ink(pictures(document.content(canvas))[0]) for canvas in (fast, shaped))

    assert (one.x, one.y, one.right, one.top) == pytest.approx((two.x, two.y, two.right, two.top), abs=0.5)


def test_what_is_read_back_is_what_was_typed():
    case = typecase(NUNITO)
    canvas = document.new_canvas(300, 400)
    emit(canvas, case.operators(canvas, [case.line(text) for text in ADDRESSES], 20, 380, 12))
    content = document.content(canvas)

    assert texts(content)[0].splitlines() == [text.replace("'", "’") for text in ADDRESSES]
    assert len(reader(content).pages[0]["/Resources"]["/Font"]) >= 1


@pytest.mark.parametrize(
    "text",
    [
        "שרה כהן",
        "سارة",
        "王小明",
        "Ṁ\u0323",
        "e\u0301\u0323",
        "A\u200dB",
        "สมชาย",
        "\U0001f600",
        "",
        "a\u00a0b",
    ],
)
def test_what_must_be_shaped_is_refused(text):
    with pytest.raises(Unsuitable):
        typecase(NUNITO).line(text)
