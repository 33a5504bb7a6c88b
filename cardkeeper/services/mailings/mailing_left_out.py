"""Who of a mailing's audience gets no card, or none by mail, and why: each with name and reason (R11)."""

import datetime as dt
from collections.abc import Sequence

from cardkeeper.core.exclusions import Reason
from cardkeeper.core.holidays import holiday_name
from cardkeeper.core.occasion_words import what_words
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.due import left_out
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.due.left_out import ONCE, LeftOut
from cardkeeper.services.mailings.mailing_audience import Brief, Seat, work_out
from cardkeeper.services.mailings.mailing_progress import NOT_ON_LIST
from cardkeeper.services.mailings.mailing_records import CARD_OF_MEMBER, Mailing, get
from cardkeeper.services.people.parties import people
from cardkeeper.store.connection import select

_TASKS = """
SELECT id FROM card_task WHERE mailing_id = ? AND deleted_at IS NULL
  AND (state IN ('skipped', 'held') OR (state IN ('planned', 'chosen') AND (reason <> '' OR missing <> '')))
"""
_WITHOUT_CARD = f"""
SELECT person_id, reason FROM mailing_member WHERE mailing_id = ? AND reason <> '{NOT_ON_LIST}'
  AND NOT EXISTS (SELECT 1 FROM card_task WHERE {CARD_OF_MEMBER})
ORDER BY id
"""


def of_mailing(mailing_id: int, today: dt.date) -> list[LeftOut]:
    """Everybody left out of a mailing, in the order of R11 and by name; no task is 0 where none was made.

    A reason that was recorded and has passed since is told as what it was: they can be taken in.
    """
    mailing = get(mailing_id)
    found = left_out.of_tasks((row[0] for row in select(_TASKS, mailing_id)), today)
    without = dict(select(_WITHOUT_CARD, mailing_id))
    known = people(without)
    seats = work_out(mailing.brief, list(known), Desk(settings.load(), today))
    by_person = {person_id: seat for seat in seats for person_id in seat.people}
    found += [
        LeftOut(
            0,
            person_id,
            record.shown_name,
            _occasion(mailing, by_person[person_id]),
            _sentence(by_person[person_id], without[person_id]),
            "skipped",
        )
        for person_id, record in known.items()
    ]
    return sorted(found, key=lambda row: (row.task_id != 0, _rank(without.get(row.person_id, "")), row.name))


def ahead(
    brief: Brief,
    people_: Sequence[int],
    today: dt.date,
    label: str = "",
    progress: Progress = no_progress,
) -> list[LeftOut]:
    """Who would be left out of a mailing that is not made yet, or get no card by mail; no task is 0."""
    known = people(people_)
    seats = work_out(brief, list(known), Desk(settings.load(), today), progress)
    wanting = [seat for seat in seats if seat.objections or seat.standing.missing]
    found = [
        (seat.reason, _ahead(brief, seat, known[id_].shown_name, id_, label))
        for seat in wanting
        for id_ in seat.people
        if id_ in known
    ]
    return [row for _reason, row in sorted(found, key=lambda pair: (_rank(pair[0]), pair[1].name))]


def _ahead(brief: Brief, seat: Seat, name: str, person_id: int, label: str) -> LeftOut:
    occasion = (
        holiday_name(seat.matter.holiday) if seat.matter.holiday else what_words(brief.kind, label=label)
    )
    told = seat.objections[0].sentence if seat.objections else _("The address or the name is incomplete.")
    return LeftOut(0, person_id, name, occasion, told, str(seat.standing.state))


def _sentence(seat: Seat, recorded: str) -> str:
    same = [objection.sentence for objection in seat.objections if objection.reason == recorded]
    return same[0] if same else ONCE[Reason(recorded)]()


def _occasion(mailing: Mailing, seat: Seat) -> str:
    key = seat.matter.holiday
    return holiday_name(key) if key else what_words(mailing.kind, label=mailing.label)


def _rank(reason: str) -> int:
    return list(Reason).index(Reason(reason)) if reason else len(Reason)
