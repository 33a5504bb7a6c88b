"""Data health: how much is known of the customers, and what to ask them the next time."""

import datetime as dt
from dataclasses import replace

import pytest

from cardkeeper.core.changes import Touched
from cardkeeper.core.contact import ContactPoint, DatedOccasion, Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.health import health
from cardkeeper.services.health.health import Known
from cardkeeper.services.households import families
from cardkeeper.services.households.families import Relative
from cardkeeper.services.life import life
from cardkeeper.services.occasions import occasions
from cardkeeper.services.people import addresses, customers
from cardkeeper.store import models
from cardkeeper.store.connection import db
from cardkeeper.store.writing import writing
from tests.factories import TUESDAY, a_contact, a_customer, born, child, email, married, spouse

MOBILE = ContactPoint("mobile", "555-0142")
WHOLE = {"occasions": (born(6, 4, 1986),), "points": (MOBILE,), "related": (spouse("Tom Okafor"),)}


def known():
    return {each.key: (each.customers, each.total) for each in health.known(TUESDAY)}


def asked(today=TUESDAY):
    return [(ask.name, ask.questions) for ask in health.ask_next_time(today)]


def questions(today=TUESDAY):
    """Of the one customer of the book."""
    [(_name, found)] = asked(today)
    return found


def tier(person_id, letter):
    with writing("Set", Touched.PEOPLE) as book:
        book.update(models.Person, [person_id], tier=letter)


def test_how_much_is_known(library):
    a_customer("Ruth Okafor", **WHOLE)
    a_customer("Ben Birch", addresses=(), points=(email("ben@example.com"),))
    a_customer("Cleo Cedar", occasions=(DatedOccasion("birthday", PartialDate(year=1956)),))

    assert known() == {
        "birthday": (1, 3),
        "address": (2, 3),
        "family": (1, 3),
        "phone": (1, 3),
        "email": (1, 3),
    }
    assert [each.percent for each in health.known(TUESDAY)] == [33, 66, 33, 33, 33]
    assert health.known(TUESDAY)[0].name == "Birthdays"


def test_an_empty_book_lacks_nothing(library):
    assert known() == dict.fromkeys(("birthday", "address", "family", "phone", "email"), (0, 0))
    assert Known("birthday", "Birthdays", 0, 0).percent == 100
    assert (asked(), health.to_ask(TUESDAY)) == ([], 0)


def test_100_means_all_of_them():
    assert Known("birthday", "Birthdays", 999, 1000).percent == 99


def test_the_dead_the_archived_and_who_keeps_no_birthday_are_not_asked(library):
    ruth, ben, cleo, dan = (a_customer(name) for name in ("Ruth Oak", "Ben Birch", "Cleo Ash", "Dan Elm"))
    life.died(ruth, TUESDAY)
    life.archive([ben], TUESDAY)
    customers.delete([cleo])
    with writing("Set", Touched.PEOPLE) as book:
        book.update(models.Person, [dan], observes_birthdays=0)

    assert known()["birthday"] == (0, 0)
    assert known()["address"] == (1, 1)
    assert not any("birthday" in question for question in questions()[:-1])


def test_nothing_to_ask_of_whom_all_is_known(library):
    a_customer("Ruth Okafor", **WHOLE)

    assert (asked(), health.to_ask(TUESDAY)) == ([], 0)


def test_what_is_missing_is_asked_most_important_first(library):
    a_customer("Ben Birch", addresses=())

    assert questions() == (
        "Their address",
        "Their birthday",
        "A phone number or an email address",
        "Their family: partner, children, birthdays",
    )


def test_a_first_name_is_asked_of_whom_only_the_last_is_known(library):
    named = replace(a_contact("Smith", **WHOLE), name=Name(family="Smith"))
    [smith] = customers.add(named).ids
    assert questions() == ("Their first name",)

    with writing("Set", Touched.PEOPLE) as book:
        book.update(models.Person, [smith], prefix="Dr.")
    assert asked() == []


