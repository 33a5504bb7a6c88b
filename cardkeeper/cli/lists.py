"""The lists to work through without a window: who is quiet, unthanked, left out, and what to ask them."""

import datetime as dt
from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any, NamedTuple

from cardkeeper.cli import answers
from cardkeeper.core.sentences import joined
from cardkeeper.i18n import N_, _, ngettext
from cardkeeper.services.book import trash
from cardkeeper.services.due import left_out, planning
from cardkeeper.services.health import health
from cardkeeper.services.people import parties
from cardkeeper.services.search import groups
from cardkeeper.services.touch import info_items, keeping_in_touch, problems, reminders, thanks

_ALL = 1_000_000
_Row = Any  # a NamedTuple or dataclass of the service that the list is read from


class _List(NamedTuple):
    """Where the rows come from, how one reads in a line, and what is said when there are none."""

    rows: Callable[[dt.date], Sequence[_Row]]
    line: Callable[[_Row], str]
    none: str


def show(which: str, today: dt.date, *, as_json: bool) -> None:
    """Print one of the lists (arguments.LISTS) as it stands on a day."""
    asked = LISTS[which]
    with planning.as_it_would_be(today):
        rows = asked.rows(today)
    if as_json:
        answers.say_json(_objects(rows))
        return
    for row in rows:
        answers.say(asked.line(row))
    if not rows:
        answers.say(_(asked.none))


def _objects(rows: Sequence[_Row]) -> list[dict[str, Any]]:
    """The rows with their own names; people by their lasting uid instead of the number in this book."""
    found = [{name: _plain(getattr(row, name)) for name in _names(row)} for row in rows]
    ids = {row[key] for row in found for key in _PEOPLE if row.get(key)}
    uids = parties.uids(ids)
    for row in found:
        for key, name in _PEOPLE.items():
            if key in row:
                row[name] = uids.get(row.pop(key))
    return found


_PEOPLE = {"person_id": "uid", "referrer_id": "referrer_uid", "referred_id": "referred_uid"}
_OURS = frozenset({"id", "version", "initials", "task_id", "referral_id", "filter"})


def _names(row: _Row) -> list[str]:
    names = getattr(row, "_fields", None) or row.__slots__
    return [name for name in names if name not in _OURS]


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def _quiet(hello: keeping_in_touch.Hello) -> str:
    days = ngettext("{n} day", "{n} days", hello.days).format(n=hello.days)
    words = _("{name}: never spoken with, {days}") if hello.was_never else _("{name}: quiet for {days}")
    told = words.format(name=hello.name, days=days)
    return " · ".join(part for part in (told, hello.tier, hello.reach) if part)


def _unthanked(owed: thanks.Unthanked) -> str:
    words = _("{day}  {referrer}, who sent {name}") if owed.step == 1 else _("{day}  {referrer}, for {name}")
    return words.format(day=owed.on.isoformat(), referrer=owed.referrer, name=owed.referred)


def _left_out(card: left_out.LeftOut) -> str:
    return joined(_("{name}: {occasion}").format(name=card.name, occasion=card.occasion), card.reason)


def _problem(found: problems.Problem) -> str:
    told = _("{day}  {name}: {what}").format(
        day=found.opened_on.isoformat(), name=found.name, what=_one_line(found.what)
    )
    if found.due_on is None:
        return told
    return _("{problem} · promised for {day}").format(problem=told, day=found.due_on.isoformat())


def _reminder(found: reminders.Reminder) -> str:
    return _("{day}  {name}: {what}").format(
        day=found.on.isoformat(), name=found.name, what=_one_line(found.text)
    )


def _reminders(today: dt.date) -> list[reminders.Reminder]:
    """Without what is private: a list may be written into a file."""
    found = reminders.due(today)
    return [each._replace(text=_("Private note")) if each.private else each for each in found]


def _known(part: health.Known) -> str:
    return _("{what}: {known} of {total} ({percent} %)").format(
        what=part.name, known=part.customers, total=part.total, percent=part.percent
    )


def _deleted(row: trash.DeletedRow) -> str:
    days = ngettext("{n} day", "{n} days", row.days_left).format(n=row.days_left)
    return _("{day}  {name}: {days} left to bring them back").format(
        day=row.deleted_on.isoformat(), name=row.name, days=days
    )


def _group(found: groups.Group) -> str:
    if found.customers is None:
        return _("{name}: saved by a newer program").format(name=found.name)
    customers = ngettext("{n} customer", "{n} customers", found.customers).format(n=found.customers)
    return f"{found.name}: {customers}"


def _shared(item: info_items.InfoItem) -> str:
    people = ngettext("{n} customer", "{n} customers", item.people).format(n=item.people)
    return f"{item.on.isoformat()}  {item.title} · {people}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


LISTS = {
    "quiet": _List(
        lambda today: keeping_in_touch.say_hello(today, _ALL), _quiet, N_("You have spoken with everybody.")
    ),
    "unthanked": _List(lambda _today: thanks.unthanked(), _unthanked, N_("Everybody is thanked.")),
    "left-out": _List(left_out.left_out, _left_out, N_("Nobody is left out.")),
    "problems": _List(lambda _today: problems.still_open(), _problem, N_("No problem is open.")),
    "reminders": _List(_reminders, _reminder, N_("Nothing to come back to.")),
    "health": _List(health.known, _known, ""),
    "ask": _List(
        lambda today: health.ask_next_time(today, _ALL),
        lambda ask: f"{ask.name}: {'; '.join(ask.questions)}",
        N_("You know all you need of everybody."),
    ),
    "groups": _List(groups.every, _group, ""),
    "shared": _List(lambda _today: info_items.recent(_ALL), _shared, N_("Nothing was shared yet.")),
    "recently-deleted": _List(trash.rows, _deleted, N_("Nobody was deleted these 30 days.")),
}
