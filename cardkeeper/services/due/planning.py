"""Keeping the list of cards right: what fell due is put on it, what changed is changed, nothing vanishes.

`settle` works out the tasks around today from the dates in the book. It is no command of the user and is not
undone: what it writes follows from the book, and is the same however often it runs.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from cardkeeper.core.changes import Touched
from cardkeeper.core.kinds import OccasionKind, TaskState
from cardkeeper.core.planning import BELATED_DAYS, CALL_DAYS
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.core.today import TodaySpans
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.cards import choosing
from cardkeeper.services.due import drafts, notices, postal_days, revising, upkeep
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.due.drafts import Draft
from cardkeeper.services.due.made_already import SAME_CARD_DAYS
from cardkeeper.services.due.standing import judge
from cardkeeper.services.due.tasks import Locked, TaskRecord, circle_of, load
from cardkeeper.services.occasions import upcoming
from cardkeeper.services.people import parties
from cardkeeper.services.people.parties import id_list
from cardkeeper.store import models
from cardkeeper.store.connection import rehearsal, select, value
from cardkeeper.store.writing import Writing, writing

# The page shows two weeks; the mail takes up to 12 delivery days and more in December.
_AHEAD_DAYS = 45
# Between the day mail arrives and the day it is for may lie a weekend with holidays.
_SPARE_DAYS = 7
# What is older than that concerns nobody any more.
_BACK_DAYS = 400

# Another connection, of this program or another, has written when it is another number.
_VERSION = "PRAGMA data_version"

_MOVED_ONCE = """
SELECT 1 FROM occurrence_exception AS moved WHERE moved.occasion_id = card_task.occasion_id
  AND moved.year IN (card_task.year, ?) AND moved.moved_to IS NOT NULL AND moved.deleted_at IS NULL
"""
_OLDEST = """
SELECT min(occurs_on) FROM card_task
WHERE source = 'occasion' AND state = 'planned' AND NOT locked & ? AND deleted_at IS NULL AND occurs_on >= ?
"""
_Key = tuple[str, int, str]


def settle(
    today: dt.date,
    *,
    people: Sequence[int] = (),
    may_expire: bool = True,
    progress: Progress = no_progress,
) -> int:
    """Bring the tasks around `today` in line with the book, of everybody or of these people.

    Gives how many tasks are new or changed. With `may_expire` off nothing becomes missed (R8, clock jumps),
    nor is the day noted as worked out: what could expire is looked at again. Stopped by `progress`, nothing
    is changed; the next run does it all.
    """
    if not people:
        postal_days.keep(today)
    version = value(_VERSION)
    desk, found = _looked_up(today, people, progress)
    with writing(_("Plan cards"), Touched.CARDS) as book:
        # Looking up a whole book takes seconds, in which others may write; from here on nobody can.
        if value(_VERSION) != version:
            desk, found = _looked_up(today, people, progress)
        first, last = _window(desk)
        existing = _existing(first, last, people)
        changed = _reconcile(book, desk, found, existing, may_expire=may_expire)
        changed += _tend_others(book, desk, first, people, may_expire=may_expire)
        changed += revising.revise(book, today, people)
        changed += choosing.choose_for_planned(book, today, progress)
        if may_expire and not people and desk.settings.planned_through != today.isoformat():
            settings.put(book, {"planned_through": today.isoformat()})
    if not people:
        upcoming.keep(today)
    return changed


def _looked_up(today: dt.date, people: Sequence[int], progress: Progress) -> tuple[Desk, list[Draft]]:
    desk = Desk(settings.load(), today)
    return desk, drafts.between(desk, *_window(desk), people, progress)


@contextmanager
def as_it_would_be(today: dt.date) -> Iterator[None]:
    """The list as it would stand on `today`, for looking; nothing of it stays in the book."""
    with rehearsal():
        settle(today, may_expire=False)
        yield


def _window(desk: Desk) -> tuple[dt.date, dt.date]:
    """The days looked at: from the oldest that could still matter to the last that could be mailed soon."""
    seen = desk.settings.planned_through
    back = BELATED_DAYS
    if seen:
        missed = (desk.today - dt.date.fromisoformat(seen)).days
        back = max(CALL_DAYS, min(missed + CALL_DAYS, _BACK_DAYS)) if missed >= 0 else BELATED_DAYS
    spans = TodaySpans(desk.today, batch_weekday=desk.settings.batch_weekday)
    slowest = desk.calendar.delivery_days_after(spans.next_week[1], desk.transit.longest + _SPARE_DAYS)
    first = min(desk.today - dt.timedelta(back), _oldest_planned(desk.today))
    return first, max(desk.today + dt.timedelta(_AHEAD_DAYS), slowest)


def _oldest_planned(today: dt.date) -> dt.date:
    """The day of the oldest card that waits: one that was in Recently deleted may be weeks too late."""
    back = today - dt.timedelta(_BACK_DAYS)
    return dt.date.fromisoformat(value(_OLDEST, Locked.STATE, back.isoformat()) or today.isoformat())


def _is_near(desk: Desk, draft: Draft) -> bool:
    """It is mailed by the end of next week; what comes later is worked out then."""
    spans = TodaySpans(desk.today, batch_weekday=desk.settings.batch_weekday)
    return draft.standing.dates.mail_by <= spans.next_week[1]


def _existing(first: dt.date, last: dt.date, people: Sequence[int]) -> dict[_Key, TaskRecord]:
    """The cards of the dates that `drafts.between` works out for these people, so of their kin's too."""
    theirs = _of(people, " OR about_id IN ({kin}) OR about_id IS NULL AND household_id IN ({homes})")
    sql = (
        "SELECT id FROM card_task WHERE source = 'occasion' AND deleted_at IS NULL"
        f" AND occurs_on BETWEEN ? AND ?{theirs}"
    )
    found = load(row[0] for row in select(sql, first.isoformat(), last.isoformat()))
    return {(task.source_key, task.year, task.recipient_key): task for task in found.values()}