def test_the_best_customers_come_first_then_whom_most_is_missing_of(library):
    for name, letter, has in [
        ("Ada Ash", "C", {"addresses": ()}),
        ("Ben Birch", "A", {"points": (MOBILE,)}),
        ("Cleo Cedar", "A", {"addresses": ()}),
        ("Dan Dogwood", "", {"addresses": ()}),
    ]:
        tier(a_customer(name, **has), letter)

    assert [name for name, _questions in asked()] == ["Cleo Cedar", "Ben Birch", "Ada Ash", "Dan Dogwood"]
    assert [ask.name for ask in health.ask_next_time(TUESDAY, 2, 1)] == ["Ben Birch", "Ada Ash"]
    assert health.to_ask(TUESDAY) == 4


@pytest.mark.parametrize(
    ("date", "question"),
    [
        (PartialDate(year=1956), "The day of their birthday: we know 1956"),
        (PartialDate(month=6), "The day of their birthday: we know June"),
        (PartialDate(month=6, year=1956), "The day of their birthday: we know June 1956"),
        (None, "Their birthday"),
    ],
    ids=["about 70", "month", "month and year", "nothing"],
)
def test_a_half_known_birthday_is_asked_for_what_is_missing(library, date, question):
    """Trap: year only ("about 70") makes no card and stands in the ask-list."""
    told = (DatedOccasion("birthday", date),) if date else ()
    a_customer("Ruth Okafor", **WHOLE | {"occasions": told})

    assert questions() == (question,)


def test_two_birthdays_told_of_one_person(library):
    a_customer("Ruth Okafor", **WHOLE)
    with writing("Import", Touched.OCCASIONS) as book:
        book.insert(
            models.Occasion, kind="birthday", label="other", person_id=1, month=4, day=6, month_day=406
        )

    assert questions() == ("Which birthday is right: June 4, 1986 or April 6",)


def test_wedding_days_that_differ_are_asked_of_both(library):
    ruth = a_customer("Ruth Okafor", points=(MOBILE,), occasions=(born(6, 4), married(9, 12, 2010)))
    tom = a_customer("Tom Okafor", points=(MOBILE,), occasions=(born(6, 5), married(9, 21, 2010)))
    families.enter_family(ruth, TUESDAY, spouse=Relative(Name(), person_id=tom))

    words = ("Which wedding day is right: September 12, 2010 or September 21, 2010",)
    assert asked() == [("Ruth Okafor", words), ("Tom Okafor", words)]


def test_the_day_of_a_graduation_is_asked_of_the_parents_until_its_month_is_over(library):
    a_customer("Ruth Okafor", **WHOLE | {"related": (child("Mia Okafor"),)})
    with writing("Set", Touched.OCCASIONS) as book:
        book.insert(models.Occasion, kind="graduation", person_id=2, month=6, year=2026)

    assert questions() == ("Mia graduates in June 2026: on which day",)
    assert asked(dt.date(2026, 7, 1)) == []


def test_an_address_that_mail_came_back_from_is_asked_for(library):
    ruth = a_customer("Ruth Okafor", **WHOLE)
    [entry] = addresses.of_owner("person_id", ruth)
    addresses.mark_bad(entry.id, TUESDAY, "Moved")

    assert questions() == ("Their new address: the old one is bad",)


def test_an_old_address_is_checked_every_three_years(library):
    ruth = a_customer("Ruth Okafor", **WHOLE)
    db.execute_sql("UPDATE address SET created_at = '2020-03-01T09:00:00+00:00'")
    assert questions() == ("Whether their address is still right: it was never checked",)

    [entry] = addresses.of_owner("person_id", ruth)
    addresses.verify(entry.id, dt.date(2023, 5, 1))
    assert questions() == ("Whether their address is still right: last checked in 2023",)

    addresses.verify(entry.id, TUESDAY)
    assert asked() == []


def test_what_was_answered_is_not_asked_again(library):
    ruth = a_customer("Ruth Okafor", points=(MOBILE,), related=(spouse("Tom Okafor"),))
    assert questions() == ("Their birthday",)

    change = occasions.add("person_id", ruth, OccasionKind.BIRTHDAY, PartialDate(6, 4), TUESDAY)
    assert asked() == []

    change.undo()
    assert questions() == ("Their birthday",)
