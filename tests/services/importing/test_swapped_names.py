"""First and last name that changed places in one row of a list: asked about, and only where it is sure."""

from pathlib import Path

import pytest

from cardkeeper import paths
from cardkeeper.core.contact import Contact, Name
from cardkeeper.core.folding import fold
from cardkeeper.core.name_words import is_first_name
from cardkeeper.services.importing import import_report, importing
from cardkeeper.services.importing.swapped_names import doubts
from tests.factories import TUESDAY

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
LIST = (
    "John Smith",
    "Mary Smith",
    "Thomas James",
    "James Thomas",
    "Ann Taylor",
    "Jin Park",
    "Emma Kim",
    "Ruth Okafor",
)


def asked(*more):
    people = [Contact(each, Name(*each.split())) for each in (*LIST, *more)]
    return [problem.text for problem in doubts(list(enumerate(people, start=2)))]


@pytest.mark.parametrize("name", ["Smith Anna", "SMITH Anna", "Okafor Emily", "Smith Kevin"])
def test_a_last_name_of_this_list_before_a_first_name_is_asked_about(name):
    assert asked(name) == [name]


@pytest.mark.parametrize(
    "name",
    [
        "Jones Emily",
        "Kowalska Agnieszka",
        "Müller Katrin",
        "Dubois Aurélie",
        "Fernández Yolanda",
        "Rossi Chiara",
        "Dijkstra Femke",
        "Gonçalves Catarina",
    ],
)
def test_a_common_last_name_before_a_common_first_name_is_asked_about_in_any_list(name):
    assert asked(name) == [name]


@pytest.mark.parametrize(
    "name",
    [
        "Katrin Müller",
        "Agnieszka Kowalska",
        "Lambert Wilson",
        "Vincent Martin",
        "Rosa Silva",
        "Nicola Rossi",
        "Marion Dubois",
        "Franco Romano",
        "Silva Rosa",
        "Wolf Dieter",
        "Leroy Brown",
        "Taylor Florence",
        "Bernard Dominique",
        "Müller",
        "Kowalska",
        "Young Kim",
    ],
)
def test_what_may_well_be_right_is_not_asked_about(name):
    assert asked(name) == []


@pytest.mark.parametrize("kind", ["given", "family"])
def test_the_names_we_know_are_in_order_each_once(kind):
    words = paths.resource(f"names/{kind}.txt").read_text(encoding="utf-8").splitlines()
    folded = [fold(word) for word in words]

    assert folded == sorted(set(folded))
    assert kind == "given" or not any(map(is_first_name, words))


@pytest.mark.parametrize(
    "name",
    [
        "Anna Smith",
        "Thomas James",
        "James Thomas",
        "Taylor Thomas",
        "Taylor James",
        "Park Kim",
        "Smith Jones",
        "Anna Emily",
        "Banks Anna",
        "Okafor Grace",
        "Emma",
        "Teller",
    ],
)
def test_an_odd_name_is_no_doubt(name):
    assert asked(name) == []


def test_a_last_name_that_somebody_has_as_the_first_is_no_doubt():
    assert asked("Smith Hale", "Smith Anna") == []


def test_a_last_name_of_this_list_alone_is_asked_about():
    [problem] = doubts(
        [(2, Contact("John Smith", Name("John", "Smith"))), (3, Contact("Smith", Name("Smith")))]
    )

    assert (problem.line, problem.reason) == (3, "Is “Smith” the last name? It is the first name here.")


@pytest.mark.parametrize("path", sorted(SAMPLES.iterdir()), ids=lambda path: path.name)
def test_ordinary_lists_raise_none(library, path):
    made = importing.read(path, TUESDAY)

    assert [problem for problem in made.problems if problem.is_doubt] == []


def test_the_check_page_asks_and_the_row_comes_in_as_it_stands(library):
    table = "First name,Last name,Email\nJohn,Smith,j@example.com\nSmith,Anna,a@example.com\n"

    made = importing.plan("list.csv", table.encode(), TUESDAY)

    [asked] = made.problems
    assert import_report.title(asked) == (
        "Line 3: Are the names swapped? “Smith” is the first name here, “Anna” the last."
    )
    assert import_report.below(asked) == "Smith Anna · It comes in as it stands."
    assert import_report.headline(made) == "1 to look at"
    assert (made.created, made.failed) == (2, 0)
