"""The sentence above the list tells the truth of every kind of week."""

import dataclasses
import datetime as dt

import pytest

from cardkeeper.gui.today import words
from cardkeeper.services.due.waiting import Queue, Section, Waiting

SUNDAY = dt.date(2026, 11, 22)
DAY = dt.date(2026, 12, 1)


def a_card(id_: int, **changes: object) -> Waiting:
    plain = Waiting(id_, 1, "planned", "mail", "", True, False, False, DAY, DAY, DAY)
    return plain._replace(**changes)


def a_queue(*cards: Waiting, mailed: int = 0) -> Queue:
    section = Section("next-week", "Next week", "", tuple(card.id for card in cards))
    return Queue(SUNDAY, (section,), {card.id: card for card in cards}, mailed=mailed)


NEXT = a_card(1, belongs=False)
LACKING = a_card(2, belongs=False, need="address")


@pytest.mark.parametrize(
    ("queue", "sentence", "button"),
    [
        (a_queue(), "Nothing to print or mail this week.", "Nothing to print"),
        (a_queue(a_card(1)), "1 card is ready to print.", "Print cards"),
        (
            a_queue(NEXT),
            "Nothing has to be printed this week. 1 card of next week can be.",
            "Print cards",
        ),
        (
            a_queue(LACKING),
            "Nothing to print this week. 1 card of next week needs something from you.",
            "Nothing to print",
        ),
        (
            a_queue(a_card(1, need="address")),
            "1 card needs something from you.",
            "Nothing to print",
        ),
        (a_queue(NEXT, mailed=7), "7 cards are on their way.", "Nothing to print"),
        (a_queue(NEXT._replace(ticked=True)), "1 card of next week is ticked.", "Print 1 card"),
    ],
)
def test_the_head_of_the_page(queue: Queue, sentence: str, button: str) -> None:
    assert words.state(queue) == sentence
    assert words.print_button(len(queue.ticked), queue) == button


def test_the_reason_of_a_grey_button_names_the_way_on() -> None:
    assert words.why_not_print(a_queue(NEXT)) == "Tick the cards to print first."
    assert (
        words.why_not_print(dataclasses.replace(a_queue(), mailed=3))
        == "There is no card to print this week."
    )
