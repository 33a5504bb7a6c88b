"""The traps of product.md under Dates and People, each as a story through the services, under its own name.

Others of them stand with the verb they belong to: twins, wedding dates that differ and a child of two
customers in test_families; month and year moved later, a date edited after printing and a deleted occasion
in test_occasions; separated parents and another surname in test_households; a changed name with a stale
salutation and only a company in test_people; both histories in test_merging_people.
"""

import datetime as dt
import re
from dataclasses import replace

import pytest

from cardkeeper.core.contact import Address, ContactPoint, DatedOccasion, Name
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.holidays import greeting_days, greeting_for
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.book import settings
from cardkeeper.services.cards.composing import Composer
from cardkeeper.services.cards.designs import all_designs
from cardkeeper.services.due import drafts, due, left_out, planning
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.households import families
from cardkeeper.services.households.families import Relative
from cardkeeper.services.occasions import occasions
from cardkeeper.services.people import customers, people
from cardkeeper.services.printing import batches
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_contact, a_customer, a_sender, born, child, married


def on_the_list(today=TUESDAY):
    planning.settle(today)
    return [each.row.sentence for each in due.every_row(today)]


def cards(today=TUESDAY):
    planning.settle(today)
    tasks = [each.task for each in due.every_row(today)]
    composer = Composer(tasks)
    return [composer.compose(task) for task in tasks]


def test_born_on_29_february_with_and_without_year(library):
    a_customer("Ruth Okafor", occasions=(born(2, 29, 1984),))
    a_customer("Tom Diaz", occasions=(born(2, 29),))

    assert sorted(on_the_list(dt.date(2027, 2, 22))) == [
        "Birthday on Sunday, February 28",
        "Turns 43 on Sunday, February 28",
    ]
    assert sorted(on_the_list(dt.date(2028, 2, 21))) == [
        "Birthday on Tuesday, February 29",
        "Turns 44 on Tuesday, February 29",
    ]


def test_the_first_year_is_never_called_1_years(library):
    for number in range(12):
        day = PartialDate(5, 14 + number % 6, 2025)
        a_customer(f"Person {number}", occasions=(DatedOccasion("home-anniversary", day),))
        a_customer(f"Buyer {number}", occasions=(DatedOccasion("customer-anniversary", day),))
    found = cards()

    assert len(found) == 24
    designs = all_designs()
    for card in found:
        assert not re.search(r"\b1 years\b", " ".join((card.job.body, *card.job.front.values())))
        assert not designs[card.job.design].has_number


def test_year_only_makes_no_card(library):
    """ "About 70": no card; asking for the day is the business of the ask-list."""
    a_customer("Ruth Okafor", occasions=(DatedOccasion("birthday", PartialDate(year=1956)),))

    assert on_the_list() == []
    assert select("SELECT year, month, day FROM occasion") == [(1956, None, None)]


def test_of_a_birthday_in_may_no_day_is_made_up_and_it_is_not_late_before_june(library):
    a_customer("Ruth Okafor", occasions=(DatedOccasion("birthday", PartialDate(5, year=1986)),))
    on_the_list()

    assert on_the_list(dt.date(2026, 5, 28)) == ["Turns 40 this month"]
    assert select("SELECT belated FROM card_task") == [(0,)]
    assert on_the_list(dt.date(2026, 6, 3)) == ["Turned 40 in May"]
    assert select("SELECT belated FROM card_task") == [(1,)]


@pytest.mark.parametrize("today", [dt.date(2026, 5, 20), dt.date(2026, 5, 31)])
def test_r8_a_month_without_a_day_typed_in_within_it_gets_its_card_at_once(library, today):
    a_customer("Ruth Okafor", occasions=(DatedOccasion("birthday", PartialDate(5, year=1986)),))

    assert on_the_list(today) == ["Turns 40 this month"]
    assert len(due.for_batch(today)) == 1
    assert select("SELECT belated FROM card_task") == [(0,)]


