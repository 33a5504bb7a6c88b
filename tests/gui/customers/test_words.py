"""What the page of a customer says in words."""

from cardkeeper.gui.customers import words
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
