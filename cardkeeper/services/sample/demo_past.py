"""The past of the sample book: a year of cards, who sent whom, what went wrong and was put right."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.services.due import due, planning, reached
from cardkeeper.services.occasions import occasions
from cardkeeper.services.printing import batches
from cardkeeper.services.touch import problems, referrals
from cardkeeper.store.connection import select

_WEEKS = 53
# The batches of the last weeks were for everybody; before, only those one looks at have their cards.
_WEEKS_FOR_ALL = 5
_THANKED = "SELECT id FROM card_task WHERE kind = 'referral' AND state IN ('planned', 'chosen', 'missed')"

Event = Mapping[str, Any]


def live_through(
    events: Sequence[Event], known: Mapping[str, int], told: Collection[str], today: dt.date
) -> None:
    """Live through a year up to today, Monday by Monday; today's batch is left to do.

    `events` are tables with `days_ago` and `what` happened then; `known` tells the id behind each name,
    `told` the names of those whose whole year is told.
    """
    left = sorted(events, key=lambda event: event["days_ago"], reverse=True)
    monday = today - dt.timedelta(today.weekday())
    for weeks in range(_WEEKS, 0, -1):
        then = monday - dt.timedelta(7 * weeks)
        while left and today - dt.timedelta(left[0]["days_ago"]) < then:
            _happen(left.pop(0), known, today)
        everybody = weeks <= _WEEKS_FOR_ALL
        _make_cards(then, () if everybody else [known[name] for name in told])
    for event in left:
        _happen(event, known, today)
    planning.settle(today)


def _make_cards(monday: dt.date, people: Sequence[int]) -> None:
    """The batch of one Monday, mailed the day after."""
    planning.settle(monday, people=people)
    wanted = due.in_batch_now(due.groups(monday).every(), monday)
    if wanted:
        change, _held = batches.prepare(wanted, monday)
        batches.mark_mailed(batches.mailable(change.ids[0]), monday + dt.timedelta(1))


def _happen(event: Event, known: Mapping[str, int], today: dt.date) -> None:
    _HAPPENINGS[event["what"]](event, known, today - dt.timedelta(event["days_ago"]))


def _refer(event: Event, known: Mapping[str, int], day: dt.date) -> None:
    referrals.add(known[event["by"]], known[event["name"]], day, note=event.get("note", ""))


def _thank(_event: Event, _known: Mapping[str, int], day: dt.date) -> None:
    """Whoever waited for thanks was thanked in person."""
    planning.settle(day)
    reached.hand_over([row[0] for row in select(_THANKED)], day)


def _complain(event: Event, known: Mapping[str, int], day: dt.date) -> None:
    due_on = day + dt.timedelta(event.get("promised_in", 7))
    problems.log(known[event["name"]], event["text"], day, promise=event["promise"], due_on=due_on)


def _put_right(event: Event, known: Mapping[str, int], day: dt.date) -> None:
    for problem in problems.of(known[event["name"]]):
        if problem.is_open:
            problems.put_right(problem.id, day, how=event["text"])


def _call_back(event: Event, known: Mapping[str, int], day: dt.date) -> None:
    for problem in problems.of(known[event["name"]]):
        if problem.checked_back_on is None and not problem.is_open:
            problems.checked_back(problem.id, day, event["text"])


def _learn(event: Event, known: Mapping[str, int], day: dt.date) -> None:
    """A birthday that was heard of late."""
    this_year = day + dt.timedelta(event["in_days"])
    born = PartialDate(this_year.month, this_year.day, this_year.year - event["years"])
    occasions.add("person_id", known[event["name"]], OccasionKind.BIRTHDAY, born, day)


_HAPPENINGS = {
    "referral": _refer,
    "thanks": _thank,
    "problem": _complain,
    "put-right": _put_right,
    "call-back": _call_back,
    "date": _learn,
}
