"""Lines end where a reader would end them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cardkeeper.press.text import Limits, TextStyle, fit
from tests.press.conftest import CJK_FONT

SERIF = TextStyle("EB Garamond", leading=1.4)
SCRIPT = TextStyle("Great Vibes")


def lines(text, style, width, *, size=12.0, most=30, balance=False, language="en"):
    """The lines of a text set at one size in a column."""
    spoken = TextStyle(style.family, leading=style.leading, language=language)
    block = fit(text, spoken, width, 2000, Limits(size, size, most, balance=balance))
    assert block.fits, block.findings
    return [line.text for line in block.lines]


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("We are so very grateful to dear Mr. Okafor for the introduction.", "Mr. Okafor"),
        ("It is hard to believe that it has already been 40 years since then.", "40 years"),
        ("We wish a very happy and healthy 40th birthday to you today.", "40th birthday"),
        ("A letter for our long-standing customer J. R. Hartwell, with thanks.", "J. R. Hartwell"),
        ("With warm regards to everyone at home, dear Ludwig van Beethoven.", "van Beethoven"),
        ("With warm regards to everyone at home, dear Maria de la Vega.", "de la Vega"),
        ("This one is for your father, the great Martin Luther King Jr. himself.", "King Jr."),
        ("Vous nous avez fait un très grand plaisir, vraiment bravo !", "bravo !"),
        ("Elle nous a dit hier soir encore une fois « merci » à tous.", "« merci »"),
    ],
)
def test_what_belongs_together_stays_on_a_line(text, together):
    for width in range(90, 330, 6):
        assert any(together in line for line in lines(text, SERIF, width)), width


def test_a_headline_takes_the_fewest_lines_and_makes_them_alike():
    found = lines("Warmest wishes from every one of us", SCRIPT, 220, size=30, balance=True)

    assert found == ["Warmest wishes", "from every one of us"]


def test_a_headline_does_not_end_a_line_with_a_small_word():
    for width in range(170, 330, 5):
        found = lines("Congratulations on your new home", SERIF, width, size=24, balance=True)
        assert all(line.split()[-1] not in ("on", "your") for line in found[:-1]), found


def test_a_headline_of_two_sentences_breaks_between_them():
    found = lines("Happy birthday. May the year be kind to you.", SERIF, 230, size=18, balance=True)

    assert found[0] == "Happy birthday."


def test_running_text_does_not_leave_a_word_alone():
    text = (
        "Another year wiser, and somehow the person everyone still wants to sit next to. We hope your day is "
        "full of good coffee, kind messages and at least one slice of cake that nobody counts."
    )

    for width in range(180, 420, 4):
        found = lines(text, SERIF, width, size=14)
        assert len(found[-1].split()) > 1, width


def test_total_fit_is_more_even_than_filling_line_by_line():
    text = (
        "We hope that the day brings you and all of those you love a little extraordinary happiness and rest"
    )
    width = 205
    block = fit(text, SERIF, width, 500, Limits(12, 12, 20, balance=False))
    widths = [line.ink[2] - line.ink[0] for line in block.lines[:-1]]

    assert sum((width - own) ** 2 for own in widths) < sum((width - own) ** 2 for own in greedy(text, width))


def greedy(text, width):
    """Ink widths of all lines but the last, when each takes as many words as fit."""
    words, out, current = text.split(), [], ""
    for word in words:
        longer = f"{current} {word}".strip()
        block = fit(longer, SERIF, 5000, 500, Limits(12, 12, 1, balance=False))
        if current and block.width > width:
            out.append(fit(current, SERIF, 5000, 500, Limits(12, 12, 1, balance=False)).width)
            longer = word
        current = longer
    return out


def test_paragraphs_stay_apart():
    assert lines("One.\nTwo.\n\nThree.", SERIF, 300) == ["One.", "Two.", "Three."]


def test_a_hyphenated_name_may_break_after_its_hyphen_only():
    assert lines("Maximiliane-Josephine", SERIF, 80) == ["Maximiliane-", "Josephine"]


def test_thai_breaks_between_blanks_first_and_before_a_leading_vowel_if_it_must():
    wishes = "สุขสันต์วันเกิด ขอให้มีความสุข"

    assert lines(wishes, SERIF, 110, language="th") == wishes.split(" ")
    assert "".join(lines("ขอให้ประสบความสำเร็จในทุกสิ่งที่ปรารถนา", SERIF, 120, language="th")) == (
        "ขอให้ประสบความสำเร็จในทุกสิ่งที่ปรารถนา"
    )


def test_chinese_breaks_anywhere_but_before_its_punctuation(only_this_folder):
    (only_this_folder / "chinese.ttf").write_bytes(CJK_FONT.read_bytes())
    text = "亲爱的陈丽薇女士，生日快乐！生日快乐。（王明）"

    for width in range(40, 200, 7):
        found = lines(text, SERIF, width, language="zh")
        assert "".join(found) == text
        assert all(line[0] not in "，！。）" and line[-1] != "（" for line in found), found


@settings(max_examples=60)
@given(
    st.lists(st.text("abcdefghij.,-ÄéŁ 4", min_size=1, max_size=9), min_size=1, max_size=25).map(" ".join),
    st.integers(60, 400),
    st.booleans(),
)
def test_no_word_is_ever_lost_or_moved(text, width, balance):
    block = fit(text, SERIF, width, 3000, Limits(8, 16, 60, balance=balance))

    assert " ".join(block.text.split()).replace("- ", "-") == " ".join(text.split()).replace("- ", "-")
