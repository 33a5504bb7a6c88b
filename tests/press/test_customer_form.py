"""The form for the counter: twice on a sheet, inside every printer's reach, with room to write."""

import itertools
import re

import pytest

from cardkeeper.press import stock
from cardkeeper.press.customer_form import MARGIN, CustomerForm, FormField, render_customer_form
from cardkeeper.press.geometry import Rect
from tests.press.pages import ink, pictures, sizes, texts
from tests.press.tools import pdffonts, qpdf_complaints

DATE = ("day", "month", "year")
ROWS = (
    (FormField("Your name", 2), FormField("What your friends call you")),
    (FormField("Your birthday", parts=DATE),),
    (FormField("Pets"),),
)
LONGEST = "Wie heißen Ihre Haustiere, wer sind sie, und was feiern sie mit Ihnen zusammen am liebsten"


def form(rows=ROWS, title="Hartwell Home Loans"):
    return CustomerForm(title, "Tell us as much as you please.", rows, "A word, and we forget it.")


@pytest.mark.parametrize(("paper", "size"), [("a4", (841.89, 595.28)), ("letter", (792, 612))])
def test_both_halves_are_alike(paper, size):
    content = render_customer_form(form(), stock.paper(paper))

    assert sizes(content) == [size]
    [text] = texts(content)
    words = ("Hartwell Home Loans", "Tell us as much", "Your name", "What your friends call you", "Pets",
             "day", "month", "year", "A word, and we forget it.")  # fmt: skip
    for word in words:
        assert len(re.findall(rf"\b{word}", text)) == 2
    [page] = pictures(content)
    half = page.width // 2
    boxes = [page.crop((x, 0, x + half - 20, page.height)).point(lambda g: 255 * (g < 200)).getbbox()
             for x in (0, half + 10)]  # fmt: skip
    assert boxes[0][1::2] == boxes[1][1::2]


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_all_is_within_reach_of_any_printer_and_clear_of_the_cut(paper):
    rows = tuple((FormField(LONGEST), FormField(LONGEST, parts=(LONGEST, LONGEST))) for _n in range(13))

    content = render_customer_form(form(rows, LONGEST), stock.paper(paper))

    (wide, high), [page] = sizes(content)[0], pictures(content)
    for left in (0, wide / 2 + 4):
        found = ink(page, Rect(left, 0, wide / 2 - 4, high))
        assert found.x >= left + MARGIN - 5
        assert found.x + found.width <= left + wide / 2 - MARGIN + 5
        assert found.y >= MARGIN - 2
        assert found.top <= high - MARGIN + 2


def test_the_rows_come_in_the_order_given():
    labels = [f"Field {letter}" for letter in "ABCDEFGHIJKLM"]
    [text] = texts(
        render_customer_form(form(tuple((FormField(each),) for each in labels)), stock.paper("a4"))
    )

    places = [text.index(label) for label in labels]
    assert all(one < other for one, other in itertools.pairwise(places))


def test_more_rows_than_fit_are_refused():
    with pytest.raises(ValueError, match="no room"):
        render_customer_form(form(ROWS * 10), stock.paper("a4"))


def test_the_file_is_sound_its_fonts_embedded_and_always_the_same(tmp_path):
    content = render_customer_form(form(), stock.paper("a4"))

    assert qpdf_complaints(content, tmp_path) == ""
    assert all(embedded == subset == "yes" for _name, embedded, subset, _unicode in pdffonts(content))
    assert content == render_customer_form(form(), stock.paper("a4"))
