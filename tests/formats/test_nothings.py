"""A cell that only says that nothing is known brings nobody into the book and nothing onto an envelope."""

import datetime as dt

import pytest

from cardkeeper.core.contact import Contact, Problem
from cardkeeper.formats import incoming

TODAY = dt.date(2026, 5, 12)


def ruth(heading, cell):
    """The only person of a table with one more column, and what was said of the row."""
    text = f'Name,Email,{heading}\nRuth Okafor,ruth@example.com,"{cell}"\n'
    [(_line, found), *said] = incoming.read("list.csv", text.encode(), today=TODAY, country="US").items
    assert isinstance(found, Contact)
    return found, [problem.text for _line, problem in said if isinstance(problem, Problem)]


@pytest.mark.parametrize(
    "cell",
    [
        "n/a",
        "N/A",
        "None",
        "-",
        "?",
        "unknown",
        "widowed",
        "Divorced",
        "single",
        "deceased",
        "yes",
        "2",
        "Tom (ex)",
        "ex-husband Tom",
    ],
)
def test_a_spouse_is_called_by_a_name_or_is_none(cell):
    assert ruth("Spouse", cell)[0].related == ()


@pytest.mark.parametrize("cell", ["n/a", "none", "0", "3", "2 boys", "no", "-"])
def test_children_have_names_or_are_none(cell):
    assert ruth("Children", cell)[0].related == ()


def test_children_beside_a_mark_are_kept():
    assert [each.name for each in ruth("Children", "Ada, Ben")[0].related] == ["Ada", "Ben"]


@pytest.mark.parametrize("cell", ["N/A", "unknown", "?", "---", "tbd"])
def test_a_blank_street_is_no_street(cell):
    found, said = ruth("Street", cell)

    assert (found.addresses, said) == ((), [])


@pytest.mark.parametrize("cell", ["Moved", "bad address", "Return to sender", "RTS", "same", "verzogen"])
def test_a_word_about_the_mail_is_no_street_and_is_kept_and_told(cell):
    found, said = ruth("Street", cell)

    assert found.addresses == ()
    assert [each.value for each in found.unknown] == [cell]
    assert said == [cell]


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("Spouse", "Noel"),
        ("Spouse", "Single Malt Sam"),
        ("Street", "1 Moved Lane"),
        ("Street", "Vacant Lot 3"),
    ],
)
def test_what_only_looks_like_it_stays(heading, cell):
    found, said = ruth(heading, cell)

    assert found.addresses or found.related
    assert said == []


def test_a_row_of_nobody_is_told():
    text = "Name,Street\nUnknown,1 Elm Drive\nRuth Okafor,2 Elm Drive\n"

    [(line, nobody), (_line, found)] = incoming.read("l.csv", text.encode(), today=TODAY, country="US").items

    assert (line, isinstance(nobody, Problem), isinstance(found, Contact)) == (2, True, True)


@pytest.mark.parametrize(("cell", "family"), [("Null", "Null"), ("None", "None"), ("NULL", ""), ("none", "")])
def test_a_surname_that_means_nothing_is_told_from_what_a_program_writes(cell, family):
    text = f"First Name,Last Name,Email\nChristopher,{cell},c@example.com\nRuth,Okafor,r@example.com\n"

    [(_line, found), _ruth] = incoming.read("list.csv", text.encode(), today=TODAY, country="US").items

    assert found.name.family == family


@pytest.mark.parametrize("heading", ["Spouse", "Marital status", "Notes"])
@pytest.mark.parametrize("cell", ["Divorced", "widow", "geschieden"])
def test_who_is_married_no_more_is_not_congratulated_on_the_wedding_day(heading, cell):
    text = f"Name,Email,Anniversary,{heading}\nRuth Okafor,ruth@example.com,24 May 2000,{cell}\n"

    [(_line, found), (_also, said)] = incoming.read("l.csv", text.encode(), today=TODAY, country="US").items

    assert (found.occasions, said.is_part, said.text) == ((), True, "24 May 2000")


@pytest.mark.parametrize("cell", ["married", "Tom Okafor", "", "Widow Twankey"])
def test_who_is_married_is(cell):
    text = f"Name,Email,Anniversary,Spouse\nRuth Okafor,ruth@example.com,24 May 2000,{cell}\n"

    [(_line, found), *_said] = incoming.read("l.csv", text.encode(), today=TODAY, country="US").items

    assert [each.kind for each in found.occasions] == ["anniversary"]


def test_a_birthday_that_says_deceased_is_a_death():
    text = "Name,Email,Birthday\nRuth Okafor,ruth@example.com,deceased\nTom Bell,t@example.com,5/20/1980\n"

    found = [each for _line, each in incoming.read("l.csv", text.encode(), today=TODAY, country="US").items]

    assert [each.is_deceased for each in found if isinstance(each, Contact)] == [True, False]


def test_r27_a_birthday_of_another_century_keeps_its_day():
    text = "Name,Email,Birthday\nRuth Okafor,ruth@example.com,5/20/1880\nTom Bell,t@example.com,5/20/1906\n"

    (_line, ruth_), (_same, said), (_next, tom) = incoming.read(
        "l.csv", text.encode(), today=TODAY, country="US"
    ).items

    assert [str(each.occasions[0].date) for each in (ruth_, tom)] == ["--05-20", "1906-05-20"]
    assert said.text == "5/20/1880"
