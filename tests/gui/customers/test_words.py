"""What the page of a customer says in words."""

import datetime as dt

import pytest

from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui.customers import words
from cardkeeper.gui.customers.cards import CardsModel
from cardkeeper.gui.printing.setup_pane import there_already
from cardkeeper.services.occasions import occasions
from cardkeeper.services.people import customer_page
from cardkeeper.services.people.customer_page import CardLine
from cardkeeper.services.people.moments import Moment, MomentKind
from cardkeeper.services.touch import notes
from tests.factories import TUESDAY, a_customer


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


def test_only_a_call_or_a_visit_is_spoken(library):
    """R22: a card signed for one person is a personal contact, and still nobody spoke."""
    ruth = a_customer("Ruth Okafor")

    def told() -> str:
        return words.last_spoke(customer_page.read(ruth, TUESDAY), TUESDAY)

    assert told() == "Not spoken yet"
    notes.add(ruth, "Thank you", TUESDAY, kind="card")
    assert told() == "In touch today"
    notes.add(ruth, "", TUESDAY, kind="call", on=TUESDAY - dt.timedelta(days=24))
    assert told() == "Last spoke 24 days ago"


def test_the_years_of_a_wedding_are_those_of_the_next_day(library):
    ruth = a_customer("Ruth Okafor")
    day = PartialDate(TUESDAY.month, TUESDAY.day + 2, TUESDAY.year - 3)
    occasions.add("person_id", ruth, OccasionKind.ANNIVERSARY, day, TUESDAY)

    (line,) = customer_page.read(ruth, TUESDAY).dates

    assert words.date_below(line, TUESDAY).endswith("Will be 3 years in 2 days")


@pytest.mark.parametrize(
    ("cards", "said"), [(1, "The card is there already."), (7, "The 7 cards are there already.")]
)
def test_cards_that_are_printed_already_are_counted(cards, said):
    assert there_already(cards) == said
