"""The calendar on paper shows what the calendar on the screen shows, of whom and of what is wanted."""

import datetime as dt

import pytest

from cardkeeper.core.filters import EVERYONE, Field, Where
from cardkeeper.services.calendar import calendar, wall_calendar
from cardkeeper.services.calendar.calendar_people import folk
from cardkeeper.services.calendar.wall_calendar import Sheet, Wish
from cardkeeper.services.people import bulk, tags
from cardkeeper.services.touch import notes, problems
from cardkeeper.store.connection import value
from tests.factories import TUESDAY, a_customer, a_sender, born, child, married, spouse
from tests.press.tools import pdftotext

MAY = dt.date(2026, 5, 1)
KINDS = calendar.ALL_KINDS | {"holiday"}


def printed(sheet=Sheet.MONTH, month=MAY, group=EVERYONE, **more) -> str:
    wish = Wish(sheet, month, folk(group, TUESDAY), **{"kinds": KINDS, **more})
    return pdftotext(wall_calendar.render(wish, TUESDAY))


@pytest.fixture
def book(library):
    a_sender()
    a_customer(occasions=(born(5, 15, 1986),))
    a_customer(
        "Tom Okafor",
        related=(spouse("Lucia Okafor"), child("Ada")),
        occasions=(married(5, 15, 2016), born(6, 3, 2020, about="Ada")),
    )


def test_a_month_names_people_couples_and_holidays(book):
    text = printed()

    assert "Priya Raman, 40" in text
    assert "Tom & Lucia Okafor" in text
    assert "Mother’s Day" in text
    assert "Hartwell Home Loans" in text
    assert "Ada" not in text


def test_ages_are_left_out_when_nobody_wants_them(book):
    text = printed(with_numbers=False)

    assert "Priya Raman" in text
    assert "40" not in text


def test_only_the_wanted_kinds_are_printed(book):
    text = printed(kinds=frozenset({"anniversary"}))

    assert "Okafor" in text
    assert "Priya" not in text
    assert "Mother" not in text


@pytest.mark.parametrize("sheet", [Sheet.MONTH, Sheet.LIST])
def test_apologies_and_calls_stay_off_the_wall_unless_wanted(book, sheet):
    ruth = a_customer("Ruth Vega")
    due = dt.date(2026, 5, 20)
    problems.log(ruth, "The card went to the wrong house", TUESDAY, due_on=due)

    assert "Ruth Vega" not in printed(sheet)
    assert "Ruth Vega" in printed(sheet, with_private=True)


@pytest.mark.parametrize("sheet", [Sheet.MONTH, Sheet.LIST])
def test_nothing_a_note_says_comes_onto_paper(book, sheet):
    ruth = a_customer("Ruth Vega")
    notes.add(ruth, "Fears for her job", TUESDAY, private=True, remind_on=dt.date(2026, 5, 20))

    text = printed(sheet, with_private=True)

    assert "Ruth Vega" in text
    assert "job" not in text


def test_only_the_wanted_group_is_printed(book):
    ruth = a_customer("Ruth Vega", occasions=(born(5, 16),))
    bulk.put_tag([ruth], tags.add("VIP").ids[0])
    uid = value("SELECT uid FROM tag")

    text = printed(group=Where(Field.TAG, uid))

    assert "Ruth Vega" in text
    assert "Priya" not in text


@pytest.mark.parametrize(("first_weekday", "name"), [(1, "Monday"), (7, "Sunday"), (6, "Saturday")])
def test_weeks_begin_as_wanted(book, first_weekday, name):
    text = printed(first_weekday=first_weekday, locale="en-US")

    assert next(line for line in text.split() if line.endswith("day")) == name


@pytest.mark.parametrize("month", [MAY, dt.date(2026, 2, 1), dt.date(2027, 2, 1), dt.date(2026, 8, 1)])
@pytest.mark.parametrize("first_weekday", range(1, 8))
def test_a_month_is_printed_in_whole_weeks(library, month, first_weekday):
    wish = Wish(Sheet.MONTH, month, folk(EVERYONE, TUESDAY), first_weekday=first_weekday)

    days = wall_calendar._month(wish, month, TUESDAY).days

    here = [day.number for day in days if day.is_here]
    assert len(days) % 7 == 0
    assert here == [str(number) for number in range(1, len(here) + 1)]
    assert len(here) >= 28
    assert len(days) - len(here) < 13


def test_a_year_has_twelve_pages_or_one_sheet(book):
    months, year = printed(Sheet.MONTHS), printed(Sheet.YEAR)

    assert (months.count("\f"), year.count("\f")) == (12, 1)
    assert "Ada, 6" in months
    assert "December" in year


def test_the_list_of_a_month_says_what_happens(book):
    text = printed(Sheet.LIST, month=dt.date(2026, 6, 1))

    assert "Turns 6, child of Tom Okafor" in text
    assert "June 2026" in text


def test_the_file_is_called_by_what_it_is(library):
    whose = folk(EVERYONE, TUESDAY)

    assert wall_calendar.file_name(Wish(Sheet.MONTH, MAY, whose)) == "Calendar 2026-05.pdf"
    assert wall_calendar.file_name(Wish(Sheet.YEAR, MAY, whose)) == "Calendar 2026.pdf"
    assert wall_calendar.file_name(Wish(Sheet.LIST, MAY, whose)) == "Occasions 2026-05.pdf"


def test_the_paper_of_the_shop_comes_first(library):
    assert wall_calendar.papers()[0][0] == "letter"
    assert {"a4", "a3"} <= {key for key, _name in wall_calendar.papers()}
