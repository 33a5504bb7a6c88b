"""Calendars on paper: pages of their exact size, letters embedded, nothing beyond the edge, nobody lost."""

import pytest

from cardkeeper.press import occasion_marks, stock
from cardkeeper.press.calendar_type import BODY, fitting, printable
from cardkeeper.press.occasion_list import ListedDay, render_list
from cardkeeper.press.text import line
from cardkeeper.press.wall_calendar import WallDay, WallEntry, WallLook, WallMonth, render_months
from cardkeeper.press.year_planner import render_year
from tests.press.tools import pdffonts, pdftotext, qpdf_complaints

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LOOK = WallLook("Hartwell Home Loans", (("birthday", "Birthday"), ("anniversary", "Anniversary")))


def birthday(*forms: str) -> WallEntry:
    return WallEntry("birthday", forms)


def a_month(entries=(), weeks: int = 5, on: int = 14) -> WallMonth:
    days = tuple(
        WallDay(str(number + 1), "M", tuple(entries) if number == on else ()) for number in range(7 * weeks)
    )
    return WallMonth("May", "2026", WEEKDAYS, days)


@pytest.mark.parametrize("paper", ["letter", "a4", "a3"])
def test_a_month_is_a_landscape_page_of_the_paper(paper, tmp_path):
    made = render_months([a_month([birthday("Priya Raman, 40")])], stock.paper(paper), LOOK)

    text = pdftotext(made)
    assert qpdf_complaints(made, tmp_path) == ""
    for word in ("May", "2026", "Monday", "Priya Raman, 40", "Hartwell Home Loans", "Birthday"):
        assert word in text
    wide, high = stock.paper(paper).points
    assert _page_size(made) == pytest.approx((high, wide), abs=0.1)


def test_every_letter_is_embedded():
    made = render_months([a_month([birthday("Priya Raman")])], stock.paper("letter"), LOOK)

    fonts = pdffonts(made)
    assert {name.partition("+")[2] for name, *_rest in fonts} >= {"Fraunces-SemiBold", "Nunito-Regular"}
    assert {told for _name, *told_ in fonts for told in told_} == {"yes"}


def test_only_signs_that_stand_on_the_page_are_explained():
    text = pdftotext(render_months([a_month([birthday("Priya")])], stock.paper("letter"), LOOK))

    assert "Birthday" in text
    assert "Anniversary" not in text


def test_a_full_day_names_as_many_as_fit_and_counts_the_others():
    crowd = [birthday(f"Guest {number}") for number in range(40)]

    text = pdftotext(render_months([a_month(crowd)], stock.paper("letter"), LOOK))

    named = sum(f"Guest {number}\n" in text.replace("\r", "") for number in range(40))
    hidden = next(int(part.split()[0]) for part in text.splitlines() if part.endswith(" more"))
    assert named + hidden == 40
    assert named >= 8


def test_a_long_name_takes_the_longest_form_that_fits_and_never_more_room():
    forms = ("Maximiliane Hohenzollern-Sigmaringen, 40", "Maximiliane H.", "Maximiliane")

    words, size = fitting(forms, BODY, 9, 80)

    assert (words, size) == ("Maximiliane H.", 9)
    for room in (60, 30, 12):
        words, size = fitting(("Donaudampfschifffahrtsgesellschaft",), BODY, 9, room)
        assert line(words, BODY, size).width <= room + 0.2


def test_a_letter_no_font_has_is_a_question_mark_and_the_page_is_made():
    assert printable("Ann \U0010fffd", BODY, 9) == "Ann ?"
    assert "Ann ?" in pdftotext(
        render_months([a_month([birthday("Ann \U0010fffd")])], stock.paper("letter"), LOOK)
    )


def test_a_year_stands_on_one_sheet_with_twelve_names(tmp_path):
    months = [
        WallMonth(f"Month{number}", "2026", WEEKDAYS, a_month([birthday("Ruth V.")], 4).days)
        for number in range(12)
    ]

    made = render_year(months, stock.paper("a4"), LOOK)

    text = pdftotext(made)
    assert qpdf_complaints(made, tmp_path) == ""
    assert text.count("\f") == 1
    assert text.count("Ruth V.") == 12
    assert all(f"Month{number}" in text for number in range(12))


def test_a_list_goes_on_overleaf_and_says_the_day_again():
    crowd = tuple(WallEntry("birthday", (f"Guest {number:02}",), "Turns 40") for number in range(70))

    made = render_list([ListedDay("Fri, May 15", crowd)], stock.paper("letter"), "May 2026", owner="Hartwell")

    text = pdftotext(made)
    pages = text.split("\f")
    assert len(pages) - 1 == 2
    assert all("Fri, May 15" in page for page in pages[:2])
    assert [f"Guest {number:02}" in text for number in range(70)] == [True] * 70
    assert "Page 2 of 2" in pages[1]


def test_an_empty_month_says_so():
    assert "Nothing on these days." in pdftotext(render_list([], stock.paper("a4"), "May 2026"))


def test_the_same_calendar_twice_is_the_same_bytes():
    first, second = (
        render_months([a_month([birthday("Priya")])], stock.paper("a4"), LOOK) for _turn in range(2)
    )

    assert first == second


def test_a_kind_without_a_sign_of_its_own_congratulates():
    assert occasion_marks.ink("promotion") == occasion_marks.ink("retirement")
    assert occasion_marks.ink("birthday") != occasion_marks.ink("anniversary")


def _page_size(pdf: bytes) -> tuple[float, float]:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        width, height = document.get_page_size(0)
    finally:
        document.close()
    return width, height