def _of(people: Sequence[int], or_of_kin: str) -> str:
    """SQL: to, about or shared by these people, `or_of_kin`; everybody's when nobody is named."""
    if not people:
        return ""
    ids, kin = id_list(people), id_list(parties.with_kin(people))
    homes = "SELECT household_id FROM household_member WHERE person_id IN ({ids})"
    theirs = f"person_id IN ({ids}) OR about_id IN ({ids}) OR household_id IN ({homes.format(ids=ids)})"
    return f" AND ({theirs}{or_of_kin.format(kin=kin, homes=homes.format(ids=kin))})"


def _reconcile(
    book: Writing,
    desk: Desk,
    found: Iterable[Draft],
    existing: dict[_Key, TaskRecord],
    *,
    may_expire: bool,
) -> int:
    changed = 0
    for draft in found:
        task = existing.pop((draft.source_key, draft.year, draft.key), None)
        if task is None and _is_near(desk, draft):
            task = _same_card(draft)
            changed += _add(book, desk, draft) if task is None else 0
        if task is not None:
            existing.pop((task.source_key, task.year, task.recipient_key), None)
            changed += _follow(book, desk, task, draft, may_expire=may_expire)
    return changed + _carry(book, desk, list(existing.values()))


def _same_card(draft: Draft) -> TaskRecord | None:
    """The card of this occurrence under another day: a month that became a day, a date set right.

    A day moved for once may come near that of the next year; each year keeps its own card.
    """
    once = not OccasionKind(draft.occasion.kind).is_yearly
    day = draft.occurrence.day
    rows = select(
        "SELECT id FROM card_task WHERE source_key = ? AND recipient_key = ? AND (year = ? OR ? OR"
        f" occurs_on BETWEEN ? AND ? AND NOT EXISTS ({_MOVED_ONCE}))"
        " ORDER BY year = ? DESC, occurs_on DESC LIMIT 1",
        draft.source_key,
        draft.key,
        draft.year,
        once,
        (day - dt.timedelta(SAME_CARD_DAYS)).isoformat(),
        (day + dt.timedelta(SAME_CARD_DAYS)).isoformat(),
        draft.year,
        draft.year,
    )
    return load((rows[0][0],), with_trash=True)[rows[0][0]] if rows else None