def test_r8_a_month_without_a_day_is_late_for_two_weeks_then_a_call_then_missed(library):
    a_customer("Ruth Okafor", occasions=(DatedOccasion("birthday", PartialDate(5, year=1986)),))
    on_the_list(dt.date(2026, 5, 31))
    seen = []
    for days in (10, 14, 15, 28, 31):
        planning.settle(dt.date(2026, 5, 31) + dt.timedelta(days))
        seen += select("SELECT state, channel, belated FROM card_task")

    late, call = ("planned", "mail", 1), ("planned", "call", 0)
    assert seen == [late, late, call, call, ("missed", "mail", 0)]


def test_the_31st_in_the_next_12_months(library):
    for month in (1, 3, 5, 7, 8, 10, 12):
        a_customer(f"Person {month}", occasions=(born(month, 31, 1980),))
    desk = Desk(settings.load(), TUESDAY)

    found = drafts.between(desk, TUESDAY, TUESDAY + dt.timedelta(364))

    assert sorted(draft.occurrence.day.month for draft in found) == [1, 3, 5, 7, 8, 10, 12]
    assert {draft.occurrence.day.day for draft in found} == {31}


def test_2_january_in_the_batch_of_28_december(library):
    a_customer("Ruth Okafor", occasions=(born(1, 2, 1980),))
    today = dt.date(2026, 12, 28)
    planning.settle(today)

    assert len(due.for_batch(today)) == 1


def test_orthodox_and_western_easter_on_one_day_in_2028():
    """Whoever keeps both is greeted once, for the one they are offered first."""
    western, orthodox = (greeting_days(key, 2028, "US") for key in ("easter", "orthodox-easter"))

    assert western == orthodox == (dt.date(2028, 4, 16),)
    assert greeting_for({"easter", "orthodox-easter"}, ["easter", "orthodox-easter"]) == "easter"


def test_both_partners_customers(library):
    """Each has their birthday, they share one wedding day, and everybody is a customer in the list."""
    a_sender()
    ruth = a_customer("Ruth Okafor", occasions=(born(5, 19, 1986),))
    tom = a_customer("Tom Diaz", occasions=(born(5, 20, 1984),))
    spouse = Relative(Name(), person_id=tom)

    families.enter_family(ruth, TUESDAY, spouse=spouse, wedding=PartialDate(5, 21, 2012))

    assert [(card.recipient, card.job.salutation) for card in cards()] == [
        ("Ruth Okafor", "Dear Ruth,"),
        ("Tom Diaz", "Dear Tom,"),
        ("Ruth Okafor & Tom Diaz", "Dear Ruth and Tom,"),
    ]
    assert customers.find() == [tom, ruth]


def test_sr_and_jr_at_one_address(library):
    a_sender()
    for suffix, year in (("Sr.", 1955), ("Jr.", 1985)):
        name = Name("Tom", "Okafor", suffix=suffix)
        customers.add(replace(a_contact("Tom Okafor"), name=name, occasions=(born(5, 20, year),)))

    found = cards()

    assert [card.envelope.address_lines[0] for card in found] == ["Tom Okafor Sr.", "Tom Okafor Jr."]
    assert len({card.job.design for card in found}) == 2


@pytest.mark.parametrize(
    ("name", "values", "salutation", "line", "filed"),
    [
        ("Cher", {}, "Dear Cher,", "Cher", "cher"),
        (
            "Vincent Berg",
            {"family": "van der Berg", "language": "nl"},
            "Dear Vincent,",
            "Vincent van der Berg",
            "berg vincent van der",
        ),
        ("Dmitri O'Neill", {}, "Dear Dmitri,", "Dmitri O'Neill", "oneill dmitri"),
        (
            "Jane García",
            {"family": "García Márquez", "prefix": "Ms.", "formality": "formal"},
            "Dear Ms. García Márquez,",
            "Ms. Jane García Márquez",
            "garcia marquez jane",
        ),
        (
            "An Nguyễn",
            {"additional": "Văn", "name_order": "family-first"},
            "Dear An,",
            "Nguyễn Văn An",
            "nguyen van an",
        ),
    ],
    ids=["one-name people", "van der Berg", "O'Neill", "two surnames", "family name first"],
)
def test_names(library, name, values, salutation, line, filed):
    a_sender()
    person = a_customer(name, occasions=(born(5, 20, 1986),))
    if values:
        people.edit(person, 1, TUESDAY, **values)

    (card,) = cards()

    assert (card.job.salutation, card.envelope.address_lines[0]) == (salutation, line)
    assert select("SELECT sort_name FROM person") == [(filed,)]
    assert customers.find(filed.split()[0]) == [person]


