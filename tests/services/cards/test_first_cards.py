"""The card shown while somebody is typed in is the card that is planned when they are saved (R16 to R18)."""

import datetime as dt

import pytest

from cardkeeper.core.dates import PartialDate
from cardkeeper.services.cards import first_cards
from cardkeeper.services.due import planning, tasks
from cardkeeper.services.people import quick_add
from cardkeeper.services.people.quick_add import NewCustomer
from cardkeeper.store.connection import select
from tests.factories import TUESDAY, a_customer, a_sender, born
from tests.store.test_writing import everything

ELM = "55 Elm Street\nMaplewood, NJ 07040"
SOON = {
    "an adult": NewCustomer("Nadia Rahman", PartialDate(5, 20, 1979), address=ELM),
    "a round birthday": NewCustomer("Nadia Rahman", PartialDate(5, 20, 1976), address=ELM),
    "a child": NewCustomer("Omar Rahman", PartialDate(5, 20, 2019), address=ELM),
    "no year": NewCustomer("Nadia Rahman", PartialDate(5, 21)),
    "a couple": NewCustomer("Paul and Sofia Castillo", PartialDate(5, 22), address=ELM),
    "abroad": NewCustomer("Nadia Rahman", PartialDate(5, 25), address="Hauptstr. 1\n10115 Berlin\nGermany"),
    "a few days ago": NewCustomer("Nadia Rahman", PartialDate(5, 10, 1979), address=ELM),
    "with a child": NewCustomer(
        "Nadia Rahman", PartialDate(5, 20), child="Omar", child_birthday=PartialDate(5, 19, 2016)
    ),
}


@pytest.mark.parametrize("who", SOON)
def test_what_is_shown_is_what_is_planned(library, who):
    a_sender()
    a_customer("Tom Okafor", occasions=(born(5, 18, 1970),))
    planning.settle(TUESDAY)
    before = everything()
    shown = first_cards.of(SOON[who], TUESDAY)
    assert everything() == before

    person = quick_add.add(SOON[who], TUESDAY).ids[0]
    planning.settle(TUESDAY, people=(person,))
    (task_id,) = select(
        "SELECT id FROM card_task WHERE kind = 'birthday' AND about_id = ? ORDER BY occurs_on LIMIT 1", person
    )[0]
    task = tasks.load([task_id])[task_id]
    assert shown is not None
    assert shown.is_planned
    assert (shown.design, shown.palette) == (task.design_key, task.palette)
    assert (shown.mail_by, shown.on) == (task.mail_day, task.day)


def test_a_birthday_that_is_far_off_shows_a_card_like_the_first(library):
    card = first_cards.of(NewCustomer("Nadia", PartialDate(11, 23, 1979)), TUESDAY)

    assert card is not None
    assert not card.is_planned
    assert (card.on, card.years, card.mail_by) == (dt.date(2026, 11, 23), None, dt.date(2026, 11, 18))
    assert card.name
    young = first_cards.of(NewCustomer("Omar", PartialDate(11, 23, 2020)), TUESDAY)
    assert young is not None
    assert young.years == 6


@pytest.mark.parametrize("birthday", [None, PartialDate(11), PartialDate(None, None, 1979)])
def test_without_a_whole_birthday_there_is_no_card(library, birthday):
    assert first_cards.of(NewCustomer("Nadia", birthday), TUESDAY) is None


def test_without_a_name_it_is_one_like_the_first(library):
    card = first_cards.of(NewCustomer("", PartialDate(5, 20)), TUESDAY)
    assert card is not None
    assert not card.is_planned
