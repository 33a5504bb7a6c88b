"""R26 by hand: people who may be in the book already are merged field by field, kept apart, or left out."""

import pytest

from cardkeeper.core.contact import Address
from cardkeeper.services.importing import import_choices, importing
from cardkeeper.services.importing.matching import Entry
from cardkeeper.services.people import reading
from tests.factories import TUESDAY, a_customer, born, email
from tests.store.test_writing import everything

JONAS = "Jonathon Petersen"
FILE = (
    "Name,Birthday,Mobile,E-mail,Street,City,State,ZIP\n"
    "Jonathan Petersen,1990-05-02,(973) 555-0119,jonathan.p@example.com,31 Orchard Road,Maplewood,NJ,07040\n"
)


@pytest.fixture
def jonas(library) -> int:
    mill = Address("9 Mill Lane, Apt 2", "Maplewood", "NJ", "07040", "US")
    return a_customer(
        JONAS, occasions=(born(5, 2, 1990),), addresses=(mill,), points=(email("j@example.com"),)
    )


def a_plan(text: str = FILE) -> tuple[importing.ImportPlan, Entry]:
    made = importing.plan("list.csv", text.encode(), TUESDAY)
    (entry,) = made.possible_duplicates
    return made, entry


def test_the_fields_stand_side_by_side(jonas):
    _made, entry = a_plan()

    assert import_choices.evidence(entry) == "Jonathon Petersen?"
    assert [(line.field, line.here, line.there, line.is_same) for line in import_choices.lines(entry)] == [
        ("name", JONAS, "Jonathan Petersen", False),
        ("birthday", "May 2, 1990", "May 2, 1990", True),
        ("phone", "", "(973) 555-0119", False),
        ("email", "j@example.com", "jonathan.p@example.com", False),
        ("address", "9 Mill Lane, Apt 2, Maplewood", "31 Orchard Road, Maplewood", False),
    ]
    assert import_choices.first_choice(entry) == {"phone"}


def test_merged_as_chosen_and_undone_whole(jonas):
    before = everything()
    made, entry = a_plan()
    import_choices.join(entry, {"phone", "email", "address"})
    assert (made.created, made.updated, made.skipped) == (0, 1, 0)

    change = importing.apply(made)

    known = reading.contacts([jonas])[jonas]
    assert known.formatted_name == JONAS
    assert known.values("mobile", "email") == ("jonathan.p@example.com", "(973) 555-0119")
    assert [address.street for address in known.addresses] == ["31 Orchard Road"]
    assert len(known.occasions) == 1
    change.undo()
    assert everything() == before


def test_the_name_of_the_file_is_taken_when_chosen(jonas):
    made, entry = a_plan()
    import_choices.join(entry, {"name"})
    importing.apply(made)

    known = reading.contacts([jonas])[jonas]
    assert known.formatted_name == "Jonathan Petersen"
    assert known.name.given == "Jonathan"
    assert known.values("email", "mobile") == ("j@example.com",)
    assert importing.plan("list.csv", FILE.encode(), TUESDAY).created == 0


def test_another_birthday_is_taken_when_chosen(library):
    ruth = a_customer("Ruth Adeyemi", points=(email("r@example.com"),))
    text = "Name,Birthday\nRuth Adeyemi,1986-05-20\n"
    made, entry = a_plan(text)
    import_choices.join(entry, import_choices.first_choice(entry))
    importing.apply(made)
    assert str(reading.contacts([ruth])[ruth].occasions[0].date) == "1986-05-20"


def test_left_out_nothing_of_them_comes_in(jonas):
    before = everything()
    made, entry = a_plan()
    import_choices.leave_out(entry)

    assert (made.created, made.updated, made.skipped, made.left_out) == (0, 0, 0, 1)
    importing.apply(made)
    assert everything() == before


def test_kept_apart_again_they_are_new(jonas):
    made, entry = a_plan()
    import_choices.join(entry, {"name"})
    import_choices.keep_apart(entry)
    importing.apply(made)

    assert made.created == 1
    assert reading.contacts([jonas])[jonas].formatted_name == JONAS
