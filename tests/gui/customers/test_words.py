"""What the page of a customer says in words."""

import datetime as dt

import pytest

from cardkeeper.gui.customers import words
from cardkeeper.gui.customers.cards import CardsModel
from cardkeeper.services.people.customer_page import CardLine
from cardkeeper.services.people.moments import Moment, MomentKind
from tests.factories import TUESDAY


def a_card(about: str, label: str = "") -> Moment:
    return Moment(1, TUESDAY, MomentKind.CARD, about=about, label=label, state="mailed")


def test_a_card_that_was_mailed_is_told_by_its_occasion_and_design():
    assert words.moment_text(a_card("birthday"), "Balloons") == "Birthday, “Balloons”."
    assert words.moment_text(a_card("holiday", "Season's greetings"), "") == "Season's greetings."


def test_what_an_apology_was_for_follows_as_a_sentence():
    told = words.moment_text(a_card("apology", "The refund was short."), "Olive branch")

    assert told == "Apology, “Olive branch”. The refund was short."


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("mailed", "Birthday, sent on November 22, 2026"),
        ("returned", "Birthday, came back on November 22, 2026"),
        ("handed-over", "Birthday, handed over on November 22, 2026"),
    ],
)
def test_what_has_become_of_a_card_stands_beside_its_day(state, said):
    card = CardLine(1, dt.date(2026, 11, 22), "birthday", "", "wreath", "", "", None, state)

    assert CardsModel().sentence(card) == said
