"""R11: who is left out, and why, in this order."""

import dataclasses
import datetime as dt

import pytest

from cardkeeper.core.exclusions import (
    HAPPY,
    AddressState,
    Candidate,
    ProblemDecision,
    Reason,
    Suppression,
    exclusions,
)
from cardkeeper.core.kinds import Channel, OccasionKind

CHRISTMAS = Candidate(
    OccasionKind.HOLIDAY, dt.date(2026, 12, 24), holiday="christmas", celebrates=frozenset({"christmas"})
)
BIRTHDAY = Candidate(OccasionKind.BIRTHDAY, dt.date(2026, 12, 16))
EVERYTHING_AGAINST_IT = dataclasses.replace(
    CHRISTMAS,
    is_deceased=True,
    suppressions=(Suppression(),),
    celebrates=frozenset({"hanukkah"}),
    problem=ProblemDecision.WAIT,
    address=AddressState.BAD,
    channel=Channel.CALL,
    is_duplicate=True,
)
# What takes each reason away again, in the order of the rule.
REMEDIES = [
    (Reason.DECEASED, {"is_deceased": False}),
    (Reason.DO_NOT_SEND, {"suppressions": ()}),
    (Reason.HOLIDAY_NOT_KEPT, {"celebrates": frozenset({"christmas"})}),
    (Reason.OPEN_PROBLEM, {"problem": ProblemDecision.SEND_ANYWAY}),
    (Reason.NO_ADDRESS, {"address": AddressState.GOOD}),
    (Reason.OTHER_CHANNEL, {"channel": Channel.MAIL}),
    (Reason.DUPLICATE, {"is_duplicate": False}),
]


def reasons(candidate):
    return [each.reason for each in exclusions(candidate)]


def test_the_order_of_the_reasons():
    candidate = EVERYTHING_AGAINST_IT
    for reason, remedy in REMEDIES:
        assert reasons(candidate)[0] is reason
        candidate = dataclasses.replace(candidate, **remedy)

    assert exclusions(candidate) == ()


def test_all_reasons_are_listed_each_with_its_sentence():
    found = exclusions(EVERYTHING_AGAINST_IT)

    assert [each.reason for each in found] == [reason for reason, _remedy in REMEDIES] == list(Reason)
    assert all(each.sentence.endswith(".") for each in found)
    assert len({each.sentence for each in found}) == len(found)


@pytest.mark.parametrize("candidate", [CHRISTMAS, BIRTHDAY])
def test_nothing_against_it(candidate):
    assert exclusions(candidate) == ()


@pytest.mark.parametrize(
    ("suppression", "candidate", "forbidden"),
    [
        (Suppression(), BIRTHDAY, True),
        (Suppression("birthday"), BIRTHDAY, True),
        (Suppression("birthday"), CHRISTMAS, False),
        (Suppression("holiday"), CHRISTMAS, True),
        (Suppression(last=dt.date(2026, 12, 16)), BIRTHDAY, True),
        (Suppression(last=dt.date(2026, 12, 15)), BIRTHDAY, False),
        (Suppression(first=dt.date(2026, 12, 17)), BIRTHDAY, False),
        (Suppression(HAPPY, dt.date(2026, 12, 1), dt.date(2026, 12, 31)), BIRTHDAY, True),
    ],
)
def test_do_not_send_by_kind_and_by_time(suppression, candidate, forbidden):
    asked = dataclasses.replace(candidate, suppressions=(suppression,))

    assert (Reason.DO_NOT_SEND in reasons(asked)) is forbidden


@pytest.mark.parametrize("kind", [OccasionKind.SYMPATHY, OccasionKind.THANK_YOU, OccasionKind.APOLOGY])
def test_after_a_death_sober_cards_still_go(kind):
    mourning = Candidate(kind, dt.date(2026, 12, 16), suppressions=(Suppression(HAPPY),))

    assert exclusions(mourning) == ()


@pytest.mark.parametrize(
    ("celebrates", "sentence"),
    [
        (None, "We don't know whether they keep this holiday: Christmas."),
        (frozenset({"hanukkah"}), "Doesn't keep this holiday: Christmas."),
        (frozenset(), "Doesn't keep this holiday: Christmas."),
    ],
)
def test_a_holiday_they_do_not_keep_or_that_we_would_guess(celebrates, sentence):
    found = exclusions(dataclasses.replace(CHRISTMAS, celebrates=celebrates))

    assert [each.sentence for each in found] == [sentence]


def test_unknown_custom_gets_the_neutral_greeting():
    assert exclusions(dataclasses.replace(CHRISTMAS, holiday="season", celebrates=None)) == ()


@pytest.mark.parametrize(
    ("kind", "waits"),
    [
        (OccasionKind.HOLIDAY, True),
        (OccasionKind.CUSTOMER_ANNIVERSARY, True),
        (OccasionKind.MISS_YOU, True),
        (OccasionKind.BIRTHDAY, False),
        (OccasionKind.APOLOGY, False),
        (OccasionKind.SYMPATHY, False),
    ],
)
def test_an_open_problem_holds_courtesies_only(kind, waits):
    candidate = Candidate(kind, dt.date(2026, 12, 16), problem=ProblemDecision.WAIT)

    assert (reasons(candidate) == [Reason.OPEN_PROBLEM]) is waits


@pytest.mark.parametrize("state", [AddressState.MISSING, AddressState.BAD])
def test_a_card_handed_over_needs_no_address(state):
    assert reasons(dataclasses.replace(BIRTHDAY, address=state)) == [Reason.NO_ADDRESS]
    assert reasons(dataclasses.replace(BIRTHDAY, address=state, channel=Channel.BY_HAND)) == []


@pytest.mark.parametrize("channel", [Channel.CALL, Channel.VISIT, Channel.EMAIL])
def test_who_prefers_another_way_gets_that(channel):
    assert reasons(dataclasses.replace(BIRTHDAY, channel=channel)) == [Reason.OTHER_CHANNEL]