def _add(book: Writing, desk: Desk, draft: Draft) -> int:
    """A new task. What is past writing is put on the list only if it fell due since the program last ran."""
    since, standing = desk.settings.planned_through, draft.standing
    if standing.is_past_writing and not (since and standing.dates.mail_by.isoformat() >= since):
        return 0
    book.add(
        models.CardTask,
        source="occasion",
        source_key=draft.source_key,
        occasion_id=draft.occasion.id,
        recipient_key=draft.key,
        done_on=desk.today.isoformat() if standing.state is TaskState.MISSED else None,
        **_facts(draft),
        **upkeep.columns(standing),
    )
    return 1


def _facts(draft: Draft) -> dict[str, Any]:
    """The columns of a task that tell what it is about."""
    return {
        "kind": draft.occasion.kind,
        "label": draft.occasion.label,
        "year": draft.year,
        "person_id": draft.unit.person_id,
        "household_id": draft.unit.household_id,
        "about_id": draft.about_id,
        "occurs_on": draft.occurrence.day.isoformat(),
        "years": draft.occurrence.years,
    }


def _follow(book: Writing, desk: Desk, task: TaskRecord, draft: Draft, *, may_expire: bool) -> int:
    """Bring a task in line with its draft; a card that is printed is told of, not changed."""
    if task.state not in upkeep.BY_RULE:
        return _note_moved(book, task, draft)
    facts = {**_facts(draft), "deleted_at": None}
    return int(upkeep.adjust(book, task, draft.standing, desk, may_expire=may_expire, **facts))


def _note_moved(book: Writing, task: TaskRecord, draft: Draft) -> int:
    """A card that is printed keeps its day; the row tells that the day was changed afterwards."""
    now = draft.occurrence.day
    notice = notices.moved(task.day, now)
    if task.state not in upkeep.WAITING or task.day == now or task.notice == notice:
        return 0
    book.update(models.CardTask, [task.id], notice=notice)
    return 1


def _is_free(task: TaskRecord) -> bool:
    """Nobody has decided anything about it, so it may go with the date it came from."""
    return task.state in upkeep.BY_RULE and task.state != TaskState.SKIPPED and not task.locked


def _carry(book: Writing, desk: Desk, left: Sequence[TaskRecord]) -> int:
    """A card goes with its date, however far that was moved; one whose date is no more goes with it."""
    ids = {task.occasion_id for task in left if task.occasion_id}
    ahead = drafts.of_occasions(desk, ids, desk.today, desk.today + dt.timedelta(800)) if ids else []
    changed, gone = 0, []
    for task in left:
        draft = next((draft for draft in ahead if _is_carried(draft, task)), None)
        if draft is not None and not _is_taken(draft, task):
            changed += _follow(book, desk, task, draft, may_expire=False)
        elif _is_free(task):
            gone.append(task.id)
    book.delete(models.CardTask, gone)
    return changed + len(gone)


def _is_carried(draft: Draft, task: TaskRecord) -> bool:
    """The same card, and its day is not that of another year."""
    if (draft.source_key, draft.key) != (task.source_key, task.recipient_key):
        return False
    once = not OccasionKind(draft.occasion.kind).is_yearly
    return once or abs((draft.occurrence.day - task.day).days) <= SAME_CARD_DAYS


def _is_taken(draft: Draft, task: TaskRecord) -> bool:
    sql = "SELECT id FROM card_task WHERE source_key = ? AND year = ? AND recipient_key = ?"
    return value(sql, draft.source_key, draft.year, draft.key) not in (None, task.id)


def _tend_others(
    book: Writing, desk: Desk, first: dt.date, people: Sequence[int], *, may_expire: bool
) -> int:
    """The cards without a date in the book: made by hand, thanks, apologies, mailings; R11 counts for all."""
    states = ", ".join(f"'{state}'" for state in upkeep.BY_RULE)
    # Who lives with them now may have been elsewhere when the card was asked for.
    theirs = _of(people, " OR person_id IN ({kin})")
    rows = select(
        f"SELECT id FROM card_task WHERE source <> 'occasion' AND state IN ({states})"
        f" AND (state <> 'skipped' OR arrive_by >= ?) AND deleted_at IS NULL{theirs}",
        first.isoformat(),
    )
    found = load(row[0] for row in rows)
    circle = circle_of(found.values())
    changed = 0
    for id_, matter in upkeep.matters(found.values(), circle).items():
        if circle.is_served(matter.unit):
            standing = judge(desk, circle, matter)
            changed += upkeep.adjust(book, found[id_], standing, desk, may_expire=may_expire)
    return changed
