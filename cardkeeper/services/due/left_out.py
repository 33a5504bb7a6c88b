"""Who gets no card, and why: every exclusion of R11 with its reason, as a list (conviction 2)."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import NamedTuple

from cardkeeper.core.exclusions import Reason
from cardkeeper.core.kinds import OccasionKind, TaskState
from cardkeeper.core.names import first_name
from cardkeeper.core.occasion_words import row_sentence
from cardkeeper.core.occasions import Occurrence
from cardkeeper.core.planning import BELATED_DAYS
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.due import standing, upkeep
from cardkeeper.services.due.circle import Circle, shown
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.due.standing import Matter
from cardkeeper.services.due.tasks import TaskRecord, circle_of, load, recipient_of
from cardkeeper.services.life.ending import Ended
from cardkeeper.store.connection import select

_OUT = """
SELECT id FROM card_task WHERE deleted_at IS NULL AND mailing_id IS NULL AND occurs_on >= ?
  AND (state IN ('skipped', 'held') OR (state IN ('planned', 'chosen') AND (reason <> '' OR missing <> '')))
  AND EXISTS (SELECT 1 FROM person WHERE person.id = person_id AND person.deleted_at IS NULL)
ORDER BY occurs_on, id
"""


class LeftOut(NamedTuple):
    """A card that is not made, or not by mail: whose, for what, and the reason as a sentence.

    `key` is the reason's own (R11, or who decided), `missing` what the card lacks, `channel` its way.
    """

    task_id: int
    person_id: int
    name: str
    occasion: str
    reason: str
    state: str
    key: str = ""
    missing: str = ""
    channel: str = ""


class ReasonCount(NamedTuple):
    """How many cards are left out for one reason."""

    reason: str
    cards: int


def left_out(today: dt.date) -> list[LeftOut]:
    """Every card around today and ahead left out, the nearest first; mailings have their own lists."""
    since = today - dt.timedelta(BELATED_DAYS)
    return of_tasks((row[0] for row in select(_OUT, since.isoformat())), today)


def of_tasks(task_ids: Iterable[int], today: dt.date) -> list[LeftOut]:
    """Why these cards are not made, or not by mail, the nearest first."""
    found = load(task_ids)
    circle = circle_of(found.values())
    desk = Desk(settings.load(), today)
    matters = upkeep.matters(found.values(), circle)
    in_order = sorted(found.values(), key=lambda task: (task.occurs_on, task.id))
    return [_row(desk, circle, task, matters[task.id]) for task in in_order]


def counted(rows: Iterable[LeftOut]) -> list[ReasonCount]:
    """The reasons with how many cards each stands for, the most frequent first."""
    numbers: dict[str, int] = {}
    for row in rows:
        numbers[row.reason] = numbers.get(row.reason, 0) + 1
    return [ReasonCount(*pair) for pair in sorted(numbers.items(), key=lambda pair: (-pair[1], pair[0]))]


def by_reason(rows: Iterable[LeftOut]) -> dict[str, list[LeftOut]]:
    """The rows under their reasons, in the order of R11; what somebody decided comes last."""
    found: dict[str, list[LeftOut]] = {}
    for row in sorted(rows, key=lambda row: (_rank(row), row.reason)):
        found.setdefault(row.reason, []).append(row)
    return found


def _rank(row: LeftOut) -> int:
    order = list(Reason)
    if row.key in order:
        return order.index(Reason(row.key))
    return order.index(Reason.NO_ADDRESS) if row.missing else len(order)


def _row(desk: Desk, circle: Circle, task: TaskRecord, matter: Matter) -> LeftOut:
    about = circle.people.get(task.about_id or 0)
    is_others = about is not None and about.id != task.person_id
    occasion = row_sentence(
        OccasionKind(task.kind),
        Occurrence(task.day, task.years, matter.is_approximate),
        desk.today,
        desk.settings.language,
        label=task.label,
        who=first_name(about.person) if about and is_others else "",
    )
    name = shown(recipient_of(task, circle)) or circle.name_of(task.person_id)
    reason = _reason(desk, circle, task, matter)
    return LeftOut(
        task.id, task.person_id, name, occasion, reason, task.state, task.reason, task.missing, task.channel
    )


def _reason(desk: Desk, circle: Circle, task: TaskRecord, matter: Matter) -> str:
    """Why, as a sentence: what somebody decided, else what the rules say today."""
    if task.state == TaskState.HELD and task.reason == "by-user":
        return _("You hold it back.")
    if task.reason in _DECIDED:
        return _DECIDED[task.reason]()
    found = standing.reasons(desk, circle, matter)
    same = [exclusion.sentence for exclusion in found if exclusion.reason == task.reason]
    if same:
        return same[0]
    if task.reason in tuple(Reason):
        return ONCE[Reason(task.reason)]()
    if task.missing:
        lacks = _LACKS.get(task.missing)
        return lacks() if lacks else _("The address is incomplete.")
    skipped = task.state == TaskState.SKIPPED and task.reason
    return _("Left out: {reason}").format(reason=task.reason) if skipped else _("Waits for you.")


_LACKS: dict[str, Callable[[], str]] = {
    "name": lambda: _("There is no name to greet them by."),
    "good-name": lambda: _("The name seems to have lost letters."),
}
_DECIDED: dict[str, Callable[[], str]] = {
    "by-user": lambda: _("You left it out."),
    "mailing-closed": lambda: _("The mailing was closed before it was printed."),
    Ended.DATE_DELETED: lambda: _("The date was deleted."),
    Ended.DIVORCED: lambda: _("They have parted."),
    Ended.ARCHIVED: lambda: _("Is archived."),
}
# For a reason that has passed meanwhile, while the card stays left out.
ONCE: dict[Reason, Callable[[], str]] = {
    Reason.DECEASED: lambda: _("There was a death."),
    Reason.DO_NOT_SEND: lambda: _("Asked for no cards."),
    Reason.HOLIDAY_NOT_KEPT: lambda: _("Doesn't keep this holiday."),
    Reason.OPEN_PROBLEM: lambda: _("There was an open problem."),
    Reason.NO_ADDRESS: lambda: _("There was no address."),
    Reason.OTHER_CHANNEL: lambda: _("Is greeted another way."),
    Reason.DUPLICATE: lambda: _("Already gets this card with somebody else."),
}