def test_no_address_but_a_phone(library):
    """The card asks for an address, and becomes a call when it is too late for paper."""
    phone = ContactPoint("mobile", "201-555-0123")
    a_customer("Ruth Okafor", addresses=(), points=(phone,), occasions=(born(5, 20, 1986),))
    planning.settle(TUESDAY)
    assert [row.reason for row in left_out.left_out(TUESDAY)] == ["No street, so no envelope."]

    later = dt.date(2026, 6, 8)
    planning.settle(later)

    (found,) = due.every_row(later)
    assert (found.row.channel, found.row.missing) == ("call", "")


def printed_or_mailed(verb):
    batch = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]
    verb(batch)


@pytest.mark.parametrize(
    "verb",
    [
        lambda batch: batches.mark_printed(batch, batches.mailable(batch), TUESDAY),
        lambda batch: batches.mark_mailed(batches.mailable(batch), TUESDAY),
    ],
)
def test_r10_a_wedding_card_that_is_printed_is_not_made_again_for_the_couple(library, verb):
    """Whose husband becomes known afterwards, and whose day is then told as the couple's too."""
    a_sender()
    ruth = a_customer("Ruth Okafor", occasions=(married(5, 20, 2012),))
    planning.settle(TUESDAY)
    printed_or_mailed(verb)

    home = families.enter_family(ruth, TUESDAY, spouse=Relative(Name("Tom"))).ids[0]
    planning.settle(TUESDAY)
    occasions.add("household_id", home, OccasionKind.ANNIVERSARY, PartialDate(5, 20, 2012), TUESDAY)
    planning.settle(TUESDAY)

    states = select("SELECT state, reason FROM card_task ORDER BY id")[1:]
    assert set(states) == {("skipped", "duplicate")}
    assert {row.reason for row in left_out.left_out(TUESDAY)} == {
        "Already gets this card with somebody else."
    }
    next_year = TUESDAY.replace(year=2027)
    planning.settle(next_year)
    assert len(due.for_batch(next_year)) == 1


def test_r10_the_card_comes_when_the_printed_one_did_not_come_out_well(library):
    a_sender()
    ruth = a_customer("Ruth Okafor", occasions=(married(5, 20, 2012),))
    planning.settle(TUESDAY)
    batch = batches.prepare(due.for_batch(TUESDAY), TUESDAY)[0].ids[0]
    printed = batches.mark_printed(batch, batches.mailable(batch), TUESDAY)
    families.enter_family(ruth, TUESDAY, spouse=Relative(Name("Tom")))
    planning.settle(TUESDAY)
    assert due.for_batch(TUESDAY) == []

    printed.undo()
    planning.settle(TUESDAY)

    assert len(due.for_batch(TUESDAY)) == 1


def test_r2_the_day_a_child_was_born_is_no_birthday_yet(library):
    a_customer("Ruth Okafor", related=(child("Max Okafor"),), occasions=(born(5, 8, 2026, "Max Okafor"),))

    assert on_the_list() == []
    assert on_the_list(TUESDAY.replace(year=2027)) == ["Turned 1 on Saturday, May 8"]


def test_r5_what_takes_two_months_to_arrive_is_on_the_list_in_time(library):
    settings.save(transit_abroad=40)
    a_customer(
        "Ana Silva",
        addresses=(Address("Rua Nova 1", "Lisboa", "", "1000-001", "PT"),),
        occasions=(born(7, 20),),
    )
    planning.settle(dt.date(2026, 5, 25))

    assert select("SELECT mail_by, belated FROM card_task") == [("2026-06-01", 0)]
