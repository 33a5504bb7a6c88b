"""R14: which of somebody's addresses a card goes to."""

import datetime as dt

import pytest

from cardkeeper.core.address_choice import AddressEntry, choose, in_season
from cardkeeper.core.contact import Address
from cardkeeper.core.dates import PartialDate

DAY = dt.date(2026, 12, 23)
SUMMER, WINTER = (PartialDate(6, 1), PartialDate(9, 30)), (PartialDate(11, 15), PartialDate(3, 31))


def entry(entry_id, kind="home", preferred=False, season=(None, None), street="12 Oak St", **changes):
    address = Address(street, "Boston", "MA", "02139", kind=kind, preferred=preferred)
    return AddressEntry(entry_id, address, season_from=season[0], season_until=season[1], **changes)


HOME = entry(1)
WORK = entry(2, "work")
DESK = entry(2, "work", mail_here=True)
FLORIDA = entry(3, "other", season=WINTER)
CABIN = entry(4, "other", season=SUMMER)
MOVED = entry(5, valid_until=dt.date(2026, 12, 22))
NOT_YET = entry(6, valid_from=dt.date(2026, 12, 24))
CAME_BACK = entry(7, bad_since=dt.date(2026, 11, 2), bad_reason="Moved, left no address.")

R14 = [
    ("pinned for this occasion", [HOME, DESK, FLORIDA], 1, 1, "Chosen for this card."),
    ("a pinned cabin, out of season", [HOME, CABIN], 4, 4, "Chosen for this card."),
    ("seasonal in force", [HOME, DESK, FLORIDA], None, 3, "Where they are at that time of year."),
    ("seasonal before preferred", [entry(1, preferred=True), FLORIDA], None, 3,
     "Where they are at that time of year."),
    ("work where they want mail", [HOME, DESK], None, 2, "They take their mail at work."),
    ("preferred before home", [HOME, entry(8, "work", preferred=True)], None, 8, "Their preferred address."),
    ("home before work", [WORK, HOME], None, 1, "Their home."),
    ("work when there is nothing else", [WORK], None, 2, "Their work, because there is no home address."),
    ("another kind", [entry(9, "other")], None, 9, "The only address there is."),
    ("out of season", [CABIN, WORK], None, 2, "Their work, because there is no home address."),
    ("moved away", [MOVED, WORK], None, 2, "Their work, because there is no home address."),
    ("not there yet", [NOT_YET, WORK], None, 2, "Their work, because there is no home address."),
    ("came back", [CAME_BACK, WORK], None, 2, "Their work, because there is no home address."),
    ("a pinned one that came back", [CAME_BACK, HOME], 7, 1, "Their home."),
    ("an empty one", [entry(1, street="")], None, 1, "Their home."),
    ("verified last", [entry(1), entry(2, verified_on=dt.date(2026, 1, 1))], None, 2, "Their home."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("entries", "pinned", "chosen", "reason"), [pytest.param(*case, id=what) for what, *case in R14]
)
def test_r14_choice(entries, pinned, chosen, reason):
    choice = choose(entries, DAY, pinned)

    assert choice.entry is not None
    assert (choice.entry.id, choice.reason) == (chosen, reason)


@pytest.mark.parametrize(
    ("entries", "reason"),
    [
        ([], "No address yet, so no envelope."),
        ([AddressEntry(1, Address())], "No address yet, so no envelope."),
        ([CAME_BACK], "No address to use. Moved, left no address."),
        ([entry(7, bad_since=DAY)], "No address to use. Mail came back from there."),
        ([MOVED], "No address to use. They have moved away from there."),
        ([CABIN], "No address to use. They are not there at that time of year."),
    ],
)
def test_r14_no_address_and_why(entries, reason):
    choice = choose(entries, DAY)

    assert choice.entry is None
    assert choice.reason == reason


def test_r14_those_passed_over_are_told():
    assert choose([CAME_BACK, CABIN, WORK], DAY).passed_over == (
        (7, "Moved, left no address."),
        (4, "They are not there at that time of year."),
    )


@pytest.mark.parametrize(
    ("day", "florida", "cabin"),
    [
        (dt.date(2026, 11, 14), False, False),
        (dt.date(2026, 11, 15), True, False),
        (dt.date(2026, 12, 31), True, False),
        (dt.date(2027, 1, 1), True, False),
        (dt.date(2028, 2, 29), True, False),
        (dt.date(2027, 3, 31), True, False),
        (dt.date(2027, 4, 1), False, False),
        (dt.date(2027, 6, 1), False, True),
        (dt.date(2027, 9, 30), False, True),
        (dt.date(2027, 10, 1), False, False),
    ],
)
def test_r14_seasons_run_over_new_year(day, florida, cabin):
    assert (in_season(FLORIDA, day), in_season(CABIN, day)) == (florida, cabin)


def test_r14_the_last_day_of_validity_still_counts():
    assert choose([MOVED], dt.date(2026, 12, 22)).entry == MOVED
    assert choose([NOT_YET], dt.date(2026, 12, 24)).entry == NOT_YET
