"""Address labels without cards: one for each household, as envelopes are addressed, on the real sheet."""

import dataclasses

import pytest

from cardkeeper.core.contact import Address
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.households import households
from cardkeeper.services.life import life
from cardkeeper.services.printing import address_labels, label_sheets
from tests.factories import HOME, TUESDAY, a_customer, child, spouse
from tests.press.tools import pdftotext

MAPLE = Address("44 Maple Street", "Montclair", "NJ", "07042", "US")


def lines(*people, today=TUESDAY):
    return [label.lines for label in address_labels.of(people, today).labels]


def printed(labels, product="5160", used=()):
    """The text of the PDF, page by page."""
    return pdftotext(address_labels.render(labels, product, used)).rstrip("\f").split("\f")


def test_two_of_a_household_share_one_label(library):
    ruth, ada = a_customer("Ruth Okafor"), a_customer("Ada Quinn", addresses=(MAPLE,))
    tom = a_customer("Tom Okafor")
    households.create([ruth, tom], TUESDAY, name="Okafor")

    assert lines(ruth, ada, tom) == [
        ("Ruth and Tom Okafor", "118 Alder Court", "Maplewood, NJ 07040"),
        ("Ada Quinn", "44 Maple Street", "Montclair, NJ 07042"),
    ]


def test_one_of_a_household_is_addressed_by_name(library):
    priya = a_customer("Priya Raman", related=(spouse("Dev Raman"),))

    assert lines(priya) == [("Priya Raman", "118 Alder Court", "Maplewood, NJ 07040")]


def test_with_a_child_it_is_the_family(library):
    priya = a_customer("Priya Raman", related=(spouse("Dev Raman"), child("Mira Raman")))
    everyone = [member.person_id for member in households.of_person(priya)[0].members]
    assert len(everyone) == 3

    assert lines(*everyone) == [("The Raman Family", "118 Alder Court", "Maplewood, NJ 07040")]


def test_two_addresses_in_a_household_are_two_labels(library):
    ruth, tom = a_customer("Ruth Okafor"), a_customer("Tom Okafor", addresses=(MAPLE,))
    households.create([ruth, tom], TUESDAY, name="Okafor")

    assert [found[:2] for found in lines(ruth, tom)] == [
        ("Ruth Okafor", "118 Alder Court"),
        ("Tom Okafor", "44 Maple Street"),
    ]


def test_who_gets_mail_elsewhere_is_not_named_at_home(library):
    tom = a_customer("Tom Okafor", addresses=(MAPLE,))
    ruth, ada = a_customer("Ruth Okafor"), a_customer("Ada Okafor")
    households.create([tom, ruth, ada], TUESDAY, name="Okafor")

    assert [found[:2] for found in lines(ruth, ada)] == [("Ruth and Ada Okafor", "118 Alder Court")]


def test_who_has_no_usable_address_is_told_and_the_dead_are_left_out(library):
    ada, cleo = a_customer("Ada Quinn"), a_customer("Cleo Nowhere", addresses=())
    half = a_customer("Hal Half", addresses=(dataclasses.replace(HOME, street="", locality=""),))
    gone = a_customer("Gus Gone")
    life.died(gone, TUESDAY)

    found = address_labels.of([cleo, ada, half, gone], TUESDAY)

    assert [label.name for label in found.labels] == ["Ada Quinn"]
    assert found.without == ("Cleo Nowhere", "Hal Half")


def test_a_label_abroad_names_the_country(library):
    far = a_customer("Jonas Petersen", addresses=(Address("Ringstraße 5", "Köln", "", "50667", "DE"),))

    assert lines(far)[0][-1] == "GERMANY"


def test_each_name_is_on_paper_once_and_used_labels_are_passed_over(library):
    people = [a_customer(f"Nora Number{number}") for number in range(32)]
    labels = address_labels.of(people, TUESDAY).labels

    pages = printed(labels, used=label_sheets.starting_at(20))

    text = "".join(pages).split()
    assert len(pages) == 2
    assert [text.count(f"Number{number}") for number in range(32)] == [1] * 32
    # The begun sheet first, which has 10 labels left.
    assert [page.count("Nora") for page in pages] == [10, 22]


def test_it_is_written_to_a_file(library, tmp_path):
    labels = address_labels.of([a_customer("Ada Quinn")], TUESDAY).labels
    told = []

    path = address_labels.write(
        tmp_path / "labels.pdf", labels, "l7160", progress=lambda *done: told.append(done)
    )

    assert pdftotext(path.read_bytes()).count("Ada Quinn") == 1
    assert told == [(1, 1)]


def test_a_name_no_letter_can_print_is_told_with_whose_it_is(library):
    labels = address_labels.of([a_customer("Ada Quinn"), a_customer("Bo \U00013000")], TUESDAY).labels

    with pytest.raises(CardKeeperError, match=r"The label of Bo .* cannot be printed: .* Nothing was saved"):
        address_labels.render(labels, "5160")
    with pytest.raises(CardKeeperError, match="no address to print"):
        address_labels.render([], "5160")
