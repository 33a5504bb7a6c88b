"""Columns put right by hand before an import: what they mean, and which way round the dates are."""

import pytest

from cardkeeper.core.contact import Contact, Problem
from cardkeeper.services.importing import import_columns, importing
from cardkeeper.services.importing.import_columns import Columns
from tests.factories import TUESDAY

FILE = (
    "Full Name,DOB,Haus,Cust. no.,\n"
    "Nadia Rahman,03/04/1985,55 Elm Street,00417,\n"
    "Sam Whitaker,11/23/1979,,00418,\n"
    ",,,00419,\n"
)


def columns(text: str = FILE) -> Columns:
    return Columns(importing.plan("list.csv", text.encode(), TUESDAY))


@pytest.fixture(autouse=True)
def book(library):
    return library


def test_each_column_with_something_in_it_is_told():
    found = columns()

    assert [(c.heading, c.sample, c.key, c.is_sure) for c in found.every()] == [
        ("Full Name", "Nadia Rahman", "name", True),
        ("DOB", "03/04/1985", "birthday", True),
        ("Haus", "55 Elm Street", "extra", False),
        ("Cust. no.", "00417", "extra", False),
    ]
    assert found.need_a_look
    assert found.row_count == 3


@pytest.mark.parametrize(
    ("text", "is_guesswork"),
    [
        ("Dear team, please call Ruth on Monday, and\nSee you soon, bring cake, tea\n", True),
        ("Ruth Okafor\nTom Meyer\nAda Bell\n", False),
        ("Ruth Okafor,ruth@example.com,3/4/1980\nTom Meyer,tom@example.com,12/25/1970\n", False),
        (FILE, False),
    ],
)
def test_a_text_that_is_no_list_of_people_is_told_from_one_without_headings(text, is_guesswork):
    assert columns(text).is_guesswork is is_guesswork


def test_a_column_put_right_shows_in_the_next_look():
    found = columns()
    found.choose(2, "street")
    found.choose(3, "")

    nadia = found.contact(0, TUESDAY)
    assert isinstance(nadia, Contact)
    assert nadia.addresses[0].street == "55 Elm Street"
    assert isinstance(found.contact(2, TUESDAY), Problem | None)
    assert found.plan(TUESDAY).entries[0].contact == nadia


def test_dates_are_asked_with_the_row_that_shows_it():
    question = columns().dates.question("en-US")
    assert question is not None

    assert (question.sample, question.day_first, question.month_first) == ("03/04/1985", "April 3", "March 4")
    assert not question.is_day_first
    assert question.evidence == "Row 3 of “DOB” has 11/23/1979, so the month comes first."
    assert not question.is_open


def test_the_answer_turns_the_dates_round():
    found = columns("Name,Birthday\nNadia Rahman,03/04/1985\n")
    question = found.dates.question("en-US")
    assert question is not None
    assert question.is_open
    assert found.need_a_look

    found.dates.put_day_first(True)

    nadia = found.contact(0, TUESDAY)
    assert isinstance(nadia, Contact)
    assert str(nadia.occasions[0].date) == "1985-04-03"
    answered = found.dates.question("en-US")
    assert answered is not None
    assert answered.is_day_first
    assert not found.need_a_look


def test_an_address_book_of_a_program_needs_no_look():
    google = "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Event 1 - Label,Event 1 - Value\n"
    text = google + "Lars,Winters,* myContacts,* Home,lars@example.com,Anniversary,2004-06-12\n"

    assert [column.key for column in columns(text).every() if not column.is_sure] == []
    assert not import_columns.need_a_look(importing.plan("google.csv", text.encode(), TUESDAY))
    card = b"BEGIN:VCARD\nVERSION:3.0\nFN:Ruth\nEND:VCARD\n"
    assert not import_columns.need_a_look(importing.plan("a.vcf", card, TUESDAY))


def test_every_choice_has_words():
    keys = [key for key, _words in import_columns.choices()]
    assert keys[0] == ""
    assert len(keys) == len(set(keys))
    assert all(import_columns.words(key) for key in (*keys, "event-label", "uid"))


def a_long_list(last: str) -> Columns:
    """600 customers whose dates can be read both ways, and one more."""
    rows = "".join(f"Person {number},03/04/1985\n" for number in range(600))
    return columns(f"Name,Remark\n{rows}Sam Whitaker,{last}\n")


def test_a_choice_waits_for_the_first_rows_only_and_the_plan_looks_at_all():
    found = a_long_list("23/11/1979")
    found.choose(1, "birthday")
    asked = found.dates.question("en-US")
    assert asked is not None
    assert asked.is_open

    made = found.plan(TUESDAY)
    found.take(made)

    answered = found.dates.question("en-US")
    assert answered is not None
    assert not answered.is_open
    assert answered.is_day_first
    assert {str(entry.contact.occasions[0].date) for entry in made.entries} == {"1985-04-03", "1979-11-23"}


def test_what_was_answered_holds_when_all_rows_are_looked_at():
    found = a_long_list("03/04/1985")
    found.choose(1, "birthday")
    found.dates.put_day_first(True)
    made = found.plan(TUESDAY)
    found.take(made)

    assert {str(entry.contact.occasions[0].date) for entry in made.entries} == {"1985-04-03"}
    answered = found.dates.question("en-US")
    assert answered is not None
    assert not answered.is_open
