"""The Today page: which cards are waiting, in which group, and what each row says."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cardkeeper.core import names
from cardkeeper.core.kinds import Channel, OccasionKind, TaskState
from cardkeeper.core.occasion_words import row_sentence
from cardkeeper.core.occasions import Occurrence
from cardkeeper.core.planning import Lateness, in_batch
from cardkeeper.core.today import TodayGroup, TodaySpans
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.due import notices
from cardkeeper.services.due.circle import Circle
from cardkeeper.services.due.circle import shown as shown_recipient
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.due.tasks import TaskRecord, circle_of, load, of_a_month, recipient_of, unit_of
from cardkeeper.services.people.parties import id_list
from cardkeeper.store.connection import select

# A mailing has a page of its own; what must be in the mail today and is not shows here too.
_OPEN = """
SELECT id, mail_by, state FROM card_task
WHERE state IN ('planned', 'chosen', 'held', 'printed', 'signed') AND mail_by <= ? AND deleted_at IS NULL
  AND (mailing_id IS NULL OR channel NOT IN ('mail', 'by-hand') OR (mail_by <= ? AND NOT undated))
ORDER BY mail_by, occurs_on, id
"""
_WAITING = frozenset({TaskState.PRINTED, TaskState.SIGNED})


class DueGroups(NamedTuple):
    """The ids of the waiting cards by group, in the order of the page; `printed` wait for the letter box."""

    printed: tuple[int, ...]
    late: tuple[int, ...]
    mail_today: tuple[int, ...]
    later_this_week: tuple[int, ...]
    next_week: tuple[int, ...]

    def every(self) -> tuple[int, ...]:
        return tuple(id_ for group in self for id_ in group)


class DueRow(NamedTuple):
    """One row of the Today page; `missing` is a key, `status` what the row says of it in words.

    `family` names the customer a child belongs to; `years` and `holiday` matter to some designs.
    `has_foreign_words` is true of own words that were typed for another language.
    """

    id: int
    person_id: int
    name: str
    family: str
    initials: str
    kind: str
    sentence: str
    design_key: str
    palette: str
    channel: str
    state: str
    missing: str
    status: str
    notice: str
    is_ready: bool
    in_batch: bool
    mail_by: dt.date
    occurs_on: dt.date
    years: int | None = None
    holiday: str = ""
    has_foreign_words: bool = False


class GroupedRow(NamedTuple):
    """A row with its group, its task and the uid of the person it goes to; for lists without a window."""

    group: str
    row: DueRow
    task: TaskRecord
    uid: str


class DueCounts(NamedTuple):
    """How many cards are ready to be printed now, and how many need something first."""

    ready: int
    need_something: int


def groups(today: dt.date) -> DueGroups:
    """All waiting cards up to the end of next week, by group."""
    spans = TodaySpans(today, batch_weekday=settings.load().batch_weekday)
    sorted_in: dict[str, list[int]] = {name: [] for name in DueGroups._fields}
    for id_, mail_by, state in select(_OPEN, spans.next_week[1].isoformat(), today.isoformat()):
        waits = state in _WAITING
        field = "printed" if waits else _FIELDS[spans.group_of(dt.date.fromisoformat(mail_by))]
        sorted_in[field].append(id_)
    return DueGroups(*(tuple(sorted_in[name]) for name in DueGroups._fields))


_FIELDS = {
    TodayGroup.LATE: "late",
    TodayGroup.MAIL_TODAY: "mail_today",
    TodayGroup.LATER_THIS_WEEK: "later_this_week",
    TodayGroup.NEXT_WEEK: "next_week",
}


def rows(ids: Sequence[int], today: dt.date) -> list[DueRow]:
    """The rows of these tasks, in their order; tasks that are gone are left out."""
    found = load(ids)
    circle = circle_of(found.values())
    desk = Desk(settings.load(), today)
    months = of_a_month(found.values())
    return [_row(found[id_], circle, desk, is_approximate=id_ in months) for id_ in ids if id_ in found]


def every_row(today: dt.date) -> list[GroupedRow]:
    """All waiting cards with their groups, as the page shows them."""
    found = groups(today)
    by_id = {row.id: row for row in rows(found.every(), today)}
    tasks_by_id = load(by_id)
    uids = dict(
        select(f"SELECT id, uid FROM person WHERE id IN ({id_list(r.person_id for r in by_id.values())})")
    )
    return [
        GroupedRow(name, by_id[id_], tasks_by_id[id_], uids[by_id[id_].person_id])
        for name, ids in zip(DueGroups._fields, found, strict=True)
        for id_ in ids
        if id_ in by_id
    ]


def for_batch(today: dt.date) -> list[int]:
    """The tasks that belong into the batch made now and go on paper, ready or not (R7)."""
    by_paper = (Channel.MAIL, Channel.BY_HAND)
    found = rows(groups(today).every(), today)
    return [row.id for row in found if row.in_batch and row.channel in by_paper]


def in_batch_now(ids: Iterable[int], today: dt.date) -> list[int]:
    """Those of these tasks that belong into the batch made now and lack nothing (R7)."""
    desk = Desk(settings.load(), today)
    return [task.id for task in load(ids).values() if task.is_ready and _belongs(task, desk)]


def counts(ids: Iterable[int], today: dt.date) -> DueCounts:
    """For the sentence of state: of the cards that belong into this batch, how many can be printed."""
    desk = Desk(settings.load(), today)
    wanted = [task for task in load(ids).values() if _belongs(task, desk)]
    ready = sum(task.is_ready for task in wanted)
    return DueCounts(ready, len(wanted) - ready)


def missed(since: dt.date) -> int:
    """How many cards were missed since a day: counted and shown, never silently dropped (R8)."""
    rows = select(
        "SELECT count(*) FROM card_task WHERE state = 'missed' AND done_on >= ? AND deleted_at IS NULL",
        since.isoformat(),
    )
    return int(rows[0][0])


def _belongs(task: TaskRecord, desk: Desk) -> bool:
    late = Lateness.LATE if task.mail_day < desk.today else Lateness.ON_TIME
    if task.channel == Channel.CALL and task.belated == 0 and late is Lateness.LATE:
        late = Lateness.CALL_INSTEAD
    spans = TodaySpans(desk.today, batch_weekday=desk.settings.batch_weekday)
    return in_batch(
        TaskState(task.state),
        late,
        task.mail_day,
        spans.next_batch_day,
        desk.calendar,
        handling_days=desk.settings.handling_days,
    )


def _row(task: TaskRecord, circle: Circle, desk: Desk, *, is_approximate: bool) -> DueRow:
    recipient = recipient_of(task, circle)
    shown = shown_recipient(recipient) or circle.name_of(task.person_id)
    about = circle.people.get(task.about_id or 0)
    first = recipient.living[0] if recipient.living else recipient.bereaved_of or names.Person()
    is_childs = about is not None and about.id != task.person_id
    occurrence = Occurrence(task.day, task.years, is_approximate)
    belongs = _belongs(task, desk)
    return DueRow(
        task.id,
        task.person_id,
        shown,
        _family(task, circle),
        names.initials(first, recipient.company),
        task.kind,
        row_sentence(
            OccasionKind(task.kind),
            occurrence,
            desk.today,
            desk.settings.language,
            label=task.label,
            who=names.first_name(about.person) if about and is_childs else "",
        ),
        task.design_key,
        task.palette,
        task.channel,
        task.state,
        task.missing,
        status_words(task, belongs=belongs),
        notices.words(task.notice, desk.settings.language),
        task.is_ready,
        belongs,
        task.mail_day,
        task.day,
        task.years,
        task.holiday_key,
        notices.is_of_own_words(task.notice),
    )


def _family(task: TaskRecord, circle: Circle) -> str:
    record = circle.people.get(task.person_id)
    if record is None or record.is_customer:
        return ""
    adults = circle.adults(unit_of(task, circle))
    return next((adult.shown_name for adult in adults if adult.is_customer), "")


def status_words(task: TaskRecord, *, belongs: bool) -> str:
    """What the row says at its end: what is missing, or that nothing is."""
    if task.missing:
        return _MISSING[task.missing]()
    if task.state in _WAITING:
        return _("Printed")
    if task.state == TaskState.HELD:
        return _("Waits for you")
    return _("Ready") if belongs else _("Planned")


_MISSING = {
    "address": lambda: _("Add address"),
    "good-address": lambda: _("Correct address"),
    "address-street": lambda: _("Add street"),
    "address-postal-code": lambda: _("Add postal code"),
    "address-town": lambda: _("Add town"),
    "name": lambda: _("Add name"),
    "good-name": lambda: _("Correct name"),
}
